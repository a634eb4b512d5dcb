/** Checked values as a layout writes them: its columns in its order, dates and codes in its style. */
import type { Layout, LayoutSheet } from './layout.ts'
import { isExtra } from './layout.ts'
import { valueTypes } from './values/all.ts'

/**
 * Writes rows for one sheet of a layout. Values are indexed by `layout.columns`; '' is written as the
 * style's blank.
 */
export function rowWriter(layout: Layout, sheet: LayoutSheet): (values: readonly string[]) => string[] {
  const places = new Map(layout.columns.map((column, place) => [column.key, place]))
  const cells = sheet.columns.map(column => {
    if (isExtra(column)) return () => ''
    const { element, key } = column
    const place = places.get(key) ?? -1
    const type = valueTypes[element.is]
    const context = { element, style: layout.style, day: layout.day }
    return (values: readonly string[]) => type.write(values[place] ?? '', context)
  })
  return values => cells.map(cell => cell(values))
}

/** The header rows of a sheet: the headings, under their groups where the layout has a two-row header. */
export function headerRows(sheet: LayoutSheet): string[][] {
  const headings = sheet.columns.map(column => (isExtra(column) ? column.extra : column.heading))
  const groups = sheet.columns.map(column => column.over ?? '')
  if (groups.every(group => group === '')) return [headings]
  // A group's words stand over its first column only, as a merged heading reads.
  return [groups.map((group, index) => (group !== groups[index - 1] ? group : '')), headings]
}

/** A layout as delimited text has it: the columns of all its sheets side by side. */
export function asOneSheet(layout: Layout): LayoutSheet {
  const [only, ...others] = layout.sheets
  if (only && others.length === 0) return only
  return { name: layout.file.name, banner: [], columns: layout.columns }
}

/**
 * Moves a row's values from one layout's order to another's of the same file; what the other lacks is left
 * out.
 */
export function relayValues(from: Layout, to: Layout): (values: readonly string[]) => string[] {
  const places = new Map(from.columns.map((column, place) => [column.key, place]))
  const order = to.columns.map(column => places.get(column.key) ?? -1)
  return values => order.map(place => values[place] ?? '')
}

/** A row as data: elements by id, a repeated element as a list, blanks left out. */
export function dataWriter(
  layout: Layout,
): (values: readonly string[]) => { readonly [element: string]: unknown } {
  const columns = layout.columns.map((column, place) => ({
    place,
    id: column.element.id,
    isList: column.element.repeats !== undefined,
    type: valueTypes[column.element.is],
    context: { element: column.element, style: layout.style, day: layout.day },
  }))
  return values => {
    const data: { [element: string]: unknown } = {}
    for (const { place, id, isList, type, context } of columns) {
      const text = values[place] ?? ''
      if (text === '') continue
      const value = type.toData(text, context)
      const list = data[id]
      if (!isList) data[id] = value
      else if (Array.isArray(list)) list.push(value)
      else data[id] = [value]
    }
    return data
  }
}
