/** The letters that a claim can hold: X12's extended set, less the four that we use as separators. */
import type { Invoice, InvoiceProvider } from './invoice.ts'

/** A text that had to be written otherwise. Health information. */
export type ChangedText = { readonly found: string; readonly written: string }

/** Letters that are no accented form of another. */
const plainForms: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
}

/** The text with accents taken off, and a blank for what X12 cannot hold or would read as a separator. */
export function claimText(text: string): string {
  if (/^[A-Za-z0-9 !"&'()+,\-./;?=%@[\]_{}\\|<>#$]*$/.test(text)) return text
  const plain = [...text].map(letter => plainForms[letter] ?? letter).join('')
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 !"&'()+,\-./;?=%@[\]_{}\\|<>#$]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The invoice with texts that a claim can hold, and each text that had to change. */
export function withClaimLetters(invoice: Invoice): {
  readonly invoice: Invoice
  readonly changes: readonly ChangedText[]
} {
  const changes = new Map<string, ChangedText>()
  const holdable = (found: string): string => {
    const written = claimText(found)
    if (written !== found) changes.set(found, { found, written })
    return written
  }
  const provider = (given: InvoiceProvider): InvoiceProvider => ({
    ...given,
    name: holdable(given.name),
    firstName: holdable(given.firstName),
    lastName: holdable(given.lastName),
    address: holdable(given.address),
    city: holdable(given.city),
  })
  const { member } = invoice
  const fitted: Invoice = {
    ...invoice,
    billing: provider(invoice.billing),
    rendering: provider(invoice.rendering),
    member: {
      ...member,
      firstName: holdable(member.firstName),
      lastName: holdable(member.lastName),
      address: holdable(member.address),
      city: holdable(member.city),
      medicalRecordNumber: holdable(member.medicalRecordNumber),
    },
    payerName: holdable(invoice.payerName),
    payerIdentifier: holdable(invoice.payerIdentifier),
    controlNumber: holdable(invoice.controlNumber),
    authorizationNumber: holdable(invoice.authorizationNumber),
    lines: invoice.lines.map(line => ({ ...line, serviceName: holdable(line.serviceName) })),
  }
  return { invoice: fitted, changes: [...changes.values()] }
}
