/** The tables that go out for analysis: their columns with what each says, without names, addresses or free text. */
import type { Column, ColumnType } from '#formats/parquet/write.ts'

export type AnalysisColumn = Column & { readonly says: string }

export type AnalysisTable = {
  readonly name: AnalysisTableName
  readonly says: string
  /** What the month of a row's partition is taken from. */
  readonly monthOf: string
  readonly columns: readonly AnalysisColumn[]
}

const column = (name: string, type: ColumnType, says: string): AnalysisColumn => ({ name, type, says })

const text = (name: string, says: string) => column(name, 'text', says)
const day = (name: string, says: string) => column(name, 'day', says)
const instant = (name: string, says: string) => column(name, 'instant', says)
const cents = (name: string, says: string) => column(name, 'cents', `${says}, in cents`)
const count = (name: string, says: string) => column(name, 'count', says)
const flag = (name: string, says: string) => column(name, 'flag', says)

const member = text('member_id', 'The member, by our id')
const service = text('service', 'ecm, or a code of community-supports')
const written = [
  text('entry_id', 'What was written down, by our id'),
  member,
  text('program', 'ecm, or a code of community-supports'),
  day('happened_on', 'The day on which it happened'),
] as const

export const analysisTableNames = [
  'members',
  'coverage',
  'authorizations',
  'referrals',
  'outreach',
  'services',
  'invoice_lines',
  'claim_lines',
  'payments',
  'payment_lines',
] as const

export type AnalysisTableName = (typeof analysisTableNames)[number]

