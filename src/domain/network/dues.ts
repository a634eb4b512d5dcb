/** Who owes whom which file by when, what came, what is late: from contracts, guidance, calendar and facts. */
import type { Day } from '#base/day.ts'
import { addDays, dayNumber } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Basis } from '#guidance/define.ts'
import type { Obligation } from '#guidance/network/forms.ts'
import { obligations } from '#guidance/network/obligations.ts'
import { californiaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { ContractHistory, Span } from './contract.ts'
import { sideOf, spansOf, versionIn } from './contract.ts'
import type { Occasion } from './due-occasions.ts'
import { occasionsOf, reach } from './due-occasions.ts'
import type { AgreedFile, Cadence, ContractTerms, Side } from './terms.ts'

/** A file that came to us or went out, as the exchange knows it; or a report that was handed in to the State. */
export type Arrival = {
  /** Null for the State. */
  readonly partnerOrganizationId: Id | null
  readonly file: string
  readonly direction: 'in' | 'out'
  readonly at: string
  /** Null where it went another way than by the exchange. */
  readonly transmissionId: Id | null
  /** The period that the file names, where it names one: `2026-03`, `2026 Q1`. */
  readonly period?: string
  /**
   * When it was decided on (an invoice: paid, contested or denied); null while it is not. Left out where nobody keeps
   * decisions: then no clock of decisions runs.
   */
  readonly decidedAt?: string | null
}

/** Something that starts a clock: members were assigned on a day, under a contract. */
export type Assignment = { readonly contractId: Id; readonly on: Day; readonly members: number }

export type DueState = 'open' | 'late' | 'answered' | 'answered-late'

export type Due = {
  /** Names it, the same in every computation: contract, obligation, and period or occasion. */
  readonly key: string
  readonly contractId: Id | null
  readonly partnerOrganizationId: Id | null
  readonly obligation: string
  readonly file: string
  readonly owesId: Id
  /** Null where it is the State. */
  readonly owedId: Id | null
  /** What it is about: a period, members assigned on a day, or a file received. */
  readonly about: string
  readonly dueOn: Day
  readonly state: DueState
  /** Days after the due day, until it was answered or until today; 0 when not late. */
  readonly daysLate: number
  readonly answer: { readonly transmissionId: Id | null; readonly at: string } | null
  /** Whether the contract named the day, or the State’s clock. */
  readonly by: 'contract' | 'guidance'
  readonly basis: Basis
  readonly cite: string
}

export type DuesAsked = {
  /** Whose view it is: only contracts of this organization, and its own arrivals. */
  readonly organizationId: Id
  readonly isPlan: boolean
  readonly contracts: readonly ContractHistory[]
  /** Due days from and to, both included. */
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly arrivals: readonly Arrival[]
  readonly assignments: readonly Assignment[]
}

/** What was asked, with the arrivals found at once by who, which file and which way: a plan has thousands. */
type Asked = DuesAsked & { readonly arrivalsBy: ReadonlyMap<string, readonly Arrival[]> }

function placeOf(partnerId: Id | null, file: string, direction: 'in' | 'out'): string {
  return `${partnerId} ${file} ${direction}`
}

/** Arrivals by their places, each the oldest first; those of a file whoever the partner is, too. */
function sorted(arrivals: readonly Arrival[]): ReadonlyMap<string, readonly Arrival[]> {
  const places = new Map<string, Arrival[]>()
  for (const arrival of [...arrivals].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    const { partnerOrganizationId, file, direction } = arrival
    for (const partnerId of new Set([partnerOrganizationId, null])) {
      const place = placeOf(partnerId, file, direction)
      const known = places.get(place)
      if (known) known.push(arrival)
      else places.set(place, [arrival])
    }
  }
  return places
}

/** One flow under a contract: an obligation, and what the parties agreed on for its file. */
type Flow = {
  readonly obligation: Obligation
  readonly history: ContractHistory | null
  /** When which version is in force. */
  readonly spans: readonly Span[]
  readonly partnerId: Id | null
}

/** All dues whose due day lies in the span, in the order of their due days. Pure: the same facts, the same dues. */
export function duesFor(given: DuesAsked): readonly Due[] {
  const asked: Asked = { ...given, arrivalsBy: sorted(given.arrivals) }
  return flowsOf(asked)
    .flatMap(flow => duesOfFlow(flow, asked))
    .filter(due => asked.from <= due.dueOn && due.dueOn <= asked.to)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}

/** By what dues are sorted and paged. */
export function orderOf(due: Due): string {
  return `${due.dueOn} ${due.key}`
}

function flowsOf({ organizationId, isPlan, contracts }: DuesAsked): readonly Flow[] {
  const all: readonly Obligation[] = obligations
  const betweenParties = contracts.flatMap(history => {
    const side = sideOf(history.contract, organizationId)
    if (side === null) return []
    const partnerId = side === 'payer' ? history.contract.providerId : history.contract.payerId
    const spans = spansOf(history)
    return all
      .filter(({ owed }) => owed !== 'state')
      .map(obligation => ({ obligation, history, spans, partnerId }))
  })
  const toState = isPlan ? all.filter(({ owed }) => owed === 'state') : []
  return [
    ...betweenParties,
    ...toState.map(obligation => ({ obligation, history: null, spans: [], partnerId: null })),
  ]
}

/** True when the terms are for the service that an obligation goes with. */
function covers(terms: ContractTerms, obligation: Obligation): boolean {
  if (obligation.party === 'ecm') return terms.ecm !== null
  if (obligation.party === 'community-supports') return terms.communitySupports.length > 0
  return true
}

/** What is agreed for the obligation’s file on a day; null where the obligation does not hold then. */
function agreementOn(flow: Flow, day: Day): { readonly agreed: AgreedFile | null } | null {
  const { obligation, history } = flow
  if (!isInForce(obligation, day)) return null
  if (history === null) return { agreed: null }
  const version = versionIn(flow.spans, day)
  if (version === null || !covers(version.terms, obligation)) return null
  const { files } = version.terms
  return {
    agreed: files.find(({ file, owes }) => file === obligation.file && owes === obligation.owes) ?? null,
  }
}

/** Every cadence that any version names for the file. */
function cadencesOf({ obligation, history }: Flow): readonly Cadence[] {
  return (history?.versions ?? []).flatMap(({ terms }) =>
    terms.files.flatMap(({ file, cadence }) =>
      file === obligation.file && cadence !== null ? [cadence] : [],
    ),
  )
}

function duesOfFlow(flow: Flow, asked: Asked): readonly Due[] {
  const { when } = flow.obligation
  if (typeof when === 'object' && 'after' in when) return duesAfterEvents(flow, asked)
  const arrivals = arrivalsOf(flow, asked)
  const occasions = occasionsOf({
    obligation: flow.obligation,
    from: addDays(asked.from, -reach),
    to: addDays(asked.to, reach),
    cadences: cadencesOf(flow),
    agreedOn: day => agreementOn(flow, day),
  })
  const answers = answersTo(occasions, arrivals)
  return occasions.map(occasion => dueOf(flow, asked, occasion, answers.get(occasion.about) ?? null))
}

/** The files of this flow that came or went, oldest first. */
function arrivalsOf({ obligation, history, partnerId }: Flow, asked: Asked): readonly Arrival[] {
  const direction = directionOf(obligation.owes, history, asked.organizationId)
  return asked.arrivalsBy.get(placeOf(partnerId, obligation.file, direction)) ?? []
}

/** What one side owes goes out from it, and comes in to the other. */
function directionOf(owes: Side, history: ContractHistory | null, organizationId: Id): 'in' | 'out' {
  if (history === null) return 'out'
  return sideOf(history.contract, organizationId) === owes ? 'out' : 'in'
}

/**
 * Which arrival answers which occasion (reading R-52): a file that names its period answers that one; another
 * answers the latest that had opened when it came. The first answer of each counts, later ones change nothing.
 */
function answersTo(
  occasions: readonly Occasion[],
  arrivals: readonly Arrival[],
): ReadonlyMap<string, Arrival> {
  const answers = new Map<string, Arrival>()
  for (const arrival of arrivals) {
    const day = californiaDay(arrival.at)
    const occasion =
      arrival.period === undefined
        ? occasions.findLast(({ opensOn }) => opensOn <= day)
        : occasions.find(({ about }) => about === arrival.period)
    if (occasion && !answers.has(occasion.about)) answers.set(occasion.about, arrival)
  }
  return answers
}

function stateOfDue(dueOn: Day, answeredOn: Day | null, today: Day): { state: DueState; daysLate: number } {
  const daysLate = Math.max(0, dayNumber(answeredOn ?? today) - dayNumber(dueOn))
  if (answeredOn === null) return { state: daysLate > 0 ? 'late' : 'open', daysLate }
  return { state: daysLate > 0 ? 'answered-late' : 'answered', daysLate }
}

function dueOf(
  flow: Flow,
  asked: DuesAsked,
  { about, dueOn, by }: Pick<Occasion, 'about' | 'dueOn' | 'by'>,
  answer: Pick<Arrival, 'transmissionId' | 'at'> | null,
): Due {
  const { obligation, history, partnerId } = flow
  const contract = history?.contract ?? null
  const idOf = (side: Side | 'state'): Id | null =>
    side === 'state' ? null : ((side === 'payer' ? contract?.payerId : contract?.providerId) ?? null)
  return {
    key: `${contract?.id ?? 'state'} ${obligation.id} ${about}`,
    contractId: contract?.id ?? null,
    partnerOrganizationId: partnerId,
    obligation: obligation.id,
    file: obligation.file,
    owesId: idOf(obligation.owes) ?? asked.organizationId,
    owedId: idOf(obligation.owed),
    about,
    dueOn,
    ...stateOfDue(dueOn, answer ? californiaDay(answer.at) : null, asked.today),
    answer: answer ? { transmissionId: answer.transmissionId, at: answer.at } : null,
    by,
    basis: by === 'contract' ? 'plan' : obligation.basis,
    cite: by === 'contract' ? `contract: ${contract?.number ?? ''}` : obligation.cite,
  }
}

/** Dues that count from something that happened: members assigned, an invoice received. */
function duesAfterEvents(flow: Flow, asked: Asked): readonly Due[] {
  const { when } = flow.obligation
  if (typeof when !== 'object' || !('after' in when)) return []
  const dueOn = (day: Day): Day =>
    when.counted ? addWorkingDays(day, when.days, when.counted) : addDays(day, when.days)
  if (when.after === 'assignment') {
    const arrivals = arrivalsOf(flow, asked)
    return asked.assignments
      .filter(
        ({ contractId, on }) => contractId === flow.history?.contract.id && agreementOn(flow, on) !== null,
      )
      .map(({ on }) => {
        const answer = arrivals.find(({ at }) => californiaDay(at) >= on) ?? null
        return dueOf(flow, asked, { about: `assigned ${on}`, dueOn: dueOn(on), by: 'guidance' }, answer)
      })
  }
  return receivedFor(flow, asked).map(received => {
    const day = californiaDay(received.at)
    const { decidedAt, transmissionId } = received
    const answer = decidedAt ? { transmissionId, at: decidedAt } : null
    return dueOf(
      flow,
      asked,
      { about: `received ${transmissionId}`, dueOn: dueOn(day), by: 'guidance' },
      answer,
    )
  })
}

/** The files whose receipt starts the clock: they come to whoever owes the decision. */
function receivedFor(flow: Flow, asked: Asked): readonly Arrival[] {
  const { obligation, history, partnerId } = flow
  const direction = directionOf(obligation.owes, history, asked.organizationId) === 'out' ? 'in' : 'out'
  const received = asked.arrivalsBy.get(placeOf(partnerId, obligation.file, direction)) ?? []
  return received.filter(
    ({ decidedAt, at }) => decidedAt !== undefined && agreementOn(flow, californiaDay(at)) !== null,
  )
}
