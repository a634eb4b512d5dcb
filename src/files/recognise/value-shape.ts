/**
 * Whether a column's first values have the shape of a kind of value: evidence between headings, never proof.
 */
import { isCin, isDiagnosisShape, isNpi, isProcedureShape, isTin } from '#base/identifiers.ts'
import type { ValueKind } from '#guidance/define.ts'

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Generous: what a person would recognise, mended or not. */
const shapes: { readonly [kind in ValueKind]?: (text: string) => boolean } = {
  cin: text => isCin(text.replace(/[\s-]/g, '').toUpperCase()),
  npi: text => isNpi(text.replace(/[\s-]/g, '')),
  tin: text => isTin(text.replace(/[\s-]/g, '')),
  phone: text => /^[\d\s().+-]{10,18}$/.test(text) && /^1?[2-9]\d{9}$/.test(digitsOf(text)),
  email: text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  zip: text => /^\d{5}(?:-?\d{4})?$/.test(text.trim()),
  state: text => /^[A-Za-z]{2}$/.test(text) || /^(?:california|nevada|oregon|arizona)$/i.test(text),
  date: isDateLike,
  period: text => /\d/.test(text),
  money: text => /^\$?\s*-?[\d,]+(?:\.\d{1,4})?$/.test(text),
  count: text => /^\d{1,6}(?:\.0+)?$/.test(text),
  units: text => /^\d{1,5}(?:\.0+)?$/.test(text),
  'yes-no': text => /^(?:y|n|yes|no|true|false|si|sí)$/i.test(text),
  indicator: text => /^(?:1|0|y|n|yes|no|true|false|x)$/i.test(text),
  diagnosis: text => isDiagnosisShape(text.trim().toUpperCase()),
  diagnoses: text =>
    text.split(/[;,|\s]+/).every(code => code === '' || isDiagnosisShape(code.toUpperCase())),
  procedure: text => isProcedureShape(text.trim().toUpperCase()),
  modifier: text => /^[A-Z\d]{2}$/i.test(text.trim()),
  'invoice-number': text => /^\d{10}$/.test(text.trim()),
  name: text => !/\d/.test(text),
  city: text => !/\d/.test(text),
  address: text => /\p{L}/u.test(text),
}

function isDateLike(text: string): boolean {
  return (
    /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[ T].*)?$/.test(text) ||
    /^\d{1,2}[- ][A-Za-z]{3,9}[- ,]+\d{2,4}$/.test(text) ||
    /^(?:19|20)\d{6}$/.test(text) ||
    /^[1-6]\d{4}$/.test(text)
  )
}

/** Kinds whose values are told from all others by themselves. */
export const tellingKinds: readonly ValueKind[] = ['cin', 'npi', 'email', 'procedure', 'diagnosis']

/** Share of the values that have the shape, 0 to 1; null when there are no values or the kind has no shape. */
export function shareOfShape(kind: ValueKind, values: readonly string[]): number | null {
  const shape = shapes[kind]
  if (!shape || values.length === 0) return null
  return values.filter(shape).length / values.length
}
