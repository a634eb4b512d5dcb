/** A code set made ready for looking up on a day: by code, former name, label, and what is nearly right. */
import type { Day } from '#base/day.ts'
import type { Code, CodeSet } from '#guidance/define.ts'
import { codesOn, isInForce } from './guidance.ts'

/** Finds a code set by its id: the guidance's `findCodeSet`, or a test's own. */
export type FindCodeSet = (id: string) => CodeSet | null

/** A partner's own codes for a code set: theirs → the guidance's. */
export type PartnerCodes = { readonly [theirs: string]: string }

/** What a text turned out to be. */
export type CodeMatch =
  /** The code as this layout writes it. */
  | { readonly how: 'clean'; readonly code: string }
  /** The guidance's code where the partner has a code of its own. */
  | { readonly how: 'guidance'; readonly code: string }
  /** The code, save for capitals and punctuation. */
  | { readonly how: 'nearly'; readonly code: string }
  /** The code without its leading zeros, or with more of them. */
  | { readonly how: 'zeros'; readonly code: string }
  | { readonly how: 'label'; readonly code: string }
  | { readonly how: 'alias'; readonly code: string }
  /** An entry that is not in force on the day. */
  | { readonly how: 'retired' | 'not-yet'; readonly entry: Code }
  | { readonly how: 'several'; readonly codes: readonly string[] }
  | { readonly how: 'unknown' }

/** A code set on a day, in a layout. */
export type CodeLookup = {
  readonly codeSet: CodeSet
  /** The entries in force on the day, in the list's order. */
  readonly codes: readonly Code[]
  /** Every text that is right as it stands, and the guidance's code for it. */
  readonly clean: ReadonlyMap<string, string>
  find(text: string): CodeMatch
  /** The code as this layout writes it. */
  write(code: string): string
  /** The code as a template's drop-down offers it. */
  choice(code: string): string
  /** Up to three entries that the text may have meant, the nearest first. */
  suggest(text: string): readonly Code[]
}

