/** Writes remittances, each as a set of its own, in one interchange. */

import { compiledSet } from '../compile/compile-set.ts'
import { set835 } from '../sets/835/set-835.ts'
import type { AnyLoop } from '../sets/uses.ts'
import type { OutgoingGroup, OutgoingInterchange } from '../values/events.ts'
import type { Party } from '../values/parts.ts'
import type {
  Account,
  Payment,
  ProviderAdjustment,
  Remittance,
  RemittanceHeading,
} from '../values/remittance.ts'
import { beginGroup, beginInterchange, beginSet, endGroup, endInterchange, tellNothing } from './envelope.ts'
import { closeLoop, keptOf, type Layout, openLoop, type SegmentPart, writeLoop } from './loop-writer.ts'
import { type LoopPlan, setPlan } from './plan.ts'
import { isSameValue } from './same-value.ts'
import {
  closeComposite,
  closeSegment,
  openComposite,
  openSegment,
  putCents,
  putDay,
  putPart,
  putText,
} from './segment-writer.ts'
import { header, trailer } from './set-parts.ts'
import { openOnly, references } from './write-parts.ts'
import { loopOf, organizationLayout } from './write-party.ts'
import { remittanceClaimLayout } from './write-remittance-claim.ts'
import type { Writer } from './writer.ts'
import { endOfWriting, handOn, type JudgeWritten, judgeWritten, type WriteEvent } from './written.ts'

export type WriteRemittancesTo = {
  readonly interchange: OutgoingInterchange
  readonly group: OutgoingGroup
  /** ST02 of the first set; the others count on from it. */
  readonly setControlNumber: number
  /** Bytes that are yielded together. 256 KiB unless given. */
  readonly chunkSize?: number | undefined
  /** Unless given, everything is judged as its receiver would, on the day of the interchange. */
  readonly judge?: JudgeWritten | undefined
}

/** Remittances in the order given. What cannot be written is refused, with all findings. */
export async function* writeRemittances(
  remittances: Iterable<Remittance> | AsyncIterable<Remittance>,
  to: WriteRemittancesTo,
): AsyncGenerator<WriteEvent> {
  const set = compiledSet(set835)
  const { root } = setPlan(set)
  const writer = beginInterchange(to.interchange)
  judgeWritten(writer, to.judge, to.interchange.date)
  beginGroup(writer, set, to.group, to.interchange)
  let sets = 0
  let values = 0
  for await (const remittance of remittances) {
    beginSet(writer, set, to.setControlNumber + sets)
    sets += 1
    for (const count of writeRemittance(writer, root, remittance)) {
      values += count
      if (writer.at < (to.chunkSize ?? 1 << 18)) continue
      yield* handOn(writer)
    }
  }
  if (sets === 0) tellNothing(writer)
  endGroup(writer, to.group)
  endInterchange(writer, to.interchange)
  yield* endOfWriting(writer, { sets, values })
}

/** The payment with what stands at the end of its set. */
type Root = Payment & { readonly adjustments: readonly ProviderAdjustment[] }

/** Gives way after each claim, with 1. */
function* writeRemittance(writer: Writer, plan: LoopPlan, remittance: Remittance): Generator<number> {
  const root: Root = { ...remittance.payment, adjustments: remittance.providerAdjustments }
  openLoop(writer, plan, rootLayout, root)
  const headings = plan.groups.find(group => group.opener === 'LX')?.loops[0]
  const claims = headings?.groups[0]?.loops[0]
  if (!headings || !claims) return
  let heading: RemittanceHeading | null = null
  for (const claim of remittance.claims) {
    // Without a heading of its own a claim stands below the one at hand, or below a first.
    const next: RemittanceHeading = claim.heading ?? heading ?? { number: '1' }
    if (heading === null || !isSameValue(heading, next)) {
      if (heading !== null) closeLoop(writer, headings, headingLayout, heading)
      openLoop(writer, headings, headingLayout, next)
      heading = next
    }
    writer.claim = claim.number
    writeLoop(writer, claims, remittanceClaimLayout, claim)
    writer.claim = ''
    yield 1
  }
  if (heading !== null) closeLoop(writer, headings, headingLayout, heading)
  closeLoop(writer, plan, rootLayout, root)
}

