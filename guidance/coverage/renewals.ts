/** Medi-Cal is renewed once a year: when to remind whom, and how long what was lost for paperwork can be mended. */
import type { Authority, Words } from '../define.ts'

/** A reminder, so many days before the day of renewal. */
export type RenewalReminder = Authority & {
  readonly id: string
  readonly daysBefore: number
  /** What is best done then. */
  readonly says: Words
}

const assumed = {
  since: '2023-04-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: reminders of Medi-Cal renewal',
  reading: 'R-62',
} as const satisfies Authority

export const renewalReminders: readonly RenewalReminder[] = [
  {
    id: 'check-address',
    daysBefore: 90,
    says: {
      en: 'Ask whether address and phone are right: the packet goes to the address that the county has.',
      es: 'Pregunte si la dirección y el teléfono están bien: el paquete llega a la dirección que tiene el condado.',
    },
    ...assumed,
  },
  {
    id: 'look-for-packet',
    daysBefore: 60,
    says: {
      en: 'Ask whether the packet came, and offer help to fill it in.',
      es: 'Pregunte si llegó el paquete, y ofrezca ayuda para llenarlo.',
    },
    ...assumed,
  },
  {
    id: 'send-packet',
    daysBefore: 30,
    says: {
      en: 'Help to send it in now: online, by phone, by mail or at the county office.',
      es: 'Ayude a enviarlo ahora: en línea, por teléfono, por correo o en la oficina del condado.',
    },
    ...assumed,
  },
  {
    id: 'last-days',
    daysBefore: 10,
    says: {
      en: 'Call today. What is not in by the last day ends the coverage.',
      es: 'Llame hoy. Lo que no llega a tiempo termina la cobertura.',
    },
    ...assumed,
  },
]

/** What was lost at renewal comes back without a new application when the papers come in within so many days. */
export const renewalCure = {
  days: 90,
  says: {
    en: 'Coverage can still come back without a new application, also for the days between.',
    es: 'La cobertura todavía puede volver sin otra solicitud, también por los días de en medio.',
  },
  ...assumed,
} as const satisfies Authority & { readonly days: number; readonly says: Words }

/** What a person can have done about a renewal, and whether that is the end of it. */
export type RenewalDeed = Authority & { readonly id: string; readonly isDone: boolean; readonly says: Words }

export const renewalDeeds: readonly RenewalDeed[] = [
  {
    id: 'reached',
    isDone: false,
    says: { en: 'Talked with the member', es: 'Se habló con el miembro' },
    ...assumed,
  },
  {
    id: 'not-reached',
    isDone: false,
    says: { en: 'Tried, and did not reach them', es: 'Se intentó sin encontrarlo' },
    ...assumed,
  },
  {
    id: 'contact-updated',
    isDone: false,
    says: { en: 'Address or phone brought up to date', es: 'Se actualizó la dirección o el teléfono' },
    ...assumed,
  },
  {
    id: 'sent-in',
    isDone: true,
    says: { en: 'The packet was sent in', es: 'Se envió el paquete' },
    ...assumed,
  },
  {
    id: 'renewed',
    isDone: true,
    says: { en: 'The county has renewed it', es: 'El condado ya lo renovó' },
    ...assumed,
  },
]
