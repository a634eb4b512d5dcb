/** Looks for a Population of Focus that had not begun anywhere when the file was made. */
import { dayNumber } from '#base/day.ts'
import { findCodeSet } from '../../guidance.ts'
import { writeDay } from '../day-of.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

export const memberPopulationNotYetLive: RuleFunction = context => {
  const { place } = context
  const populationsAt = place('ecmPopulationsOfFocus')
  const madeAt = place('fileProductionDate')
  const madeOn = rowDay(context, 'fileProductionDate')
  const firstDays = firstDaysOfPopulations()
  const lastBeginning = Math.max(...firstDays.values())
  return {
    row(values, row, report) {
      const made = madeOn(values, row)
      if (!(made < lastBeginning)) return
      for (const code of (values[populationsAt] ?? '').split(';')) {
        const first = firstDays.get(code)
        if (first === undefined || first <= made) continue
        report({ found: code, expected: writeDay(first), values: { day: values[madeAt] ?? '' } })
      }
    },
  }
}

function firstDaysOfPopulations(): ReadonlyMap<string, number> {
  const codeSet = findCodeSet('populations-of-focus')
  const firstDays = new Map<string, number>()
  for (const { code, since } of codeSet?.codes ?? []) {
    const first = dayNumber(since ?? codeSet?.since ?? '2022-01-01')
    firstDays.set(code, Math.min(first, firstDays.get(code) ?? first))
  }
  return firstDays
}
