/**
 * Samples are valid in every file, for every party, on days long past and today, and they are what they
 * were.
 */
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import { isCin, isNpi } from '#base/identifiers.ts'
import { profiles } from '#guidance/all-profiles.ts'
import type { FileDefinition, Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { releases } from '#guidance/releases.ts'
import { checkFile } from '../check/check-file.ts'
import { prepareChecker } from '../check/prepare-check.ts'
import { writtenFile } from '../good-rows.ts'
import { fileDefinitions, isInForce } from '../guidance.ts'
import { type Layout, layoutOf } from '../layout.ts'
import { sampleRows, writtenRows } from './sample.ts'

/** Today in the tests: a day on which everything known is in force. */
const today: Day = '2026-11-22'

async function csvOf(layout: Layout, rows: number, seed: number): Promise<Uint8Array> {
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* sampleRows(layout, { rows, seed })
  }
  const parts: Buffer[] = []
  for await (const part of writtenFile(made(), layout, layout, 'csv')) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function layoutsOn(day: Day): { file: FileDefinition; party: Party; layout: Layout }[] {
  return fileDefinitions
    .filter(file => isInForce(file, day))
    .flatMap(file => file.parties.map(party => ({ file, party, layout: layoutOf(file, { day, party }) })))
}

const days: readonly Day[] = [...releases.map(release => release.from), '2022-01-20', today]

describe('a sample passes the check without a finding', () => {
  for (const day of days) {
    const checker = prepareChecker(day, [])
    test.each(layoutsOn(day).map(({ file, party, layout }) => [file.id, party, layout] as const))(
      `${day}: %s, %s`,
      async (id, party, layout) => {
        const bytes = await csvOf(layout, 300, 7)
        const found: string[] = []
        const request = { source: bytesSource(`${layout.file.short}.csv`, bytes), checker, hints: {} }
        const answer = await checkFile(request, {
          finding: ({ code, where, found: text }) =>
            found.push(`${code} row ${where.row} ${where.element ?? where.column}: ${text}`),
        })
        expect(found.slice(0, 10)).toEqual([])
        expect(answer.receipt.rows).toMatchObject({ read: 300, accepted: 300 })
        expect(answer.receipt.file?.id).toBe(id)
        // What both parties send under the same headings cannot be told apart.
        if (layout.file.parties.length === 1) expect(answer.receipt.file?.party).toBe(party)
      },
    )
  }
})

describe('a sample in a partner’s layout passes the check without a finding', () => {
  const checker = prepareChecker(today, profiles)
  const layouts = profiles.flatMap(profile =>
    fileDefinitions
      .filter(file => profile.files[file.id] !== undefined)
      .map(
        file =>
          [profile.id, file.id, layoutOf(file, { day: today, profile, ...partyOf(file, profile) })] as const,
      ),
  )
  test.each(layouts)('%s: %s', async (id, fileId, layout) => {
    const parts: Buffer[] = []
    async function* made(): AsyncGenerator<readonly string[]> {
      yield* sampleRows(layout, { rows: 120, seed: 21 })
    }
    for await (const part of writtenFile(made(), layout, layout, layout.format)) parts.push(Buffer.from(part))
    const found: string[] = []
    const source = bytesSource(`${layout.file.short}.${layout.format}`, Buffer.concat(parts))
    const answer = await checkFile(
      { source, checker, hints: {} },
      { finding: ({ code, where, found: text }) => found.push(`${code} ${JSON.stringify(where)}: ${text}`) },
    )
    expect(found.slice(0, 5)).toEqual([])
    expect(answer.receipt).toMatchObject({ profile: id, file: { id: fileId }, rows: { accepted: 120 } })
  })
})

/** The party of a file that the partner works with. */
function partyOf(file: FileDefinition, profile: PartnerProfile): { party?: Party } {
  const party = file.parties.find(each => profile.parties.includes(each))
  return party ? { party } : {}
}

describe('samples', () => {
  const invoice = layoutsOn(today).find(({ file, party }) => file.id === 'billing/invoice' && party === 'ecm')
  const layout = (invoice ?? layoutsOn(today)[0])?.layout as Layout
  const place = (key: string): number => layout.columns.findIndex(column => column.key === key)

  test('are the same again for the same seed, and others for another', () => {
    const rows = (seed: number): string[][] => [...sampleRows(layout, { rows: 50, seed })]
    expect(rows(1)).toEqual(rows(1))
    expect(rows(1)).not.toEqual(rows(2))
  })

  test('are plainly false: identifiers that are right in form and wrong in fact', () => {
    for (const row of sampleRows(layout, { rows: 200, seed: 3 })) {
      expect(isCin(row[place('memberCin')] ?? '')).toBe(true)
      expect(row[place('memberCin')]).toMatch(/^900/)
      expect(isNpi(row[place('billingProviderNpi')] ?? '')).toBe(true)
      expect(row[place('billingProviderNpi')]).toMatch(/^1999/)
      expect(row[place('billingProviderPhoneNumber')]).toMatch(/^55501/)
    }
  })

  test('bill several lines on one invoice, and its amount is their sum', () => {
    const sums = new Map<string, { lines: number; cents: number; amount: number }>()
    for (const row of sampleRows(layout, { rows: 400, seed: 5 })) {
      const number = row[place('invoiceNumber')] ?? ''
      const cents = Math.round(Number(row[place('serviceChargeAmount')]) * 100)
      const amount = Math.round(Number(row[place('invoiceAmount')]) * 100)
      const before = sums.get(number) ?? { lines: 0, cents: 0, amount }
      sums.set(number, { lines: before.lines + 1, cents: before.cents + cents, amount })
    }
    for (const { cents, amount } of sums.values()) expect(cents).toBe(amount)
    expect(Math.max(...[...sums.values()].map(({ lines }) => lines))).toBeGreaterThan(2)
  })

  test('show members with and without a home, children and adults, every status', () => {
    const tried = layoutsOn(today).find(({ file }) => file.id === 'ecm/member-information')?.layout as Layout
    const at = (key: string): number => tried.columns.findIndex(column => column.key === key)
    const rows = [...sampleRows(tried, { rows: 500, seed: 9 })]
    const values = (key: string): Set<string> => new Set(rows.map(row => row[at(key)] ?? ''))
    expect(values('memberHomelessnessIndicator')).toEqual(new Set(['', '1']))
    expect(values('ecmMemberRecord')).toEqual(new Set(['New', 'Continuing', 'Termed']))
    expect([...values('ecmPopulationsOfFocus')].join(';').split(';')).toEqual(
      expect.arrayContaining(['1a', '1b', '2', '3', '4', '5', '6', '7', '8', '9']),
    )
  })

  test('are a stream: rows come before the last is made', () => {
    const rows = sampleRows(layout, { rows: 1_000_000_000, seed: 1 })
    expect(rows.next().value).toHaveLength(layout.columns.length)
    rows.return?.(undefined)
  })

  test('are written in the layout’s own style', () => {
    const [first] = writtenRows(layout, sampleRows(layout, { rows: 1, seed: 1 }))
    expect(first).toHaveLength(layout.sheets[0]?.columns.length ?? 0)
    expect(first?.[place('invoiceDate')]).toMatch(/^\d\d\/\d\d\/\d{4}$/)
  })
})
