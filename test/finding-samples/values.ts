/** Samples of what can be found in one cell: each kind of value in one valid row of a file that has it. */

import { valueFindingCodes } from '#files/values/findings/all.ts'
import type { ValueFinding } from '#files/values/findings/define.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { ValueKind } from '#guidance/define.ts'
import { exampleBluebird } from '#guidance/profiles/bluebird.ts'
import {
  columnOf,
  csv,
  type FindingSample,
  type FindingSamples,
  sampleDay,
  sheetOf,
  type Valid,
  type ValidChoice,
  validTable,
  withCell,
  workbook,
} from './sample.ts'
import type { RawCell } from './workbook.ts'

/** Where a value is shown, and what must stand beside it so that no rule speaks up. */
type Home = {
  readonly file: string
  readonly key: string
  readonly choice?: ValidChoice
  /** Other cells of the row, by their keys, for what the cell is read as. */
  readonly beside?: (mended: string) => { readonly [key: string]: string }
  /** Another text than the record's example, where a rule would speak of that one. */
  readonly text?: string
  readonly mended?: string
}

const invoice = 'billing/invoice'
const members = 'ecm/member-information'
const authorizations = 'community-supports/authorization-status'

/** One unit at this cost, alone on its invoice. */
const oneUnit = (cost: string): { readonly [key: string]: string } => ({
  serviceUnitCount: '1',
  serviceChargeAmount: cost === '' ? '100.00' : cost,
  invoiceAmount: cost === '' ? '100.00' : cost,
})

/** The column that a kind of value is shown in. */
const homes: { readonly [kind in ValueKind]?: Home } = {
  name: { file: members, key: 'memberFirstName' },
  text: { file: invoice, key: 'serviceName' },
  address: { file: members, key: 'memberResidentialAddress' },
  state: { file: invoice, key: 'billingProviderState' },
  zip: { file: invoice, key: 'billingProviderZip' },
  phone: { file: invoice, key: 'billingProviderPhoneNumber' },
  extension: { file: 'ecm/return-transmission', key: 'leadCareManagerPhoneExtension' },
  email: { file: members, key: 'memberEmailAddress' },
  date: { file: members, key: 'lastVisitDate' },
  // A file about January is on time in February.
  period: { file: members, key: 'fileReportingPeriod', choice: { day: '2026-02-10' } },
  cin: { file: members, key: 'memberCin' },
  npi: { file: members, key: 'primaryCareProviderNpi' },
  tin: { file: invoice, key: 'billingProviderTin' },
  'invoice-number': { file: invoice, key: 'invoiceNumber' },
  identifier: { file: members, key: 'primaryPayerIdentifier' },
  count: { file: members, key: 'emergencyRoomAdmissionCount' },
  units: { file: authorizations, key: 'authorizedUnitCount' },
  money: { file: invoice, key: 'serviceUnitCost', beside: oneUnit },
  indicator: { file: members, key: 'hasAsthma' },
  'yes-no': { file: members, key: 'transitionedFromHealthHomesProgram' },
  procedure: { file: invoice, key: 'procedureCode' },
  modifier: { file: invoice, key: 'procedureCodeModifier' },
  diagnosis: { file: invoice, key: 'memberDiagnosisCode' },
  diagnoses: { file: members, key: 'socialDeterminantIndicators' },
}

/** The column that a code set is shown in. */
const homesOfCodes: { readonly [codeSet: string]: Home } = {
  'populations-of-focus': { file: members, key: 'ecmPopulationsOfFocus' },
  'place-of-service': { file: invoice, key: 'placeOfService' },
  'outreach-method': { file: 'ecm/initial-outreach-tracker', key: 'outreachAttemptMethod' },
}

/** What only one code needs. */
const homesOfFindings: { readonly [code: string]: Partial<Home> } = {
  'cell/not-in-open-list': {
    file: members,
    key: 'memberPreferredLanguageSpoken',
    text: 'Ejemplés',
    mended: 'Ejemplés',
  },
  'repair/guidance-writing': { choice: { profile: exampleBluebird } },
  'repair/diagnosis-trailing-dot': { beside: () => ({ 'memberDiagnosisCode#2': '' }) },
  'repair/open-end': { file: authorizations, key: 'authorizationEndDate' },
  // Only needs that are on the State's list may stand in that column.
  'repair/other-separator': { text: 'Z59.00, Z60.2', mended: 'Z59.00;Z60.2' },
  'repair/repeated-value': { text: 'Z59.00;Z60.2;Z59.00', mended: 'Z59.00;Z60.2' },
}

function homeOf(code: string, { is, codeSet, day }: ValueFinding['example']): Home {
  const own = homesOfFindings[code] ?? {}
  const home = codeSet === undefined ? homes[is] : homesOfCodes[codeSet]
  const { file = home?.file, key = home?.key } = own
  if (file === undefined || key === undefined) throw new RangeError(`No column is chosen for ${code}.`)
  return {
    ...home,
    ...own,
    file,
    key,
    choice: { ...home?.choice, ...own.choice, ...(day === undefined ? {} : { day }) },
  }
}

/**
 * A row with the example in its cell: as delimited text, or as a workbook where the kind of the cell
 * matters.
 */
function sampleOf(code: string, { example, consequence }: ValueFinding): FindingSample {
  const home = homeOf(code, example)
  const table = validTable(home.file, { day: sampleDay, ...home.choice })
  const text = home.text ?? example.text
  const mended = home.mended ?? example.mended
  const beside = Object.entries(home.beside?.(mended ?? '') ?? {})
  const rows = beside.reduce(
    (made, [key, value]) => withCell(made, 0, columnOf(table, key), value),
    withCell(table.rows, 0, columnOf(table, home.key), text),
  )
  const sample = {
    day: table.layout.day,
    mayBeLeftOut: consequence === 'rejects-row' && !isNeeded(table, home.key),
    ...(mended === undefined ? {} : { reads: { key: home.key, value: mended } }),
  }
  if (example.kind === undefined) {
    return { ...sample, source: csv([table.header, ...rows]) }
  }
  const place = columnOf(table, home.key)
  const cell = rawCell(text, example.kind)
  const raw = rows.map(cells => cells.map((value, column): RawCell => (column === place ? cell : value)))
  return { ...sample, source: workbook([{ ...sheetOf(table), rows: [table.header, ...raw] }]) }
}

function isNeeded({ layout }: Valid, key: string): boolean {
  const need = layout.columns.find(column => column.key === key)?.need
  return need !== 'optional' && need !== 'if-known'
}

function rawCell(text: string, kind: number): RawCell {
  if (kind === formulaFlag) return { f: 'A1&""' }
  switch (kind) {
    case cellKind.number:
      return { v: text }
    case cellKind.boolean:
      return { t: 'b', v: text === 'TRUE' ? '1' : '0' }
    case cellKind.error:
      return { t: 'e', v: text }
    case cellKind.date:
      return { t: 'd', v: text, s: 1 }
    default:
      return text
  }
}

export const valueSamples: FindingSamples = Object.fromEntries(
  Object.entries(valueFindingCodes).map(([code, finding]) => [code, () => sampleOf(code, finding)]),
)
