/** Figures of money: what is paid in time, what waits and how long, and encounters with the State. */
import type { Authority } from '../define.ts'
import type { Dashboard, FigureSpan } from './forms.ts'

const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: figures of dashboards',
} as const satisfies Authority

const ages: readonly FigureSpan[] = [
  { code: '0-30', from: 0, to: 30, says: { en: '0 to 30 days', es: '0 a 30 días' } },
  { code: '31-60', from: 31, to: 60, says: { en: '31 to 60 days', es: '31 a 60 días' } },
  { code: '61-90', from: 61, to: 90, says: { en: '61 to 90 days', es: '61 a 90 días' } },
  { code: '91', from: 91, says: { en: 'More than 90 days', es: 'Más de 90 días' } },
]

const lines = {
  en: 'Claim and invoice lines; a provider’s own books',
  es: 'Líneas de cobros y facturas; los libros del proveedor',
}

export const payment = {
  id: 'payment',
  title: { en: 'Payment', es: 'Pago' },
  says: {
    en: 'What is paid in time, what waits and how long, and interest.',
    es: 'Qué se paga a tiempo, qué espera y cuánto, y los intereses.',
  },
  figures: [
    {
      id: 'paid-in-time',
      title: { en: 'Clean claims paid or denied in time', es: 'Cobros limpios pagados o negados a tiempo' },
      says: {
        en: 'Of the lines that came in each month and whose time is over: the share settled within 30 and 90 days. The contract asks for 90 % and 99 %. A contested line is not clean.',
        es: 'De las líneas de cada mes cuyo plazo terminó: la parte resuelta en 30 y 90 días. El contrato pide 90 % y 99 %. Una línea objetada no es limpia.',
      },
      source: lines,
      sides: ['plan', 'provider'],
      by: 'month',
      series: [
        { code: 'ninety-in-thirty', says: { en: 'Within 30 days', es: 'En 30 días' } },
        { code: 'ninety-nine-in-ninety', says: { en: 'Within 90 days', es: 'En 90 días' } },
      ],
      ...{ isShare: true, goals: [90, 99], unit: 'lines', narrows: ['partner', 'service'] },
      ...{ since: '2022-01-01', basis: 'dhcs', cite: 'action-plan-2024-03: payment timeframes' },
    },
    {
      id: 'interest-by-month',
      title: { en: 'Interest and penalties, month by month', es: 'Intereses y recargos, mes a mes' },
      says: {
        en: 'Interest and penalties that late payment brought, by the month in which they were reckoned.',
        es: 'Intereses y recargos por pago tardío, por el mes en que se calcularon.',
      },
      source: lines,
      sides: ['plan'],
      by: 'month',
      series: [
        { code: 'interest', says: { en: 'Interest', es: 'Interés' } },
        { code: 'penalty', says: { en: 'Penalty', es: 'Recargo' } },
      ],
      ...{ isStacked: true, unit: 'cents', narrows: ['partner'] },
      ...{ since: '2022-01-01', basis: 'plan', cite: 'ab-3275: Health and Safety Code 1371' },
    },
    {
      id: 'ageing-lines',
      title: { en: 'Claims that wait, by age', es: 'Cobros que esperan, por antigüedad' },
      says: {
        en: 'Lines that are neither paid nor denied today, by the days since they came.',
        es: 'Líneas que hoy no están pagadas ni negadas, por los días desde que llegaron.',
      },
      source: lines,
      sides: ['plan', 'provider'],
      ...{ by: 'span', spans: ages, series: [], unit: 'lines', narrows: ['partner', 'service'], ...supposed },
    },
    {
      id: 'ageing-cents',
      title: { en: 'What they come to', es: 'A cuánto ascienden' },
      says: {
        en: 'What those lines charge.',
        es: 'Lo que cobran esas líneas.',
      },
      source: lines,
      sides: ['plan', 'provider'],
      ...{ by: 'span', spans: ages, series: [], unit: 'cents', narrows: ['partner', 'service'], ...supposed },
    },
  ],
} as const satisfies Dashboard

export const encounters = {
  id: 'encounters',
  title: { en: 'Encounters', es: 'Encuentros' },
  says: {
    en: 'What the State took of the encounters that were sent.',
    es: 'Qué aceptó el Estado de los encuentros que se enviaron.',
  },
  figures: [
    {
      id: 'encounters-by-month',
      title: { en: 'Encounters, by how they stand', es: 'Encuentros, según cómo están' },
      says: {
        en: 'Encounters by the month in which the service began, and where each stands with the State today.',
        es: 'Encuentros por el mes en que comenzó el servicio, y cómo está cada uno hoy con el Estado.',
      },
      source: {
        en: 'Encounter files and the State’s answers',
        es: 'Archivos de encuentros y respuestas del Estado',
      },
      sides: ['plan'],
      by: 'month',
      series: [
        { code: 'accepted', says: { en: 'Accepted', es: 'Aceptados' } },
        { code: 'under-way', says: { en: 'Sent, no answer yet', es: 'Enviados, sin respuesta' } },
        { code: 'waiting', says: { en: 'To be sent', es: 'Por enviar' } },
        { code: 'stopped', says: { en: 'Rejected or held', es: 'Rechazados o detenidos' } },
      ],
      ...{ isStacked: true, unit: 'encounters', narrows: ['partner'], ...supposed },
    },
    {
      id: 'encounters-accepted',
      title: { en: 'Share accepted', es: 'Parte aceptada' },
      says: {
        en: 'Of the encounters that the State has answered: the share that it holds.',
        es: 'De los encuentros que el Estado respondió: la parte que aceptó.',
      },
      source: {
        en: 'Encounter files and the State’s answers',
        es: 'Archivos de encuentros y respuestas del Estado',
      },
      sides: ['plan'],
      ...{ by: 'month', series: [], isShare: true, unit: 'encounters', narrows: ['partner'], ...supposed },
    },
  ],
} as const satisfies Dashboard
