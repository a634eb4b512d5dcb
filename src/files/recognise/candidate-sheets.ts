/** The candidate layouts, made ready once: which headings name which columns of which sheets. */
import type { Element } from '#guidance/define.ts'
import type { Column, ExtraColumn, Layout } from '../layout.ts'
import { isExtra } from '../layout.ts'
import { fileNamePattern } from './file-name.ts'
import type { HeaderCell } from './header-rows.ts'
import { plainHeading, withoutFootnote } from './heading.ts'
import type { Vocabulary } from './vocabulary.ts'
import { emptyVocabulary } from './vocabulary.ts'

/** How well a heading names a column: its own heading there, the guidance's label, or another name for it. */
export const labelScores = { own: 1, label: 0.98, alias: 0.95 } as const
type LabelKind = keyof typeof labelScores

/** A known heading, by its number, and how it names what it names. */
export type NamedBy = { readonly label: number; readonly kind: LabelKind }

export type ColumnNames = { readonly own: readonly number[]; readonly ofElement: readonly NamedBy[] }

/** One sheet of one candidate layout. */
export type CandidateSheet = {
  readonly layout: Layout
  readonly sheetIndex: number
  readonly columns: readonly (Column | ExtraColumn)[]
  /** Its headings, letter for letter. */
  readonly headings: ReadonlySet<string>
  /** The known headings of each column: its own, and those of its element. */
  readonly names: readonly ColumnNames[]
  /** How much each column's presence says; and their sum. */
  readonly weights: Float64Array
  readonly weight: number
  readonly plainName: string
  readonly plainBanner: readonly string[]
  readonly fileNames: RegExp | null
}

/** A column of a candidate: the places of its sheet and of itself in it. */
export type Place = { readonly sheet: number; readonly column: number }

export type Candidates = {
  readonly vocabulary: Vocabulary
  readonly sheets: readonly CandidateSheet[]
  /** Known heading → the columns whose own heading it is. */
  readonly own: ReadonlyMap<number, readonly Place[]>
  /** Known heading → the elements that the guidance so names, each with its columns in all the candidates. */
  readonly named: ReadonlyMap<
    number,
    readonly { readonly kind: LabelKind; readonly places: readonly Place[] }[]
  >
}

/** One column of an element, whatever the layout: its names are read once for all the candidates. */
type ElementColumn = { readonly names: readonly NamedBy[]; readonly places: Place[] }

/** The state of candidates in the making. */
type Making = {
  readonly known: (heading: string) => number
  readonly elementColumns: Map<Element, Map<number, ElementColumn>>
  readonly own: Map<number, Place[]>
}

/** Makes layouts ready to be recognised. */
export function candidatesOf(layouts: readonly Layout[]): Candidates {
  const vocabulary = emptyVocabulary()
  const read = new Map<string, number>()
  const known = (heading: string): number => {
    const before = read.get(heading)
    if (before !== undefined) return before
    const label = vocabulary.add(plainHeading(heading))
    read.set(heading, label)
    return label
  }
  const making: Making = { known, elementColumns: new Map(), own: new Map() }
  const sheets: CandidateSheet[] = []
  for (const layout of layouts) {
    for (const sheetIndex of layout.sheets.keys()) {
      sheets.push(candidateSheet(making, layout, sheetIndex, sheets.length))
    }
  }
  return { vocabulary, sheets, own: making.own, named: namedColumns(making) }
}

function namedColumns({ elementColumns }: Making): Candidates['named'] {
  const named = new Map<number, { kind: LabelKind; places: readonly Place[] }[]>()
  for (const byNumber of elementColumns.values()) {
    for (const { names, places } of byNumber.values()) {
      for (const { label, kind } of names) append(named, label, { kind, places })
    }
  }
  return named
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function candidateSheet(making: Making, layout: Layout, sheetIndex: number, sheet: number): CandidateSheet {
  const { name = '', banner = [], columns = [] } = layout.sheets[sheetIndex] ?? {}
  const weights = Float64Array.from(columns, weightOf)
  const pattern = layout.profileFile?.fileName
  return {
    layout,
    sheetIndex,
    columns,
    headings: new Set(columns.map(column => (isExtra(column) ? column.extra : column.heading))),
    names: columns.map((column, place) => namesOf(making, column, { sheet, column: place })),
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    plainName: plainHeading(name),
    plainBanner: banner.map(plainHeading),
    fileNames: pattern ? fileNamePattern(pattern, layout.file.short) : null,
  }
}

/** How much the presence of a column says about which sheet this is. */
function weightOf(column: Column | ExtraColumn): number {
  if (isExtra(column)) return 0.3
  if (column.nth > 1) return 0.1
  if (column.need === 'always') return 1
  return column.need === 'optional' ? 0.3 : 0.5
}

/** Every known heading of a column: its own, alone and under its group's, and those of its element. */
function namesOf(making: Making, column: Column | ExtraColumn, place: Place): ColumnNames {
  const heading = isExtra(column) ? column.extra : column.heading
  const own = [making.known(heading)]
  if (column.over !== undefined) own.push(making.known(`${column.over} ${heading}`))
  for (const label of own) append(making.own, label, place)
  if (isExtra(column)) return { own, ofElement: [] }
  const ofElement = elementColumn(making, column)
  ofElement.places.push(place)
  return { own, ofElement: ofElement.names }
}

function elementColumn(making: Making, { element, nth }: Column): ElementColumn {
  const byNumber = making.elementColumns.get(element) ?? new Map<number, ElementColumn>()
  making.elementColumns.set(element, byNumber)
  const before = byNumber.get(nth)
  if (before) return before
  const names: NamedBy[] = []
  for (const [at, name] of [element.label, ...(element.alsoCalled ?? [])].entries()) {
    const kind = at === 0 ? 'label' : 'alias'
    const written = [...(nth >= 1 ? [`${name} ${nth}`] : []), ...(nth <= 1 ? [name] : [])]
    for (const label of written.map(making.known)) {
      if (!names.some(other => other.label === label)) names.push({ label, kind })
    }
  }
  const made: ElementColumn = { names, places: [] }
  byNumber.set(nth, made)
  return made
}

/** The known headings that a heading is, exactly; each with how sure that is. */
export function exactLabels(vocabulary: Vocabulary, cell: HeaderCell): { label: number; score: number }[] {
  const found: { label: number; score: number }[] = []
  const look = (plain: string, score: number): void => {
    const label = plain === '' ? -1 : vocabulary.find(plain)
    if (label >= 0) found.push({ label, score })
  }
  if (cell.occurrence > 1) {
    look(cell.plainWithOver === '' ? '' : `${cell.plainWithOver} ${cell.occurrence}`, 0.96)
    look(`${cell.plain} ${cell.occurrence}`, 0.96)
    if (found.length > 0) return found
  }
  look(cell.plainWithOver, 1)
  look(cell.plain, 1)
  if (found.length === 0) look(withoutFootnote(cell.heading, cell.plain) ?? '', 0.97)
  if (found.length > 0 || cell.plain === '') return found
  return vocabulary.findWritten(cell.plain).map(label => ({ label, score: 0.98 }))
}

/**
 * How much of a header a sheet explains, and of the sheet the header has: 1 when both are whole. What the
 * header says weighs more, since senders leave columns out more often than they add such as another file has.
 */
export function confidenceFrom(explained: number, headings: number, present: number, whole: number): number {
  return 0.6 * (explained / Math.max(1, headings)) + 0.4 * (present / Math.max(0.1, whole))
}
