/** Begins a dispute over what a plan paid for an invoice; the clock runs from the day on which the plan got it. */
import { z } from 'zod'
import { readDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { disputeDueOn, disputesOf } from '#domain/books/dispute.ts'
import { listAccountLines } from '#store/books/accounts.ts'
import { insertDisputeEvent, listDisputes } from '#store/books/disputes.ts'
import { lockBooks } from '#store/books/remittances.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'

export const beginDispute = action({
  name: 'books.begin-dispute',
  says: 'Begin a dispute over an invoice: to a plan on this hub it goes at once; when it must be answered is reckoned.',
  permission: 'billing/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    number: z.string().max(60).describe('Invoice number'),
    on: z.iso.date().describe('The day on which the plan got it'),
    why: z.string().min(1).max(5000).describe('What you say'),
  }),
  gives: z.strictObject({
    dispute: z.string().describe('Its id'),
    dueOn: z.string().nullable().describe('By when the plan has to answer'),
  }),
  changes: true,
  refuses: ['billing/no-such-invoice', 'books/dispute-open'],
  async run({ partner, number, on, why }, context) {
    const { tx, actor, organizationId, now, today, newId, tell } = context
    await lockBooks(tx, organizationId)
    const [line] = await listAccountLines(tx, organizationId, partner, [number])
    if (line === undefined) return refuse('billing/no-such-invoice')
    const events = await listDisputes(tx, organizationId, partner, number)
    if (disputesOf(events).some(({ state }) => state === 'begun')) return refuse('books/dispute-open')
    const day = readDay(on) ?? today
    const id = newId()
    const dueOn = disputeDueOn('begun', day)
    await insertDisputeEvent(tx, organizationId, {
      disputeId: id,
      number: 1,
      partnerId: partner,
      invoice: number,
      kind: 'begun',
      on: day,
      dueOn,
      words: why,
      at: now,
      by: askedBy(actor).id,
    })
    await toPlan(context, partner, id)
    tell({ objects: [`dispute:${id}`], members: [line.facts.memberCin ?? ''] })
    return done({ dispute: id, dueOn })
  },
})

/** To a plan on this hub it goes by itself; to any other it is brought by whoever noted it. */
async function toPlan(
  { tx, house, organizationId, afterwards }: Context,
  partner: Id,
  disputeId: Id,
): Promise<void> {
  const plan = (await findParty(tx, organizationId, partner))?.onHub ?? null
  if (plan === null) return
  const data = { organizationId: plan, senderId: organizationId, disputeId }
  await house.jobs.send(tx, 'claims-hear-dispute', data, { key: disputeId })
  afterwards(() => house.jobs.nudge('claims-hear-dispute'))
}
