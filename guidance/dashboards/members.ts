/** Figures of members: who has ECM, how soon it began, how they were reached, and whether it is fair. */
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

/** Ten days are what a plan has to tell the provider of an assignment; the rest are weeks and months. */
const waits: readonly FigureSpan[] = [
  { code: '0-10', from: 0, to: 10, says: { en: '0 to 10 days', es: '0 a 10 días' } },
  { code: '11-30', from: 11, to: 30, says: { en: '11 to 30 days', es: '11 a 30 días' } },
  { code: '31-60', from: 31, to: 60, says: { en: '31 to 60 days', es: '31 a 60 días' } },
  { code: '61-90', from: 61, to: 90, says: { en: '61 to 90 days', es: '61 a 90 días' } },
  { code: '91', from: 91, says: { en: 'More than 90 days', es: 'Más de 90 días' } },
  { code: 'not-yet', from: -1, to: -1, says: { en: 'Not yet', es: 'Todavía no' } },
]

const returned = {
  en: 'ECM Return Transmission Files; a provider’s own care records',
  es: 'Archivos de devolución de ECM; los registros de atención del proveedor',
}
const told = {
  en: 'Member Information Files; return files; outreach trackers; a provider’s own care records',
  es: 'Archivos de información de miembros, de devolución y de contacto; registros de atención del proveedor',
}
const tried = {
  en: 'Initial Outreach Trackers; a provider’s own outreach records',
  es: 'Registros de contacto inicial; registros de contacto del proveedor',
}

export const enrolment = {
  id: 'enrolment',
  title: { en: 'Enrollment', es: 'Inscripción' },
  says: {
    en: 'Who has ECM, by Population of Focus, and how soon it began.',
    es: 'Quién tiene ECM, por población prioritaria, y qué tan pronto comenzó.',
  },
  figures: [
    {
      id: 'enrolled-by-population',
      title: {
        en: 'Members with ECM, by Population of Focus',
        es: 'Miembros con ECM, por población prioritaria',
      },
      says: {
        en: 'Members whose ECM was in force on at least one day of the period. A member in two populations counts in both.',
        es: 'Miembros con ECM vigente al menos un día del período. Quien está en dos poblaciones cuenta en las dos.',
      },
      source: told,
      sides: ['plan', 'provider'],
      ...{ by: 'population', series: [], unit: 'members', narrows: ['partner', 'population'], ...asked },
    },
    {
      id: 'enrolled-by-month',
      title: { en: 'Members with ECM, month by month', es: 'Miembros con ECM, mes a mes' },
      says: {
        en: 'Members whose ECM was in force on at least one day of the month.',
        es: 'Miembros con ECM vigente al menos un día del mes.',
      },
      source: returned,
      sides: ['plan', 'provider'],
      ...{ by: 'month', series: [], unit: 'members', narrows: ['partner', 'population'], ...asked },
    },
    {
      id: 'days-to-contact',
      title: { en: 'From authorization to first contact', es: 'De la autorización al primer contacto' },
      says: {
        en: 'Members authorized for ECM in the period, by the days until an attempt first reached them. An earlier contact counts as 0 days.',
        es: 'Miembros autorizados para ECM en el período, por los días hasta que un intento los contactó. Un contacto anterior cuenta como cero días.',
      },
      source: told,
      sides: ['plan', 'provider'],
      ...{
        by: 'span',
        spans: waits,
        series: [],
        unit: 'members',
        narrows: ['partner', 'population'],
        ...supposed,
      },
    },
    {
      id: 'days-to-enrolment',
      title: { en: 'From authorization to enrollment', es: 'De la autorización a la inscripción' },
      says: {
        en: 'Members authorized for ECM in the period, by the days until their ECM began.',
        es: 'Miembros autorizados para ECM en el período, por los días hasta que comenzó su ECM.',
      },
      source: told,
      sides: ['plan', 'provider'],
      ...{
        by: 'span',
        spans: waits,
        series: [],
        unit: 'members',
        narrows: ['partner', 'population'],
        ...supposed,
      },
    },
  ],
} as const satisfies Dashboard

const success = [
  { code: 'reached', says: { en: 'Reached', es: 'Se contactó' } },
  { code: 'not-reached', says: { en: 'Not reached', es: 'No se contactó' } },
] as const

export const outreach = {
  id: 'outreach',
  title: { en: 'Outreach', es: 'Contacto' },
  says: {
    en: 'Attempts to reach members for ECM, how they were made, and which succeeded.',
    es: 'Intentos de contactar a miembros para ECM, cómo se hicieron y cuáles tuvieron éxito.',
  },
  figures: [
    {
      id: 'attempts-by-mode',
      title: { en: 'Attempts, by how they were made', es: 'Intentos, por la forma de hacerlos' },
      says: {
        en: 'Attempts made in the period. Reached means that the member was spoken to or answered.',
        es: 'Intentos hechos en el período. Se contactó: se habló con el miembro o este respondió.',
      },
      source: tried,
      sides: ['plan', 'provider'],
      ...{
        by: 'mode',
        series: success,
        isStacked: true,
        unit: 'attempts',
        narrows: ['partner', 'population'],
      },
      ...{ ...asked, cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Table 8' },
    },
    {
      id: 'attempts-by-month',
      title: { en: 'Attempts, month by month', es: 'Intentos, mes a mes' },
      says: {
        en: 'The same attempts, by the month in which they were made.',
        es: 'Los mismos intentos, por su mes.',
      },
      source: tried,
      sides: ['plan', 'provider'],
      ...{
        by: 'month',
        series: success,
        isStacked: true,
        unit: 'attempts',
        narrows: ['partner', 'population'],
      },
      ...{ ...asked, cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Table 8' },
    },
  ],
} as const satisfies Dashboard

const fairness = [
  { code: 'reached', says: { en: 'Reached', es: 'Contactados' } },
  { code: 'enrolled', says: { en: 'Enrolled', es: 'Inscritos' } },
] as const

const fair = {
  says: {
    en: 'Of the members given to providers for ECM: the share that was reached in the period, and the share with ECM.',
    es: 'De los miembros dados a proveedores para ECM: la parte contactada en el período y la parte con ECM.',
  },
  source: told,
  series: fairness,
  unit: 'members',
  isShare: true,
  narrows: ['partner', 'population'],
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: figures of dashboards',
} as const

export const equity = {
  id: 'equity',
  title: { en: 'Equity', es: 'Equidad' },
  says: {
    en: 'Whether members of every language, race and place are reached and enrolled alike.',
    es: 'Si se contacta e inscribe por igual a miembros de todo idioma, raza y lugar.',
  },
  figures: [
    {
      id: 'equity-by-language',
      title: { en: 'By preferred language', es: 'Por idioma preferido' },
      ...{ ...fair, sides: ['plan', 'provider'], by: 'language' },
    },
    {
      id: 'equity-by-race-ethnicity',
      title: { en: 'By race or ethnicity', es: 'Por raza o etnia' },
      ...{ ...fair, sides: ['plan', 'provider'], by: 'race-ethnicity' },
    },
    {
      id: 'equity-by-county',
      title: { en: 'By county', es: 'Por condado' },
      ...{ ...fair, sides: ['plan'], by: 'county' },
    },
  ],
} as const satisfies Dashboard
