/** Writes acknowledgements of claims (277CA), each as a set of its own, in one interchange. */
import { compiledSet } from '../compile/compile-set.ts'
import { set277ca } from '../sets/277ca/set-277ca.ts'
import type { AcknowledgedProvider, ClaimAcknowledgement } from '../values/acknowledgement.ts'
import { beginGroup, beginInterchange, beginSet, endGroup, endInterchange, tellNothing } from './envelope.ts'
import { type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { setPlan } from './plan.ts'
import { closeSegment, putDay, putText } from './segment-writer.ts'
import { header, trailer, writeLevel } from './set-parts.ts'
import { byPatient, patientLayout, statuses, trace } from './write-answered-claims.ts'
import type { WriteAcknowledgementsTo } from './write-functional.ts'
import { amounts, openOnly, putDate, quantities, references } from './write-parts.ts'
import { writeParty } from './write-party.ts'
import { endOfWriting, judgeWritten, type WriteEvent } from './written.ts'

/** In the order given, each with the control number that it has. */
export function* writeClaimAcknowledgements(
  acknowledgements: Iterable<ClaimAcknowledgement>,
  to: WriteAcknowledgementsTo,
): Generator<WriteEvent> {
  const set = compiledSet(set277ca)
  const { root } = setPlan(set)
  const writer = beginInterchange(to.interchange)
  judgeWritten(writer, to.judge, to.interchange.date)
  beginGroup(writer, set, to.group, to.interchange)
  let sets = 0
  for (const acknowledgement of acknowledgements) {
    beginSet(writer, set, acknowledgement.setControlNumber)
    sets += 1
    writeLoop(writer, root, rootLayout, acknowledgement)
  }
  if (sets === 0) tellNothing(writer)
  endGroup(writer, to.group)
  endInterchange(writer, to.interchange)
  yield* endOfWriting(writer, { sets, values: sets })
}

type Whole = ClaimAcknowledgement

/** What is kept beside an acknowledgement's own fields is spread over these loops. */
const loopsOfWhole = ['', '2000A', '2200A', '2000B', '2200B'] as const

const beginning: SegmentPart<Whole> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, writer.kept?.[1] || '0085')
    putText(writer, writer.kept?.[2] || '08')
    putText(writer, value.reference)
    putDay(writer, value.madeOn)
    putText(writer, value.madeAt)
    putText(writer, writer.kept?.[6] || 'TH')
    closeSegment(writer)
  },
}

const sourceTraceLayout: Layout<Whole> = {
  segments: {
    TRN: trace('1', value => value.sourceTrace),
    DTP: {
      has: () => true,
      write(writer, choice, { receivedOn, processedOn }) {
        if (receivedOn !== '') putDate(writer, choice, { qualifier: '050', from: receivedOn })
        if (processedOn !== '') putDate(writer, choice, { qualifier: '009', from: processedOn })
      },
    },
  },
  groups: {},
  shares: loopsOfWhole,
}

const batchLayout: Layout<Whole> = {
  segments: {
    TRN: trace('2', value => value.trace),
    STC: statuses,
    QTY: quantities,
    AMT: amounts,
  },
  groups: {},
  shares: loopsOfWhole,
}

const providerTraceLayout: Layout<AcknowledgedProvider> = {
  segments: {
    TRN: trace('1', value => value.trace),
    STC: statuses,
    REF: references,
    QTY: quantities,
    AMT: amounts,
  },
  groups: {},
  shares: ['2000C'],
}

function hasTrace(provider: AcknowledgedProvider): boolean {
  const { trace: number, statuses: list, references: numbers, quantities: counts, amounts: sums } = provider
  return (number ?? numbers ?? counts ?? sums ?? provider.other) !== undefined || list.length > 0
}

const providerLayout: Layout<AcknowledgedProvider> = {
  segments: {
    HL: {
      has: () => true,
      write(writer, choice, { claims }) {
        writeLevel(writer, choice, writer.secondLevel, claims.length > 0 ? '1' : '0')
        writer.thirdLevel = writer.level
      },
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, { provider }) {
        const plan = group.loops[0]
        if (plan) writeParty(writer, plan, provider)
      },
    },
    TRN: {
      has: hasTrace,
      write(writer, group, provider) {
        const plan = group.loops[0]
        if (plan && hasTrace(provider)) writeLoop(writer, plan, providerTraceLayout, provider)
      },
    },
    HL: {
      has: provider => provider.claims.length > 0,
      write(writer, group, provider) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const patient of byPatient(provider.claims)) writeLoop(writer, plan, patientLayout, patient)
      },
    },
  },
  shares: ['2200C'],
}

const submitterLayout: Layout<Whole> = {
  segments: {
    HL: {
      has: () => true,
      write(writer, choice, { providers }) {
        writeLevel(writer, choice, writer.firstLevel, providers.length > 0 ? '1' : '0')
        writer.secondLevel = writer.level
      },
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, { submitter }) {
        const plan = group.loops[0]
        if (plan) writeParty(writer, plan, submitter)
      },
    },
    TRN: {
      has: () => true,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan) writeLoop(writer, plan, batchLayout, value)
      },
    },
    HL: {
      has: value => value.providers.length > 0,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const provider of value.providers) writeLoop(writer, plan, providerLayout, provider)
      },
    },
  },
  shares: loopsOfWhole,
}

const sourceLayout: Layout<Whole> = {
  segments: {
    HL: {
      has: () => true,
      write(writer, choice) {
        writeLevel(writer, choice, 0, '1')
        writer.firstLevel = writer.level
      },
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, { source }) {
        const plan = group.loops[0]
        if (plan) writeParty(writer, plan, source)
      },
    },
    TRN: {
      has: () => true,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan) writeLoop(writer, plan, sourceTraceLayout, value)
      },
    },
    HL: {
      has: () => true,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan) writeLoop(writer, plan, submitterLayout, value)
      },
    },
  },
  shares: loopsOfWhole,
}

const rootLayout: Layout<Whole> = {
  segments: { ST: header, BHT: beginning, SE: trailer },
  groups: {
    HL: {
      has: () => true,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan) writeLoop(writer, plan, sourceLayout, value)
      },
    },
  },
  shares: loopsOfWhole,
}
