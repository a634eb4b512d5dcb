/** The provider's books on both databases: every cent on its line exactly once, whatever comes and however often. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { booksJobs } from '#actions/books/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { fileOf, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { makeWorld, providerBlock, service, type World } from '../billing/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { work } from '../exchange/house.ts'
import { type PaymentOf, paymentBytes } from './remittances.ts'

const member: Facts = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberHomelessnessIndicator: '1',
  memberResidentialAddress: 'HOMELESS',
  memberDateOfBirth: '02/29/1980',
  primaryPayerIdentifier: 'SAMPLEPLAN',
  payerName: 'Sample Plan',
  invoiceDate: '11/02/2026',
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let control = 1
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house)
  }, 120_000)

  const must = async <Name extends ActionName>(name: Name, input: ActionInput<Name>) =>
    (await mustAsk(house, name, world.biller, input as object, once(house))) as ActionAnswer<Name>

  /** An invoice of so many hours on days of October, sent to the plan. */
  async function sent(number: string, days: readonly number[]): Promise<Facts[]> {
    const rows = days.map(day => ({
      ...providerBlock,
      ...member,
      ...service('x', `10/${String(day).padStart(2, '0')}/2026`).facts,
      invoiceNumber: number,
      invoiceAmount: (100 * days.length).toFixed(2),
    }))
    const about = { file: 'billing/invoice', partner: world.plan.id, party: 'ecm' } as const
    const records = rows.map(facts => ({ facts, ends: false }))
    const entered = await must('exchange.enter-records', { ...about, records })
    expect(entered.records.filter(({ saved }) => !saved)).toEqual([])
    await must('exchange.compose-file', { ...about, rows: 'what-is-new', thenSend: true })
    await work(house, [...exchangeJobs, ...booksJobs])
    return rows
  }

  /** The plan's file arrives, with a control number of its own; gives the payments that are new in the list. */
  async function arrives(...payments: PaymentOf[]) {
    const before = (await must('books.list-payments', { limit: 200 })).payments
    const bytes = await paymentBytes(payments, control++)
    await mustAsk(
      house,
      'exchange.receive-file',
      world.biller,
      { partner: world.plan.id },
      once(house, { file: fileOf(bytes, 'payment.835') }),
    )
    await work(house, [...exchangeJobs, ...booksJobs])
    const seen = new Set(before.map(({ id }) => id))
    const { payments: now } = await must('books.list-payments', { limit: 200 })
    return now.filter(({ id }) => !seen.has(id)).toReversed()
  }
  const account = (number: string) => must('books.see-account', { partner: world.plan.id, number })

  test('a payment lands on its lines once, however often and in whatever file it comes', async () => {
    const [one, two] = await sent('9000000101', [1, 2])
    const payment: PaymentOf = {
      trace: 'CHK-1',
      paidOn: '2026-11-20',
      paid: [
        { facts: one ?? {}, line: 1, paidCents: 8000 },
        { facts: two ?? {}, line: 2, paidCents: 0, reason: '197' },
      ],
    }
    expect((await arrives(payment)).map(({ outcome, cents, claims }) => [outcome, cents, claims])).toEqual([
      ['posted', 8000, 2],
    ])
    // The same payment in another file, its claims in another order.
    const again = await arrives({ ...payment, paid: payment.paid.toReversed() })
    expect(again.map(({ outcome }) => outcome)).toEqual(['seen-before'])
    const other = await arrives({ ...payment, paid: [{ facts: one ?? {}, line: 1, paidCents: 8001 }] })
    expect(other.map(({ outcome }) => outcome)).toEqual(['other-content'])
    const off = await arrives({ ...payment, trace: 'CHK-OFF', off: 1 })
    expect(off.map(({ outcome }) => outcome)).toEqual(['in-error'])
    const { account: shown, lines, entries } = await account('9000000101')
    expect(shown).toMatchObject({ billedCents: 20_000, paidCents: 8000, openCents: 0 })
    const byDay = lines.toSorted((line, other) => (line.on < other.on ? -1 : 1))
    expect(byDay.map(({ state, paidCents }) => [state, paidCents])).toEqual([
      ['paid', 8000],
      ['denied', 0],
    ])
    expect(entries.find(({ reason }) => reason === '197')).toMatchObject({ cents: 10_000, group: 'CO' })
    // What was set aside waits for a person, and is closed once.
    const waiting = (await must('books.list-payments', { toSettle: true, limit: 100 })).payments
    expect(waiting.map(({ trace }) => trace).sort()).toEqual(['CHK-1', 'CHK-OFF'])
    for (const { id } of waiting)
      await must('books.close-payment', { payment: id, why: 'The plan sends it anew' })
    expect((await must('books.list-payments', { toSettle: true })).payments).toEqual([])
    const twice = await ask(
      house,
      'books.close-payment',
      world.biller,
      { payment: waiting[0]?.id ?? '', why: 'x' },
      once(house),
    )
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'books/nothing-to-settle' } })
  })

  test('a reversal may come before the payment that it takes back, and the line is open again', async () => {
    const [one] = await sent('9000000102', [3])
    const facts = one ?? {}
    await arrives({
      trace: 'CHK-3',
      paidOn: '2026-11-21',
      paid: [{ facts, line: 1, paidCents: 5000, reverses: true }],
      setOff: [{ providerId: '1999999984', fiscalYearEnd: '2026-12-31', reason: 'FB', cents: -5000 }],
    })
    await arrives({ trace: 'CHK-2', paidOn: '2026-11-20', paid: [{ facts, line: 1, paidCents: 5000 }] })
    expect((await account('9000000102')).lines).toMatchObject([{ state: 'taken-back', paidCents: 0 }])
    await arrives({ trace: 'CHK-4', paidOn: '2026-11-22', paid: [{ facts, line: 1, paidCents: 7000 }] })
    const { account: shown, lines } = await account('9000000102')
    expect(lines).toMatchObject([{ state: 'paid', paidCents: 7000 }])
    expect(shown).toMatchObject({ paidCents: 7000, openCents: 0, isLate: false })
  })

  test('what fits no line keeps its place in the sum, and a person says where it belongs', async () => {
    const [one] = await sent('9000000103', [4])
    const facts = one ?? {}
    const [payment] = await arrives({
      trace: 'CHK-5',
      paidOn: '2026-11-20',
      paid: [{ facts: { ...facts, serviceStartDate: '10/09/2026' }, line: 1, paidCents: 6000 }],
    })
    expect(payment).toMatchObject({ outcome: 'posted', toSettle: 1 })
    expect((await account('9000000103')).lines).toMatchObject([{ state: 'open', paidCents: 0 }])
    const seen = await must('books.see-payment', { payment: payment?.id ?? '' })
    expect(seen.toSettle).toMatchObject([{ open: 'no-such-line', cents: 6000, invoice: '9000000103' }])
    const asked = {
      payment: payment?.id ?? '',
      entry: seen.toSettle[0]?.number ?? 0,
      invoice: '9000000103',
      record: seen.mayBelong[0]?.record ?? '',
    }
    expect(await must('books.settle-entry', asked)).toEqual({ cents: 6000 })
    expect(await ask(house, 'books.settle-entry', world.biller, asked, once(house))).toMatchObject({
      ok: false,
      refusal: { code: 'books/nothing-to-settle' },
    })
    const { lines, entries } = await account('9000000103')
    expect(lines).toMatchObject([{ state: 'paid', paidCents: 6000 }])
    // The money of the payment is still what was paid.
    const after = await must('books.see-payment', { payment: payment?.id ?? '' })
    const money = after.entries.filter(({ kind }) => kind !== 'adjusted')
    expect(money.reduce((sum, { cents }) => sum + cents, 0)).toBe(6000)
    expect(after.payment.toSettle).toBe(0)
    expect(entries.every(({ open }) => open === null)).toBe(true)
  })

  test('late money brings interest, by PLB, and what is not paid shows; a dispute has its clock', async () => {
    const [one] = await sent('9000000104', [5])
    house.pass(40 * 86_400_000)
    const owed = await must('books.list-owed', { which: 'late', limit: 200 })
    expect(owed.invoices.map(({ number }) => number)).toContain('9000000104')
    const begun = await must('books.begin-dispute', {
      partner: world.plan.id,
      number: '9000000104',
      on: '2026-12-28',
      why: 'Nothing was paid.',
    })
    expect(begun.dueOn).not.toBeNull()
    await arrives({
      trace: 'CHK-6',
      paidOn: '2027-01-02',
      paid: [{ facts: one ?? {}, line: 1, paidCents: 10_000 }],
      setOff: [
        {
          providerId: '1999999984',
          fiscalYearEnd: '2026-12-31',
          reason: 'L6',
          reference: 'P9000000104',
          cents: -10,
        },
      ],
    })
    const { account: shown } = await account('9000000104')
    // Received 23 November, due 23 December: ten days at 15 % of 100 dollars are 41 cents.
    expect(shown).toMatchObject({ interestCents: 41, interestPaidCents: 10, interestMissingCents: 31 })
    await must('books.end-dispute', { dispute: begun.dispute, how: 'won', on: '2027-01-02' })
    expect((await account('9000000104')).disputes).toMatchObject([{ state: 'won', dueOn: '2027-01-08' }])
    const { plans } = await must('books.see-owed', {})
    const [sum] = plans
    expect(sum?.ages.reduce((all, { cents }) => all + cents, 0)).toBe(sum?.openCents)
  })

  test('a plan’s list counts once too, and not again beside the 835 of the same check', async () => {
    const [one] = await sent('9000000105', [6])
    const heading = 'Invoice Number,Line,Paid,Decided On,Payment Reference'
    const bring = (text: string) =>
      mustAsk(
        house,
        'books.take-list',
        world.biller,
        { partner: world.plan.id },
        once(house, { file: fileOf(Buffer.from(text), 'paid.csv') }),
      ) as Promise<ActionAnswer<'books.take-list'>>
    const row = '9000000105,1,75.00,2026-11-20,CHK-7'
    expect((await bring(`${heading}\n${row}\n`)).payments).toMatchObject([{ outcome: 'posted' }])
    expect((await bring(`${heading}\n${row}\n`)).payments).toEqual([])
    expect((await bring(`${heading}\n${row}\n\n`)).payments).toMatchObject([{ outcome: 'seen-before' }])
    const same = await arrives({
      trace: 'CHK-7',
      paidOn: '2026-11-20',
      paid: [{ facts: one ?? {}, line: 1, paidCents: 7500 }],
    })
    expect(same.map(({ outcome }) => outcome)).toEqual(['seen-before'])
    expect((await account('9000000105')).lines).toMatchObject([{ paidCents: 7500 }])
  })
})
