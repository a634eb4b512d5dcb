/** Roles and rights, as people speak of them; `test/web-words.test.ts` holds that none is missing. */
import type { Words } from './define.ts'

export const roleNames: { readonly [role: string]: Words } = {
  'lead-care-manager': { en: 'Lead Care Manager', es: 'Administrador principal de atención' },
  'outreach-worker': { en: 'Outreach worker', es: 'Trabajador de alcance' },
  biller: { en: 'Biller', es: 'Facturación' },
  supervisor: { en: 'Supervisor', es: 'Supervisor' },
  'plan-analyst': { en: 'Plan analyst', es: 'Analista del plan' },
  'plan-adjudicator': { en: 'Plan adjudicator', es: 'Resolución de facturas del plan' },
  reviewer: { en: 'Reviewer', es: 'Revisor' },
  administrator: { en: 'Administrator', es: 'Administrador' },
}

export const rightNames: { readonly [right: string]: Words } = {
  'exchange/read': { en: 'see files and what they hold', es: 'ver archivos y lo que contienen' },
  'exchange/send': { en: 'send files', es: 'enviar archivos' },
  'exchange/decide': {
    en: 'decide on files that wait for a person',
    es: 'decidir sobre archivos que esperan a una persona',
  },
  'exchange/replay': { en: 'have files worked through again', es: 'hacer que se procesen archivos otra vez' },
  'billing/read': { en: 'see invoices', es: 'ver facturas' },
  'billing/manage': { en: 'write and send invoices', es: 'escribir y enviar facturas' },
  'claims/read': { en: 'see claims and payments', es: 'ver cobros y pagos' },
  'claims/decide': { en: 'decide on claims', es: 'decidir sobre los cobros' },
  'claims/pay': { en: 'pay providers', es: 'pagar a los proveedores' },
  'members/read': { en: 'see members and their care', es: 'ver a los miembros y su atención' },
  'members/write': {
    en: 'write down work with members',
    es: 'anotar el trabajo con los miembros',
  },
  'outreach/manage': {
    en: 'reach out to members, and write down each attempt',
    es: 'contactar a los miembros y anotar cada intento',
  },
  'care/read': { en: 'see care plans and encounters', es: 'ver planes de cuidado y encuentros' },
  'care/write': { en: 'work on care plans', es: 'trabajar en los planes de cuidado' },
  'exports/make': { en: 'take data out in files', es: 'sacar datos en archivos' },
  'dashboards/read': { en: 'see figures', es: 'ver cifras' },
  'dashboards/shared': { en: 'see figures that plans share', es: 'ver cifras que comparten los planes' },
  'care/part2': {
    en: 'see records of substance use programs',
    es: 'ver registros de programas por consumo de sustancias',
  },
  'referrals/read': { en: 'see referrals', es: 'ver referencias' },
  'authorizations/decide': {
    en: 'decide on authorizations',
    es: 'decidir sobre autorizaciones',
  },
  'authorizations/packets': {
    en: 'see what comes along with requests',
    es: 'ver lo que llega con las solicitudes',
  },
  'referrals/manage': { en: 'work on referrals', es: 'atender referencias' },
  'network/read': { en: 'see contracts and partners', es: 'ver contratos y socios' },
  'network/manage': {
    en: 'make and answer contracts, bring in partners',
    es: 'hacer y responder contratos, agregar socios',
  },
  'oversight/read': { en: 'see figures and reports', es: 'ver cifras e informes' },
  'oversight/manage': {
    en: 'make reports and clear up differences',
    es: 'hacer informes y aclarar diferencias',
  },
  'people/read': { en: 'see who works here', es: 'ver quién trabaja aquí' },
  'people/manage': { en: 'invite people and change roles', es: 'invitar a personas y cambiar funciones' },
  'settings/manage': {
    en: 'change the settings of the organization',
    es: 'cambiar los ajustes de la organización',
  },
  'audit/read': { en: 'see who did and saw what', es: 'ver quién hizo y vio qué' },
}

export const kindNames: { readonly [kind: string]: Words } = {
  plan: { en: 'Health plan', es: 'Plan de salud' },
  'ecm-provider': { en: 'ECM provider', es: 'Proveedor de ECM' },
  'community-supports-provider': {
    en: 'Community Supports provider',
    es: 'Proveedor de Apoyos Comunitarios',
  },
  delegate: { en: 'Delegate of a plan', es: 'Delegado de un plan' },
  county: { en: 'County', es: 'Condado' },
  'state-reviewer': { en: 'State reviewer', es: 'Revisor del Estado' },
}
