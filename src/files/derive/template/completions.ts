/**
 * Which cells of a template complete themselves from earlier entries, and how. The State asks for it: invoice
 * templates have "data fields which auto-populate based on previous data element submissions, where feasible"
 * (billing-2022-01: 2. Submission Guidance, (3) File Format).
 */
import { type Column, isExtra, type Layout, type LayoutSheet } from '../../layout.ts'

export type Completion =
  /** As in the row before: what is the same for the whole file or for a batch of lines. */
  | { readonly how: 'carried' }
  /** The value that stood in the first row above with the same entry in `key`: the member, known by the CIN. */
  | { readonly how: 'known-by'; readonly key: string }
  /** The last value above for the same code with the same modifiers. */
  | { readonly how: 'known-by-service' }
  /** The value above while `key` stays the same from one row to the next. */
  | { readonly how: 'while-same'; readonly key: string }
  /** The guidance's name for the code with its modifiers. */
  | { readonly how: 'service-name' }
  /** One times the other. Nothing to be typed: locked. */
  | { readonly how: 'product'; readonly of: readonly [string, string] }
  /** The sum of `of` over all rows with the same entry in `over`. Nothing to be typed: locked. */
  | { readonly how: 'sum'; readonly of: string; readonly over: string }

const carried: readonly string[] = [
  'billingProviderNpi',
  'billingProviderTin',
  'billingProviderName',
  'billingProviderFirstName',
  'billingProviderLastName',
  'billingProviderPhoneNumber',
  'billingProviderAddress',
  'billingProviderCity',
  'billingProviderState',
  'billingProviderZip',
  'renderingProviderNpi',
  'renderingProviderTin',
  'renderingProviderName',
  'renderingProviderFirstName',
  'renderingProviderLastName',
  'renderingProviderPhoneNumber',
  'renderingProviderAddress',
  'renderingProviderCity',
  'renderingProviderState',
  'renderingProviderZip',
  'primaryPayerIdentifier',
  'payerName',
  'planPhoneNumber',
  'planContactName',
  'planContactPhoneNumber',
  'fileProductionDate',
  'fileReportingPeriod',
  'ecmProviderName',
  'ecmProviderNpi',
  'ecmProviderPhoneNumber',
  'communitySupportsProviderName',
  'communitySupportsProviderNpi',
  'communitySupportsProviderPhoneNumber',
]

const knownByCin: readonly string[] = [
  'medicalRecordNumber',
  'memberFirstName',
  'memberLastName',
  'memberHomelessnessIndicator',
  'memberResidentialAddress',
  'memberResidentialCity',
  'memberResidentialZip',
  'memberDateOfBirth',
]

const completions: { readonly [element: string]: Completion } = {
  ...Object.fromEntries(carried.map(id => [id, { how: 'carried' } as const])),
  ...Object.fromEntries(knownByCin.map(id => [id, { how: 'known-by', key: 'memberCin' } as const])),
  serviceName: { how: 'service-name' },
  serviceUnitCost: { how: 'known-by-service' },
  serviceChargeAmount: { how: 'product', of: ['serviceUnitCount', 'serviceUnitCost'] },
  invoiceNumber: { how: 'while-same', key: 'memberCin' },
  invoiceDate: { how: 'known-by', key: 'invoiceNumber' },
  invoiceAmount: { how: 'sum', of: 'serviceChargeAmount', over: 'invoiceNumber' },
}

/** What a completion reads besides its own column; it is dropped where the sheet lacks one of them. */
function readsOf(completion: Completion): readonly string[] {
  switch (completion.how) {
    case 'carried':
      return []
    case 'known-by':
    case 'while-same':
      return [completion.key]
    case 'known-by-service':
    case 'service-name':
      return ['procedureCode', 'procedureCodeModifier']
    case 'product':
      return completion.of
    case 'sum':
      return [completion.of, completion.over]
  }
}

/** True where nothing is typed into the cell. */
export function isComputed(completion: Completion | null): boolean {
  return completion?.how === 'product' || completion?.how === 'sum'
}

/** Files in which the same member stands in several rows, so that a CIN can bring the rest along. */
const sameMemberAgain: readonly string[] = ['service line', 'member and service', 'outreach attempt']

/**
 * How the cells of a column complete themselves on this sheet; null where everything is typed: what joins the
 * sheets, and what could only come from a column that this sheet does not have.
 */
export function completionOf(column: Column, sheet: LayoutSheet, layout: Layout): Completion | null {
  const completion = completions[column.element.id]
  if (!completion || column.nth > 1 || layout.joinedBy.includes(column.element.id)) return null
  if (completion.how === 'known-by' && !sameMemberAgain.includes(layout.file.row)) return null
  const present = new Set(sheet.columns.flatMap(other => (isExtra(other) ? [] : [other.element.id])))
  return readsOf(completion).every(id => present.has(id)) ? completion : null
}
