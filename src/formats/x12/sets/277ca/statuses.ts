/** Pieces that the levels of a 277CA share: statuses, counts and sums. */
import { type PlaceUse, type SegmentUse, segment, type Usage, unbounded } from '../../define.ts'

type StatusFacts = {
  /** STC, one letter a place. */
  readonly uses: string
  /** What STC01-3, STC10-3 and STC11-3 may name. */
  readonly entities: readonly string[]
  /** STC03: `WQ` accepted, `U` rejected. */
  readonly actions: readonly string[]
  readonly usage?: Usage
}

/** STC: up to three statuses, each a category, a status and perhaps the entity that it is about. */
export function status<const Use extends string>(
  use: Use,
  { uses, entities, actions, usage = 'R' }: StatusFacts,
): SegmentUse<'STC', Use> {
  const one: PlaceUse = {
    uses: 'RRSN',
    parts: {
      1: { external: 'claim-status-category' },
      2: { external: 'claim-status' },
      3: { codes: entities },
    },
  }
  return segment('STC', use, uses, {
    usage,
    repeat: unbounded,
    places: { 1: one, 3: actions, 10: one, 11: one },
  })
}

/** Who may be meant on the levels of the sender. */
export const senderEntities = ['36', '40', '41', 'AY', 'PR']

/** Who may be meant on the level of the billing provider. */
export const providerEntities = ['36', '40', '41', '77', '82', '85', '87', 'AY', 'PR']

/** Who may be meant by a status of a claim or of its line. */
export const claimEntities = [
  ...['03', '1P', '1Z', '40', '41', '71', '72', '73', '77', '82', '85', '87', 'DK', 'DN', 'DQ'],
  ...['FA', 'GB', 'HK', 'IL', 'LI', 'MSC', 'PR', 'PRP', 'QB', 'QC', 'QD', 'SEP', 'TL', 'TTP', 'TU'],
]

/** QTY and AMT: how many claims, and what they come to, were accepted and rejected. */
export function totals(accepted: string, rejected: string) {
  return [
    segment('QTY', 'acceptedCount', 'RRNN', { usage: 'S', places: { 1: [accepted] } }),
    segment('QTY', 'rejectedCount', 'RRNN', { usage: 'S', places: { 1: [rejected] } }),
    segment('AMT', 'acceptedAmount', 'RRN', { usage: 'S', places: { 1: ['YU'] } }),
    segment('AMT', 'rejectedAmount', 'RRN', { usage: 'S', places: { 1: ['YY'] } }),
  ]
}
