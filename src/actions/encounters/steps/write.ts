/** Writes one file of encounters as a stream; what our own check refuses is held back, and the rest is written. */

import { Fault } from '#base/fault.ts'
import { groupedBy } from '#base/grouped.ts'
import { killPoint } from '#base/kill-point.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { encounterOf, type Teller, type TellingOf, tellingOf } from '#domain/encounters/encounter-of.ts'
import type { X12Finding } from '#formats/x12/finding.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { writeClaims } from '#formats/x12/write/write-claims.ts'
import { findPayer } from '#store/claims/payments.ts'
import { type EncounterFile, finishFile, holdEncounters, listFiled } from '#store/encounters/files.ts'
import { findProfile } from '#store/encounters/profile.ts'
import { insertTransmission } from '#store/exchange/transmissions.ts'
import { planFor } from '#store/planning.ts'
import { clockwork, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { JobContext } from '../../job.ts'

const encountersAtOnce = 2000

type Held = Map<string, readonly string[]>
type From = { readonly teller: Teller; readonly stateId: string; readonly usage: 'P' | 'T' }

/** Tried again without what was held, until the file is whole or nothing of it is left. */
export async function writeFile(context: JobContext, file: EncounterFile): Promise<void> {
  const { organization_id: organizationId } = file
  const from = await findFrom(context, file)
  for (;;) {
    context.signal.throwIfAborted()
    const held: Held = new Map()
    const tried = await tryFile(context, file, from, held)
    if (held.size > 0)
      await context.inTransaction(tx => holdEncounters(tx, organizationId, held, nowOf(context)))
    if (tried !== 'refused') return finish(context, file, from, tried)
    if (held.size === 0)
      throw new Fault('encounters/file-refused', 'Our own check refuses the file, and names no encounter.')
  }
}

async function findFrom(context: JobContext, file: EncounterFile): Promise<From> {
  const { organization_id: organizationId } = file
  const { payer, profile } = await context.inTransaction(async tx => ({
    payer: await findPayer(tx, organizationId),
    profile: await findProfile(tx, organizationId),
  }))
  if (payer === null || profile === null)
    throw new Fault('encounters/not-set-up', 'Nobody said who sends encounters to the State.')
  return {
    teller: {
      ...{ name: payer.name, payerNumber: payer.payer_number, sender: profile.sender },
      ...{
        receiver: profile.receiver,
        contactName: profile.contact_name,
        contactPhone: profile.contact_phone,
      },
    },
    ...{ stateId: profile.state_id, usage: profile.usage },
  }
}

type Written = { readonly sha256: string; readonly byteCount: number }

/** Thrown out of a stream whose bytes are no file. */
class Refused extends Error {}

/** The bytes that were kept; null where no encounter of the file could be told; else what was refused is held. */
async function tryFile(
  context: JobContext,
  file: EncounterFile,
  { teller, usage }: From,
  held: Held,
): Promise<Written | 'refused' | null> {
  const now = nowOf(context)
  const [day, time] = [californiaDay(now), now.slice(11, 16)]
  const { control_number: control, kind } = file
  const telling = tellingOf(teller, { kind, control, day, time: time.replace(':', '') })
  const interchange = {
    ...{ senderQualifier: 'ZZ', sender: teller.sender, receiverQualifier: 'ZZ', receiver: teller.receiver },
    ...{ date: day, time, controlNumber: control, usage, wantsAcknowledgement: true },
  }
  const group = { sender: teller.sender, receiver: teller.receiver, controlNumber: control }
  const to = { interchange, group, setControlNumber: 1, claimsPerSet: file.per_set }
  let claims = 0
  async function* counted(): AsyncGenerator<Claim> {
    for await (const claim of claimsOf(context, file, telling, held)) {
      claims += 1
      yield claim
    }
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const event of writeClaims(counted(), to)) {
      if (event.type === 'bytes') yield event.bytes
      if (event.type !== 'refused') continue
      for (const [number, codes] of namedIn(event.findings)) held.set(number, codes)
      throw new Refused()
    }
  }
  try {
    const put = await context.house.blobs.put(file.organization_id, bytes(), {
      maxBytes: Number.MAX_SAFE_INTEGER,
    })
    if (!put.ok) throw new Fault('encounters/file-not-kept', put.refusal.says)
    return put.value
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return claims === 0 ? null : 'refused'
  }
}

/** What was found, by the claim that it was found in. */
function namedIn(findings: readonly X12Finding[]): Held {
  const named: Held = new Map()
  for (const { code, x12, where } of findings) {
    const number = x12.claim ?? where.claim
    if (number === undefined) continue
    named.set(number, [...new Set([...(named.get(number) ?? []), code])].slice(0, 20))
  }
  return named
}

async function* claimsOf(
  context: JobContext,
  { organization_id: organizationId, id }: EncounterFile,
  telling: TellingOf,
  held: Held,
): AsyncGenerator<Claim> {
  let after = { rank: 0, number: '' }
  for (;;) {
    context.signal.throwIfAborted()
    const from = after
    const lines = await context.inTransaction(async tx => {
      await planFor(tx, 'batch')
      return listFiled(tx, organizationId, id, from, encountersAtOnce)
    })
    const last = lines.at(-1)
    if (last === undefined) return
    for (const [number, own] of groupedBy(lines, each => each.number)) {
      const [first] = own
      if (first === undefined) continue
      const { planCode, frequency, stateNumber } = first
      const { claim, reasons } = encounterOf(
        { number, planCode, frequency, stateNumber, lines: own },
        telling,
      )
      if (claim === null) held.set(number, reasons)
      else yield claim
    }
    after = { rank: 9 - Number(last.frequency), number: last.number }
  }
}

/** The file among the plan's exchanges, ready to be released. */
async function finish(
  context: JobContext,
  file: EncounterFile,
  { stateId }: From,
  written: Written | null,
): Promise<void> {
  const { organization_id: organizationId, id } = file
  const now = nowOf(context)
  killPoint('write-encounters/after-blob')
  await context.inTransaction(async (tx, tell) => {
    const transmissionId = written === null ? null : context.newId()
    const count = await finishFile(tx, organizationId, id, transmissionId, now)
    if (count === null) return
    if (written !== null && transmissionId !== null) {
      const by = clockwork('encounters-make')
      await insertTransmission(
        tx,
        {
          ...{ organization_id: organizationId, id: transmissionId, direction: 'out', side: 'ours' },
          ...{
            partner_organization_id: stateId,
            as_of: californiaDay(now),
            asked: '{}',
            answers_given: '{}',
          },
          file_name: `${file.plan_code}_${file.kind}_${californiaDay(now).replaceAll('-', '')}_${file.number}.x12`,
          ...{ sha256: written.sha256, byte_count: written.byteCount, media_type: 'application/edi-x12' },
          ...{ step: 'composed', made_by_kind: 'system', made_by_id: by.id, created_at: now },
        },
        by,
      )
      tell({
        objects: [`encounter-file:${id}`, objectOf(transmissionId)],
        why: `${count} encounters written`,
      })
    }
    killPoint('write-encounters/before-commit')
  })
}
