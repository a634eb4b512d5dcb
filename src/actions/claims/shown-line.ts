/** A line of the plan's claims as it is shown: where it stands, why, and what its clock says. */
import { z } from 'zod'
import { type Reason, ruleOf } from '#domain/adjudication/decision.ts'
import { saysOf } from '#domain/remittance/remittance-sheet.ts'
import type { ListedLine } from '#store/claims/reading.ts'
import { day, id } from '../network/fields.ts'

export const lineState = z.enum([
  'received',
  'approved',
  'denied',
  'pended',
  'contested',
  'paid',
  'replaced',
  'voided',
  'noted',
])

const said = z.strictObject({ en: z.string(), es: z.string() })

export const shownReason = z.strictObject({
  rule: z.string().describe('The rule of the guidance that spoke'),
  outcome: z.enum(['deny', 'contest', 'pend', 'reduce', 'pay']).describe('What it does to the line'),
  carc: z.string().nullable().describe('Claim adjustment reason code'),
  rarc: z.array(z.string()).describe('Remittance advice remark codes'),
  says: said.describe('What is so'),
  mend: said.describe('What to do now'),
  cite: z.string().describe('Where it is written'),
  basis: z.enum(['dhcs', 'plan', 'assumed']).describe('On what it rests'),
})

export function shownReasonOf(reason: Reason): z.output<typeof shownReason> {
  const { id: rule, outcome, reason: carc, remarks, cite, basis } = ruleOf(reason.rule)
  const [en, es] = [saysOf(reason, 'en'), saysOf(reason, 'es')]
  return {
    ...{ rule, outcome, carc, rarc: [...remarks], cite, basis },
    says: { en: en.says, es: es.says },
    mend: { en: en.mend, es: es.mend },
  }
}

export const shownLine = z.strictObject({
  id,
  providerId: id.describe('Who asks to be paid'),
  number: z.string().describe('The provider’s invoice or claim number'),
  lineNumber: z.int(),
  cin: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  procedure: z.string(),
  modifiers: z.array(z.string()),
  startedOn: day.nullable(),
  receivedOn: day,
  decideBy: day.nullable().describe('The last day on which it is paid, contested or denied in time'),
  chargeCents: z.int(),
  paidCents: z.int().describe('What the latest decision pays'),
  state: lineState,
  reasons: z.array(shownReason),
})

export function shownLineOf(line: ListedLine): z.output<typeof shownLine> {
  return {
    ...{ id: line.id, providerId: line.provider_id, number: line.invoice_number },
    ...{ lineNumber: line.line_number, cin: line.cin, firstName: line.firstName, lastName: line.lastName },
    ...{ procedure: line.procedure_code, modifiers: [...line.modifiers], startedOn: line.started_on },
    ...{ receivedOn: line.received_on, decideBy: line.decide_by === '9999-12-31' ? null : line.decide_by },
    ...{ chargeCents: line.charge_cents, paidCents: line.paid_cents, state: line.state },
    reasons: line.reasons.map(shownReasonOf),
  }
}
