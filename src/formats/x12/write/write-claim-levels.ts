/** What stands above the claims of a set: its header, submitter and receiver, and the three levels. */
import type { BillingProvider, ClaimBatch, Patient, Subscriber } from '../values/claim.ts'
import type { Layout, SegmentPart } from './loop-writer.ts'
import { writeLoop } from './loop-writer.ts'
import { closeSegment, putDay, putText } from './segment-writer.ts'
import { header, trailer, writeLevel } from './set-parts.ts'
import { coverage } from './write-claim.ts'
import { openOnly } from './write-parts.ts'
import { loopOf, partyLayout, taxonomy, writeParty } from './write-party.ts'

const beginning: SegmentPart<ClaimBatch> = {
  has: () => true,
  write(writer, choice, batch) {
    if (openOnly(writer, choice, batch) === null) return
    putText(writer, writer.kept?.[1] || '0019')
    putText(writer, batch.purpose)
    putText(writer, batch.reference)
    putDay(writer, batch.madeOn)
    putText(writer, batch.madeAt)
    putText(writer, batch.use)
    closeSegment(writer)
  },
}

/** The set; the levels are written by the caller. */
export const batchLayout: Layout<ClaimBatch> = {
  segments: { ST: header, BHT: beginning, SE: trailer },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, batch) {
        const submitter = loopOf(writer, group, '1000A')
        if (submitter) writeParty(writer, submitter, batch.submitter)
        const receiver = loopOf(writer, group, '1000B')
        if (receiver) writeParty(writer, receiver, batch.receiver)
      },
    },
  },
  driven: ['HL'],
}

export const billingLayout: Layout<BillingProvider> = {
  segments: {
    HL: {
      has: () => true,
      write(writer, choice) {
        writeLevel(writer, choice, 0, '1')
        writer.firstLevel = writer.level
      },
    },
    PRV: taxonomy,
    CUR: {
      has: billing => billing.currency !== undefined,
      write(writer, choice, billing) {
        if (billing.currency === undefined || openOnly(writer, choice, billing) === null) return
        putText(writer, writer.kept?.[1] || '85')
        putText(writer, billing.currency)
        closeSegment(writer)
      },
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, billing) {
        const own = loopOf(writer, group, '2010AA')
        if (own) writeLoop(writer, own, billingNameLayout, billing)
        const payTo = billing.payTo && loopOf(writer, group, '2010AB')
        if (billing.payTo && payTo) writeParty(writer, payTo, billing.payTo)
        const plan = billing.payToPlan && loopOf(writer, group, '2010AC')
        if (billing.payToPlan && plan) writeParty(writer, plan, billing.payToPlan)
      },
    },
  },
  driven: ['HL'],
  shares: ['2010AA'],
}

const { PRV: _specialty, ...withoutTaxonomy } = partyLayout.segments

/** The taxonomy of a billing provider stands on its level, not below its name. */
const billingNameLayout: typeof partyLayout = {
  segments: withoutTaxonomy,
  groups: {},
  shares: ['2000A'],
}

export const subscriberLayout: Layout<Subscriber> = {
  segments: {
    HL: {
      has: () => true,
      write(writer, choice) {
        writeLevel(writer, choice, writer.firstLevel, '0')
        writer.secondLevel = writer.level
        writer.subscriberChildAt = writer.levelChildAt
      },
    },
    SBR: coverage(),
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, { subscriber, payer }) {
        const own = loopOf(writer, group, '2010BA')
        if (own) writeParty(writer, own, subscriber)
        const payerLoop = loopOf(writer, group, '2010BB')
        if (payerLoop) writeParty(writer, payerLoop, payer)
      },
    },
  },
  driven: ['HL', 'CLM'],
}

export const patientLayout: Layout<Patient> = {
  segments: {
    HL: {
      has: () => true,
      write: (writer, choice) => writeLevel(writer, choice, writer.secondLevel, '0'),
    },
    PAT: {
      has: () => true,
      write(writer, choice, patient) {
        if (openOnly(writer, choice, patient) === null) return
        putText(writer, patient.relationship)
        closeSegment(writer)
      },
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, patient) {
        const own = loopOf(writer, group, '2010CA')
        if (own) writeLoop(writer, own, patientNameLayout, patient)
      },
    },
  },
  driven: ['CLM'],
  shares: ['2010CA'],
}

const patientNameLayout: typeof partyLayout = { ...partyLayout, shares: ['2000C'] }
