/** Why a plan may say no or less, what follows from it, and by when it is told: nothing else may be asked. */
import type { Authority, Words } from '../define.ts'

/** A reason for which a plan may deny a service, or give less of it than was asked. */
export type DenialReason = Authority & {
  readonly id: string
  readonly says: Words
  /** Only for a Community Support, or only for ECM; left out, for both. */
  readonly only?: 'ecm' | 'community-supports'
}

const noMore: Authority = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'action-plan-2024-03: plans apply the State’s criteria and add none',
}

/*
 * A plan applies the State's criteria and may add none: no count of contacts, no reassessment for its own sake, no
 * narrower place or group. Whatever is not in this list is therefore no reason.
 */
export const denialReasons: readonly DenialReason[] = [
  {
    id: 'not-a-member',
    says: { en: 'Is not a member of this plan on these days', es: 'No es miembro de este plan en esos días' },
    ...noMore,
  },
  {
    id: 'not-eligible',
    says: {
      en: 'Does not meet the State’s criteria for this service',
      es: 'No cumple los criterios del Estado para este servicio',
    },
    ...noMore,
  },
  {
    id: 'has-it-already',
    says: { en: 'Has this service already', es: 'Ya tiene este servicio' },
    ...noMore,
  },
  {
    id: 'other-program',
    only: 'ecm',
    says: {
      en: 'Is in a program that cannot be had together with ECM',
      es: 'Está en un programa que no se puede tener junto con ECM',
    },
    ...noMore,
    cite: 'provider-toolkit-2021-12: ECM and Other State Programs, cannot receive',
  },
  {
    id: 'not-offered',
    only: 'community-supports',
    says: {
      en: 'This plan does not offer this support in the member’s county',
      es: 'Este plan no ofrece este apoyo en el condado del miembro',
    },
    ...noMore,
  },
  {
    id: 'limit-reached',
    only: 'community-supports',
    says: {
      en: 'The State’s limit for this support is reached',
      es: 'Se alcanzó el límite del Estado para este apoyo',
    },
    ...noMore,
  },
  {
    id: 'member-declined',
    says: { en: 'The member does not want it', es: 'El miembro no lo quiere' },
    ...noMore,
  },
]

const recalled: Authority = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: notice and appeal, recalled from 42 CFR 438.404 and 438.402 and not read',
  reading: 'R-63',
}

/** By when member and provider are told in writing of a no, or of less than was asked. */
export const noticeClock = { workingDays: 2, ...recalled } as const satisfies Authority & {
  readonly workingDays: number
}

/** How long after the notice an appeal may be made. */
export const appealWindow = { days: 60, ...recalled } as const satisfies Authority & { readonly days: number }

/** What may begin before the decision is paid for so many days at least, whatever the decision is. */
export const presumedDays = { days: 30, ...recalled } as const satisfies Authority & { readonly days: number }