const payment: SegmentPart<Payment> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.handling)
    putCents(writer, value.cents)
    putText(writer, value.flag)
    putText(writer, value.method)
    putText(writer, value.format)
    putAccount(writer, value.from)
    putText(writer, value.originatingCompany)
    putText(writer, value.originatingCompanySupplement)
    putAccount(writer, value.to)
    putDay(writer, value.paidOn)
    closeSegment(writer)
  },
}

function putAccount(writer: Writer, account: Account | undefined): void {
  putText(writer, account?.bankQualifier)
  putText(writer, account?.bank)
  putText(writer, account?.accountQualifier)
  putText(writer, account?.account)
}

const trace: SegmentPart<Payment> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, writer.kept?.[1] || '1')
    putText(writer, value.traceNumber)
    putText(writer, value.payerIdentifier)
    putText(writer, value.traceSupplement)
    closeSegment(writer)
  },
}

const currency: SegmentPart<Payment> = {
  has: value => value.currency !== undefined,
  write(writer, choice, value) {
    if (value.currency === undefined || openOnly(writer, choice, value) === null) return
    putText(writer, writer.kept?.[1] || 'PR')
    putText(writer, value.currency)
    closeSegment(writer)
  },
}

const madeOn: SegmentPart<Payment> = {
  has: value => value.madeOn !== undefined,
  write(writer, choice, value) {
    const plan = choice.plans[0]
    if (value.madeOn === undefined || plan === undefined) return
    openSegment(writer, plan)
    putText(writer, '405')
    putDay(writer, value.madeOn)
    closeSegment(writer)
  },
}

/** PLB: neighbours of one provider and fiscal year together, up to six. */
const providerAdjustments: SegmentPart<Root> = {
  has: value => value.adjustments.length > 0,
  write(writer, choice, { adjustments }) {
    const plan = choice.plans[0]
    if (plan === undefined) return
    let inSegment = 0
    let before: ProviderAdjustment | undefined
    for (const adjustment of adjustments) {
      const isSame =
        before?.providerId === adjustment.providerId && before.fiscalYearEnd === adjustment.fiscalYearEnd
      if (inSegment === 6 || (inSegment > 0 && !isSame)) {
        closeSegment(writer)
        inSegment = 0
      }
      if (inSegment === 0) {
        openSegment(writer, plan)
        putText(writer, adjustment.providerId)
        putDay(writer, adjustment.fiscalYearEnd)
      }
      openComposite(writer)
      putPart(writer, adjustment.reason)
      putPart(writer, adjustment.reference)
      closeComposite(writer)
      putCents(writer, adjustment.cents)
      before = adjustment
      inSegment += 1
    }
    if (inSegment > 0) closeSegment(writer)
  },
}

const rootLayout: Layout<Root> = {
  segments: {
    ST: header,
    BPR: payment,
    TRN: trace,
    CUR: currency,
    REF: references,
    DTM: madeOn,
    PLB: providerAdjustments,
    SE: trailer,
  },
  groups: {
    N1: {
      has: () => true,
      write(writer, group, value) {
        const of: readonly (readonly [AnyLoop, Party])[] = [
          ['1000A', value.payer],
          ['1000B', value.payee],
        ]
        for (const [id, party] of of) {
          const plan = loopOf(writer, group, id)
          if (plan) writeLoop(writer, plan, organizationLayout, party)
        }
      },
    },
  },
  driven: ['LX'],
}

const headingLayout: Layout<RemittanceHeading> = {
  segments: {
    LX: {
      has: () => true,
      write(writer, choice, heading) {
        const plan = choice.plans[0]
        if (plan === undefined) return
        openSegment(writer, plan, keptOf(writer, plan, heading))
        putText(writer, heading.number)
        closeSegment(writer)
      },
    },
  },
  groups: {},
  driven: ['CLP'],
}
