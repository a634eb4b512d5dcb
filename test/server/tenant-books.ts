/** Payments of a plan and a dispute with it, for others to reach for in vain. */
import type { PersonActor } from '#domain/people/actor.ts'
import { insertDisputeEvent } from '#store/books/disputes.ts'
import { fileOf, mustAsk, once, type TestHouse } from '#test/actions/house.ts'

export async function makeBooks(
  house: TestHouse,
  keeper: PersonActor,
  plan: string,
): Promise<{ readonly payment: readonly string[]; readonly dispute: readonly string[] }> {
  const rows = [1, 2].map(each => `${each}000000009,1,75.00,2026-11-20,Alderwood ${each}`)
  const list = ['Invoice Number,Line,Paid,Decided On,Payment Reference', ...rows].join('\n')
  const file = fileOf(list, 'paid.csv')
  const taken = await mustAsk(house, 'books.take-list', keeper, { partner: plan }, once(house, { file }))
  const { payments } = taken as { readonly payments: readonly { readonly payment: string }[] }
  const dispute = house.newId()
  const { organizationId, personId } = keeper
  await house.database.inTransaction({ organizationId, personId }, tx =>
    insertDisputeEvent(tx, organizationId, {
      disputeId: dispute,
      number: 1,
      partnerId: plan,
      invoice: '1000000009',
      kind: 'begun',
      on: '2026-11-20',
      dueOn: null,
      words: 'Alderwood',
      at: house.now(),
      by: personId,
    }),
  )
  return { payment: payments.map(({ payment }) => payment), dispute: [dispute] }
}
