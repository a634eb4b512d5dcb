/** Makes a file of claims from invoices: each whole, as an original, a replacement or a void. */
import { Fault } from '#base/fault.ts'
import type { Finding } from '#base/finding.ts'
import { killPoint } from '#base/kill-point.ts'
import { batchOf, type ClaimSetting, claimFrom } from '#domain/billing/claim-from-invoice.ts'
import { type ClaimNote, claimNote } from '#domain/billing/claim-notes.ts'
import { claimScreen } from '#domain/billing/claim-objections.ts'
import { claimOrderOf } from '#domain/billing/claim-order.ts'
import { type ClaimsMade, claimSettingOf, envelopeIdsOf } from '#domain/billing/claim-setting.ts'
import { type Invoice, invoicesOf } from '#domain/billing/invoice.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Layout } from '#files/layout.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { writeClaims } from '#formats/x12/write/write-claims.ts'
import {
  claimsPerSet,
  listCarriedBefore,
  listPayerNumbers,
  listSendableInvoices,
} from '#store/billing/claim-invoices.ts'
import { listHeldInvoices } from '#store/billing/invoices.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { insertFindings } from '#store/exchange/findings.ts'
import { insertSentRows } from '#store/exchange/sending.ts'
import { storableJson } from '#store/exchange/storable.ts'
import { holdAttempt, nextNumber, type Transmission } from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { type AgreedClaims, agreedClaims } from './agreed-profiles.ts'
import type { AskedOfOutgoing } from './asked-of-outgoing.ts'
import { nowOf, replaced } from './job-of.ts'
import { groupsOf } from './judge-interchanges.ts'
import { numbered, settleMade } from './settle-made.ts'

const invoicesAtOnce = 200
const mostFindings = 10_000

/** Thrown out of a stream whose bytes are no file. */
class Refused extends Error {}

export async function composeClaims(
  context: JobContext,
  transmission: Transmission,
  layout: Layout,
): Promise<void> {
  const { organization_id: organizationId, id, attempt } = transmission
  // ISA13 tells the file from every other that we send, answers among them; one that is made anew is another file.
  const { control, agreed } = await context.inTransaction(async tx => ({
    control: await nextNumber(tx, organizationId, 'interchanges'),
    agreed: await agreedClaims(tx, organizationId, transmission.partner_organization_id, layout.day),
  }))
  const writing: Writing = { context, transmission, agreed, control, findings: [], invoices: 0, lines: 0 }
  const blob = await writeFile(writing)
  killPoint('send/after-blob')
  const findings = writing.findings.slice(0, mostFindings)
  const grave = findings.find(({ consequence }) => consequence.startsWith('rejects'))
  await context.inTransaction(async tx => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    await insertFindings(tx, organizationId, id, 1, findings)
  })
  const because = blob === null ? (grave?.code ?? 'exchange/no-row-taken') : null
  await settleMade(context, transmission, {
    because,
    set: {
      outcome: because === null ? 'accepted' : 'rejected',
      release: layout.release,
      format: 'x12',
      media_type: 'application/edi-x12',
      ...(blob === null ? {} : { sha256: blob.sha256, byte_count: blob.byteCount }),
      // Its claims are what the rows are of another file.
      rows_read: writing.invoices,
      rows_accepted: because === null ? writing.invoices : 0,
      rows_rejected: because === null ? 0 : writing.invoices,
      findings: JSON.stringify(countsOf(findings)),
      groups: storableJson(groupsOf(findings)),
    },
    named: tx => numbered(tx, transmission, layout, { sequence: control, version: 1, ending: '837' }),
  })
}

type Writing = {
  readonly context: JobContext
  readonly transmission: Transmission
  readonly agreed: AgreedClaims | null
  readonly control: number
  readonly findings: Finding[]
  invoices: number
  lines: number
}

