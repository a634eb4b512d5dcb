/** What all plans owe us: by age, what is late, and what waits for a person. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { ageOf, ages, lateThrough } from '#domain/books/account.ts'
import { sumOwed } from '#store/books/accounts.ts'
import { listRemittances } from '#store/books/remittances.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'

const cents = (what: string) => z.int().describe(what)

export const seeOwed = action({
  name: 'books.see-owed',
  says: 'What plans owe: billed, paid, open by age, and late by the legal clock.',
  permission: 'billing/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    plans: z
      .array(
        z.strictObject({
          partner: z.string().describe('The plan'),
          name: z.string().nullable().describe('Its name'),
          billedCents: cents('What was billed'),
          paidCents: cents('What was paid'),
          deniedCents: cents('What was billed and not paid'),
          openCents: cents('What is not decided'),
          openLines: z.int().describe('How many services are not decided'),
          lateCents: cents('What is not decided and late'),
          ages: z
            .array(z.strictObject({ age: z.enum(ages), cents: cents('What is open of that age') }))
            .describe('What is open, by days since the plan received it'),
        }),
      )
      .describe('Plan by plan'),
    toSettle: z.int().describe('How many payments wait for a person; 100 stands for more'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId, today }) {
    const sums = await sumOwed(tx, organizationId)
    const partners = [...new Set(sums.map(({ partnerId }) => partnerId))]
    const names = await listPartyNames(tx, organizationId, partners)
    const waiting = await listRemittances(tx, organizationId, { before: null, onlyOpen: true }, 100)
    const late = lateThrough(today)
    return done({
      plans: partners.map(partner => {
        const own = sums.filter(({ partnerId }) => partnerId === partner)
        const sum = (amount: (each: (typeof own)[number]) => number): number =>
          own.reduce((all, each) => all + amount(each), 0)
        return {
          partner,
          name: names.get(partner) ?? null,
          billedCents: sum(each => each.billedCents),
          paidCents: sum(each => each.paidCents),
          deniedCents: sum(each => each.deniedCents),
          openCents: sum(each => each.openCents),
          openLines: sum(each => each.openLines),
          lateCents: sum(each => (each.receivedOn <= late ? each.openCents : 0)),
          ages: ages.map(age => ({
            age,
            cents: sum(each => (ageOf(each.receivedOn, today) === age ? each.openCents : 0)),
          })),
        }
      }),
      toSettle: waiting.length,
    })
  },
})
