/** Makes a check ready: every file in every layout that is known on a day. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { fileDefinitions, isInForce, releaseOn } from '../guidance.ts'
import type { Layout } from '../layout.ts'
import { layoutOf } from '../layout.ts'
import type { RecogniseHints, Recogniser } from '../recognise/recognise.ts'
import { buildRecogniser } from '../recognise/recognise.ts'
import type { CheckRequest } from './check-file.ts'

/** Everything that checks as of one day share: build it once, use it for many files. */
export type Checker = {
  readonly day: Day
  readonly release: string
  readonly recogniser: Recogniser
  /** Names of the files that may be sent, for those that are not recognised. */
  readonly fileNames: readonly string[]
}

/** Profiles that are not in force on the day are passed over; the guidance's own layouts come first. */
export function prepareChecker(day: Day, profiles: readonly PartnerProfile[]): Checker {
  const files = fileDefinitions.filter(file => isInForce(file, day))
  const own = files.flatMap(file => file.parties.map(party => layoutOf(file, { day, party })))
  const theirs = profiles
    .filter(profile => isInForce(profile, day))
    .flatMap(profile =>
      files
        .filter(file => profile.files[file.id] !== undefined)
        .flatMap(file =>
          partyLayouts(file.parties, profile.parties).map(party => layoutOf(file, { day, party, profile })),
        ),
    )
  const layouts: Layout[] = [...own, ...theirs]
  return {
    day,
    release: releaseOn(day).id,
    recogniser: buildRecogniser(layouts),
    fileNames: files.map(file => file.name),
  }
}

function partyLayouts<T>(ofFile: readonly T[], ofProfile: readonly T[]): readonly T[] {
  const both = ofFile.filter(party => ofProfile.includes(party))
  return both.length > 0 ? both : ofFile
}

/** A request to check one file by a checker. */
export function requestFor(checker: Checker, source: ByteSource, hints: RecogniseHints = {}): CheckRequest {
  return { source, checker, hints }
}
