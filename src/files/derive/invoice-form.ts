/** The invoice as a web form: the guidance's tables in their order, and what each field is entered once for. */
import type { Layout } from '../layout.ts'
import { type FormField, type FormSection, formModel } from './form.ts'

/**
 * What an entry holds for: all invoices of a draft (who bills, who pays), one invoice (the member, its date and
 * numbers, its sum), or one of its service lines. The guidance wants many services with common member and provider
 * information (billing-2022-01: Table 3).
 */
export type Scope = 'draft' | 'invoice' | 'line'

export type InvoiceField = FormField & { readonly scope: Scope }

export type InvoiceSection = {
  readonly id: string
  readonly title: string
  readonly fields: readonly InvoiceField[]
}

/**
 * The form of an invoice layout. Nothing of it is written by hand: what the template carries from row to row is
 * entered once for the draft; the table with the procedure code repeats for each service, but for what is summed
 * over them; everything else is the invoice's.
 */
export function invoiceForm(layout: Layout): readonly InvoiceSection[] {
  return formModel(layout).sections.map(({ id, title, groups }) => {
    const fields = groups.flatMap(group => group.fields)
    const repeats = fields.some(({ kind }) => kind === 'procedure')
    return { id, title, fields: fields.map(field => ({ ...field, scope: scopeOf(field, repeats) })) }
  })
}

function scopeOf({ completes }: FormSection['groups'][number]['fields'][number], repeats: boolean): Scope {
  if (completes?.how === 'carried') return 'draft'
  return repeats && completes?.how !== 'sum' ? 'line' : 'invoice'
}
