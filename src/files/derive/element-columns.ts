/**
 * A layout's elements, each once: of a repeated element, and of one that joins several sheets, the first
 * column.
 */
import type { Column, Layout } from '../layout.ts'

export function elementColumns(layout: Layout): readonly Column[] {
  const seen = new Set<string>()
  return layout.columns.filter(({ element }) => {
    const isFirst = !seen.has(element.id)
    seen.add(element.id)
    return isFirst
  })
}
