/** Reads TA1, 999 and 997 as values. */
import type { LoopIn, SegmentIn } from '../define.ts'
import type { SetVisitor } from '../read/events.ts'
import { endOf, hasElement, type Segment, startOf, textAt } from '../read/segment.ts'
import type { FunctionalUse } from '../sets/uses.ts'
import type {
  ElementError,
  ErrorContext,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
  SegmentError,
  SetAcknowledgement,
} from './acknowledgement.ts'
import { codeAt, type Draft, digitsBetween, endsBefore, optionalCode, optionalText } from './read-elements.ts'
import { readParts } from './read-parts.ts'
import type { Owner } from './read-party.ts'
import { type Handler, setReader } from './set-reader.ts'

/** TA1. */
export function readInterchangeAcknowledgement(segment: Segment): InterchangeAcknowledgement {
  return {
    kind: 'TA1',
    controlNumber: textAt(segment, 1),
    date: textAt(segment, 2),
    time: textAt(segment, 3),
    status: codeAt(segment, 4),
    note: codeAt(segment, 5),
  }
}

type State = {
  readonly acknowledgement: Draft<FunctionalAcknowledgement>
  set: Draft<SetAcknowledgement>
  error: Draft<SegmentError>
  /** Undefined when the IK4 at hand could not be read. */
  element: Draft<ElementError> | undefined
}

/** A visitor of 999 and 997 sets that tells each when it is whole. */
export function functionalReader(tell: (acknowledgement: FunctionalAcknowledgement) => void): SetVisitor {
  return setReader<State, FunctionalUse>({
    begin: ({ controlNumber }, { id }) => ({
      acknowledgement: emptyAcknowledgement(id === '997' ? '997' : '999', controlNumber),
      set: emptySet(),
      error: emptyError(),
      element: undefined,
    }),
    handlerOf: (_loop, id) => bySegment[id],
    ownerOf,
    end: ({ acknowledgement }) => tell(acknowledgement),
  })
}

function emptyAcknowledgement(
  kind: '999' | '997',
  setControlNumber: string,
): Draft<FunctionalAcknowledgement> {
  return {
    kind,
    setControlNumber,
    group: '',
    groupControlNumber: '',
    version: undefined,
    sets: [],
    status: '',
    includedSets: 0,
    receivedSets: 0,
    acceptedSets: 0,
    codes: [],
    other: undefined,
  }
}

function emptySet(): Draft<SetAcknowledgement> {
  return {
    transaction: '',
    controlNumber: '',
    version: undefined,
    errors: [],
    status: '',
    codes: [],
    other: undefined,
  }
}

function emptyError(): Draft<SegmentError> {
  return {
    segmentId: '',
    segment: 0,
    loop: undefined,
    code: '',
    contexts: undefined,
    elements: [],
    other: undefined,
  }
}

const taken: Handler<State> = () => true

/** A whole number at a place, -1 when none stands there. */
function wholeAt(segment: Segment, place: number): number {
  if (!hasElement(segment, place)) return -1
  return digitsBetween(segment.bytes, startOf(segment, place), endOf(segment, place))
}

/** Codes from a place to another, those left out skipped; false when there is a gap between. */
function codesFrom(segment: Segment, first: number, last: number, codes: string[]): boolean {
  let isGapless = true
  for (let place = first; place <= last && place < segment.count; place++) {
    if (!hasElement(segment, place)) isGapless &&= endsBefore(segment, place)
    else codes.push(codeAt(segment, place))
  }
  return isGapless
}

const readGroup: Handler<State> = ({ acknowledgement }, segment) => {
  if (acknowledgement.groupControlNumber !== '') return false
  acknowledgement.group = codeAt(segment, 1)
  acknowledgement.groupControlNumber = textAt(segment, 2)
  acknowledgement.version = optionalText(segment, 3)
  return endsBefore(segment, 4)
}

const beginSet: Handler<State> = (state, segment) => {
  state.set = emptySet()
  state.acknowledgement.sets.push(state.set)
  state.set.transaction = codeAt(segment, 1)
  state.set.controlNumber = textAt(segment, 2)
  state.set.version = optionalText(segment, 3)
  return endsBefore(segment, 4)
}

