/** Figures of the work: services, authorizations, capacity, and files on time. */
import type { Authority } from '../define.ts'
import type { Dashboard, FigureSpan } from './forms.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Quarterly Implementation Monitoring Report',
} as const satisfies Authority

const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: figures of dashboards',
} as const satisfies Authority

const billed = {
  en: 'Claims and invoices that were not denied, voided or replaced',
  es: 'Cobros y facturas no negados, anulados ni reemplazados',
}
const decided = { en: 'Authorizations that are kept here', es: 'Autorizaciones que se guardan aquí' }

/** Three days are 72 hours; five working days are seven days of the calendar where no holiday lies between. */
const decisions: readonly FigureSpan[] = [
  { code: '0-3', from: 0, to: 3, says: { en: '0 to 3 days', es: '0 a 3 días' } },
  { code: '4-7', from: 4, to: 7, says: { en: '4 to 7 days', es: '4 a 7 días' } },
  { code: '8-14', from: 8, to: 14, says: { en: '8 to 14 days', es: '8 a 14 días' } },
  { code: '15', from: 15, says: { en: 'More than 14 days', es: 'Más de 14 días' } },
  { code: 'not-yet', from: -1, to: -1, says: { en: 'Not yet', es: 'Todavía no' } },
]

export const services = {
  id: 'services',
  title: { en: 'Services', es: 'Servicios' },
  says: { en: 'What was given, and to how many members.', es: 'Qué se dio y a cuántos miembros.' },
  figures: [
    {
      id: 'members-by-service',
      title: { en: 'Members served, by service', es: 'Miembros atendidos, por servicio' },
      says: {
        en: 'Members for whom a service of the period was billed, each once for each service.',
        es: 'Miembros por quienes se cobró un servicio del período, cada uno una vez por servicio.',
      },
      source: billed,
      sides: ['plan', 'provider'],
      ...{ by: 'service', series: [], unit: 'members', narrows: ['partner', 'service'], ...asked },
    },
    {
      id: 'lines-by-month',
      title: { en: 'Service lines, month by month', es: 'Líneas de servicio, mes a mes' },
      says: {
        en: 'Lines of claims and invoices, by the month in which the service began.',
        es: 'Líneas de cobros y facturas, por el mes en que comenzó el servicio.',
      },
      source: billed,
      sides: ['plan', 'provider'],
      ...{ by: 'month', series: [], unit: 'lines', narrows: ['partner', 'service'], ...supposed },
    },
  ],
} as const satisfies Dashboard

export const authorizations = {
  id: 'authorizations',
  title: { en: 'Authorizations', es: 'Autorizaciones' },
  says: { en: 'What was asked for, and what was decided.', es: 'Qué se pidió y qué se decidió.' },
  figures: [
    {
      id: 'requests-by-service',
      title: { en: 'Requests, by service and decision', es: 'Solicitudes, por servicio y decisión' },
      says: {
        en: 'Requests that came in the period, by how they stand today.',
        es: 'Solicitudes que llegaron en el período, según cómo están hoy.',
      },
      source: decided,
      sides: ['plan', 'provider'],
      by: 'service',
      series: [
        { code: 'approved', says: { en: 'Approved', es: 'Aprobadas' } },
        { code: 'partial', says: { en: 'Approved in part', es: 'Aprobadas en parte' } },
        { code: 'denied', says: { en: 'Denied', es: 'Negadas' } },
        { code: 'asked', says: { en: 'Not decided yet', es: 'Aún sin decidir' } },
        { code: 'withdrawn', says: { en: 'Withdrawn', es: 'Retiradas' } },
      ],
      ...{ isStacked: true, unit: 'requests', narrows: ['partner', 'service'], ...asked },
    },
    {
      id: 'denials-by-reason',
      title: { en: 'Denials, by reason', es: 'Negaciones, por motivo' },
      says: {
        en: 'Requests that came in the period and were denied, by the reason that was given.',
        es: 'Solicitudes que llegaron en el período y se negaron, por el motivo que se dio.',
      },
      source: decided,
      sides: ['plan', 'provider'],
      ...{ by: 'reason', series: [], unit: 'requests', narrows: ['partner', 'service'], ...asked },
    },
    {
      id: 'days-to-decision',
      title: { en: 'Days to a decision', es: 'Días hasta la decisión' },
      says: {
        en: 'Requests that came in the period, by the days until they were decided. The State gives a plan five working days, or 72 hours where it is urgent.',
        es: 'Solicitudes que llegaron en el período, por los días hasta la decisión. El Estado da al plan cinco días hábiles, o 72 horas si es urgente.',
      },
      source: decided,
      sides: ['plan', 'provider'],
      ...{ by: 'span', spans: decisions, series: [], unit: 'requests', narrows: ['partner', 'service'] },
      ...supposed,
    },
  ],
} as const satisfies Dashboard

