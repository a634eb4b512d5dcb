/** What the record says was done with authorizations, notices, and what goes with requests. */
import type { Words } from '../define.ts'

export const authorizationDeeds: { readonly [deed: string]: Words } = {
  'authorizations-cross': { en: 'Brought word of an authorization', es: 'Llevó noticia de una autorización' },
  'authorizations.ask': { en: 'Asked for a service for a member', es: 'Pidió un servicio para un miembro' },
  'authorizations.decide': {
    en: 'Decided on a service for a member',
    es: 'Decidió sobre un servicio para un miembro',
  },
  'authorizations.draft-packet': {
    en: 'Looked at what would go along with a request',
    es: 'Miró lo que iría con una solicitud',
  },
  'authorizations.list': { en: 'Looked at authorizations', es: 'Miró autorizaciones' },
  'authorizations.make-information': {
    en: 'Made a letter on an authorization',
    es: 'Hizo una carta sobre una autorización',
  },
  'authorizations.make-notice': {
    en: 'Made a notice to a member',
    es: 'Hizo un aviso a un miembro',
  },
  'authorizations.make-packet': {
    en: 'Made a document of what came with a request',
    es: 'Hizo un documento de lo que llegó con una solicitud',
  },
  'authorizations.say': {
    en: 'Said something about an authorization',
    es: 'Dijo algo sobre una autorización',
  },
  'authorizations.see': {
    en: 'Looked at a member’s authorizations',
    es: 'Miró las autorizaciones de un miembro',
  },
  'authorizations.see-limits': {
    en: 'Looked at limits for a member',
    es: 'Miró los límites para un miembro',
  },
  'authorizations.see-notice': {
    en: 'Looked at a notice to a member',
    es: 'Miró un aviso a un miembro',
  },
  'authorizations.see-packet': {
    en: 'Looked at what came with a request',
    es: 'Miró lo que llegó con una solicitud',
  },
  'authorizations.send-notice': {
    en: 'Put down that a notice went out',
    es: 'Anotó que un aviso salió',
  },
}
