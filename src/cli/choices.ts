/** What the options of a command choose: the file, the day, the party, the partner profile. */
import { readFile } from 'node:fs/promises'
import type { Day } from '#base/day.ts'
import { readDay } from '#base/day.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { fileDefinitions, findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import { readProfile } from '#files/profile.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import type { FileDefinition, Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'

export type LayoutOptions = { readonly profile?: string; readonly party?: Party; readonly asOf?: string }

/** Today in California, where the guidance is law. */
export function today(): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date())
  return readDay(parts) ?? '2026-01-01'
}

export function readAsOf(asOf: string | undefined): Result<Day> {
  if (asOf === undefined) return done(today())
  const day = readDay(asOf)
  return day
    ? done(day)
    : refused('command/not-a-day', `${asOf} is not a day.`, 'Write it as YYYY-MM-DD: 2026-03-31.')
}

export function readFileName(name: string): Result<FileDefinition> {
  const file = findFile(name)
  if (file) return done(file)
  const known = fileDefinitions.map(({ id, short }) => `${id} (${short})`).join(', ')
  return refused('command/unknown-file', `The guidance has no file “${name}”.`, `It has: ${known}.`)
}

/** A shipped profile by its id, or a JSON file of the user's own. */
export async function readProfileOption(option: string | undefined): Promise<Result<PartnerProfile | null>> {
  if (option === undefined) return done(null)
  const shipped = shippedProfiles.find(profile => profile.id === option)
  if (shipped) return done(shipped)
  const text = await readFile(option, 'utf8').catch(() => null)
  if (text === null) {
    const known = shippedProfiles.map(profile => profile.id).join(', ')
    return refused(
      'command/unknown-profile',
      `There is no profile “${option}”.`,
      `Name a JSON file or one of: ${known}.`,
    )
  }
  try {
    return readProfile(JSON.parse(text))
  } catch {
    return refused('command/not-json', `${option} is not JSON.`, 'See “causeway profile” for an example.')
  }
}

/** The layout of a named file as the options choose it. */
export async function readLayout(name: string, options: LayoutOptions): Promise<Result<Layout>> {
  const file = readFileName(name)
  if (!file.ok) return file
  const day = readAsOf(options.asOf)
  if (!day.ok) return day
  const profile = await readProfileOption(options.profile)
  if (!profile.ok) return profile
  if (options.party && !file.value.parties.includes(options.party)) {
    return refused(
      'command/not-that-party',
      `${file.value.name} is not a file of ${options.party} providers.`,
    )
  }
  if (profile.value && !profile.value.files[file.value.id]) {
    const has = Object.keys(profile.value.files).join(', ')
    return refused(
      'command/profile-lacks-file',
      `The profile says nothing of ${file.value.name}.`,
      `It says: ${has}.`,
    )
  }
  return done(
    layoutOf(file.value, {
      day: day.value,
      ...(options.party ? { party: options.party } : {}),
      ...(profile.value ? { profile: profile.value } : {}),
    }),
  )
}

export function readCount(text: string, name: string, most: number): Result<number> {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0 && count <= most) return done(count)
  return refused('command/not-a-count', `--${name} must be a whole number from 0 to ${most}.`)
}
