/** How the State takes encounters and answers them, as far as it is known: sizes of files, and its validation response. */
import type { Authority, Words } from '../define.ts'

const assumed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: the companion guides of the State’s encounter system could not be read',
} as const satisfies Authority

/** What a file of encounters may hold. */
export const encounterFile = {
  /** Encounters of one file, and of one set in it: a set is refused whole. */
  most: 100_000,
  mostInSet: 5_000,
  ...assumed,
} as const satisfies Authority & { readonly most: number; readonly mostInSet: number }

/** A column of the validation response: what it is, and by which headings it is known. */
type ResponseColumn = { readonly headings: readonly string[]; readonly isNeeded: boolean }

/**
 * The State's validation response as delimited text, a row an encounter. That it exists, and names the encounter by a
 * number of the State's own, is known; its layout is our assumption, so several headings are understood.
 */
export const validationResponse = {
  columns: {
    number: { headings: ['claim number', 'claim id', 'patient control number', 'clm01'], isNeeded: true },
    stateNumber: { headings: ['encounter id', 'encounter-id', 'encounter number'], isNeeded: true },
    status: { headings: ['status', 'encounter status', 'validation status'], isNeeded: true },
    batch: { headings: ['batch reference', 'bht03', 'batch id'], isNeeded: false },
    reason: { headings: ['reason', 'error code', 'edit code', 'error codes'], isNeeded: false },
  },
  accepted: ['accepted', 'accept', 'a', 'valid', 'passed'],
  rejected: ['rejected', 'reject', 'r', 'denied', 'd', 'invalid', 'failed'],
  ...assumed,
} as const satisfies Authority & {
  readonly columns: { readonly [name: string]: ResponseColumn }
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
}

/** What a person does about an encounter that is held or that the State rejected, by where it was stopped. */
export const encounterRemedies = [
  {
    id: 'interchange',
    says: {
      en: 'The State could not take the file. Check who sends and who receives it, then send its encounters again.',
      es: 'El Estado no pudo tomar el archivo. Revise quién lo envía y quién lo recibe, y envíe de nuevo sus encuentros.',
    },
  },
  {
    id: 'set',
    says: {
      en: 'The State refused the form of this part of the file. The 999 names the place; send again once it is right.',
      es: 'El Estado rechazó la forma de esta parte del archivo. El 999 dice el lugar; envíe de nuevo cuando esté bien.',
    },
  },
  {
    id: 'claim',
    says: {
      en: 'The State did not take this claim. Ask the provider to correct it, or mend the member’s data, and send again.',
      es: 'El Estado no tomó esta reclamación. Pida al proveedor que la corrija, o corrija los datos del miembro.',
    },
  },
  {
    id: 'validation',
    says: {
      en: 'The State’s rules stopped it. When the claim is corrected, it goes again by itself, in place of this one.',
      es: 'Las reglas del Estado lo pararon. Cuando se corrija la reclamación, va de nuevo por sí solo, en lugar de este.',
    },
  },
  {
    id: 'held',
    says: {
      en: 'Our own check holds it back: the State would refuse it. Ask the provider for what is missing.',
      es: 'Nuestra revisión lo detiene: el Estado lo rechazaría. Pida al proveedor lo que falta.',
    },
  },
] as const satisfies readonly { readonly id: string; readonly says: Words }[]
