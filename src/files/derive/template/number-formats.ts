/** How Excel is told to show and to keep each kind of value. */
import type { ValueKind } from '#guidance/define.ts'
import type { DateStyle } from '#guidance/profile.ts'

/**
 * Dates are real dates, shown as the layout writes them; the dashes are escaped so that no locale changes
 * them.
 */
const dateFormats: { readonly [style in DateStyle]: string } = {
  'MM/DD/YYYY': 'mm"/"dd"/"yyyy',
  'M/D/YYYY': 'm"/"d"/"yyyy',
  'MM-DD-YY': 'mm"-"dd"-"yy',
  'MM-DD-YYYY': 'mm"-"dd"-"yyyy',
  'YYYY-MM-DD': 'yyyy"-"mm"-"dd',
  YYYYMMDD: 'yyyymmdd',
  'DD-Mon-YYYY': 'dd"-"mmm"-"yyyy',
  'excel-date': 'mm"/"dd"/"yyyy',
}

/** The number format of an answer cell. Everything that is no date or number is text: zeros in front stay. */
export function numberFormat(kind: ValueKind | null, dates: DateStyle): string {
  switch (kind) {
    case 'date':
      return dateFormats[dates]
    case 'count':
    case 'units':
      return '0'
    case 'money':
      return '#,##0.00'
    default:
      return '@'
  }
}

/** Column width in characters, by what goes in and by the longest word of the heading. */
export function columnWidth(kind: ValueKind | null, heading: string, maxLength: number | undefined): number {
  const longestWord = heading.split(/[\s/-]+/).reduce((most, word) => Math.max(most, word.length), 0)
  const typical = widths[kind ?? 'text'] ?? 18
  const byLength = maxLength === undefined ? typical : Math.min(typical, Math.max(8, maxLength + 2))
  return Math.max(byLength, longestWord + 3, Math.min(22, Math.ceil(heading.length / 4)))
}

const widths: { readonly [kind: string]: number } = {
  name: 20,
  text: 26,
  address: 26,
  city: 18,
  state: 8,
  zip: 11,
  phone: 15,
  extension: 10,
  email: 26,
  date: 13,
  period: 16,
  cin: 13,
  npi: 13,
  tin: 12,
  'invoice-number': 14,
  identifier: 18,
  count: 12,
  units: 10,
  money: 13,
  indicator: 14,
  'yes-no': 12,
  code: 26,
  codes: 30,
  diagnosis: 12,
  diagnoses: 26,
  procedure: 12,
  modifier: 10,
}
