/** Reads professional and institutional claims as values while their set is walked. */
import type { LoopIn } from '../define.ts'
import type { SetVisitor } from '../read/events.ts'
import type { ClaimUse } from '../sets/uses.ts'
import type { Claim } from './claim.ts'
import { beginState, type ClaimHandler, type ClaimState } from './claim-state.ts'
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
import type { Draft } from './read-elements.ts'
import {
  beginAdjudication,
  beginLine,
  readAdjudicationDate,
  readInstitutional,
  readProfessional,
} from './read-line.ts'
import { emptyParty, type Owner, partySegments, readName } from './read-party.ts'
import { type HandlersOf, setReader } from './set-reader.ts'

/** A visitor of 837P and 837I sets that tells each claim when it is whole. */
export function claimReader(tell: (claim: Claim) => void): SetVisitor {
  return setReader<ClaimState, ClaimUse>({
    begin: ({ controlNumber, version }, { id }, before) =>
      beginState(before, id === '837I' ? '837I' : '837P', controlNumber, version),
    handlerOf,
    ownerOf,
    leaving: { '2300': ({ claim }) => tell(claim) },
  })
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
} satisfies HandlersOf<ClaimUse, ClaimHandler>

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
} satisfies { readonly [loop in LoopIn<ClaimUse> | '2310' | '2330' | '2420']?: PartyPlace }

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
function ownerOf(loop: string): (state: ClaimState) => Owner | undefined {
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
