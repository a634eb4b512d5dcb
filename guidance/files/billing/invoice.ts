/** The invoice: how a provider who cannot send claims bills the plan, one service line a row. */
import { defineFile } from '../../define.ts'
import { administrationTable } from './invoice/administration.ts'
import { memberTable } from './invoice/member.ts'
import { providerTable } from './invoice/provider.ts'
import { serviceTable } from './invoice/service.ts'

export const invoice = defineFile({
  id: 'billing/invoice',
  name: 'Invoice',
  says: {
    en: 'A provider who cannot send claims bills the plan for services, one line for each service.',
    es: 'Quien no puede enviar reclamaciones le cobra los servicios al plan, una línea por servicio.',
  },
  from: ['ecm-provider', 'community-supports-provider'],
  to: ['plan'],
  parties: ['ecm', 'community-supports'],
  row: 'service line',
  // The State refuses an encounter whose service line it has already seen: the same line twice is one line.
  key: [
    'billingProviderNpi',
    'invoiceNumber',
    'memberCin',
    'procedureCode',
    'procedureCodeModifier',
    'serviceStartDate',
    'serviceEndDate',
  ],
  // One line that cannot be taken holds the whole invoice: without it the total would be wrong.
  together: ['billingProviderNpi', 'invoiceNumber'],
  keeping: {
    by: [
      'billingProviderNpi',
      'invoiceNumber',
      'memberCin',
      'procedureCode',
      'procedureCodeModifier',
      'serviceStartDate',
      'serviceEndDate',
    ],
    leftOut: 'says-nothing',
    sends: 'what-is-new',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'INV',
  tables: [providerTable, memberTable, serviceTable, administrationTable],
  clocks: [
    {
      id: 'invoice-as-agreed',
      says: {
        en: "Invoices go to the plan as the provider's terms and conditions say, many at once if wanted.",
        es: 'Las facturas se envían según el contrato del proveedor, varias a la vez si se desea.',
      },
      from: 'serviceEndDate',
      every: 'as-agreed',
      since: '2022-01-01',
      basis: 'dhcs',
      cite: 'billing-2022-01: Reporting Frequency',
    },
    {
      id: 'decide-within-30-working-days',
      says: {
        en: 'The plan pays or contests the invoice within 30 working days of receipt.',
        es: 'El plan paga o impugna la factura en los 30 días hábiles tras recibirla.',
      },
      from: 'receipt',
      days: 30,
      counted: 'working-days',
      since: '2022-01-01',
      until: '2025-12-31',
      basis: 'dhcs',
      cite: 'action-plan-2024-03: timely provider payment, on Health and Safety Code 1371',
    },
    {
      id: 'decide-within-30-days',
      says: {
        en: 'The plan pays, contests or denies a complete invoice within 30 calendar days of receipt.',
        es: 'El plan paga, impugna o niega una factura completa en los 30 días calendario tras recibirla.',
      },
      from: 'receipt',
      days: 30,
      since: '2026-01-01',
      basis: 'plan',
      cite: 'ab-3275: as told in health-net-claims-2026',
      reading: 'R-18',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Tables 1 to 4',
})
