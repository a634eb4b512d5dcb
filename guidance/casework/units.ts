/** How minutes of an encounter become units of its code. */
import type { Authority } from '../define.ts'

/*
 * The ECM codes carry no unit of their own; ours is fifteen minutes (guidance/services/ecm.ts). That a last unit
 * counts from its eighth minute is Medicare's way with timed codes, and is assumed here.
 */
export const encounterUnits = {
  minutesOfUnit: 15,
  leastOfLast: 8,
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: units of an ECM encounter',
} as const satisfies Authority & { readonly minutesOfUnit: number; readonly leastOfLast: number }
