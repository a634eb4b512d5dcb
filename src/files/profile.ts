/** Partner profiles as JSON: read, with everything that is wrong said at once, and written. */
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { Element, FileDefinition } from '#guidance/define.ts'
import type { PartnerProfile, ProfileColumn, ProfileFile } from '#guidance/profile.ts'
import { fileDefinitions, findCodeSet } from './guidance.ts'
import { keyOf } from './layout.ts'
import type { FormColumn, FormFile, FormProfile } from './profile-form.ts'
import { issueInWords, placeInWords, profileForm } from './profile-form.ts'
import { unknownWords } from './recognise/file-name.ts'
import { plainHeading } from './recognise/heading.ts'

/** More problems than this are counted, not listed. */
const mostListed = 100

/**
 * A partner profile from JSON. Refused (`profile/not-valid`) with all of its problems, each with its place:
 * what is not in the form, and what names a file, an element, a code set or a code that the guidance does not
 * have.
 */
export function readProfile(json: unknown): Result<PartnerProfile> {
  const read = profileForm.safeParse(json, { reportInput: true })
  if (!read.success) return notValid(read.error.issues.map(issueInWords))
  const problems = Object.entries(read.data.files).flatMap(([fileId, file]) =>
    problemsOfFile(read.data, fileId, file).map(problem => `${placeInWords(['files', fileId])}, ${problem}`),
  )
  if (Object.keys(read.data.files).length === 0) problems.push('files: must name at least one file.')
  return problems.length > 0 ? notValid(problems) : done(profileOf(read.data))
}

