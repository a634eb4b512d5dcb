/** What a receiver can hold against a claim that its guide allows: said by whoever takes it, and told in the 277CA. */
import type { X12CodeFacts } from '../finding.ts'

const refused = (
  says: string,
  status: NonNullable<X12CodeFacts['ack']['status']>,
  ...values: string[]
): X12CodeFacts => ({ consequence: 'rejects-row', level: 4, values, says, ack: { status } })

export const objectionCodes = {
  'intake/sender-unknown': refused(
    'A claim came from a sender that the receiver does not know as a partner.',
    ['A3', '24', '41'],
  ),
  'intake/patient-is-not-member': refused(
    'A claim names a patient (2000C) beside the subscriber, where each member is a subscriber.',
    ['A7', '164', 'QC'],
  ),
  'intake/parts-of-units': refused(
    'A line has units that are no whole number above zero, where services are paid by the whole unit.',
    ['A7', '476'],
  ),
  'intake/not-in-units': refused(
    'A line is billed in minutes (MJ), where services are paid by the unit or the day.',
    ['A7', '476'],
  ),
  'intake/no-procedure': refused('A line has no procedure code, by which the service would be known.', [
    'A6',
    '454',
  ]),
  'intake/number-again': refused(
    'The number of a claim (CLM01) stands on another claim of the same biller earlier in the file.',
    ['A3', '54'],
  ),
  'intake/too-many-claims': refused('A claim stands beyond those that one interchange may bring.', [
    'A3',
    '21',
  ]),
} as const satisfies Record<string, X12CodeFacts>

export type ObjectionCode = keyof typeof objectionCodes
