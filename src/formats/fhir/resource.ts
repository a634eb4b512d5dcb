/** FHIR R4 as values: the parts that resources are made of, as JSON writes them. Knows nothing of CalAIM. */

export type Coding = { readonly system: string; readonly code: string; readonly display?: string }

export type CodeableConcept = { readonly coding?: readonly Coding[]; readonly text?: string }

export type Reference = { readonly reference?: string; readonly display?: string }

/** A resource; besides its kind and id each kind has fields of its own. */
export type Resource = {
  readonly resourceType: string
  readonly id: string
  readonly [field: string]: unknown
}

/** Without the fields that nothing is known of: FHIR has no null and no empty list. */
export function known<Value extends Readonly<Record<string, unknown>>>(value: Value): Partial<Value> {
  const entries = Object.entries(value).filter(
    ([, each]) =>
      each !== null && each !== undefined && each !== '' && !(Array.isArray(each) && each.length === 0),
  )
  return Object.fromEntries(entries) as Partial<Value>
}

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display !== undefined && { display }) }] }
}

export function referenceTo(resourceType: string, id: string, display?: string): Reference {
  return { reference: `${resourceType}/${id}`, ...(display !== undefined && display !== '' && { display }) }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Paragraphs as the narrative of a resource: XHTML, every sign of the text kept as text. */
export function narrative(paragraphs: readonly string[]): { readonly status: string; readonly div: string } {
  const safe = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)
  const div = paragraphs.map(each => `<p>${safe(each)}</p>`).join('')
  return { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${div}</div>` }
}
