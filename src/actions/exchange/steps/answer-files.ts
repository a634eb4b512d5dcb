/** The files that answer what came: the receipt, every finding as a list, and the sender's workbook, marked. */
import type { Day } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import type { Consequence } from '#base/finding.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { errorWorkbook } from '#files/error-workbook.ts'
import { findingsList } from '#files/findings-list.ts'
import type { RememberedMappings } from '#files/recognise/remembered.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import type { TransmissionAnswer } from '#store/exchange/answers.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { askedOf, checkerFor, hintsFor } from './checker.ts'
import { nowOf } from './job-of.ts'

type Made = {
  readonly kind: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Keeps a file and gives its row, which is put down with the step that it belongs to. */
export async function keepFile(
  context: JobContext,
  { organization_id, id }: Transmission,
  { kind, fileName, mediaType, bytes }: Made,
): Promise<TransmissionAnswer> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* bytes
  }
  const put = await context.house.blobs.put(organization_id, pieces(), { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) throw new Fault('exchange/answer-not-kept', put.refusal.says)
  return {
    organization_id,
    transmission_id: id,
    kind,
    file_name: fileName,
    media_type: mediaType,
    sha256: put.value.sha256,
    byte_count: put.value.byteCount,
    created_at: nowOf(context),
  }
}

/** The sender's proof: what came, what it was checked by, what became of it. */
export function receiptOf(transmission: Transmission): object {
  const t = transmission
  return {
    receipt: receiptNumber(t.number),
    receivedAt: t.created_at,
    fileName: t.file_name,
    bytes: t.byte_count,
    sha256: t.sha256,
    file: t.file,
    profile: t.profile,
    release: t.release,
    asOf: t.as_of,
    outcome: t.outcome,
    refusedBecause: t.refused_because,
    rows: { read: t.rows_read, accepted: t.rows_accepted, warned: t.rows_warned, rejected: t.rows_rejected },
    records: {
      new: t.records_new,
      changed: t.records_changed,
      unchanged: t.records_unchanged,
      overtaken: t.records_overtaken,
      ended: t.records_ended,
    },
    findings: t.findings,
    decidedWhy: t.decided_why,
  }
}

/** Makes and keeps every answer that is due. */
export async function makeAnswers(
  context: JobContext,
  transmission: Transmission,
  known: { readonly mappings: RememberedMappings; readonly profiles: readonly PartnerProfile[] },
): Promise<readonly TransmissionAnswer[]> {
  const receipt = await keepFile(context, transmission, {
    kind: 'receipt',
    fileName: `${stemOf(transmission)}.receipt.json`,
    mediaType: 'application/json',
    bytes: [Buffer.from(`${JSON.stringify(receiptOf(transmission), null, 2)}\n`)],
  })
  if (transmission.format === 'x12' || !hasFindings(transmission)) return [receipt]
  return [receipt, ...(await findingFiles(context, transmission, known))]
}

function hasFindings({ findings }: Transmission): boolean {
  const counts = (findings ?? {}) as { readonly [consequence in Consequence]?: number }
  return Object.values(counts).some(count => count > 0)
}

/** The file is gone through once more: its findings are told row by row, and nothing is kept meanwhile. */
async function findingFiles(
  context: JobContext,
  transmission: Transmission,
  { mappings, profiles }: Parameters<typeof makeAnswers>[2],
): Promise<TransmissionAnswer[]> {
  const language = askedOf(transmission).language ?? 'en'
  const { sha256, byte_count: byteCount, file_name: name } = transmission
  const blob = await openBlob(context.house.blobs, transmission.organization_id, {
    sha256: sha256 ?? '',
    byteCount: byteCount ?? 0,
    name,
  })
  try {
    const checker = checkerFor(transmission.as_of as Day, profiles)
    const request: CheckRequest = requestFor(checker, blob.source, hintsFor(transmission, mappings))
    const first = await firstPass(
      request,
      () => {},
      () => context.signal.throwIfAborted(),
    )
    const list = await keepFile(context, transmission, {
      kind: 'findings',
      fileName: `${stemOf(transmission)}.findings.csv`,
      mediaType: 'text/csv',
      bytes: findingsList(request, first, language),
    })
    const workbook = await errorWorkbook(request, first, language)
    if (!workbook.ok) return [list]
    const marked = await keepFile(context, transmission, {
      kind: 'marked',
      fileName: `${stemOf(transmission)}.marked.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: workbook.value,
    })
    return [list, marked]
  } finally {
    await blob.close()
  }
}

/** The sender's name of the file without its ending. */
function stemOf({ file_name }: Transmission): string {
  return file_name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'file'
}
