/** Where the figures of reports come from, in words. */
import type { Words } from '../define.ts'

export const sources = {
  plan: {
    en: 'What the plan says of itself',
    es: 'Lo que el plan dice de sí mismo',
  },
  member: {
    en: 'The member’s record',
    es: 'El registro del miembro',
  },
  information: {
    en: 'Member Information Files of the plan',
    es: 'Archivos de información de miembros del plan',
  },
  return: {
    en: 'ECM Return Transmission Files of providers',
    es: 'Archivos de devolución de ECM de los proveedores',
  },
  claims: {
    en: 'Claims and invoices that were not denied, voided or replaced',
    es: 'Cobros y facturas no negados, anulados ni reemplazados',
  },
  requests: {
    en: 'Referrals from outside the plan, and requests of providers for authorization',
    es: 'Referencias de fuera del plan y solicitudes de autorización de proveedores',
  },
  tracker: {
    en: 'Initial Outreach Trackers of providers',
    es: 'Registros de contacto inicial de los proveedores',
  },
  contracts: {
    en: 'Contracts of the plan',
    es: 'Contratos del plan',
  },
  serving: {
    en: 'Return files and approved authorizations',
    es: 'Archivos de devolución y autorizaciones aprobadas',
  },
  capacity: {
    en: 'Reports of providers on their capacity',
    es: 'Informes de los proveedores sobre su capacidad',
  },
  authorizations: {
    en: 'Authorizations of the plan, approved in whole or in part',
    es: 'Autorizaciones del plan, aprobadas en todo o en parte',
  },
} as const satisfies Readonly<Record<string, Words>>
