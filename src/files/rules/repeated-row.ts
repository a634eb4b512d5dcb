/**
 * The question whether a row names what another row has named: by the columns that the guidance says name a
 * row.
 */
import { keyOf } from '../layout.ts'
import { rowKeys } from './row-keys.ts'
import type { RuleCheck, RuleContext } from './rule.ts'

/** Finds a row whose key an earlier row has. The member must be known; of the other parts any may be blank. */
export function repeatedRow(context: RuleContext): RuleCheck {
  const cinAt = context.place('memberCin')
  const { columns, file } = context.layout
  const named = new Set(file.key)
  const parts = columns
    .filter(({ element }) => named.has(element.id))
    .map(({ element, nth }) => keyOf(element.id, nth))
  const keys = rowKeys(context, { needed: ['memberCin'], also: parts.filter(part => part !== 'memberCin') })
  let known = 0
  return {
    row(values, row, report) {
      const key = keys.of(values, row)
      if (key < 0) return
      if (key < known) report({ found: values[cinAt] ?? '', values: { otherRow: keys.firstRow(key) } })
      else known = key + 1
    },
  }
}
