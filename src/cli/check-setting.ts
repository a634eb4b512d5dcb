/** What the options of a checking command add up to: the checker, the hints, the profiles. */
import type { Day } from '#base/day.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { Checker } from '#files/check/prepare-check.ts'
import { prepareChecker } from '#files/check/prepare-check.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import type { RecogniseHints } from '#files/recognise/recognise.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { readAsOf, readFileName, readProfileOption } from './choices.ts'
import { readAnswers, readMappings } from './mappings.ts'

export type CheckSetting = {
  readonly checker: Checker
  readonly hints: RecogniseHints
  readonly profiles: readonly PartnerProfile[]
}

export type CheckSettingOptions = {
  readonly file?: string
  readonly profile?: string
  readonly party?: Party
  readonly asOf?: string
  readonly map: readonly string[]
  readonly mappings: string
}

export async function readCheckSetting(options: CheckSettingOptions): Promise<Result<CheckSetting>> {
  const day = readAsOf(options.asOf)
  if (!day.ok) return day
  const file = options.file === undefined ? null : readFileName(options.file)
  if (file && !file.ok) return file
  const profile = await readProfileOption(options.profile)
  if (!profile.ok) return profile
  const answers = readAnswers(options.map, elementsOn(day.value))
  if (!answers.ok) return answers
  const remembered = await readMappings(options.mappings)
  if (!remembered.ok) return remembered
  const own = profile.value
  const profiles =
    own && !shippedProfiles.some(({ id }) => id === own.id) ? [...shippedProfiles, own] : shippedProfiles
  return done({
    checker: prepareChecker(day.value, profiles),
    profiles,
    hints: {
      ...(file ? { file: file.value.id } : {}),
      ...(own ? { profile: own.id } : {}),
      ...(options.party ? { party: options.party } : {}),
      answers: answers.value,
      remembered: remembered.value,
    },
  })
}

/** The keys of every column that a file may have on the day. */
function elementsOn(day: Day): ReadonlySet<string> {
  const layouts = fileDefinitions.flatMap(file => file.parties.map(party => layoutOf(file, { day, party })))
  return new Set(layouts.flatMap(layout => layout.columns.map(({ key }) => key)))
}
