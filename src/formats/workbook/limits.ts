/** How far a workbook may go before it is refused, and why just so far. */

export type WorkbookLimits = {
  /**
   * Entries of the zip. A workbook of 256 sheets with comments, drawings and printer settings has about
   * 2,000.
   */
  readonly entries: number
  /** Bytes of the zip's directory: the entries above with names of 300 bytes. */
  readonly directoryBytes: number
  /** What one entry may inflate to: a full sheet of 1,048,576 rows by 60 columns is about 3 GiB of XML. */
  readonly entryBytes: number
  /** What all entries together may inflate to. Two full sheets; at 200 MB/s still under a minute. */
  readonly totalBytes: number
  /**
   * Times an entry may grow. Real sheets grow 6 to 40 times, the same row over and over up to about 150
   * times.
   */
  readonly ratio: number
  /** Below this many bytes the ratio says nothing: an empty sheet of styled cells compresses very well. */
  readonly ratioFloor: number
  /** Workbook, relations, content types and styles: 65,490 cell formats (Excel's own cap) take about 15 MiB. */
  readonly smallPartBytes: number
  /**
   * One tag or one text. Excel caps a cell at 32,767 characters, 400 kB when each is written as a reference.
   */
  readonly pieceBytes: number
  /** Sheets. A plan that sends one sheet a county sends 58. */
  readonly sheets: number
  /** Excel's own: XFD. */
  readonly columns: number
  /** Excel's own. */
  readonly rows: number
  /** Shared strings: four bytes of memory each besides their text. */
  readonly sharedStrings: number
  /** Their text, which has to stay in memory: with all else the reader stays under 300 MB. */
  readonly sharedStringBytes: number
  /**
   * Empty cells that are only there because a cell behind them is filled: a full sheet of a hundred blank
   * columns has 105 million. More would keep the reader busy with nothing for longer than two seconds.
   */
  readonly gapCells: number
  /** Merged areas of one sheet: they are told at the sheet's end and so are kept. */
  readonly mergedAreas: number
  /** Cell formats: Excel writes at most 65,490. */
  readonly cellFormats: number
}

const mebi = 1 << 20
const gibi = 1 << 30

export const workbookLimits: WorkbookLimits = {
  entries: 10_000,
  directoryBytes: 4 * mebi,
  entryBytes: 4 * gibi,
  totalBytes: 8 * gibi,
  ratio: 250,
  ratioFloor: 10_000_000,
  smallPartBytes: 64 * mebi,
  pieceBytes: mebi,
  sheets: 256,
  columns: 16_384,
  rows: 1_048_576,
  sharedStrings: 8_000_000,
  sharedStringBytes: 128 * mebi,
  gapCells: 128 * mebi,
  mergedAreas: 100_000,
  cellFormats: 100_000,
}
