/** The closed loop between three organizations of a hub, on both databases; and referrals by file, in and out. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionInput } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { usDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
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
import { bytesOf, layoutFor, placeOf, receive, rowsOf } from '#test/exchange/house.ts'
import { type County, formFor, makeCounty, workReferrals } from './house.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let county: County
  beforeAll(async () => {
    house = await openTestHouse(await open())
    county = await makeCounty(house)
  }, 120_000)

  const list = async (actor: PersonActor, search: ActionInput<'referrals.list-referrals'> = {}) => {
    const answer = await ask(house, 'referrals.list-referrals', actor, search)
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value.referrals
  }
  const see = async (actor: PersonActor, referralId: Id) => {
    const answer = await ask(house, 'referrals.see-referral', actor, { referralId })
    if (!answer.ok) throw new Error(answer.refusal.says)
    return answer.value
  }
  const decide = (referralId: Id, deed: string, more: object = {}) =>
    ask(
      house,
      'referrals.decide-referral',
      county.analyst,
      { referralId, deed, ...more } as never,
      once(house),
    )
  const give = (referralId: Id, providerId: Id) =>
    ask(house, 'referrals.give-referral', county.analyst, { referralId, providerId }, once(house))
  const answer = (actor: PersonActor, referralId: Id, deed: string, more: object = {}) =>
    ask(house, 'referrals.answer-referral', actor, { referralId, deed, ...more } as never, once(house))

  /** A form that anyone sent, as the plan then has it. */
  const sent = async (form: object = formFor()) => {
    const taken = await ask(
      house,
      'referrals.send-form',
      anyone,
      { plan: county.plan.id, ...form } as never,
      once(house),
    )
    if (!taken.ok) throw new Error(taken.refusal.says)
    const [referral] = await list(county.analyst, { number: taken.value.number })
    if (referral === undefined) throw new Error('not there')
    return referral
  }
  /** What the provider got under the plan's number, the newest first. */
  const at = async (actor: PersonActor, number: string) => {
    await workReferrals(house)
    return list(actor, { number })
  }

  test('from a provider to the plan, declined by one, served by another, closed, and all hear of it', async () => {
    const entered = await ask(
      house,
      'referrals.enter-referral',
      county.otherManager,
      { ...formFor({ source: 'ecm-provider' }), way: 'staff', planId: county.plan.id },
      once(house),
    )
    expect(entered).toMatchObject({ ok: true, value: { goes: 'by-hub' } })
    if (!entered.ok) return
    const { number } = entered.value
    const referrerId = entered.value.referrals[0]?.id ?? ''
    const [atPlan] = await at(county.analyst, number)
    expect(atPlan).toMatchObject({ step: 'to-triage', fromName: 'Sample Circle', way: 'hub' })
    const id = atPlan?.id ?? ''
    expect((await decide(id, 'find-eligible')).ok).toBe(true)
    expect((await give(id, county.provider.id)).ok).toBe(true)
    const [first] = await at(county.manager, number)
    expect(first).toMatchObject({ side: 'provider', step: 'to-answer', fromName: 'Sample Plan' })
    expect((await answer(county.manager, first?.id ?? '', 'decline', { reason: 'no-capacity' })).ok).toBe(
      true,
    )
    expect((await at(county.analyst, number))[0]).toMatchObject({
      step: 'eligible',
      status: 'Declined',
      withName: null,
    })
    expect((await give(id, county.other.id)).ok).toBe(true)
    await workReferrals(house)
    const [served] = await list(county.otherManager, { number, side: 'provider' })
    for (const deed of ['accept', 'begin-outreach'])
      expect((await answer(county.otherManager, served?.id ?? '', deed)).ok).toBe(true)
    expect((await at(county.analyst, number))[0]).toMatchObject({
      step: 'with-provider',
      status: 'Outreach Initiated',
      withName: 'Sample Circle',
    })
    await answer(county.otherManager, served?.id ?? '', 'report', { reason: 'Services Received' })
    const [closed] = await at(county.analyst, number)
    // The provider's word is enough (closed-loop-faq-2025-05): nobody had to close it.
    expect(closed).toMatchObject({
      step: 'closed',
      status: 'Referral Loop Closed',
      closureReason: 'Services Received',
    })
    await workReferrals(house)
    expect((await see(county.otherManager, served?.id ?? '')).referral.step).toBe('closed')
    const heard = await see(county.otherManager, referrerId)
    expect(heard.referral).toMatchObject({ step: 'closed', status: 'Referral Loop Closed' })
    expect(heard.events.map(({ kind }) => kind)).toEqual([
      'came',
      'plan-came',
      'plan-find-eligible',
      'plan-give',
      'plan-hear-declined',
      'plan-give',
      'plan-hear-accepted',
      'plan-hear-outreach',
      'plan-hear-report',
    ])
    expect(heard.events.at(-1)?.aboutName).toBe('Sample Circle')
    const { notices } = await see(county.analyst, id)
    expect(notices.map(({ about, recipient }) => `${about} ${recipient}`)).toEqual([
      'received member',
      'assigned member',
      'assigned referrer',
      'assigned member',
      'assigned referrer',
      'closed member',
      'closed referrer',
    ])
  })

  test('what is heard twice, or out of order, is heard once and in order', async () => {
    const referral = await sent()
    await decide(referral.id, 'find-eligible')
    await give(referral.id, county.provider.id)
    const [given] = await at(county.manager, referral.number)
    const theirs = given?.id ?? ''
    await answer(county.manager, theirs, 'accept')
    await answer(county.manager, theirs, 'begin-outreach')
    const jobs = [3, 2, 3, 2].map(event => ({
      organizationId: county.plan.id,
      senderId: county.provider.id,
      referralId: theirs,
      event,
    }))
    await house.database.inTransaction({ organizationId: county.plan.id, personId: null }, async tx => {
      for (const job of jobs) await house.jobs.send(tx, 'referrals-cross', job)
    })
    await workReferrals(house)
    const { events } = await see(county.analyst, referral.id)
    expect(events.map(({ kind }) => kind)).toEqual([
      'came',
      'find-eligible',
      'give',
      'hear-accepted',
      'hear-outreach',
    ])
    expect(await list(county.manager, { number: referral.number })).toHaveLength(1)
  })

  test('taken back while nobody answered, it is closed there and can be given again', async () => {
    const referral = await sent()
    await decide(referral.id, 'find-eligible')
    await give(referral.id, county.provider.id)
    expect((await decide(referral.id, 'take-back')).ok).toBe(true)
    const [theirs] = await at(county.manager, referral.number)
    expect(theirs).toMatchObject({ step: 'closed' })
    expect((await give(referral.id, county.provider.id)).ok).toBe(true)
    const all = await at(county.manager, referral.number)
    expect(all.map(({ step }) => step)).toEqual(['to-answer', 'closed'])
    // What the first round says now changes nothing.
    expect(await answer(county.manager, all[1]?.id ?? '', 'accept')).toMatchObject({
      ok: false,
      refusal: { code: 'referrals/not-now' },
    })
  })

  test('a provider reports that the member was not reached: the plan decides, and closes with its reason', async () => {
    const referral = await sent()
    await decide(referral.id, 'find-eligible')
    await give(referral.id, county.provider.id)
    const [theirs] = await at(county.manager, referral.number)
    await answer(county.manager, theirs?.id ?? '', 'report', { reason: 'Unable to Reach Member' })
    const [open_] = await at(county.analyst, referral.number)
    expect(open_).toMatchObject({ step: 'to-close', reportedReason: 'Unable to Reach Member' })
    expect(await decide(referral.id, 'close')).toMatchObject({
      ok: false,
      refusal: { code: 'referrals/reason-missing' },
    })
    expect((await decide(referral.id, 'close', { reason: 'Unable to Reach Member' })).ok).toBe(true)
    expect((await at(county.manager, referral.number))[0]).toMatchObject({
      step: 'closed',
      closureReason: 'Unable to Reach Member',
    })
  })

  test('more is asked, written down with what stood before, and decided', async () => {
    const referral = await sent(formFor({}, { bornOn: '' }))
    expect((await decide(referral.id, 'ask-for-more', { note: 'The date of birth, please.' })).ok).toBe(true)
    const changed = await ask(
      house,
      'referrals.change-referral',
      county.analyst,
      { referralId: referral.id, answers: { bornOn: '02/29/1980' }, note: 'By phone' },
      once(house),
    )
    expect(changed).toMatchObject({ ok: true, value: { changed: true } })
    const seen = await see(county.analyst, referral.id)
    expect(seen.facts.answers.bornOn).toBe('1980-02-29')
    expect(seen.notices.map(({ about }) => about)).toEqual(['received', 'asked-for-more'])
    const denied = await decide(referral.id, 'deny', { reason: 'Member No Longer Eligible' })
    expect(denied).toMatchObject({ ok: true, value: { step: 'closed', dueAt: null } })
    const notice = (await see(county.analyst, referral.id)).notices.find(
      ({ about, recipient }) => about === 'denied' && recipient === 'member',
    )
    for (const [language, words] of [
      ['en', /no longer eligible[\s\S]*appeal/],
      ['es', /ya no es elegible[\s\S]*apelación/],
    ] as const) {
      const letter = await ask(house, 'referrals.see-notice', county.analyst, {
        noticeId: notice?.id ?? '',
        language,
      })
      expect(letter.ok && letter.value.paragraphs.join('\n')).toMatch(words)
      expect(letter.ok && letter.value.paragraphs.join('\n')).not.toMatch(/\{\w+\}/)
    }
    const told = { noticeId: notice?.id ?? '', state: 'told', way: 'letter' } as const
    expect((await ask(house, 'referrals.tell-notice', county.analyst, told, once(house))).ok).toBe(true)
    expect(await ask(house, 'referrals.tell-notice', county.analyst, told, once(house))).toMatchObject({
      ok: false,
      refusal: { code: 'referrals/already-told' },
    })
  })

  test('a sobering center stands apart: no clock runs and nothing is owed to be told', async () => {
    const referral = await sent(formFor({ services: ['SC'] }))
    expect(referral).toMatchObject({ dueAt: null, isLate: false })
    expect((await decide(referral.id, 'find-eligible')).ok).toBe(true)
    expect((await decide(referral.id, 'close', { reason: 'Services Received' })).ok).toBe(true)
    expect((await see(county.analyst, referral.id)).notices).toEqual([])
  })

  test('what is due runs late, by the clock of its step, and is counted', async () => {
    const referral = await sent(formFor({}, { urgency: 'expedited' }))
    const isLate = async () =>
      (await list(county.analyst, { late: 'yes' })).some(({ id }) => id === referral.id)
    expect(await isLate()).toBe(false)
    house.pass(72 * 3_600_000 + 1)
    expect(await isLate()).toBe(true)
    const counts = await ask(house, 'referrals.count-referrals', county.analyst, {})
    const triage = counts.ok ? counts.value.counts.find(({ step }) => step === 'to-triage') : undefined
    expect(triage?.late).toBeGreaterThanOrEqual(1)
    await decide(referral.id, 'find-eligible')
    expect(await isLate()).toBe(false)
  })

  test('only a provider under contract for the service can be given it', async () => {
    const stranger = await makeOrganization(house, ['ecm-provider'], 'Sample Stranger')
    const referral = await sent(formFor({ services: ['MTM'] }))
    await decide(referral.id, 'find-eligible')
    for (const providerId of [stranger.id, county.provider.id, county.plan.id])
      expect(await give(referral.id, providerId)).toMatchObject({
        ok: false,
        refusal: { code: 'referrals/not-contracted' },
      })
    const ecm = await sent()
    const takers = await ask(house, 'referrals.list-takers', county.analyst, { referralId: ecm.id })
    expect(takers.ok && takers.value.providers.map(({ name }) => name)).toEqual([
      'Sample Care',
      'Sample Circle',
    ])
  })

  describe('the return file', () => {
    const services = { RTF: 'ecm', CSR: 'HTN' } as const
    test.each(['RTF', 'CSR'] as const)(
      '%s moves the referral that it answers, once, and no other',
      async short => {
        const service = services[short]
        const cin = short === 'RTF' ? '90000071A' : '90000072B'
        const referral = await sent(formFor({ services: [service] }, { memberCin: cin }))
        await decide(referral.id, 'find-eligible')
        expect((await give(referral.id, county.provider.id)).ok).toBe(true)
        const layout = layoutFor(short)
        const send = async (cells: Record<string, string>, from: Id = county.provider.id) => {
          const [row = []] = rowsOf(layout, 1, 9)
          const all = {
            memberCin: cin,
            ...(short === 'CSR' && { communitySupport: service }),
            ...{ referralStatus: '', referralStatusDate: '', referralLoopClosureReason: '', ...cells },
          }
          for (const [element, value] of Object.entries(all)) row[placeOf(layout, element)] = value
          const file = { partner: from, file: short }
          await receive(house, county.analyst, await bytesOf(layout, [row]), file, `${house.newId()}.csv`)
          await workReferrals(house)
          const { referral: now, events } = await see(county.analyst, referral.id)
          return [
            now.step,
            now.status,
            now.statusOn,
            events.filter(({ kind }) => kind.startsWith('hear')).length,
          ]
        }
        const today = usDay(californiaDay(house.now()))
        expect(await send({ referralStatus: 'Accepted', referralStatusDate: '01/02/2026' })).toEqual([
          ...['with-provider', 'Pending', referral.statusOn, 0],
        ])
        expect(
          await send({ referralStatus: 'Accepted', referralStatusDate: today }, county.other.id),
        ).toEqual([...['with-provider', 'Pending', referral.statusOn, 0]])
        const begun = { referralStatus: 'Outreach Initiated', referralStatusDate: today }
        const moved = ['with-provider', 'Outreach Initiated', referral.statusOn, 1]
        expect(await send(begun)).toEqual(moved)
        expect(await send({ ...begun, memberPhoneNumber: '5550100123' })).toEqual(moved)
        const ended = {
          ...{ referralStatus: 'Referral Loop Closed', referralStatusDate: today },
          referralLoopClosureReason: 'Services Received',
        }
        expect(await send(ended)).toEqual(['closed', 'Referral Loop Closed', referral.statusOn, 2])
        // The provider hears of the end as if it had said it on the hub.
        const [theirs] = await list(county.manager, { number: referral.number })
        expect(theirs?.step).toBe('closed')
      },
    )
  })

  describe('the referral file', () => {
    /** A plan somewhere else, as its provider knows it. */
    const elsewhere = async (): Promise<Id> => {
      const administrator = await makeMember(house, county.provider, ['administrator'])
      const asked = { name: 'Sample Plan Elsewhere', kinds: ['plan'] }
      const { partner } = (await mustAsk(
        house,
        'network.add-partner',
        administrator,
        asked,
        once(house),
      )) as {
        partner: { id: Id }
      }
      return partner.id
    }

    test('goes out to a plan elsewhere: the form’s answers are its row', async () => {
      const planId = await elsewhere()
      const form = formFor(
        {
          source: 'self',
          said: ['Adult-3'],
          screening: { livesInShelter: 'yes', complexHealthNeed: 'yes', childrenLiveAlong: 'no' },
        },
        {
          memberCin: '90000004D',
          firstName: 'Testina',
          lastName: 'Sample',
          explanation: 'Sleeps in\na shelter',
        },
      )
      const enter = (asked: object) =>
        ask(
          house,
          'referrals.enter-referral',
          county.manager,
          { ...form, way: 'staff', planId, ...asked } as never,
          once(house),
        )
      expect(await enter({ services: ['HTN'] })).toMatchObject({
        ok: false,
        refusal: { code: 'referrals/file-is-for-ecm' },
      })
      expect(await enter({})).toMatchObject({ ok: true, value: { goes: 'by-file' } })
      const records = (await mustAsk(house, 'exchange.list-records', county.manager, {
        file: 'REF',
        partner: planId,
        side: 'ours',
      })) as { records: { facts: Record<string, string> }[] }
      expect(records.records[0]?.facts).toMatchObject({
        memberCin: '90000004D',
        memberDateOfBirth: '02/29/1980',
        potentialPopulationOfFocusExplanation: 'Sleeps in a shelter',
      })
      expect(records.records[0]?.facts.potentialPopulationsOfFocus?.split(';').sort()).toEqual([
        'Adult-1',
        'Adult-3',
      ])
    })

    test('comes in: each row is a referral, once, and a changed row changes it', async () => {
      const layout = layoutFor('REF')
      const rows = rowsOf(layout, 3, 7)
      const send = async (name: string) => {
        const bytes = await bytesOf(layout, rows)
        await receive(house, county.analyst, bytes, { partner: county.provider.id, file: 'REF' }, name)
        await workReferrals(house)
        return (await list(county.analyst, { source: 'ecm-provider', limit: 100 })).filter(
          ({ way }) => way === 'file',
        )
      }
      const first = await send('referrals.csv')
      expect(first).toHaveLength(3)
      expect(
        first.every(
          ({ service, step, fromName }) =>
            service === 'ecm' && step === 'to-triage' && fromName === 'Sample Care',
        ),
      ).toBe(true)
      const place = placeOf(layout, 'potentialPopulationOfFocusExplanation')
      rows[0]?.splice(place, 1, 'Now sleeps in a car')
      const second = await send('referrals-again.csv')
      expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
      const all = await Promise.all(second.map(({ id }) => see(county.analyst, id)))
      const changed = all.filter(({ events }) => events.some(({ kind }) => kind === 'changed'))
      expect(changed.map(({ facts }) => facts.answers.explanation)).toEqual(['Now sleeps in a car'])
    })
  })
})
