/** A provider says that a decision is wrong: it is put down with its clock, and answered by somebody. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { decideByHand } from '#domain/adjudication/adjudicate.ts'
import { disputeDecideBy, disputePayBy, mayBeDisputed } from '#domain/adjudication/dispute.ts'
import type { Standing } from '#domain/adjudication/standing.ts'
import { endDispute, insertDispute, listDisputes } from '#store/claims/reading.ts'
import { action, type Context } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { day, id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { holdOpenLine, putDown, takesBack } from './decide-line.ts'
import { objectOfLine } from './keeping.ts'
import { lineState } from './shown-line.ts'

export const openDispute = action({
  name: 'claims.open-dispute',
  says: 'Put down that a provider disputes what was decided on a line; its clock begins.',
  permission: 'claims/decide',
  asks: 'body',
  takes: z.strictObject({
    line: id.describe('The line'),
    receivedOn: day.describe('The day on which the dispute came'),
    says: words.describe('What the provider says'),
  }),
  gives: z.strictObject({ decideBy: day.describe('The last day on which it is decided in time') }),
  changes: true,
  refuses: ['claims/no-such-line', 'claims/not-open', 'claims/not-disputable'],
  async run({ line: lineId, receivedOn, says }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { tx, organizationId, now, today, newId, actor } = context
    const isOpen = (await listDisputes(tx, organizationId, lineId)).some(({ decided }) => decided === null)
    if (isOpen || !mayBeDisputed(held.value.state) || receivedOn > today)
      return refuse('claims/not-disputable')
    const decideBy = disputeDecideBy(receivedOn)
    await insertDispute(tx, {
      ...{ organization_id: organizationId, id: newId(), claim_line_id: lineId, says },
      ...{ decision_number: held.value.decisions, received_on: receivedOn, decide_by: decideBy },
      opened_by_person_id: actor.kind === 'person' ? actor.personId : null,
      ...{ decided: null, decided_on: null, pay_by: null, why: null, decided_by_person_id: null },
      created_at: now,
    })
    context.tell({ members: [held.value.cin], objects: [objectOfLine(lineId)] })
    return done({ decideBy })
  },
})

export const decideDispute = action({
  name: 'claims.decide-dispute',
  says: 'Answer a dispute: the decision stands, or a person who did not put it down pays so much.',
  permission: 'claims/decide',
  asks: 'body',
  takes: z.strictObject({
    line: id.describe('The line'),
    pays: z
      .strictObject({ paidCents: z.int().min(0), unitsApproved: z.int().min(0) })
      .nullable()
      .describe('What is paid where the provider was right; null where the decision stands'),
    why: words.describe('Why, for whoever looks later'),
  }),
  gives: z.strictObject({
    state: lineState,
    payBy: day.nullable().describe('The last day on which it is paid in time'),
  }),
  changes: true,
  refuses: [
    'claims/no-such-line',
    'claims/not-open',
    'claims/no-dispute',
    'claims/not-possible',
    'claims/same-person',
    'claims/takes-back',
  ],
  async run({ line: lineId, pays, why }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { tx, organizationId, today, actor } = context
    const dispute = (await listDisputes(tx, organizationId, lineId)).find(({ decided }) => decided === null)
    if (!dispute) return refuse('claims/no-dispute')
    // Whoever could put a dispute down and pay it alone would need no second look at anything.
    const isSame = actor.kind === 'person' && actor.personId === dispute.opened_by_person_id
    if (pays !== null && isSame) return refuse('claims/same-person')
    if (pays !== null && (await takesBack(context, lineId))) return refuse('claims/takes-back')
    const decision = pays && decideByHand(held.value, held.value, { outcome: 'pay', ...pays })
    if (pays !== null && decision === null) return refuse('claims/not-possible')
    const payBy = decision === null ? null : disputePayBy(today)
    await endDispute(tx, organizationId, dispute.id, {
      decided: decision === null ? 'upheld' : 'overturned',
      ...{ decided_on: today, pay_by: payBy, why },
      decided_by_person_id: actor.kind === 'person' ? actor.personId : null,
    })
    await toProvider(context, held.value, dispute.id)
    context.tell({ members: [held.value.cin], objects: [objectOfLine(lineId)], why })
    const after = decision === null ? held.value : await putDown(context, held.value, decision, why)
    return done({ state: after.state, payBy })
  },
})

/** A provider on this hub hears the answer by itself. */
async function toProvider(
  { tx, house, organizationId, afterwards }: Context,
  line: Standing,
  disputeId: Id,
): Promise<void> {
  const provider = (await findParty(tx, organizationId, line.providerId))?.onHub ?? null
  if (provider === null) return
  const data = { organizationId: provider, senderId: organizationId, lineId: line.id }
  await house.jobs.send(tx, 'books-hear-answer', data, { key: disputeId })
  afterwards(() => house.jobs.nudge('books-hear-answer'))
}
