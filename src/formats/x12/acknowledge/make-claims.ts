/** Makes the 277CA of a set of claims: which are taken into adjudication, and why others are not. */
import type { Day } from '#base/day.ts'
import type {
  AcknowledgedClaim,
  AcknowledgedProvider,
  ClaimAcknowledgement,
  ClaimStatus,
  LineStatus,
} from '../values/acknowledgement.ts'
import type { Amount, Party, Quantity } from '../values/parts.ts'
import type { AcknowledgeOptions } from './options.ts'
import type { BatchRecord, ClaimRecord, LineRecord, ProviderRecord, Reason } from './records.ts'

/** Acknowledged by receipt, by the payer. */
const receipt: Reason = ['A1', '19', 'PR']
/** Taken into adjudication. */
const taken: Reason = ['A2', '20']
/** The same as told of thousands of claims, which share it. */
const takenCodes: ClaimStatus['codes'] = [{ category: taken[0], status: taken[1] }]
const noLines: readonly LineStatus[] = []
/** A claim that falls by one of its lines: see the lines. */
const seeLines = '247'

const accepts = 'WQ'
const rejects = 'U'

/** STC01, 10 and 11. */
const codesPerStatus = 3

/** TRN02 of a provider, which has no number of its own. */
const noTrace = '0'

export type ClaimsFacts = {
  readonly setControlNumber: string
  /** BHT03, and the trace of who answers. */
  readonly reference: string
}

/** Null for a set of no claims. */
export function claimAcknowledgement(
  batch: BatchRecord,
  { setControlNumber, reference }: ClaimsFacts,
  options: AcknowledgeOptions,
): ClaimAcknowledgement | null {
  const judged = batch.claims.flatMap(claim => judgedClaim(claim, batch, options.today))
  if (judged.length === 0) return null
  const total = totalsOf(judged)
  return {
    kind: '277CA',
    setControlNumber,
    reference,
    madeOn: options.today,
    madeAt: options.time,
    source: options.source ?? batch.receiver ?? nobody('PR'),
    sourceTrace: reference,
    receivedOn: options.receivedOn ?? options.today,
    processedOn: options.today,
    submitter: batch.submitter ?? nobody('41'),
    trace: batch.reference === '' ? noTrace : batch.reference,
    statuses: statuses([receipt], accepts, options.today, sumOf(total)),
    quantities: quantities('90', 'AA', total),
    amounts: amounts(total),
    providers: providersOf(judged),
  }
}

type Judged = {
  readonly provider: ProviderRecord
  readonly told: AcknowledgedClaim
  readonly isAccepted: boolean
  readonly cents: number
}

function judgedClaim(claim: ClaimRecord, batch: BatchRecord, today: Day): Judged[] {
  const { told, provider, chargeCents, lines } = claim
  if (told === null) return []
  const reasons = reasonsOf(claim, batch)
  const isAccepted = reasons.length === 0
  const { patient, number, references, dates } = told
  return [
    {
      provider,
      isAccepted,
      cents: chargeCents,
      told: {
        patient,
        number,
        statuses: isAccepted
          ? [{ codes: takenCodes, on: today, action: accepts, cents: chargeCents }]
          : statuses(reasons, rejects, today, chargeCents),
        references,
        dates,
        lines: lines.length === 0 ? noLines : lines.map(lineStatus),
      },
    },
  ]
}

/** The status of a line has neither date nor amount of its own. */
function lineStatus({ reasons, ...line }: LineRecord): LineStatus {
  return { ...line, statuses: statuses(reasons, rejects) }
}

/** Why a claim falls: what is said of all claims, of what stands above it, of itself, or else of its lines. */
function reasonsOf(claim: ClaimRecord, batch: BatchRecord): readonly Reason[] {
  const levels = [batch, claim.provider, claim.subscriber, claim.patient, claim]
  const all = levels.flatMap(level => level.reasons)
  if (all.length > 0) return [...new Map(all.map(reason => [reason.join(':'), reason])).values()]
  const first = claim.lines[0]?.reasons[0]
  return first ? [[first[0], seeLines]] : all
}

/** STCs of up to three reasons each; the day and the amount stand in each. */
function statuses(reasons: readonly Reason[], action: string, on?: Day, cents?: number): ClaimStatus[] {
  const made: ClaimStatus[] = []
  for (let at = 0; at < reasons.length; at += codesPerStatus) {
    const codes = reasons
      .slice(at, at + codesPerStatus)
      .map(([category, status, entity]) => ({ category, status, entity }))
    made.push({ codes, on, action, cents })
  }
  return made
}

type Totals = {
  readonly acceptedCount: number
  readonly rejectedCount: number
  readonly accepted: number
  readonly rejected: number
}

function totalsOf(judged: readonly Judged[]): Totals {
  const accepted = judged.filter(one => one.isAccepted)
  const rejected = judged.filter(one => !one.isAccepted)
  return {
    acceptedCount: accepted.length,
    rejectedCount: rejected.length,
    accepted: accepted.reduce((sum, { cents }) => sum + cents, 0),
    rejected: rejected.reduce((sum, { cents }) => sum + cents, 0),
  }
}

function sumOf({ accepted, rejected }: Totals): number {
  return accepted + rejected
}

/** QTY; the count of nothing is not sent. */
function quantities(accepted: string, rejected: string, total: Totals): Quantity[] {
  const both: Quantity[] = [
    { qualifier: accepted, count: total.acceptedCount },
    { qualifier: rejected, count: total.rejectedCount },
  ]
  return both.filter(({ count }) => count > 0)
}

/** AMT, wherever a QTY stands. */
function amounts(total: Totals): Amount[] {
  return [
    ...(total.acceptedCount > 0 ? [{ qualifier: 'YU', cents: total.accepted }] : []),
    ...(total.rejectedCount > 0 ? [{ qualifier: 'YY', cents: total.rejected }] : []),
  ]
}

function providersOf(judged: readonly Judged[]): AcknowledgedProvider[] {
  const byProvider = new Map<ProviderRecord, Judged[]>()
  for (const one of judged) {
    const claims = byProvider.get(one.provider)
    if (claims) claims.push(one)
    else byProvider.set(one.provider, [one])
  }
  return [...byProvider].map(([record, claims]) => {
    const total = totalsOf(claims)
    return {
      provider: record.provider ?? nobody('85'),
      trace: noTrace,
      statuses: statuses([receipt], accepts, undefined, sumOf(total)),
      quantities: quantities('QA', 'QC', total),
      amounts: amounts(total),
      claims: claims.map(one => one.told),
    }
  })
}

function nobody(role: string): Party {
  return { role, kind: 'organization' }
}
