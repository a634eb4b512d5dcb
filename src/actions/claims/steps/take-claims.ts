/** Claims of an 837 that were accepted become lines to pay, decided in the same moment. */

import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import { claimKey } from '#domain/billing/claim-objections.ts'
import { rowsOf } from '#domain/billing/invoice.ts'
import { invoiceFrom } from '#domain/billing/invoice-from-claim.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { idsOfPayerNumber } from '#domain/remittance/payer-number.ts'
import { type Claim, referenceOf } from '#formats/x12/values/claim.ts'
import type { TransmissionEvent } from '#formats/x12/values/events.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { listNumbersById, listTakenNumbers } from '#store/claims/lines.ts'
import type { Tx } from '#store/database.ts'
import { listAnswers } from '#store/exchange/answers.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { type CameLine, takeLines } from '../take-lines.ts'

const queue = 'claims-take-claims'
const claimsAtOnce = 500

/** Begun again it passes over the numbers that are taken. */
export const takeInClaims: Job = {
  queue,
  says: 'Take the claims of an 837 that were accepted, decide on each line, and book it.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const found = await context.inTransaction(async tx => ({
      transmission: await findTransmission(tx, organizationId, id),
      answers: await listAnswers(tx, organizationId, id),
    }))
    const { transmission, answers } = found
    if (transmission?.partner_organization_id == null) return
    const accepted = new Set<string>()
    for (const answer of answers.filter(({ kind }) => kind.startsWith('277ca')))
      for (const key of await acceptedIn(context, organizationId, answer)) accepted.add(key)
    if (accepted.size === 0) return
    let some: Claim[] = []
    // A number stands once in a file: what came again under it was refused by name.
    const seen = new Set<string>()
    for await (const claim of claimsIn(context, transmission)) {
      const key = keyOf(claim)
      if (!accepted.has(key) || seen.has(key)) continue
      seen.add(key)
      some.push(claim)
      if (some.length < claimsAtOnce) continue
      await takeSome(context, transmission, some)
      some = []
    }
    await takeSome(context, transmission, some)
  },
}

const keyOf = ({ billingProvider, number }: Claim): string => claimKey(billingProvider.id, number)

/** What our own 277CA said is accepted for adjudication: nothing else is taken. */
async function acceptedIn(
  context: JobContext,
  organizationId: Id,
  answer: { readonly sha256: string; readonly byte_count: number; readonly file_name: string },
): Promise<readonly string[]> {
  const of = { sha256: answer.sha256, byteCount: answer.byte_count, name: answer.file_name }
  const blob = await openBlob(context.house.blobs, organizationId, of)
  const keys: string[] = []
  try {
    for await (const event of withoutTests(readTransmission(blob.source))) {
      if (event.type !== 'claim-acknowledgement') continue
      for (const { provider, claims } of event.acknowledgement.providers)
        for (const { number, statuses } of claims)
          if (statuses.every(({ action }) => action === 'WQ')) keys.push(claimKey(provider.id, number))
    }
  } finally {
    await blob.close()
  }
  return keys
}

/** What a sender marks as a test (ISA15 `T`) is answered like any file, and nothing of it is decided or paid. */
async function* withoutTests(events: AsyncIterable<TransmissionEvent>): AsyncGenerator<TransmissionEvent> {
  let isTest = false
  for await (const event of events) {
    if (event.type === 'interchange') isTest = event.interchange.usage === 'T'
    if (!isTest) yield event
  }
}

async function* claimsIn(context: JobContext, transmission: Transmission): AsyncGenerator<Claim> {
  const { organization_id: organizationId, sha256, byte_count: byteCount, file_name: name } = transmission
  const of = { sha256: sha256 ?? '', byteCount: byteCount ?? 0, name }
  const blob = await openBlob(context.house.blobs, organizationId, of)
  try {
    for await (const event of withoutTests(readTransmission(blob.source))) {
      context.signal.throwIfAborted()
      if (event.type === 'claims') yield* event.claims
    }
  } finally {
    await blob.close()
  }
}

async function takeSome(
  context: JobContext,
  transmission: Transmission,
  claims: readonly Claim[],
): Promise<void> {
  const { organization_id: organizationId, id } = transmission
  await context.inTransaction(async (tx, tell) => {
    const numbers = claims.map(({ number }) => number)
    const done = await listTakenNumbers(tx, organizationId, id, numbers)
    const fresh = claims.filter(claim => !done.has(keyOf(claim)))
    const named = await numbersNamed(tx, organizationId, fresh)
    const came = fresh.flatMap(claim => linesOf(context, transmission, claim, named.get(keyOf(claim))))
    const now = nowOf(context)
    const newId = (): Id => context.newId()
    const keeping = { tx, organizationId, now, on: californiaDay(now), by: `system:${queue}`, newId }
    const { taken, members } = await takeLines(keeping, id, came)
    if (taken > 0) tell({ objects: [objectOf(id)], members, why: `${taken} lines taken` })
    killPoint('take-claims/before-commit')
  })
  killPoint('take-claims/after-commit')
}

/** Of corrections and voids: the sender's number of the claim that the plan's own number (REF*F8) stands for. */
async function numbersNamed(
  tx: Tx,
  organizationId: Id,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, string>> {
  const asked = claims.flatMap(claim => {
    const ids = idsOfPayerNumber(referenceOf(claim.references, 'F8') ?? '')
    if (frequencyOf(claim) === '1' || ids === null) return []
    const [least, most] = ids
    return [{ key: keyOf(claim), billingNpi: claim.billingProvider.id ?? '', least, most }]
  })
  return listNumbersById(tx, organizationId, asked)
}

function frequencyOf({ frequency }: Claim): '1' | '7' | '8' {
  return frequency === '7' || frequency === '8' ? frequency : '1'
}

/** A claim as lines; our own 277CA accepted none that is no invoice. */
function linesOf(
  context: JobContext,
  { partner_organization_id: providerId, created_at: createdAt }: Transmission,
  claim: Claim,
  namedNumber: string | undefined,
): readonly CameLine[] {
  const { invoice } = invoiceFrom(claim)
  // A file of before the screen: its claims stand in its 277CA, and nothing of them can be decided.
  if (invoice === null || providerId === null) return []
  const frequency = frequencyOf(claim)
  const receivedOn = californiaDay(createdAt)
  return rowsOf(invoice).map((facts, index) => ({
    line: claimLineOf(facts, {
      ...{ id: context.newId(), providerId, kind: claim.batch.kind, lineNumber: index + 1 },
      ...{ frequency, receivedOn },
    }),
    record: null,
    namedNumber,
  }))
}
