/** One line whole: what was asked, everything decided on it, its clock, its money, its disputes. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { clockFor } from '#domain/billing/payment-clock.ts'
import { listPersonNames } from '#store/billing/drafts.ts'
import { listEntriesOfLine } from '#store/claims/ledger.ts'
import { sumInterest } from '#store/claims/payments.ts'
import { findLetter, findLine, findProposal, listDecisions, listDisputes } from '#store/claims/reading.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { day, id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownLine, shownLineOf, shownReason, shownReasonOf } from './shown-line.ts'

const instant = z.iso.datetime()
const account = z.string().describe('An account of the ledger')

const decision = z.strictObject({
  number: z.int(),
  at: instant,
  outcome: z.enum(['pay', 'deny', 'pend', 'contest', 'replaced', 'void', 'note']),
  paidCents: z.int(),
  unitsApproved: z.int(),
  isCapitated: z.boolean().describe('A monthly payment covers it'),
  adjustments: z.array(z.strictObject({ group: z.string(), reason: z.string(), cents: z.int() })),
  reasons: z.array(shownReason),
  why: z.string().nullable(),
  saidBy: z.string().nullable().describe('The name of whoever decided; null: the rules'),
})

/** `person:0197…` names a person; `system:…` is our own clockwork. */
function personIn(saidBy: string): readonly Id[] {
  const [kind, id] = saidBy.split(':')
  return kind === 'person' && id !== undefined ? [id] : []
}

function nameIn(names: ReadonlyMap<Id, string>, saidBy: string): string | null {
  const [person] = personIn(saidBy)
  return person === undefined ? null : (names.get(person) ?? '—')
}

export const seeLine = action({
  name: 'claims.see-line',
  says: 'One line with everything that was decided on it, its clock, what was booked for it, and its disputes.',
  permission: 'claims/read',
  takes: z.strictObject({ line: id.describe('The line') }),
  gives: z.strictObject({
    line: shownLine,
    provider: z.string().nullable(),
    kind: z.enum(['invoice', '837P', '837I']),
    frequency: z.enum(['1', '7', '8']),
    units: z.int(),
    countsFrom: day.describe('The day from which the clock counts'),
    clock: z.string().nullable().describe('Which law counts'),
    interestCents: z.int().describe('Interest that it was given for being paid late'),
    letterAt: instant.nullable().describe('When the reasons were told in writing'),
    decisions: z.array(decision),
    proposal: z
      .strictObject({
        outcome: decision.shape.outcome,
        paidCents: z.int(),
        why: z.string(),
        isYours: z.boolean(),
      })
      .nullable()
      .describe('What waits for a second person'),
    entries: z.array(
      z.strictObject({ at: instant, cause: z.string(), debit: account, credit: account, cents: z.int() }),
    ),
    disputes: z.array(
      z.strictObject({
        receivedOn: day,
        decideBy: day,
        says: z.string(),
        decided: z.enum(['upheld', 'overturned']).nullable(),
        payBy: day.nullable(),
        why: z.string().nullable(),
      }),
    ),
  }),
  changes: false,
  refuses: ['claims/no-such-line'],
  async run({ line: lineId }, { tx, organizationId, actor, tell }) {
    const line = await findLine(tx, organizationId, lineId)
    if (line === null) return refuse('claims/no-such-line')
    const decisions = await listDecisions(tx, organizationId, lineId)
    const proposal = await findProposal(tx, organizationId, lineId)
    const entries = await listEntriesOfLine(tx, organizationId, lineId)
    const disputes = await listDisputes(tx, organizationId, lineId)
    const names = await listPersonNames(
      tx,
      organizationId,
      decisions.flatMap(each => personIn(each.said_by)),
    )
    tell({ members: [line.cin], objects: [`claim-line:${lineId}`] })
    return done({
      line: shownLineOf({
        ...line,
        decide_by: line.decide_by ?? '9999-12-31',
        ...{ firstName: line.facts.memberFirstName ?? '', lastName: line.facts.memberLastName ?? '' },
        reasons: decisions.at(-1)?.reasons ?? [],
      }),
      provider: (await findParty(tx, organizationId, line.provider_id))?.name ?? null,
      ...{ kind: line.kind, frequency: line.frequency, units: line.units, countsFrom: line.counts_from },
      clock: clockFor(line.received_on)?.id ?? null,
      interestCents: await sumInterest(tx, organizationId, lineId),
      letterAt: await findLetter(tx, organizationId, lineId, line.decisions),
      decisions: decisions.map(each => ({
        ...{ number: each.number, at: each.at, outcome: each.outcome, paidCents: each.paid_cents },
        ...{ unitsApproved: each.units_approved, isCapitated: each.is_capitated },
        adjustments: each.adjustments.map(({ group, reason, cents }) => ({ group, reason, cents })),
        reasons: each.reasons.map(shownReasonOf),
        ...{ why: each.why, saidBy: nameIn(names, each.said_by) },
      })),
      proposal: proposal && {
        ...{ outcome: proposal.decision.outcome, paidCents: proposal.decision.paidCents, why: proposal.why },
        isYours: actor.kind === 'person' && actor.personId === proposal.byPersonId,
      },
      entries: entries.map(({ at, cause, debit, credit, cents }) => ({ at, cause, debit, credit, cents })),
      disputes: disputes.map(each => ({
        ...{ receivedOn: each.received_on, decideBy: each.decide_by, says: each.says },
        ...{ decided: each.decided, payBy: each.pay_by, why: each.why },
      })),
    })
  },
})
