/**
 * What is said when an invoice becomes a claim or a claim an invoice: what cannot be carried, what was
 * filled in.
 */
import type { Consequence } from '#base/finding.ts'
import type { Words } from '#guidance/define.ts'

/** One thing to tell about one invoice. Values are health information: shown to the sender, never logged. */
export type ClaimNote = {
  readonly code: ClaimNoteCode
  readonly consequence: Consequence
  /** Invoice number, or the claim's. */
  readonly invoice: string
  readonly says: Words
}

/** Each code with its consequence and words; `{…}` takes a value. */
export const claimNoteCodes = {
  'claim/not-carried': {
    consequence: 'note',
    en: 'A claim has no place for “{element}”. Keep the invoice.',
    es: 'La reclamación no tiene lugar para “{element}”. Guarde la factura.',
  },
  'claim/diagnoses-beyond-four': {
    consequence: 'accepted-with-warning',
    en: 'A line of a claim can point to four diagnoses. Line {line} has {count}; the others stand on the claim only.',
    es: 'Una línea puede señalar cuatro diagnósticos. La línea {line} tiene {count}; los demás quedan solo en la reclamación.',
  },
  'claim/too-many-diagnoses': {
    consequence: 'rejects-row',
    en: 'A claim holds twelve diagnoses; the lines of this invoice have {count} different ones. Make two invoices of it.',
    es: 'Una reclamación admite doce diagnósticos; las líneas de esta factura tienen {count}. Haga dos facturas.',
  },
  'claim/too-many-lines': {
    consequence: 'rejects-row',
    en: 'A claim holds {most} lines; this invoice has {count}. Make more invoices of it.',
    es: 'Una reclamación admite {most} líneas; esta factura tiene {count}. Haga más facturas.',
  },
  'claim/post-office-box': {
    consequence: 'rejects-row',
    en: 'A claim asks for the street of the billing provider; “{address}” is a post office box.',
    es: 'La reclamación pide la calle del proveedor que factura; “{address}” es un apartado postal.',
  },
  'claim/attending-provider-missing': {
    consequence: 'rejects-row',
    en: 'An institutional claim asks for a person who attends the member; the invoice names none.',
    es: 'Una reclamación institucional pide una persona a cargo del miembro; la factura no nombra a nadie.',
  },
  'claim/default-used': {
    consequence: 'note',
    en: '{place} says “{value}”: {why}',
    es: '{place} dice “{value}”: {why}',
  },
  'claim/letters-changed': {
    consequence: 'accepted-with-warning',
    en: 'A claim cannot hold “{found}” as it is; it says “{written}”.',
    es: 'La reclamación no admite “{found}” como está; dice “{written}”.',
  },
  'claim/home-address-filled-in': {
    consequence: 'note',
    en: 'The member has no address; the claim says HOMELESS, and the city and ZIP of the billing provider.',
    es: 'El miembro no tiene dirección; la reclamación dice HOMELESS y la ciudad y el código postal del proveedor.',
  },
  'claim/invoice-date-of-file': {
    consequence: 'note',
    en: 'A claim does not carry the invoice date; it is the day on which the claim file was made.',
    es: 'La reclamación no lleva la fecha de la factura; es el día en que se hizo el archivo.',
  },
  'claim/unit-cost-computed': {
    consequence: 'note',
    en: 'A claim does not carry the unit cost; it is the charge of line {line} divided by its units.',
    es: 'La reclamación no lleva el costo por unidad; es el cargo de la línea {line} entre sus unidades.',
  },
  'claim/named-by-our-number': {
    consequence: 'note',
    en: 'The plan has not told its own number for this invoice. The claim names the one before it by your number.',
    es: 'El plan no ha dado su número para esta factura. La reclamación nombra la anterior con el número de usted.',
  },
  'claim/file-refused-by-plan': {
    consequence: 'rejects-file',
    en: 'The plan’s answer refuses the whole file: {why}. None of its claims came in.',
    es: 'La respuesta del plan rechaza todo el archivo: {why}. Ninguna reclamación entró.',
  },
  'claim/refused-by-plan': {
    consequence: 'rejects-row',
    en: 'The plan’s answer refuses this claim: {why}. Mend it and send it again.',
    es: 'La respuesta del plan rechaza esta reclamación: {why}. Corríjala y envíela de nuevo.',
  },
  'claim/not-an-invoice': {
    consequence: 'rejects-row',
    en: 'The claim cannot be an invoice: {why}.',
    es: 'La reclamación no puede ser factura: {why}.',
  },
  'claim/segment-not-carried': {
    consequence: 'accepted-with-warning',
    en: 'An invoice has no place for {segment} of the claim.',
    es: 'La factura no tiene lugar para {segment} de la reclamación.',
  },
  'encounter/not-decided': {
    consequence: 'rejects-row',
    en: 'The plan has not decided on line {line}. The encounter waits for it.',
    es: 'El plan no ha decidido sobre la línea {line}. El encuentro la espera.',
  },
  'encounter/decisions-differ': {
    consequence: 'rejects-row',
    en: 'The plan’s decisions on the lines do not agree on {what}. Give one for the whole invoice.',
    es: 'Las decisiones del plan sobre las líneas no concuerdan en {what}. Dé una sola para la factura.',
  },
  'encounter/not-made': {
    consequence: 'rejects-row',
    en: 'No encounter can be made: {why}.',
    es: 'No se puede hacer el encuentro: {why}.',
  },
  'encounter/decision-without-invoice': {
    consequence: 'accepted-with-warning',
    en: 'There is a decision, but no such invoice in the workbook.',
    es: 'Hay una decisión, pero esa factura no está en el libro.',
  },
  'encounter/decision-not-read': {
    consequence: 'rejects-row',
    en: 'Row {row} of the decisions is left out: {why}.',
    es: 'Se omite la fila {row} de las decisiones: {why}.',
  },
  'encounter/payment-taken-back': {
    consequence: 'accepted-with-warning',
    en: 'The remittance takes back a payment. A list of decisions must say whether the encounter is voided.',
    es: 'El aviso revierte un pago. Una lista de decisiones debe decir si el encuentro se anula.',
  },
} as const satisfies {
  readonly [code: string]: { readonly consequence: Consequence; readonly en: string; readonly es: string }
}

export type ClaimNoteCode = keyof typeof claimNoteCodes

/** A note with its values put in. A value may itself be in both languages. */
export function claimNote(
  code: ClaimNoteCode,
  invoice: string,
  values: { readonly [name: string]: string | number | Words } = {},
): ClaimNote {
  const { consequence, en, es } = claimNoteCodes[code]
  const fill = (words: string, language: 'en' | 'es'): string =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      return typeof value === 'object' ? value[language] : String(value ?? '')
    })
  return { code, consequence, invoice, says: { en: fill(en, 'en'), es: fill(es, 'es') } }
}