/** Letters and digits alone, small, without marks: what two writings of the same words have in common. */
export function wordsOnly(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The code with its label behind it, `04 - Homeless Shelter`: a person picks by the words, and whoever gets
 * the file finds the code. A code that is words itself stands alone.
 */
export function choiceText(written: string, label: string): string {
  return /[a-z]{3}/.test(written) ? written : `${written} - ${label}`
}

const built = new WeakMap<object, Map<string, CodeLookup>>()

/** The look-up of a code set on a day, the partner's own codes first. Built once for the same three. */
export function codeLookup(codeSet: CodeSet, day: Day, partner?: PartnerCodes): CodeLookup {
  const holder = partner ?? codeSet
  const byDay = built.get(holder) ?? new Map<string, CodeLookup>()
  built.set(holder, byDay)
  const key = `${codeSet.id} ${day}`
  const known = byDay.get(key)
  if (known?.codeSet === codeSet) return known
  const lookup = buildLookup(codeSet, day, partner ?? {})
  byDay.set(key, lookup)
  return lookup
}

/** One kind of name by which codes are found: text without case and punctuation → the codes it may mean. */
type Names = Map<string, Set<string>>

function addName(names: Names, name: string, code: string): void {
  const key = wordsOnly(name)
  if (key === '') return
  const codes = names.get(key)
  if (codes) codes.add(code)
  else names.set(key, new Set([code]))
}

function withoutZeros(text: string): string | null {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : null
}

function buildLookup(codeSet: CodeSet, day: Day, partner: PartnerCodes): CodeLookup {
  const codes = codesOn(codeSet, day)
  const inForce = new Set(codes.map(entry => entry.code))
  const theirs = Object.entries(partner).filter(([, code]) => inForce.has(code))
  const writing = writingOf(codes, theirs)
  const clean = new Map([...writing].map(([code, written]) => [written, code]))
  for (const [their, code] of theirs) clean.set(their, code)
  // What our own templates offer is right as they offer it.
  const choices = new Map(
    codes.map(({ code, label }) => [code, choiceText(writing.get(code) ?? code, label)]),
  )
  for (const [code, choice] of choices) if (!clean.has(choice)) clean.set(choice, code)
  // Nearly every cell has a clean code: the other names are gathered when one is first asked for.
  let names: OtherNames | null = null
  const otherNames = (): OtherNames => {
    names ??= {
      tiers: tiersOf(codes, theirs),
      outOfForce: namesOfOthers(codeSet.codes.filter(entry => !isInForce(entry, day))),
      near: nearNames(codes),
    }
    return names
  }

  const find = (text: string): CodeMatch => {
    const exact = clean.get(text)
    if (exact !== undefined) return { how: 'clean', code: exact }
    if (inForce.has(text)) return { how: 'guidance', code: text }
    const key = wordsOnly(text)
    if (key === '') return { how: 'unknown' }
    const { tiers, outOfForce } = otherNames()
    const old = outOfForce.byCode.get(text)
    if (old) return outOfForceMatch(old, day)
    for (const [how, names] of tiers) {
      const found = how === 'zeros' ? names.get(withoutZeros(text) ?? '') : names.get(key)
      const [only] = found ?? []
      if (found && only !== undefined) {
        return found.size === 1 ? { how, code: only } : { how: 'several', codes: [...found] }
      }
    }
    const former = outOfForce.byName.get(key)
    return former ? outOfForceMatch(former, day) : { how: 'unknown' }
  }
  return {
    codeSet,
    codes,
    clean,
    find,
    write: code => writing.get(code) ?? code,
    choice: code => choices.get(code) ?? code,
    suggest: text => suggestFrom(otherNames().near, wordsOnly(text)),
  }
}

/** What a text may be that is no clean code. */
type OtherNames = {
  readonly tiers: readonly Tier[]
  readonly outOfForce: ReturnType<typeof namesOfOthers>
  readonly near: NearNames
}

/**
 * How each code is written in this layout: as the partner writes it, else as the guidance does. A guidance
 * code that the partner uses for something else can only be written by its label.
 */
function writingOf(
  codes: readonly Code[],
  theirs: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const meaning = new Map(theirs)
  const writing = new Map<string, string>()
  for (const [their, code] of theirs) if (!writing.has(code)) writing.set(code, their)
  for (const { code, label } of codes) {
    if (!writing.has(code)) writing.set(code, meaning.has(code) ? label : code)
  }
  return writing
}

type Tier = readonly ['nearly' | 'zeros' | 'label' | 'alias', ReadonlyMap<string, ReadonlySet<string>>]

function tiersOf(codes: readonly Code[], theirs: readonly (readonly [string, string])[]): readonly Tier[] {
  const nearly: Names = new Map()
  const zeros: Names = new Map()
  const labels: Names = new Map()
  const aliases: Names = new Map()
  for (const [their, code] of theirs) addName(nearly, their, code)
  for (const entry of codes) {
    if (!nearly.has(wordsOnly(entry.code)) || theirs.length === 0) addName(nearly, entry.code, entry.code)
    const short = withoutZeros(entry.code)
    if (short !== null) addName(zeros, short, entry.code)
    addName(labels, entry.label, entry.code)
    if (entry.labelEs !== undefined) addName(labels, entry.labelEs, entry.code)
    for (const alias of entry.aliases ?? []) addName(aliases, alias, entry.code)
  }
  return [
    ['nearly', nearly],
    ['zeros', zeros],
    ['label', labels],
    ['alias', aliases],
  ]
}

/** Entries that are not in force, by their code as written and by every other name; the latest of each. */
function namesOfOthers(others: readonly Code[]): {
  readonly byCode: ReadonlyMap<string, Code>
  readonly byName: ReadonlyMap<string, Code>
} {
  const byCode = new Map<string, Code>()
  const byName = new Map<string, Code>()
  const latestLast = [...others].sort((one, other) => ((one.since ?? '') < (other.since ?? '') ? -1 : 1))
  for (const entry of latestLast) {
    byCode.set(entry.code, entry)
    for (const name of [entry.code, entry.label, entry.labelEs ?? '', ...(entry.aliases ?? [])]) {
      const key = wordsOnly(name)
      if (key !== '') byName.set(key, entry)
    }
  }
  return { byCode, byName }
}

function outOfForceMatch(entry: Code, day: Day): CodeMatch {
  const isOver = entry.until !== undefined && entry.until < day
  return { how: isOver ? 'retired' : 'not-yet', entry }
}

type NearNames = readonly { readonly entry: Code; readonly names: readonly string[] }[]

function nearNames(codes: readonly Code[]): NearNames {
  return codes.map(entry => {
    const names = [entry.code, entry.label, entry.labelEs ?? '', ...(entry.aliases ?? [])].map(wordsOnly)
    return { entry, names: [...new Set(names)].filter(name => name !== '') }
  })
}

/** Longer texts than this are sentences, and no misspelt code. */
const longestMisspelling = 80

function suggestFrom(near: NearNames, wanted: string): readonly Code[] {
  if (wanted === '' || wanted.length > longestMisspelling) return []
  return near
    .map(({ entry, names }) => ({ entry, far: Math.min(...names.map(name => farness(wanted, name))) }))
    .filter(({ far }) => far < 0.4)
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ entry }) => entry)
}

/** 0 for the same words to 1 for nothing in common. */
function farness(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length)
  const shorter = Math.min(wanted.length, name.length)
  if (shorter >= 4 && (name.includes(wanted) || wanted.includes(name))) return 0.3 - (0.2 * shorter) / longer
  // A code of one or two characters is one slip away from half the list: only a shared beginning counts.
  if (shorter <= 2) return name.charAt(0) === wanted.charAt(0) && longer <= 3 ? 0.35 : 1
  if ((longer - shorter) / longer >= 0.4) return 1
  return slips(wanted, name) / longer
}

/**
 * The fewest slips of the hand that make one word of another: a letter wrong, lost, added, or two swapped.
 */
export function slips(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let place = 1; place <= other.length; place++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(place - 1)
      const changed = (last[place - 1] ?? 0) + (same ? 0 : 1)
      let fewest = Math.min(changed, (last[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1)
      const swapped =
        row > 1 &&
        place > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(place - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(place - 1)
      if (swapped) fewest = Math.min(fewest, (beforeLast[place - 2] ?? 0) + 1)
      current.push(fewest)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
