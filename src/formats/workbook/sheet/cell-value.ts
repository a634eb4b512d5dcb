/** What a cell's raw value means: its text and kind by the cell's type and number format. */
import { cellKind, formulaFlag } from '../../row.ts'
import { undoExcelEscapes } from '../xml/xml-text.ts'
import { padInto } from './number-format.ts'
import { isoCellText, serialText } from './serial-day.ts'
import type { SharedStrings } from './shared-strings.ts'
import { type CellLooks, lookKind } from './styles.ts'

/** A cell's `t`: ECMA-376 part 1, 18.18.11 (ST_CellType). */
export const cellType = {
  number: 0,
  shared: 1,
  formulaText: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  day: 6,
} as const

/** The numbers of a cell type's name; null for one that does not exist. */
export function cellTypeOf(name: string | null): number | null {
  if (name === null || name === 'n') return cellType.number
  if (name === 's') return cellType.shared
  if (name === 'str') return cellType.formulaText
  if (name === 'inlineStr') return cellType.inline
  if (name === 'b') return cellType.boolean
  if (name === 'e') return cellType.error
  return name === 'd' ? cellType.day : null
}

/** What the cells of a workbook need to be understood. */
export type CellContext = {
  readonly strings: SharedStrings
  readonly looks: CellLooks
  readonly from1904: boolean
}

export type CellValue = { text: string; kind: number }

const numberShape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * The meaning of a raw value (references resolved, escapes not). Null when it refers to a shared string that
 * is not there.
 */
export function meaningOf(type: number, style: number, raw: string, context: CellContext): CellValue | null {
  if (type === cellType.shared) {
    const trimmed = raw.trim()
    if (trimmed === '') return textValue('')
    const text = /^\d{1,9}$/.test(trimmed) ? context.strings.text(Number(trimmed)) : undefined
    return text === undefined ? null : textValue(text)
  }
  if (type === cellType.number) return numberValue(style, raw.trim(), context)
  if (type === cellType.boolean) {
    const flag = raw.trim()
    if (flag === '') return textValue('')
    return { text: flag === '1' || flag === 'true' ? 'TRUE' : 'FALSE', kind: cellKind.boolean }
  }
  if (type === cellType.error) return { text: raw, kind: raw === '' ? cellKind.blank : cellKind.error }
  if (type === cellType.day) {
    const day = isoCellText(raw.trim())
    return day === null ? textValue(raw) : { text: day, kind: cellKind.date }
  }
  return textValue(undoExcelEscapes(raw))
}

function textValue(text: string): CellValue {
  return { text, kind: text === '' ? cellKind.blank : cellKind.text }
}

function numberValue(style: number, raw: string, context: CellContext): CellValue {
  // What is no number in a number's place is given as the text it is: the checker of the column will say so.
  if (!numberShape.test(raw)) return textValue(raw)
  const look = context.looks.kinds[style] ?? lookKind.number
  if (look === lookKind.day || look === lookKind.time) {
    const text = serialText(Number(raw), context.from1904, look === lookKind.time)
    if (text !== null) return { text, kind: cellKind.date }
  }
  if (look === lookKind.zeros) {
    const text = padInto(context.looks.zeros[style] ?? '', raw)
    if (text !== null) return { text, kind: cellKind.number }
  }
  return { text: raw, kind: cellKind.number }
}

/** A formula that has never been reckoned is blank; one that has come to no text is text. */
export function formulaKind(kind: number, cell: { type: number; hasValue: boolean }): number {
  const isEmptyText = kind === cellKind.blank && cell.hasValue && cell.type === cellType.formulaText
  return (isEmptyText ? cellKind.text : kind) | formulaFlag
}

/** A bar outside quotes is no operator: it is how a formula asks another program (DDE). */
export function linksOut(formula: string): boolean {
  return formula.includes('|') && /\|/.test(formula.replace(/"[^"]*"/g, ''))
}
