/** Refuses what no workbook can hold, before anything is written. */
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { WrittenFormat } from '#files/good-rows.ts'

/** Excel's rows, less some for banners and headings. */
const mostRows = 1_048_576 - 100

export function fitsInWorkbook(rows: number, format: WrittenFormat): Result<null> {
  if (format !== 'xlsx' || rows <= mostRows) return done(null)
  const says = `A workbook holds about a million rows, and there are ${rows.toLocaleString('en-US')}.`
  return refused('command/too-many-rows', says, 'Write them as .csv.')
}
