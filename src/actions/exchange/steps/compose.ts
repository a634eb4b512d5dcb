/** Makes an outgoing file from records, and judges it as its receiver will before anybody can send it. */
import type { Day } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { killPoint } from '#base/kill-point.ts'
import type { Answer } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { writtenFile } from '#files/good-rows.ts'
import type { Layout } from '#files/layout.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import type { Tx } from '#store/database.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { deleteFindings, insertFindings } from '#store/exchange/findings.ts'
import { deleteSentRows, insertSentRows, listSendable, type SendableRecord } from '#store/exchange/sending.ts'
import { storableJson } from '#store/exchange/storable.ts'
import {
  beginAttempt,
  findTransmission,
  holdAttempt,
  nextNumber,
  type Transmission,
  type TransmissionChange,
} from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { agreedProfiles } from './agreed-profiles.ts'
import type { AskedOfOutgoing } from './asked-of-outgoing.ts'
import { checkerFor } from './checker.ts'
import { composeClaims } from './compose-claims.ts'
import { idIn, replaced } from './job-of.ts'
import { factsOfFile, outgoingLayout, sentColumns, valuesOf } from './outgoing-layout.ts'
import { numbered, settleMade } from './settle-made.ts'
import { keepingOf } from './staged-rows.ts'

const recordsAtOnce = 1000

export const composeTransmission: Job = {
  queue: 'exchange-compose',
  says: 'Make an outgoing file from records, and judge it as its receiver will.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const begun = await context.inTransaction(async tx => {
      const transmission = await beginAttempt(tx, organizationId, id)
      if (transmission?.step !== 'asked') return null
      await deleteSentRows(tx, organizationId, id)
      await deleteFindings(tx, organizationId, id)
      const { partner_organization_id: partnerId, as_of } = transmission
      return { transmission, agreed: await agreedProfiles(tx, organizationId, partnerId, as_of as Day) }
    })
    if (!begun) return
    const { transmission, agreed } = begun
    const layout = outgoingLayout({
      file: transmission.file ?? '',
      day: transmission.as_of as Day,
      party: (transmission.party as Layout['party'] | null) ?? null,
      profile: transmission.profile,
      agreed,
    })
    if (!layout) throw new Fault('exchange/layout-gone', 'The layout of the file is not known any more.')
    if ((transmission.asked as AskedOfOutgoing).format === 'x12')
      return composeClaims(context, transmission, layout)
    const made = await writeRows(context, transmission, layout)
    killPoint('send/after-blob')
    const answer = await judge(context, transmission, layout, made.blob, agreed)
    await finish(context, transmission, layout, made, answer)
  },
}

type Made = { readonly blob: StoredBlob; readonly lostLetters: number; readonly rows: number }

