/** Community Supports that every plan offers since a day, whatever it elects. */
import type { Authority, Words } from '../define.ts'

export type OwedSupport = Authority & {
  /** Code of `community-supports`. */
  readonly support: string
  readonly says: Words
}

export const owedSupports: readonly OwedSupport[] = [
  {
    support: 'TR',
    says: {
      en: 'Since 2026 every plan gives Transitional Rent to members with behavioral health needs who qualify.',
      es: 'Desde 2026 todo plan da Alquiler transitorio a miembros con necesidades de salud conductual.',
    },
    since: '2026-01-01',
    basis: 'dhcs',
    cite: 'stakeholder-news-2026-01: Transitional Rent',
  },
]
