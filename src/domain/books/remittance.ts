/** What a plan says that it paid: an 835, or its own list, in one form that the provider's books understand. */
import { type Day, readDay } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import type { Payment, RemittanceClaim, RemittanceLine } from '#formats/x12/values/remittance.ts'
import type { LineDecision } from '../billing/decisions.ts'

/** One line as the plan paid it. Cents; negative where an earlier payment is taken back. */
export type PaidLine = {
  /** Our own number of the line (REF*6R), or its place among the lines of the invoice. */
  readonly control: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly from: Day | null
  /** Null where the plan does not repeat it. */
  readonly chargeCents: number | null
  readonly paidCents: number
  readonly adjustments: readonly Adjustment[]
  /** Remark codes (RARC). */
  readonly remarks: readonly string[]
}

export type PaidClaim = {
  /** Our number: the invoice's. */
  readonly number: string
  /** The plan's own number of it. */
  readonly payerNumber: string
  /** CLP02. */
  readonly status: string
  /** '' where the plan does not name the member. */
  readonly cin: string
  readonly chargeCents: number | null
  readonly paidCents: number
  /** Said of the claim as a whole. */
  readonly adjustments: readonly Adjustment[]
  readonly remarks: readonly string[]
  readonly lines: readonly PaidLine[]
}

/** PLB: what lowers (positive) or raises (negative) the payment besides the claims. */
export type SetOff = { readonly reason: string; readonly reference: string; readonly cents: number }

/** One payment: one check or transfer. */
export type Remittance = {
  /** Who pays, by the number that the payer gives itself (TRN03); '' in a list. */
  readonly payer: string
  /** Number of the check or transfer (TRN02). */
  readonly trace: string
  readonly paidOn: Day | null
  readonly cents: number
  readonly method: string
  readonly claims: readonly PaidClaim[]
  readonly setOff: readonly SetOff[]
  /** Code of the first thing in its set that keeps it from being taken as it is; null when nothing does. */
  readonly wrong: string | null
}

type Gathering = { payment: Payment | null; claims: PaidClaim[]; setOff: SetOff[]; wrong: string | null }

/** The payments of an interchange, in its order. A finding that rejects marks the payment in whose set it stands. */
export async function remittancesOf(
  events: AsyncIterable<TransmissionEvent> | Iterable<TransmissionEvent>,
): Promise<Remittance[]> {
  const made: Remittance[] = []
  let gathering: Gathering | null = null
  for await (const event of events) {
    if (event.type === 'set') gathering = { payment: null, claims: [], setOff: [], wrong: null }
    if (gathering === null) continue
    if (event.type === 'payment') gathering.payment = event.payment
    else if (event.type === 'remittance-claims') gathering.claims.push(...event.claims.map(paidClaim))
    else if (event.type === 'provider-adjustments') {
      gathering.setOff.push(
        ...event.adjustments.map(({ reason, reference = '', cents }) => ({ reason, reference, cents })),
      )
    } else if (event.type === 'finding') {
      const { consequence, code } = event.finding
      if (consequence.startsWith('rejects')) gathering.wrong ??= code
    } else if (event.type === 'set-end') {
      if (gathering.payment !== null) made.push(remittance(gathering.payment, gathering))
      gathering = null
    }
  }
  return made
}

function remittance(payment: Payment, { claims, setOff, wrong }: Gathering): Remittance {
  return {
    payer: payment.payerIdentifier,
    trace: payment.traceNumber,
    paidOn: readDay(payment.paidOn),
    cents: payment.flag === 'D' ? -payment.cents : payment.cents,
    method: payment.method,
    claims,
    setOff,
    wrong,
  }
}

