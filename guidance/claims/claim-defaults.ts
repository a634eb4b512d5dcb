/** What an 837 claim must say and an invoice does not: the value we write, since when, and by whose authority. */
import type { Authority, Words } from '../define.ts'

/** One default. `value` is written where the sender has said nothing else. */
export type ClaimDefault = Authority & {
  readonly id: string
  /** Where it goes: segment and element, `CLM06`. */
  readonly place: string
  readonly value: string
  readonly says: Words
}

const usual = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: the invoice has no such element; the value is the usual one for Medi-Cal professional claims',
} as const satisfies Authority

const asked = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'x12-837: situational use as the guides are commonly read',
} as const satisfies Authority

export const claimDefaults = [
  {
    id: 'gender',
    place: 'DMG03',
    value: 'U',
    says: {
      en: 'The invoice does not tell the member’s gender: unknown.',
      es: 'La factura no dice el género: desconocido.',
    },
    ...usual,
  },
  {
    id: 'signatureOnFile',
    place: 'CLM06',
    value: 'Y',
    says: { en: 'The provider’s signature is on file.', es: 'La firma del proveedor está archivada.' },
    ...usual,
  },
  {
    id: 'acceptsAssignment',
    place: 'CLM07',
    value: 'A',
    says: { en: 'The provider accepts the plan’s payment.', es: 'El proveedor acepta el pago del plan.' },
    ...usual,
  },
  {
    id: 'assignsBenefits',
    place: 'CLM08',
    value: 'Y',
    says: { en: 'The payment goes to the provider.', es: 'El pago va al proveedor.' },
    ...usual,
  },
  {
    id: 'releasesInformation',
    place: 'CLM09',
    value: 'Y',
    says: { en: 'The member allows the claim to be sent.', es: 'El miembro permite enviar la reclamación.' },
    ...usual,
  },
  {
    id: 'frequency',
    place: 'CLM05-3',
    value: '1',
    says: { en: 'An original claim.', es: 'Una reclamación original.' },
    ...usual,
  },
  {
    id: 'coverageSequence',
    place: 'SBR01',
    value: 'P',
    says: { en: 'The plan pays first.', es: 'El plan paga primero.' },
    ...usual,
  },
  {
    id: 'filingIndicator',
    place: 'SBR09',
    value: 'MC',
    says: { en: 'Medi-Cal.', es: 'Medi-Cal.' },
    ...usual,
  },
  {
    id: 'zipFiller',
    place: 'N403',
    value: '9998',
    says: {
      en: 'A claim asks for nine digits of the provider’s ZIP; where the invoice has five, these four follow.',
      es: 'La reclamación pide nueve dígitos del código postal; si la factura tiene cinco, se agregan estos cuatro.',
    },
    ...asked,
  },
  {
    id: 'memberState',
    place: 'N402',
    value: 'CA',
    says: {
      en: 'The invoice has no state for the member: California.',
      es: 'La factura no dice el estado del miembro: California.',
    },
    ...usual,
  },
  {
    id: 'facilityType',
    place: 'CLM05-1 of 837I',
    value: '89',
    says: { en: 'Type of bill: special facility, other.', es: 'Tipo de factura: centro especial, otro.' },
    ...usual,
  },
  {
    id: 'revenueCode',
    place: 'SV201',
    value: '0529',
    says: {
      en: 'Revenue code: freestanding clinic, other.',
      es: 'Código de ingreso: clínica independiente, otro.',
    },
    ...usual,
  },
  {
    id: 'admissionType',
    place: 'CL101',
    value: '9',
    says: { en: 'Type of admission: not known.', es: 'Tipo de ingreso: no se sabe.' },
    ...usual,
  },
  {
    id: 'admissionSource',
    place: 'CL102',
    value: '9',
    says: {
      en: 'From where the member came: not known.',
      es: 'De dónde vino el miembro: no se sabe.',
    },
    ...usual,
  },
  {
    id: 'patientStatus',
    place: 'CL103',
    value: '30',
    says: { en: 'The member is still in care.', es: 'El miembro sigue en atención.' },
    ...usual,
  },
  {
    id: 'capitatedReason',
    place: 'CAS02',
    value: '24',
    says: {
      en: 'A line that is paid by the month: the charge is covered by the monthly payment.',
      es: 'Una línea pagada por mes: el pago mensual cubre el cargo.',
    },
    ...asked,
  },
  {
    id: 'feeScheduleReason',
    place: 'CAS02',
    value: '45',
    says: {
      en: 'The part of the charge above what the plan pays.',
      es: 'La parte del cargo por encima de lo que paga el plan.',
    },
    ...asked,
  },
  {
    id: 'stateId',
    place: 'ISA08, 1000B NM109 and 2010BB NM109 of an encounter',
    value: 'DHCS',
    says: {
      en: 'The State’s id as receiver of encounters, until its companion guide is at hand.',
      es: 'El identificador del Estado como destinatario de encuentros, hasta tener su guía.',
    },
    ...asked,
  },
  {
    id: 'stateName',
    place: '1000B NM103 and 2010BB NM103 of an encounter',
    value: 'DEPARTMENT OF HEALTH CARE SERVICES',
    says: {
      en: 'The State’s name as receiver and payer of encounters.',
      es: 'El nombre del Estado como destinatario y pagador de encuentros.',
    },
    ...asked,
  },
] as const satisfies readonly ClaimDefault[]

export type ClaimDefaultId = (typeof claimDefaults)[number]['id']
