/** Across the wall: what a plan of this hub answered to a dispute of ours, once every line of it is answered. */
import { disputeDueOn, disputesOf } from '#domain/books/dispute.ts'
import { insertDisputeEvent, listDisputes } from '#store/books/disputes.ts'
import { lockBooks } from '#store/books/remittances.ts'
import { findLine, listDisputesOfInvoice } from '#store/claims/reading.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'

/** Acts as the provider; what the plan decided is read as the plan. Heard twice it changes nothing. */
export const hearAnswer: Job = {
  queue: 'books-hear-answer',
  says: 'Let a provider of this hub hear how a plan answered its dispute.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const planId = idIn(data, 'senderId')
    const lineId = idIn(data, 'lineId')
    const asPlan = { organizationId: planId, personId: null }
    const heard = await context.house.database.inTransaction(asPlan, async tx => {
      const line = await findLine(tx, planId, lineId)
      if (line?.provider_id !== organizationId) return null
      const about = { providerId: organizationId, number: line.invoice_number }
      return { ...about, disputes: await listDisputesOfInvoice(tx, planId, about) }
    })
    if (heard === null || heard.disputes.some(({ decided }) => decided === null)) return
    await context.inLastTransaction(async (tx, tell) => {
      await lockBooks(tx, organizationId)
      const events = await listDisputes(tx, organizationId, planId, heard.number)
      const dispute = disputesOf(events).find(({ state }) => state === 'begun')
      // What was answered before this dispute began answers another one.
      const answers = heard.disputes.filter(
        ({ received_on: on }) => dispute !== undefined && on >= dispute.begunOn,
      )
      const on = answers
        .flatMap(({ decided_on: day }) => day ?? [])
        .toSorted()
        .at(-1)
      if (dispute === undefined || on === undefined) return
      const kind = answers.some(({ decided }) => decided === 'overturned') ? 'won' : 'lost'
      await insertDisputeEvent(tx, organizationId, {
        ...{ disputeId: dispute.id, partnerId: planId, invoice: heard.number, kind, on },
        number: events.filter(({ disputeId }) => disputeId === dispute.id).length + 1,
        dueOn: disputeDueOn(kind, on),
        words: [...new Set(answers.flatMap(({ why }) => why ?? []))].join(' '),
        ...{ at: nowOf(context), by: `organization:${planId}` },
      })
      tell({ objects: [`dispute:${dispute.id}`], why: `answered by ${planId}` })
    })
  },
}
