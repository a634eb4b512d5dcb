/** Writes claims, professional or institutional, as one interchange with as many sets as they need. */
import { compiledSet } from '../compile/compile-set.ts'
import type { SetTables } from '../compile/compiled-set.ts'
import { allSets } from '../sets/all-sets.ts'
import type { BillingProvider, Claim, ClaimBatch, Patient, Subscriber } from '../values/claim.ts'
import type { OutgoingGroup, OutgoingInterchange } from '../values/events.ts'
import { beginGroup, beginInterchange, beginSet, endGroup, endInterchange, tellNothing } from './envelope.ts'
import { closeLoop, openLoop, writeLoop } from './loop-writer.ts'
import { type LoopPlan, setPlan } from './plan.ts'
import { isSameValue } from './same-value.ts'
import { claimLayout } from './write-claim.ts'
import { batchLayout, billingLayout, patientLayout, subscriberLayout } from './write-claim-levels.ts'
import { tell, type Writer } from './writer.ts'
import { endOfWriting, handOn, type JudgeWritten, judgeWritten, type WriteEvent } from './written.ts'

export type WriteClaimsTo = {
  readonly interchange: OutgoingInterchange
  readonly group: OutgoingGroup
  /** ST02 of the first set; the others count on from it. */
  readonly setControlNumber: number
  /** Most claims of a set; 5,000, the guide's advice, unless given. A set also ends where the batch changes. */
  readonly claimsPerSet?: number | undefined
  /** Bytes that are yielded together; a set's subscriber is never parted. 256 KiB unless given. */
  readonly chunkSize?: number | undefined
  /** Unless given, everything is judged as its receiver would, on the day of the interchange. */
  readonly judge?: JudgeWritten | undefined
}

/**
 * Claims in the order given: neighbours of one batch, billing provider, subscriber and patient (the same, or
 * equal) share them. All claims are of one kind, the first's. What cannot be written is refused, with all
 * findings.
 */
export async function* writeClaims(
  claims: Iterable<Claim> | AsyncIterable<Claim>,
  to: WriteClaimsTo,
): AsyncGenerator<WriteEvent> {
  const writing = beginWriting(to)
  const chunkSize = to.chunkSize ?? 1 << 18
  if (Symbol.asyncIterator in claims) {
    for await (const claim of claims) {
      addClaim(writing, claim)
      if (writing.subscriberStart >= chunkSize) yield* handOnBefore(writing)
    }
  } else {
    for (const claim of claims) {
      addClaim(writing, claim)
      if (writing.subscriberStart >= chunkSize) yield* handOnBefore(writing)
    }
  }
  endWriting(writing)
  const { writer, sets, claims: values } = writing
  yield* endOfWriting(writer, { sets, values })
}

/** What stands before the subscriber at hand: its HL may yet change. */
function* handOnBefore(writing: Writing): Generator<WriteEvent> {
  const { writer, subscriberStart } = writing
  yield* handOn(writer, subscriberStart)
  writer.subscriberChildAt -= subscriberStart
  writing.subscriberStart = 0
}

type Writing = {
  readonly to: WriteClaimsTo
  readonly writer: Writer
  readonly claimsPerSet: number
  set: SetTables | null
  root: LoopPlan | null
  batch: ClaimBatch | null
  billing: BillingProvider | null
  billingLoop: LoopPlan | null
  subscriber: Subscriber | null
  subscriberLoop: LoopPlan | null
  patient: Patient | null
  patientLoop: LoopPlan | null
  /** Where in the bytes at hand the subscriber begins. */
  subscriberStart: number
  claimsInSet: number
  sets: number
  claims: number
}

function beginWriting(to: WriteClaimsTo): Writing {
  const writer = beginInterchange(to.interchange)
  judgeWritten(writer, to.judge, to.interchange.date)
  return {
    to,
    writer,
    claimsPerSet: Math.max(1, to.claimsPerSet ?? 5_000),
    set: null,
    root: null,
    batch: null,
    billing: null,
    billingLoop: null,
    subscriber: null,
    subscriberLoop: null,
    patient: null,
    patientLoop: null,
    subscriberStart: 0,
    claimsInSet: 0,
    sets: 0,
    claims: 0,
  }
}

