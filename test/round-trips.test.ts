/**
 * What is written is read again: every file, in every layout and format, gives the same data and no finding.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { checkFile } from '#files/check/check-file.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { fileDefinitions } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import { profiles } from '#guidance/all-profiles.ts'
import type { PartnerProfile } from '#guidance/profile.ts'

const day = '2026-11-02'
const checker = prepareChecker(day, profiles)

const layouts: Layout[] = fileDefinitions.flatMap(file =>
  file.parties.flatMap(party => {
    const theirs: (PartnerProfile | null)[] = profiles.filter(
      profile => profile.files[file.id] !== undefined && profile.parties.includes(party),
    )
    return [null, ...theirs].map(profile => layoutOf(file, { day, party, ...(profile ? { profile } : {}) }))
  }),
)

async function bytesOf(
  layout: Layout,
  rows: readonly (readonly string[])[],
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writtenFile(made(), layout, layout, format)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The values by key, blanks left out: independent of the order of columns. */
function byKey(layout: Layout, values: readonly string[]): Record<string, string> {
  const pairs = layout.columns.map((column, place) => [column.key, values[place] ?? ''] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

test('there are layouts enough to mean something', () => {
  expect(profiles.length).toBeGreaterThanOrEqual(12)
  expect(layouts.length).toBeGreaterThan(40)
})

describe.each(
  layouts.map(layout => ({
    layout,
    name: `${layout.file.id} ${layout.party} ${layout.profile?.id ?? 'guidance'}`,
  })),
)('$name', ({ layout }) => {
  // A layout of several sheets has no form as delimited text of its own.
  const formats = layout.sheets.length > 1 ? (['xlsx'] as const) : (['csv', 'xlsx'] as const)
  test.each(formats)('as %s', async format => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 40 }),
        async (seed, count) => {
          const rows = [...sampleRows(layout, { rows: count, seed })].map(row => [...row])
          const source = bytesSource(`file.${format}`, await bytesOf(layout, rows, format))
          const found: string[] = []
          const read: Record<string, string>[] = []
          const answer = await checkFile(requestFor(checker, source), {
            finding: finding =>
              found.push(`${finding.code} ${finding.where.element ?? ''} ${finding.found ?? ''}`),
            row: (row, recognised) => read.push(byKey(recognised, row.values)),
          })
          expect(found).toEqual([])
          expect(answer.outcome).toBe('accepted')
          expect(answer.receipt.file).toEqual({
            id: layout.file.id,
            name: layout.file.name,
            party: layout.party,
          })
          expect(answer.receipt.profile).toBe(layout.profile?.id ?? null)
          expect(read).toEqual(rows.map(row => byKey(layout, row)))
        },
      ),
      { numRuns: 4 },
    )
  })
})
