/** The guidance as of a day: which files, elements, codes and services are in force. */
import type { Day } from '#base/day.ts'
import { codeSets } from '#guidance/all-code-sets.ts'
import { files } from '#guidance/all-files.ts'
import { reports } from '#guidance/all-reports.ts'
import { rules } from '#guidance/all-rules.ts'
import { services } from '#guidance/all-services.ts'
import type { Code, CodeSet, Element, FileDefinition, Release, Rule, Service } from '#guidance/define.ts'
import { releases } from '#guidance/releases.ts'

/** Anything with dates of its own. */
type Dated = { readonly since?: Day; readonly until?: Day }

/** True when the entry holds on the day, both its ends included. Without dates it always holds. */
export function isInForce(entry: Dated, day: Day): boolean {
  return (
    (entry.since === undefined || entry.since <= day) && (entry.until === undefined || day <= entry.until)
  )
}

/** The files that plans and providers exchange: those that a check recognises. */
export const fileDefinitions: readonly FileDefinition[] = files

/** The tables of the reports to the State, each with the form of a file. They are shown, not checked. */
export const reportTables: readonly FileDefinition[] = reports.flatMap(report => report.dimensions)

/**
 * A file by its id, its short name (`MIF`) or the last part of its id where that is unambiguous; null if
 * none.
 */
export function findFile(name: string): FileDefinition | null {
  const wanted = name.trim().toLowerCase()
  const all = [...fileDefinitions, ...reportTables]
  const exact = all.find(file => file.id === wanted || file.short.toLowerCase() === wanted)
  if (exact) return exact
  const byEnding = all.filter(file => file.id.endsWith(`/${wanted}`))
  return byEnding.length === 1 ? (byEnding[0] ?? null) : null
}

/** The elements of a file that are in force on a day, in the guidance's order. */
export function elementsOn(file: FileDefinition, day: Day): readonly Element[] {
  return file.tables.flatMap(table => table.elements).filter(element => isInForce(element, day))
}

export const allCodeSets: readonly CodeSet[] = codeSets

const codeSetsById = new Map<string, CodeSet>(codeSets.map(codeSet => [codeSet.id, codeSet]))

/** A code set by its id; null when there is none. */
export function findCodeSet(id: string): CodeSet | null {
  return codeSetsById.get(id) ?? null
}

/** The values of a code set that are in force on a day. */
export function codesOn(codeSet: CodeSet, day: Day): readonly Code[] {
  return codeSet.codes.filter(code => isInForce(code, day))
}

export const allServices: readonly Service[] = services

/** The services that may be billed for care given on a day. */
export function servicesOn(day: Day): readonly Service[] {
  return allServices.filter(service => isInForce(service, day))
}

export const allRules: readonly Rule[] = rules

/** The rules that look at a file, past and present ones. */
export function rulesOf(file: FileDefinition): readonly Rule[] {
  return allRules.filter(rule => rule.files.includes(file.id))
}

const releasesByDay: readonly Release[] = [...releases].sort((one, other) => (one.from < other.from ? -1 : 1))

/** The release of the guidance in force on a day; before the first, the first. */
export function releaseOn(day: Day): Release {
  const inForce = releasesByDay.filter(release => release.from <= day).at(-1) ?? releasesByDay[0]
  if (!inForce) throw new RangeError('The guidance has no release.')
  return inForce
}
