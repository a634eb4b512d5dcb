/**
 * Says what a sheet is: which file of the guidance, whose layout, where its header stands, what its columns
 * are.
 */
import type { Row } from '#formats/row.ts'
import type { Party } from '#guidance/define.ts'
import { allServices } from '../guidance.ts'
import type { Layout } from '../layout.ts'
import type { Answers } from './answers.ts'
import { answerKey } from './answers.ts'
import type { CandidateSheet, Candidates } from './candidate-sheets.ts'
import { candidatesOf } from './candidate-sheets.ts'
import { fingerprintOfPlain } from './fingerprint.ts'
import type { Header } from './header-rows.ts'
import { headersOf } from './header-rows.ts'
import type { MappedColumn, Mapping, MappingQuestion } from './mapping.ts'
import { mapColumns } from './mapping.ts'
import type { RankedSheet } from './rank-sheets.ts'
import { rankSheets } from './rank-sheets.ts'
import type { RememberedMappings } from './remembered.ts'
import { rememberedKey } from './remembered.ts'

/** Another layout that the sheet might be of. */
export type Alternative = {
  readonly layout: Layout
  readonly sheetIndexInLayout: number
  readonly confidence: number
}

export type Recognition = Omit<Mapping, 'columns' | 'unsure'> & {
  readonly layout: Layout
  readonly sheetIndexInLayout: number
  /** Numbers of the rows that make up the header, notes under the headings included. */
  readonly headerRows: readonly number[]
  /** Number of the first row that can hold data. */
  readonly firstDataRow: number
  readonly columns: readonly MappedColumn[]
  readonly unsure: readonly MappingQuestion[]
  /** Columns that our own error workbook added: passed over silently. */
  readonly ownColumns: readonly { readonly index: number; readonly heading: string }[]
  /** Columns of the sheet whose values name a row: see `isTotalsRow`. */
  readonly keyIndexes: readonly number[]
  /** Of the set of headings; what answers are remembered under, with the file's id. */
  readonly fingerprint: string
  /** What was remembered about these headings. */
  readonly remembered: Answers
  /** Next best files and profiles, the best first. */
  readonly alternatives: readonly Alternative[]
}

/** What the sender said of the file, and what was said of such files before. */
export type RecogniseHints = {
  /** Narrow the choice: a file's id, a profile's id, a party. */
  readonly file?: string
  readonly profile?: string
  readonly party?: Party
  readonly remembered?: RememberedMappings
  /** Heading → key of the column that it means, '' for none: what a person said about this file. */
  readonly answers?: Answers
}

export type SheetStart = {
  /** The first rows of the sheet that hold anything, about forty. */
  readonly rows: readonly Row[]
  /** '' in delimited text. */
  readonly sheetName: string
  readonly fileName: string
  readonly format?: 'xlsx' | 'csv'
  readonly hints?: RecogniseHints
  /** The layout of the sheets before it in the same workbook: preferred, not forced. */
  readonly settled?: Layout | null
}

/** Candidates made ready: build it once for a day and a set of profiles, use it for many sheets. */
export type Recogniser = {
  /** What a sheet is; null when it is none of the guidance's files: instructions, lists, something else. */
  recogniseSheet(start: SheetStart): Recognition | null
}

/** Less than this of header and layout explained is no file of the trade. With a hint, much less will do. */
const leastConfidence = 0.5
const leastHinted = 0.1
/**
 * So named, a sheet holds instructions or lists (not a `Member List`), and is a file only where that is
 * certain.
 */
const noDataName = new RegExp(
  `\\b(?:${[
    'instructions?|instrucciones|read ?me|l[eé]ame|help|about|cover|change ?log|version',
    'drop ?downs?|lists|listas|codes|values|look ?ups?|legend|dictionary|definitions?',
  ].join('|')})\\b`,
  'i',
)

/**
 * Makes candidate layouts ready; of equally good ones the earlier is taken, so the guidance's own come
 * first.
 */
export function buildRecogniser(layouts: readonly Layout[]): Recogniser {
  const candidates = candidatesOf(layouts)
  return { recogniseSheet: start => recognise(candidates, start) }
}

/** The same for layouts that are used but once. */
export function recogniseSheet(
  start: SheetStart & { readonly candidates: readonly Layout[] },
): Recognition | null {
  return buildRecogniser(start.candidates).recogniseSheet(start)
}

type Choice = {
  readonly header: Header
  readonly ranked: readonly RankedSheet[]
  readonly chosen: RankedSheet
}

function recognise(candidates: Candidates, start: SheetStart): Recognition | null {
  const hints = start.hints ?? {}
  const headers = headersOf(start.rows, plain => isKnown(candidates, plain))
  const admits = admitting(candidates, hints)
  const choice =
    bestChoice(candidates, headers, start, admits) ?? answeredChoice(candidates, headers, admits, hints)
  return choice && recognitionOf(candidates, choice, hints)
}

/** The header and the sheet that explains it best, if it explains enough. */
function bestChoice(
  candidates: Candidates,
  headers: readonly Header[],
  start: SheetStart,
  admits: (sheet: CandidateSheet) => boolean,
): Choice | null {
  let best: { header: Header; ranked: readonly RankedSheet[] } | null = null
  for (const header of headers) {
    const ranked = rankSheets(candidates, header, start, admits)
    if ((ranked[0]?.rank ?? 0) > (best?.ranked[0]?.rank ?? 0)) best = { header, ranked }
  }
  const chosen = best && ofTheRowsParty(best.ranked, best.header)
  if (!best || !chosen || !isEnough(chosen, best.header, start)) return null
  return { ...best, chosen }
}

