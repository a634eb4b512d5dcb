/** Samples of bad input that comes by people: asked as they would, with what they are shown. */
import type { ActionAnswer, ActionName } from '#actions/all-actions.ts'
import { ask, askByName } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { makeMember, makeOrganization, mustAsk, once, type TestHouse } from '../actions/house.ts'
import { sampleTerms } from '../network/sample-terms.ts'
import { formFor, makeCounty } from '../referrals/house.ts'
import { at, begin, listOf, type Samples } from './world.ts'

/** A plan with a member, and providers with a contract for so many members each. */
async function planWith(house: TestHouse, places: readonly number[]) {
  house.pass(1000)
  const analyst = await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst'])
  const answer = async <Name extends ActionName>(name: Name, asked: object, who: PersonActor = analyst) => {
    house.pass(1000)
    return (await mustAsk(house, name, who, asked, once(house))) as ActionAnswer<Name>
  }
  const providers: PersonActor[] = []
  for (const mostMembers of places) {
    const provider = await makeOrganization(house, ['ecm-provider'])
    const manager = await makeMember(house, provider, ['supervisor', 'administrator'])
    const ecm = { populations: [{ population: '1a', mostMembers: null }], mostMembers }
    const asked = { partnerId: provider.id, number: provider.id, since: '2026-01-01' }
    const { contractId } = await answer('network.propose-contract', {
      ...{ ...asked, terms: { ...sampleTerms, ecm } },
    })
    await answer('network.answer-contract', { contractId, version: 1, says: 'accepted' }, manager)
    providers.push(manager)
  }
  const member = async (cin: string): Promise<string> =>
    (await answer('members.add-member', { facts: { memberCin: cin, memberLastName: 'Sample' } })).member.id
  const assign = async (cin: string, provider: PersonActor | undefined) => {
    const asked = { member: await member(cin), service: 'ecm', provider: provider?.organizationId }
    house.pass(1000)
    return askByName(house, 'assignments.assign', analyst, asked, once(house))
  }
  const rank = async (wishes: object = {}): Promise<readonly string[]> => {
    const asked = { member: await member('90000009A'), service: 'ecm', ...wishes }
    return [(await answer('assignments.rank-providers', asked)).outcome]
  }
  return { ...{ analyst, providers, answer, assign, rank }, fill: () => assign('90000001A', providers[0]) }
}

export const personSamples: Samples = {
  'coverage-ends-first': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const said = { member, says: 'covered', from: '2026-06-30', until: '2026-06-29' }
    return [await world.refused('coverage.tell-coverage', said)]
  },
  'work-in-the-future': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const entry = { command: house.newId(), kind: 'engagement', said: { status: 'Enrolled' } }
    const entries = [{ ...entry, on: '2028-11-10' }]
    return [await world.refused('casework.write-down', { member, entries })]
  },
  'coverage-lost-for-days-gone-by': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const said = { member, plan: world.plans[0], source: 'state' }
    await world.answer('coverage.tell-coverage', { ...said, says: 'covered', from: '2026-01-01' })
    const lost = { ...said, says: 'not-covered', from: '2026-09-01', until: '2026-10-31' }
    await world.answer('coverage.tell-coverage', lost)
    const { losses, held } = await world.answer('coverage.see-coverage', { member, ofDay: '2026-09-15' })
    const states = held.map(({ state }) => state).join(' then ')
    return losses.length === 1 && states === 'covered then not-covered' ? ['losses'] : []
  },
  'two-write-at-once': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member, version } = await world.member(rows[0]?.[at.cin])
    const said = { member, version, facts: { memberPhoneNumber: '5555550155' } }
    await world.answer('members.change-member', said)
    return [await world.refused('members.change-member', said)]
  },
  'member-entered-twice': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const facts = { memberCin: rows[0]?.[at.cin] }
    return [await world.refused('members.add-member', { facts, why: 'walked in' })]
  },
  'authorization-asked-twice': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const asked = { member, as: 'provider', service: 'ecm', partner: world.plans[0], from: '2026-12-01' }
    await world.answer('authorizations.ask', asked)
    return [await world.refused('authorizations.ask', asked)]
  },
  'work-sent-twice': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const entry = {
      command: house.newId(),
      kind: 'engagement',
      on: '2026-11-10',
      said: { status: 'Enrolled' },
    }
    await world.answer('casework.write-down', { member, entries: [entry] })
    const { entries } = await world.answer('casework.write-down', { member, entries: [entry] })
    return entries.map(({ became }) => became)
  },
  'referral-twice': async house => {
    const { plan, analyst } = await makeCounty(house)
    const person = { firstName: 'Dora', lastName: 'Sample', phone: '5550108888' }
    for (let time = 0; time < 2; time++) {
      const asked = { ...formFor({}, person), way: 'staff', planId: plan.id }
      house.pass(1000)
      const sent = await askByName(house, 'referrals.enter-referral', analyst, asked, once(house))
      if (!sent.ok) throw new Error(sent.refusal.code)
    }
    const listed = await ask(house, 'referrals.list-referrals', analyst, {})
    if (!listed.ok) throw new Error(listed.refusal.code)
    const second = listed.value.referrals.find(each => each.seemsToRepeat !== null)
    const settled = { referralId: second?.id ?? '', decision: 'same' }
    await mustAsk(house, 'referrals.settle-repeat', analyst, settled, once(house))
    return second === undefined ? [] : ['seemsToRepeat']
  },
  'wished-provider-full': async house => {
    const { providers, fill, rank } = await planWith(house, [1, 9])
    await fill()
    return rank({ memberChoice: providers[0]?.organizationId })
  },
  'all-full': async house => {
    const { fill, rank } = await planWith(house, [1])
    await fill()
    return rank()
  },
  'nobody-contracted': async house => (await planWith(house, [])).rank(),
  'assigned-to-full': async house => {
    const { providers, fill, assign } = await planWith(house, [1, 9])
    await fill()
    const given = await assign('90000002B', providers[0])
    return given.ok ? [] : [given.refusal.code]
  },
  'provider-declines': async house => {
    const { providers, fill, answer } = await planWith(house, [1])
    await fill()
    const heard = await answer('assignments.list', { waiting: true }, providers[0])
    const said = { assignment: heard.assignments[0]?.id, says: 'declined', reason: 'no-capacity' }
    await answer('assignments.say', said, providers[0])
    const { assignments } = await answer('assignments.list', { waiting: true })
    return assignments.map(({ state }) => state)
  },
}