const room = [
  { code: 'serving', says: { en: 'Members served', es: 'Miembros atendidos' } },
  { code: 'free', says: { en: 'Places left', es: 'Lugares libres' } },
] as const

export const capacity = {
  id: 'capacity',
  title: { en: 'Capacity', es: 'Capacidad' },
  says: {
    en: 'How many members providers serve, and how many more they could.',
    es: 'A cuántos miembros atienden los proveedores y a cuántos más podrían.',
  },
  figures: [
    {
      id: 'capacity-by-partner',
      title: { en: 'Capacity used, by partner', es: 'Capacidad usada, por socio' },
      says: {
        en: 'The last report of each contract up to the end of the period: members served, and places left.',
        es: 'El último informe de cada contrato hasta el fin del período: miembros atendidos y lugares libres.',
      },
      source: { en: 'Reports of capacity', es: 'Informes de capacidad' },
      sides: ['plan', 'provider'],
      ...{ by: 'partner', series: room, isStacked: true, unit: 'members', narrows: ['partner'], ...asked },
    },
    {
      id: 'capacity-by-service',
      title: { en: 'Capacity used, by service', es: 'Capacidad usada, por servicio' },
      says: {
        en: 'The same reports, by ECM and each Community Support that they tell of.',
        es: 'Los mismos informes, por ECM y cada apoyo comunitario del que hablan.',
      },
      source: { en: 'Reports of capacity', es: 'Informes de capacidad' },
      sides: ['plan', 'provider'],
      ...{ by: 'service', series: room, isStacked: true, unit: 'members', narrows: ['partner'], ...asked },
    },
  ],
} as const satisfies Dashboard

export const filesOnTime = {
  id: 'files',
  title: { en: 'Files on time', es: 'Archivos a tiempo' },
  says: {
    en: 'How many of the files that were due came by their day.',
    es: 'Cuántos de los archivos que vencían llegaron en su día.',
  },
  figures: [
    {
      id: 'files-by-partner',
      title: { en: 'Files on time, by who owed them', es: 'Archivos a tiempo, por quien los debía' },
      says: {
        en: 'Of the files due in the period: the share that came by the day on which they were due. Those still open do not count.',
        es: 'De los archivos que vencían en el período: la parte que llegó a tiempo. No cuentan los que aún tienen plazo.',
      },
      source: {
        en: 'Contracts and the files received and sent',
        es: 'Contratos y archivos recibidos y enviados',
      },
      sides: ['plan', 'provider'],
      ...{ by: 'partner', series: [], isShare: true, unit: 'files', narrows: ['partner'] },
      ...{ ...supposed, cite: 'causeway-assumptions: when a file that is owed is late' },
    },
    {
      id: 'files-by-month',
      title: { en: 'Files on time, month by month', es: 'Archivos a tiempo, mes a mes' },
      says: {
        en: 'The same files, by the month in which they were due.',
        es: 'Los mismos archivos, por el mes en que vencían.',
      },
      source: {
        en: 'Contracts and the files received and sent',
        es: 'Contratos y archivos recibidos y enviados',
      },
      sides: ['plan', 'provider'],
      ...{ by: 'month', series: [], isShare: true, unit: 'files', narrows: ['partner'] },
      ...{ ...supposed, cite: 'causeway-assumptions: when a file that is owed is late' },
    },
  ],
} as const satisfies Dashboard
