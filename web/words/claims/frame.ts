/** Words of the place Claims: its pages, where a line stands, and the accounts that money moves between. */
import type { WordList } from '../define.ts'

export const claimFrameWords = {
  inClaims: { en: 'In Claims', es: 'En Reclamaciones' },
  queue: { en: 'What waits', es: 'Lo que espera' },
  payments: { en: 'Payments', es: 'Pagos' },
  encounters: { en: 'Encounters', es: 'Encuentros' },
  clock: { en: 'In time?', es: '¿A tiempo?' },
  prices: { en: 'Prices and payer', es: 'Precios y pagador' },
  received: { en: 'Just came', es: 'Recién llegada' },
  approved: { en: 'Will be paid', es: 'Se pagará' },
  paid: { en: 'Paid', es: 'Pagada' },
  denied: { en: 'Denied', es: 'Negada' },
  pended: { en: 'To be decided', es: 'Por decidir' },
  contested: { en: 'Asked back', es: 'Se pidió más' },
  replaced: { en: 'Replaced by a correction', es: 'Reemplazada por una corrección' },
  voided: { en: 'Taken back', es: 'Anulada' },
  noted: { en: 'Takes others back', es: 'Anula otras' },
} as const satisfies WordList

/** What the accounts of the ledger are called. */
export const accountWords = {
  'claims-expense': { en: 'Cost of services', es: 'Costo de servicios' },
  'interest-expense': { en: 'Cost of interest', es: 'Costo de intereses' },
  'penalty-expense': { en: 'Cost of penalties', es: 'Costo de multas' },
  payable: { en: 'Owed to the provider', es: 'Se debe al proveedor' },
  'interest-payable': { en: 'Interest owed', es: 'Interés que se debe' },
  clearing: { en: 'In payment', es: 'En pago' },
  receivable: { en: 'The provider owes', es: 'El proveedor debe' },
  cash: { en: 'Bank', es: 'Banco' },
} as const satisfies WordList
