/** Judges rows as they stand after somebody changed them, by the same check that judges the file when it is sent. */
import { bytesSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import type { Finding } from '#base/finding.ts'
import { holdsRow, stillStanding } from '#domain/exchange/mending.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { allRules } from '#files/guidance.ts'
import { mendedFile } from '#files/mended-file.ts'
import type { ChangedRow, MendingRow, RowFinding } from '#store/exchange/mending-rows.ts'
import { checkerFor } from '../steps/checker.ts'
import type { MendingLayout } from './mending-layout.ts'

/** What is found on rows of texts, row by row. Notes of what was repaired are nothing to mend, and left out. */
async function findingsOfRows(
  mending: MendingLayout,
  day: Day,
  rows: readonly (readonly string[])[],
): Promise<readonly (readonly Finding[])[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of mendedFile(rows, mending, 'csv')) chunks.push(chunk)
  const source = bytesSource('mended.csv', Buffer.concat(chunks))
  const { layout, rowsAbove, agreed } = mending
  const hints = {
    file: layout.file.id,
    party: layout.party,
    ...(layout.profile ? { profile: layout.profile.id } : {}),
  }
  const found: Finding[][] = rows.map(() => [])
  await checkFile(requestFor(checkerFor(day, agreed), source, hints), {
    finding(finding) {
      if (finding.consequence === 'note' || finding.where.row === undefined) return
      found[finding.where.row - rowsAbove - 1]?.push(finding)
    },
  })
  return found
}

const readBy = new Map(allRules.map(({ id, reads }) => [id, reads]))

/** The elements that a finding of the code looks at; none where it speaks of the row as a whole. */
function readsOf(code: string): readonly string[] {
  return readBy.get(code) ?? []
}

/** A row's texts with what was put in their place. */
export function textsOf(mending: MendingLayout, row: Pick<MendingRow, 'cells' | 'mended'>): string[] {
  return mending.columns.map(({ key }, place) => row.mended?.[key] ?? row.cells[place] ?? '')
}

/** True when nothing stands in the row any more: it is not sent, as a blank line is not. */
function isBlank(texts: readonly string[]): boolean {
  return texts.every(text => text.trim() === '')
}

/** What somebody asks to be changed in a row: texts by element (null: as it came), or to leave it out. */
export type RowChange = {
  readonly number: number
  readonly cells: Readonly<Record<string, string | null>>
  readonly leaveOut?: boolean | undefined
}

/** Carries the changes out on the rows and judges them; rows of which none is told stay as they are. */
export async function changeRows(
  mending: MendingLayout,
  day: Day,
  rows: readonly MendingRow[],
  changes: readonly RowChange[],
): Promise<ChangedRow[]> {
  const byNumber = new Map(changes.map(change => [change.number, change]))
  const changed = rows.flatMap(row => {
    const change = byNumber.get(row.number)
    return change ? [withChange(mending, row, change)] : []
  })
  const judged = changed.filter(({ mended, isLeftOut }) => mended !== null && !isLeftOut)
  const found = await findingsOfRows(
    mending,
    day,
    judged.map(row => textsOf(mending, row)),
  )
  const foundOf = new Map(judged.map((row, at) => [row.number, found[at] ?? []]))
  return changed.map(row => judgedRow(mending, row, foundOf.get(row.number)))
}

/** A change that says of a cell what stood there takes the change back. */
function withChange(mending: MendingLayout, row: MendingRow, change: RowChange): MendingRow {
  const mended: Record<string, string> = { ...row.mended }
  for (const [key, text] of Object.entries(change.cells)) {
    const came = row.cells[mending.columns.findIndex(column => column.key === key)] ?? ''
    if (text === null || text === came) delete mended[key]
    else mended[key] = text
  }
  const isLeftOut = change.leaveOut ?? row.isLeftOut
  return { ...row, mended: Object.keys(mended).length === 0 ? null : mended, isLeftOut }
}

function judgedRow(
  mending: MendingLayout,
  row: MendingRow,
  found: readonly Finding[] | undefined,
): ChangedRow {
  const { number, mended, isLeftOut } = row
  if (isLeftOut) return { number, mended, isLeftOut, isLeft: false, foundNow: row.foundNow }
  if (mended === null || found === undefined)
    return { number, mended, isLeftOut, isLeft: row.findings.some(holdsRow), foundNow: null }
  if (isBlank(textsOf(mending, row))) return { number, mended, isLeftOut, isLeft: false, foundNow: [] }
  const groupOf = (finding: Finding): number | null =>
    row.findings.find(({ code, where }) => code === finding.code && where.element === finding.where.element)
      ?.group ?? null
  const own = found.map((finding): RowFinding => ({ ...finding, group: groupOf(finding) }))
  const others = stillStanding(row.findings, new Set(Object.keys(mended)), readsOf)
  const foundNow = [...own, ...others.filter(other => !own.some(each => isSame(each, other)))]
  return { number, mended, isLeftOut, isLeft: foundNow.some(holdsRow), foundNow }
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.where.element === other.where.element
}
