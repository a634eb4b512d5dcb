/** A provider’s files to its plan, made from what was written down; what Part 2 protects stays here. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import { machineOf, makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { download, type Shown, see, work } from '../exchange/house.ts'
import { openPractice, type Practice, seeCare, writeDown } from './house.ts'

type Made = ActionAnswer<'casework.make-records'>

/** Written down only in records of substance use programs: no answer to anybody else may hold it. */
const canary = 'Quillwort'

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let practice: Practice
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    practice = await openPractice(house, 8)
    const { provider } = practice
    const npi = '1234567893'
    await house.database.inTransaction({ organizationId: provider.id, personId: null }, async tx => {
      await tx.updateTable('organization').set({ npi }).where('id', '=', provider.id).execute()
    })
    const site = {
      ...{
        name: 'Sample Clinic',
        street: '1 Sample Street',
        city: 'Sampleville',
        zip: '94204',
        county: '19',
      },
      ...{ phone: '5550100123', languages: ['English'], hours: [], accessibility: [], offerings: [] },
      isPublished: false,
    }
    const administrator = await makeMember(house, provider, ['administrator'])
    await mustAsk(house, 'network.add-site', administrator, site, once(house))
  }, 120_000)

  const memberAt = (place: number): string => practice.members[place]?.id ?? ''
  const cinAt = (place: number): string => practice.members[place]?.cin ?? ''
  const write = (place: number, ...entries: object[]) =>
    writeDown(house, practice.manager, memberAt(place), entries)
  const attempt = (place: number, on: string, outcome: string, method = 'Phone') => ({
    ...{
      command: house.newId(),
      member: memberAt(place),
      on,
      method,
      outcome,
      staff: 'Non-Clinical',
      minutes: 10,
    },
  })
  const record = (...attempts: object[]) =>
    mustAsk(house, 'casework.record-attempts', practice.worker, { attempts }, once(house))
  const make = async (file: string, month = '2026-11'): Promise<Made> => {
    const asked = { file, partner: practice.plan.id, month }
    return (await mustAsk(house, 'casework.make-records', practice.supervisor, asked, once(house))) as Made
  }
  const compose = async (file: string) => {
    const asked = { file, partner: practice.plan.id, format: 'csv' }
    const { transmission } = (await mustAsk(
      house,
      'exchange.compose-file',
      practice.supervisor,
      asked,
      once(house),
    )) as {
      transmission: Shown
    }
    await work(house)
    const { transmission: made } = await see(house, practice.supervisor, transmission.id)
    const bytes = await download(house, practice.supervisor, 'exchange.download-file', {
      transmission: made.id,
    })
    return { made, text: bytes.toString('utf8') }
  }
  const records = async (file: string) =>
    (
      (await mustAsk(house, 'exchange.list-records', practice.supervisor, {
        ...{ file, side: 'ours', partner: practice.plan.id, limit: 500 },
      })) as { records: { facts: Record<string, string> }[] }
    ).records.map(({ facts }) => facts)

  test('the Outreach Tracker carries every attempt once, and ends what was taken back', async () => {
    const wrong = attempt(0, '2026-11-05', 'talked')
    await record(
      attempt(0, '2026-11-03', 'no-answer'),
      attempt(0, '2026-11-03', 'no-answer'),
      attempt(1, '2026-11-04', 'agreed', 'In-Person'),
      wrong,
    )
    expect(await make('ecm/initial-outreach-tracker')).toMatchObject({
      saved: 4,
      changed: 4,
      held: [],
      next: null,
    })
    expect(await make('ecm/initial-outreach-tracker')).toMatchObject({ saved: 0, changed: 0, ended: 0 })
    const told = await records('ecm/initial-outreach-tracker')
    expect(told).toHaveLength(4)
    expect(told).toContainEqual({
      memberCin: cinAt(1),
      providerType: 'Non-Clinical',
      outreachAttemptDate: '11/04/2026',
      outreachAttemptMethod: 'In-Person',
      outreachAttemptSuccessful: 'Y',
      outreachMinutes: '10',
    })
    const taken = { entry: wrong.command, why: 'Another member' }
    await mustAsk(house, 'casework.take-back', practice.worker, taken, once(house))
    expect(await make('ecm/initial-outreach-tracker')).toMatchObject({ saved: 0, ended: 1 })
    const { made } = await compose('ecm/initial-outreach-tracker')
    expect(made).toMatchObject({ step: 'composed', outcome: 'accepted', rows: { read: 3, accepted: 3 } })
  })

  test('the Return Transmission File: every cell from what was written down, taken by the plan without a warning', async () => {
    await record(
      attempt(2, '2026-11-05', 'agreed', 'In-Person'),
      attempt(3, '2026-11-06', 'declined'),
      attempt(4, '2026-11-07', 'left-message'),
    )
    const lead = {
      role: 'lead-care-manager',
      personId: practice.manager.personId,
      phone: '5550100777',
      extension: '12',
    }
    await write(2, { kind: 'team', on: '2026-11-05', said: lead })
    await write(
      2,
      ...['in-person', 'in-person', 'phone'].map((mode, at) => ({
        ...{ kind: 'encounter', on: `2026-11-1${at}` },
        said: { service: 'coordination', mode, staff: 'clinical', minutes: '30' },
      })),
      {
        kind: 'encounter',
        on: '2026-10-30',
        said: { service: 'coordination', mode: 'video', staff: 'clinical' },
      },
    )
    await write(5, { kind: 'engagement', on: '2026-11-02', said: { status: 'Enrolled' } })
    await write(5, { kind: 'team', on: '2026-11-02', said: lead })
    await write(5, { kind: 'engagement', on: '2026-11-20', said: { status: 'Disenrolled', reason: '1' } })
    const seen = (await mustAsk(house, 'members.see-member', practice.manager, { member: memberAt(2) })) as {
      member: { version: number }
    }
    const facts = {
      memberPhoneNumber: '5555550155',
      memberResidentialAddress: '9 New Street',
      memberResidentialCity: 'Sampleville',
      memberResidentialZip: '94204',
    }
    const change = { member: memberAt(2), version: seen.member.version, facts }
    await mustAsk(house, 'members.change-member', practice.manager, change, once(house))
    const made = await make('ecm/return-transmission')
    // Whom nobody tried to reach has nobody whom the plan could ask: told before anything is sent.
    expect(made.held.map(({ cin }) => cin).toSorted()).toEqual([cinAt(6), cinAt(7)].toSorted())
    expect(made.held[0]?.problems).toMatchObject([{ element: 'leadCareManagerName' }])
    const rows = new Map((await records('ecm/return-transmission')).map(row => [row.memberCin, row]))
    expect(rows.get(cinAt(2))).toMatchObject({
      memberEngagementStatus: 'Enrolled',
      ecmBenefitStartDate: '11/05/2026',
      inPersonEncounterCount: '2',
      telephonicEncounterCount: '1',
      leadCareManagerName: 'Testina Sample',
      leadCareManagerPhoneNumber: '5550100777',
      leadCareManagerPhoneExtension: '12',
      memberNewAddressIndicator: '1',
      memberResidentialAddress: '9 New Street',
      memberNewPhoneNumberIndicator: '1',
      memberPhoneNumber: '5555550155',
      ecmProviderName: 'Sample Care',
      ecmProviderNpi: '1234567893',
      ecmProviderPhoneNumber: '5550100123',
      fileReportingPeriod: '11/2026',
    })
    expect(rows.get(cinAt(3))).toMatchObject({
      memberEngagementStatus: 'Declined',
      leadCareManagerName: 'Testina Sample',
    })
    expect(rows.get(cinAt(3))).not.toHaveProperty('memberPhoneNumber')
    expect(rows.get(cinAt(5))).toMatchObject({
      memberEngagementStatus: 'Disenrolled',
      ecmBenefitStartDate: '11/02/2026',
      ecmBenefitEndDate: '11/20/2026',
      discontinuationReasonCode: '1',
      discontinuationRecommendationDate: '11/20/2026',
    })
    const { made: file } = await compose('ecm/return-transmission')
    expect(file).toMatchObject({
      step: 'composed',
      outcome: 'accepted',
      rows: { read: 6, accepted: 6, rejected: 0 },
    })
    await mustAsk(house, 'exchange.send-file', practice.supervisor, { transmission: file.id }, once(house))
    await work(house, [...exchangeJobs, takeInMembers])
    const theirs = (await mustAsk(house, 'members.list-members', practice.analyst, { words: cinAt(5) })) as {
      members: object[]
    }
    expect(theirs.members).toHaveLength(1)
    // In the next month who has left is told of no more.
    house.pass(20 * 86_400_000)
    expect(await make('ecm/return-transmission', '2026-12')).toMatchObject({ ended: 2 })
    expect((await records('ecm/return-transmission')).map(({ memberCin }) => memberCin)).not.toContain(
      cinAt(5),
    )
  })

  describe('what 42 CFR Part 2 protects', () => {
    const protectedEntries = [
      {
        kind: 'need',
        isPart2: true,
        said: { area: 'substance-use', level: 'urgent', says: `${canary} treatment` },
      },
      {
        ...{ kind: 'encounter', isPart2: true },
        said: { service: 'coordination', mode: 'in-person', staff: 'clinical', says: canary },
      },
    ]

    test('is seen by those who need it; others learn not even that it is there', async () => {
      await write(4, ...protectedEntries.map(each => ({ ...each, on: '2026-11-12' })))
      const seen = await seeCare(house, practice.manager, memberAt(4))
      expect(JSON.stringify(seen)).toContain(canary)
      const program = machineOf(house, practice.provider, ['care/read', 'care/write', 'outreach/manage'])
      const withheld = await seeCare(house, program, memberAt(4))
      expect(JSON.stringify(withheld)).not.toContain(canary)
      const outreach = await mustAsk(house, 'casework.see-outreach', practice.worker, { member: memberAt(4) })
      expect(JSON.stringify(outreach)).not.toContain(canary)
      const [need] = seen.things.filter(({ kind }) => kind === 'need')
      const change = { kind: 'need', command: house.newId(), on: '2026-11-13', said: { level: 'some' } }
      const asked = { member: memberAt(4), entries: [{ ...change, about: need?.id ?? '' }] }
      expect(await ask(house, 'casework.write-down', program, asked as never, once(house))).toMatchObject({
        ok: false,
        refusal: { code: 'casework/no-such-entry' },
      })
      const back = { entry: need?.id ?? '', why: 'Sample' }
      expect(await ask(house, 'casework.take-back', practice.worker, back, once(house))).toMatchObject({
        ok: false,
        refusal: { code: 'casework/no-such-entry' },
      })
    })

    test('goes to a plan only while the member’s consent is in force, and never as words', async () => {
      const lead = { role: 'lead-care-manager', personId: practice.manager.personId }
      await write(4, { kind: 'engagement', on: '2026-11-10', said: { status: 'Enrolled' } })
      await write(4, { kind: 'team', on: '2026-11-10', said: lead })
      const countOf = async (): Promise<string | undefined> => {
        await make('ecm/return-transmission')
        const rows = await records('ecm/return-transmission')
        expect(JSON.stringify(rows)).not.toContain(canary)
        return rows.find(({ memberCin }) => memberCin === cinAt(4))?.inPersonEncounterCount
      }
      expect(await countOf()).toBe('0')
      const consent = house.newId()
      const given = { recipient: practice.plan.id, state: 'given', says: 'signed form' }
      await write(4, { kind: 'consent', command: consent, on: '2026-11-15', said: given })
      expect(await countOf()).toBe('1')
      await write(4, { kind: 'consent', on: '2026-11-20', about: consent, said: { state: 'revoked' } })
      expect(await countOf()).toBe('0')
      const { text } = await compose('ecm/return-transmission')
      expect(text).not.toContain(canary)
    })

    test('of several consents one in force is enough; one that ended, or names another, opens nothing', async () => {
      const countOf = async (): Promise<string | undefined> => {
        await make('ecm/return-transmission')
        const rows = await records('ecm/return-transmission')
        return rows.find(({ memberCin }) => memberCin === cinAt(4))?.inPersonEncounterCount
      }
      const give = async (recipient: string, until?: string): Promise<string> => {
        const command = house.newId()
        const said = { recipient, state: 'given', ...(until === undefined ? {} : { until }) }
        await write(4, { kind: 'consent', command, on: '2026-11-15', said })
        return command
      }
      const revoke = (about: string) =>
        write(4, { kind: 'consent', on: '2026-11-20', about, said: { state: 'revoked' } })
      await give(practice.provider.id)
      await give(practice.plan.id, '2026-11-16')
      expect(await countOf()).toBe('0')
      const [one, other] = [await give(practice.plan.id), await give(practice.plan.id)]
      expect(await countOf()).toBe('1')
      await revoke(one)
      expect(await countOf()).toBe('1')
      await revoke(other)
      expect(await countOf()).toBe('0')
    })
  })
})
