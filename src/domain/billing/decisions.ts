/** What a plan decided on the lines of its invoices: as its own list says, or the remittance that it sent. */
import type { Day } from '#base/day.ts'
import { readDay, readUsDay } from '#base/day.ts'
import { readCents } from '#base/money.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import type { RemittanceClaim } from '#formats/x12/values/remittance.ts'
import type { Words } from '#guidance/define.ts'
import type { ClaimNote } from './claim-notes.ts'
import { claimNote } from './claim-notes.ts'
import type { Adjudication } from './encounter.ts'
import type { Invoice } from './invoice.ts'

/** On one line of an invoice, counted from 1. */
export type LineDecision = {
  readonly invoice: string
  readonly line: number
  readonly paidCents: number
  readonly decidedOn: Day
  readonly isCapitated: boolean
  /** The check or transfer that paid it, where a list names one. */
  readonly reference?: string
  readonly adjustments?: readonly Adjustment[]
  readonly correction?: NonNullable<Adjudication['correction']>
}

export type Decisions = { readonly decisions: readonly LineDecision[]; readonly notes: readonly ClaimNote[] }

/** Headings of a plan's list, in letters and digits alone, whatever case and signs they are written with. */
const columns = {
  invoice: 'invoicenumber',
  line: 'line',
  paid: 'paid',
  decidedOn: 'decidedon',
  capitated: 'capitated',
  correction: 'correction',
  encounterId: 'encounterid',
  reference: 'paymentreference',
} as const

const needed = [columns.invoice, columns.line, columns.paid, columns.decidedOn]

const yes = new Set(['1', 'y', 'yes', 'true', 'sí', 'si', 'x'])
const no = new Set(['', '0', 'n', 'no', 'false'])

const corrections: { readonly [word: string]: '7' | '8' | null } = {
  '': null,
  original: null,
  '1': null,
  replacement: '7',
  replace: '7',
  '7': '7',
  void: '8',
  '8': '8',
}

/** The headings that a list must have and this one has not. */
export function missingColumns(headings: readonly string[]): readonly string[] {
  const there = new Set(headings.map(plainHeading))
  return needed.filter(column => !there.has(column))
}

function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** A list with a row for each line of each invoice. `rows` are numbered as their reader shows them. */
export function decisionsOfRows(
  headings: readonly string[],
  rows: Iterable<{ readonly number: number; readonly cells: readonly string[] }>,
): Decisions {
  const places = new Map(headings.map((heading, place) => [plainHeading(heading), place]))
  const decisions: LineDecision[] = []
  const notes: ClaimNote[] = []
  for (const { number, cells } of rows) {
    const at = (column: string): string => cells[places.get(column) ?? -1]?.trim() ?? ''
    const read = decisionOf(at)
    if ('why' in read) {
      notes.push(
        claimNote('encounter/decision-not-read', at(columns.invoice), { row: number, why: read.why }),
      )
    } else decisions.push(read)
  }
  return { decisions, notes }
}

function decisionOf(at: (column: string) => string): LineDecision | { readonly why: Words } {
  const invoice = at(columns.invoice)
  if (invoice === '') return { why: { en: 'no invoice is named', es: 'no nombra una factura' } }
  const line = /^[1-9]\d{0,2}$/.test(at(columns.line)) ? Number(at(columns.line)) : 0
  if (line === 0) return { why: { en: 'the line is no number', es: 'la línea no es un número' } }
  const paidCents = readCents(at(columns.paid))
  if (paidCents === null) return { why: { en: 'what was paid is no amount', es: 'lo pagado no es un monto' } }
  const decidedOn = readDay(at(columns.decidedOn)) ?? readUsDay(at(columns.decidedOn))
  if (decidedOn === null) return { why: { en: 'the day is none', es: 'el día no existe' } }
  const capitated = at(columns.capitated).toLowerCase()
  if (!yes.has(capitated) && !no.has(capitated)) {
    return { why: { en: '“capitated” is neither yes nor no', es: '“capitated” no es sí ni no' } }
  }
  const word = at(columns.correction).toLowerCase()
  const frequency = Object.hasOwn(corrections, word) ? corrections[word] : undefined
  if (frequency === undefined) {
    return {
      why: {
        en: '“correction” is not original, replacement or void',
        es: '“correction” no es original, replacement ni void',
      },
    }
  }
  const encounterId = at(columns.encounterId)
  if (frequency !== null && encounterId === '') {
    return {
      why: {
        en: 'a replacement or void names the encounter that the State knows',
        es: 'un reemplazo o una anulación nombra el encuentro que el Estado conoce',
      },
    }
  }
  return {
    invoice,
    line,
    paidCents,
    decidedOn,
    isCapitated: yes.has(capitated),
    ...(at(columns.reference) === '' ? {} : { reference: at(columns.reference) }),
    ...(frequency === null ? {} : { correction: { frequency, encounterId } }),
  }
}

