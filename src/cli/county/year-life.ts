/** A year of the made-up county: members reached and enrolled, services asked for, billed and paid, month by month. */
import { ask } from '#actions/ask.ts'
import type { OpenHouse as House } from '#actions/open.ts'
import { addDays, addMonths, type Day, dayNumber, usDay } from '#base/day.ts'
import { idFrom } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Actor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { signedIn } from './claims-life.ts'
import { type Facts, membersOfContract } from './exchange-files.ts'
import { askWithFile, type Founded, mustAsk } from './found-county.ts'
import type { Working } from './year-working.ts'

type Year = {
  readonly house: House
  readonly plan: Founded
  readonly analyst: Actor
  readonly today: Day
  readonly working: Working
}

/** How a member of the year fares; all of it follows from where they stand in the list. */
type Course = {
  readonly facts: Facts
  readonly authorized: Day
  readonly attempts: readonly { readonly on: Day; readonly method: string; readonly reached: boolean }[]
  readonly began: Day | null
}

const languages = ['7', '7', '1', '1', '7', 'B', '2', '7', '1', '5']
const ethnicities = ['1', '2', '2', '3', '1', '4', '2', '5', '3', '1']
const populations = ['1a', '3', '2', '1a; 3', '1b', '2', '5', '3', '6', '1a; 2', '7', '8']
const methods = ['Phone', 'Phone', 'In-Person', 'Text', 'Phone', 'Mail', 'Video', 'In-Person']
const waits = [4, 9, 16, 23, 38, 12, 55, 7, 71, 28]
const ecmProviders = ['bluebird', 'cottonwood', 'pinecone'] as const

/** The State’s codes of the county and its neighbour, told apart by the first digits of ZIP codes. */
const counties = [
  { county: '57', planCode: '957', zips: ['942'] },
  { county: '34', planCode: '934', zips: ['958'] },
]

export async function liveThroughYear(
  house: House,
  county: ReadonlyMap<string, Founded>,
  working: Working,
): Promise<void> {
  const plan = county.get('harbor')
  if (plan === undefined) return
  const analyst = await signedIn(house, 'nia@harbor.example')
  const year: Year = { house, plan, analyst, today: californiaDay(house.clock()), working }
  await mustAsk(house, 'reports.set-counties', analyst, { counties })
  for (const key of ecmProviders) {
    const provider = county.get(key)
    if (provider !== undefined) await liveWith(year, key, provider)
  }
  await askForSupports(year)
  await workAtBluebird(year)
}

function coursesOf(key: string, today: Day): readonly Course[] {
  return membersOfContract('harbor', key, today).map((facts, at) => {
    const authorized = addDays(today, -330 + ((at * 37) % 310))
    const wait = waits[at % waits.length] ?? 10
    const isReached = at % 5 !== 4
    const tries = Array.from({ length: 1 + (at % 4) }, (_, nth) => ({
      on: addDays(authorized, Math.max(1, wait - 2 * (at % 4) + 2 * nth)),
      method: methods[(at + nth) % methods.length] ?? 'Phone',
      reached: isReached && nth === at % 4,
    })).filter(({ on }) => on < today)
    const began = addDays(authorized, wait + (at % 3) * 9)
    return {
      facts,
      authorized,
      attempts: tries,
      began: isReached && at % 7 !== 3 && began < today ? began : null,
    }
  })
}

/** What the plan says of its members, and what one provider returns. */
async function liveWith(year: Year, key: string, provider: Founded): Promise<void> {
  const { house, analyst, today, working } = year
  const courses = coursesOf(key, today)
  const records = courses.map(({ facts, authorized }, at) => ({
    facts: {
      ...facts,
      ecmServiceAuthorizationDate: usDay(authorized),
      memberAssignmentDate: usDay(addDays(authorized, 1)),
      ecmPopulationsOfFocus: populations[at % populations.length] ?? '3',
      memberPreferredLanguageSpoken: languages[at % languages.length] ?? '7',
      memberRaceOrEthnicityCode: ethnicities[(at * 3) % ethnicities.length] ?? '1',
      memberResidentialZip: at % 4 === 0 ? '95814' : '94203',
      ecmMemberRecord: 'Continuing',
    },
    ends: false,
  }))
  const about = { file: 'ecm/member-information', partner: provider.id, language: 'en' } as const
  await mustAsk(house, 'exchange.enter-records', analyst, { ...about, records })
  await working(house, async () => {
    await receive(year, provider, 'ecm/initial-outreach-tracker', trackerRows(courses))
    await receive(year, provider, 'ecm/return-transmission', returnRows(courses, provider, today))
  })
}

function trackerRows(courses: readonly Course[]): readonly Facts[] {
  return courses.flatMap(({ facts: { memberCin = '' }, attempts }) =>
    attempts.map(({ on, method, reached }) => ({
      ...{ memberCin, providerType: 'Non-Clinical', outreachAttemptDate: usDay(on) },
      ...{
        outreachAttemptMethod: method,
        outreachAttemptSuccessful: reached ? 'Y' : 'N',
        outreachMinutes: '15',
      },
    })),
  )
}