/** Writes a claim with whatever begins before it. */
function addClaim(writing: Writing, claim: Claim): void {
  const { writer } = writing
  const { kind } = claim.batch
  writer.claim = claim.number
  if (writing.set === null) beginKind(writing, kind)
  if (writing.set?.def.id !== kind) {
    tell(writer, 'write/not-of-this-kind', { found: kind, expected: writing.set?.def.id ?? '' })
    return
  }
  const isFull = writing.claimsInSet >= writing.claimsPerSet
  if (isFull || writing.batch === null || !isSameValue(writing.batch, claim.batch)) {
    beginBatch(writing, claim.batch)
  }
  if (writing.billing === null || !isSameValue(writing.billing, claim.billingProvider)) {
    beginBilling(writing, claim.billingProvider)
  }
  if (writing.subscriber === null || !isSameSubscriber(writing.subscriber, claim.subscriber)) {
    beginSubscriber(writing, claim.subscriber)
  }
  if (!isSameValue(writing.patient, claim.patient ?? null)) beginPatient(writing, claim.patient)
  const above = writing.patientLoop ?? writing.subscriberLoop
  const plan = above?.groups.find(group => group.opener === 'CLM')?.loops[0]
  if (plan) writeLoop(writer, plan, claimLayout, claim)
  writer.claim = ''
  writing.claims += 1
  writing.claimsInSet += 1
}

/** Most neighbours differ by their member's number: it is looked at first. */
function isSameSubscriber(one: Subscriber, other: Subscriber): boolean {
  return one.subscriber.id === other.subscriber.id && isSameValue(one, other)
}

function beginKind(writing: Writing, kind: ClaimBatch['kind']): void {
  const def = allSets.find(each => each.id === kind)
  if (def === undefined) return
  const set = compiledSet(def)
  writing.set = set
  writing.root = setPlan(set).root
  beginGroup(writing.writer, set, writing.to.group, writing.to.interchange)
}

function beginBatch(writing: Writing, batch: ClaimBatch): void {
  endBatch(writing)
  const { writer, set, root, to } = writing
  if (set === null || root === null) return
  beginSet(writer, set, to.setControlNumber + writing.sets)
  writing.sets += 1
  writing.claimsInSet = 0
  writing.batch = batch
  openLoop(writer, root, batchLayout, batch)
}

function endBatch(writing: Writing): void {
  endBilling(writing)
  const { writer, root, batch } = writing
  if (batch !== null && root !== null) closeLoop(writer, root, batchLayout, batch)
  writing.batch = null
}

function below(plan: LoopPlan | null): LoopPlan | null {
  return plan?.groups.find(group => group.opener === 'HL')?.loops[0] ?? null
}

function beginBilling(writing: Writing, billing: BillingProvider): void {
  endBilling(writing)
  writing.billing = billing
  writing.billingLoop = below(writing.root)
  if (writing.billingLoop) openLoop(writing.writer, writing.billingLoop, billingLayout, billing)
}

function endBilling(writing: Writing): void {
  endSubscriber(writing)
  const { writer, billing, billingLoop } = writing
  if (billing && billingLoop) closeLoop(writer, billingLoop, billingLayout, billing)
  writing.billing = null
}

function beginSubscriber(writing: Writing, subscriber: Subscriber): void {
  endSubscriber(writing)
  writing.subscriberStart = writing.writer.at
  writing.subscriber = subscriber
  writing.subscriberLoop = below(writing.billingLoop)
  if (writing.subscriberLoop) openLoop(writing.writer, writing.subscriberLoop, subscriberLayout, subscriber)
}

function endSubscriber(writing: Writing): void {
  endPatient(writing)
  const { writer, subscriber, subscriberLoop } = writing
  if (subscriber && subscriberLoop) closeLoop(writer, subscriberLoop, subscriberLayout, subscriber)
  writing.subscriber = null
}

/** A patient's level; a claim of the subscriber himself after one begins the subscriber's level anew. */
function beginPatient(writing: Writing, patient: Patient | undefined): void {
  const { writer, subscriber } = writing
  endPatient(writing)
  if (patient === undefined) {
    if (subscriber) beginSubscriber(writing, subscriber)
    return
  }
  // 1: there is a level below.
  writer.bytes[writer.subscriberChildAt] = 49
  writing.patient = patient
  writing.patientLoop = below(writing.subscriberLoop)
  if (writing.patientLoop) openLoop(writer, writing.patientLoop, patientLayout, patient)
}

function endPatient(writing: Writing): void {
  const { writer, patient, patientLoop } = writing
  if (patient && patientLoop) closeLoop(writer, patientLoop, patientLayout, patient)
  writing.patient = null
  writing.patientLoop = null
}

function endWriting(writing: Writing): void {
  const { writer, to } = writing
  endBatch(writing)
  if (writing.claims === 0) tellNothing(writer)
  if (writing.set !== null) endGroup(writer, to.group)
  endInterchange(writer, to.interchange)
}
