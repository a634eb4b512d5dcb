/** Posts a payment to the provider's books: every cent on its line, and what fits none on an account that asks. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PaidClaim, PaidLine, Remittance, SetOff } from './remittance.ts'
import { spread } from './spread.ts'

/** A service line that we billed, as it stands among our records; also one that was taken back since. */
export type BilledLine = {
  readonly recordId: Id
  readonly invoice: string
  /** Its place among the lines of the invoice, from 1, in the order in which the file tells them. */
  readonly number: number
  readonly cin: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly from: Day | null
  readonly chargeCents: number
}

export const entryKinds = ['paid', 'adjusted', 'interest', 'set-off', 'moved'] as const

export type EntryKind = (typeof entryKinds)[number]

/** What keeps a part of a payment from its line, for a person to settle. */
export const openCodes = ['no-such-invoice', 'no-such-line', 'several-lines-fit', 'another-member'] as const

export type OpenCode = (typeof openCodes)[number]

export type BookEntry = {
  readonly kind: EntryKind
  /** '' where it is of no invoice. */
  readonly invoice: string
  /** The line's record; null where it stands on no line. */
  readonly recordId: Id | null
  /** What it adds to what we were paid; of `adjusted`, what was not paid of the charge. */
  readonly cents: number
  /** CAS01 and the reason (CARC), or the reason of a PLB. */
  readonly group: string
  readonly reason: string
  readonly remarks: readonly string[]
  /** Which claim of the payment, from 1, and which line of it; 0 for what is of none. */
  readonly claim: number
  readonly line: number
  /** True where an earlier payment is taken back. */
  readonly reverses: boolean
  /** The plan's own number of the claim, or what a PLB refers to. */
  readonly reference: string
  readonly open: OpenCode | null
}

/** X12 CLP02: reversal of a previous payment. */
const reversal = '22'
/** PLB: interest. */
const interest = 'L6'

/** The money of the entries is the payment's, to the cent, whatever the plan wrote: see `post.test.ts`. */
export function entriesOf(remittance: Remittance, billed: readonly BilledLine[]): BookEntry[] {
  const byInvoice = new Map<string, BilledLine[]>()
  for (const line of billed) {
    const others = byInvoice.get(line.invoice)
    if (others) others.push(line)
    else byInvoice.set(line.invoice, [line])
  }
  return [
    ...remittance.claims.flatMap((claim, at) =>
      entriesOfClaim(claim, at + 1, byInvoice.get(claim.number) ?? []),
    ),
    ...remittance.setOff.map(each => entryOfSetOff(each, remittance, byInvoice)),
  ]
}

type Landed = { readonly recordId: Id | null; readonly open: OpenCode | null }

function entriesOfClaim(claim: PaidClaim, at: number, billed: readonly BilledLine[]): BookEntry[] {
  const about = {
    invoice: claim.number,
    claim: at,
    reverses: claim.status === reversal,
    reference: claim.payerNumber,
  }
  const isOther =
    claim.cin !== '' && billed.length > 0 && billed.every(({ cin }) => cin !== '' && cin !== claim.cin)
  const refused: OpenCode | null = billed.length === 0 ? 'no-such-invoice' : isOther ? 'another-member' : null
  const lines = claim.lines.length > 0 ? claim.lines : linesOf(claim, billed)
  const taken = new Set<Id>()
  const landed = lines.map((line): Landed => {
    if (refused !== null) return { recordId: null, open: refused }
    const found = findLine(line, claim.number, billed, taken)
    if (typeof found === 'string') return { recordId: null, open: found }
    taken.add(found.recordId)
    return { recordId: found.recordId, open: null }
  })
  // What was said of the claim as a whole is its lines' in proportion: nothing is left beside them.
  const charges = lines.map(({ chargeCents }) => Math.abs(chargeCents ?? 0))
  const rest = spread(claim.paidCents - lines.reduce((sum, { paidCents }) => sum + paidCents, 0), charges)
  const shares = claim.adjustments.map(adjustment => ({
    adjustment,
    parts: spread(adjustment.cents, charges),
  }))
  return lines.flatMap((line, place): BookEntry[] => {
    const { recordId = null, open = null } = landed[place] ?? {}
    const own = { ...about, recordId, open, line: place + 1 }
    const remarks = [...line.remarks, ...claim.remarks]
    const adjusted = [
      ...line.adjustments,
      ...shares.map(({ adjustment, parts }) => ({ ...adjustment, cents: parts[place] ?? 0 })),
    ].filter(({ cents }) => cents !== 0)
    return [
      { ...own, kind: 'paid', cents: line.paidCents + (rest[place] ?? 0), group: '', reason: '', remarks },
      ...adjusted.map(
        ({ group, reason, cents }): BookEntry => ({
          ...own,
          kind: 'adjusted',
          cents,
          group,
          reason,
          remarks,
        }),
      ),
    ]
  })
}

