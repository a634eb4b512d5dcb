/** A remittance as a workbook: each line with what was paid, why not more, and what to do. */
import { readDay, usDay } from '#base/day.ts'
import { writeCents } from '#base/money.ts'
import type { Reason } from '../adjudication/decision.ts'
import { ruleOf } from '../adjudication/decision.ts'
import type { Remitted, RemittedLine } from './remittance-of.ts'

export type SheetCell =
  | string
  | null
  | { readonly number: string }
  | { readonly date: NonNullable<RemittedLine['startedOn']> }

export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly headerRows: number
  readonly widths: readonly number[]
}

type Line = RemittedLine & { readonly reasons: readonly Reason[] }

const money = (cents: number): SheetCell => ({ number: writeCents(cents) })
const day = (on: RemittedLine['startedOn']): SheetCell => (on === null ? null : { date: on })

/** What a reason says, its places filled in. */
export function saysOf({ rule, values = {} }: Reason, language: 'en' | 'es'): { says: string; mend: string } {
  const { says, mend } = ruleOf(rule)
  const local = language === 'es' && values.limitEs ? { ...values, limit: values.limitEs } : values
  const written = (value: string): string => {
    const day = readDay(value)
    return day === null ? value : usDay(day)
  }
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => written(local[name] ?? ''))
  return { says: fill(says[language]), mend: fill(mend[language]) }
}

const headings = [
  'Invoice Number',
  'Line',
  'Member CIN',
  'Procedure Code',
  'Modifiers',
  'Service Start Date',
  'Service End Date',
  'Units',
  'Units Paid',
  'Charge',
  'Paid',
  'Status',
  'Reason Codes (CARC)',
  'Remark Codes (RARC)',
  'Why',
  'What to do',
]

/** Two sheets: the lines, and how the payment comes about. In the words of the guidance's reasons, in English. */
export function remittanceSheets(
  remitted: Omit<Remitted, 'lines'> & { readonly lines: readonly Line[] },
): readonly Sheet[] {
  const rows = remitted.lines.map((line): readonly SheetCell[] => {
    const said = line.reasons.map(reason => saysOf(reason, 'en'))
    const status = line.does === 'takes-back' ? 'Taken back' : line.outcome === 'deny' ? 'Denied' : 'Paid'
    return [
      ...[line.number, { number: String(line.lineNumber) }, line.cin, line.procedure],
      ...[line.modifiers.join(' '), day(line.startedOn), day(line.endedOn), { number: String(line.units) }],
      ...[{ number: String(line.unitsApproved) }, money(line.chargeCents), money(line.cents), status],
      line.adjustments
        .map(({ group, reason, cents }) => `${group}-${reason} ${writeCents(cents)}`)
        .join('; '),
      line.remarks.join(' '),
      ...[said.map(({ says }) => says).join(' '), said.map(({ mend }) => mend).join(' ')],
    ]
  })
  const widths = [14, 6, 12, 10, 10, 12, 12, 8, 8, 12, 12, 10, 24, 14, 50, 50]
  return [
    { name: 'Lines', rows: [headings, ...rows], headerRows: 1, widths },
    { name: 'Payment', rows: paymentRows(remitted), headerRows: 1, widths: [40, 24] },
  ]
}

function paymentRows(remitted: Remitted): readonly (readonly SheetCell[])[] {
  const of = (all: readonly { readonly cents: number }[]): number =>
    all.reduce((total, { cents }) => total + cents, 0)
  const { lines, dues } = remitted
  return [
    ['Payment', remitted.reference],
    ['Payer', remitted.payer.name],
    ['Payee', remitted.payee.name],
    ['Payee NPI', remitted.payee.npi],
    ['Paid on', { date: remitted.paidOn }],
    ['Lines paid', money(of(lines.filter(({ does }) => does === 'pays')))],
    ['Lines taken back', money(of(lines.filter(({ does }) => does === 'takes-back')))],
    ['Interest', money(of(dues.filter(({ kind }) => kind === 'interest')))],
    ['Penalty', money(of(dues.filter(({ kind }) => kind === 'penalty')))],
    ['Owed before', money(-remitted.openingCents)],
    ['Sent back since', money(remitted.refundedCents)],
    ['Still owed, taken off the next payment', money(remitted.forwardCents)],
    ['Paid', money(remitted.cents)],
  ]
}