/** IK3 or AK3; an AK3 may have further codes, and is then kept beside what is read of it. */
const beginError: Handler<State> = (state, segment) => {
  state.error = emptyError()
  state.element = undefined
  state.set.errors.push(state.error)
  const position = wholeAt(segment, 2)
  state.error.segmentId = codeAt(segment, 1)
  state.error.segment = Math.max(0, position)
  state.error.loop = optionalCode(segment, 3)
  state.error.code = codeAt(segment, 4)
  return position >= 0 && endsBefore(segment, 5)
}

type Position = readonly [element: number, part: number | undefined, repetition: number | undefined]

/** C030: element, part and repetition; null when any of them is no number. */
function readPosition(segment: Segment, place: number): Position | null {
  const parts = readParts(segment, place)
  if (parts === null || parts.length === 0 || parts.length > 3) return null
  const [element, part, repetition] = parts.map(text => (text === '' ? undefined : Number(text)))
  if (element === undefined || Number.isNaN(element)) return null
  return Number.isNaN(part) || Number.isNaN(repetition) ? null : [element, part, repetition]
}

/** IK4 or AK4. */
const addElement: Handler<State> = (state, segment) => {
  state.element = undefined
  const position = hasElement(segment, 1) ? readPosition(segment, 1) : null
  const dataElement = wholeAt(segment, 2)
  if (position === null || (dataElement < 0 && hasElement(segment, 2)) || !endsBefore(segment, 5)) {
    return false
  }
  const [element, part, repetition] = position
  state.element = {
    element,
    part,
    repetition,
    dataElement: dataElement < 0 ? undefined : dataElement,
    code: codeAt(segment, 3),
    found: optionalText(segment, 4),
    contexts: undefined,
  }
  state.error.elements.push(state.element)
  return true
}

function readContext(segment: Segment): Draft<ErrorContext> | null {
  const name = readParts(segment, 1)
  const position = hasElement(segment, 5) ? readPosition(segment, 5) : undefined
  const place = wholeAt(segment, 3)
  if (name === null || name.length > 2 || position === null || !endsBefore(segment, 6)) return null
  if (place < 0 && hasElement(segment, 3)) return null
  return {
    name: name[0] ?? '',
    value: name[1],
    segmentId: optionalCode(segment, 2),
    segment: place < 0 ? undefined : place,
    loop: optionalCode(segment, 4),
    element: position?.[0],
    part: position?.[1],
    repetition: position?.[2],
  }
}

/** CTX of the element at hand, or of the segment when there is none. */
const addContext: Handler<State> = ({ error, element }, segment) => {
  const context = readContext(segment)
  if (context === null) return false
  const owner = element ?? error
  if (owner.contexts === undefined) owner.contexts = [context]
  else owner.contexts.push(context)
  return true
}

const readSetStatus: Handler<State> = ({ set }, segment) => {
  if (set.status !== '') return false
  set.status = codeAt(segment, 1)
  return codesFrom(segment, 2, 6, set.codes) && endsBefore(segment, 7)
}

const readGroupStatus: Handler<State> = ({ acknowledgement }, segment) => {
  if (acknowledgement.status !== '') return false
  const [included, received, accepted] = [wholeAt(segment, 2), wholeAt(segment, 3), wholeAt(segment, 4)]
  acknowledgement.status = codeAt(segment, 1)
  acknowledgement.includedSets = Math.max(0, included)
  acknowledgement.receivedSets = Math.max(0, received)
  acknowledgement.acceptedSets = Math.max(0, accepted)
  const areWhole = included >= 0 && received >= 0 && accepted >= 0
  return codesFrom(segment, 5, 9, acknowledgement.codes) && areWhole && endsBefore(segment, 10)
}

const bySegment: { readonly [id: string]: Handler<State> } = {
  ST: taken,
  SE: taken,
  AK1: readGroup,
  AK2: beginSet,
  IK3: beginError,
  AK3: beginError,
  IK4: addElement,
  AK4: addElement,
  CTX: addContext,
  IK5: readSetStatus,
  AK5: readSetStatus,
  AK9: readGroupStatus,
} satisfies { readonly [id in SegmentIn<FunctionalUse, LoopIn<FunctionalUse>>]?: Handler<State> }

function ownerOf(loop: string): (state: State) => Owner | undefined {
  if (loop === '') return state => state.acknowledgement
  if (loop === '2000' || loop === 'AK2') return state => state.set
  return state => state.error
}
