/** What one provider asked its plan to pay, and what became of it: lines in every state, and two payment runs. */
import { ask } from '#actions/ask.ts'
import type { OpenHouse as House } from '#actions/open.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import { addDays, type Day, usDay } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type Actor, anyone } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { keyOf, layoutOf } from '#files/layout.ts'
import { countyPassword } from './county.ts'
import { type Facts, membersOfContract } from './exchange-files.ts'
import { askWithFile, type Founded, mustAsk } from './found-county.ts'
import type { Working } from './year-working.ts'

/** A line as this county tells it: the rest of its row is alike for all. */
export type Told = {
  readonly number: string
  readonly member: Facts
  readonly on: Day
  readonly changes?: Facts
}

export type Scene = {
  readonly plan: Founded
  readonly provider: Founded
  readonly clerk: Actor
  readonly members: readonly Facts[]
  readonly today: Day
}

/** Days ago on which the oldest file came: past every clock. */
const longAgo = 45

export async function liveWithClaims(
  house: House,
  county: ReadonlyMap<string, Founded>,
  working: Working,
): Promise<void> {
  const plan = county.get('harbor')
  const provider = county.get('cottonwood')
  if (!plan || !provider) return
  const clerk = await signedIn(house, 'judd@harbor.example')
  const today = californiaDay(house.clock())
  const members = membersOfContract('harbor', 'cottonwood', today)
  const scene = { plan, provider, clerk, members, today }
  await sayWhoPays(house, scene)
  await sayWhoIsCovered(house, scene)
  const then: House = { ...house, clock: () => house.clock() - longAgo * 86_400_000 }
  await working(then, () => receiveInvoices(then, scene, 'october', oldLines(scene)))
  await working(house, async settled => {
    await receiveInvoices(house, scene, 'november', newLines(scene))
    await settled()
    await decideByHand(house, scene)
    await runPayments(house, scene, 100_201, settled)
    await receiveInvoices(house, scene, 'corrections', corrections(scene))
    await settled()
    await runPayments(house, scene, 100_301, settled)
    await receiveInvoices(house, scene, 'november-more', outreach(scene, 2_000_000_041, 21, 4))
    await settled()
  })
}

export async function signedIn(house: House, name: string): Promise<Actor> {
  const opened = await ask(house, 'sign-in.with-password', anyone, { name, password: countyPassword })
  if (!opened.ok) throw new Fault('county/refused', `${name}: ${opened.refusal.says}`)
  return actorOf(house, { sessionSecret: opened.value.sessionSecret })
}