export const analysisTables: readonly AnalysisTable[] = [
  {
    name: 'members',
    says: 'One row for each member that is known, without those that were joined to others.',
    monthOf: 'when the member first came to be known',
    columns: [
      member,
      text('cin', 'Medi-Cal Client Index Number'),
      day('born_on', 'Date of birth'),
      text('gender', 'Code of gender'),
      text('language', 'Code of language: the language spoken'),
      text('race_or_ethnicity', 'Code of race-ethnicity'),
      text('zip', 'ZIP code of where the member lives'),
      flag('is_homeless', 'True where a file or a person says that the member has no home'),
      flag('is_active', 'True while some record in force speaks of the member'),
      instant('known_at', 'When the member first came to be known'),
    ],
  },
  {
    name: 'coverage',
    says: 'One row for each thing that was said of a member’s coverage; what was taken back is left out.',
    monthOf: 'its first day',
    columns: [
      text('statement_id', 'The statement, by our id'),
      member,
      text('source', 'Who said so: a source of the guidance'),
      text('says', 'covered, not-covered or not-told'),
      day('from_on', 'First day that it is about'),
      day('until_on', 'Last day that it is about; empty: until something else is said'),
      day('renews_on', 'When Medi-Cal has to be renewed'),
      instant('said_at', 'When it came to be known'),
    ],
  },
  {
    name: 'authorizations',
    says: 'One row for each request for a service and what was decided, as it now stands.',
    monthOf: 'when it was asked',
    columns: [
      text('authorization_id', 'The authorization, by our id'),
      member,
      service,
      text('side', 'What our organization is in it: plan or provider'),
      text('state', 'asked, approved, partial, denied, withdrawn or ended'),
      text('urgency', 'routine or expedited'),
      text('reason', 'Why it was denied or cut'),
      instant('received_at', 'When it was asked'),
      instant('decided_at', 'When it was decided'),
      day('from_on', 'First day that is authorized'),
      day('until_on', 'Last day that is authorized'),
      count('units', 'Units that are authorized'),
    ],
  },
  {
    name: 'referrals',
    says: 'One row for each referral, as it now stands.',
    monthOf: 'when it came',
    columns: [
      text('referral_id', 'The referral, by our id'),
      member,
      service,
      text('side', 'What our organization is in it: plan, provider or referrer'),
      text('way', 'By which door it came'),
      text('source', 'Who referred: a source of the guidance'),
      text('urgency', 'routine or expedited'),
      text('step', 'What it waits for; closed'),
      text('status', 'Code of referral-status'),
      text('closure_reason', 'Code of referral-loop-closure-reason'),
      instant('received_at', 'When it came'),
      day('status_on', 'Since when it has its status'),
    ],
  },
  {
    name: 'outreach',
    says: 'One row for each attempt to reach a member: written down here, or told by a provider’s tracker file.',
    monthOf: 'the day of the attempt',
    columns: [
      ...written,
      text('told_by', 'here, or file'),
      text('method', 'Code of outreach-method'),
      text('outcome', 'Outcome of the guidance; of a file, whether it succeeded'),
      text('staff', 'Code of outreach-provider-type'),
      count('minutes', 'How long it took'),
    ],
  },
  {
    name: 'services',
    says: 'One row for each service that was given and written down here.',
    monthOf: 'the day of the service',
    columns: [
      ...written,
      text('core_service', 'Of ECM: which of the seven core services'),
      text('mode', 'in-person, phone or video'),
      text('staff', 'clinical or non-clinical'),
      count('minutes', 'How long it took'),
      count('units', 'Of a Community Support: units that were given'),
    ],
  },
  {
    name: 'invoice_lines',
    says: 'One row for each line in force of the invoices that we sent, or are about to send.',
    monthOf: 'the first day of service',
    columns: [
      text('record_id', 'The line, by our id'),
      text('cin', 'Medi-Cal Client Index Number'),
      text('invoice_number', 'The provider’s number of the invoice'),
      text('procedure_code', 'HCPCS code'),
      text('modifiers', 'Its modifiers, with blanks between them'),
      day('started_on', 'First day of service'),
      day('ended_on', 'Last day of service'),
      count('units', 'Units that are billed'),
      cents('charge_cents', 'What is billed'),
    ],
  },
  {
    name: 'claim_lines',
    says: 'One row for each line that providers billed to us, as it now stands.',
    monthOf: 'the first day of service; of a line without one, the day of receipt',
    columns: [
      text('claim_line_id', 'The line, by our id'),
      text('provider_id', 'The provider, by our id'),
      member,
      text('cin', 'Medi-Cal Client Index Number, as billed'),
      text('kind', 'invoice, 837P or 837I'),
      text('invoice_number', 'The provider’s number of the claim'),
      service,
      text('procedure_code', 'HCPCS code'),
      text('modifiers', 'Its modifiers, with blanks between them'),
      day('received_on', 'The day on which it came'),
      day('started_on', 'First day of service'),
      day('ended_on', 'Last day of service'),
      text('state', 'Where it stands'),
      count('units', 'Units that are billed'),
      count('units_approved', 'Units that are paid for'),
      cents('charge_cents', 'What is billed'),
      cents('allowed_cents', 'What is allowed'),
      cents('paid_cents', 'What is owed or paid for it'),
      day('settled_on', 'The day on which it was decided for good'),
      day('paid_on', 'The day on which it was paid'),
    ],
  },
  {
    name: 'payments',
    says: 'One row for each payment to a provider.',
    monthOf: 'the day of payment',
    columns: [
      text('payment_id', 'The payment, by our id'),
      text('provider_id', 'The provider, by our id'),
      text('reference', 'Number of the check or transfer'),
      day('paid_on', 'The day of payment'),
      cents('cents', 'What was paid'),
      count('line_count', 'Lines that it tells of'),
    ],
  },
  {
    name: 'payment_lines',
    says: 'One row for each line that a payment pays, or takes back.',
    monthOf: 'the day of payment',
    columns: [
      text('payment_id', 'The payment, by our id'),
      count('number', 'Its place in the payment'),
      text('claim_line_id', 'The line, by our id'),
      text('does', 'pays or takes-back'),
      day('paid_on', 'The day of payment'),
      cents('cents', 'How much'),
    ],
  },
]

/** A partition: what all rows of a file share. Null where it is not known. */
export type Partition = { readonly plan: string | null; readonly month: string | null }

/** What stands for a value that is not known, as Hive names it, and DuckDB, Spark and Trino after it. */
const notKnown = '__HIVE_DEFAULT_PARTITION__'

/** `claim_lines/plan=0197…/month=2026-11/part-0.parquet` */
export function pathOfPart(table: string, { plan, month }: Partition): string {
  return `${table}/plan=${plan ?? notKnown}/month=${month ?? notKnown}/part-0.parquet`
}
