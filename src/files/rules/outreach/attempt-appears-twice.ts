/** Looks for an attempt that is the same as an earlier row in everything that tells attempts apart. */
import { rowKeys } from '../row-keys.ts'
import type { RuleFunction } from '../rule.ts'

export const outreachAttemptAppearsTwice: RuleFunction = context => {
  const dateAt = context.place('outreachAttemptDate')
  const keys = rowKeys(context, {
    needed: ['memberCin', 'providerType', 'outreachAttemptDate', 'outreachAttemptMethod'],
    also: ['outreachAttemptSuccessful', 'outreachMinutes'],
  })
  let known = 0
  return {
    row(values, row, report) {
      const attempt = keys.of(values, row)
      if (attempt < 0) return
      if (attempt < known)
        report({ found: values[dateAt] ?? '', values: { otherRow: keys.firstRow(attempt) } })
      else known = attempt + 1
    },
  }
}