export async function sayWhoPays(house: House, { clerk, today }: Scene): Promise<void> {
  await mustAsk(house, 'claims.save-payer', clerk, {
    ...{ name: 'Example Harbor Health Plan', tin: '990000001', payerNumber: 'EXHARBOR' },
    ...{ address: '100 Example Pier', city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100' },
    secondLookCents: 15_000,
  })
  const since = addDays(today, -300)
  const rate = { schedule: 'Harbor ECM 2026', since, until: null }
  await mustAsk(house, 'claims.save-rates', clerk, {
    rates: [
      { ...rate, procedure: 'G9008', modifiers: ['U1'], unitCents: 2_500 },
      { ...rate, procedure: 'G9012', modifiers: ['U2'], unitCents: 2_000 },
    ],
  })
}

/**
 * Whom the State's record shows as covered: a plan's file speaks of its own month only, and what these lines come to
 * depends neither on the day of the month nor on the sample's days.
 */
async function sayWhoIsCovered(house: House, scene: Scene): Promise<void> {
  const { members, today } = scene
  const covered = [...members.slice(3, 15), ...members.slice(21, 25)]
  await coverMembers(house, scene, covered, addDays(today, -longAgo * 2))
}

export async function coverMembers(
  house: House,
  { plan }: Scene,
  covered: readonly Facts[],
  from: Day,
): Promise<void> {
  for (const { memberCin = '' } of covered) {
    const { members: found } = await mustAsk(house, 'members.list-members', plan.administrator, {
      ...{ words: memberCin, withFormer: true },
    })
    await mustAsk(house, 'coverage.tell-coverage', plan.administrator, {
      ...{ member: found[0]?.id ?? '', plan: plan.id, source: 'state', says: 'covered' },
      from,
    })
  }
}

/** Attempts at outreach to so many members, one after another: paid without an authorization. */
function outreach({ members, today }: Scene, first: number, from: number, count: number): readonly Told[] {
  return members.slice(from, from + count).map((member, at) => ({
    number: String(first + at),
    member,
    on: addDays(today, -3 - at),
  }))
}

/** Care by the hour, for which the plan kept no authorization. */
const care = { procedureCode: 'G9008', procedureCodeModifier: 'U1', serviceUnitCount: '4' }
const careCost = { serviceUnitCost: '50.00', serviceChargeAmount: '200.00', invoiceAmount: '200.00' }

/** They wait since then: nobody had told the plan yet who was covered. */
function oldLines({ members, today }: Scene): readonly Told[] {
  return members.slice(0, 3).map((member, at) => ({
    ...{ number: String(2_000_000_001 + at), member, on: addDays(today, -longAgo - 4) },
  }))
}

function newLines(scene: Scene): readonly Told[] {
  const { members, today } = scene
  const [one = {}, two = {}, three = {}, four = {}, five = {}] = members.slice(10)
  const on = addDays(today, -6)
  const stranger = { ...one, memberCin: '90000999Z', memberLastName: 'Nobody' }
  const mixedUp = { ...two, memberLastName: 'Mixup', memberDateOfBirth: '01/01/1990' }
  return [
    ...outreach(scene, 2_000_000_011, 3, 6),
    { number: '2000000021', member: one, on, changes: { ...care, ...careCost } },
    { number: '2000000022', member: three, on, changes: { ...care, ...careCost } },
    { number: '2000000023', member: stranger, on },
    { number: '2000000024', member: mixedUp, on },
    // The same service under another number, and one in a place that its code does not have.
    { number: '2000000025', member: members[3] ?? {}, on: addDays(today, -3) },
    { number: '2000000026', member: four, on, changes: { ...care, ...careCost, placeOfService: '02' } },
    { number: '2000000027', member: five, on: addDays(today, -220) },
  ]
}

/** What was paid was too much; and an attempt that was billed with the charge of another. */
function corrections({ members, today }: Scene): readonly Told[] {
  const less = { serviceUnitCost: '10.00', serviceChargeAmount: '10.00', invoiceAmount: '10.00' }
  return [{ number: '2000000011', member: members[3] ?? {}, on: addDays(today, -3), changes: less }]
}

/** What the rules left to people: one late line is paid, one waits for a second person, a denial is disputed. */
async function decideByHand(house: House, { clerk, today }: Scene): Promise<void> {
  const find = async (number: string): Promise<string> => {
    const { lines } = await mustAsk(house, 'claims.list-lines', clerk, { list: 'all', number })
    return lines[0]?.id ?? ''
  }
  const pay = async (number: string, paidCents: number, unitsApproved: number, why: string) => {
    const decision = { outcome: 'pay' as const, paidCents, unitsApproved }
    await mustAsk(house, 'claims.decide-line', clerk, { line: await find(number), decision, why })
  }
  await pay('2000000001', 3_000, 1, 'The enrollment file of the State shows the coverage.')
  await pay('2000000021', 20_000, 4, 'Assigned by the file of last month.')
  const denied = await find('2000000023')
  const says = 'The member got another CIN in the meantime.'
  await mustAsk(house, 'claims.open-dispute', clerk, { line: denied, receivedOn: today, says })
  await mustAsk(house, 'claims.tell-letter', clerk, { line: await find('2000000027') })
}

export async function runPayments(
  house: House,
  { clerk }: Scene,
  firstReference: number,
  settled: () => Promise<void>,
): Promise<void> {
  await mustAsk(house, 'claims.begin-run', clerk, { firstReference })
  await settled()
}

export async function receiveInvoices(
  house: House,
  { plan, provider }: Scene,
  name: string,
  lines: readonly Told[],
): Promise<void> {
  const on = californiaDay(house.clock())
  const definition = findFile('billing/invoice')
  if (!definition) return
  const layout = layoutOf(definition, { day: on, party: 'ecm' })
  const [sample = []] = [...sampleRows(layout, { rows: 1, seed: 7 })]
  const keys = layout.columns.map(({ element, nth }) => keyOf(element.id, nth))
  const base = Object.fromEntries(keys.map((key, at) => [key, sample[at] ?? '']))
  async function* given(): AsyncGenerator<readonly string[]> {
    for (const line of lines) {
      const facts = factsOf(base, line, on, provider)
      yield keys.map(key => facts[key] ?? '')
    }
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of writtenFile(given(), layout, layout, 'csv'))
      yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const file = { name: `cottonwood-invoices-${name}.csv`, mediaType: 'text/csv', bytes: bytes() }
  const about = { partner: provider.id, file: 'INV' }
  await askWithFile(house, 'exchange.receive-file', plan.administrator, about, file)
}

/** An attempt at outreach, unless the line says something else. */
function factsOf(base: Facts, { number, member, on, changes }: Told, sentOn: Day, provider: Founded): Facts {
  const lone = Object.keys(base).filter(key => /^(procedureCodeModifier|memberDiagnosisCode)#/.test(key))
  const { memberCin = '', memberFirstName = '', memberLastName = '', memberDateOfBirth = '' } = member
  return {
    ...{
      ...base,
      ...Object.fromEntries(lone.map(key => [key, ''])),
      authorizationNumber: '',
      serviceName: '',
    },
    ...{ memberCin, memberFirstName, memberLastName, memberDateOfBirth, invoiceNumber: number },
    ...{
      procedureCode: 'G9008',
      procedureCodeModifier: 'U8',
      placeOfService: '11',
      memberDiagnosisCode: 'Z59.00',
    },
    ...{
      serviceStartDate: usDay(on),
      serviceEndDate: usDay(on),
      serviceUnitCount: '1',
      invoiceDate: usDay(sentOn),
    },
    ...{ serviceUnitCost: '30.00', serviceChargeAmount: '30.00', invoiceAmount: '30.00' },
    billingProviderNpi: provider.organization.npi ?? '',
    billingProviderName: provider.organization.name,
    billingProviderTin: '990000002',
    ...changes,
  }
}
