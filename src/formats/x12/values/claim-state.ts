/** What the reader of claims holds while it goes through a set, and how its values begin. */
import type {
  BillingProvider,
  Claim,
  ClaimBatch,
  Coverage,
  LineAdjudication,
  OtherPayer,
  Patient,
  ServiceLine,
  Subscriber,
} from './claim.ts'
import type { Party } from './parts.ts'
import type { Draft } from './read-elements.ts'
import { emptyParty } from './read-party.ts'
import type { Handler } from './set-reader.ts'

export type ClaimState = {
  batch: Draft<ClaimBatch>
  billing: Draft<BillingProvider>
  subscriber: Draft<Subscriber>
  patient: Draft<Patient> | undefined
  claim: Draft<Claim>
  line: Draft<ServiceLine>
  otherPayer: Draft<OtherPayer>
  adjudication: Draft<LineAdjudication>
  /** The party whose segments come now. */
  party: Draft<Party>
}

export type ClaimHandler = Handler<ClaimState>

/** Begins a set's state, in the object of the set before when there was one. */
export function beginState(
  before: ClaimState | undefined,
  kind: ClaimBatch['kind'],
  setControlNumber: string,
  version: string,
): ClaimState {
  const state = before ?? blankState()
  state.batch = { ...emptyBatch(), kind, setControlNumber, version }
  state.billing = emptyBilling()
  state.subscriber = emptySubscriber()
  state.patient = undefined
  state.claim = emptyClaim(state.batch, state.billing, state.subscriber, undefined)
  state.line = emptyLine(0)
  state.otherPayer = emptyOtherPayer()
  state.adjudication = emptyAdjudication()
  state.party = state.batch.submitter
  return state
}

function emptyBatch(): Draft<ClaimBatch> {
  return {
    kind: '837P',
    setControlNumber: '',
    version: '',
    purpose: '',
    reference: '',
    madeOn: '',
    madeAt: '',
    use: '',
    submitter: emptyParty(),
    receiver: emptyParty(),
    other: undefined,
  }
}

function blankState(): ClaimState {
  const [batch, billing, subscriber] = [emptyBatch(), emptyBilling(), emptySubscriber()]
  return {
    batch,
    billing,
    subscriber,
    patient: undefined,
    claim: emptyClaim(batch, billing, subscriber, undefined),
    line: emptyLine(0),
    otherPayer: emptyOtherPayer(),
    adjudication: emptyAdjudication(),
    party: batch.submitter,
  }
}

/** A party until a file says more of it: one shape for both, since the same functions fill them. */
export function emptyBilling(): Draft<BillingProvider> {
  return emptyParty()
}

export function emptyCoverage(): Draft<Coverage> {
  return {
    sequence: '',
    relationship: undefined,
    groupNumber: undefined,
    groupName: undefined,
    insuranceType: undefined,
    filingIndicator: undefined,
  }
}

export function emptySubscriber(): Draft<Subscriber> {
  return {
    coverage: emptyCoverage(),
    subscriber: emptyParty(),
    payer: emptyParty(),
    other: undefined,
  }
}

/**
 * Written out: a spread would give the first of its kind another shape than the later ones, which costs
 * speed.
 */
export function emptyPatient(): Draft<Patient> {
  return {
    role: '',
    kind: 'organization',
    name: undefined,
    firstName: undefined,
    middleName: undefined,
    suffix: undefined,
    prefix: undefined,
    idQualifier: undefined,
    id: undefined,
    address: undefined,
    contacts: undefined,
    references: undefined,
    taxonomy: undefined,
    birthDate: undefined,
    gender: undefined,
    dates: undefined,
    other: undefined,
    relationship: '',
  }
}

export function emptyClaim(
  batch: Draft<ClaimBatch>,
  billingProvider: Draft<BillingProvider>,
  subscriber: Draft<Subscriber>,
  patient: Draft<Patient> | undefined,
): Draft<Claim> {
  return {
    batch,
    billingProvider,
    subscriber,
    patient,
    number: '',
    chargeCents: 0,
    placeOfService: '',
    facilityQualifier: '',
    frequency: '',
    signatureOnFile: undefined,
    acceptsAssignment: undefined,
    assignsBenefits: undefined,
    releasesInformation: undefined,
    signatureSource: undefined,
    accident: undefined,
    specialProgram: undefined,
    delayReason: undefined,
    admission: undefined,
    contract: undefined,
    dates: undefined,
    references: undefined,
    amounts: undefined,
    notes: undefined,
    codes: [],
    parties: undefined,
    otherPayers: undefined,
    lines: [],
    other: undefined,
  }
}

export function emptyLine(number: number): Draft<ServiceLine> {
  return {
    number,
    procedure: undefined,
    revenueCode: undefined,
    chargeCents: 0,
    unit: undefined,
    units: undefined,
    placeOfService: undefined,
    diagnosisPointers: undefined,
    nonCoveredCents: undefined,
    dates: undefined,
    references: undefined,
    amounts: undefined,
    quantities: undefined,
    notes: undefined,
    parties: undefined,
    adjudications: undefined,
    other: undefined,
  }
}

export function emptyOtherPayer(): Draft<OtherPayer> {
  return {
    coverage: emptyCoverage(),
    adjustments: undefined,
    amounts: undefined,
    assignsBenefits: undefined,
    signatureSource: undefined,
    releasesInformation: undefined,
    subscriber: undefined,
    payer: undefined,
    parties: undefined,
    other: undefined,
  }
}

export function emptyAdjudication(): Draft<LineAdjudication> {
  return {
    payerId: '',
    paidCents: 0,
    procedure: undefined,
    revenueCode: undefined,
    units: undefined,
    bundledLine: undefined,
    adjustments: undefined,
    adjudicatedOn: undefined,
    amounts: undefined,
    other: undefined,
  }
}
