/** Claims of an 837 that were accepted become lines to pay, decided in the same moment. */
import type { Id } from '#base/id.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import { rowsOf } from '#domain/billing/invoice.ts'
import { invoiceFrom } from '#domain/billing/invoice-from-claim.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { listTakenNumbers } from '#store/claims/lines.ts'
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
    for await (const claim of claimsIn(context, transmission)) {
      if (!accepted.has(keyOf(claim.billingProvider.id, claim.number))) continue
      some.push(claim)
      if (some.length < claimsAtOnce) continue
      await takeSome(context, transmission, some)
      some = []
    }
    await takeSome(context, transmission, some)
  },
}

const keyOf = (npi: string | undefined, number: string): string => `${npi ?? ''} ${number}`

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
    for await (const event of readTransmission(blob.source)) {
      if (event.type !== 'claim-acknowledgement') continue
      for (const { provider, claims } of event.acknowledgement.providers)
        for (const { number, statuses } of claims)
          if (statuses.every(({ action }) => action === 'WQ')) keys.push(keyOf(provider.id, number))
    }
  } finally {
    await blob.close()
  }
  return keys
}

async function* claimsIn(context: JobContext, transmission: Transmission): AsyncGenerator<Claim> {
  const { organization_id: organizationId, sha256, byte_count: byteCount, file_name: name } = transmission
  const of = { sha256: sha256 ?? '', byteCount: byteCount ?? 0, name }
  const blob = await openBlob(context.house.blobs, organizationId, of)
  try {
    for await (const event of readTransmission(blob.source)) {
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
    const came = claims
      .filter(claim => !done.has(keyOf(claim.billingProvider.id, claim.number)))
      .flatMap(claim => linesOf(context, transmission, claim))
    const now = nowOf(context)
    const newId = (): Id => context.newId()
    const keeping = { tx, organizationId, now, on: californiaDay(now), by: `system:${queue}`, newId }
    const { taken, members } = await takeLines(keeping, id, came)
    if (taken > 0) tell({ objects: [objectOf(id)], members, why: `${taken} lines taken` })
  })
}

/** A claim as lines; none where it is no invoice of ours (parts of units, another patient), which a 277CA took. */
function linesOf(
  context: JobContext,
  { partner_organization_id: providerId, created_at: createdAt }: Transmission,
  claim: Claim,
): readonly CameLine[] {
  const { invoice } = invoiceFrom(claim)
  if (invoice === null || providerId === null) return []
  const frequency = claim.frequency === '7' || claim.frequency === '8' ? claim.frequency : '1'
  const receivedOn = californiaDay(createdAt)
  return rowsOf(invoice).map((facts, index) => ({
    line: claimLineOf(facts, {
      ...{ id: context.newId(), providerId, kind: claim.batch.kind, lineNumber: index + 1 },
      ...{ frequency, receivedOn },
    }),
    record: null,
  }))
}
