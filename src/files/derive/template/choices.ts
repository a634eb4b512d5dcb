/**
 * What a drop-down offers for a code set: words that a person knows, each of which the check reads as its
 * code.
 */
import type { CodeSet, Element } from '#guidance/define.ts'
import { codeLookup } from '../../code-lookup.ts'
import { findCodeSet } from '../../guidance.ts'
import type { Layout } from '../../layout.ts'

export type Choice = {
  /** What the drop-down puts into the cell. */
  readonly text: string
  /** The code as the layout writes it. */
  readonly code: string
  readonly guidanceCode: string
  readonly label: string
  readonly labelEs: string
}

/** The values of a code set as the layout's drop-downs offer them, in the set's own order. */
export function choices(codeSet: CodeSet, layout: Layout): readonly Choice[] {
  const lookup = codeLookup(codeSet, layout.day, layout.style.codes[codeSet.id])
  return lookup.codes.map(({ code, label, labelEs }) => ({
    text: lookup.choice(code),
    code: lookup.write(code),
    guidanceCode: code,
    label,
    labelEs: labelEs ?? label,
  }))
}

/** Every text that stands for a value of an element in this layout's cells: for conditions in formulas. */
export function choicesOf(element: Element, value: string, layout: Layout): readonly string[] {
  const codeSet = element.codeSet === undefined ? null : findCodeSet(element.codeSet)
  if (element.is === 'indicator')
    return [value === '' ? layout.style.indicators.no : layout.style.indicators.yes]
  if (element.is === 'yes-no') return [value === 'Y' ? layout.style.yesNo.yes : layout.style.yesNo.no]
  if (!codeSet) return [value]
  const choice = choices(codeSet, layout).find(each => each.guidanceCode === value)
  return choice ? [choice.text, choice.code, choice.label] : [value]
}

/** The defined name of a code set's list on the hidden sheet: its texts, for the drop-down. */
export function listName(codeSetId: string): string {
  return `list_${codeSetId.replaceAll('-', '_')}`
}

/**
 * The defined name of the same list with codes and labels beside the texts: whatever a person may have
 * typed.
 */
export function knownName(codeSetId: string): string {
  return `known_${codeSetId.replaceAll('-', '_')}`
}

/**
 * The code set that a drop-down of an element offers; null where there is none, or where several values go
 * in.
 */
export function dropDownSet(element: Element): CodeSet | null {
  if (element.is !== 'code' || element.codeSet === undefined) return null
  return findCodeSet(element.codeSet)
}
