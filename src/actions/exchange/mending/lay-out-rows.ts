/** Somebody begins to mend a file: its held and warned rows are laid out, each with its cells as they came. */
import type { Finding } from '#base/finding.ts'
import { killPoint } from '#base/kill-point.ts'
import { holdsRow } from '#domain/exchange/mending.ts'
import type { FirstPass, PlacedFinding, RowFindings } from '#files/check/check-stream.ts'
import { rowFindings } from '#files/check/check-stream.ts'
import type { Tx } from '#store/database.ts'
import {
  deleteMendingRows,
  insertMendingGroups,
  lockMending,
  type Mended,
  updateMending,
} from '#store/exchange/mending.ts'
import {
  insertMendingRows,
  type MendingPlace,
  type MendingRow,
  type RowFinding,
} from '#store/exchange/mending-rows.ts'
import type { Job, JobContext } from '../../job.ts'
import { idIn, objectOf, replaced } from '../steps/job-of.ts'
import { type BegunMending, beginMendingJob, startWriting, withFile } from './mending-job.ts'
import type { MendingLayout } from './mending-layout.ts'

/** Rows of one transaction. */
const rowsAtOnce = 500
/** More than these are mended in the workbook, or at their source. */
const mostRows = 100_000

export const layOutRows: Job = {
  queue: 'exchange-lay-out-rows',
  says: 'Lay out the rows of a file that are to be mended.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const transmissionId = idIn(data, 'transmissionId')
    const begun = await context.inTransaction(tx => beginOpening(tx, { organizationId, transmissionId }))
    if (!begun) return
    await withFile(context, begun, async (request, first) => {
      const laid = startLaying(begun.layout, first)
      for await (const found of rowFindings(request, first)) {
        context.signal.throwIfAborted()
        laid.take(found)
        if (laid.rows.length >= rowsAtOnce) await putDown(context, begun, laid)
        if (laid.isFull()) break
      }
      await putDown(context, begun, laid)
      await context.inTransaction(async (tx, tell) => {
        const mending = await lockMending(tx, begun, 'opening')
        if (mending?.attempt !== begun.attempt) throw replaced()
        await insertMendingGroups(tx, begun, laid.groups())
        const { rowCount, leftCount } = laid.counts()
        await updateMending(tx, begun, {
          state: 'open',
          row_count: rowCount,
          left_count: leftCount,
          has_more: laid.isFull(),
        })
        tell({ objects: [objectOf(transmissionId)] })
        killPoint('lay-out/before-commit')
      })
    })
  },
}

async function beginOpening(tx: Tx, mended: Mended): Promise<BegunMending | null> {
  const begun = await beginMendingJob(tx, mended, 'opening')
  // What an earlier attempt laid out is laid out anew.
  if (begun) await deleteMendingRows(tx, mended)
  return begun
}

type NewRow = Omit<MendingRow, 'mended' | 'isLeftOut' | 'foundNow'>

type Group = { readonly number: number; readonly first: Finding; count: number }

type Laying = {
  /** Not yet put down. */
  rows: NewRow[]
  places: MendingPlace[]
  take(found: RowFindings): void
  isFull(): boolean
  groups(): readonly Group[]
  counts(): { readonly rowCount: number; readonly leftCount: number }
}

function startLaying(mending: MendingLayout, first: FirstPass): Laying {
  const groups = new Map<string, Group>()
  const write = startWriting(mending)
  const late = new Set(first.late.flatMap(({ findings }) => findings.map(({ finding }) => sayingOf(finding))))
  const placeOf = new Map(mending.columns.map(({ key }, place) => [key, place]))
  let rowCount = 0
  let leftCount = 0
  const groupFor = (finding: Finding): Group => {
    const key = `${finding.code} ${finding.consequence} ${finding.where.element ?? ''}`
    const group = groups.get(key) ?? { number: groups.size + 1, first: finding, count: 0 }
    groups.set(key, group)
    return group
  }
  const laying: Laying = {
    rows: [],
    places: [],
    take({ sheetIndex, row, findings, checked }) {
      const work = findings.filter(({ finding }) => finding.consequence !== 'note')
      if (!checked || work.length === 0 || rowCount >= mostRows) return
      rowCount++
      const cells = asTheyCame(write(checked), work, placeOf)
      const found = work.map(({ finding }): RowFinding => {
        const group = groupFor(finding)
        group.count++
        const { number, count } = group
        laying.places.push({ group: number, place: count, rowNumber: rowCount, found: finding.found ?? '' })
        const isWhole = finding.values?.otherRow !== undefined || late.has(sayingOf(finding))
        return { ...finding, group: number, ...(isWhole ? { isWhole } : {}) }
      })
      const isLeft = found.some(holdsRow)
      if (isLeft) leftCount++
      const sheet = work[0]?.finding.where.sheet ?? ''
      const isHeld = checked.status === 'rejected'
      laying.rows.push({ number: rowCount, sheetIndex, sheet, row, isHeld, isLeft, cells, findings: found })
    },
    isFull: () => rowCount >= mostRows,
    groups: () => [...groups.values()],
    counts: () => ({ rowCount, leftCount }),
  }
  return laying
}

function sayingOf({ code, where }: Finding): string {
  return `${code} ${where.sheet ?? ''} ${where.row ?? ''} ${where.element ?? ''}`
}

/** A cell that was not understood has no value: what stood there is put back. */
function asTheyCame(
  texts: readonly string[],
  work: readonly PlacedFinding[],
  placeOf: ReadonlyMap<string, number>,
): string[] {
  const cells = [...texts]
  for (const { finding } of work) {
    const place = placeOf.get(finding.where.element ?? '')
    if (place !== undefined && cells[place] === '' && finding.found) cells[place] = finding.found
  }
  return cells
}

async function putDown(context: JobContext, begun: BegunMending, laid: Laying): Promise<void> {
  const { rows, places } = laid
  laid.rows = []
  laid.places = []
  if (rows.length === 0) return
  await context.inTransaction(async tx => {
    const mending = await lockMending(tx, begun, 'opening')
    if (mending?.attempt !== begun.attempt) throw replaced()
    await insertMendingRows(tx, begun, rows, places)
    killPoint('lay-out/before-batch')
  })
}
