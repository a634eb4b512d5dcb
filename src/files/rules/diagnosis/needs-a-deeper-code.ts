/** Looks for a priority diagnosis that had been divided into deeper codes by the day of the service. */
import { dayFromNumber, dayNumber } from '#base/day.ts'
import type { Code } from '#guidance/define.ts'
import { findCodeSet, isInForce } from '../../guidance.ts'
import { keyOf } from '../../layout.ts'
import { dayOf, writeDay } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { placesOf, serviceDayReader } from '../service/pairs.ts'

export const diagnosisNeedsADeeperCode: RuleFunction = context => {
  const places = placesOf(context, 'memberDiagnosisCode')
  const dayIn = serviceDayReader(context)
  const divided = new Map<string, Code>()
  for (const code of findCodeSet('sdoh-priority')?.codes ?? []) {
    if (code.until !== undefined && code.replacedBy !== undefined) divided.set(code.code, code)
  }
  return {
    row(values, _row, report) {
      for (let column = 0; column < places.length; column++) {
        const text = values[places[column] ?? -1] ?? ''
        const code = text === '' ? undefined : divided.get(text)
        if (code === undefined) continue
        const started = dayOf(dayIn(values))
        const day = Number.isNaN(started) ? dayNumber(context.day) : started
        if (isInForce(code, dayFromNumber(day))) continue
        report({
          at: keyOf('memberDiagnosisCode', column + 1),
          found: text,
          expected: (code.replacedBy ?? []).join(', '),
          values: { day: writeDay(day) },
        })
      }
    },
  }
}
