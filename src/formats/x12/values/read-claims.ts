/** Reads professional and institutional claims as values while their set is walked. */
import type { CompiledSet } from '../compile/compiled-set.ts'
import type { Misfit, SetVisitor } from '../read/events.ts'
import type { Segment } from '../read/segment.ts'
import type { Claim } from './claim.ts'
import { type ClaimHandler, type ClaimState, emptyState } from './claim-state.ts'
import type { Party } from './parts.ts'
import {
  addAdjustments,
  addAmount,
  addDate,
  addNote,
  addQuantity,
  addReference,
  beginBilling,
  beginClaim,
  beginOtherPayer,
  beginPatient,
  beginSubscriber,
  readAdmission,
  readBeginning,
  readClaimContract,
  readCodes,
  readCurrency,
  readInsurance,
  readRelationship,
  readSubscriberCoverage,
  taken,
} from './read-claim.ts'
import { type Draft, keptSegment } from './read-elements.ts'
import {
  beginAdjudication,
  beginLine,
  readAdjudicationDate,
  readInstitutional,
  readProfessional,
} from './read-line.ts'
import { emptyParty, type Owner, partySegments, readName } from './read-party.ts'

/** A visitor of 837P and 837I sets that tells each claim when it is whole. */
export function claimReader(tell: (claim: Claim) => void): SetVisitor {
  let state = emptyState('837P', '', '')
  let set: CompiledSet | null = null
  let handlers: readonly (ClaimHandler | undefined)[] = []
  let owners: readonly OwnerOf[] = []
  let ends: readonly boolean[] = []
  let loop = 0
  const keep = (slot: number, segment: Segment): void => {
    const at = set?.slots[slot]
    const keptLoop = at?.loop ?? loop
    const owner = owners[keptLoop]?.(state)
    if (owner === undefined) return
    const kept = keptSegment(segment, set?.loops[keptLoop]?.def.id ?? '', at?.use.name ?? '')
    if (owner.other === undefined) owner.other = [kept]
    else owner.other.push(kept)
  }
  return {
    beginSet(walk, header) {
      set = walk.set
      const kind = set.def.id === '837I' ? '837I' : '837P'
      state = emptyState(kind, header.controlNumber, header.version)
      const bound = bindingOf(set)
      handlers = bound.handlers
      owners = bound.owners
      ends = bound.ends
      loop = 0
    },
    enterLoop(entered) {
      loop = entered
    },
    segment(slot, segment) {
      const handler = handlers[slot]
      if (handler === undefined || !handler(state, segment)) keep(slot, segment)
    },
    misfit(_misfit: Misfit, slot, segment) {
      if (slot < 0) keep(slot, segment)
    },
    leaveLoop(left) {
      if (ends[left]) tell(state.claim)
      loop = set?.loops[left]?.parent ?? -1
    },
    endSet() {},
  }
}

type OwnerOf = (state: ClaimState) => Owner | undefined

type Binding = {
  readonly handlers: readonly (ClaimHandler | undefined)[]
  readonly owners: readonly OwnerOf[]
  /** By loop: whether a claim is whole when it is left. */
  readonly ends: readonly boolean[]
}

const bindings = new WeakMap<CompiledSet, Binding>()

function bindingOf(set: CompiledSet): Binding {
  const known = bindings.get(set)
  if (known) return known
  const binding: Binding = {
    handlers: set.slots.map(slot => handlerOf(set.loops[slot.loop]?.def.id ?? '', slot.use.id)),
    owners: set.loops.map(loop => ownerOf(loop.def.id)),
    ends: set.loops.map(loop => loop.def.id === '2300'),
  }
  bindings.set(set, binding)
  return binding
}

