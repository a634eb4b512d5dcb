/** Makes the mended file, the earlier one with the changed rows in their places, and hands it in like any other. */
import { Fault } from '#base/fault.ts'
import { killPoint } from '#base/kill-point.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { rowFindings } from '#files/check/check-stream.ts'
import { mendedFile } from '#files/mended-file.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import type { Tx } from '#store/database.ts'
import { deleteMendingRows, lockMending, type Mending, updateMending } from '#store/exchange/mending.ts'
import { listRowsAfter, type MendingRow } from '#store/exchange/mending-rows.ts'
import { findSameBytes, insertTransmission } from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { askedOf } from '../steps/checker.ts'
import { idIn, nowOf, objectOf, replaced, sendStep } from '../steps/job-of.ts'
import { textsOf } from './check-rows.ts'
import { type BegunMending, beginMendingJob, startWriting, withFile } from './mending-job.ts'

/** Mended rows that are held at a time. */
const rowsAtOnce = 500

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const makeMendedFile: Job = {
  queue: 'exchange-send-mended',
  says: 'Make the mended file and hand it in.',
  async run(data, context) {
    const mended = {
      organizationId: idIn(data, 'organizationId'),
      transmissionId: idIn(data, 'transmissionId'),
    }
    const begun = await context.inTransaction(tx => beginMendingJob(tx, mended, 'sending'))
    if (!begun) return
    await withFile(context, begun, async (request, first) => {
      const format = formatFor(begun)
      const bytes = mendedFile(mendedRows(context, begun, request, first), begun.layout, format)
      const put = await context.house.blobs.put(begun.organizationId, bytes, {
        maxBytes: Number.MAX_SAFE_INTEGER,
      })
      if (!put.ok) throw new Fault('exchange/file-not-kept', put.refusal.says)
      killPoint('mended/after-blob')
      await context.inTransaction(async (tx, tell) => {
        const mending = await lockMending(tx, begun, 'sending')
        if (mending?.attempt !== begun.attempt) throw replaced()
        const sent = await handIn(tx, context, begun, mending, put.value, format)
        await deleteMendingRows(tx, begun)
        await updateMending(tx, begun, { state: 'sent', sent_transmission_id: sent })
        tell({ objects: [objectOf(begun.transmissionId), objectOf(sent)] })
        killPoint('mended/before-commit')
      })
    })
    killPoint('mended/after-commit')
    context.house.jobs.nudge('exchange-read')
  },
}

/** A layout of several sheets is written side by side, which only delimited text may be. */
function formatFor({ transmission, layout }: BegunMending): 'csv' | 'xlsx' {
  return transmission.format === 'xlsx' && layout.layout.sheets.length === 1 ? 'xlsx' : 'csv'
}

/** Every row of the file in its order: those that were laid out as they stand now, the others as they were read. */
async function* mendedRows(
  context: JobContext,
  begun: BegunMending,
  request: CheckRequest,
  first: FirstPass,
): AsyncGenerator<readonly string[]> {
  const write = startWriting(begun.layout)
  let waiting: readonly MendingRow[] = []
  let at = 0
  let last = 0
  const next = async (): Promise<MendingRow | undefined> => {
    if (at < waiting.length) return waiting[at]
    waiting = await context.inTransaction(tx => listRowsAfter(tx, begun, last, rowsAtOnce))
    last = waiting.at(-1)?.number ?? last
    at = 0
    return waiting[0]
  }
  let laid = await next()
  for await (const { sheetIndex, row, checked } of rowFindings(request, first)) {
    context.signal.throwIfAborted()
    if (!checked) continue
    if (laid?.sheetIndex !== sheetIndex || laid.row !== row) {
      yield write(checked)
      continue
    }
    const texts = textsOf(begun.layout, laid)
    if (!laid.isLeftOut && texts.some(text => text.trim() !== '')) yield texts
    at++
    laid = await next()
  }
}

async function handIn(
  tx: Tx,
  context: JobContext,
  { organizationId, transmission }: BegunMending,
  mending: Mending,
  { sha256, byteCount }: StoredBlob,
  format: 'csv' | 'xlsx',
): Promise<string> {
  const now = nowOf(context)
  const { side, partner_organization_id: partnerId, file, profile, party } = transmission
  const by = {
    kind: mending.sent_by_kind ?? mending.opened_by_kind,
    id: mending.sent_by_id ?? mending.opened_by_id,
  }
  const { language } = askedOf(transmission)
  const made = await insertTransmission(
    tx,
    {
      organization_id: organizationId,
      id: context.newId(),
      direction: 'in',
      side,
      partner_organization_id: partnerId,
      as_of: californiaDay(now),
      asked: JSON.stringify({ file, profile: profile ?? undefined, party: party ?? undefined, language }),
      answers_given: '{}',
      file_name: mendedName(transmission.file_name, format),
      media_type: mediaTypes[format],
      sha256,
      byte_count: byteCount,
      step: 'received',
      resubmission_of_transmission_id: transmission.id,
      made_by_kind: by.kind,
      made_by_id: by.id,
      created_at: now,
    },
    by,
  )
  if (made) {
    await sendStep(tx, context.house, 'exchange-read', organizationId, made.id)
    return made.id
  }
  // Somebody mended it in a workbook, to the same letter, and was first.
  const same = await findSameBytes(tx, organizationId, { side, partnerId, sha256 })
  if (!same) throw new Error('A transmission that is there cannot be found.')
  return same.id
}

/** `members.xlsx` becomes `members.mended.xlsx`, and stays that when it is mended again. */
function mendedName(name: string, format: 'csv' | 'xlsx'): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/\.mended$/, '') || 'file'
  return `${stem}.mended.${format}`
}
