/** The form that anyone may send, on both databases: a receipt, one referral a service, and nothing for a flood. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { anyone } from '#domain/people/actor.ts'
import { makeMember, once, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { type County, formFor, makeCounty } from './house.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let county: County
  beforeAll(async () => {
    house = await openTestHouse(await open())
    county = await makeCounty(house)
  }, 120_000)

  const send = (form: object, address = '203.0.113.9', key = house.newId()) =>
    ask(house, 'referrals.send-form', anyone, { plan: county.plan.id, ...form } as never, {
      idempotencyKey: key,
      caller: { address },
    })

  const list = async (search: object = {}) => {
    const answer = await ask(house, 'referrals.list-referrals', county.analyst, search as never)
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value.referrals
  }

  const see = async (referralId: string) => {
    const answer = await ask(house, 'referrals.see-referral', county.analyst, { referralId })
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value
  }

  test('a self-referral gets its number and day, and stands before the plan with its screening', async () => {
    const sent = await send(
      formFor(
        {
          services: ['ecm', 'HTN'],
          screening: { sleepsWherePeopleDoNotLive: 'yes', complexHealthNeed: 'yes', childrenLiveAlong: 'no' },
        },
        { language: 'Español', contactIsSafe: 'call-only', memberCin: '90000001a' },
      ),
    )
    expect(sent).toMatchObject({
      ok: true,
      value: { services: ['ecm', 'HTN'], planName: 'Sample Plan', decidedBy: '2026-12-03T07:59:59.999Z' },
    })
    if (!sent.ok) return
    expect(sent.value.number).toMatch(/^CW-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    const found = await list({ number: sent.value.number.toLowerCase().replaceAll('-', ' ') })
    expect(found.map(({ service, step, status }) => [service, step, status]).sort()).toEqual([
      ['HTN', 'to-triage', 'Pending'],
      ['ecm', 'to-triage', 'Pending'],
    ])
    const ecm = await see(found.find(({ service }) => service === 'ecm')?.id ?? '')
    expect(ecm.facts.populations).toEqual([{ population: '1a', who: 'adult', answer: 'yes' }])
    expect(ecm.facts.answers).toMatchObject({ memberCin: '90000001A', contactIsSafe: 'call-only' })
    expect(ecm.facts.answers.phone).toMatch(/^555010\d{4}$/)
    expect(
      ecm.notices.map(({ about, recipient, language, state }) => [about, recipient, language, state]),
    ).toEqual([['received', 'member', 'es', 'owed']])
    expect(ecm.together.map(({ service }) => service)).toEqual(['HTN'])
    expect(ecm.deeds).toContain('find-eligible')
  })

  test('the plan’s audit tells of it, though nobody signed in', async () => {
    const sent = await send(formFor({}, { memberCin: '90000002B' }))
    if (!sent.ok) throw new Error(sent.refusal.says)
    const [referral] = await list({ number: sent.value.number })
    const { rows } = await house.database.inTransaction(
      { organizationId: county.plan.id, personId: null },
      async tx => ({
        rows: await tx
          .selectFrom('audit_entry')
          .selectAll()
          .where('organization_id', '=', county.plan.id)
          .where('action', '=', 'referrals.send-form')
          .execute(),
      }),
    )
    expect(JSON.stringify(rows)).toContain(`referral:${referral?.id}`)
  })

  test('pressed twice it is sent once; the answer is the same', async () => {
    const form = formFor()
    const key = house.newId()
    const [once_, twice] = [await send(form, '203.0.113.9', key), await send(form, '203.0.113.9', key)]
    expect(twice).toEqual(once_)
    if (once_.ok) expect(await list({ number: once_.value.number })).toHaveLength(1)
  })

  test('all that is wrong is named at once, and nothing is kept', async () => {
    const form = formFor(
      { source: 'self' },
      {
        firstName: '',
        phone: '12',
        bornOn: '2099-01-01',
        memberCin: 'X',
        zip: 'abc',
        email: 'no',
        consent: '',
      },
    )
    const weighed = await ask(house, 'referrals.weigh-form', anyone, form as never)
    expect(weighed).toMatchObject({ ok: true })
    if (!weighed.ok) return
    expect(Object.fromEntries(weighed.value.problems.map(({ element, code }) => [element, code]))).toEqual({
      phone: 'no-phone',
      bornOn: 'in-the-future',
      memberCin: 'no-medi-cal-number',
      zip: 'no-zip',
      email: 'no-email',
      consent: 'missing',
    })
    const before = (await list()).length
    expect(await send(form)).toMatchObject({ ok: false, refusal: { code: 'referrals/form-not-complete' } })
    expect(await list()).toHaveLength(before)
  })

  test.each([
    [
      'a name alone finds nobody',
      { answers: { firstName: 'Testina', lastName: 'Sample', consent: 'agrees' } },
      'nobody-could-find',
    ],
    ['a service that no list has', { services: ['ecm', 'XYZ'] }, 'no-such-choice'],
    [
      'a question that nobody asked',
      { answers: { phone: '5550101999', consent: 'agrees', secret: 'x' } },
      'no-such-question',
    ],
    ['a source that is none', { source: 'robot' }, 'no-such-choice'],
    ['a screening that is none', { screening: { isRich: 'yes' } }, 'no-such-choice'],
  ])('%s', async (_name, changes, code) => {
    const weighed = await ask(house, 'referrals.weigh-form', anyone, formFor(changes) as never)
    expect(weighed).toMatchObject({ ok: true, value: { problems: [{ element: null, code }] } })
  })

  test.each([
    ['script', '<script>alert(1)</script>'],
    ['formula', '=HYPERLINK("http://example.org","x")'],
    ['bidi', 'a\u202Egnp.exe'],
    ['nul and bells', 'a\u0007b\tc'],
    ['a broken half of a sign', 'a\uD800b'],
  ])('hostile words (%s) are kept as words and shown as they are', async (_name, explanation) => {
    const sent = await send(formFor({}, { explanation }))
    expect(sent.ok).toBe(true)
    if (!sent.ok) return
    const [referral] = await list({ number: sent.value.number })
    const { facts } = await see(referral?.id ?? '')
    expect(facts.answers.explanation).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
    expect(facts.answers.explanation?.length).toBeGreaterThan(2)
  })

  test('what is far too long is refused, whatever field it stands in', async () => {
    const long = 'x'.repeat(2001)
    expect(await send(formFor({}, { explanation: long }))).toMatchObject({
      ok: false,
      refusal: { code: 'request/not-understood' },
    })
    expect(await send(formFor({}, { explanation: 'x'.repeat(1500) }))).toMatchObject({
      ok: false,
      refusal: { code: 'referrals/form-not-complete' },
    })
  })

  test('a program that fills in every field is told so, and no number', async () => {
    expect(await send(formFor({ leaveEmpty: 'https://example.org' }))).toMatchObject({
      ok: false,
      refusal: { code: 'referrals/form-not-taken' },
    })
  })

  test('a flood from one network is slowed, an office of helpers is not, and the next network is free', async () => {
    const flood = '198.51.100.7'
    let taken = 0
    for (; taken < 60; taken++) {
      const answer = await send(formFor(), flood)
      if (!answer.ok) {
        expect(answer.refusal.code).toBe('referrals/too-many-forms')
        break
      }
    }
    expect(taken).toBeGreaterThanOrEqual(40)
    expect(taken).toBeLessThan(60)
    expect((await send(formFor(), '198.51.100.8')).ok).toBe(true)
    house.pass(61_000)
    expect((await send(formFor(), flood)).ok).toBe(true)
  })

  test('a plan that takes none on its page says so; a plan that is none is not there', async () => {
    const page = {
      ...{ slug: 'sample-plan', phone: '5550100100', tty: null, website: null },
      ...{ showsDirectory: true, showsAccepting: true, takesReferrals: false },
    }
    const administrator = await makeMember(house, county.plan, ['administrator'])
    const change = (takesReferrals: boolean) =>
      ask(house, 'care.change-public-page', administrator, { ...page, takesReferrals }, once(house))
    expect((await change(false)).ok).toBe(true)
    expect(await send(formFor())).toMatchObject({ ok: false, refusal: { code: 'referrals/not-taken-here' } })
    expect((await change(true)).ok).toBe(true)
    expect(await send({ ...formFor(), plan: 'sample-plan' })).toMatchObject({
      ok: true,
      value: { planPhone: '5550100100' },
    })
    for (const plan of [county.provider.id, house.newId(), 'nobody', ''])
      expect(await send({ ...formFor(), plan })).toMatchObject({
        ok: false,
        refusal: { code: 'care/no-such-plan' },
      })
  })

  describe('who is referred twice', () => {
    test('is recognised by number, by name and birth, or by phone and a name; and nothing is merged', async () => {
      const first = formFor(
        {},
        { memberCin: '90000003C', firstName: 'Test', lastName: 'Ñandú', phone: '5550107777' },
      )
      const sent = await send(first)
      if (!sent.ok) throw new Error(sent.refusal.says)
      const [original] = await list({ number: sent.value.number })
      const again = [
        { memberCin: '90000003C', firstName: '', lastName: '', bornOn: '', phone: '' },
        { firstName: 'TEST', lastName: 'Nandu', phone: '' },
        { firstName: 'test', lastName: '', bornOn: '', phone: '555-010-7777' },
      ]
      for (const answers of again) {
        const other = await send(formFor({}, answers))
        if (!other.ok) throw new Error(other.refusal.says)
        const [found] = await list({ number: other.value.number })
        expect(found?.seemsToRepeat).toBe(original?.id)
        expect(found?.step).toBe('to-triage')
      }
    })

    test.each([
      ['another service', { services: ['HTN'] }, {}],
      ['the same phone, another person', {}, { firstName: 'Otto', lastName: 'Other', bornOn: '' }],
      ['the same name and phone, another birth', {}, { bornOn: '1999-01-01' }],
    ])('is not mistaken: %s', async (_name, changes, answers) => {
      const person = {
        firstName: 'Una',
        lastName: 'Sample',
        bornOn: '1970-01-01',
        phone: `55501055${_name.length}`,
      }
      await send(formFor({}, person))
      const other = await send(formFor(changes, { ...person, ...answers }))
      if (!other.ok) throw new Error(other.refusal.says)
      const [found] = await list({ number: other.value.number })
      expect(found?.seemsToRepeat).toBeNull()
    })

    test('a person decides: the same is closed and kept, another goes on', async () => {
      const person = { firstName: 'Dora', lastName: 'Sample', phone: '5550108888' }
      const sent = [
        await send(formFor({}, person)),
        await send(formFor({}, person)),
        await send(formFor({}, person)),
      ]
      const [, second, third] = await Promise.all(
        sent.map(async each => (each.ok ? (await list({ number: each.value.number }))[0] : undefined)),
      )
      const settle = (referralId: string, decision: 'same' | 'another') =>
        ask(house, 'referrals.settle-repeat', county.analyst, { referralId, decision }, once(house))
      expect(await settle(second?.id ?? '', 'same')).toMatchObject({ ok: true, value: { step: 'closed' } })
      expect(await settle(third?.id ?? '', 'another')).toMatchObject({
        ok: true,
        value: { step: 'to-triage' },
      })
      expect(await settle(third?.id ?? '', 'same')).toMatchObject({
        ok: false,
        refusal: { code: 'referrals/nothing-to-settle' },
      })
      expect((await see(second?.id ?? '')).repeatsDecided).toBe('same')
      expect((await list({ repeats: 'yes' })).map(({ id }) => id)).not.toContain(third?.id)
    })
  })
})
