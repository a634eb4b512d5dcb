/** Encounters are gathered from the plan's decisions and written into files, each judged as the State would. */

import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { nextSending } from '#domain/encounters/tracking.ts'
import { encounterFile } from '#guidance/encounters/encounters.ts'
import { lockClaims } from '#store/claims/lines.ts'
import type { Tx } from '#store/database.ts'
import { lockEncounters } from '#store/encounters/answers.ts'
import { beginFile, type EncounterFile, findNextDue, findUnmade } from '#store/encounters/files.ts'
import {
  type DueEncounter,
  dropEncounters,
  type GatheredClaim,
  listClaims,
  type NumberPlace,
  saveDue,
  takeNumbers,
} from '#store/encounters/gathering.ts'
import { findProfile, listPlanCodes, type PlanCode } from '#store/encounters/profile.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import type { JobData } from '#store/jobs/jobs.ts'
import { planFor } from '#store/planning.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { writeFile } from './write.ts'

const numbersAtOnce = 500

const queue = 'encounters-make'

/**
 * Begun again it goes on: a claim that is told as it stands needs nothing, a file that was begun is written. A plan has
 * more claims than are looked at in one turn: the job that follows begins at the place where this one stopped.
 */
export const makeEncounters: Job = {
  queue,
  says: 'Find what the State has still to be told, and write the files of encounters.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const isSetUp = await context.inTransaction(
      async tx =>
        (await findProfile(tx, organizationId)) !== null &&
        (await listPlanCodes(tx, organizationId)).length > 0,
    )
    if (!isSetUp) return
    let after = placeIn(data)
    while (after !== null) {
      context.signal.throwIfAborted()
      after = await gatherSome(context, organizationId, after)
      killPoint('gather-encounters/after-commit')
      if (context.turnIsOver()) return goOnAfter(context, organizationId, after)
    }
    for (;;) {
      context.signal.throwIfAborted()
      const file = await nextFile(context, organizationId)
      if (file === null) return
      killPoint('begin-encounters/after-commit')
      await writeFile(context, file)
      killPoint('write-encounters/after-commit')
      if (context.turnIsOver()) return goOnAfter(context, organizationId, null)
    }
  },
}

/** Null where all claims are looked at, and only files are left to be written. */
function placeIn({ isGathered, billingNpi, invoiceNumber }: JobData): NumberPlace | null {
  if (isGathered === 1) return null
  return { billingNpi: String(billingNpi ?? ''), invoiceNumber: String(invoiceNumber ?? '') }
}

async function goOnAfter(context: JobContext, organizationId: Id, after: NumberPlace | null): Promise<void> {
  const place = after === null ? { isGathered: 1 } : { ...after, isGathered: 0 }
  await context.inLastTransaction(tx => context.house.jobs.send(tx, queue, { organizationId, ...place }))
  context.house.jobs.nudge(queue)
}

/** The claims of some numbers; the place after them, or null after the last. */
async function gatherSome(
  context: JobContext,
  organizationId: Id,
  after: NumberPlace,
): Promise<NumberPlace | null> {
  return context.inTransaction(async tx => {
    await lockClaims(tx, organizationId)
    await lockEncounters(tx, organizationId)
    await planFor(tx, 'batch')
    const claims = await listClaims(tx, organizationId, after, numbersAtOnce)
    const codes = await listPlanCodes(tx, organizationId)
    const now = nowOf(context)
    await saveNext(tx, context, organizationId, { claims, codes, now })
    killPoint('gather-encounters/before-commit')
    const last = claims.at(-1)
    return last === undefined ? null : { billingNpi: last.billingNpi, invoiceNumber: last.invoiceNumber }
  })
}

type Gathered = {
  readonly claims: readonly GatheredClaim[]
  readonly codes: readonly PlanCode[]
  readonly now: string
}

async function saveNext(
  tx: Tx,
  context: JobContext,
  organizationId: Id,
  { claims, codes, now }: Gathered,
): Promise<void> {
  const due: Omit<DueEncounter, 'number'>[] = []
  const dropped: Id[] = []
  for (const claim of claims) {
    const next = nextSending(claim.encounter, claim)
    if (next === null) continue
    if (next === 'drop') {
      if (claim.encounter !== null) dropped.push(claim.encounter.id)
      continue
    }
    // Before the first code nothing can be told: the day of service has none.
    const planCode = codes.findLast(({ since }) => since <= (claim.startedOn ?? since))?.code
    if (claim.encounter === null && (planCode === undefined || claim.startedOn === null)) continue
    due.push({ claim, id: claim.encounter?.id ?? context.newId(), planCode: planCode ?? '', ...next })
  }
  const fresh = due.filter(({ claim }) => claim.encounter === null).length
  let serial = fresh === 0 ? 0 : await takeNumbers(tx, organizationId, 'encounters', fresh)
  const numbered = due.map(each => {
    const number = each.claim.encounter === null ? `${each.planCode}${String(serial).padStart(10, '0')}` : ''
    if (number !== '') serial += 1
    return { ...each, number }
  })
  await saveDue(tx, organizationId, numbered, now)
  if (dropped.length > 0) await dropEncounters(tx, organizationId, dropped, now)
}

/** The file that was begun and not made, else one of what is due; null when nothing is. */
async function nextFile(context: JobContext, organizationId: Id): Promise<EncounterFile | null> {
  return context.inTransaction(async tx => {
    await lockEncounters(tx, organizationId)
    const begun = await findUnmade(tx, organizationId)
    if (begun !== null) return begun
    const due = await findNextDue(tx, organizationId)
    if (due === null) return null
    await beginFile(
      tx,
      {
        ...{ organization_id: organizationId, id: context.newId(), plan_code: due.planCode, kind: due.kind },
        number: await nextNumber(tx, organizationId, 'encounter-files'),
        control_number: await nextNumber(tx, organizationId, 'interchanges'),
        ...{ per_set: encounterFile.mostInSet, created_at: nowOf(context) },
      },
      encounterFile.most,
    )
    const file = await findUnmade(tx, organizationId)
    if (file === null)
      throw new Fault('encounters/file-not-begun', 'A file that was just begun is not there.')
    return file
  })
}
