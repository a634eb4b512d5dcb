/** Broken and hostile bytes: never an exception, a hang or unbounded memory, and always something said. */
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import { packId } from './segment.ts'
import { fileOf, gather, sampleClaim, sampleHeader } from './testing.ts'
import { walkBytes } from './transmission.ts'

const whole = fileOf(sampleClaim)
const bytes = Buffer.from(whole, 'latin1')

describe('a file cut off', () => {
  test('after any byte is told of, and what was whole before is told the same', () => {
    const lines = gather(whole).lines
    for (let length = 1; length < whole.length - 1; length++) {
      const told = gather(whole.slice(0, length))
      expect(told.codes.length, `${length} bytes`).toBeGreaterThan(0)
      const same = told.lines.findIndex((line, at) => line !== lines[at])
      const missing = told.lines.slice(same).filter(line => /^\w*\/\w+ /.test(line))
      // Only the segment that was cut may read otherwise.
      expect(missing.length, `${length} bytes: ${missing}`).toBeLessThanOrEqual(1)
    }
  })
})

describe('hostile sizes', () => {
  test('an element of two megabytes is passed over, and the rest is read', () => {
    const long = whole.replace('AUTH1', 'A'.repeat(2_000_000))
    const { codes, segments } = gather(long)
    expect(codes).toEqual(['segment/too-long'])
    expect(segments.length).toBe(sampleClaim.length - 1)
  })

  test('an ISA that never ends', () => {
    const { codes } = gather(`ISA${'*'.repeat(1_000_000)}`)
    expect(codes[0]).toBe('interchange/bad-element-separator')
    expect(codes.at(-1)).toBe('file/stray-bytes')
    expect(codes.length).toBeLessThan(20)
    expect(gather(sampleHeader.slice(0, 100) + 'A'.repeat(1_000_000)).codes).toEqual(['file/not-x12'])
  })

  test('a million ISAs and no interchange', () => {
    expect(gather('ISA*'.repeat(1_000_000)).codes).toEqual(['file/not-x12'])
  })

  test('a million separators are one segment too long', () => {
    const file = whole.replace('REF*G1*AUTH1', `REF${'*'.repeat(1_000_000)}`)
    expect(gather(file).codes).toEqual(['segment/too-long'])
  })

  test('a segment of sixty thousand elements is one segment', () => {
    const file = whole.replace('REF*G1*AUTH1', `REF*G1*AUTH1${'*'.repeat(60_000)}`)
    expect(gather(file).codes).toEqual([])
  })

  test('a million terminators', () => {
    const file = whole.replace('REF*G1', `${'~'.repeat(1_000_000)}REF*G1`)
    const { codes } = gather(file)
    expect(new Set(codes)).toEqual(
      new Set(['segment/empty', 'segment/unknown-id', 'set/wrong-segment-count', 'set/more-findings']),
    )
    expect(codes.length).toBeLessThan(1_010)
  })

  test('half a million segments in one loop, told as too many but for a limit', () => {
    let counted = 0
    const codes = new Map<string, number>()
    const many = Buffer.from(whole.replace('REF*G1*AUTH1~', 'NTE*ADD*X~'.repeat(500_000)))
    walkBytes(many, {
      anySegment: segment => {
        if (segment.id === packId('NTE')) counted += 1
      },
      finding: ({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1),
      visitorsFor: () => [
        {
          beginSet() {},
          enterLoop() {},
          segment() {},
          misfit() {},
          leaveLoop() {},
          endSet() {},
        },
      ],
    })
    expect(counted).toBe(500_000)
    expect([...codes]).toEqual([
      ['segment/too-often', 1_000],
      ['set/wrong-segment-count', 1],
      ['set/more-findings', 1],
    ])
  })

  test('twenty thousand empty interchanges', () => {
    const one = `${sampleHeader}~IEA*0*000000001~`
    const { codes } = gather(one.repeat(20_000))
    expect(codes.filter(code => code === 'interchange/holds-nothing').length).toBe(20_000)
  })
})

describe('a file that was changed', () => {
  /** A few bytes changed, moved, doubled or taken out, as broken transfers and hands do. */
  function damaged(seed: number): Buffer {
    const random = seededRandom(seed)
    let file = Buffer.from(bytes)
    for (let times = 1 + random.below(4); times > 0; times--) {
      const at = random.below(file.length)
      const length = 1 + random.below(40)
      const part = file.subarray(at, at + length)
      const rest = file.subarray(at + length)
      switch (random.below(6)) {
        case 0:
          file[at] = random.below(256)
          break
        case 1:
          file = Buffer.concat([file.subarray(0, at), rest])
          break
        case 2:
          file = Buffer.concat([file.subarray(0, at), part, part, rest])
          break
        case 3:
          file = Buffer.concat([rest, file.subarray(0, at), part])
          break
        case 4:
          file = Buffer.concat([
            file.subarray(0, at),
            Buffer.from(random.pick(['~', '*', ':', '^', 'ISA', 'SE*1'])),
            rest,
          ])
          break
        default:
          file = Buffer.concat([file.subarray(0, at), file.subarray(at).reverse()])
      }
    }
    return file
  }

  test('is read to its end, and alike in small chunks', () => {
    for (let seed = 1; seed <= 3_000; seed++) {
      const file = damaged(seed)
      const told = gather(file)
      const small = gather(file, { chunkSize: 1 + (seed % 50) })
      expect(small.lines, `seed ${seed}`).toEqual(told.lines)
    }
  })

  test('of any bytes at all is read to its end', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = seededRandom(seed)
      const noise = Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)))
      const told = gather(Buffer.concat([Buffer.from(`${sampleHeader}~`), noise]))
      expect(told.codes.length, `seed ${seed}`).toBeGreaterThan(0)
    }
  })

  test('loops are always left as they were entered', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const open: string[] = []
      for (const line of gather(damaged(seed)).lines) {
        if (line.startsWith('> ')) open.push(line.slice(2))
        if (line.startsWith('< ')) expect(open.pop(), `seed ${seed}`).toBe(line.slice(2))
      }
      expect(open, `seed ${seed}`).toEqual([])
    }
  })
})
