/** Pieces that sets are made of in several loops: names, addresses, references, dates, adjustments, codes. */
import { type PlaceUse, type SegmentUse, segment, type Usage } from '../define.ts'
import {
  adjustmentGroups,
  genders,
  paperworkKinds,
  paperworkWays,
  policyCompliances,
  pricingExceptions,
  pricingMethods,
  pricingRejections,
} from './code-lists.ts'

type NameFacts = {
  /** NM101. */
  readonly roles: readonly string[]
  /** NM102: 1 person, 2 organization. */
  readonly kinds: readonly string[]
  /** NM108; the identifier of `XX` is an NPI. */
  readonly ids?: readonly string[]
}

const idSets = { XX: 'npi', FI: 'tin', '24': 'tin', '34': 'ssn' } as const

/** NM1. */
export function name<const Use extends string>(
  use: Use,
  uses: string,
  { roles, kinds, ids }: NameFacts,
): SegmentUse<'NM1', Use> {
  return segment('NM1', use, uses, {
    places: {
      1: roles,
      2: kinds,
      ...(ids ? { 8: ids, 9: { externalBy: { place: 8, sets: idSets } } } : {}),
    },
  })
}

const stateAndCountry: { readonly [place: number]: PlaceUse } = {
  2: { external: 'us-state' },
  3: { external: 'postal' },
  4: { external: 'country' },
  7: { external: 'country-subdivision' },
}

/** N3 and N4. */
export function address(
  usage: Usage = 'R',
): readonly [SegmentUse<'N3', 'streetAddress'>, SegmentUse<'N4', 'place'>] {
  return [
    segment('N3', 'streetAddress', 'RS', { usage }),
    segment('N4', 'place', 'RSSSNNS', { usage, places: stateAndCountry }),
  ]
}

type ReferenceFacts = {
  readonly usage?: Usage
  readonly repeat?: number
  /** Whether REF04 may say whose number it is (`2U` and a payer's id). */
  readonly byPayer?: boolean
  readonly value?: PlaceUse
}

/** REF. */
export function reference<const Use extends string>(
  use: Use,
  qualifiers: readonly string[],
  { usage = 'S', repeat = 1, byPayer = false, value }: ReferenceFacts = {},
): SegmentUse<'REF', Use> {
  return segment('REF', use, byPayer ? 'RRNS' : 'RRNN', {
    usage,
    repeat,
    places: {
      1: qualifiers,
      ...(value ? { 2: value } : {}),
      ...(byPayer ? { 4: { uses: 'RR', parts: { 1: { codes: ['2U'] } } } } : {}),
    },
  })
}

/** DTP, of a day unless said otherwise. */
export function date<const Use extends string>(
  use: Use,
  qualifiers: readonly string[],
  facts: { usage?: Usage; repeat?: number; formats?: readonly string[] } = {},
): SegmentUse<'DTP', Use> {
  const { usage = 'S', repeat = 1, formats = ['D8'] } = facts
  return segment('DTP', use, 'RRR', { usage, repeat, places: { 1: qualifiers, 2: formats } })
}

/** AMT. */
export function amount<const Use extends string>(
  use: Use,
  qualifier: string,
  usage: Usage = 'S',
): SegmentUse<'AMT', Use> {
  return segment('AMT', use, 'RRN', { usage, places: { 1: [qualifier] } })
}

/** PER with up to three numbers. */
export function contact<const Use extends string>(
  use: Use,
  usage: Usage,
  repeat: number,
): SegmentUse<'PER', Use> {
  return segment('PER', use, 'RSRRSSSSN', {
    usage,
    repeat,
    places: { 1: ['IC'], 3: ['EM', 'FX', 'TE'], 5: ['EM', 'EX', 'FX', 'TE'], 7: ['EM', 'EX', 'FX', 'TE'] },
  })
}

/** PER of property and casualty claims: a telephone and its extension. */
export function casualtyContact(): SegmentUse<'PER', 'casualtyContact'> {
  return segment('PER', 'casualtyContact', 'RSRRSSNNN', {
    usage: 'S',
    places: { 1: ['IC'], 3: ['TE'], 5: ['EX'] },
  })
}

/** PRV: a provider's specialty by the taxonomy of the NUCC. */
export function taxonomy<const Use extends string>(use: Use, role: string): SegmentUse<'PRV', Use> {
  return segment('PRV', use, 'RRRNNN', {
    usage: 'S',
    places: { 1: [role], 2: ['PXC'], 3: { external: 'taxonomy' } },
  })
}

export function demographics(usage: Usage): SegmentUse<'DMG', 'demographics'> {
  return segment('DMG', 'demographics', 'RRR', { usage, places: { 1: ['D8'], 3: genders } })
}

/** CAS: a group and up to six reasons with their amounts. */
export function adjustments(
  repeat = 5,
  groups: readonly string[] = adjustmentGroups,
): SegmentUse<'CAS', 'adjustments'> {
  const reason: PlaceUse = { external: 'carc' }
  return segment('CAS', 'adjustments', 'RRRSSSSSSSSSSSSSSSS', {
    usage: 'S',
    repeat,
    places: { 1: groups, 2: reason, 5: reason, 8: reason, 11: reason, 14: reason, 17: reason },
  })
}

export function paperwork(): SegmentUse<'PWK', 'paperwork'> {
  return segment('PWK', 'paperwork', 'RRNNSSNNN', {
    usage: 'S',
    repeat: 10,
    places: { 1: paperworkKinds, 2: paperworkWays, 5: ['AC'] },
  })
}

/** HCP; a line's has the repriced service besides. */
export function pricing(
  uses: string,
  ofLine: { readonly [place: number]: PlaceUse } = {},
): SegmentUse<'HCP', 'pricing'> {
  return segment('HCP', 'pricing', uses, {
    usage: 'S',
    places: {
      1: pricingMethods,
      13: pricingRejections,
      14: policyCompliances,
      15: pricingExceptions,
      ...ofLine,
    },
  })
}

/** An HI: the codes that its first and its further entries may carry, and how many entries there may be. */
export function healthCodes<const Use extends string>(
  use: Use,
  facts: { first: PlaceUse; further?: PlaceUse; most?: number; usage?: Usage; repeat?: number },
): SegmentUse<'HI', Use> {
  const { first, further = first, most = 12, usage = 'S', repeat = 1 } = facts
  const places: Record<number, PlaceUse> = { 1: first }
  for (let place = 2; place <= most; place++) places[place] = further
  return segment('HI', use, `R${'S'.repeat(most - 1)}`, { usage, repeat, places })
}

/**
 * The procedure of a line (C003): what kinds of codes, the lists they come from, and its modifiers if it has
 * any.
 */
export function procedure(uses: string, qualifiers: readonly string[]): PlaceUse {
  const modifier: PlaceUse = { external: 'hcpcs-modifier' }
  return {
    uses,
    parts: {
      1: { codes: qualifiers },
      2: { externalBy: { place: 1, sets: { HC: 'hcpcs', HP: 'hipps', N4: 'ndc', NU: 'revenue' } } },
      ...(uses.length > 2 ? { 3: modifier, 4: modifier, 5: modifier, 6: modifier } : {}),
    },
  }
}
