/** Whether two descriptions are of one person: what may be taken as said, and what only a person can decide. */

/** What is compared. Null where it is not known. `bornOn` is a day as ISO text. */
export type Description = {
  readonly cin: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly bornOn: string | null
}

/**
 * `same`: one person, beyond the doubt that the files themselves leave. `maybe`: somebody has to look; the reason says
 * why. `other`: nothing speaks for it.
 */
export type Likeness =
  | { readonly is: 'same' }
  | { readonly is: 'maybe'; readonly because: MatchReason }
  | { readonly is: 'other' }

export const matchReasons = [
  /** One CIN, and the rest speaks of two people: a slip in one of the files, or a CIN given twice. */
  'one-cin-two-descriptions',
  /** Two CINs, and all else is the same: a CIN that was changed, or twins of one name. */
  'two-cins-one-description',
  /** One of them has no CIN, and name and date of birth are the same. */
  'no-cin-same-description',
] as const

export type MatchReason = (typeof matchReasons)[number]

/**
 * A CIN names one person for life (Medi-Cal's Client Index Number), yet files have slips: it alone joins nobody whose
 * name and date of birth both speak against it, and without it nobody is joined at all.
 */
export function compare(one: Description, other: Description): Likeness {
  const born = agreement(one.bornOn, other.bornOn)
  const first = agreement(foldName(one.firstName), foldName(other.firstName))
  const last = agreement(foldName(one.lastName), foldName(other.lastName))
  const cin = agreement(one.cin, other.cin)
  if (cin === 'same') {
    const speaksAgainst = [born, first, last].filter(each => each === 'differs').length
    return speaksAgainst <= 1 ? { is: 'same' } : { is: 'maybe', because: 'one-cin-two-descriptions' }
  }
  const isOneDescription = born === 'same' && last === 'same' && first === 'same'
  if (!isOneDescription) return { is: 'other' }
  return {
    is: 'maybe',
    because: cin === 'differs' ? 'two-cins-one-description' : 'no-cin-same-description',
  }
}

type Agreement = 'same' | 'differs' | 'unknown'

function agreement(one: string | null, other: string | null): Agreement {
  if (one === null || other === null || one === '' || other === '') return 'unknown'
  return one === other ? 'same' : 'differs'
}

/** A name as it is compared and searched: without accents, marks and case. '' for none. */
export function foldName(name: string | null): string {
  return (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words by which somebody is found: names in their parts, numbers whole. Longer ones are cut. */
export function searchWords(texts: readonly (string | null | undefined)[]): readonly string[] {
  const words = texts.flatMap(text => {
    const parts = (text ?? '').split(/[\s\-'’.,]+/).map(foldName)
    return [...parts, foldName(text ?? null)]
  })
  return [...new Set(words.filter(word => word !== '').map(word => word.slice(0, 40)))]
}
