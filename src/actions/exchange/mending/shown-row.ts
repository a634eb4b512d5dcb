/** A row that is mended as people see it: its cells as they stand, and what is found on it in words. */
import { z } from 'zod'
import { isCin } from '#base/identifiers.ts'
import { codeLookup } from '#files/code-lookup.ts'
import { findCodeSet } from '#files/guidance.ts'
import { type Language, tell as tellFinding } from '#files/words/find.ts'
import type { MendingRow, RowFinding } from '#store/exchange/mending-rows.ts'
import { textsOf } from './check-rows.ts'
import type { MendingLayout } from './mending-layout.ts'

const shownFinding = z.strictObject({
  element: z.string().nullable().describe('The column, by its element; null for the row as a whole'),
  group: z.number().nullable().describe('The group of findings; null for one that came with the change'),
  code: z.string().describe('What was found'),
  holds: z.boolean().describe('True: the row is held for it. False: a warning'),
  found: z.string().describe('What stood there when it was found'),
  wrong: z.string().describe('What is wrong'),
  expected: z.string().describe('What was expected'),
  mend: z.string().describe('How to mend it'),
  cite: z.string().nullable().describe('Where the State says so'),
  suggestions: z
    .array(
      z.strictObject({
        value: z.string().describe('What to put in'),
        label: z.string().describe('In words'),
      }),
    )
    .describe('What may have been meant, the nearest first'),
})

export const shownHeldRow = z.strictObject({
  number: z.number().describe('Its number among all rows that are mended, from 1'),
  place: z.number().describe('Its place in this list, from 1'),
  sheet: z.string().describe('The sheet; empty in delimited text'),
  row: z.number().describe('The row, as Excel shows it'),
  held: z.boolean().describe('True: the row was held. False: it was taken with a warning'),
  left: z.boolean().describe('True while it would be held again'),
  leftOut: z.boolean().describe('True when it is not to be sent again'),
  cells: z.array(z.string()).describe('What stands in it, in the order of the columns'),
  mended: z
    .record(z.string(), z.string())
    .describe('What stood before in the cells that were changed, by element'),
  findings: z.array(shownFinding).describe('What is found on it as it stands now'),
})

export type ShownHeldRow = z.output<typeof shownHeldRow>

/** Tells rows in one language; what a code may have meant is looked up once for the same text. */
export function rowShower(
  mending: MendingLayout,
  language: Language,
): (row: MendingRow, place: number) => ShownHeldRow {
  const places = new Map(mending.columns.map(({ key }, place) => [key, place]))
  const suggest = suggestionsOf(mending, language)
  return (row, place) => ({
    number: row.number,
    place,
    sheet: row.sheet,
    row: row.row,
    held: row.isHeld,
    left: row.isLeft,
    leftOut: row.isLeftOut,
    cells: textsOf(mending, row),
    mended: Object.fromEntries(
      Object.keys(row.mended ?? {}).map(key => [key, row.cells[places.get(key) ?? -1] ?? '']),
    ),
    findings: (row.foundNow ?? row.findings).map(finding => ({
      element: finding.where.element ?? null,
      group: finding.group,
      code: finding.code,
      holds: finding.consequence !== 'accepted-with-warning',
      found: finding.found ?? '',
      ...tellFinding(finding, language),
      cite: finding.cite ?? null,
      suggestions: suggest(finding),
    })),
  })
}

type Suggestion = ShownHeldRow['findings'][number]['suggestions'][number]

const suggestible: ReadonlySet<string> = new Set(['cell/not-in-code-set', 'cell/code-no-longer-in-force'])

/** Finds what a text may have meant, once for the same text of a column. */
export function suggestionsOf(
  { layout, columns }: MendingLayout,
  language: Language,
): (finding: RowFinding) => Suggestion[] {
  const known = new Map<string, Suggestion[]>()
  return ({ code, where, found = '' }) => {
    const column = columns.find(({ key }) => key === where.element)
    const codeSet = column?.element.codeSet === undefined ? null : findCodeSet(column.element.codeSet)
    if (!column || !codeSet || column.element.is !== 'code' || !suggestible.has(code)) return []
    const key = `${column.key} ${found}`
    const suggestions =
      known.get(key) ??
      suggestionsFor(codeLookup(codeSet, layout.day, layout.style.codes[codeSet.id]), found, language)
    known.set(key, suggestions)
    return suggestions
  }
}

function suggestionsFor(
  lookup: ReturnType<typeof codeLookup>,
  found: string,
  language: Language,
): Suggestion[] {
  const match = lookup.find(found)
  const instead =
    match.how === 'retired' ? (match.entry.replacedBy ?? []) : match.how === 'several' ? match.codes : []
  const meant =
    instead.length > 0 ? lookup.codes.filter(({ code }) => instead.includes(code)) : lookup.suggest(found)
  return meant.map(({ code, label, labelEs }) => ({
    value: lookup.write(code),
    label: language === 'es' ? (labelEs ?? label) : label,
  }))
}

/** The members that rows speak of, for the audit: whatever stands in a row and is a member's number. */
export function membersInRows(rows: readonly MendingRow[]): string[] {
  const texts = rows.flatMap(({ cells, mended }) => [...cells, ...Object.values(mended ?? {})])
  return [...new Set(texts.filter(isCin))]
}
