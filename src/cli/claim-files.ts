/**
 * Checked invoices as a claim file, and a claim file as invoices: the two ways of `causeway convert` that
 * leave tables.
 */
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { batchOf, claimFrom } from '#domain/billing/claim-from-invoice.ts'
import type { ClaimNote } from '#domain/billing/claim-notes.ts'
import {
  type ClaimsMade,
  claimSettingOf,
  type EnvelopeIds,
  envelopeIdsOf,
} from '#domain/billing/claim-setting.ts'
import { type InvoiceRow, invoicesOf, rowsOf } from '#domain/billing/invoice.ts'
import { invoiceFrom } from '#domain/billing/invoice-from-claim.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import { goodRows } from '#files/good-rows.ts'
import { allServices, findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import type { X12Finding } from '#formats/x12/finding.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { writeClaims } from '#formats/x12/write/write-claims.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'

/**
 * What the sender says of the file to be written; durable counters are whoever keeps them: never restarted
 * here.
 */
export type ClaimFileOptions = ClaimsMade & {
  /** `T` until the partners agree that the file counts. */
  readonly usage: 'P' | 'T'
}

export type ClaimFile = {
  readonly bytes: Uint8Array
  readonly claims: number
  readonly notes: readonly ClaimNote[]
}

/** The good rows of a checked invoice file as claims. Invoices that cannot be claims are in the notes. */
export async function claimFileFrom(
  request: CheckRequest,
  first: FirstPass,
  profile: PartnerProfile | null,
  options: ClaimFileOptions,
): Promise<Result<ClaimFile>> {
  const checked = await checkedInvoices(request, first)
  if (!checked.ok) return checked
  const invoices = checked.value
  const setting = claimSettingOf(invoices[0], profile?.claims, options)
  const batch = batchOf(setting)
  const outcomes = invoices.map(invoice => claimFrom(invoice, batch, setting))
  const claims = outcomes.flatMap(({ claim }) => (claim ? [claim] : []))
  const notes = outcomes.flatMap(outcome => outcome.notes)
  if (claims.length === 0)
    return refused('command/no-claims', 'None of the invoices can be a claim.', told(notes))
  const bytes = await writtenClaims(claims, envelopeIdsOf(invoices[0], profile?.claims), options)
  return bytes.ok ? done({ bytes: bytes.value, claims: claims.length, notes }) : bytes
}

/** The invoices of a checked file, all for one payer. */
export async function checkedInvoices(request: CheckRequest, first: FirstPass): Promise<Result<Invoices>> {
  const { layout } = first
  if (layout?.file.short !== 'INV') {
    return refused('command/not-invoices', 'Only invoices become claims.', 'Check which file this is.')
  }
  const rows: InvoiceRow[] = []
  for await (const values of goodRows(request, first, { withUnchanged: true }))
    rows.push(keyed(layout, values))
  const invoices = invoicesOf(rows)
  const payers = new Set(invoices.map(({ payerIdentifier }) => payerIdentifier))
  if (payers.size === 1) return done(invoices)
  const says = `The invoices are for ${payers.size} payers; a claim file goes to one.`
  return refused('command/several-payers', says, 'Make a file of invoices for each payer.')
}

/** The claims as a file; refused when they are not what a receiver takes. */
export async function writtenClaims(
  claims: readonly Claim[],
  { sender, receiver }: EnvelopeIds,
  options: Omit<ClaimFileOptions, 'kind'>,
): Promise<Result<Uint8Array>> {
  const written = await gatherWritten(
    writeClaims(claims, {
      interchange: {
        ...sender,
        ...receiver,
        date: options.day,
        time: options.time,
        controlNumber: options.controlNumber,
        usage: options.usage,
      },
      group: { sender: sender.sender, receiver: receiver.receiver, controlNumber: options.controlNumber },
      setControlNumber: 1,
    }),
  )
  if (written.ok) return done(written.bytes)
  const first = written.findings[0]
  const says = `The claims cannot be written: ${first ? describe(first) : 'unknown'}`
  return refused(
    'command/claims-not-written',
    says,
    `${written.findings.length + written.more} findings in all.`,
  )
}

/** The first reasons for which invoices cannot be claims. */
export function told(notes: readonly ClaimNote[]): string {
  return notes
    .filter(({ consequence }) => consequence === 'rejects-row')
    .slice(0, 5)
    .map(({ invoice, says }) => `${invoice}: ${says.en}`)
    .join(' ')
}

function describe({ code, where, found }: X12Finding): string {
  return `${code} at ${where.segment ?? ''} ${where.element ?? ''}${found === undefined ? '' : ` (${found})`}`
}

function keyed(layout: Layout, values: readonly string[]): InvoiceRow {
  return Object.fromEntries(
    layout.columns.flatMap((column, place) => {
      const value = values[place] ?? ''
      return value === '' ? [] : [[column.key, value]]
    }),
  )
}

type Invoices = ReturnType<typeof invoicesOf>

export type InvoicesOfClaims = {
  readonly layout: Layout
  /** Values in the order of the layout's columns. */
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly ClaimNote[]
  readonly findings: readonly X12Finding[]
}

/** True for a file that begins as X12 does. */
export async function isX12(source: ByteSource): Promise<boolean> {
  const head = Buffer.from(await source.read(0, 64)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?\s*ISA[^A-Za-z0-9]/.test(head)
}

/** The claims of a file as rows of the invoice; the party is that of the services. */
export async function invoicesOfClaims(
  source: ByteSource,
  day: Layout['day'],
): Promise<Result<InvoicesOfClaims>> {
  const file = findFile('INV')
  if (!file) return refused('command/no-invoice', 'The guidance has no invoice.')
  const claims: Claim[] = []
  const findings: X12Finding[] = []
  for await (const event of readTransmission(source, { judge: { today: day } })) {
    if (event.type === 'claims') claims.push(...event.claims)
    else if (event.type === 'finding') findings.push(event.finding)
  }
  if (claims.length === 0) {
    return refused(
      'command/no-claims',
      'The file holds no claims.',
      'See “causeway x12 check” for what it holds.',
    )
  }
  const outcomes = claims.map(invoiceFrom)
  const layout = layoutOf(file, { day, party: partyOfClaims(claims) })
  const rows = outcomes.flatMap(({ invoice }) => (invoice ? rowsOf(invoice) : []))
  return done({
    layout,
    rows: rows.map(row => layout.columns.map(column => row[column.key] ?? '')),
    notes: outcomes.flatMap(({ notes }) => notes),
    findings,
  })
}

function partyOfClaims(claims: readonly Claim[]): Party {
  const ofEcm = new Set(
    allServices.filter(({ program }) => program === 'ecm').map(({ procedure }) => procedure),
  )
  const isEcm = claims.some(({ lines }) => lines.some(({ procedure }) => ofEcm.has(procedure?.code ?? '')))
  return isEcm ? 'ecm' : 'community-supports'
}
