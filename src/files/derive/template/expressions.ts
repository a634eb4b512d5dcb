/** Pieces of formulas that more than one kind of formula is made of. */
import { columnFor, columnsFor, type SheetPlan } from './plan.ts'

/** A text for a formula: quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A code and its modifiers as one text, as the hidden table of services has them: `G9008 U1 GQ`. */
export function serviceKey(plan: SheetPlan, row: number): string {
  const code = columnFor(plan, 'procedureCode')
  const modifiers = columnsFor(plan, 'procedureCodeModifier')
  const parts = [code, ...modifiers].flatMap(column => (column ? [`$${column.letters}${row}`] : []))
  return `UPPER(TRIM(${parts.join('&" "&')}))`
}
