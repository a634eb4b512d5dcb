/** Reads acknowledgements of claims (277CA) as values. */

import type { SetVisitor } from '../read/events.ts'
import { hasElement, lengthAt, type Segment, textAt } from '../read/segment.ts'
import type { ClaimAnswerUse } from '../sets/uses.ts'
import type {
  AcknowledgedClaim,
  AcknowledgedProvider,
  ClaimAcknowledgement,
  ClaimStatus,
  LineStatus,
} from './acknowledgement.ts'
import type { Party } from './parts.ts'
import { addAmount, addDate, addQuantity, addReference } from './read-claim.ts'
import {
  codeAt,
  type Draft,
  dayAt,
  endsBefore,
  holdsOnly,
  isDayAt,
  optionalCode,
  placesOf,
} from './read-elements.ts'
import { optionalCents, optionalNumber, readDate, readParts, readProcedure } from './read-parts.ts'
import { emptyParty, type Owner, readName } from './read-party.ts'
import { type Handler, type HandlersOf, setReader } from './set-reader.ts'

type State = {
  readonly whole: Draft<ClaimAcknowledgement>
  provider: Draft<AcknowledgedProvider>
  patient: Draft<Party>
  claim: Draft<AcknowledgedClaim>
  line: Draft<LineStatus>
}

/** A visitor of 277CA sets that tells each when it is whole. */
export function claimAcknowledgementReader(
  tell: (acknowledgement: ClaimAcknowledgement) => void,
): SetVisitor {
  return setReader<State, ClaimAnswerUse>({
    begin({ controlNumber }) {
      const patient = emptyParty()
      return {
        whole: emptyWhole(controlNumber),
        provider: emptyProvider(),
        patient,
        claim: emptyClaim(patient),
        line: emptyLine(),
      }
    },
    handlerOf: (loop, id) => byLoop[loop]?.[id],
    ownerOf,
    end: ({ whole }) => tell(whole),
  })
}

function emptyWhole(setControlNumber: string): Draft<ClaimAcknowledgement> {
  return {
    kind: '277CA',
    setControlNumber,
    reference: '',
    madeOn: '',
    madeAt: '',
    source: emptyParty(),
    sourceTrace: '',
    receivedOn: '',
    processedOn: '',
    submitter: emptyParty(),
    trace: '',
    statuses: [],
    quantities: undefined,
    amounts: undefined,
    providers: [],
    other: undefined,
  }
}

function emptyProvider(): Draft<AcknowledgedProvider> {
  return {
    provider: emptyParty(),
    trace: undefined,
    statuses: [],
    references: undefined,
    quantities: undefined,
    amounts: undefined,
    claims: [],
    other: undefined,
  }
}

function emptyClaim(patient: Draft<Party>): Draft<AcknowledgedClaim> {
  return {
    patient,
    number: '',
    statuses: [],
    references: undefined,
    dates: undefined,
    lines: [],
    other: undefined,
  }
}

function emptyLine(): Draft<LineStatus> {
  return {
    procedure: undefined,
    chargeCents: undefined,
    revenueCode: undefined,
    units: undefined,
    statuses: [],
    references: undefined,
    dates: undefined,
    other: undefined,
  }
}

type Taking = Handler<State>

const taken: Taking = () => true

const readBeginning: Taking = ({ whole }, segment) => {
  if (whole.reference !== '') return false
  whole.reference = textAt(segment, 3)
  whole.madeOn = dayAt(segment, 4)
  whole.madeAt = codeAt(segment, 5)
  const isUsual = codeAt(segment, 1) === '0085' && codeAt(segment, 2) === '08' && codeAt(segment, 6) === 'TH'
  return isUsual && isDayAt(segment, 4) && endsBefore(segment, 7)
}

/** TRN of that kind and number only. */
function readTrace(segment: Segment, kind: string): string | null {
  return codeAt(segment, 1) === kind && endsBefore(segment, 3) ? textAt(segment, 2) : null
}

const readSourceTrace: Taking = ({ whole }, segment) => {
  const trace = readTrace(segment, '1')
  if (trace === null || whole.sourceTrace !== '') return false
  whole.sourceTrace = trace
  return true
}

const readSourceDate: Taking = ({ whole }, segment) => {
  const date = readDate(segment)
  if (date === null || date.to !== undefined || date.from.length !== 10) return false
  if (date.qualifier === '050' && whole.receivedOn === '') whole.receivedOn = date.from
  else if (date.qualifier === '009' && whole.processedOn === '') whole.processedOn = date.from
  else return false
  return true
}

const readBatchTrace: Taking = ({ whole }, segment) => {
  const trace = readTrace(segment, '2')
  if (trace === null || whole.trace !== '') return false
  whole.trace = trace
  return true
}

const readProviderTrace: Taking = ({ provider }, segment) => {
  const trace = readTrace(segment, '1')
  if (trace === null || provider.trace !== undefined) return false
  provider.trace = trace
  return true
}