function paidClaim(claim: RemittanceClaim): PaidClaim {
  const { number, payerClaimNumber, status, chargeCents, paidCents, adjustments, remarks, dates } = claim
  const began = dayIn(dates?.find(({ qualifier }) => qualifier === '232')?.from)
  return {
    number,
    payerNumber: payerClaimNumber,
    status,
    cin: claim.parties.find(({ role, idQualifier }) => role === 'QC' && idQualifier === 'MI')?.id ?? '',
    chargeCents,
    paidCents,
    adjustments: adjustments ?? [],
    remarks: remarks ?? [],
    lines: claim.lines.map(line => paidLine(line, began)),
  }
}

function paidLine(line: RemittanceLine, began: Day | null): PaidLine {
  // What we sent, where the plan paid it as something else.
  const { code, modifiers = [] } = line.submittedProcedure ?? line.procedure
  const date = line.dates?.find(({ qualifier }) => qualifier === '472' || qualifier === '150')
  return {
    control: line.references?.find(({ qualifier }) => qualifier === '6R')?.value ?? '',
    procedure: code,
    modifiers,
    from: dayIn(date?.from) ?? began,
    chargeCents: line.chargeCents,
    paidCents: line.paidCents,
    adjustments: line.adjustments ?? [],
    remarks: line.remarks ?? [],
  }
}

function dayIn(text: string | undefined): Day | null {
  return text === undefined ? null : readDay(text.slice(0, 10))
}

/**
 * The payments of a plan's list, one for each reference and day. A list names no sum of its own, so that it is what
 * its lines come to; the same rows in another file are the same payments.
 */
export function remittancesOfList(decisions: readonly LineDecision[]): Remittance[] {
  const payments = groupedBy(decisions, ({ reference = '', decidedOn }) =>
    JSON.stringify([reference, decidedOn]),
  )
  return [...payments.values()].flatMap(lines => {
    const [first] = lines
    if (first === undefined) return []
    const claims = [...groupedBy(lines, ({ invoice }) => invoice)].map(([number, own]) =>
      listedClaim(number, own),
    )
    return {
      payer: '',
      trace: first.reference ?? `list ${first.decidedOn}`,
      paidOn: first.decidedOn,
      cents: claims.reduce((sum, { paidCents }) => sum + paidCents, 0),
      method: '',
      claims,
      setOff: [],
      wrong: null,
    }
  })
}

function listedClaim(number: string, decisions: readonly LineDecision[]): PaidClaim {
  const lines = decisions.map(
    ({ line, paidCents, adjustments = [] }): PaidLine => ({
      control: `${number}${String(line).padStart(3, '0')}`,
      procedure: '',
      modifiers: [],
      from: null,
      chargeCents: null,
      paidCents,
      adjustments,
      remarks: [],
    }),
  )
  const paidCents = lines.reduce((sum, line) => sum + line.paidCents, 0)
  return {
    number,
    payerNumber: '',
    status: paidCents === 0 ? '4' : '1',
    cin: '',
    chargeCents: null,
    paidCents,
    adjustments: [],
    remarks: [],
    lines,
  }
}

/** True when the payment is what its claims come to, less what is set off: what an 835 must balance by its guide. */
export function addsUp({ claims, setOff, cents }: Remittance): boolean {
  const paid = claims.reduce((sum, { paidCents }) => sum + paidCents, 0)
  return paid - setOff.reduce((sum, each) => sum + each.cents, 0) === cents
}

/** The same payment is the same text, in whatever order a file tells of its claims. */
export function contentOf({ wrong: _, claims, setOff, ...payment }: Remittance): string {
  const inOrder = (all: readonly unknown[]): string[] => all.map(each => JSON.stringify(each)).sort()
  return JSON.stringify([payment, inOrder(claims), inOrder(setOff)])
}

/** What the payment pays for each invoice: the same in an 835 and in a list of it, which tells no more. */
export function moneyOf({ claims }: Remittance): string {
  const byInvoice = new Map<string, number>()
  for (const { number, paidCents } of claims) byInvoice.set(number, (byInvoice.get(number) ?? 0) + paidCents)
  return JSON.stringify(
    [...byInvoice].filter(([, cents]) => cents !== 0).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}