function returnRows(courses: readonly Course[], { organization }: Founded, today: Day): readonly Facts[] {
  return courses.flatMap(({ facts, began }) => {
    const { memberCin = '', memberFirstName = '', memberLastName = '' } = facts
    if (began === null) return []
    return {
      ...{ memberCin, memberFirstName, memberLastName, ecmBenefitStartDate: usDay(began) },
      ...{
        fileProductionDate: usDay(today),
        fileReportingPeriod: `${today.slice(5, 7)}/${today.slice(0, 4)}`,
      },
      // They live where the plan says: what the sample tells of new addresses is left out.
      ...{ memberResidentialAddress: '', memberResidentialCity: '', memberResidentialZip: '' },
      ...{
        memberNewAddressIndicator: '',
        memberEngagementStatus: 'Enrolled',
        ecmProviderNpi: organization.npi ?? '',
      },
      ...{ ecmBenefitEndDate: '', discontinuationReasonCode: '', discontinuationRecommendationDate: '' },
      ...{ discontinuationReason: '', referralClosureReason: '', ecmProviderName: organization.name },
    }
  })
}

/** A file of one provider: the rest of each row is as in the sample. */
async function receive(
  { house, plan, today }: Year,
  provider: Founded,
  id: string,
  rows: readonly Facts[],
): Promise<void> {
  const definition = findFile(id)
  if (definition === null) return
  const layout = layoutOf(definition, { day: today })
  const samples = [...sampleRows(layout, { rows: rows.length, seed: 11 })]
  async function* given(): AsyncGenerator<readonly string[]> {
    for (const [at, row] of rows.entries())
      yield layout.columns.map(({ key }, column) => row[key] ?? samples[at]?.[column] ?? '')
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of writtenFile(given(), layout, layout, 'csv'))
      yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const name = `${provider.organization.key}-year-${id.slice(4)}.csv`
  await askWithFile(
    house,
    'exchange.receive-file',
    plan.administrator,
    { partner: provider.id },
    { name, mediaType: 'text/csv', bytes: bytes() },
  )
}

const asked = ['HTN', 'MTM', 'HTN', 'RC', 'MTM', 'DHP', 'HTN', 'HTSS'] as const
const denials = ['not-eligible', 'has-it-already', 'member-declined'] as const

/** Services that were asked for over ten months; most are approved, some denied, the latest wait. */
async function askForSupports({ house, plan, analyst, today }: Year): Promise<void> {
  const { members } = await mustAsk(house, 'members.list-members', plan.administrator, { limit: 80 })
  for (const [at, { id: member }] of members.entries()) {
    const on = addDays(addMonths(today, -(at % 10)), -(at % 9) - 1)
    const back = (dayNumber(today) - dayNumber(on)) * 86_400_000
    const then: House = { ...house, clock: () => house.clock() - back }
    const service = asked[at % asked.length] ?? 'HTN'
    const request = { member, as: 'plan', service, from: on } as const
    const answer = await ask(then, 'authorizations.ask', analyst, request, once(then))
    if (!answer.ok || at % 10 === 0) continue
    const { authorizationId: authorization } = answer.value
    const days = at % 11 === 0 ? 9 : 2
    const later: House = { ...house, clock: () => house.clock() - Math.max(0, back - days * 86_400_000) }
    const reason = denials[Math.floor(at / 6) % denials.length] ?? 'not-eligible'
    const deed = at % 6 === 5 ? { deed: 'deny', reason } : ({ deed: 'approve' } as const)
    await ask(later, 'authorizations.decide', analyst, { authorization, ...deed } as never, once(later))
  }
}

function once(house: House): { readonly idempotencyKey: string } {
  return { idempotencyKey: idFrom(house.clock(), house.random(10)) }
}

const outcomes = ['no-answer', 'talked', 'agreed', 'left-message'] as const

/** Bluebird writes down its own work: attempts, and members who agreed. */
async function workAtBluebird({ house, today }: Year): Promise<void> {
  const lou = await signedIn(house, 'lou@bluebird.example')
  const { members } = await mustAsk(house, 'members.list-members', lou, { limit: 60 })
  const attempts = members.flatMap(({ id: member }, at) =>
    Array.from({ length: 1 + (at % 3) }, (_, nth) => ({
      ...{ command: idFrom(house.clock(), house.random(10)), member, staff: 'Non-Clinical', minutes: 10 },
      on: addDays(today, -((at * 29 + nth * 5) % 320) - 1),
      method: methods[(at + nth) % methods.length] ?? 'Phone',
      outcome: outcomes[(at + nth) % outcomes.length] ?? 'talked',
    })),
  )
  for (let from = 0; from < attempts.length; from += 100)
    await mustAsk(house, 'casework.record-attempts', lou, { attempts: attempts.slice(from, from + 100) })
}
