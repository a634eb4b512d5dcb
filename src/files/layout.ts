/**
 * The layout of a file: which columns, under which headings, in which style, on a day, for a party, at a
 * partner.
 */
import type { Day } from '#base/day.ts'
import type { Element, FileDefinition, Need, Party } from '#guidance/define.ts'
import type { DateStyle, PartnerProfile, ProfileColumn, ProfileFile } from '#guidance/profile.ts'
import { elementsOn, releaseOn } from './guidance.ts'

/** How values are written in this layout. The guidance's own style is `guidanceStyle`. */
export type Style = {
  readonly dates: DateStyle
  readonly indicators: { readonly yes: string; readonly no: string }
  readonly yesNo: { readonly yes: string; readonly no: string }
  readonly states: 'postal' | 'full-name'
  readonly phones: '5551234567' | '(555) 123-4567' | '555-123-4567'
  /** Code set → the partner's code → the guidance's. */
  readonly codes: { readonly [codeSet: string]: { readonly [theirs: string]: string } }
  readonly separator: ';' | ',' | '|'
}

export const guidanceStyle: Style = {
  dates: 'MM/DD/YYYY',
  indicators: { yes: '1', no: '' },
  yesNo: { yes: 'Y', no: 'N' },
  states: 'postal',
  phones: '5551234567',
  codes: {},
  separator: ';',
}

/** A column that stands for an element of the guidance. */
export type Column = {
  /** Unique in the layout: the element's id, with `#2` and so on for a repeated element's columns. */
  readonly key: string
  readonly element: Element
  /** Which of a repeated element's columns, from 1; 0 where the element has one column. */
  readonly nth: number
  readonly heading: string
  /** The merged heading above, in a two-row header. */
  readonly over?: string
  /** Need for the layout's party. For the second and further columns of a repeated element: optional. */
  readonly need: Need
}

/** A column of the partner's own, carried along. */
export type ExtraColumn = { readonly extra: string; readonly over?: string; readonly example?: string }

export type LayoutSheet = {
  readonly name: string
  readonly banner: readonly string[]
  readonly columns: readonly (Column | ExtraColumn)[]
}

export type Layout = {
  readonly file: FileDefinition
  readonly day: Day
  readonly party: Party
  readonly profile: PartnerProfile | null
  /** What the profile says of this file; null in the guidance's own layout. */
  readonly profileFile: ProfileFile | null
  /** Id of the guidance release in force on the day. */
  readonly release: string
  readonly style: Style
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly LayoutSheet[]
  /** Every element's column over all sheets, in the sheets' order. A value's place in a checked row. */
  readonly columns: readonly Column[]
  /** For several sheets: elements whose values join their rows. The rows are those of the last sheet. */
  readonly joinedBy: readonly string[]
}

export type LayoutChoice = {
  readonly day: Day
  /** Absent: the file's first party. */
  readonly party?: Party
  readonly profile?: PartnerProfile
}

/** True for a column of the partner's own. */
export function isExtra(column: Column | ExtraColumn): column is ExtraColumn {
  return 'extra' in column
}

/** The need of an element for one party. */
export function needFor(element: Element, party: Party): Need {
  const need = element.needed
  if (typeof need === 'string' || 'when' in need || 'all' in need) return need
  return need[party]
}

/** The guidance's heading of an element's nth column: repeated elements carry their number. */
export function headingOf(element: Element, nth: number): string {
  return nth === 0 ? element.label : `${element.label} ${nth}`
}

export function keyOf(elementId: string, nth: number): string {
  return nth <= 1 ? elementId : `${elementId}#${nth}`
}

/**
 * The layout of a file as of a day. The profile may leave out, reorder and rename columns; one that names an
 * element that the guidance does not have on that day is passed over, so that a profile outlives a release.
 */
export function layoutOf(file: FileDefinition, choice: LayoutChoice): Layout {
  const party = choice.party ?? file.parties[0] ?? 'ecm'
  const elements = elementsOn(file, choice.day)
  const profileFile = choice.profile?.files[file.id] ?? null
  const sheets = profileFile
    ? profileSheets(profileFile, file.name, elements, party)
    : [guidanceSheet(file, elements, party)]
  return {
    file,
    day: choice.day,
    party,
    profile: profileFile ? (choice.profile ?? null) : null,
    profileFile,
    release: releaseOn(choice.day).id,
    style: styleOf(profileFile),
    format: profileFile?.format ?? 'xlsx',
    sheets,
    columns: columnsOnce(sheets),
    joinedBy: profileFile?.joinedBy ?? [],
  }
}

/** Every element's column; one that joins sheets stands on several and is listed once. */
function columnsOnce(sheets: readonly LayoutSheet[]): Column[] {
  const byKey = new Map<string, Column>()
  for (const column of sheets.flatMap(sheet => sheet.columns)) {
    if (!isExtra(column) && !byKey.has(column.key)) byKey.set(column.key, column)
  }
  return [...byKey.values()]
}

function styleOf(profileFile: ProfileFile | null): Style {
  if (!profileFile) return guidanceStyle
  return {
    dates: profileFile.dates ?? guidanceStyle.dates,
    indicators: profileFile.indicators ?? guidanceStyle.indicators,
    yesNo: profileFile.yesNo ?? guidanceStyle.yesNo,
    states: profileFile.states ?? guidanceStyle.states,
    phones: profileFile.phones ?? guidanceStyle.phones,
    codes: profileFile.codes ?? guidanceStyle.codes,
    separator: profileFile.separator ?? guidanceStyle.separator,
  }
}

/** Excel's limit for the name of a sheet is 31 characters, without some of them. */
export function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
}

function guidanceSheet(file: FileDefinition, elements: readonly Element[], party: Party): LayoutSheet {
  return {
    name: sheetName(file.name),
    banner: [],
    columns: elements.flatMap(element => columnsOf(element, party)),
  }
}

function columnsOf(element: Element, party: Party): Column[] {
  if (!element.repeats) return [columnOf(element, 0, party)]
  return Array.from({ length: element.repeats }, (_, index) => columnOf(element, index + 1, party))
}

function columnOf(
  element: Element,
  nth: number,
  party: Party,
  column?: { heading?: string; over?: string },
): Column {
  return {
    key: keyOf(element.id, nth),
    element,
    nth,
    heading: column?.heading ?? headingOf(element, nth),
    need: nth > 1 ? 'optional' : needFor(element, party),
    ...(column?.over === undefined ? {} : { over: column.over }),
  }
}

function profileSheets(
  profileFile: ProfileFile,
  fileName: string,
  elements: readonly Element[],
  party: Party,
): LayoutSheet[] {
  const byId = new Map(elements.map(element => [element.id, element]))
  const place = (column: ProfileColumn): (Column | ExtraColumn)[] => {
    if ('extra' in column) return [column]
    const element = byId.get(column.element)
    if (!element) return []
    const nth = element.repeats ? (column.nth ?? 1) : 0
    return [columnOf(element, nth, party, column)]
  }
  // Delimited text has no sheet names; written as a workbook it gets the file's.
  return profileFile.sheets.map(sheet => ({
    name: sheetName(sheet.name) || sheetName(fileName),
    banner: sheet.banner ?? [],
    columns: sheet.columns.flatMap(place),
  }))
}
