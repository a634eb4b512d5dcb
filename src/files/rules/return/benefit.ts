/**
 * The start and the end of what a return transmission tells of: ECM in one file, a Community Support in the
 * other.
 */

import { madeOnReader } from '../days-in-order.ts'
import { type RowDay, rowDay } from '../row-days.ts'
import type { RuleContext } from '../rule.ts'

export type Benefit = {
  /** Keys of the columns, for findings that stand on them. */
  readonly startKey: string
  readonly endKey: string
  startText(values: readonly string[]): string
  endText(values: readonly string[]): string
  readonly start: RowDay
  readonly end: RowDay
  status(values: readonly string[]): string
  /** The day on which the file was made. */
  readonly madeOn: RowDay
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
    start: rowDay(context, startKey),
    end: rowDay(context, endKey),
    status: values => values[statusAt] ?? '',
    madeOn: madeOnReader(context, day),
  }
}
