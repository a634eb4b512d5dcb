/** The directory and the dues as people ask for them, on both databases. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { anyone } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { sampleTerms } from './sample-terms.ts'

/** The sample terms as somebody would send them. */
const terms = JSON.parse(JSON.stringify(sampleTerms)) as never

forEachDatabase((_, open) => {
  let database: TestDatabase
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let analyst: PersonActor
  let manager: PersonActor
  let stranger: PersonActor

  beforeAll(async () => {
    database = await open()
    house = await openTestHouse(database)
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(
      house,
      ['ecm-provider', 'community-supports-provider'],
      'Sample Provider',
    )
    const other = await makeOrganization(house, ['plan', 'ecm-provider'], 'Another Organization')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, provider, ['administrator'])
    stranger = await makeMember(house, other, ['plan-analyst', 'administrator'])
  })

  describe('the directory', () => {
    const site = {
      name: 'Sample Site',
      street: '1 Sample Street',
      city: 'Sampleton',
      zip: '90001',
      county: '19',
      phone: '5550100001',
      languages: ['English', 'Spanish'],
      hours: [{ day: 'mon' as const, opens: '08:30', closes: '17:00' }],
      accessibility: ['wheelchair'],
      offerings: [{ program: 'ecm' as const, code: '1a', capacity: 40, accepting: true }],
      isPublished: true,
    }

    test('shows anybody what is published, and follows every change', async () => {
      const added = await ask(house, 'network.add-site', manager, site, once(house))
      if (!added.ok) throw new Error(added.refusal.says)
      const siteId = added.value.site.id
      const find = (search: object) => ask(house, 'network.find-providers', anyone, search)
      const found = await find({ offers: 'ecm 1a', county: '19', accepting: 'yes', language: 'Spanish' })
      expect(found).toMatchObject({
        ok: true,
        value: { sites: [{ id: siteId, organizationName: 'Sample Provider' }], next: null },
      })
      expect(JSON.stringify(found)).not.toMatch(/capacity/)
      for (const search of [{ offers: 'ecm 9' }, { county: '01' }, { language: 'Hmong' }]) {
        expect(await find(search)).toMatchObject({ value: { sites: [] } })
      }
      const hidden = {
        siteId,
        ...site,
        addressIsConfidential: true,
        offerings: [{ ...site.offerings[0], accepting: false }],
      }
      await ask(house, 'network.change-site', manager, hidden as never, once(house))
      expect(await find({ offers: 'ecm 1a' })).toMatchObject({
        value: { sites: [{ street: null, accepts: [] }] },
      })
      expect(await find({ offers: 'ecm 1a', accepting: 'yes' })).toMatchObject({ value: { sites: [] } })
      expect(await ask(house, 'network.list-sites', manager, {})).toMatchObject({
        value: { sites: [{ street: '1 Sample Street', offerings: [{ capacity: 40 }] }] },
      })
      await ask(house, 'network.close-site', manager, { siteId, closedOn: '2026-12-31' }, once(house))
      expect(await find({ offers: 'ecm 1a' })).toMatchObject({ value: { sites: [] } })
    })

    test('is written by providers for themselves alone', async () => {
      expect(await ask(house, 'network.add-site', analyst, site, once(house))).toMatchObject({
        refusal: { code: 'request/not-for-this-organization' },
      })
      const added = await ask(
        house,
        'network.add-site',
        manager,
        { ...site, isPublished: false },
        once(house),
      )
      const siteId = added.ok ? added.value.site.id : ''
      expect(
        await ask(house, 'network.change-site', stranger, { siteId, ...site }, once(house)),
      ).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
      expect(
        await ask(house, 'network.find-providers', anyone, { organizationId: provider.id }),
      ).toMatchObject({
        value: { sites: [] },
      })
      expect(
        await ask(house, 'network.add-site', manager, { ...site, county: '77' }, once(house)),
      ).toMatchObject({
        refusal: { code: 'network/county-unknown' },
      })
    })
  })

  test('dues are the same to both sides, in pages, and name the other', async () => {
    const [one, two] = [
      await makeOrganization(house, ['plan'], 'Dues Plan'),
      await makeOrganization(house, ['ecm-provider'], 'Dues Provider'),
    ]
    const [planner, doer] = [
      await makeMember(house, one, ['plan-analyst']),
      await makeMember(house, two, ['administrator']),
    ]
    const made = await ask(
      house,
      'network.propose-contract',
      planner,
      { partnerId: two.id, number: 'D', since: '2026-01-01', terms },
      once(house),
    )
    const contractId = made.ok ? made.value.contractId : ''
    const accept = { contractId, version: 1, says: 'accepted' } as const
    await ask(house, 'network.answer-contract', doer, accept, once(house))
    const span = { from: '2026-11-01', to: '2026-12-31' } as const
    const whole = await ask(house, 'network.list-dues', planner, { ...span, limit: 500 })
    const theirs = await ask(house, 'network.list-dues', doer, { ...span, limit: 500 })
    if (!whole.ok || !theirs.ok) throw new Error('Dues were refused.')
    const between = whole.value.dues.filter(due => due.contractId !== null)
    expect(between.map(({ key, dueOn, state }) => [key, dueOn, state])).toEqual(
      theirs.value.dues.map(({ key, dueOn, state }) => [key, dueOn, state]),
    )
    expect(between.length).toBeGreaterThan(4)
    expect(whole.value.dues.some(({ obligation }) => obligation === 'quarterly-report')).toBe(true)
    for (const due of between) {
      const mirror = theirs.value.dues.find(({ key }) => key === due.key)
      expect([due.owedBy, mirror?.owedBy].sort()).toEqual(['them', 'us'])
      expect([due.partnerName, mirror?.partnerName]).toEqual(['Dues Provider', 'Dues Plan'])
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ask(house, 'network.list-dues', planner, {
        ...span,
        limit: 2,
        ...(cursor && { cursor }),
      })
      if (!page.ok) throw new Error(page.refusal.says)
      seen.push(...page.value.dues.map(({ key }) => key))
      cursor = page.value.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole.value.dues.map(({ key }) => key))
    const late = await ask(house, 'network.list-dues', planner, { ...span, state: 'late', owedBy: 'them' })
    expect(late.ok && late.value.dues.every(due => due.state === 'late' && due.owedBy === 'them')).toBe(true)
    expect(
      await ask(house, 'network.list-dues', planner, { from: '2025-01-01', to: '2026-12-31' }),
    ).toMatchObject({
      refusal: { code: 'network/span-too-long' },
    })
    expect(await ask(house, 'network.list-dues', stranger, span)).toMatchObject({ ok: true })
  })

  test('files that came or went answer dues, and assignments in the records start the clock of ten days', async () => {
    const one = await makeOrganization(house, ['plan'], 'Files Plan')
    const two = await makeOrganization(house, ['ecm-provider'], 'Files Provider')
    const planner = await makeMember(house, one, ['plan-analyst'])
    const doer = await makeMember(house, two, ['administrator'])
    const asked = { partnerId: two.id, number: 'F', since: '2026-01-01' as const, terms }
    const made = await ask(house, 'network.propose-contract', planner, asked, once(house))
    const contractId = made.ok ? made.value.contractId : ''
    const accept = { contractId, version: 1, says: 'accepted' } as const
    await ask(house, 'network.answer-contract', doer, accept, once(house))

    const transmission = (id: string, direction: 'in' | 'out', file: string, at: string, step: string) =>
      database.asOwner(
        `insert into transmission (organization_id, id, number, direction, side, partner_organization_id, file, as_of,
          asked, answers_given, file_name, media_type, step, step_number, made_by_kind, made_by_id, created_at)
         values ($1, $2, (select count(*) + 1 from transmission where organization_id = $1), $3, $4, $5, $6, $7, '{}',
          '{}', 'sample.csv', 'text/csv', $8, 1, 'person', 'sample', $9)`,
        [
          one.id,
          id,
          direction,
          direction === 'in' ? 'theirs' : 'ours',
          two.id,
          file,
          at.slice(0, 10),
          step,
          at,
        ],
      )
    const [sent, composed, came] = [house.newId(), house.newId(), house.newId()]
    await transmission(composed, 'out', 'ecm/member-information', '2026-11-10T20:00:00.000Z', 'composed')
    await transmission(sent, 'out', 'ecm/member-information', '2026-11-23T15:00:00.000Z', 'delivered')
    await transmission(came, 'in', 'ecm/return-transmission', '2026-11-12T20:00:00.000Z', 'acknowledged')
    const setId = house.newId()
    await database.asOwner(
      `insert into record_set (organization_id, id, side, file, partner_organization_id)
       values ($1, $2, 'ours', 'ecm/member-information', $3)`,
      [one.id, setId, two.id],
    )
    for (const assignedOn of ['11/05/2026', '11/05/2026', '11/20/2026', '']) {
      await database.asOwner(
        `insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said, since)
         values ($1, $2, $3, gen_random_uuid()::text, 1, $4, 'sample', 1, $5)`,
        [one.id, house.newId(), setId, JSON.stringify({ memberAssignmentDate: assignedOn }), house.now()],
      )
    }
    const listed = await ask(house, 'network.list-dues', planner, {
      from: '2026-11-01',
      to: '2026-12-05',
      partnerId: two.id,
    })
    if (!listed.ok) throw new Error(listed.refusal.says)
    const shown = listed.value.dues.map(({ obligation, about, dueOn, state, daysLate, answeredBy }) =>
      [obligation, about, dueOn, state, daysLate, answeredBy?.transmissionId ?? null].join(' '),
    )
    expect(shown.filter(text => /member-information|return-transmission/.test(text))).toEqual([
      `member-information-after-assignment assigned 2026-11-05 2026-11-15 answered-late 8 ${sent}`,
      `member-information-after-assignment assigned 2026-11-20 2026-11-30 answered 0 ${sent}`,
      `member-information-monthly 2026-11 2026-11-30 answered 0 ${sent}`,
      expect.stringMatching(/^return-transmission-monthly 2026-10 2026-12-01 answered 0/),
    ])
  })
})
