/** By what a file is checked: the guidance of its day, the layouts that are known, what the sender said of it. */
import type { Day } from '#base/day.ts'
import type { Checker } from '#files/check/prepare-check.ts'
import { prepareChecker } from '#files/check/prepare-check.ts'
import type { RecogniseHints } from '#files/recognise/recognise.ts'
import type { RememberedMappings } from '#files/recognise/remembered.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'

/** What was said of a file when it came, kept with it. */
export type AskedOfFile = {
  readonly file?: string
  readonly profile?: string
  readonly party?: Party
  readonly language?: 'en' | 'es'
}

/** Checkers made, by day and layouts: making one takes some hundred milliseconds. */
const made = new Map<string, Checker>()
const mostMade = 8

/** The checker of a day, with the shipped layouts and those that the partners agreed on. */
export function checkerFor(day: Day, agreed: readonly PartnerProfile[]): Checker {
  const own = agreed.filter(profile => !shippedProfiles.some(({ id }) => id === profile.id))
  const name = `${day} ${JSON.stringify(own)}`
  const known = made.get(name)
  if (known) return known
  const checker = prepareChecker(day, [...shippedProfiles, ...own])
  const oldest = made.keys().next()
  if (made.size >= mostMade && !oldest.done) made.delete(oldest.value)
  made.set(name, checker)
  return checker
}

export function askedOf({ asked }: Transmission): AskedOfFile {
  return asked as AskedOfFile
}

export function hintsFor(transmission: Transmission, remembered: RememberedMappings): RecogniseHints {
  const { file, profile, party } = askedOf(transmission)
  return {
    ...(file === undefined ? {} : { file }),
    ...(profile === undefined ? {} : { profile }),
    ...(party === undefined ? {} : { party }),
    remembered,
    answers: transmission.answers_given as { readonly [heading: string]: string },
  }
}
