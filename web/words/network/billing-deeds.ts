/** What was done with invoices, as the record of deeds says it. */
import type { WordList } from '../define.ts'

export const billingDeeds = {
  'billing-hear': {
    en: 'Put down what a plan said of claims',
    es: 'Anotó lo que un plan dijo de reclamaciones',
  },
  'billing.begin-draft': { en: 'Began invoices', es: 'Comenzó facturas' },
  'billing.bill-care': { en: 'Made invoices from care records', es: 'Hizo facturas con lo anotado' },
  'billing.correct-invoice': { en: 'Began to correct an invoice', es: 'Comenzó a corregir una factura' },
  'billing.delete-draft': { en: 'Deleted a draft of invoices', es: 'Borró un borrador de facturas' },
  'billing.find-members': { en: 'Looked for members to bill for', es: 'Buscó miembros para facturar' },
  'billing.list-drafts': { en: 'Looked at drafts of invoices', es: 'Miró borradores de facturas' },
  'billing.list-invoices': { en: 'Looked at sent invoices', es: 'Miró facturas enviadas' },
  'billing.save-draft': { en: 'Saved a draft of invoices', es: 'Guardó un borrador de facturas' },
  'billing.see-draft': { en: 'Opened a draft of invoices', es: 'Abrió un borrador de facturas' },
  'billing.see-form': { en: 'Opened the invoice form', es: 'Abrió el formulario de facturas' },
  'billing.see-invoice': { en: 'Opened an invoice', es: 'Abrió una factura' },
  'billing.send-invoices': { en: 'Sent invoices', es: 'Envió facturas' },
  'billing.void-invoice': { en: 'Took back an invoice', es: 'Anuló una factura' },
} as const satisfies WordList
