/** Where the focus goes in a grid, what is selected, and where a pasted rectangle lands: without a screen. */

/** Place in the list, from 1; column from 0, which is the row’s own heading. */
export type Cell = { readonly place: number; readonly column: number }

/** A rectangle of cells, its edges within. */
export type Area = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Bounds = { readonly rows: number; readonly columns: number }

export type GridMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  | 'next'
  | 'back'

const pageRows = 10

/** The cell that a move leads to; at an edge it stays. */
export function moved({ place, column }: Cell, move: GridMove, { rows, columns }: Bounds): Cell {
  const inRows = (to: number): Cell => ({ place: Math.min(Math.max(to, 1), Math.max(rows, 1)), column })
  switch (move) {
    case 'up':
      return inRows(place - 1)
    case 'down':
      return inRows(place + 1)
    case 'page-up':
      return inRows(place - pageRows)
    case 'page-down':
      return inRows(place + pageRows)
    case 'first':
      return inRows(1)
    case 'last':
      return inRows(rows)
    case 'left':
      return { place, column: Math.max(column - 1, 0) }
    case 'right':
      return { place, column: Math.min(column + 1, columns) }
    case 'home':
      return { place, column: Math.min(1, columns) }
    case 'end':
      return { place, column: columns }
    case 'next':
      return column < columns || place >= rows
        ? { place, column: Math.min(column + 1, columns) }
        : { place: place + 1, column: Math.min(1, columns) }
    case 'back':
      return column > 1 || place <= 1
        ? { place, column: Math.max(column - 1, 1) }
        : { place: place - 1, column: columns }
  }
}

export function areaOf(one: Cell, other: Cell): Area {
  return {
    top: Math.min(one.place, other.place),
    bottom: Math.max(one.place, other.place),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** What is copied of an area; the rows’ own headings are no data. */
export function copiedArea(
  { top, bottom, left, right }: Area,
  textAt: (place: number, column: number) => string,
): string[][] {
  const from = Math.max(left, 1)
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: Math.max(right - from + 1, 0) }, (_each, across) =>
      textAt(top + down, from + across),
    ),
  )
}

/**
 * The cells that a pasted rectangle goes into: from the upper corner of what is selected; one cell goes into all
 * that is selected. What lies beyond the last row or column is left out.
 */
export function pastedChanges(
  pasted: readonly (readonly string[])[],
  area: Area,
  { rows, columns }: Bounds,
): { readonly place: number; readonly column: number; readonly text: string }[] {
  const [first] = pasted
  if (!first) return []
  const left = Math.max(area.left, 1)
  const isOne = pasted.length === 1 && first.length === 1
  const height = isOne ? area.bottom - area.top + 1 : pasted.length
  const width = (row: number): number => (isOne ? area.right - left + 1 : (pasted[row]?.length ?? 0))
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: Math.max(width(down), 0) }, (_each, across) => ({
      place: area.top + down,
      column: left + across,
      text: (isOne ? first[0] : pasted[down]?.[across])?.trim() ?? '',
    })),
  )
    .flat()
    .filter(({ place, column }) => place <= rows && column <= columns)
}
