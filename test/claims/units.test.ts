/** Units of authorizations as lines use them up: accepted, waiting, denied, and of whom they are; on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { booksJobs } from '#actions/books/all-jobs.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { fileOf, makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { makeWorld, type World } from '../billing/house.ts'
import { forEachDatabase, type TestDatabase } from '../databases/databases.ts'
import { bytesOf, layoutFor, work } from '../exchange/house.ts'
import { row, setUpClaims } from './lines.ts'
import { payTerms } from './pay-terms.ts'

const jobs = [...exchangeJobs, takeInMembers, ...claimJobs, ...booksJobs]

forEachDatabase((_, openDatabase) => {
  let database: TestDatabase
  let house: TestHouse
  let world: World
  let keeper: PersonActor
  let members: readonly Facts[]
  let memberId: string
  let sent = 0

  const bill = async (rows: readonly Facts[]): Promise<void> => {
    const layout = layoutFor('INV')
    const values = rows.map(facts => layout.columns.map(({ key }) => facts[key] ?? ''))
    sent += 1
    const file = fileOf(await bytesOf(layout, values), `invoices-${sent}.csv`, 'text/csv')
    const asked = { partner: world.provider.id, file: 'INV' }
    await mustAsk(house, 'exchange.receive-file', world.analyst, asked, once(house, { file }))
    await work(house, jobs)
  }
  /** Hours of ECM in person on a day, under an authorization. */
  const hours = (number: string, day: string, units: number, authorizationNumber: string): Facts => {
    const amount = `${units * 25}.00`
    return row(members, number, day, {
      ...{ procedureCodeModifier: 'U1', serviceUnitCount: String(units), authorizationNumber },
      ...{ serviceUnitCost: '25.00', serviceChargeAmount: amount, invoiceAmount: amount },
    })
  }
  const units = async (): Promise<Readonly<Record<string, readonly (number | null)[]>>> => {
    const seen = (await mustAsk(house, 'authorizations.see', world.analyst, {
      member: memberId,
    })) as ActionAnswer<'authorizations.see'>
    return Object.fromEntries(
      seen.authorizations.map(({ number, unitsUsed, unitsWaiting, unitsLeft }) => [
        number ?? '',
        [unitsUsed, unitsWaiting, unitsLeft],
      ]),
    )
  }
  const give = (number: string, count: number, from: string, until: string) =>
    database.asOwner(
      `insert into service_authorization (organization_id, id, side, member_id, service, partner_id, number, urgency,
        way, which, state, received_at, asked_from, from_on, until_on, units, unit, appeal, events, changed_at)
      values ($1, $2, 'plan', $3, 'ecm', $4, $5, 'routine', 'standard', 'first', 'approved', $6, $7, $7, $8, $9,
        '15 minutes', 'none', 1, $6)`,
      [world.plan.id, house.newId(), memberId, world.provider.id, number, house.now(), from, until, count],
    )

  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database)
    world = await makeWorld(house, payTerms)
    members = await setUpClaims(house, world, jobs)
    keeper = await makeMember(house, world.plan, ['plan-adjudicator'])
    const cin = members[0]?.memberCin
    const found = await database.asOwner('select id from member where organization_id = $1 and cin = $2', [
      world.plan.id,
      cin,
    ])
    memberId = String(found.rows[0]?.id)
    await give('A-1', 12, '2026-11-01', '2026-11-10')
    await give('A-2', 8, '2026-11-11', '2026-12-31')
  }, 120_000)

  test('what is accepted is used, each line under its own authorization, and once', async () => {
    await bill([
      hours('1000000001', '11/02/2026', 4, 'A-1'),
      hours('1000000002', '11/03/2026', 6, 'A-1'),
      hours('1000000003', '11/12/2026', 2, 'A-2'),
    ])
    expect(await units()).toMatchObject({ 'A-1': [10, 0, 2], 'A-2': [2, 0, 6] })
    // The same service again is denied as a duplicate, and uses nothing.
    await bill([hours('1000000004', '11/02/2026', 4, 'A-1')])
    expect(await units()).toMatchObject({ 'A-1': [10, 0, 2] })
  })

  test('what goes beyond it is paid as far as it goes', async () => {
    await bill([hours('1000000005', '11/04/2026', 5, 'A-1')])
    expect(await units()).toMatchObject({ 'A-1': [12, 0, 0] })
  })

  test('a correction gives back what the line before it had used', async () => {
    await bill([hours('1000000003', '11/12/2026', 3, 'A-2')])
    expect(await units()).toMatchObject({ 'A-2': [3, 0, 5] })
    const asked = { list: 'all', number: '1000000003' }
    const { lines } = (await mustAsk(
      house,
      'claims.list-lines',
      keeper,
      asked,
    )) as ActionAnswer<'claims.list-lines'>
    expect(lines.map(({ state }) => state).sort()).toEqual(['approved', 'replaced'])
  })
})