const byLoop: { readonly [loop: string]: { readonly [segment: string]: ClaimHandler } } = {
  '': { ST: taken, SE: taken, BHT: readBeginning },
  '2000A': { HL: beginBilling, CUR: readCurrency },
  '2000B': { HL: beginSubscriber, SBR: readSubscriberCoverage },
  '2000C': { HL: beginPatient, PAT: readRelationship },
  '2300': {
    CLM: beginClaim,
    CL1: readAdmission,
    CN1: readClaimContract,
    HI: readCodes,
    DTP: ({ claim }, segment) => addDate(claim, segment),
    REF: ({ claim }, segment) => addReference(claim, segment),
    AMT: ({ claim }, segment) => addAmount(claim, segment),
    NTE: ({ claim }, segment) => addNote(claim, segment),
  },
  '2320': {
    SBR: beginOtherPayer,
    OI: readInsurance,
    CAS: ({ otherPayer }, segment) => addAdjustments(otherPayer, segment),
    AMT: ({ otherPayer }, segment) => addAmount(otherPayer, segment),
  },
  '2400': {
    LX: beginLine,
    SV1: readProfessional,
    SV2: readInstitutional,
    DTP: ({ line }, segment) => addDate(line, segment),
    REF: ({ line }, segment) => addReference(line, segment),
    AMT: ({ line }, segment) => addAmount(line, segment),
    QTY: ({ line }, segment) => addQuantity(line, segment),
    NTE: ({ line }, segment) => addNote(line, segment),
  },
  '2430': {
    SVD: beginAdjudication,
    DTP: readAdjudicationDate,
    CAS: ({ adjudication }, segment) => addAdjustments(adjudication, segment),
    AMT: ({ adjudication }, segment) => addAmount(adjudication, segment),
  },
}

function handlerOf(loop: string, id: string): ClaimHandler | undefined {
  const own = byLoop[loop]?.[id]
  if (own) return own
  const place = partyPlaces[loop] ?? partyPlaces[loop.slice(0, 4)]
  if (place && id === 'NM1') return beginParty(place)
  const take = partySegments[id]
  if (take && (place || (loop === '2000A' && id === 'PRV')))
    return (state, segment) => take(segment, state.party)
  return undefined
}

/** The party that a loop fills: a new one, or the only one that its value has. */
type PartyPlace = (state: ClaimState) => Draft<Party>

const partyPlaces: { readonly [loop: string]: PartyPlace } = {
  '1000A': ({ batch }) => batch.submitter,
  '1000B': ({ batch }) => batch.receiver,
  '2010AA': ({ billing }) => billing,
  '2010AB': ({ billing }) => {
    billing.payTo ??= emptyParty()
    return billing.payTo
  },
  '2010AC': ({ billing }) => {
    billing.payToPlan ??= emptyParty()
    return billing.payToPlan
  },
  '2010BA': ({ subscriber }) => subscriber.subscriber,
  '2010BB': ({ subscriber }) => subscriber.payer,
  '2010CA': ({ patient }) => patient ?? emptyParty(),
  '2310': ({ claim }) => {
    claim.parties ??= []
    return added(claim.parties)
  },
  '2330A': ({ otherPayer }) => {
    otherPayer.subscriber ??= emptyParty()
    return otherPayer.subscriber
  },
  '2330B': ({ otherPayer }) => {
    otherPayer.payer ??= emptyParty()
    return otherPayer.payer
  },
  '2330': ({ otherPayer }) => {
    otherPayer.parties ??= []
    return added(otherPayer.parties)
  },
  '2420': ({ line }) => {
    line.parties ??= []
    return added(line.parties)
  },
}

function added(parties: Draft<Party>[]): Draft<Party> {
  const party = emptyParty()
  parties.push(party)
  return party
}

function beginParty(place: PartyPlace): ClaimHandler {
  return (state, segment) => {
    state.party = place(state)
    return readName(segment, state.party)
  }
}

/** Which value keeps the segments of a loop that have no field. */
function ownerOf(loop: string): OwnerOf {
  if (loop === '') return state => state.batch
  if (loop === '2000A' || loop === '2010AA') return state => state.billing
  if (loop === '2000B') return state => state.subscriber
  if (loop === '2000C' || loop === '2010CA') return state => state.patient
  if (loop === '2300') return state => state.claim
  if (loop === '2320') return state => state.otherPayer
  if (loop === '2430') return state => state.adjudication
  if (loop.startsWith('24') && !loop.startsWith('2420')) return state => state.line
  return state => state.party
}