/**
 * Where the headings tell too little: what a person said of them, now or before. An answer now needs the file
 * to be named; one that is remembered names it.
 */
function answeredChoice(
  candidates: Candidates,
  headers: readonly Header[],
  admits: (sheet: CandidateSheet) => boolean,
  hints: RecogniseHints,
): Choice | null {
  const answered = new Set(Object.keys(hints.answers ?? {}).map(answerKey))
  for (const header of headers) {
    const fingerprint = fingerprintOfHeader(header)
    const isAnswered = hints.file !== undefined && header.cells.some(({ key }) => answered.has(key))
    const sheet = candidates.sheets.find(
      candidate =>
        admits(candidate) &&
        (isAnswered ||
          hints.remembered?.[rememberedKey(candidate.layout.file.id, fingerprint)] !== undefined),
    )
    if (sheet) return { header, ranked: [], chosen: { sheet, confidence: 0, rank: 0, found: 0 } }
  }
  return null
}

const fingerprintOfHeader = ({ cells }: Header): string => fingerprintOfPlain(cells.map(cell => cell.plain))

function isKnown({ vocabulary }: Candidates, plain: string): boolean {
  return vocabulary.find(plain) >= 0 || (plain !== '' && vocabulary.findWritten(plain).length > 0)
}

function isEnough(ranked: RankedSheet, header: Header, { hints, sheetName }: SheetStart): boolean {
  if (hints?.file !== undefined) {
    return ranked.confidence >= leastHinted && (ranked.found >= 2 || header.isFirstFull)
  }
  if (ranked.found < Math.min(3, ranked.sheet.columns.length)) return false
  return ranked.confidence >= (noDataName.test(sheetName) ? 0.85 : leastConfidence)
}

/**
 * Which candidates the hints leave. A profile that does not cover a file leaves the guidance's own layout of
 * it.
 */
function admitting(candidates: Candidates, hints: RecogniseHints): (sheet: CandidateSheet) => boolean {
  const { file, profile, party } = hints
  const ofProfile = candidates.sheets.filter(({ layout }) => layout.profile?.id === profile)
  const covered = new Set(ofProfile.map(({ layout }) => layout.file.id))
  return ({ layout }) => {
    if (file !== undefined && layout.file.id !== file) return false
    if (party !== undefined && layout.file.parties.includes(party) && layout.party !== party) return false
    if (profile === undefined) return true
    return covered.has(layout.file.id) ? layout.profile?.id === profile : layout.profile === null
  }
}

/** Procedure code → the party that bills it. */
const partyOf: ReadonlyMap<string, Party> = new Map(
  allServices.map(({ procedure, program }) => [procedure, program]),
)

/**
 * Of layouts that differ in nothing but the party, that of the rows' procedure codes; else the best as it
 * is.
 */
function ofTheRowsParty(ranked: readonly RankedSheet[], header: Header): RankedSheet | null {
  const first = ranked[0]
  if (!first) return null
  const twin = ranked.find(
    other =>
      other.sheet.layout.file === first.sheet.layout.file &&
      other.sheet.layout.profile === first.sheet.layout.profile &&
      other.sheet.sheetIndex === first.sheet.sheetIndex &&
      other.sheet.layout.party !== first.sheet.layout.party,
  )
  if (!twin) return first
  const codes = header.below.flatMap(row => row.cells).map(text => partyOf.get(text.trim().toUpperCase()))
  const party = codes.includes('ecm') ? 'ecm' : codes.find(code => code !== undefined)
  return twin.sheet.layout.party === party ? twin : first
}

function recognitionOf(
  candidates: Candidates,
  { header, ranked, chosen }: Choice,
  hints: RecogniseHints,
): Recognition {
  const { layout, sheetIndex } = chosen.sheet
  const fingerprint = fingerprintOfHeader(header)
  const remembered = hints.remembered?.[rememberedKey(layout.file.id, fingerprint)] ?? {}
  const answers = { answered: hints.answers ?? {}, remembered }
  const mapping = mapColumns(candidates.vocabulary, chosen.sheet, header, answers)
  return {
    layout,
    sheetIndexInLayout: sheetIndex,
    headerRows: header.rowNumbers,
    firstDataRow: header.firstDataRow,
    ...mapping,
    ownColumns: header.ownColumns,
    keyIndexes: mapping.columns
      .filter(({ column }) => layout.file.key.includes(column.element.id))
      .map(({ index }) => index),
    fingerprint,
    remembered,
    alternatives: alternativesOf(chosen, ranked),
  }
}

/** Next best layouts of other files or profiles, at most five. */
function alternativesOf(chosen: RankedSheet, ranked: readonly RankedSheet[]): Alternative[] {
  const seen = new Set([nameOf(chosen)])
  const others: Alternative[] = []
  for (const other of ranked) {
    if (others.length === 5 || other.confidence < 0.3) break
    if (seen.has(nameOf(other))) continue
    seen.add(nameOf(other))
    const { layout, sheetIndex } = other.sheet
    others.push({ layout, sheetIndexInLayout: sheetIndex, confidence: other.confidence })
  }
  return others
}

function nameOf({ sheet }: RankedSheet): string {
  return `${sheet.layout.file.id} ${sheet.layout.profile?.id ?? ''} ${sheet.sheetIndex}`
}
