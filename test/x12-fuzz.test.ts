/** Thousands of bent X12 files through everything that reads them: nothing throws, hangs, or answers what it cannot. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { type Random, seededRandom } from '#base/random.ts'
import { splitFile } from '#cli/x12/split-file.ts'
import { acknowledgementCollector } from '#formats/x12/acknowledge/collector.ts'
import type { Acknowledgements } from '#formats/x12/acknowledge/options.ts'
import { whatWasSaid } from '#formats/x12/acknowledge/what-was-said.ts'
import { claimFromJson, claimToJson } from '#formats/x12/json/claim-json.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { tellX12 } from '#formats/x12/words/tell.ts'

const folder = join(import.meta.dirname, 'samples', 'x12')
const crashers = join(import.meta.dirname, 'crashers', 'x12')
const samples = readdirSync(folder)
  .filter(name => name.endsWith('.edi'))
  .map(name => ({ name, bytes: readFileSync(join(folder, name)) }))

const answering = { today: '2026-11-22', time: '0930', reference: 'ANSWER' } as const

type Whole = { readonly events: readonly TransmissionEvent[]; readonly answers: readonly Acknowledgements[] }

/** Everything that reads: the typed values, the judge and the acknowledgements in one pass. */
function readWhole(bytes: Uint8Array, chunkSize?: number): Whole {
  const collector = acknowledgementCollector(answering)
  const events = readTransmissionBytes(bytes, {
    judge: { today: answering.today },
    listener: collector,
    ...(chunkSize === undefined ? {} : { chunkSize }),
  })
  return { events, answers: collector.take() }
}

/** What no answer may look like. */
function complaintsAbout({ events, answers }: Whole, size: number): string[] {
  const complaints: string[] = []
  for (const event of events) {
    if (event.type === 'finding') {
      const { code, x12, found } = event.finding
      if (tellX12(event.finding, 'es') === null) complaints.push(`${code} has no words`)
      if (x12.offset < 0 || x12.offset > size) complaints.push(`${code} at byte ${x12.offset}`)
      if (found !== undefined && found.length > 300) complaints.push(`${code} gives back ${found.length}`)
    }
    if (event.type !== 'claims') continue
    for (const claim of event.claims) {
      const back = claimFromJson(claimToJson(claim))
      if (!back.ok) complaints.push(`a claim is no JSON: ${back.findings[0]?.where.element}`)
    }
  }
  for (const { interchange, functional, claims } of answers) {
    for (const answer of [interchange, ...functional, ...claims]) {
      if (whatWasSaid(answer).length === 0) complaints.push(`nothing said by ${answer.kind}`)
    }
  }
  return complaints
}

/** A thrown error or a complaint keeps the file for good. */
function judgeFile(name: string, bytes: Uint8Array, chunkSize?: number): Whole | null {
  try {
    const whole = readWhole(bytes, chunkSize)
    const complaints = complaintsAbout(whole, bytes.length)
    if (complaints.length === 0) return whole
    throw new Error(complaints[0])
  } catch (error) {
    mkdirSync(crashers, { recursive: true })
    writeFileSync(join(crashers, `${name}.edi`), bytes)
    throw error
  }
}

const pieces = [
  '~',
  '*',
  ':',
  '^',
  '>',
  '\n',
  '\r\n',
  ' ',
  '\0',
  '\u001d',
  'ISA',
  'GS*HC',
  'ST*837*1~',
  'SE*0*1~',
]
const segments = [
  'HL*1**20*1~',
  'LX*0~',
  'CLM*~',
  'GE*9*9~',
  'IEA*1*1~',
  'SV1*HC:~',
  'CAS*CO*45*1e9~',
  'REF~',
  '~~',
]
const halves = [
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xc3]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from('é'),
]

function bent(bytes: Buffer, random: Random): Buffer {
  let file = bytes
  for (let times = 1 + random.below(4); times > 0; times--) file = bentOnce(file, random)
  return file
}

function bentOnce(file: Buffer, random: Random): Buffer {
  const at = random.below(file.length + 1)
  const head = file.subarray(0, at)
  const tail = file.subarray(at)
  const length = random.below(random.pick([2, 12, 90, 600]))
  switch (random.below(9)) {
    case 0:
      return Buffer.concat([head, Buffer.from([random.below(256)]), tail.subarray(1)])
    case 1:
      return Buffer.concat([head, tail.subarray(length)])
    case 2:
      return Buffer.concat([head, tail.subarray(0, length), tail])
    case 3:
      return Buffer.concat([head, Buffer.from(random.pick([...pieces, ...segments])), tail])
    case 4:
      return Buffer.concat([head, random.pick(halves), tail.subarray(random.below(3))])
    case 5:
      return reordered(file, random)
    case 6:
      return head
    case 7:
      return withNumber(file, random)
    default:
      return Buffer.concat([head, Buffer.alloc(length, random.below(256)), tail])
  }
}

