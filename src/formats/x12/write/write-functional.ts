/** Writes 999s, one a set, and TA1s. */
import { compiledSet } from '../compile/compile-set.ts'
import { set999 } from '../sets/set-999.ts'
import type {
  ElementError,
  ErrorContext,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
  SegmentError,
  SetAcknowledgement,
} from '../values/acknowledgement.ts'
import type { OutgoingGroup, OutgoingInterchange } from '../values/events.ts'
import {
  beginGroup,
  beginInterchange,
  beginSet,
  endGroup,
  endInterchange,
  putInterchangeAcknowledgement,
  tellNothing,
} from './envelope.ts'
import { type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { setPlan } from './plan.ts'
import {
  closeComposite,
  closeSegment,
  openComposite,
  openSegment,
  putNumber,
  putPart,
  putPartNumber,
  putText,
} from './segment-writer.ts'
import { header, trailer } from './set-parts.ts'
import { openOnly } from './write-parts.ts'
import { tell, type Writer } from './writer.ts'
import { endOfWriting, type JudgeWritten, judgeWritten, type WriteEvent } from './written.ts'

export type WriteAcknowledgementsTo = {
  readonly interchange: OutgoingInterchange
  readonly group: OutgoingGroup
  /** Unless given, everything is judged as its receiver would, on the day of the interchange. */
  readonly judge?: JudgeWritten | undefined
}

/**
 * 999s, each as a set with the control number that it has, and TA1s before them in the same interchange. 997s
 * are not written.
 */
export function* writeFunctionalAcknowledgements(
  acknowledgements: Iterable<FunctionalAcknowledgement>,
  to: WriteAcknowledgementsTo,
  interchanges: Iterable<InterchangeAcknowledgement> = [],
): Generator<WriteEvent> {
  const set = compiledSet(set999)
  const { root } = setPlan(set)
  const writer = beginInterchange(to.interchange)
  judgeWritten(writer, to.judge, to.interchange.date)
  for (const answer of interchanges) putInterchangeAcknowledgement(writer, answer)
  beginGroup(writer, set, to.group, to.interchange)
  let sets = 0
  for (const acknowledgement of acknowledgements) {
    beginSet(writer, set, acknowledgement.setControlNumber)
    sets += 1
    if (acknowledgement.kind === '999') writeLoop(writer, root, layout, acknowledgement)
    else tell(writer, 'write/not-of-this-kind', { found: acknowledgement.kind, expected: '999' })
  }
  if (sets === 0) tellNothing(writer)
  endGroup(writer, to.group)
  endInterchange(writer, to.interchange)
  yield* endOfWriting(writer, { sets, values: sets })
}

/** An interchange of TA1s and nothing else. */
export function* writeInterchangeAcknowledgements(
  acknowledgements: Iterable<InterchangeAcknowledgement>,
  to: Omit<WriteAcknowledgementsTo, 'group'>,
): Generator<WriteEvent> {
  const writer = beginInterchange(to.interchange)
  judgeWritten(writer, to.judge, to.interchange.date)
  let values = 0
  for (const acknowledgement of acknowledgements) {
    putInterchangeAcknowledgement(writer, acknowledgement)
    values += 1
  }
  if (values === 0) tellNothing(writer)
  endInterchange(writer, to.interchange)
  yield* endOfWriting(writer, { sets: 0, values })
}

const groupResponse: SegmentPart<FunctionalAcknowledgement> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.group)
    putText(writer, value.groupControlNumber)
    putText(writer, value.version)
    closeSegment(writer)
  },
}

const groupStatus: SegmentPart<FunctionalAcknowledgement> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.status)
    putNumber(writer, value.includedSets)
    putNumber(writer, value.receivedSets)
    putNumber(writer, value.acceptedSets)
    for (const code of value.codes) putText(writer, code)
    closeSegment(writer)
  },
}

const layout: Layout<FunctionalAcknowledgement> = {
  segments: { ST: header, AK1: groupResponse, AK9: groupStatus, SE: trailer },
  groups: {
    AK2: {
      has: value => value.sets.length > 0,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const set of value.sets) writeLoop(writer, plan, setLayout, set)
      },
    },
  },
}

const setResponse: SegmentPart<SetAcknowledgement> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.transaction)
    putText(writer, value.controlNumber)
    putText(writer, value.version)
    closeSegment(writer)
  },
}

const setStatus: SegmentPart<SetAcknowledgement> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.status)
    for (const code of value.codes) putText(writer, code)
    closeSegment(writer)
  },
}

const setLayout: Layout<SetAcknowledgement> = {
  segments: { AK2: setResponse, IK5: setStatus },
  groups: {
    IK3: {
      has: value => value.errors.length > 0,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const error of value.errors) writeLoop(writer, plan, errorLayout, error)
      },
    },
  },
}

const segmentNote: SegmentPart<SegmentError> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.segmentId)
    putNumber(writer, value.segment)
    putText(writer, value.loop)
    putText(writer, value.code)
    closeSegment(writer)
  },
}

/** CTX. */
const contexts: SegmentPart<{ readonly contexts?: readonly ErrorContext[] | undefined }> = {
  has: value => (value.contexts?.length ?? 0) > 0,
  write(writer, choice, value) {
    const plan = choice.plans[0]
    if (plan === undefined || value.contexts === undefined) return
    for (const context of value.contexts) {
      openSegment(writer, plan)
      openComposite(writer)
      putPart(writer, context.name)
      putPart(writer, context.value)
      closeComposite(writer)
      putText(writer, context.segmentId)
      putNumber(writer, context.segment)
      putText(writer, context.loop)
      putPosition(writer, context)
      closeSegment(writer)
    }
  },
}

type Position = {
  readonly element?: number | undefined
  readonly part?: number | undefined
  readonly repetition?: number | undefined
}

/** C030. */
function putPosition(writer: Writer, { element, part, repetition }: Position): void {
  openComposite(writer)
  putPartNumber(writer, element)
  putPartNumber(writer, part)
  putPartNumber(writer, repetition)
  closeComposite(writer)
}

const errorLayout: Layout<SegmentError> = {
  segments: { IK3: segmentNote, CTX: contexts },
  groups: {
    IK4: {
      has: value => value.elements.length > 0,
      write(writer, group, value) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const element of value.elements) writeLoop(writer, plan, elementLayout, element)
      },
    },
  },
}

/** An element error keeps nothing: what its segments hold beyond it stands with its segment's. */
type Element = ElementError & { readonly other?: undefined }

const elementLayout: Layout<Element> = {
  segments: {
    IK4: {
      has: () => true,
      write(writer, choice, value) {
        const plan = choice.plans[0]
        if (plan === undefined) return
        openSegment(writer, plan)
        putPosition(writer, value)
        putNumber(writer, value.dataElement)
        putText(writer, value.code)
        putText(writer, value.found)
        closeSegment(writer)
      },
    },
    CTX: contexts,
  },
  groups: {},
}
