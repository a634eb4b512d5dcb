/** What happens in the made-up county's network: sites, capacity, an amendment, vetting, an audit, a grievance. */
import type { ActionInput } from '#actions/all-actions.ts'
import type { House } from '#actions/house.ts'
import { addDays, type Day } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type Founded, mustAsk } from './found-county.ts'
import { ecmTerms, supportTerms } from './terms.ts'

type County = ReadonlyMap<string, Founded>

const day = 86_400_000

/** Everything that needs no file. */
export async function liveInNetwork(house: House, county: County): Promise<void> {
  const harbor = county.get('harbor')
  const bluebird = county.get('bluebird')
  const cottonwood = county.get('cottonwood')
  const kestrel = county.get('kestrel')
  const marigold = county.get('marigold')
  if (!harbor || !bluebird || !cottonwood || !kestrel || !marigold) return
  const today = californiaDay(house.clock())
  await addSites(house, county)
  await tellOffers(house, harbor, today)
  await reportCapacity(house, harbor, [bluebird, cottonwood])
  await proposeMore(house, harbor, bluebird, marigold, today)
  await vet(house, harbor, bluebird, kestrel, today)
  await audit(house, harbor, cottonwood, today)
  await complain(house, harbor, kestrel)
}

type SiteInput = ActionInput<'network.add-site'>

