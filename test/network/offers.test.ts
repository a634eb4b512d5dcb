/** What a plan says it offers, on both databases: who may say it, who reads it, and what goes by it. */
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { anyone } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let analyst: PersonActor
  let manager: PersonActor
  let member: string
  beforeAll(async () => {
    house = await openTestHouse(await open())
    const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    const provider = await makeOrganization(house, ['community-supports-provider'], 'Sample Kitchen')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, provider, ['supervisor'])
    const facts = { memberCin: '90000001A', memberFirstName: 'Testina', memberLastName: 'Sample' }
    const added = (await mustAsk(house, 'members.add-member', manager, { facts }, once(house))) as {
      readonly member: { readonly id: string }
    }
    member = added.member.id
  }, 120_000)

  const tell = (more: object, who = analyst) =>
    ask(
      house,
      'network.tell-elections',
      who,
      { supports: ['MTM'], counties: ['34', '57'], says: 'offered', from: '2026-01-01', ...more },
      once(house),
    )
  const want = (service: string, county: string | null) =>
    ask(
      house,
      'authorizations.ask',
      manager,
      { member, as: 'provider', service, partner: analyst.organizationId, from: '2026-12-01', county },
      once(house),
    )
  const see = async (who: PersonActor) =>
    (await mustAsk(house, 'network.see-offers', who, { plan: analyst.organizationId })) as {
      readonly hasSaid: boolean
      readonly offered: readonly object[]
      readonly owed: readonly object[]
      readonly widenings: readonly { readonly id: string }[]
    }

  test('a plan that never said what it offers turns nobody away', async () => {
    expect(await see(manager)).toMatchObject({ hasSaid: false, offered: [], owed: [] })
    const asked = await want('HD', '34')
    expect(asked).toMatchObject({ ok: true })
  })

  test('it says what it offers where; the provider and the public read it, and requests go by it', async () => {
    expect(await tell({})).toMatchObject({
      ok: true,
      value: { words: [expect.any(String), expect.any(String)] },
    })
    house.pass(1000)
    expect(await tell({ counties: ['57'], says: 'not-offered', from: '2026-07-01' })).toMatchObject({
      ok: true,
    })
    expect(await see(manager)).toMatchObject({
      hasSaid: true,
      offered: [
        { support: 'MTM', county: '34', from: '2026-01-01', until: null },
        { support: 'MTM', county: '57', from: '2026-01-01', until: '2026-06-30' },
      ],
      owed: [{ support: 'TR' }],
    })
    const page = await mustAsk(house, 'care.see-plan', anyone, { plan: analyst.organizationId })
    expect(page).toMatchObject({
      communitySupports: ['MTM'],
      offered: [{ support: 'MTM', counties: ['Sacramento'], until: null }],
    })
    expect(await want('MTM', '57')).toMatchObject({ refusal: { code: 'authorizations/not-elected-there' } })
    expect(await want('RC', null)).toMatchObject({ refusal: { code: 'authorizations/not-elected-there' } })
    expect(await want('MTM', '34')).toMatchObject({ ok: true })
    // Nobody elects ECM: it is a benefit.
    expect(await want('ecm', null)).toMatchObject({ ok: true })
  })

  test('what no plan can say', async () => {
    expect(await tell({ supports: ['XX'] })).toMatchObject({ refusal: { code: 'network/offering-unknown' } })
    expect(await tell({ counties: ['59'] })).toMatchObject({ refusal: { code: 'network/county-unknown' } })
    expect(await tell({ until: '2025-12-31' })).toMatchObject({
      refusal: { code: 'network/ends-before-it-begins' },
    })
    expect(await tell({}, manager)).toMatchObject({ ok: false })
  })

  test('avoidable use may be widened, no other population, and ended once', async () => {
    const widen = (more: object) =>
      ask(
        house,
        'network.widen-population',
        analyst,
        {
          population: '2',
          event: 'avoidable-emergency-visit',
          atLeast: 4,
          withinMonths: 6,
          from: '2026-01-01',
          ...more,
        },
        once(house),
      )
    expect(await widen({ population: '1a' })).toMatchObject({ refusal: { code: 'network/not-widenable' } })
    expect(await widen({ event: 'nothing' })).toMatchObject({ refusal: { code: 'network/no-such-event' } })
    expect(await widen({})).toMatchObject({ ok: true })
    const [widening] = (await see(manager)).widenings
    const end = () =>
      ask(
        house,
        'network.end-widening',
        analyst,
        { widening: widening?.id ?? '', until: '2026-12-31' },
        once(house),
      )
    expect(await end()).toMatchObject({ ok: true })
    expect(await end()).toMatchObject({ refusal: { code: 'network/widening-ended' } })
    expect((await see(analyst)).widenings).toMatchObject([{ atLeast: 4, until: '2026-12-31' }])
  })
})
