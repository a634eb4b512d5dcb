/** A plan's public directory, on both databases: what the contract covers and the provider published, and no more. */
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { anyone } from '#domain/people/actor.ts'
import { makeMember, mustAsk, once, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { type County, makeCounty } from '../referrals/house.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let county: County
  beforeAll(async () => {
    house = await openTestHouse(await open())
    county = await makeCounty(house)
    const administrator = await makeMember(house, county.provider, ['administrator'])
    const offering = (program: string, code: string, accepting = true) => ({
      program,
      code,
      capacity: 7,
      accepting,
    })
    const site = {
      ...{ name: '=Sample Site', street: '1 Hidden Street', city: 'Sampleville', zip: '94204', county: '19' },
      ...{
        phone: '5550100123',
        languages: ['Hmong', 'English'],
        accessibility: ['wheelchair'],
        isPublished: true,
      },
      hours: [{ day: 'mon', opens: '08:30', closes: '17:00' }],
      offerings: [
        offering('ecm', '1a'),
        offering('ecm', '3', false),
        offering('ecm', '9'),
        offering('community-supports', 'HTN'),
      ],
    }
    const add = (changes: object) =>
      mustAsk(house, 'network.add-site', administrator, { ...site, ...changes }, once(house))
    await add({})
    await add({ name: 'Safe Place', addressIsConfidential: true, county: '34', languages: ['Español'] })
    await add({ name: 'Not Published', isPublished: false })
    await add({ name: 'Only What Is Not Agreed', offerings: [offering('ecm', '9')] })
  }, 120_000)

  const find = async (search: object = {}) => {
    const answer = await ask(house, 'care.list-providers', anyone, {
      plan: county.plan.id,
      ...search,
    } as never)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }

  test('shows each published place with what the contract covers, and providers without one by name', async () => {
    const { entries, asOf, count, next } = await find()
    expect({ asOf, count, next }).toEqual({ asOf: '2026-11-23', count: 3, next: null })
    expect(entries.map(({ providerName, siteName }) => [providerName, siteName])).toEqual([
      ['Sample Care', '=Sample Site'],
      ['Sample Care', 'Safe Place'],
      ['Sample Circle', null],
    ])
    expect(entries[0]).toMatchObject({
      populations: ['1a', '3'],
      communitySupports: ['HTN'],
      accepting: ['ecm 1a', 'community-supports HTN'],
    })
    expect(entries[2]).toMatchObject({ street: null, counties: ['19'], populations: ['1a', '3'] })
  })

  test('says nothing that is not public: no hidden street, no numbers, nothing of contracts', async () => {
    const text = JSON.stringify(await find({ county: '34' }))
    expect(text).toContain('Safe Place')
    expect(text).not.toMatch(/Hidden Street|94204|capacity|mostMembers|45000|"9"/)
  })

  test.each([
    [{ offers: 'ecm' }, 3],
    [{ offers: 'ecm 3' }, 3],
    [{ offers: 'ecm 3', accepting: 'yes' }, 0],
    [{ offers: 'ecm 1a', accepting: 'yes' }, 2],
    [{ offers: 'ecm 9' }, 0],
    [{ offers: 'community-supports HTN' }, 3],
    [{ county: '34' }, 1],
    [{ language: 'hmong' }, 1],
    [{ county: '34', language: 'hmong' }, 0],
  ])('%j finds %i', async (search, count) => {
    expect((await find(search)).count).toBe(count)
  })

  test('comes page by page', async () => {
    const first = await find({ limit: 2 })
    expect(first).toMatchObject({ count: 3, next: 2 })
    const second = await find({ limit: 2, from: first.next })
    expect([...first.entries, ...second.entries]).toEqual((await find()).entries)
    expect(second.next).toBeNull()
  })

  async function download(format: 'csv' | 'json'): Promise<string> {
    const answer = await ask(house, 'care.download-providers', anyone, { plan: county.plan.id, format })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const parts: Uint8Array[] = []
    for await (const part of answer.value.bytes) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  test('as CSV has columns that stay, the day in every row, and no cell that a spreadsheet would run', async () => {
    const [header, ...rows] = (await download('csv'))
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
    expect(header).toBe(
      'as_of,plan,provider_id,provider,site_id,site,street,city,zip,county_codes,counties,phone,languages,hours,accessibility,ecm_populations_of_focus,community_supports,takes_new_members',
    )
    expect(rows).toHaveLength(3)
    expect(rows.every(row => row.startsWith('2026-11-23,Sample Plan,'))).toBe(true)
    expect(rows[0]).not.toContain(',=Sample')
    expect(rows[0]).toContain('1a; 3')
  })

  test('as JSON says the same as the page', async () => {
    const whole = JSON.parse(await download('json')) as { asOf: string; entries: unknown }
    expect(whole).toMatchObject({ asOf: '2026-11-23', entries: (await find()).entries })
  })

  test('a plan chooses: its address, whether it is shown, whether it says who has room', async () => {
    const administrator = await makeMember(house, county.plan, ['administrator'])
    const page = {
      ...{ slug: 'sample-plan', phone: '5550100100', tty: '711', website: 'https://plan.example' },
      ...{ showsDirectory: true, showsAccepting: false, takesReferrals: true },
    }
    const change = (changes: object) =>
      ask(house, 'care.change-public-page', administrator, { ...page, ...changes }, once(house))
    expect((await change({})).ok).toBe(true)
    const shown = await ask(house, 'care.list-providers', anyone, { plan: 'sample-plan' })
    expect(shown.ok && shown.value.entries.every(({ accepting }) => accepting === null)).toBe(true)
    expect(await ask(house, 'care.see-plan', anyone, { plan: 'sample-plan' })).toMatchObject({
      ok: true,
      value: {
        plan: { phone: '5550100100' },
        counties: [
          { code: '19', name: 'Los Angeles' },
          { code: '34', name: 'Sacramento' },
        ],
        communitySupports: ['HTN'],
      },
    })
    expect((await change({ showsDirectory: false })).ok).toBe(true)
    expect(await ask(house, 'care.list-providers', anyone, { plan: 'sample-plan' })).toMatchObject({
      ok: false,
      refusal: { code: 'care/not-shown' },
    })
    expect(await change({ slug: county.provider.id })).toMatchObject({
      ok: false,
      refusal: { code: 'request/not-understood' },
    })
    const plans = await ask(house, 'care.list-plans', anyone, {})
    expect(plans.ok && plans.value.plans.map(({ address }) => address)).toContain('sample-plan')
  })

  test('another plan’s address is not to be had', async () => {
    const { plan } = await makeCounty(house)
    const administrator = await makeMember(house, plan, ['administrator'])
    const page = {
      phone: null,
      tty: null,
      website: null,
      showsDirectory: true,
      showsAccepting: true,
      takesReferrals: true,
    }
    const taken = await ask(
      house,
      'care.change-public-page',
      administrator,
      { slug: 'sample-plan', ...page },
      once(house),
    )
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'care/slug-taken' } })
  })
})
