/** The public X12 samples: read and judged as their publishers and two independent validators say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { splitFile } from '#cli/x12/split-file.ts'
import { acknowledge } from '#formats/x12/acknowledge/acknowledge.ts'
import type { X12Finding } from '#formats/x12/finding.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'

const folder = join(import.meta.dirname, 'samples', 'x12')

type Sample = {
  readonly file: string
  readonly set: string
  readonly repository: string
  readonly licence: string
  readonly sets: number
  readonly claims: number
  /** What two independent validators say of syntax and guide: valid, invalid, or one this and one that. */
  readonly validators: string
}

const samples: readonly Sample[] = readFileSync(join(folder, 'sources.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [file = '', set = '', , repository = '', , licence = '', sets, claims, , validators = ''] =
      line.split(',')
    return { file, set, repository, licence, sets: Number(sets), claims: Number(claims), validators }
  })

function eventsOf(file: string): readonly TransmissionEvent[] {
  return readTransmissionBytes(readFileSync(join(folder, file)), { judge: { today: '2026-11-22' } })
}

function rejecting(events: readonly TransmissionEvent[]): readonly X12Finding[] {
  return events.flatMap(event =>
    event.type === 'finding' && event.finding.consequence.startsWith('rejects') ? [event.finding] : [],
  )
}

function claimsIn(events: readonly TransmissionEvent[]): number {
  return events.reduce(
    (count, event) =>
      count + (event.type === 'claims' || event.type === 'remittance-claims' ? event.claims.length : 0),
    0,
  )
}

describe('public samples', () => {
  test('every file is listed with its source, and every set that has public samples is there', () => {
    const files = readdirSync(folder).filter(name => name.endsWith('.edi'))
    expect(samples.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
    expect(new Set(samples.map(({ set }) => set))).toEqual(new Set(['835', '837I', '837P', '997', '999']))
    expect(samples.length).toBeGreaterThanOrEqual(24)
  })

  test('each is under a licence that LICENSES.md shows', () => {
    const shown = readFileSync(join(folder, 'LICENSES.md'), 'utf8')
    const names: { readonly [licence: string]: string } = {
      'Apache-2.0': 'Apache License 2.0',
      MIT: 'MIT',
      'BSD-3': 'BSD, three clauses',
    }
    const without = samples.filter(
      ({ repository, licence }) => !shown.includes(`| ${repository} | ${names[licence]} |`),
    )
    expect(without).toEqual([])
  })

  test.each(samples)('$file', ({ file, set, sets, claims, validators }) => {
    const events = eventsOf(file)
    const headers = events.flatMap(event => (event.type === 'set' ? [event.header] : []))
    expect(headers.map(({ def }) => def?.id)).toEqual(Array.from({ length: sets }, () => set))
    if (set.startsWith('83')) expect(claimsIn(events)).toBe(claims)
    // What the others judge is syntax and the guide; sums, situations and codes are ours alone.
    const codes = rejecting(events).flatMap(({ level, code }) => (level <= 2 ? [code] : []))
    if (validators === 'valid') expect(codes).toEqual([])
    if (validators === 'invalid') expect(codes.length).toBeGreaterThan(0)
  })

  test('samples of all three verdicts are among them', () => {
    const counts = (['valid', 'invalid', 'disputed'] as const).map(
      verdict => samples.filter(({ validators }) => validators === verdict).length,
    )
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
  })

  test.each(samples)('$file is acknowledged as it was judged', async ({ file, set }) => {
    const bytes = readFileSync(join(folder, file))
    const findings = rejecting(eventsOf(file))
    const options = { today: '2026-11-22', time: '0930', reference: 'ANSWER' } as const
    for await (const answer of acknowledge(bytesSource(file, bytes), options)) {
      const isAnswered = !['997', '999'].includes(set)
      expect(answer.functional.length > 0).toBe(isAnswered)
      const fell = answer.functional.filter(({ status }) => status === 'R')
      // Only claims of an 837 can be refused by themselves, by a 277CA.
      const inSets = findings.filter(
        ({ level, ack }) => level <= 2 || ack.status === undefined || set === '835',
      )
      if (isAnswered) expect(fell.length > 0).toBe(inSets.length > 0)
    }
  })
})

describe('samples split', () => {
  async function filesOf(file: string, by: Parameters<typeof splitFile>[1]): Promise<string[]> {
    const files: string[] = []
    let text = ''
    for await (const event of splitFile(bytesSource(file, readFileSync(join(folder, file))), by)) {
      if (event.type === 'begin') text = ''
      if (event.type === 'text') text += event.text
      if (event.type === 'end') files.push(text)
      if (event.type === 'refused') throw new Error(event.refusal.says)
    }
    return files
  }

  const claimFiles = samples.filter(({ set, claims }) => set.startsWith('837') && claims > 0)

  test.each(claimFiles)('$file by claims keeps every claim as it was', async ({ file }) => {
    const claimsOf = (events: readonly TransmissionEvent[]): unknown[] =>
      events.flatMap(event => (event.type === 'claims' ? event.claims : []))
    const whole = eventsOf(file)
    const parts = await filesOf(file, { by: 'claims', most: 1 })
    const read = parts.map(part =>
      readTransmissionBytes(Buffer.from(part, 'latin1'), { judge: { today: '2026-11-22' } }),
    )
    expect(read.map(events => claimsOf(events).length)).toEqual(claimsOf(whole).map(() => 1))
    expect(read.flatMap(claimsOf)).toEqual(claimsOf(whole))
    // Nothing is wrong with a part that was not wrong with the whole.
    const codes = new Set(rejecting(whole).map(({ code }) => code))
    const added = read.flatMap(rejecting).filter(({ code }) => !codes.has(code))
    expect(added.map(({ code }) => code)).toEqual([])
  })

  test('by set, each is whole', async () => {
    const file = '997__xlate-staedi__simple997_multiple_interchanges_0f3be5.edi'
    const parts = await filesOf(file, { by: 'set' })
    expect(parts.length).toBe(3)
    for (const part of parts) {
      const events = readTransmissionBytes(Buffer.from(part, 'latin1'))
      expect(rejecting(events)).toEqual([])
      expect(events.filter(({ type }) => type === 'set').length).toBe(1)
    }
    const numbers = parts.map(part => part.split('*')[13])
    expect(new Set(numbers).size).toBe(3)
  })
})
