/** What a check knows while the sheets of a file go by. */
import type { Finding } from '#base/finding.ts'
import type { Row, Sheet } from '#formats/row.ts'
import type { Layout } from '../layout.ts'
import type { Recognition } from '../recognise/recognise.ts'
import type { RememberedMappings } from '../recognise/remembered.ts'
import type { MappedHeading, MappingQuestion } from './answer.ts'
import type { CheckRequest, CheckSink } from './check-file.ts'
import type { KeptSheet } from './joined-sheets.ts'
import type { Reporter } from './report.ts'
import type { RowChecker } from './row-checker.ts'
import type { RowNumbers } from './row-numbers.ts'
import { startRowNumbers } from './row-numbers.ts'
import type { ReadyRule } from './row-rules.ts'
import type { SheetColumns, SheetPlace } from './sheet-columns.ts'
import type { Tally } from './tally.ts'
import type { Together } from './together.ts'

export type FlowInput = {
  readonly request: CheckRequest
  readonly sink: CheckSink
  readonly tally: Tally
  readonly reporter: Reporter
}

/** A sheet that was recognised. */
export type OpenSheet = {
  readonly recognition: Recognition
  readonly columns: SheetColumns
  readonly where: SheetPlace
  /** The last row of the header. */
  readonly headerRow: number
  /** Sheet column just past the last heading: cells from here on have no heading. */
  readonly width: number
  /** Columns before that one which have no heading either, less those of which it was said. */
  readonly unheaded: Set<number>
  /** For the sheet whose rows are the file's rows. */
  readonly checker: RowChecker | null
  /** For an earlier sheet of a joined layout. */
  readonly kept: KeptSheet | null
  /** Places of the elements by which rows are held together; none where each stands for itself. */
  readonly togetherBy: readonly number[]
  readonly values: string[]
  readonly bad: Uint8Array
}

export type FlowState = {
  format: 'xlsx' | 'csv'
  sheet: Sheet | null
  waiting: Row[]
  /** Undefined while too few rows have come to tell; null when the sheet is no data. */
  open: OpenSheet | null | undefined
  layout: Layout | null
  together: Together | null
  /** By the order of a layout's columns: sheets that share it share the rules, which look over all of them. */
  readonly rules: Map<string, readonly ReadyRule[]>
  readonly rowNumbers: RowNumbers
  readonly kept: KeptSheet[]
  readonly mapping: MappedHeading[]
  readonly questions: MappingQuestion[]
  readonly headingsSeen: string[]
  toRemember: RememberedMappings
  waitingNotes: Finding[]
  /** What the reader itself said of rows of the sheet, as weights: 2 for one that it could not read whole. */
  saidOfRows: Map<number, number>
  checkers: { checker: RowChecker; sheetIndex: number; sheetName: string }[]
  passedOver: { sheet: Sheet; rows: number; cells: number }[]
}

export function startState(): FlowState {
  return {
    format: 'xlsx',
    sheet: null,
    waiting: [],
    open: undefined,
    layout: null,
    together: null,
    rules: new Map(),
    rowNumbers: startRowNumbers(),
    kept: [],
    mapping: [],
    questions: [],
    headingsSeen: [],
    toRemember: {},
    waitingNotes: [],
    saidOfRows: new Map(),
    checkers: [],
    passedOver: [],
  }
}
