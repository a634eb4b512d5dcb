/** What requests about vetting, audits, readiness and grievances may be refused for. */

/** Where a vetting, an audit, its findings and a grievance stand, and what is said to them. */
const statesInWords = {
  begun: { en: 'begun', es: 'iniciada' },
  'waiting-for-provider': { en: 'waiting for the provider', es: 'en espera del proveedor' },
  passed: { en: 'passed', es: 'aprobada' },
  failed: { en: 'failed', es: 'no aprobada' },
  ended: { en: 'ended', es: 'terminada' },
  announced: { en: 'announced', es: 'anunciada' },
  'under-way': { en: 'under way', es: 'en curso' },
  reported: { en: 'reported', es: 'informada' },
  closed: { en: 'closed', es: 'cerrada' },
  'called-off': { en: 'called off', es: 'cancelada' },
  open: { en: 'open', es: 'abierta' },
  planned: { en: 'planned', es: 'con plan de corrección' },
  returned: { en: 'returned', es: 'devuelta' },
  accepted: { en: 'accepted', es: 'aceptada' },
  done: { en: 'done', es: 'hecha' },
  verified: { en: 'verified', es: 'comprobada' },
  waived: { en: 'waived', es: 'dispensada' },
  received: { en: 'received', es: 'recibida' },
  acknowledged: { en: 'acknowledged', es: 'con acuse de recibo' },
  resolved: { en: 'resolved', es: 'resuelta' },
  withdrawn: { en: 'withdrawn', es: 'retirada' },
  forwarded: { en: 'forwarded', es: 'remitida' },
} as const

export const oversightRefusals = {
  'oversight/npi-not-valid': {
    status: 422,
    says: {
      en: 'The National Provider Identifier is not valid.',
      es: 'El Identificador Nacional de Proveedor (NPI) no es válido.',
    },
    remedy: {
      en: 'It has ten digits; the last one checks the others. Compare it with the letter of enrollment.',
      es: 'Tiene diez dígitos; el último comprueba los demás. Compárelo con la carta de inscripción.',
    },
  },
  'oversight/npi-kind-missing': {
    status: 422,
    says: {
      en: 'It is not said whether the identifier is an organization’s or one person’s.',
      es: 'No se dice si el identificador es de una organización o de una persona.',
    },
    remedy: {
      en: 'Say which. A provider that is an organization bills with the organization’s.',
      es: 'Diga de cuál es. Un proveedor que es una organización factura con el de la organización.',
    },
  },
  'oversight/passed-without-day': {
    status: 422,
    says: {
      en: 'The day is missing on which the vetting was passed.',
      es: 'Falta el día en que se aprobó la verificación.',
    },
    remedy: {
      en: 'Give the day of enrollment, or on which you were satisfied.',
      es: 'Dé el día de la inscripción, o el día en que usted quedó conforme.',
    },
  },
  'oversight/passed-without-npi': {
    status: 422,
    says: {
      en: 'A provider without a National Provider Identifier cannot pass: it could not be paid.',
      es: 'Un proveedor sin Identificador Nacional de Proveedor (NPI) no puede aprobar: no se le podría pagar.',
    },
    remedy: {
      en: 'Ask it to apply for one; it costs nothing.',
      es: 'Pídale que solicite uno; no cuesta nada.',
    },
  },
  'oversight/expires-before-it-begins': {
    status: 422,
    says: {
      en: 'The vetting expires before it was passed.',
      es: 'La verificación vence antes del día en que se aprobó.',
    },
    remedy: { en: 'Check both days.', es: 'Revise los dos días.' },
  },
  'oversight/accreditation-not-needed': {
    status: 422,
    says: {
      en: 'Accreditation by NCQA may not be asked of the provider.',
      es: 'Al proveedor no se le puede exigir la acreditación de NCQA.',
    },
    remedy: {
      en: 'Take it off the list of what you ask to see.',
      es: 'Quítela de la lista de lo que pide ver.',
    },
  },
  'oversight/move-not-possible': {
    status: 409,
    terms: statesInWords,
    says: {
      en: 'It stands at “{from}” and cannot go to “{to}” from there.',
      es: 'Está en “{from}”, y de ahí no puede pasar a “{to}”.',
    },
    remedy: {
      en: 'Look at where it stands and what can be done next.',
      es: 'Vea en qué paso está y qué se puede hacer después.',
    },
  },
  'oversight/item-not-asked': {
    status: 422,
    says: {
      en: 'The checklist of this contract has no item “{item}”.',
      es: 'La lista de verificación de este contrato no tiene el punto “{item}”.',
    },
    remedy: {
      en: 'Look at the checklist; it has what goes with the services agreed.',
      es: 'Vea la lista; contiene lo que corresponde a los servicios acordados.',
    },
  },
  'oversight/not-yours-to-say': {
    status: 403,
    says: { en: 'This is for the other party to say.', es: 'Esto le toca decirlo a la otra parte.' },
    remedy: {
      en: 'The provider answers, the payer reviews.',
      es: 'El proveedor responde; el pagador revisa.',
    },
  },
  'oversight/no-contract': {
    status: 422,
    says: {
      en: 'You have no contract with this provider that was ever agreed.',
      es: 'No tiene con este proveedor ningún contrato que se haya acordado alguna vez.',
    },
    remedy: {
      en: 'Audits follow from a contract: propose one, or check which organization you mean.',
      es: 'Las auditorías nacen de un contrato: proponga uno, o revise a qué organización se refiere.',
    },
  },
  'oversight/no-such-finding': {
    status: 404,
    says: { en: 'The audit has no finding {number}.', es: 'La auditoría no tiene una observación {number}.' },
    remedy: { en: 'Look at the audit’s findings.', es: 'Vea las observaciones de la auditoría.' },
  },
  'oversight/findings-open': {
    status: 409,
    says: {
      en: 'Findings of the audit are still open: {numbers}.',
      es: 'Estas observaciones de la auditoría siguen abiertas: {numbers}.',
    },
    remedy: {
      en: 'Verify or waive each, then close the audit.',
      es: 'Compruebe o dispense cada una, y después cierre la auditoría.',
    },
  },
  'oversight/promise-missing': {
    status: 422,
    says: {
      en: 'A plan of correction says by which day it will be done.',
      es: 'Un plan de corrección dice para qué día estará hecho.',
    },
    remedy: { en: 'Give the day.', es: 'Dé el día.' },
  },
  'oversight/already-taken-over': {
    status: 409,
    says: { en: 'This grievance was taken over already.', es: 'Ya se tomó a cargo esta queja.' },
    remedy: { en: 'Look for it among your own.', es: 'Búsquela entre las suyas.' },
  },
  'oversight/received-in-the-future': {
    status: 422,
    says: {
      en: 'The grievance would be received in the future.',
      es: 'La queja se habría recibido en el futuro.',
    },
    remedy: { en: 'Give the instant at which it came.', es: 'Dé el momento en que llegó.' },
  },
} as const