/** A claim that was paid as a whole: what its lines would have been told, had the plan told of them. */
function linesOf(claim: PaidClaim, billed: readonly BilledLine[]): PaidLine[] {
  const sign = claim.status === reversal ? -1 : 1
  const bare = { remarks: [], adjustments: [], paidCents: 0 }
  if (billed.length === 0)
    return [
      { ...bare, control: '', procedure: '', modifiers: [], from: null, chargeCents: claim.chargeCents },
    ]
  return billed.map(({ number, procedure, modifiers, from, chargeCents }) => ({
    ...bare,
    control: `${claim.number}${String(number).padStart(3, '0')}`,
    procedure,
    modifiers,
    from,
    chargeCents: sign * chargeCents,
  }))
}

/**
 * By what was done and when first, for numbers of lines may have moved with a correction; then by the number of the
 * line, then by its charge. What fits several and cannot be told apart is a person's to say.
 */
function findLine(
  line: PaidLine,
  invoice: string,
  billed: readonly BilledLine[],
  taken: ReadonlySet<Id>,
): BilledLine | Extract<OpenCode, 'no-such-line' | 'several-lines-fit'> {
  const number = line.control.startsWith(invoice) ? Number(line.control.slice(invoice.length)) : Number.NaN
  const named = billed.find(each => each.number === number)
  if (line.procedure === '') return named ?? 'no-such-line'
  const same = billed.filter(each => isSameService(line, each))
  if (named !== undefined && same.includes(named)) return named
  const charged = same.filter(each => each.chargeCents === Math.abs(line.chargeCents ?? Number.NaN))
  const fitting = charged.length > 0 ? charged : same
  const free = fitting.filter(({ recordId }) => !taken.has(recordId))
  const [first, ...others] = free.length > 0 ? free : fitting
  if (first === undefined) return 'no-such-line'
  return others.length === 0 ? first : 'several-lines-fit'
}

function isSameService(line: PaidLine, billed: BilledLine): boolean {
  return (
    line.procedure === billed.procedure &&
    line.modifiers.length === billed.modifiers.length &&
    line.modifiers.every(modifier => billed.modifiers.includes(modifier)) &&
    (line.from === null || line.from === billed.from)
  )
}

/** Interest and what is set off stand on the invoice that the plan names, if it is one of ours. */
function entryOfSetOff(
  { reason, reference, cents }: SetOff,
  { claims }: Remittance,
  byInvoice: ReadonlyMap<string, unknown>,
): BookEntry {
  const named = claims.find(
    ({ number, payerNumber }) => reference !== '' && (reference === payerNumber || reference === number),
  )
  const invoice = named?.number ?? reference
  return {
    kind: reason === interest ? 'interest' : 'set-off',
    invoice: byInvoice.has(invoice) ? invoice : '',
    recordId: null,
    // A PLB that is positive lowers the payment. Never a minus zero.
    cents: cents === 0 ? 0 : -cents,
    group: '',
    reason,
    remarks: [],
    claim: 0,
    line: 0,
    reverses: false,
    reference,
    open: null,
  }
}

/** The invoices that a payment names: those of its claims, and what is set off may refer to others. */
export function invoicesIn({ claims, setOff }: Remittance): string[] {
  return [
    ...new Set([
      ...claims.map(({ number }) => number),
      ...setOff.flatMap(({ reference }) => reference || []),
    ]),
  ]
}
