/**
 * A member's whole journey between a plan and a provider, on both databases: authorized, told by file, reached,
 * assessed, planned with, served, told back, referred and the loop closed, discontinued, and told of no more. No
 * cell is typed twice: what a file says comes from what was decided and written down.
 */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import { referralJobs } from '#actions/referrals/all-jobs.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { layoutFor, rowsOf, type Shown, see, work } from '../exchange/house.ts'
import { type County, formFor, makeCounty } from '../referrals/house.ts'
import { seeCare, writeDown } from './house.ts'

const information = 'ecm/member-information'
const returned = 'ecm/return-transmission'
const supportReturned = 'community-supports/return-transmission'
const authorized = 'community-supports/authorization-status'
const cin = '90000001A'
const daily = 86_400_000

type Made = ActionAnswer<'authorizations.make-information'>
type Records = { readonly records: readonly { readonly facts: Record<string, string> }[] }

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let county: County
  let leader: PersonActor
  let worker: PersonActor
  let atPlan = ''
  let atProvider = ''
  let authorization = ''
  const jobs = [...exchangeJobs, ...referralJobs, takeInMembers]

  const change = (name: Parameters<typeof mustAsk>[1], actor: PersonActor, asked: object) =>
    mustAsk(house, name, actor, asked, once(house))
  const siteOf = (name: string) => ({
    ...{ name, street: '1 Sample Street', city: 'Sampleville', zip: '94204', county: '19' },
    ...{ phone: '5550100123', languages: ['English'], hours: [], accessibility: [], offerings: [] },
    isPublished: false,
  })

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    county = await makeCounty(house)
    const { provider } = county
    const npi = '1234567893'
    await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
      tx.updateTable('organization').set({ npi }).where('id', '=', provider.id).execute(),
    )
    const administrator = await makeMember(house, provider, ['administrator'])
    await change('network.add-site', administrator, siteOf('Sample Site'))
    leader = await makeMember(house, provider, ['lead-care-manager'])
    worker = await makeMember(house, provider, ['outreach-worker'])
  }, 120_000)

  const makeInformation = async (): Promise<Made> => {
    const made = await change('authorizations.make-information', county.analyst, {
      partner: county.provider.id,
    })
    await work(house, jobs)
    return made as Made
  }

  /** Made from records, judged by our own check without a word, sent, and taken in by the other side. */
  const send = async (actor: PersonActor, file: string, partner: string): Promise<Shown> => {
    const asked = { file, partner, format: 'csv', period: '11/2026' }
    const { transmission } = (await change('exchange.compose-file', actor, asked)) as { transmission: Shown }
    await work(house, jobs)
    const { transmission: made } = await see(house, actor, transmission.id)
    expect(made, file).toMatchObject({ step: 'composed', outcome: 'accepted' })
    await change('exchange.send-file', actor, { transmission: made.id })
    await work(house, jobs)
    house.pass(daily)
    return made
  }
  const sendInformation = () => send(county.analyst, information, county.provider.id)
  const records = async (actor: PersonActor, file: string, side: 'ours' | 'theirs', partner: string) =>
    (
      (await mustAsk(house, 'exchange.list-records', actor, {
        ...{ file, side, partner, limit: 10 },
      })) as Records
    ).records.map(({ facts }) => facts)
  const makeRecords = (file: string) =>
    change('casework.make-records', county.manager, { file, partner: county.plan.id, month: '2026-11' })
  const today = (): `${number}-${number}-${number}` =>
    house.now().slice(0, 10) as `${number}-${number}-${number}`

  test('the plan authorizes; its file says so once the plan knows what the file asks for', async () => {
    const facts = {
      ...{ memberCin: cin, memberFirstName: 'Testina', memberLastName: 'Sample', memberGenderCode: 'F' },
      ...{ memberDateOfBirth: '01/02/1980', memberPhoneNumber: '5550100188' },
      ...{ memberHomelessnessIndicator: '1', memberResidentialAddress: 'HOMELESS' },
    }
    const added = await change('members.add-member', county.analyst, { facts })
    atPlan = (added as { member: { id: string } }).member.id
    const asked = { member: atPlan, as: 'plan', service: 'ecm', partner: county.provider.id, from: today() }
    await change('authorizations.ask', county.analyst, asked)
    const seen = (await mustAsk(house, 'authorizations.see', county.analyst, {
      member: atPlan,
    })) as ActionAnswer<'authorizations.see'>
    authorization = seen.authorizations[0]?.id ?? ''
    await change('authorizations.decide', county.analyst, { authorization, deed: 'approve' })
    const lacking = await makeInformation()
    expect(lacking).toMatchObject({ saved: 0, held: [{ cin }] })
    expect(lacking.held[0]?.problems.map(({ element }) => element)).toContain('memberRaceOrEthnicityCode')
    // The plan's own data say the rest; what is known of the member already goes before it.
    const layout = layoutFor('MIF')
    const sample = rowsOf(layout, 1)[0] ?? []
    const known = layout.columns.map(({ key }, at) => [key, sample[at] ?? ''] as const)
    const own = Object.fromEntries(known.filter(([, value]) => value !== ''))
    const record = { ...own, ...facts, ecmPopulationsOfFocus: '1a', memberPhoneNumber: '5550100199' }
    await change('exchange.enter-records', county.analyst, {
      ...{ file: information, partner: county.provider.id, records: [{ facts: record, ends: false }] },
    })
    await work(house, jobs)
    expect(await makeInformation()).toMatchObject({
      ...{ saved: 1, changed: 1, termed: 0, held: [] },
      rows: [{ cin, name: 'Testina Sample', says: 'New', why: 'first-told' }],
    })
    expect(await makeInformation()).toMatchObject({ saved: 1, changed: 0 })
    expect((await records(county.analyst, information, 'ours', county.provider.id))[0]).toMatchObject({
      ...{ ecmMemberRecord: 'New', memberPhoneNumber: '5550100188', payerName: 'Sample Plan' },
      ...{ memberAssignmentDate: own.memberAssignmentDate, hasBipolarDisorder: '1' },
    })
    await sendInformation()
    expect(await makeInformation()).toMatchObject({
      ...{ changed: 1 },
      rows: [{ says: 'Continuing', why: 'goes-on' }],
    })
    expect((await records(county.analyst, information, 'ours', county.provider.id))[0]).toMatchObject({
      ecmMemberRecord: 'Continuing',
    })
  })

  test('the provider reaches, enrolls, assesses, plans and serves; the plan reads it in the return file', async () => {
    const listed = (await mustAsk(house, 'members.list-members', leader, { words: cin })) as {
      members: { id: string }[]
    }
    atProvider = listed.members[0]?.id ?? ''
    const attempt = {
      ...{ command: house.newId(), member: atProvider, on: today(), method: 'Phone', minutes: 10 },
      ...{ outcome: 'agreed', staff: 'Non-Clinical' },
    }
    await change('casework.record-attempts', worker, { attempts: [attempt] })
    const on = today()
    await writeDown(house, leader, atProvider, [
      {
        kind: 'team',
        on,
        said: { role: 'lead-care-manager', personId: leader.personId, phone: '5550100777' },
      },
      { kind: 'need', on, said: { area: 'physical-health', level: 'some', says: 'Back pain' } },
      { kind: 'goal', on, said: { area: 'physical-health', says: 'Sleep through', state: 'open' } },
      { kind: 'task', on, said: { says: 'See the clinic', state: 'open' } },
      { kind: 'plan-review', on, said: { by: 'Nurse Sample', nextReviewOn: '2027-02-01' } },
      {
        ...{ kind: 'encounter', on },
        said: { service: 'coordination', mode: 'in-person', staff: 'clinical', minutes: '30' },
      },
    ])
    expect((await seeCare(house, leader, atProvider)).standings).toMatchObject([
      { program: 'ecm', status: 'Enrolled', plan: county.plan.id },
    ])
    for (const file of ['ecm/initial-outreach-tracker', returned]) {
      expect(await makeRecords(file)).toMatchObject({ saved: 1, held: [] })
      await send(county.manager, file, county.plan.id)
    }
    expect(await records(county.analyst, returned, 'theirs', county.provider.id)).toMatchObject([
      { memberCin: cin, memberEngagementStatus: 'Enrolled', inPersonEncounterCount: '1' },
    ])
    expect(
      await records(county.analyst, 'ecm/initial-outreach-tracker', 'theirs', county.provider.id),
    ).toMatchObject([{ memberCin: cin, outreachAttemptSuccessful: 'Y', outreachMinutes: '10' }])
  })

  test('a Community Support is authorized by file, and its units come back with the number', async () => {
    const support = { service: 'HTN', partner: county.provider.id, from: today(), units: 20 }
    await change('authorizations.ask', county.analyst, { member: atPlan, as: 'plan', ...support })
    const seen = (await mustAsk(house, 'authorizations.see', county.analyst, {
      member: atPlan,
    })) as ActionAnswer<'authorizations.see'>
    const asked = seen.authorizations.find(({ service }) => service === 'HTN')
    const decided = (await change('authorizations.decide', county.analyst, {
      ...{ authorization: asked?.id, deed: 'approve', number: 'A-100', diagnoses: ['Z59.01'] },
    })) as ActionAnswer<'authorizations.decide'>
    expect(decided.file).toMatchObject({ saved: true })
    await send(county.analyst, authorized, county.provider.id)
    const on = today()
    const given = (units: string, more: object = {}) => ({
      ...{ kind: 'encounter', program: 'HTN', on, said: { units, mode: 'in-person' }, ...more },
    })
    await writeDown(house, leader, atProvider, [
      { kind: 'engagement', program: 'HTN', on, said: { status: 'Enrolled' } },
      given('3'),
      given('2'),
      // Before the authorization: told in no row of it.
      given('7', { on: '2026-11-01' }),
    ])
    expect(await makeRecords(supportReturned)).toMatchObject({ saved: 1, held: [] })
    await send(county.manager, supportReturned, county.plan.id)
    expect(await records(county.analyst, supportReturned, 'theirs', county.provider.id)).toMatchObject([
      {
        ...{ memberCin: cin, communitySupport: 'HTN', authorizationNumber: 'A-100' },
        ...{ memberEngagementStatus: 'Enrolled', deliveredUnitCount: '5' },
      },
    ])
  })

  test('a referral is given to the provider, and what came of it closes the loop for the plan', async () => {
    const form = formFor({ source: 'ecm-provider' }, { memberCin: cin })
    const entered = (await change('referrals.enter-referral', county.analyst, {
      ...form,
      way: 'staff',
      planId: county.plan.id,
    })) as { number: string }
    const find = async (actor: PersonActor) => {
      await work(house, jobs)
      const asked = { number: entered.number }
      const found = (await mustAsk(house, 'referrals.list-referrals', actor, asked)) as {
        referrals: { id: string; step: string; status: string }[]
      }
      return found.referrals[0]
    }
    const referralId = (await find(county.analyst))?.id
    await change('referrals.decide-referral', county.analyst, { referralId, deed: 'find-eligible' })
    await change('referrals.give-referral', county.analyst, { referralId, providerId: county.provider.id })
    const given = (await find(county.manager))?.id
    for (const deed of ['accept', 'begin-outreach'])
      await change('referrals.answer-referral', county.manager, { referralId: given, deed })
    const report = { referralId: given, deed: 'report', reason: 'Services Received' }
    await change('referrals.answer-referral', county.manager, report)
    expect(await find(county.analyst)).toMatchObject({ step: 'closed', status: 'Referral Loop Closed' })
    expect(await makeRecords(returned)).toMatchObject({ saved: 1, held: [] })
    await send(county.manager, returned, county.plan.id)
    expect(await records(county.analyst, returned, 'theirs', county.provider.id)).toMatchObject([
      { referralStatus: 'Referral Loop Closed', referralLoopClosureReason: 'Services Received' },
    ])
  })

  test('the service ends with its reason; the plan ends the authorization, terms the row once, then tells no more', async () => {
    const end = { status: 'Disenrolled', reason: '1' }
    await writeDown(house, leader, atProvider, [{ kind: 'engagement', on: today(), said: end }])
    expect(await makeRecords(returned)).toMatchObject({ saved: 1, held: [] })
    await send(county.manager, returned, county.plan.id)
    expect(await records(county.analyst, returned, 'theirs', county.provider.id)).toMatchObject([
      { memberEngagementStatus: 'Disenrolled', discontinuationReasonCode: '1' },
    ])
    const ended = {
      authorization,
      deed: 'end',
      until: today(),
      reason: 'The member met the goals of the plan',
    }
    await change('authorizations.decide', county.analyst, ended)
    expect(await makeInformation()).toMatchObject({
      ...{ saved: 1, termed: 1, ended: 0 },
      rows: [{ says: 'Termed', why: 'authorization-over' }],
    })
    await sendInformation()
    // Nobody has to look at it first: each row says itself that it ends.
    const { standings } = await seeCare(house, leader, atProvider)
    expect(standings.find(({ program }) => program === 'ecm')).toMatchObject({
      status: 'Disenrolled',
      endReason: '1',
    })
    expect(await records(leader, information, 'theirs', county.plan.id)).toEqual([])
    expect(await makeInformation()).toMatchObject({ saved: 0, termed: 0, ended: 1 })
    expect(await makeInformation()).toMatchObject({ saved: 0, ended: 0 })
  })
})
