/** Across the wall: a provider's dispute comes to the plan that it is about, with its clock, for a person to answer. */
import type { Id } from '#base/id.ts'
import { disputeDecideBy } from '#domain/adjudication/dispute.ts'
import { disputesOf } from '#domain/books/dispute.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { findDispute, listDisputes } from '#store/books/disputes.ts'
import { lockClaims } from '#store/claims/lines.ts'
import { insertDispute, listDisputable } from '#store/claims/reading.ts'
import { findParty } from '../../exchange/parties.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { objectOfLine } from '../keeping.ts'

type Said = { readonly invoice: string; readonly says: string }

/** What the provider says, read as the provider; null where it is not about this plan, or over already. */
async function saidBy(
  { house }: JobContext,
  { senderId, disputeId, planId }: { readonly senderId: Id; readonly disputeId: Id; readonly planId: Id },
): Promise<Said | null> {
  return house.database.inTransaction({ organizationId: senderId, personId: null }, async tx => {
    const found = await findDispute(tx, senderId, disputeId)
    if (found === null || (await findParty(tx, senderId, found.partnerId))?.onHub !== planId) return null
    const events = await listDisputes(tx, senderId, found.partnerId, found.invoice)
    const dispute = disputesOf(events).find(({ id }) => id === disputeId)
    return dispute?.state === 'begun' ? { invoice: found.invoice, says: dispute.why } : null
  })
}

/** Every line of the invoice that was decided is disputed; one that is disputed already stays as it is. */
export const hearDispute: Job = {
  queue: 'claims-hear-dispute',
  says: 'Put down what a provider of this hub disputes, with its clock.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const senderId = idIn(data, 'senderId')
    const disputeId = idIn(data, 'disputeId')
    const said = await saidBy(context, { senderId, disputeId, planId: organizationId })
    if (said === null) return
    const now = nowOf(context)
    const receivedOn = californiaDay(now)
    await context.inLastTransaction(async (tx, tell) => {
      await lockClaims(tx, organizationId)
      const lines = await listDisputable(tx, organizationId, { providerId: senderId, number: said.invoice })
      for (const { id, decisions } of lines)
        await insertDispute(tx, {
          ...{ organization_id: organizationId, id: context.newId(), claim_line_id: id, says: said.says },
          ...{ decision_number: decisions, received_on: receivedOn, opened_by_person_id: null },
          ...{ decide_by: disputeDecideBy(receivedOn), decided: null, decided_on: null, pay_by: null },
          ...{ why: null, decided_by_person_id: null, created_at: now },
        })
      if (lines.length > 0)
        tell({
          objects: lines.map(({ id }) => objectOfLine(id)),
          members: [...new Set(lines.map(({ cin }) => cin))],
          why: `disputed by ${senderId}`,
        })
    })
  },
}