/** The bytes that were kept; null where nothing may go: then the findings say why. */
async function writeFile(writing: Writing): Promise<StoredBlob | null> {
  const { context, transmission, control, findings } = writing
  const agreed = writing.agreed ?? undefined
  const now = nowOf(context)
  const about: ClaimsMade = {
    ...{ kind: agreed?.sends ?? '837P', controlNumber: control },
    ...{ day: californiaDay(now), time: now.slice(11, 16) },
  }
  const pages = pagesOf(writing)
  const first = (await pages.next()).value ?? []
  const [biller] = first
  if (biller === undefined) return null
  const setting = claimSettingOf(biller.invoice, agreed, about)
  const { sender, receiver } = envelopeIdsOf(biller.invoice, agreed)
  const { day: date, time } = about
  const usage = agreed?.usage ?? 'P'
  const to = {
    interchange: { ...sender, ...receiver, date, time, controlNumber: control, usage },
    group: { sender: sender.sender, receiver: receiver.receiver, controlNumber: control },
    ...{ setControlNumber: 1, claimsPerSet },
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const event of writeClaims(claimsOf(writing, setting, first, pages), to)) {
      if (event.type === 'bytes') yield event.bytes
      if (event.type !== 'refused') continue
      for (const { x12: _, level: __, ack: ___, ...finding } of event.findings) findings.push(finding)
      throw new Refused()
    }
    if (findings.some(({ consequence }) => consequence.startsWith('rejects'))) throw new Refused()
  }
  try {
    const most = { maxBytes: Number.MAX_SAFE_INTEGER }
    const put = await context.house.blobs.put(transmission.organization_id, bytes(), most)
    if (!put.ok) throw new Fault('exchange/file-not-kept', put.refusal.says)
    return put.value
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

type Going = { readonly invoice: Invoice; readonly order: ReturnType<typeof claimOrderOf> }

/** Invoices page by page; which record each line tells is noted as they are taken. */
async function* pagesOf(writing: Writing): AsyncGenerator<readonly Going[], undefined> {
  let after: string | null = null
  for (;;) {
    writing.context.signal.throwIfAborted()
    const page: { readonly going: readonly Going[]; readonly last: string } | null = await takePage(
      writing,
      after,
    )
    if (page === null) return undefined
    yield page.going
    after = page.last
  }
}

async function takePage(
  writing: Writing,
  after: string | null,
): Promise<{ readonly going: readonly Going[]; readonly last: string } | null> {
  const { context, transmission } = writing
  const { organization_id: organizationId, id, attempt, record_set_id: setId } = transmission
  const partnerId = transmission.partner_organization_id ?? ''
  const { rows, voids = null } = transmission.asked as AskedOfOutgoing
  return context.inTransaction(async tx => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    if (setId === null) return null
    const about = { setId, after, isNew: rows === 'what-is-new' && voids === null, voids }
    const lines = await listSendableInvoices(tx, organizationId, about, invoicesAtOnce)
    const last = lines.at(-1)
    if (last === undefined) return null
    const numbers = [...new Set(lines.map(({ number }) => number))]
    const before = await listCarriedBefore(tx, organizationId, { setId, numbers, except: id })
    const carriers = [...new Set([...before.values()].map(({ transmissionId }) => transmissionId))]
    const held = await listHeldInvoices(tx, organizationId, carriers)
    const known = await listPayerNumbers(tx, organizationId, partnerId, numbers)
    await insertSentRows(tx, organizationId, id, writing.lines + 1, lines)
    writing.lines += lines.length
    const going = invoicesOf(lines.map(({ facts }) => facts)).map(invoice => {
      const went = before.get(invoice.number)
      const isHeld = went !== undefined && held.has(`${went.transmissionId} ${invoice.number}`)
      const earlier = went === undefined ? null : { isVoid: went.isVoid, isHeld }
      return {
        invoice,
        order: claimOrderOf(invoice.number, earlier, known.get(invoice.number), voids !== null),
      }
    })
    return { going, last: last.number }
  })
}

/** The claims in their order; what a plan would say against one is found before it leaves. */
async function* claimsOf(
  writing: Writing,
  setting: ClaimSetting,
  first: readonly Going[],
  others: AsyncIterable<readonly Going[]>,
): AsyncGenerator<Claim> {
  const batch = batchOf(setting)
  const objectionsTo = claimScreen(true)
  async function* all(): AsyncGenerator<Going> {
    yield* first
    for await (const page of others) yield* page
  }
  for await (const { invoice, order } of all()) {
    writing.invoices += 1
    const { claim, notes } = claimFrom(invoice, batch, setting, order)
    // What a claim never carries is no news; what was changed or stands in the way is.
    writing.findings.push(...notes.filter(({ consequence }) => consequence !== 'note').map(findingOf))
    if (order.payerNumber === invoice.number)
      writing.findings.push(findingOf(claimNote('claim/named-by-our-number', invoice.number)))
    if (claim === null) continue
    for (const code of objectionsTo(claim))
      writing.findings.push({ code, consequence: 'rejects-row', where: { claim: invoice.number } })
    yield claim
  }
}

/** A note as a finding on its claim; its words are the note's own. */
export function findingOf({ code, consequence, invoice, says }: ClaimNote): Finding {
  return {
    code,
    consequence,
    where: { claim: invoice },
    values: { 'says.en': says.en, 'says.es': says.es },
  }
}

/** How many there are of each consequence. */
export function countsOf(findings: readonly Finding[]): { readonly [consequence: string]: number } {
  const counts = { 'rejects-file': 0, 'rejects-row': 0, 'accepted-with-warning': 0, note: 0 }
  for (const { consequence } of findings) counts[consequence]++
  return counts
}