/** A reversal: an earlier payment is taken back. */
const takenBack = '22'
/** CARC: covered by the monthly payment. */
const monthly = '24'

/** Of a remittance of the plan: what it paid for each line, and why not more. Lines go by the numbers of ours (6R). */
export function decisionsOfRemittance(claims: Iterable<RemittanceClaim>): Decisions {
  const decisions: LineDecision[] = []
  const notes: ClaimNote[] = []
  for (const { number, status, payment, lines } of claims) {
    const decidedOn = readDay(payment.paidOn)
    if (status === takenBack) notes.push(claimNote('encounter/payment-taken-back', number))
    if (status === takenBack || decidedOn === null) continue
    for (const [index, line] of lines.entries()) {
      const { adjustments = [] } = line
      decisions.push({
        invoice: number,
        line:
          lineOf(number, line.references?.find(({ qualifier }) => qualifier === '6R')?.value) ?? index + 1,
        paidCents: line.paidCents,
        decidedOn,
        isCapitated: adjustments.some(({ reason }) => reason === monthly),
        adjustments,
      })
    }
  }
  return { decisions, notes }
}

/** `INV1002` is line 2 of INV1. */
function lineOf(invoice: string, control: string | undefined): number | null {
  const digits = control?.startsWith(invoice) ? control.slice(invoice.length) : ''
  return /^\d{3}$/.test(digits) ? Number(digits) : null
}

/** The decision on a whole invoice; null with the reason when it is not whole, or says two things. */
export function adjudicationOf(
  invoice: Invoice,
  decisions: readonly LineDecision[],
  plan: Pick<Adjudication, 'plan' | 'planCode'>,
): { readonly adjudication: Adjudication | null; readonly notes: readonly ClaimNote[] } {
  const notes: ClaimNote[] = []
  const byLine = invoice.lines.map((_, index) => decisions.findLast(({ line }) => line === index + 1))
  for (const [index, decision] of byLine.entries()) {
    if (decision === undefined) {
      notes.push(claimNote('encounter/not-decided', invoice.number, { line: index + 1 }))
    }
  }
  const given = byLine.flatMap(decision => decision ?? [])
  const [first] = given
  for (const [what, differs] of [
    [{ en: 'the day', es: 'el día' }, (one: LineDecision) => one.decidedOn !== first?.decidedOn],
    [
      { en: 'monthly payment', es: 'el pago mensual' },
      (one: LineDecision) => one.isCapitated !== first?.isCapitated,
    ],
    [
      { en: 'the correction', es: 'la corrección' },
      (one: LineDecision) => JSON.stringify(one.correction) !== JSON.stringify(first?.correction),
    ],
  ] as const) {
    if (given.some(differs)) notes.push(claimNote('encounter/decisions-differ', invoice.number, { what }))
  }
  if (notes.length > 0 || first === undefined) return { adjudication: null, notes }
  const { decidedOn, isCapitated, correction } = first
  return {
    adjudication: {
      ...plan,
      decidedOn,
      isCapitated,
      paidCents: given.map(({ paidCents }) => paidCents),
      adjustments: given.map(({ adjustments }) => adjustments),
      ...(correction === undefined ? {} : { correction }),
    },
    notes,
  }
}

/** Why an encounter is refused, in both languages. */
const whys: { readonly [code: string]: Words } = {
  'encounter/paid-more-than-charged': {
    en: 'a line was paid more than it charges, or less than nothing',
    es: 'se pagó por una línea más de su cargo, o menos que nada',
  },
  'encounter/out-of-balance': {
    en: 'the adjustments of a line are not its charge less what was paid',
    es: 'los ajustes de una línea no son su cargo menos lo pagado',
  },
  'encounter/number-too-long': {
    en: 'with the plan’s code its number has more than 20 characters',
    es: 'con el código del plan su número tiene más de 20 caracteres',
  },
  'encounter/bad-plan-code': {
    en: 'the plan’s code is not three digits',
    es: 'el código del plan no tiene tres dígitos',
  },
}

/** The refusal of an encounter as a note on its invoice. */
export function notMade(
  invoice: string,
  refusal: { readonly code: string; readonly says: string },
): ClaimNote {
  const why = whys[refusal.code] ?? { en: refusal.says, es: refusal.says }
  return claimNote('encounter/not-made', invoice, { why })
}
