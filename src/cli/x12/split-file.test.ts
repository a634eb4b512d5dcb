/** Split files are whole in themselves, lose no claim, and are handed on while the file is still being read. */
import { describe, expect, test } from 'vitest'
import { type ByteSource, bytesSource } from '#base/bytes.ts'
import { fileOf, rightSegments } from '#formats/x12/judge/testing.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { type SplitBy, splitFile } from './split-file.ts'

const head = rightSegments['837P'].slice(0, 10)
const subscriber = rightSegments['837P'].slice(10, 17)
const patient = [
  'PAT*19',
  'NM1*QC*1*SAMPLE*TESTER',
  'N3*2 SAMPLE STREET',
  'N4*FOLSOM*CA*95630',
  'DMG*D8*20100101*M',
]

const claim = (number: string): string[] => [
  `CLM*${number}*100***12:B:1*Y*A*Y*Y`,
  'HI*ABK:Z5901',
  'LX*1',
  'SV1*HC:H0043:U6*100*UN*1***1',
  'DTP*472*D8*20261103',
]

const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => `C${at + 1}`)

async function split(source: ByteSource, by: SplitBy): Promise<{ files: string[]; refusals: string[] }> {
  const files: string[] = []
  const refusals: string[] = []
  for await (const event of splitFile(source, by)) {
    if (event.type === 'begin') files.push('')
    if (event.type === 'text') files.push((files.pop() ?? '') + event.text)
    if (event.type === 'refused') refusals.push(event.refusal.code)
  }
  return { files, refusals }
}

const sourceOf = (text: string): ByteSource => bytesSource('sample.837', Buffer.from(text, 'latin1'))

/** Numbers of the claims of a file, with what is wrong with it. */
function read(text: string): { claims: string[]; patients: number; wrong: string[] } {
  const events = readTransmissionBytes(Buffer.from(text, 'latin1'), { judge: { today: '2026-11-22' } })
  const claims = events.flatMap(event => (event.type === 'claims' ? event.claims : []))
  return {
    claims: claims.map(each => each.number),
    patients: claims.filter(each => each.patient !== undefined).length,
    wrong: events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : [])),
  }
}

describe('by claims', () => {
  const segments = [
    ...head,
    ...subscriber,
    ...numbers(5).flatMap(claim),
    'HL*3*1*22*1',
    'SBR*P********MC',
    ...subscriber.slice(2),
    'HL*4*3*23*0',
    ...patient,
    ...['P1', 'P2'].flatMap(claim),
    'HL*5*3*23*0',
    ...patient,
    ...claim('P3'),
  ]
  const all = [...numbers(5), 'P1', 'P2', 'P3']

  for (const most of [1, 2, 3, 5, 6, 8, 1000]) {
    test(`at most ${most} in a file`, async () => {
      const { files } = await split(sourceOf(fileOf('837P', segments)), { by: 'claims', most })
      const parts = files.map(read)
      expect(parts.flatMap(part => part.wrong)).toEqual([])
      expect(parts.flatMap(part => part.claims)).toEqual(all)
      expect(parts.map(part => part.claims.length).every(count => count <= most)).toBe(true)
      expect(files).toHaveLength(Math.ceil(all.length / most))
      expect(parts.reduce((sum, part) => sum + part.patients, 0)).toBe(3)
    })
  }

  test('a subscriber with claims of his own and with patients is written once for each', async () => {
    const mixed = [...head, ...subscriber, ...claim('C1'), 'HL*3*2*23*0', ...patient, ...claim('P1')]
    const { files } = await split(sourceOf(fileOf('837P', mixed)), { by: 'claims', most: 10 })
    expect(files[0]?.match(/HL\*.*(?=~)/g)).toEqual([
      'HL*1**20*1',
      'HL*2*1*22*0',
      'HL*3*1*22*1',
      'HL*4*3*23*0',
    ])
    expect(read(files[0] ?? '').claims).toEqual(['C1', 'P1'])
  })

  test('claims are handed on while the file is being read, however many one member has', async () => {
    const text = fileOf('837P', [...head, ...subscriber, ...numbers(20_000).flatMap(claim)])
    let taken = 0
    const bytes = Buffer.from(text, 'latin1')
    const whole = bytesSource('sample.837', bytes)
    const counted: ByteSource = {
      ...whole,
      read: async (offset, length) => {
        taken = Math.max(taken, offset + length)
        return whole.read(offset, length)
      },
    }
    let longest = 0
    let ahead = 0
    let written = 0
    for await (const event of splitFile(counted, { by: 'claims', most: 1_000_000 })) {
      if (event.type !== 'text') continue
      written += event.text.length
      longest = Math.max(longest, event.text.length)
      ahead = Math.max(ahead, taken - written)
    }
    expect(written).toBeGreaterThan(bytes.length * 0.9)
    expect(longest).toBeLessThan(1 << 18)
    expect(ahead).toBeLessThan(1 << 19)
  })

  test('a head without end is refused, not remembered', async () => {
    const notes = Array.from({ length: 60_000 }, () => 'REF*G2*0123456789012345678901234567890')
    const text = fileOf('837P', [...head, ...notes, ...subscriber, ...claim('C1')])
    const { refusals } = await split(sourceOf(text), { by: 'claims', most: 1 })
    expect(refusals).toEqual(['command/too-long-to-split'])
  })

  test('sets that are no claims are refused, also those that are none of ours', async () => {
    for (const text of [
      fileOf('835', rightSegments['835']),
      fileOf('837P', segments).replace('ST*837', 'ST*850'),
    ]) {
      expect((await split(sourceOf(text), { by: 'claims', most: 1 })).refusals).toEqual([
        'command/not-claims',
      ])
    }
  })
})

test('by set', async () => {
  const one = fileOf('835', rightSegments['835'])
  const set = one.slice(one.indexOf('ST*'), one.indexOf('GE*'))
  const two = one.replace('GE*1', `${set.replaceAll('*0001~', '*0002~')}GE*2`)
  const { files } = await split(sourceOf(two), { by: 'set' })
  expect(files).toHaveLength(2)
  expect(files.map(file => read(file).wrong)).toEqual([[], []])
})
