/** The index of segments and elements is the same however the bytes fall into windows and words. */
import { expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import { beginScanning } from './scanner.ts'
import { spareBytes } from './segment.ts'
import { indexWindow } from './segment-index.ts'

type Found = { readonly edges: number[]; readonly ends: number[]; readonly controls: boolean }

/** Byte by byte, as anyone would write it. */
function plainly(bytes: Uint8Array, to: number, element: number, terminator: number): Found {
  const edges = [0]
  const ends: number[] = []
  for (let at = 0; at < to; at++) {
    if (bytes[at] === element || bytes[at] === terminator) edges.push(at + 1)
    if (bytes[at] === terminator) ends.push(edges.length)
  }
  const controls = bytes.subarray(0, to).some(byte => byte < 32 && byte !== element && byte !== terminator)
  return { edges, ends, controls }
}

function indexed(bytes: Uint8Array, to: number, element: number, terminator: number): Found {
  const { index } = beginScanning()
  index.used = 1
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  indexWindow(index, { bytes, view }, to, element, terminator)
  expect(index.indexed).toBe(to)
  return {
    edges: [...index.edges.subarray(0, index.used)],
    ends: [...index.ends.subarray(0, index.ended)],
    controls: index.hasControls,
  }
}

test('the index is what looking at each byte finds', () => {
  const random = seededRandom(11)
  const usual = [42, 126, 42, 126, 65, 66, 0x80, 0xaa, 0xfe, 0xff, 43, 125, 41, 127, 58]
  for (const [element, terminator] of [[42, 126] as const, [29, 30] as const, [0xff, 0x80] as const]) {
    for (let times = 0; times < 3_000; times++) {
      const length = random.below(24)
      // A letter first: blanks before the first segment are another matter.
      const bytes = Uint8Array.from({ length: length + spareBytes }, (_, at) =>
        at === 0 ? 65 : random.below(9) === 0 ? random.pick([element, terminator]) : random.pick(usual),
      )
      expect(indexed(bytes, length, element, terminator)).toEqual(plainly(bytes, length, element, terminator))
    }
  }
})

test('a control character is found in whichever byte of a word it stands', () => {
  for (let at = 1; at < 12; at++) {
    const bytes = new Uint8Array(12 + spareBytes).fill(65)
    expect(indexed(bytes, 12, 42, 126).controls).toBe(false)
    bytes[at] = 31
    expect(indexed(bytes, 12, 42, 126).controls, String(at)).toBe(true)
  }
})
