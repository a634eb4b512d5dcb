/** The columns of a marked sheet: the sender's own, cut where needed, and ours behind them. */
import { attributeOf, withAttribute } from '../xml/xml-editing.ts'

/** Where the extra columns of a sheet go. */
export type ExtraPlace = {
  readonly headerRow: number
  readonly headings: readonly string[]
  readonly hidden: readonly boolean[]
  /** Column of the first of them, from 0. */
  readonly first: number
  /** Columns of an earlier marking, which are emptied. */
  readonly cleared: ReadonlySet<number>
  /** The last row that the sheet has, for its dimension. */
  readonly lastRow: number
}

const shownWidth = 60

/** The `col` tags with ours among them: `tags` are the sender's, each as written. */
export function columnTags(tags: readonly string[], extra: ExtraPlace, prefix: string): string[] {
  const ours = [extra.first + 1, extra.first + extra.headings.length] as const
  const own = tags.flatMap(tag => withoutRange(tag, ours[0], ours[1]))
  const added = extra.headings.map((_, index) => {
    const number = extra.first + index + 1
    const hidden = extra.hidden[index] ? ' hidden="1"' : ''
    return `<${prefix}col min="${number}" max="${number}" width="${shownWidth}" customWidth="1"${hidden}/>`
  })
  return [...own, ...added].sort((a, b) => numberOf(a, 'min') - numberOf(b, 'min'))
}

function numberOf(tag: string, name: string): number {
  return Number(attributeOf(tag, name) ?? 0)
}

/** What is left of a `col` tag when a range of columns is taken out of it: nothing, one part or two. */
function withoutRange(tag: string, from: number, to: number): string[] {
  const [min, max] = [numberOf(tag, 'min'), numberOf(tag, 'max')]
  if (max < from || min > to) return [tag]
  const parts: string[] = []
  if (min < from) parts.push(withAttribute(tag, 'max', from - 1))
  if (max > to) parts.push(withAttribute(tag, 'min', to + 1))
  return parts
}

/** The format that a column gives to cells that are not there, by the sender's `col` tags. */
export function columnStyle(tags: readonly string[], column: number): number {
  const tag = tags.find(each => numberOf(each, 'min') <= column + 1 && numberOf(each, 'max') > column)
  return tag === undefined ? 0 : numberOf(tag, 'style')
}
