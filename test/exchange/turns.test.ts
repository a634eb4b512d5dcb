/** Whose turn it is at a set of records, where one lets go at the very moment at which the next asks. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { holdSet, releaseSet } from '#store/exchange/record-sets.ts'
import { makeMember, makeOrganization, openTestHouse } from '../actions/house.ts'
import { onDatabase } from '../databases/databases.ts'
import { bytesOf, exchange, layoutFor, rowsOf } from './house.ts'

// The embedded database has one connection: nobody is at work beside another there.
onDatabase('server', (_, open) => {
  test('who asks while another lets go waits for it, and has its turn', async () => {
    const database = await open()
    const house = await openTestHouse(database)
    const plan = await makeOrganization(house, ['plan'])
    const organization = await makeOrganization(house, ['ecm-provider'])
    const provider = await makeMember(house, organization, ['supervisor'])
    const members = layoutFor('MIF')
    const { transmission } = await exchange(house, provider, await bytesOf(members, rowsOf(members, 3)), {
      partner: plan.id,
    })
    const held = await database.asOwner(
      `update record_set set holder_transmission_id = $1 where organization_id = $2 returning id`,
      [transmission.id, organization.id],
    )
    const set = String(held.rows[0]?.id)
    const acting = { organizationId: organization.id, personId: null }

    let letGo = (): void => {}
    const going = new Promise<void>(resolve => {
      letGo = resolve
    })
    let isReleased = (): void => {}
    const released = new Promise<void>(resolve => {
      isReleased = resolve
    })
    const first = database.inTransaction(acting, async tx => {
      const after = await releaseSet(tx, organization.id, set, transmission.id, null)
      isReleased()
      await going
      return after
    })
    await released
    let isSettled = false
    const second = database
      .inTransaction(acting, tx => holdSet(tx, organization.id, set, { id: house.newId(), number: 2 }))
      .finally(() => {
        isSettled = true
      })
    await pause(100)
    expect(isSettled).toBe(false)
    letGo()
    expect(await first).toBeNull()
    expect((await second)?.id).toBe(set)
  })
})