/** Two segments change places, or one is doubled. */
function reordered(file: Buffer, random: Random): Buffer {
  const parts = file.toString('latin1').split('~')
  const from = random.below(parts.length)
  const [part = ''] = parts.splice(from, random.below(2))
  parts.splice(random.below(parts.length + 1), 0, part)
  return Buffer.from(parts.join('~'), 'latin1')
}

/** A number somewhere becomes another: counts, amounts, days. */
function withNumber(file: Buffer, random: Random): Buffer {
  const text = file.toString('latin1')
  const numbers = [...text.matchAll(/\d+/g)]
  if (numbers.length === 0) return file
  const { index, 0: number } = random.pick(numbers)
  const other = random.pick([
    '0',
    '-1',
    '99999999999999999999',
    '1.5',
    '',
    '20261399',
    'NaN',
    String(Number(number) + 1),
  ])
  return Buffer.from(text.slice(0, index) + other + text.slice(index + number.length), 'latin1')
}

describe('bent files', () => {
  test('three thousand of them are read, judged and answered, alike in any chunks', () => {
    let withFindings = 0
    for (let seed = 1; seed <= 3_000; seed++) {
      const random = seededRandom(seed)
      const { bytes } = random.pick(samples.filter(sample => sample.bytes.length < 5_000))
      const file = bent(bytes, random)
      const whole = judgeFile(`bent-${seed}`, file)
      if (whole?.events.some(({ type }) => type === 'finding')) withFindings += 1
      if (seed % 10 === 0) {
        const chunked = judgeFile(`bent-${seed}`, file, 1 + random.below(70))
        expect(chunked, `seed ${seed}`).toEqual(whole)
      }
    }
    expect(withFindings).toBeGreaterThan(2_500)
  })

  test('every sample reads alike at every chunk size', () => {
    for (const { name, bytes } of samples) {
      const whole = readWhole(bytes)
      for (const chunkSize of [1, 2, 3, 7, 64, 105, 106, 107, 1_000]) {
        if (bytes.length > 5_000 && chunkSize < 64) continue
        expect(readWhole(bytes, chunkSize), `${name} by ${chunkSize}`).toEqual(whole)
      }
    }
  })

  test('what crashed once does not again', () => {
    const kept = readdirSync(crashers).filter(name => name.endsWith('.edi'))
    expect(kept.length).toBeGreaterThan(0)
    for (const name of kept) {
      const bytes = readFileSync(join(crashers, name))
      expect(complaintsAbout(readWhole(bytes), bytes.length), name).toEqual([])
      expect(readWhole(bytes, 1), name).toEqual(readWhole(bytes))
    }
  })

  test('bent files are split without an error', async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seededRandom(seed)
      const { bytes } = random.pick(samples.filter(sample => sample.bytes.length < 5_000))
      const source = bytesSource('bent.edi', bent(bytes, random))
      let open = 0
      for await (const { type } of splitFile(
        source,
        random.pick([{ by: 'set' }, { by: 'claims', most: 1 }]),
      )) {
        if (type === 'begin') open += 1
        if (type === 'end') open -= 1
        expect(open === 0 || open === 1).toBe(true)
      }
      expect(open, `seed ${seed}`).toBe(0)
    }
  })
})

describe('hostile files', () => {
  const good = samples.find(({ name }) => name.includes('demo_cba267'))?.bytes ?? Buffer.alloc(0)
  const text = good.toString('latin1').replaceAll(/[\r\n]/g, '')

  /** Resident memory that a reading added, in megabytes. */
  function grown(read: () => void): number {
    const before = process.memoryUsage().rss
    read()
    return (process.memoryUsage().rss - before) / 1e6
  }

  test('bytes of noise', () => {
    const random = seededRandom(5)
    for (let times = 0; times < 60; times++) {
      const noise = Buffer.from(Array.from({ length: 5_000 }, () => random.below(256)))
      judgeFile(`noise-${times}`, noise)
      judgeFile(`noise-after-isa-${times}`, Buffer.concat([good.subarray(0, 106), noise]))
    }
  })

  test('a value of a megabyte at any element', () => {
    const long = 'A'.repeat(1_000_000)
    const places = [...text.matchAll(/\*/g)].map(({ index }) => index).filter((_, at) => at % 12 === 0)
    for (const at of places) {
      const file = Buffer.from(`${text.slice(0, at + 1)}${long}${text.slice(at + 1)}`, 'latin1')
      const whole = judgeFile(`megabyte-${at}`, file)
      expect(whole?.events.some(({ type }) => type === 'finding')).toBe(true)
    }
  })

  test('a million segments in one loop, in bounded memory', () => {
    const at = text.indexOf('HI*')
    const many = Buffer.from(text.slice(0, at) + 'NTE*ADD*X~'.repeat(1_000_000) + text.slice(at), 'latin1')
    let findings = 0
    const added = grown(() => {
      const events = readTransmissionBytes(many)
      findings = events.filter(({ type }) => type === 'finding').length
    })
    expect(findings).toBeGreaterThan(0)
    expect(findings).toBeLessThan(1_100)
    // Notes are values and are kept, as the claim is: some 150 bytes each, and no more than that.
    expect(added).toBeLessThan(900)
  })
})
