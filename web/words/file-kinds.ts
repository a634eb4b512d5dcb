/** The guidance's files by their ids, as people speak of them; `test/web-words.test.ts` holds that none is missing. */
import type { Words } from './define.ts'

export const fileKinds: { readonly [id: string]: Words } = {
  'ecm/member-information': { en: 'Member Information File', es: 'Archivo de información de miembros' },
  'ecm/return-transmission': { en: 'ECM Return Transmission File', es: 'Archivo de respuesta de ECM' },
  'ecm/initial-outreach-tracker': { en: 'Initial Outreach Tracker', es: 'Registro de contactos iniciales' },
  'ecm/potential-member-referral': { en: 'Potential Member Referral', es: 'Remisión de posible miembro' },
  'billing/invoice': { en: 'Invoice', es: 'Factura' },
  'community-supports/authorization-status': {
    en: 'Authorization Status File',
    es: 'Estado de autorizaciones',
  },
  'community-supports/return-transmission': {
    en: 'Community Supports Return Transmission File',
    es: 'Archivo de respuesta de Apoyos Comunitarios',
  },
}
