/** Populations of Focus that fit a sample member: by age, and gone live by the day the file was made. */
import { dayFromNumber } from '#base/day.ts'
import type { Random } from '#base/random.ts'
import { rules } from '#guidance/all-rules.ts'
import { goLives } from '#guidance/populations/go-lives.ts'
import type { Layout } from '../../layout.ts'
import type { Member } from './false-people.ts'
import type { FileDays } from './file-days.ts'
import { codesOnAllDays } from './services.ts'

/** Picks one or two codes of a set of populations for a member. */
export type PopulationPicker = (member: Member, random: Random) => readonly string[]

/**
 * The picker for a code set. The ages are the numbers of the rule that checks them (`from 1a`: 21, `below 7`:
 * 21), so that a change of the rule changes the sample.
 */
export function populationPicker(codeSetId: string, layout: Layout, days: FileDays): PopulationPicker {
  const all = codesOnAllDays(codeSetId, layout, days)
  const ages = ageNumbers(codeSetId)
  const made = dayFromNumber(days.made)
  const kept = new Map<number, readonly string[]>()
  const fitting = (age: number): readonly string[] => {
    let codes = kept.get(age)
    if (!codes) {
      codes = all.filter(code => age >= (ages[`from ${code}`] ?? 0) && age < (ages[`below ${code}`] ?? 200))
      codes = codes.filter(code => isLive(code, age, made))
      kept.set(age, codes)
    }
    return codes
  }
  return (member, random) => {
    const codes = fitting(member.age)
    if (codes.length === 0) return []
    const first = random.below(codes.length)
    const second = (first + 1) % codes.length
    const picked = random.oneIn(3) && second !== first ? [first, second] : [first]
    return picked.sort((one, other) => one - other).map(place => codes[place] ?? '')
  }
}

/** Youngest age at which a member of the sample may be in any population at all on the day. */
export function hasChildren(codeSetId: string, layout: Layout, days: FileDays): boolean {
  const made = dayFromNumber(days.made)
  return codesOnAllDays(codeSetId, layout, days).some(code => isLive(code, 10, made))
}

function ageNumbers(codeSetId: string): { readonly [name: string]: number } {
  const id = codeSetId === 'populations-of-focus' ? 'member' : 'referral'
  return rules.find(rule => rule.id === `${id}/population-does-not-fit-age`)?.numbers ?? {}
}

/** The referral's codes carry the age in front: `Adult-3`, `Child-8`. */
function isLive(code: string, age: number, day: string): boolean {
  const population = code.replace(/^(?:Adult|Child)-/, '')
  const who = age < 21 ? 'child' : 'adult'
  const lives = goLives.filter(live => live.population === population && live.who === who)
  return lives.some(live => live.from <= day) || !goLives.some(live => live.population === population)
}