/** A TRN that holds more is kept beside what is read of it. */
const beginClaim: Taking = (state, segment) => {
  state.claim = emptyClaim(state.patient)
  state.provider.claims.push(state.claim)
  state.claim.number = textAt(segment, 2)
  return codeAt(segment, 1) === '2' && endsBefore(segment, 3)
}

const statusPlaces = placesOf(1, 2, 3, 4, 10, 11, 12)

/** STC. */
function readStatus(segment: Segment): Draft<ClaimStatus> | null {
  const codes: Draft<ClaimStatus>['codes'] = []
  for (const place of [1, 10, 11]) {
    if (!hasElement(segment, place)) continue
    const parts = readParts(segment, place)
    if (parts === null || parts.length > 3 || (place === 11 && codes.length < 2)) return null
    codes.push({ category: parts[0] ?? '', status: parts[1] ?? '', entity: parts[2] || undefined })
  }
  const cents = optionalCents(segment, 4)
  if (!hasElement(segment, 1) || Number.isNaN(cents) || !holdsOnly(segment, statusPlaces)) return null
  if (hasElement(segment, 2) && !isDayAt(segment, 2)) return null
  return {
    codes,
    on: hasElement(segment, 2) ? dayAt(segment, 2) : undefined,
    action: optionalCode(segment, 3),
    cents,
    text: textAt(segment, 12) || undefined,
  }
}

function addStatus(owner: { statuses: Draft<ClaimStatus>[] }, segment: Segment): boolean {
  const status = readStatus(segment)
  if (status === null) return false
  owner.statuses.push(status)
  return true
}

const linePlaces = placesOf(1, 2, 4, 7)

const beginLine: Taking = (state, segment) => {
  const line = emptyLine()
  state.line = line
  state.claim.lines.push(line)
  const procedure = lengthAt(segment, 1) > 0 ? readProcedure(segment, 1) : undefined
  const charge = optionalCents(segment, 2)
  const units = optionalNumber(segment, 7)
  line.procedure = procedure ?? undefined
  line.chargeCents = Number.isNaN(charge) ? undefined : charge
  line.revenueCode = optionalCode(segment, 4)
  line.units = Number.isNaN(units) ? undefined : units
  const isReadable = procedure !== null && !Number.isNaN(charge) && !Number.isNaN(units)
  return isReadable && holdsOnly(segment, linePlaces)
}

const byLoop: { readonly [loop: string]: { readonly [segment: string]: Taking } } = {
  '': { ST: taken, SE: taken, BHT: readBeginning },
  '2000A': { HL: taken },
  '2100A': { NM1: ({ whole }, segment) => readName(segment, whole.source) },
  '2200A': { TRN: readSourceTrace, DTP: readSourceDate },
  '2000B': { HL: taken },
  '2100B': { NM1: ({ whole }, segment) => readName(segment, whole.submitter) },
  '2200B': {
    TRN: readBatchTrace,
    STC: ({ whole }, segment) => addStatus(whole, segment),
    QTY: ({ whole }, segment) => addQuantity(whole, segment),
    AMT: ({ whole }, segment) => addAmount(whole, segment),
  },
  '2000C': {
    HL(state) {
      state.provider = emptyProvider()
      state.whole.providers.push(state.provider)
      return true
    },
  },
  '2100C': { NM1: ({ provider }, segment) => readName(segment, provider.provider) },
  '2200C': {
    TRN: readProviderTrace,
    STC: ({ provider }, segment) => addStatus(provider, segment),
    REF: ({ provider }, segment) => addReference(provider, segment),
    QTY: ({ provider }, segment) => addQuantity(provider, segment),
    AMT: ({ provider }, segment) => addAmount(provider, segment),
  },
  '2000D': {
    HL(state) {
      state.patient = emptyParty()
      return true
    },
  },
  '2100D': { NM1: ({ patient }, segment) => readName(segment, patient) },
  '2200D': {
    TRN: beginClaim,
    STC: ({ claim }, segment) => addStatus(claim, segment),
    REF: ({ claim }, segment) => addReference(claim, segment),
    DTP: ({ claim }, segment) => addDate(claim, segment),
  },
  '2220D': {
    SVC: beginLine,
    STC: ({ line }, segment) => addStatus(line, segment),
    REF: ({ line }, segment) => addReference(line, segment),
    DTP: ({ line }, segment) => addDate(line, segment),
  },
} satisfies HandlersOf<ClaimAnswerUse, Taking>

function ownerOf(loop: string): (state: State) => Owner | undefined {
  if (loop === '2100A') return state => state.whole.source
  if (loop === '2100B') return state => state.whole.submitter
  if (loop === '2100C') return state => state.provider.provider
  if (loop === '2000D' || loop === '2100D') return state => state.patient
  if (loop === '2000C' || loop === '2200C') return state => state.provider
  if (loop === '2200D') return state => state.claim
  if (loop === '2220D') return state => state.line
  return state => state.whole
}
