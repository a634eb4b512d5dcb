/** Samples of bad input that comes by file: each goes in by the door, and what a person is shown comes back. */
import { badInput } from '#actions/reference/bad-input.ts'
import { ruleSamples } from '#files/derive/sample/rules/all.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import type { TestHouse } from '../actions/house.ts'
import { bytesOf, layoutFor, placeOf, receive, rowsOf, work } from '../exchange/house.ts'
import { valuesOf } from '../try-rules.ts'
import { at, begin, listOf, type Sample, type Samples, type World } from './world.ts'

/** What lies in the future of the samples' day may be past on the house's: it is set further off. */
const further: { readonly [code: string]: { readonly [element: string]: string } } = {
  'outreach/attempt-in-the-future': { outreachAttemptDate: '01/02/2030' },
  'member/born-in-the-future': { memberDateOfBirth: '01/02/2030' },
}

/** The sample of a rule, as a file that comes in by the door. */
const finding =
  (code: string): Sample =>
  async house => {
    const sample = ruleSamples[code]
    const definition = sample === undefined ? null : findFile(sample.file)
    if (sample === undefined || definition === null) throw new RangeError(`${code} has no sample.`)
    const { party, day } = sample
    const layout = layoutOf(definition, party === undefined ? { day } : { day, party })
    const rows = sample.change(validRow(layout)).map(row => valuesOf(layout, { ...row, ...further[code] }))
    const world = await begin(house)
    const asked = { partner: world.plans[0], file: sample.file }
    const { transmission } = await receive(house, world.manager, await bytesOf(layout, rows), asked)
    await work(house)
    const { groups } = await world.answer('exchange.list-findings', { transmission: transmission.id })
    return groups.map(group => group.code)
  }

function validRow(layout: Layout): { readonly [key: string]: string } {
  const [values] = rowsOf(layout, 1)
  return Object.fromEntries(layout.columns.map(({ key }, place) => [key, values?.[place] ?? '']))
}

const findings: Samples = Object.fromEntries(
  badInput.flatMap(({ id, outcome }) => (outcome.is === 'finding' ? [[id, finding(outcome.code)]] : [])),
)

const contradictions = async (world: World): Promise<readonly string[]> =>
  (await world.answer('coverage.list-coverage', { list: 'contradictions' })).members.flatMap(
    ({ contradiction }) => contradiction ?? [],
  )

/** `differs` where a member has two words on something, both of them kept. */
async function differing(world: World, cin: string | undefined): Promise<readonly string[]> {
  const { id, differs } = await world.member(cin)
  const { disagreements } = await world.answer('members.see-member', { member: id })
  return differs.length > 0 && disagreements.every(({ said }) => said.length > 1) ? ['differs'] : []
}

const questions = async (world: World): Promise<readonly string[]> =>
  (await world.answer('members.list-questions', {})).questions.map(({ because }) => because)

/** Why a member who is in the service is on the list of their care manager. */
async function reasons(world: World, member: string): Promise<readonly string[]> {
  const { members } = await world.answer('casework.list-panel', { whose: 'all' })
  return members.filter(({ id }) => id === member).flatMap(each => each.reasons.map(({ why }) => why))
}

/** A member of ten, enrolled by our own people. */
async function enrolled(house: TestHouse) {
  const world = await begin(house)
  const rows = listOf(10)
  await world.take(rows)
  const { id } = await world.member(rows[0]?.[at.cin])
  const said = { command: house.newId(), kind: 'engagement', on: '2026-11-10', said: { status: 'Enrolled' } }
  await world.answer('casework.write-down', { member: id, entries: [said] })
  return { world, rows, id }
}

const careOf = (house: TestHouse, program: string) => ({
  ...{ command: house.newId(), kind: 'encounter', program, on: '2026-11-20' },
  said:
    program === 'ecm'
      ? { service: 'coordination', mode: 'in-person', staff: 'clinical' }
      : { units: '3', mode: 'in-person' },
})

