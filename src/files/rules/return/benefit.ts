/**
 * The start and the end of what a return transmission tells of: ECM in one file, a Community Support in the
 * other.
 */

import { dayOf } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import type { RuleContext } from '../rule.ts'

export type Benefit = {
  /** Keys of the columns, for findings that stand on them. */
  readonly startKey: string
  readonly endKey: string
  startText(values: readonly string[]): string
  endText(values: readonly string[]): string
  /** Day numbers; NaN where there is no day. */
  start(values: readonly string[]): number
  end(values: readonly string[]): number
  status(values: readonly string[]): string
  /** The day on which the file was made. */
  madeOn(values: readonly string[]): number
}

export function benefitOf(context: RuleContext): Benefit {
  const { place, day } = context
  const isEcm = place('ecmBenefitStartDate') >= 0 || place('ecmBenefitEndDate') >= 0
  const startKey = isEcm ? 'ecmBenefitStartDate' : 'serviceStartDate'
  const endKey = isEcm ? 'ecmBenefitEndDate' : 'serviceEndDate'
  const [startAt, endAt, statusAt] = [place(startKey), place(endKey), place('memberEngagementStatus')]
  const startText = (values: readonly string[]): string => (startAt < 0 ? '' : (values[startAt] ?? ''))
  const endText = (values: readonly string[]): string => (endAt < 0 ? '' : (values[endAt] ?? ''))
  return {
    startKey,
    endKey,
    startText,
    endText,
    start: values => dayOf(startText(values)),
    end: values => dayOf(endText(values)),
    status: values => values[statusAt] ?? '',
    madeOn: madeOnReader(context, day),
  }
}
