/** Rows through the rules of a file, without reading any bytes: what each rule says of which row. */
import type { Day } from '#base/day.ts'
import { readyRules } from '#files/check/row-rules.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import type { RuleOutcome } from '#files/rules/rule.ts'
import type { Party } from '#guidance/define.ts'

export type Told = RuleOutcome & { readonly id: string; readonly row: number }

/** The layout of a file by its id; the file exists. */
export function layoutFor(fileId: string, day: Day, party?: Party): Layout {
  const file = findFile(fileId)
  if (!file) throw new RangeError(`There is no file called ${fileId}.`)
  return layoutOf(file, party === undefined ? { day } : { day, party })
}

/** A row by the keys of its columns as the row's values; what is not given is blank. */
export function valuesOf(layout: Layout, row: { readonly [key: string]: string }): string[] {
  const keys = new Set(layout.columns.map(({ key }) => key))
  const stray = Object.keys(row).filter(key => !keys.has(key))
  if (stray.length > 0) throw new RangeError(`${layout.file.id} has no ${stray.join(', ')} on ${layout.day}.`)
  return layout.columns.map(({ key }) => row[key] ?? '')
}

/** What all rules, or those named, say of rows. The first row is 2, as under a header. */
export function tell(
  layout: Layout,
  rows: readonly { readonly [key: string]: string }[],
  ids?: readonly string[],
): Told[] {
  const told: Told[] = []
  const rules = readyRules(layout).filter(({ rule }) => ids === undefined || ids.includes(rule.id))
  rows.forEach((row, index) => {
    const values = valuesOf(layout, row)
    for (const { rule, check } of rules) {
      check.row(values, index + 2, outcome => told.push({ row: index + 2, ...outcome, id: rule.id }))
    }
  })
  for (const { rule, check } of rules) check.end?.(outcome => told.push({ ...outcome, id: rule.id }))
  return told
}