/** The profile as JSON, ready for a file that `readProfile` takes in again. */
export function writeProfile(profile: PartnerProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`
}

function notValid(problems: readonly string[]): Result<PartnerProfile> {
  const listed = problems.slice(0, mostListed).map(problem => `- ${problem}`)
  const more = problems.length - listed.length
  const head =
    problems.length === 1 ? 'The profile has a problem:' : `The profile has ${problems.length} problems:`
  const says = [head, ...listed, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
  return refused(
    'profile/not-valid',
    says,
    'Start from a profile that is right: causeway profile example-harbor.',
  )
}

/** What is wrong with one file, each without the file's own place. */
function problemsOfFile(profile: FormProfile, fileId: string, file: FormFile): string[] {
  const definition = fileDefinitions.find(known => known.id === fileId)
  if (!definition) {
    const known = fileDefinitions.map(({ id }) => id).join(', ')
    return [`the guidance has no such file; it has ${known}.`]
  }
  const elements = elementsEver(definition)
  return [
    ...problemsOfParties(profile, definition),
    ...problemsOfFormat(file),
    ...file.sheets.flatMap((sheet, at) => problemsOfSheet(file, sheet, at, elements)),
    ...problemsOfJoin(file, elements),
    ...problemsOfCodes(file),
    ...problemsOfNeeds(file, elements),
    ...unknownWords(file.fileName ?? '').map(word => `fileName: nobody knows {${word}}.`),
  ]
}

/** Every element that the file has or had, so that a profile outlives a release; the latest of each id. */
function elementsEver(definition: FileDefinition): ReadonlyMap<string, Element> {
  return new Map(definition.tables.flatMap(table => table.elements).map(element => [element.id, element]))
}

function problemsOfParties(profile: FormProfile, definition: FileDefinition): string[] {
  const shared = definition.parties.some(party => profile.parties.includes(party))
  return shared
    ? []
    : [`the file is for ${definition.parties.join(' and ')}; the profile is not (see parties).`]
}

function problemsOfFormat(file: FormFile): string[] {
  const problems: string[] = []
  if (file.format === 'xlsx') {
    if (file.delimiter) problems.push('delimiter: only for csv.')
    if (file.encoding) problems.push('encoding: only for csv.')
    const names = file.sheets.map(sheet => sheet.name.trim().toLowerCase())
    if (names.includes('')) problems.push('sheets: every sheet of a workbook needs a name.')
    if (new Set(names).size < names.length) problems.push('sheets: two have the same name.')
  } else if (file.sheets.length > 1) problems.push('sheets: a csv file has only one.')
  return problems
}

function problemsOfSheet(
  file: FormFile,
  sheet: FormFile['sheets'][number],
  at: number,
  elements: ReadonlyMap<string, Element>,
): string[] {
  const problems: string[] = []
  const keys = new Set<string>()
  const headings = new Set<string>()
  for (const [index, column] of sheet.columns.entries()) {
    const place = placeInWords(['sheets', at, 'columns', index])
    const problem = problemOfColumn(column, elements)
    if (problem) problems.push(`${place}: ${problem}`)
    const key = column.element === undefined ? '' : keyOf(column.element, column.nth ?? 0)
    if (key !== '' && keys.has(key)) problems.push(`${place}: “${key}” stands on this sheet twice.`)
    keys.add(key)
    const heading = plainHeading(`${column.over ?? ''} ${headingIn(column, elements)}`)
    if (headings.has(heading)) problems.push(`${place}: an earlier column has the same heading.`)
    headings.add(heading)
    if (column.element !== undefined && file.omits?.includes(column.element)) {
      problems.push(`${place}: “${column.element}” is among the omitted elements as well.`)
    }
  }
  return problems
}

function headingIn(column: FormColumn, elements: ReadonlyMap<string, Element>): string {
  if (column.heading !== undefined || column.extra !== undefined) return column.heading ?? column.extra ?? ''
  const label = elements.get(column.element ?? '')?.label ?? column.element ?? ''
  return column.nth === undefined ? label : `${label} ${column.nth}`
}

function problemOfColumn(column: FormColumn, elements: ReadonlyMap<string, Element>): string | null {
  if ((column.element === undefined) === (column.extra === undefined)) {
    return 'must have either “element” or “extra”.'
  }
  if (column.element === undefined) {
    return column.nth !== undefined || column.heading !== undefined
      ? 'a column of the partner’s own has its heading as “extra”, and no “nth” or “heading”.'
      : null
  }
  if (column.example !== undefined) return '“example” is only for columns of the partner’s own.'
  const element = elements.get(column.element)
  if (!element) return `the file has no element “${column.element}”${nearest(column.element, elements)}.`
  const repeats = element.repeats ?? 1
  if (element.repeats === undefined && column.nth !== undefined) return `“${element.id}” has only one column.`
  return (column.nth ?? 1) > repeats ? `“${element.id}” has only ${repeats} columns.` : null
}

/** The element that was probably meant: the same but for case, or with the name as its end. */
function nearest(name: string, elements: ReadonlyMap<string, Element>): string {
  const wanted = name.toLowerCase()
  const near = [...elements.keys()].find(
    id =>
      id.toLowerCase() === wanted || id.toLowerCase().endsWith(wanted) || wanted.endsWith(id.toLowerCase()),
  )
  return near === undefined ? '' : ` (perhaps “${near}”)`
}

function problemsOfJoin(file: FormFile, elements: ReadonlyMap<string, Element>): string[] {
  const joins = file.joinedBy ?? []
  if (file.sheets.length === 1) return joins.length > 0 ? ['joinedBy: only for several sheets.'] : []
  const on = file.sheets.map(sheet => new Set(sheet.columns.map(column => column.element)))
  const last = on.at(-1)
  const problems = joins.flatMap((id, at) => {
    const place = placeInWords(['joinedBy', at])
    if (!elements.has(id)) return [`${place}: the file has no element “${id}”.`]
    return last?.has(id) ? [] : [`${place}: “${id}” must stand on the last sheet, whose rows are the file’s.`]
  })
  on.slice(0, -1).forEach((sheet, at) => {
    if (!joins.some(id => sheet.has(id))) {
      problems.push(
        `${placeInWords(['sheets', at])}: has no element that joins it to the last sheet (see joinedBy).`,
      )
    }
  })
  return problems
}

function problemsOfCodes(file: FormFile): string[] {
  return Object.entries(file.codes ?? {}).flatMap(([id, codes]) => {
    const codeSet = findCodeSet(id)
    if (!codeSet) return [`codes: the guidance has no code set “${id}”.`]
    const known = new Set(codeSet.codes.map(code => code.code))
    return Object.entries(codes)
      .filter(([, ours]) => !known.has(ours))
      .map(([theirs, ours]) => `codes, ${id}, ${theirs}: the guidance’s list has no “${ours}”.`)
  })
}

/** An element that is always needed is on a sheet, or is said to be left out. */
function problemsOfNeeds(file: FormFile, elements: ReadonlyMap<string, Element>): string[] {
  const named = new Set(file.sheets.flatMap(sheet => sheet.columns.map(column => column.element)))
  const omitted = new Set(file.omits)
  const unknown = [...omitted]
    .filter(id => !elements.has(id))
    .map(id => `omits: the file has no element “${id}”.`)
  const missing = [...elements.values()]
    .filter(element => element.until === undefined && isAlwaysNeeded(element))
    .filter(element => !named.has(element.id) && !omitted.has(element.id))
    .map(element => `sheets: “${element.id}” is always needed; give it a column, or name it in omits.`)
  return [...unknown, ...missing]
}

function isAlwaysNeeded({ needed }: Element): boolean {
  if (typeof needed === 'string') return needed === 'always'
  return !('when' in needed || 'all' in needed) && Object.values(needed).every(need => need === 'always')
}

function profileOf(form: FormProfile): PartnerProfile {
  const { $schema: _, files, ...rest } = form
  return {
    ...rest,
    files: Object.fromEntries(Object.entries(files).map(([id, file]) => [id, fileOf(file)])),
  }
}

function fileOf(file: FormFile): ProfileFile {
  return {
    ...file,
    sheets: file.sheets.map(sheet => ({ ...sheet, columns: sheet.columns.flatMap(columnOf) })),
  }
}

function columnOf({ element, extra, nth, heading, over, example }: FormColumn): ProfileColumn[] {
  const above = over === undefined ? {} : { over }
  if (extra !== undefined) return [{ extra, ...above, ...(example === undefined ? {} : { example }) }]
  if (element === undefined) return []
  return [
    {
      element,
      ...(nth === undefined ? {} : { nth }),
      ...(heading === undefined ? {} : { heading }),
      ...above,
    },
  ]
}
