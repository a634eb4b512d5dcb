/** The pages of the place Claims, in their order. */
import type { claimFrameWords } from '../../words/claims/frame.ts'

export const claimPlaces = [
  { to: '/claims', word: 'queue' },
  { to: '/claims/payments', word: 'payments' },
  { to: '/claims/encounters', word: 'encounters' },
  { to: '/claims/clock', word: 'clock' },
  { to: '/claims/prices', word: 'prices' },
] as const satisfies readonly { readonly to: string; readonly word: keyof typeof claimFrameWords }[]
