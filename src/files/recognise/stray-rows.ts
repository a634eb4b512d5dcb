/** Rows inside the data that are no data: the header once more, and rows of totals. */
import type { Row } from '#formats/row.ts'
import { textAt } from '#formats/uncut-row.ts'
import type { Recognition } from './recognise.ts'

/**
 * True when the row repeats the header: its first filled cell and most others are their columns' own headings.
 * Cheap enough for every row: an ordinary one is told by its first filled cell.
 */
export function isRepeatedHeader(row: Row, recognition: Pick<Recognition, 'columns'>): boolean {
  let filled = 0
  let same = 0
  for (const { index, heading } of recognition.columns) {
    const text = textAt(row, index)
    if (text === '') continue
    filled++
    if (isSameText(text, heading)) same++
    else if (filled === 1) return false
  }
  return same >= 2 && same * 2 > filled
}

function isSameText(one: string, other: string): boolean {
  if (one === other) return true
  // The first letter spares nearly every row the making of new strings.
  if (((one.charCodeAt(0) ^ other.charCodeAt(0)) & ~32) !== 0 && one.charCodeAt(0) > 32) return false
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

const totals = new RegExp(
  `^\\s*(?:${[
    '(?:(?:grand|gran|batch|invoice|report|page)\\s+)?(?:sub[\\s-]*)?total(?:s|es)?\\b',
    '(?:sum|suma)\\s*:?\\s*$',
  ].join('|')})`,
  'i',
)

/**
 * True for a row that sums up those above it: whatever names a row (the file's key) is blank, or says Total
 * itself, and one of the first filled cells begins with `Total`. Cheap enough for every row that has a key.
 */
export function isTotalsRow(row: Row, recognition: Pick<Recognition, 'keyIndexes'>): boolean {
  for (const index of recognition.keyIndexes) {
    const text = textAt(row, index)
    if (text !== '' && !(beginsLikeTotals(text) && totals.test(text))) return false
  }
  let filled = 0
  for (const text of row.cells) {
    if (text === '') continue
    if (beginsLikeTotals(text) && totals.test(text)) return true
    filled++
    if (filled === 3) return false
  }
  return false
}

/**
 * Whether the text can begin with total, sum, sub-, grand, batch, invoice, report or page, by its first
 * letter.
 */
function beginsLikeTotals(text: string): boolean {
  // Most keys begin with a digit, which is quicker to tell.
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return false
  return /^\s*[tsgbirp]/i.test(text)
}