/** Writes the file straight into its blob, page by page, and notes which record each row tells. */
async function writeRows(context: JobContext, transmission: Transmission, layout: Layout): Promise<Made> {
  const { organization_id: organizationId } = transmission
  const { period = null } = transmission.asked as AskedOfOutgoing
  const format = tableFormatOf(transmission)
  const ofFile = factsOfFile(layout, period)
  let rows = 0
  let lostLetters = 0
  async function* values(): AsyncGenerator<readonly string[]> {
    let page: readonly SendableRecord[] = []
    do {
      const after = page.at(-1)?.id ?? null
      page = await takePage(context, transmission, after, rows + 1)
      for (const { facts } of page) yield valuesOf(layout, facts, ofFile)
      rows += page.length
    } while (page.length === recordsAtOnce)
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const onLostLetter = (): void => {
      lostLetters++
    }
    for await (const part of writtenFile(values(), layout, layout, format, { onLostLetter }))
      yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const put = await context.house.blobs.put(organizationId, bytes(), { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) throw new Fault('exchange/file-not-kept', put.refusal.says)
  return { blob: put.value, lostLetters, rows }
}

async function takePage(
  context: JobContext,
  transmission: Transmission,
  after: string | null,
  from: number,
): Promise<readonly SendableRecord[]> {
  const {
    organization_id: organizationId,
    id,
    attempt,
    record_set_id,
    replaces_transmission_id,
  } = transmission
  return context.inTransaction(async tx => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    if (record_set_id === null) return []
    const isNew = (transmission.asked as AskedOfOutgoing).rows === 'what-is-new'
    const about = { setId: record_set_id, after, isNew, except: replaces_transmission_id }
    const page = await listSendable(tx, organizationId, about, recordsAtOnce)
    if (page.length > 0) await insertSentRows(tx, organizationId, id, from, page)
    return page
  })
}

/** Checks the file as the one who gets it will, and keeps what is found. */
async function judge(
  context: JobContext,
  transmission: Transmission,
  layout: Layout,
  blob: StoredBlob,
  agreed: Parameters<typeof checkerFor>[1],
): Promise<Answer> {
  const { organization_id: organizationId, id, attempt } = transmission
  const format = tableFormatOf(transmission)
  const opened = await openBlob(context.house.blobs, organizationId, { ...blob, name: `file.${format}` })
  try {
    const hints = {
      file: layout.file.id,
      party: layout.party,
      ...(layout.profile ? { profile: layout.profile.id } : {}),
    }
    const findings: Parameters<typeof insertFindings>[4][number][] = []
    const answer = await checkFile(requestFor(checkerFor(layout.day, agreed), opened.source, hints), {
      finding: finding => {
        if (findings.length < 10_000) findings.push(finding)
      },
      settle: () => context.signal.throwIfAborted(),
    })
    await context.inTransaction(async tx => {
      if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
      await insertFindings(tx, organizationId, id, 1, findings)
    })
    return answer
  } finally {
    await opened.close()
  }
}

async function finish(
  context: JobContext,
  transmission: Transmission,
  layout: Layout,
  made: Made,
  answer: Answer,
): Promise<void> {
  const format = tableFormatOf(transmission)
  const { rows, findings } = answer.receipt
  await settleMade(context, transmission, {
    because: reasonAgainst(answer, made),
    set: {
      outcome: answer.outcome,
      release: layout.release,
      format,
      sha256: made.blob.sha256,
      byte_count: made.blob.byteCount,
      rows_read: rows.read,
      rows_accepted: rows.accepted + rows.unchanged,
      rows_warned: rows['accepted-with-warning'],
      rows_rejected: rows.rejected,
      findings: JSON.stringify(findings),
      groups: storableJson(answer.groups),
      mapping: storableJson(sentColumns(layout, format)),
    },
    named: tx => nameFor(tx, transmission, layout, format),
  })
}

/** Claims are made elsewhere: here a file is rows of a table. */
function tableFormatOf(transmission: Transmission): 'csv' | 'xlsx' {
  const { format } = transmission.asked as AskedOfOutgoing
  if (format === 'x12') throw new RangeError('Claims are no rows of a table.')
  return format
}

/** Why the file may not go; null when its receiver would take every row. */
function reasonAgainst(answer: Answer, { lostLetters }: Made): string | null {
  if (lostLetters > 0) return 'exchange/letters-lost'
  if (answer.outcome === 'accepted') return null
  const grave = answer.groups.find(
    ({ consequence }) => consequence === 'rejects-file' || consequence === 'rejects-row',
  )
  return grave?.code ?? 'exchange/no-row-taken'
}

/** Its running number and version, and the name that they give it. */
async function nameFor(
  tx: Tx,
  transmission: Transmission,
  layout: Layout,
  format: 'csv' | 'xlsx',
): Promise<TransmissionChange> {
  const { organization_id: organizationId, partner_organization_id: partnerId, file } = transmission
  const earlierId = transmission.replaces_transmission_id
  const earlier = earlierId === null ? null : await findTransmission(tx, organizationId, earlierId)
  const sequence =
    earlier?.sequence_number ?? (await nextNumber(tx, organizationId, `sent:${partnerId}:${file}`))
  const version = earlier ? (earlier.version ?? 1) + 1 : 1
  return numbered(tx, transmission, layout, { sequence, version, ending: format })
}

/** True when the records of a file are all sent each time. */
export function sendsAll(layout: Layout): boolean {
  return keepingOf(layout.file).sends === 'all-in-force'
}
