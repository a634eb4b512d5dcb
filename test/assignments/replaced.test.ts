/** A plan changes a member's provider, on both databases: each side is told, and the return file says why it ended. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '../actions/house.ts'
import { openPractice, type Practice, writeDown } from '../casework/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { work } from '../exchange/house.ts'
import { sampleTerms } from '../network/sample-terms.ts'

type Listed = ActionAnswer<'assignments.list'>['assignments']

forEachDatabase((_, open) => {
  let house: TestHouse
  let practice: Practice
  let other: PersonActor
  let member = ''

  beforeAll(async () => {
    house = await openTestHouse(await open())
    practice = await openPractice(house, 1)
    const shelter = await makeOrganization(house, ['ecm-provider'], 'Sample Shelter')
    other = await makeMember(house, shelter, ['supervisor', 'administrator'])
    await contract(practice.provider, await makeMember(house, practice.provider, ['administrator']))
    await contract(shelter, other)
    await house.database.inTransaction({ organizationId: practice.provider.id, personId: null }, tx =>
      tx
        .updateTable('organization')
        .set({ npi: '1234567893' })
        .where('id', '=', practice.provider.id)
        .execute(),
    )
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
    const keeper = await makeMember(house, practice.provider, ['administrator'])
    await mustAsk(house, 'network.add-site', keeper, site, once(house))
    const added = (await mustAsk(
      house,
      'members.add-member',
      practice.analyst,
      { facts: { memberCin: practice.members[0]?.cin ?? '', memberLastName: 'Sample' } },
      once(house),
    )) as { readonly member: { readonly id: string } }
    member = added.member.id
  }, 120_000)

  async function contract(provider: TestOrganization, manager: PersonActor): Promise<void> {
    const terms = {
      ...sampleTerms,
      ecm: { populations: [{ population: '1a', mostMembers: null }], mostMembers: 9 },
    }
    const asked = { partnerId: provider.id, number: `R-${provider.id}`, since: '2026-01-01', terms }
    const { contractId } = (await mustAsk(
      ...([house, 'network.propose-contract', practice.analyst, asked, once(house)] as const),
    )) as { readonly contractId: string }
    const accepted = { contractId, version: 1, says: 'accepted' }
    await mustAsk(house, 'network.answer-contract', manager, accepted, once(house))
    house.pass(1000)
  }

  const assign = async (provider: PersonActor, more: Partial<ActionInput<'assignments.assign'>> = {}) => {
    house.pass(1000)
    const input = { member, service: 'ecm', provider: provider.organizationId, ...more }
    await mustAsk(house, 'assignments.assign', practice.analyst, input, once(house))
    await work(house, allJobs)
  }
  const say = async (who: PersonActor, says: string, reason: string | null = null) => {
    house.pass(1000)
    const [first] = await waiting(who)
    await mustAsk(
      ...([
        house,
        'assignments.say',
        who,
        { assignment: first?.id ?? '', says, reason },
        once(house),
      ] as const),
    )
    await work(house, allJobs)
  }
  const waiting = async (who: PersonActor): Promise<Listed> =>
    ((await mustAsk(house, 'assignments.list', who, { waiting: true })) as { assignments: Listed })
      .assignments
  const heard = async (who: PersonActor): Promise<readonly string[]> => {
    const { notices } = (await mustAsk(house, 'notices.list', who, {})) as {
      notices: { kind: string; subject: string; says: string; link: string }[]
    }
    const own = notices.filter(({ kind }) => /assign/.test(kind))
    // A notice goes out by e-mail too: who it is about stands behind the sign-in.
    expect(JSON.stringify(own)).not.toContain(practice.members[0]?.cin)
    expect(own.every(({ link }) => link === '/members/assignments')).toBe(true)
    return own.map(({ kind }) => kind)
  }

  test('each side hears what the other said, and what waits for it stands in its list until it is answered', async () => {
    const { supervisor, analyst } = practice
    await assign(supervisor)
    expect(await heard(supervisor)).toEqual(['member-assigned'])
    expect(await waiting(supervisor)).toHaveLength(1)
    expect(await waiting(analyst)).toEqual([])
    expect(await waiting(other)).toEqual([])
    await say(supervisor, 'accepted')
    expect(await heard(analyst)).toEqual(['assignment-answered'])
    expect(await waiting(supervisor)).toEqual([])
  })

  test('who is replaced hears it, and its return file ends the care by the code of the reason that was said', async () => {
    const { supervisor, manager, plan } = practice
    const at = practice.members[0]?.id ?? ''
    const lead = { role: 'lead-care-manager', personId: manager.personId, phone: '5550100777' }
    await writeDown(house, manager, at, [
      { kind: 'engagement', on: '2026-11-10', said: { status: 'Enrolled' } },
      { kind: 'team', on: '2026-11-10', said: lead },
    ])
    await assign(other, { despite: 'They moved to the next county.', endsBecause: 'moved' })
    expect(await heard(supervisor)).toContain('assignment-taken-back')
    const asked = { file: 'ecm/return-transmission', partner: plan.id, month: '2026-11' }
    const made = await mustAsk(house, 'casework.make-records', supervisor, asked, once(house))
    expect(made).toMatchObject({ saved: 1, held: [] })
    const { records } = (await mustAsk(house, 'exchange.list-records', supervisor, {
      ...{ file: asked.file, side: 'ours', partner: plan.id, limit: 10 },
    })) as { records: { facts: Record<string, string> }[] }
    expect(records.map(({ facts }) => facts)).toMatchObject([
      {
        ...{ memberEngagementStatus: 'Disenrolled', ecmBenefitStartDate: '11/10/2026' },
        ...{ ecmBenefitEndDate: '11/23/2026', discontinuationRecommendationDate: '11/23/2026' },
        discontinuationReasonCode: '10',
      },
    ])
  })

  test('a no stands with the plan until it has found another; a reason that no list has is refused', async () => {
    await say(other, 'declined', 'no-capacity')
    expect(await waiting(practice.analyst)).toMatchObject([{ state: 'declined', side: 'plan' }])
    await assign(practice.supervisor)
    expect(await waiting(practice.analyst)).toEqual([])
    const asked = {
      member,
      service: 'ecm',
      provider: other.organizationId,
      despite: 'x',
      endsBecause: 'whim',
    }
    await expect(mustAsk(house, 'assignments.assign', practice.analyst, asked, once(house))).rejects.toThrow(
      'assignments/reason-missing',
    )
  })
})
