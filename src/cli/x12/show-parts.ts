/** Names, money, dates and services as people read them. Everything from the file is made harmless here. */
import { writeCents } from '#base/money.ts'
import type { DateValue, Party, Procedure } from '#formats/x12/values/parts.ts'
import { harmless } from '../terminal.ts'

export function money(cents: number): string {
  return `${cents < 0 ? '-' : ''}$${writeCents(Math.abs(cents))}`
}

/** `SAMPLE, TESTINA (MI 90000001A)`. */
export function partyName(party: Party | undefined): string {
  if (party === undefined) return '—'
  const { name = '', firstName, middleName, suffix, id, idQualifier } = party
  const given = [firstName, middleName, suffix].filter(part => part !== undefined && part !== '').join(' ')
  const whole = given === '' ? name : `${name}, ${given}`
  const number =
    id === undefined || id === '' ? '' : `${idNames[idQualifier ?? ''] ?? idQualifier ?? ''} ${id}`
  return harmless([whole, number === '' ? '' : `(${number.trim()})`].filter(part => part !== '').join(' '))
}

const idNames: { readonly [qualifier: string]: string } = {
  XX: 'NPI',
  MI: 'CIN',
  FI: 'TIN',
  PI: '',
  '46': '',
  XV: '',
}

export function period(date: DateValue | undefined): string {
  if (date === undefined) return ''
  return harmless(date.to === undefined || date.to === date.from ? date.from : `${date.from} – ${date.to}`)
}

/** `G9012 U2 GQ`. */
export function service(procedure: Procedure | undefined): string {
  if (procedure === undefined) return ''
  return harmless([procedure.code, ...(procedure.modifiers ?? [])].join(' '))
}

/** `F1120` as people write it: `F11.20`. */
export function diagnosis(code: string): string {
  return harmless(code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)
}

/** Cells of lines in columns that fit them. */
export function columns(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => (row[at] ?? '').length)))
  return rows.map(
    row =>
      indent +
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
  )
}
