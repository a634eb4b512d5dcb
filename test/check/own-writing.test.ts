/**
 * Delimited text is guarded against formulas when it is written; our own guards are taken off when it is
 * read again.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ByteSource } from '#base/bytes.ts'
import { bytesSource } from '#base/bytes.ts'
import { checkFile } from '#files/check/check-file.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { writtenFile } from '#files/good-rows.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import { valueTypes } from '#files/values/all.ts'
import { profiles } from '#guidance/all-profiles.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { columnOf, csv, csvText, layoutFor, validTable } from '../finding-samples/sample.ts'
import { placed, toldOf } from './testing.ts'

const key = 'potentialPopulationOfFocusExplanation'
const referral = validTable('ecm/potential-member-referral', { rows: 1 })
const { layout } = referral
const place = layout.columns.findIndex(column => column.key === key)

/** Texts that a spreadsheet would run, and that a person may well have written. */
const risky = [
  '-ask for Demo',
  '+1 more in the house',
  '@ the clinic',
  '-5 to 7 in the evening',
  '+15550100123',
]

/** A referral for each text, as checked values. */
const referrals = (texts: readonly string[]): string[][] =>
  texts.map((text, index) =>
    layout.columns.map((column, at) => {
      if (at === place) return text
      if (column.key === 'memberCin') return `9${String(index).padStart(7, '0')}A`
      return referral.rows[0]?.[columnOf(referral, column.key)] ?? ''
    }),
  )

async function written(to: Layout, rows: readonly (readonly string[])[], raw = false): Promise<ByteSource> {
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writtenFile(made(), to, to, 'csv', { raw })) chunks.push(Buffer.from(chunk))
  return bytesSource('good.csv', Buffer.concat(chunks))
}

const textOf = async (source: ByteSource): Promise<string> =>
  Buffer.from(await source.read(0, source.size)).toString()

describe('good rows as delimited text', () => {
  test('hold no cell that a spreadsheet would run', async () => {
    const text = await textOf(await written(layout, referrals(risky)))
    for (const each of risky) expect(text).toContain(`,'${each}`)
    expect(text).not.toMatch(/(?:^|,)[=+\-@]/m)
  })

  test('are read again to the same data, and nothing is said', async () => {
    const { findings, rows } = await toldOf(await written(layout, referrals(risky)))
    expect(placed(findings)).toEqual([])
    expect(rows.map(row => row[key])).toEqual(risky)
  })

  test('are written as they are when asked, and read to the same data too', async () => {
    const source = await written(layout, referrals(risky), true)
    expect(await textOf(source)).toContain(`,${risky[0]}`)
    const { findings, rows } = await toldOf(source)
    expect(placed(findings)).toEqual([])
    expect(rows.map(row => row[key])).toEqual(risky)
  })

  test('whatever text the check lets through comes back as it was', async () => {
    const sign = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ' ', 'a', '1', '\t', '＝', '|')
    const texts = fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 8 }), { numRuns: 600, seed: 7 })
    const seen = await toldOf(csv([referral.header, ...asCells(texts)]))
    const clean = [...new Set(seen.rows.map(row => row[key] ?? '').filter(text => text !== ''))]
    expect(clean.filter(text => /^[+\-@]/.test(text)).length).toBeGreaterThan(50)
    for (const raw of [false, true]) {
      const { findings, rows } = await toldOf(await written(layout, referrals(clean), raw))
      expect(placed(findings)).toEqual([])
      expect(rows.map(row => row[key])).toEqual(clean)
    }
  })
})

/** Referrals as cells, the text as it stands. */
function asCells(texts: readonly string[]): string[][] {
  const at = columnOf(referral, key)
  return referrals(texts).map((values, index) => {
    const cells = [...(referral.rows[0] ?? [])]
    cells[columnOf(referral, 'memberCin')] =
      values[layout.columns.findIndex(({ key: each }) => each === 'memberCin')] ?? ''
    cells[at] = texts[index] ?? ''
    return cells
  })
}

describe('in a file that we did not write', () => {
  const guarded = asCells(risky.map(text => `'${text}`))

  test('the apostrophe goes with a note, to the same data', async () => {
    const header = referral.header.map(heading => heading.toUpperCase())
    const { findings, rows } = await toldOf(csv([header, ...guarded]))
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['repair/leading-apostrophe']))
    expect(findings).toHaveLength(risky.length)
    expect(rows.map(row => row[key])).toEqual(risky)
  })

  test('as after a column was added in a spreadsheet', async () => {
    const { findings } = await toldOf(
      csv([[...referral.header, 'Ours'], ...guarded.map(row => [...row, 'x'])]),
    )
    expect(findings.filter(({ code }) => code === 'repair/leading-apostrophe')).toHaveLength(risky.length)
  })

  test('an apostrophe before anything else is no guard, wherever it stands', async () => {
    const { findings } = await toldOf(csv([referral.header, ...asCells(["'tis she"])]))
    expect(placed(findings)).toEqual([])
  })
})

describe('partners with signs of their own', () => {
  const signs: PartnerProfile = {
    id: 'test-signs',
    name: 'A partner of signs',
    parties: ['ecm'],
    since: '2022-01-01',
    basis: 'plan',
    cite: 'causeway-assumptions: a test',
    files: {
      'ecm/initial-outreach-tracker': {
        format: 'csv',
        yesNo: { yes: '+', no: '-' },
        sheets: [
          {
            name: '',
            columns: [
              { element: 'memberCin', heading: '@CIN' },
              { element: 'providerType' },
              { element: 'outreachAttemptDate', heading: '=Date of Outreach Attempt' },
              { element: 'outreachAttemptMethod' },
              { element: 'outreachAttemptSuccessful', heading: '+/- Outreach Attempt Successful' },
              { element: 'outreachMinutes' },
            ],
          },
        ],
      },
    },
  }

  test('get headings and codes guarded as well, and they come back', async () => {
    const theirs = layoutFor('ecm/initial-outreach-tracker', { profile: signs })
    const own = validTable('ecm/initial-outreach-tracker', { rows: 3 })
    const values = own.rows.map(row => theirs.columns.map(column => row[columnOf(own, column.key)] ?? ''))
    const source = await written(theirs, values)
    expect(await textOf(source)).toMatch(/^'@CIN,[^\r]*,'\+\/- Outreach/)
    const found: string[] = []
    const answer = await checkFile(requestFor(prepareChecker('2026-06-30', [...profiles, signs]), source), {
      finding: ({ code }) => found.push(code),
    })
    expect(found).toEqual([])
    expect(answer.receipt).toMatchObject({ profile: 'test-signs', rows: { read: 3, accepted: 3 } })
  })
})

test('no kind of value is quick with an apostrophe in front, so that every guard is looked at', () => {
  const day = '2026-06-30'
  const quick = fileDefinitions.flatMap(file =>
    layoutOf(file, { day }).columns.flatMap(({ element }) => {
      const { style } = layoutOf(file, { day })
      const reader = valueTypes[element.is].reader({ element, style, day })
      return risky.filter(text => reader.quick(`'${text}`, 1) !== null).map(text => `${element.id} ${text}`)
    }),
  )
  expect(quick).toEqual([])
})

test('a file of the guard alone is no file of ours', async () => {
  const { answer } = await toldOf(
    bytesSource(
      'x.csv',
      Buffer.from(
        csvText([
          ["'=1+1", "'+2"],
          ["'-3", "'@4"],
        ]),
      ),
    ),
  )
  expect(answer.outcome).toBe('rejected')
})
