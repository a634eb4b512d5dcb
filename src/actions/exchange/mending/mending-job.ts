/** What laying out rows and sending them mended have in common: the mending begun, and its file opened. */
import type { Day } from '#base/day.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass, RowFindings } from '#files/check/check-stream.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { Layout } from '#files/layout.ts'
import { cellTexts } from '#files/mended-file.ts'
import { relayValues } from '#files/written-rows.ts'
import type { Tx } from '#store/database.ts'
import { listMappings } from '#store/exchange/answers.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { beginMendingAttempt, type Mended } from '#store/exchange/mending.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { checkerFor, hintsFor } from '../steps/checker.ts'
import { findMendingLayout, type MendingLayout } from './mending-layout.ts'

export type BegunMending = Mended & {
  readonly transmission: Transmission
  readonly layout: MendingLayout
  readonly mappings: Awaited<ReturnType<typeof listMappings>>
  readonly attempt: number
}

/** What laying out and sending begin with; null when there is nothing of the kind to do. */
export async function beginMendingJob(
  tx: Tx,
  mended: Mended,
  state: 'opening' | 'sending',
): Promise<BegunMending | null> {
  const mending = await beginMendingAttempt(tx, mended, state)
  const transmission = mending && (await findTransmission(tx, mended.organizationId, mended.transmissionId))
  const layout = transmission && (await findMendingLayout(tx, transmission))
  if (!mending || !transmission || !layout) return null
  const mappings = await listMappings(tx, mended.organizationId, transmission.partner_organization_id)
  return { ...mended, transmission, layout, mappings, attempt: mending.attempt }
}

/** Opens the file and goes through it once; what is done with it goes through it again. */
export async function withFile(
  context: JobContext,
  { transmission, layout, mappings }: BegunMending,
  use: (request: CheckRequest, first: FirstPass) => Promise<void>,
): Promise<void> {
  const { sha256, byte_count: byteCount, file_name: name, organization_id: organizationId } = transmission
  const blob = await openBlob(context.house.blobs, organizationId, {
    sha256: sha256 ?? '',
    byteCount: byteCount ?? 0,
    name,
  })
  try {
    const checker = checkerFor(transmission.as_of as Day, layout.agreed)
    const request = requestFor(checker, blob.source, hintsFor(transmission, mappings))
    const first = await firstPass(
      request,
      () => {},
      () => context.signal.throwIfAborted(),
    )
    await use(request, first)
  } finally {
    await blob.close()
  }
}

type Checked = NonNullable<RowFindings['checked']>

/** Writes checked rows as the texts of the cells; another sheet may have another of the partner's layouts. */
export function startWriting(mending: MendingLayout): (checked: Checked) => string[] {
  const write = cellTexts(mending)
  const relays = new Map<Layout, (values: readonly string[]) => string[]>()
  return ({ layout, values }) => {
    const relay = relays.get(layout) ?? relayValues(layout, mending.layout)
    relays.set(layout, relay)
    return write(relay(values))
  }
}
