/** Checked invoices and what the plan decided on them, as the encounter file (837) that the plan sends to the State. */
import type { ByteSource } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { batchOf, type ClaimSetting, claimFrom, defaultOf } from '#domain/billing/claim-from-invoice.ts'
import { type ClaimNote, claimNote } from '#domain/billing/claim-notes.ts'
import {
  adjudicationOf,
  type Decisions,
  decisionsOfRemittance,
  decisionsOfRows,
  type LineDecision,
  missingColumns,
  notMade,
} from '#domain/billing/decisions.ts'
import { encounterFrom } from '#domain/billing/encounter.ts'
import type { Invoice } from '#domain/billing/invoice.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import type { Row } from '#formats/row.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { type ClaimFile, type ClaimFileOptions, isX12, told, writtenClaims } from './claim-files.ts'

export type EncounterOptions = ClaimFileOptions & {
  /** Health Care Plan code, three digits: it begins CLM01, and is the sender unless one is given. */
  readonly planCode: string
  /** Whom the State may ask: the plan's desk for encounters. */
  readonly contact: { readonly name: string; readonly phone: string }
  readonly sender?: string
  readonly receiver?: string
}

/** Decisions from a list (delimited text) or from the remittance (835) that the plan sent. */
export async function readDecisions(source: ByteSource): Promise<Result<Decisions>> {
  if (await isX12(source)) {
    const claims = []
    for await (const event of readTransmission(source)) {
      if (event.type === 'remittance-claims') claims.push(...event.claims)
    }
    return claims.length > 0
      ? done(decisionsOfRemittance(claims))
      : noDecisions('The file holds no remittance.')
  }
  const rows: Row[] = []
  for await (const event of readDelimited(source)) {
    if (event.type === 'rows') rows.push(...event.rows)
    if (event.type === 'finding' && event.finding.consequence === 'rejects-file') {
      return noDecisions(`The list of decisions cannot be read (${event.finding.code}).`)
    }
  }
  const [heading, ...others] = rows
  const missing = missingColumns(heading?.cells ?? [])
  if (missing.length > 0) return noDecisions(`The list of decisions has no ${missing.join(', ')}.`)
  return done(decisionsOfRows(heading?.cells ?? [], others))
}

function noDecisions(says: string): Result<never> {
  return refused(
    'command/no-decisions',
    says,
    'Give an 835, or a list with the headings Invoice Number, Line, Paid, Decided On.',
  )
}

/** The encounters of all invoices on which the plan has decided; the others, and why, are in the notes. */
export async function encounterFileFrom(
  invoices: readonly Invoice[],
  { decisions, notes: read }: Decisions,
  profile: PartnerProfile | null,
  options: EncounterOptions,
): Promise<Result<ClaimFile>> {
  const setting = settingOf(invoices, profile, options)
  const batch = batchOf(setting)
  const byInvoice = grouped(decisions)
  const notes: ClaimNote[] = [...read]
  const claims: Claim[] = []
  for (const invoice of invoices) {
    const own = byInvoice.get(invoice.number) ?? []
    byInvoice.delete(invoice.number)
    const plan = { name: invoice.payerName, id: invoice.payerIdentifier }
    const decided = adjudicationOf(invoice, own, { plan, planCode: options.planCode })
    notes.push(...decided.notes)
    if (decided.adjudication === null) continue
    const made = claimFrom(invoice, batch, setting)
    notes.push(...made.notes)
    if (made.claim === null) continue
    const encounter = encounterFrom(made.claim, batch, decided.adjudication, setting)
    if (encounter.ok) claims.push(encounter.value)
    else notes.push(notMade(invoice.number, encounter.refusal))
  }
  for (const number of byInvoice.keys()) {
    notes.push(claimNote('encounter/decision-without-invoice', number))
  }
  if (claims.length === 0)
    return refused('command/no-encounters', 'None of the invoices can be an encounter.', told(notes))
  const sender = { senderQualifier: 'ZZ', sender: options.sender ?? options.planCode }
  const receiver = { receiverQualifier: 'ZZ', receiver: setting.receiver.id }
  const bytes = await writtenClaims(claims, { sender, receiver }, options)
  return bytes.ok ? done({ bytes: bytes.value, claims: claims.length, notes }) : bytes
}

function grouped(decisions: readonly LineDecision[]): Map<string, LineDecision[]> {
  const byInvoice = new Map<string, LineDecision[]>()
  for (const decision of decisions) {
    const others = byInvoice.get(decision.invoice)
    if (others) others.push(decision)
    else byInvoice.set(decision.invoice, [decision])
  }
  return byInvoice
}

/** The plan is the submitter, the State the receiver. */
function settingOf(
  invoices: readonly Invoice[],
  profile: PartnerProfile | null,
  options: EncounterOptions,
): ClaimSetting {
  const instead = profile?.claims?.instead
  const agreed = instead === undefined ? {} : { instead }
  const planName = invoices[0]?.payerName ?? ''
  return {
    kind: options.kind,
    use: 'RP',
    submitter: {
      name: planName,
      id: options.sender ?? options.planCode,
      contact: options.contact.name || planName,
      phone: options.contact.phone,
    },
    receiver: {
      name: defaultOf('stateName', agreed),
      id: options.receiver ?? defaultOf('stateId', agreed),
    },
    batchReference: String(options.controlNumber),
    madeOn: options.day,
    madeAt: options.time.replace(':', ''),
    ...agreed,
  }
}
