/** What the State answers to encounters is put down on each of them, in whatever order it comes. */

import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { type AnswerOutcome, hear } from '#domain/encounters/tracking.ts'
import type { Tx } from '#store/database.ts'
import {
  countHeard,
  findFileByControl,
  type HeardEncounter,
  type HeldEncounter,
  insertAnswers,
  type KeptAnswer,
  listByNumber,
  listByPlace,
  lockEncounters,
  setInterchangeSaid,
  updateHeard,
} from '#store/encounters/answers.ts'
import type { EncounterFile } from '#store/encounters/files.ts'
import { findProfile } from '#store/encounters/profile.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { type Saying, type SayingOfClaim, type SayingOfPart, sayingsIn } from './sayings.ts'

const sayingsAtOnce = 1000

/** Begun again it passes over the sayings that are put down. */
export const hearAnswers: Job = {
  queue: 'encounters-hear',
  says: 'Put down what the State answered to encounters.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const found = await context.inTransaction(async tx => ({
      transmission: await findTransmission(tx, organizationId, id),
      profile: await findProfile(tx, organizationId),
      heard: await countHeard(tx, organizationId, id),
    }))
    const { transmission, profile } = found
    if (transmission === null || profile === null || !isFromState(transmission, profile.state_id)) return
    const { sha256, byte_count: byteCount, file_name: name } = transmission
    const of = { sha256: sha256 ?? '', byteCount: byteCount ?? 0, name }
    const blob = await openBlob(context.house.blobs, organizationId, of)
    let toSkip = found.heard
    let some: Saying[] = []
    try {
      for await (const saying of sayingsIn(blob.source, transmission.as_of as Day)) {
        if (toSkip > 0) {
          toSkip -= 1
          continue
        }
        some.push(saying)
        if (some.length < sayingsAtOnce) continue
        await hearSome(context, transmission, some)
        some = []
      }
    } finally {
      await blob.close()
    }
    await hearSome(context, transmission, some)
  },
}

/** Only the State answers encounters; what our own staff brought without naming anybody is taken for its word. */
export function isFromState(
  { partner_organization_id: partnerId, direction }: Transmission,
  stateId: Id,
): boolean {
  return direction === 'in' && (partnerId === null || partnerId === stateId)
}

async function hearSome(
  context: JobContext,
  { organization_id: organizationId, id }: Transmission,
  sayings: readonly Saying[],
): Promise<void> {
  if (sayings.length === 0) return
  context.signal.throwIfAborted()
  await context.inTransaction(async (tx, tell) => {
    await lockEncounters(tx, organizationId)
    const hearing = await beginHearing(tx, organizationId, sayings, () => context.newId())
    for (const saying of sayings) {
      if ('number' in saying) hearing.answers.push(hearClaim(hearing, saying))
      else hearing.answers.push(await hearPart(tx, organizationId, hearing, saying))
    }
    await updateHeard(tx, organizationId, [...hearing.changed.values()], nowOf(context))
    await insertAnswers(tx, organizationId, id, hearing.answers, nowOf(context))
    tell({
      objects: [objectOf(id)],
      members: [...hearing.cins],
      why: `${sayings.length} answers of the State`,
    })
    killPoint('hear-encounters/before-commit')
  })
  killPoint('hear-encounters/after-commit')
}

type Hearing = {
  readonly held: Map<string, HeldEncounter>
  readonly files: Map<number, EncounterFile | null>
  readonly changed: Map<Id, HeardEncounter>
  readonly cins: Set<string>
  readonly answers: KeptAnswer[]
  newId(): Id
}

async function beginHearing(
  tx: Tx,
  organizationId: Id,
  sayings: readonly Saying[],
  newId: () => Id,
): Promise<Hearing> {
  const numbers = sayings.flatMap(saying => ('number' in saying ? [saying.number] : []))
  const held = new Map(await listByNumber(tx, organizationId, numbers))
  const files = new Map<number, EncounterFile | null>()
  for (const { control } of sayings)
    if (control !== null && !files.has(control))
      files.set(control, await findFileByControl(tx, organizationId, control))
  return { held, files, changed: new Map(), cins: new Set(), answers: [], newId }
}