/** What is counted above nothing, or is so, of a transmission's records. */
const counted = (records: Readonly<Record<string, number | boolean>>): readonly string[] =>
  Object.entries(records).flatMap(([name, value]) => (value ? [name] : []))

async function ends(world: World): Promise<readonly string[]> {
  const asked = { file: 'MIF', partner: world.plans[0], side: 'theirs', withEnded: true, limit: 50 }
  return (await world.answer('exchange.list-records', asked)).records.flatMap(
    ({ endedHow }) => endedHow ?? [],
  )
}

export const fileSamples: Samples = {
  ...findings,
  'two-plans-cover': async house => {
    const world = await begin(house)
    await world.take(listOf(1))
    await world.take(listOf(1), world.plans[1])
    return contradictions(world)
  },
  'plan-and-state-differ': async house => {
    const world = await begin(house)
    const rows = listOf(1)
    await world.take(rows)
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const said = { member, plan: world.plans[0], source: 'state', says: 'not-covered', from: '2026-11-01' }
    await world.answer('coverage.tell-coverage', said)
    return contradictions(world)
  },
  'two-plans-assign': async house => {
    const { world, rows, id } = await enrolled(house)
    expectNone(await reasons(world, id), 'two-plans')
    await world.take(rows.slice(0, 1), world.plans[1])
    return reasons(world, id)
  },
  'two-plans-describe': async house => {
    const world = await begin(house)
    const [row = []] = listOf(1)
    await world.take([row.with(at.phone, '5555550100')])
    await world.take([row.with(at.phone, '5555550111')], world.plans[1])
    return differing(world, row[at.cin])
  },
  'file-against-our-word': async house => {
    const world = await begin(house)
    const [row = []] = listOf(1)
    await world.take([row])
    const { id, version } = await world.member(row[at.cin])
    const facts = { memberPhoneNumber: '5555550155' }
    await world.answer('members.change-member', { member: id, version, facts })
    await world.take([row.with(at.phone, '5555550122')])
    const seen = await world.answer('members.see-member', { member: id })
    if (seen.facts.memberPhoneNumber !== '5555550155') throw new Error('our own word was lost')
    return differing(world, row[at.cin])
  },
  'rows-name-another-plan': async house => {
    const world = await begin(house)
    const { steps } = await world.take(listOf(2).map(row => row.with(at.payer, 'Sample Plan of the Hills')))
    return steps.flatMap(({ note }) => note ?? [])
  },
  'older-list-after-newer': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    const { transmission } = await world.take(rows.slice(0, 3))
    await world.take(rows.map(row => row.with(at.last, 'Later')))
    const asked = { transmission: transmission.id, decision: 'approve', why: 'looks right' }
    await world.answer('exchange.decide-transmission', asked)
    await world.settle()
    const seen = await world.answer('exchange.see-transmission', { transmission: transmission.id })
    return counted(seen.transmission.records)
  },
  'coverage-taken-back-after-care': async house => {
    const { world, id } = await enrolled(house)
    await world.answer('casework.write-down', { member: id, entries: [careOf(house, 'ecm')] })
    expectNone(await reasons(world, id), 'care-after-coverage')
    const said = { member: id, plan: world.plans[0], source: 'state' }
    await world.answer('coverage.tell-coverage', { ...said, says: 'covered', from: '2026-01-01' })
    await world.answer('coverage.tell-coverage', { ...said, says: 'not-covered', from: '2026-11-10' })
    return reasons(world, id)
  },
  'authorization-cut-back-after-care': async house => {
    const world = await begin(house)
    const layout = layoutFor('ASF')
    const at = (element: string): number => placeOf(layout, element)
    const row = rowsOf(layout, 60).find(each => each[at('authorizationStatus')] === 'Approved') ?? []
    const program = row[at('communitySupport')] ?? ''
    const send = async (end: string) => {
      const told = row.with(at('authorizationStartDate'), '11/01/2026').with(at('authorizationEndDate'), end)
      house.pass(60_000)
      const asked = { partner: world.plans[0], file: 'ASF' }
      await receive(house, world.manager, await bytesOf(layout, [told]), asked)
      await world.settle()
    }
    await send('12/31/2026')
    const { id } = await world.member(row[at('memberCin')])
    const begun = { command: house.newId(), kind: 'engagement', program, on: '2026-11-10' }
    const entries = [{ ...begun, said: { status: 'Enrolled' } }, careOf(house, program)]
    await world.answer('casework.write-down', { member: id, entries })
    expectNone(await reasons(world, id), 'care-after-authorization')
    await send('11/15/2026')
    return reasons(world, id)
  },
  'record-changed-afterwards': async house => {
    const world = await begin(house)
    const rows = listOf(2)
    await world.take(rows)
    const { transmission } = await world.take(rows.map(row => row.with(at.last, 'Later')))
    return counted(transmission.records)
  },
  'file-twice': async house => {
    const world = await begin(house)
    const bytes = 'a file, whatever it holds'
    const asked = { partner: world.plans[0] }
    await receive(house, world.manager, bytes, asked)
    const again = await receive(house, world.manager, bytes, asked)
    await world.settle()
    return again.alreadyReceived ? ['alreadyReceived'] : []
  },
  'one-cin-two-persons': async house => {
    const world = await begin(house)
    const [row = []] = listOf(1)
    await world.take([row])
    const other = row.with(at.first, 'Max').with(at.last, 'Muster').with(at.born, '01/01/1961')
    await world.take([other], world.plans[1])
    return questions(world)
  },
  'two-cins-one-person': async house => {
    const world = await begin(house)
    const [row = []] = listOf(1)
    await world.take([row.with(at.cin, '90000001A')])
    await world.take([row.with(at.cin, '90000002B')], world.plans[1])
    return questions(world)
  },
  'walked-in-then-file': async house => {
    const world = await begin(house)
    const [row = []] = listOf(1)
    const facts = {
      memberFirstName: row[at.first] ?? '',
      memberLastName: row[at.last] ?? '',
      memberDateOfBirth: row[at.born] ?? '',
    }
    await world.answer('members.add-member', { facts, why: 'walked in' })
    await world.take([row])
    return questions(world)
  },
  'left-out-of-list': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    await world.take(rows.slice(1))
    if ((await ends(world)).join() !== 'left-out') throw new Error('the record did not end as left out')
    const { id: member } = await world.member(rows[0]?.[at.cin])
    const { statements } = await world.answer('coverage.see-coverage', { member })
    return statements.map(({ says }) => says)
  },
  'left-out-while-in-service': async house => {
    const { world, rows, id } = await enrolled(house)
    expectNone(await reasons(world, id), 'named-no-more')
    await world.take(rows.slice(1))
    return reasons(world, id)
  },
  'too-many-left-out': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    const { transmission } = await world.take(rows.slice(0, 4))
    if ((await ends(world)).length > 0) throw new Error('somebody was ended before a person decided')
    return [transmission.step]
  },
  'missing-or-unreadable': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    const { transmission } = await world.take(
      rows.slice(1).map((row, place) => (place === 0 ? row.with(at.cin, 'nobody') : row)),
    )
    return counted(transmission.records)
  },
  'termed-by-plan': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    const { transmission } = await world.take(
      rows.map((row, place) => (place === 3 ? row.with(at.record, 'Termed') : row)),
    )
    if ((await ends(world)).join() !== 'said') throw new Error('the record did not end by the plan’s word')
    return counted(transmission.records)
  },
  'vanished-and-back': async house => {
    const world = await begin(house)
    const rows = listOf(10)
    await world.take(rows)
    const before = await world.member(rows[0]?.[at.cin])
    await world.take(rows.slice(1))
    const { transmission } = await world.take([...rows].reverse())
    if ((await world.member(rows[0]?.[at.cin])).id !== before.id) throw new Error('a second member was made')
    return counted(transmission.records)
  },
}

function expectNone(codes: readonly string[], code: string): void {
  if (codes.includes(code)) throw new Error(`${code} was there before`)
}
