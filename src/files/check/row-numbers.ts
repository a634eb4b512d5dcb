/** The rows of all data sheets as one run of numbers, so that rules compare them over the whole file. */

/** More rows than a sheet can have: Excel holds 1,048,576. */
const rowsOfASheet = 2 ** 21

export type RowNumbers = {
  /** Adds a data sheet; what its rows' own numbers are counted from. */
  addSheet(name: string): number
  /** The sheet that a number belongs to, as its place among the data sheets, and the row as Excel shows it. */
  placeOf(number: number): { readonly at: number; readonly row: number }
  /** A row as it is told to someone who looks at a row of the sheet counted from `base`. */
  tell(number: number, base: number): number | string
}

export function startRowNumbers(): RowNumbers {
  const names: string[] = []
  // Delimited text is one sheet of as many rows as it likes.
  const placeOf = (number: number): { at: number; row: number } => {
    const at = names.length === 1 ? 0 : Math.floor(number / rowsOfASheet)
    return { at, row: number - at * rowsOfASheet }
  }
  return {
    addSheet(name) {
      names.push(name)
      return (names.length - 1) * rowsOfASheet
    },
    placeOf,
    tell(number, base) {
      const { at, row } = placeOf(number)
      return at * rowsOfASheet === base ? row : `${row} (${names[at] ?? ''})`
    },
  }
}