const weekdays = (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map(name => ({
  day: name,
  opens: '08:30',
  closes: '17:00',
}))

function site(name: string, phone: string, change: Partial<SiteInput>): SiteInput {
  return {
    name,
    street: '100 Sample Street',
    city: 'Sampleton',
    zip: '95616',
    county: '57',
    phone,
    languages: ['English', 'Spanish'],
    hours: weekdays,
    accessibility: ['wheelchair'],
    offerings: [],
    isPublished: true,
    ...change,
  }
}

const ecm = (codes: string, accepting = true): SiteInput['offerings'] =>
  codes.split(' ').map(code => ({ program: 'ecm' as const, code, capacity: 40, accepting }))

const support = (code: string, accepting = true): SiteInput['offerings'][number] => ({
  program: 'community-supports',
  code,
  capacity: 20,
  accepting,
})

const sites: readonly (readonly [provider: string, site: SiteInput])[] = [
  ['bluebird', site('Bluebird House (made up)', '5305550101', { offerings: ecm('1a 1b 2') })],
  ['cottonwood', site('Cottonwood Downtown (made up)', '5305550102', { offerings: ecm('2 3', false) })],
  ['pinecone', site('Pinecone Van (made up)', '5305550103', { offerings: ecm('1a'), hours: [] })],
  [
    'kestrel',
    site('Kestrel Shelter (made up)', '5305550104', {
      addressIsConfidential: true,
      offerings: [support('HTN'), support('HD', false)],
    }),
  ],
  ['marigold', site('Marigold Kitchen (made up)', '5305550105', { offerings: [support('MTM')] })],
]

async function addSites(house: House, county: County): Promise<void> {
  for (const [key, asked] of sites) {
    const provider = county.get(key)
    if (provider) await mustAsk(house, 'network.add-site', provider.administrator, asked)
  }
}

/** What the plan of the walk offers: the county of the made-up sites, and two near it. */
async function tellOffers(house: House, plan: Founded, today: Day): Promise<void> {
  const year = Number(today.slice(0, 4))
  const since: Day = `${year}-01-01`
  const say = (supports: string[], counties: string[], until: Day | null = null) =>
    mustAsk(house, 'network.tell-elections', plan.administrator, {
      ...{ supports, counties, says: 'offered', from: since, until },
    })
  await say(['HTN', 'HD', 'HTSS', 'RC', 'STPHH', 'MTM', 'RS', 'PCHS', 'TR'], ['57', '34', '48'])
  await say(['DHP', 'EAA', 'AR', 'SC', 'CHT', 'ALFT'], ['57'], `${year}-12-31`)
  await mustAsk(house, 'network.widen-population', plan.administrator, {
    ...{ population: '2', event: 'avoidable-emergency-visit', atLeast: 4, withinMonths: 6, from: since },
  })
}

async function reportCapacity(house: House, plan: Founded, providers: readonly Founded[]): Promise<void> {
  for (const [at, { administrator }] of providers.entries()) {
    const { contracts } = await mustAsk(house, 'network.list-contracts', administrator, {
      partnerId: plan.id,
    })
    const contractId = contracts[0]?.id
    if (contractId === undefined) continue
    const report = { contractId, program: 'ecm' as const, serving: 38 - at * 9, able: 60 - at * 25 }
    await mustAsk(house, 'network.report-capacity', administrator, report)
  }
}

/** A change that waits for the provider's answer, and a contract that is only proposed. */
async function proposeMore(
  house: House,
  plan: Founded,
  bluebird: Founded,
  marigold: Founded,
  today: Day,
): Promise<void> {
  const since: Day = `${Number(today.slice(0, 4)) + 1}-01-01`
  const asked = { partnerId: bluebird.id }
  const { contracts } = await mustAsk(house, 'network.list-contracts', plan.administrator, asked)
  const terms = ecmTerms(since)
  const payment = terms.payment.map(each => ({ ...each, amountCents: 47_500 }))
  const contractId = contracts[0]?.id
  const raised = { ...terms, payment, ecm: terms.ecm && { ...terms.ecm, mostMembers: 100 } }
  if (contractId !== undefined) {
    const note = 'A higher rate and more members from January on.'
    await mustAsk(house, 'network.amend-contract', plan.administrator, {
      contractId,
      since,
      terms: raised,
      note,
    })
  }
  await mustAsk(house, 'network.propose-contract', plan.administrator, {
    partnerId: marigold.id,
    number: 'harbor-marigold',
    since,
    terms: supportTerms(since),
  })
}

async function vet(
  house: House,
  plan: Founded,
  passed: Founded,
  waiting: Founded,
  today: Day,
): Promise<void> {
  const { administrator } = plan
  const npiKind = 'organization' as const
  await mustAsk(house, 'oversight.record-vetting', administrator, {
    providerId: passed.id,
    path: 'state-enrollment',
    state: 'passed',
    npi: passed.organization.npi,
    npiKind,
    passedOn: addDays(today, -200),
    expiresOn: addDays(today, 165),
  })
  await mustAsk(house, 'oversight.record-vetting', administrator, {
    providerId: waiting.id,
    path: 'plan-vetting',
    state: 'waiting-for-provider',
    npi: null,
    npiKind: null,
    asked: ['Proof of liability insurance'],
  })
}

/** The plan's analyst audits: two findings, of which one has its plan of correction. */
async function audit(house: House, plan: Founded, provider: Founded, today: Day): Promise<void> {
  const analyst = analystOf(plan)
  const supervisor = supervisorOf(provider)
  const { audit: opened } = await mustAsk(house, 'oversight.open-audit', analyst, {
    providerId: provider.id,
    title: 'Yearly review of claims and staff',
    scope: ['claims', 'staffing'],
    periodFrom: addDays(today, -180),
    periodTo: addDays(today, -1),
  })
  await mustAsk(house, 'oversight.report-audit', analyst, {
    auditId: opened.id,
    summary: 'Most of it is in order. Two things have to be put right.',
    findings: [
      {
        area: 'claims',
        says: 'Three invoices came without the day of service.',
        planDueOn: addDays(today, -3),
      },
      { area: 'staffing', says: 'The list of lead care managers is not up to date.' },
    ],
  })
  await mustAsk(house, 'oversight.answer-finding', supervisor, {
    auditId: opened.id,
    number: 2,
    says: 'planned',
    note: 'We send a new list each month.',
    promisedOn: addDays(today, 30),
  })
}

/** One grievance that is late to be acknowledged, and one that a provider passed on. */
async function complain(house: House, plan: Founded, provider: Founded): Promise<void> {
  const before = (days: number): string => new Date(house.clock() - days * day).toISOString()
  await mustAsk(house, 'oversight.record-grievance', analystOf(plan), {
    receivedAt: before(9),
    way: 'phone',
    expedited: false,
    category: 'access',
    says: 'Nobody called back for two weeks.',
    memberCin: '90000001A',
    aboutId: provider.id,
  })
  const supervisor = supervisorOf(provider)
  const { grievance } = await mustAsk(house, 'oversight.record-grievance', supervisor, {
    receivedAt: before(1),
    way: 'in-person',
    expedited: false,
    category: 'staff',
    says: 'The visit was called off twice without a word.',
    memberCin: '90000002A',
  })
  await mustAsk(house, 'oversight.move-grievance', supervisor, {
    grievanceId: grievance.id,
    to: 'forwarded',
    planId: plan.id,
  })
}

/** The founder of a plan is its first analyst too, the founder of a provider its supervisor. */
const analystOf = ({ administrator }: Founded): Founded['administrator'] => administrator
const supervisorOf = analystOf