/** One encounter hears; what it becomes is kept for the batch. */
function tellOne(
  hearing: Hearing,
  encounter: HeldEncounter,
  saying: Pick<SayingOfClaim, 'kind' | 'verdict' | 'reasons' | 'stateNumber'>,
): AnswerOutcome {
  const { tracked, outcome } = hear(encounter, saying)
  if (outcome !== 'applied') return outcome
  const stateNumber = saying.stateNumber ?? encounter.stateNumber
  const acceptedLines =
    tracked.state === 'accepted'
      ? encounter.lineCount
      : tracked.state === 'voided'
        ? 0
        : encounter.acceptedLines
  const now: HeldEncounter = { ...encounter, ...tracked, stateNumber, acceptedLines }
  hearing.held.set(encounter.number, now)
  hearing.changed.set(encounter.id, { ...now, reasons: saying.reasons })
  hearing.cins.add(encounter.cin)
  return outcome
}

function hearClaim(hearing: Hearing, saying: SayingOfClaim): KeptAnswer {
  const { kind, verdict, reasons, number, control } = saying
  const encounter = hearing.held.get(number)
  const file = control === null ? null : (hearing.files.get(control) ?? null)
  const said = { id: hearing.newId(), kind, control, number, verdict, reasons }
  if (encounter === undefined)
    return { ...said, encounterId: null, submission: null, outcome: 'unknown-encounter' }
  const of = { encounterId: encounter.id, submission: encounter.submission }
  if (control !== null && file === null) return { ...said, ...of, outcome: 'unknown-file' }
  // An answer to a sending that another has followed.
  if (file !== null && file.id !== encounter.fileId && encounter.fileId !== null)
    return { ...said, ...of, outcome: 'overtaken' }
  return { ...said, ...of, outcome: tellOne(hearing, encounter, saying) }
}

/** Of a whole file, or of one set of it: all its encounters hear, and one answer is kept. */
async function hearPart(
  tx: Tx,
  organizationId: Id,
  hearing: Hearing,
  saying: SayingOfPart,
): Promise<KeptAnswer> {
  const { kind, verdict, reasons, control } = saying
  const file = hearing.files.get(control) ?? null
  const said = { id: hearing.newId(), kind, control, number: null, verdict, reasons }
  const none = { encounterId: null, submission: null }
  if (file === null || file.state === 'making' || file.state === 'empty')
    return { ...said, ...none, outcome: 'unknown-file' }
  const outcomes = new Set<AnswerOutcome>()
  if (kind === 'ta1' && file.interchange_said === null) {
    await setInterchangeSaid(tx, organizationId, file.id, verdict)
    hearing.files.set(control, { ...file, interchange_said: verdict })
  }
  for (let set = 1; (set - 1) * file.per_set < file.encounters; set++) {
    const places = { from: (set - 1) * file.per_set + 1, to: set * file.per_set }
    const ofSet = saying.rejectedSets.has(set) ? 'rejected' : verdict
    for (const kept of await listByPlace(tx, organizationId, file.id, places)) {
      const encounter = hearing.held.get(kept.number) ?? kept
      const why = ofSet === 'rejected' ? reasons : []
      outcomes.add(tellOne(hearing, encounter, { kind, verdict: ofSet, reasons: why, stateNumber: null }))
    }
  }
  const isWhole = saying.rejectedSets.size === 0
  return { ...said, ...none, verdict: isWhole ? verdict : 'rejected', outcome: outcomeOf(outcomes) }
}

/** Of many encounters: what mattered to any of them. */
function outcomeOf(outcomes: ReadonlySet<AnswerOutcome>): AnswerOutcome {
  const order = ['applied', 'contradicts', 'repeated', 'overtaken', 'not-sent'] as const
  return order.find(each => outcomes.has(each)) ?? 'overtaken'
}
