/** Invoices to one plan while people work on them: what is common, the invoices, and the services of each. */
import type { Facts } from '../exchange/records.ts'

/** What is worth knowing of a copied invoice before it is sent; words are the portal's. */
export type DraftNote = {
  readonly code: 'authorization-ended' | 'coverage-ended' | 'member-not-told' | 'day-moved'
  /** Days and numbers that the words leave open. */
  readonly values: Facts
}

export type DraftLine = {
  readonly id: string
  readonly facts: Facts
  /** The entries of documented care that it bills. */
  readonly from?: readonly string[] | undefined
}

export type DraftInvoice = {
  readonly id: string
  /** True when it corrects one that was sent, whose number it keeps. */
  readonly corrects: boolean
  readonly facts: Facts
  readonly lines: readonly DraftLine[]
  readonly notes: readonly DraftNote[]
}

export type DraftContent = {
  /** What holds for every invoice: who bills, who gave the service, who pays. */
  readonly facts: Facts
  readonly invoices: readonly DraftInvoice[]
}

/** A service line as a row of the file has it, and where in the draft it stands. */
export type DraftRow = {
  readonly invoice: string
  readonly line: string
  readonly facts: Facts
  readonly from: readonly string[]
}

/** The rows that the draft would be as a file, in its order; blanks are left out. */
export function rowsOfDraft({ facts, invoices }: DraftContent): DraftRow[] {
  return invoices.flatMap(invoice =>
    invoice.lines.map(line => ({
      invoice: invoice.id,
      line: line.id,
      facts: withoutBlanks({ ...facts, ...invoice.facts, ...line.facts }),
      from: line.from ?? [],
    })),
  )
}

function withoutBlanks(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''))
}

/** The draft without those invoices. */
export function withoutInvoices(content: DraftContent, gone: ReadonlySet<string>): DraftContent {
  return { ...content, invoices: content.invoices.filter(({ id }) => !gone.has(id)) }
}

/** The draft with numbers for the invoices that have none. */
export function withNumbers(content: DraftContent, numbers: ReadonlyMap<string, string>): DraftContent {
  return {
    ...content,
    invoices: content.invoices.map(invoice => {
      const invoiceNumber = numbers.get(invoice.id)
      return invoiceNumber === undefined
        ? invoice
        : { ...invoice, facts: { ...invoice.facts, invoiceNumber } }
    }),
  }
}

/** Invoices that have no number of their own yet. */
export function withoutNumber({ invoices }: DraftContent): readonly string[] {
  return invoices.flatMap(({ id, facts }) => ((facts.invoiceNumber ?? '').trim() === '' ? [id] : []))
}

/** The members that a draft names, each once. */
export function membersOf({ invoices }: DraftContent): string[] {
  return [...new Set(invoices.flatMap(({ facts }) => facts.memberCin?.trim() || []))]
}

/** The elements of a row that are among the given ones: an element's further columns (`…#2`) go with it. */
export function factsNamed(facts: Facts, elements: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => elements.has(key.replace(/#\d+$/, ''))))
}
