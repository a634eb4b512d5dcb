/**
 * What is gathered of an interchange while it is judged, until it can be answered: no more than the answer
 * needs.
 */
import type { Group, Interchange, SetHeader } from '../read/events.ts'
import type { AcknowledgedClaim, ElementError, ErrorContext, LineStatus } from '../values/acknowledgement.ts'
import type { Party } from '../values/parts.ts'

/** How a thing fared, the worse later. */
export type Fate = 'accepted' | 'with-errors' | 'rejected'

export type InterchangeRecord = {
  readonly header: Interchange
  fate: Fate
  /** TA105: of the first finding that rejects, else of the first at all. */
  note: string
  readonly groups: GroupRecord[]
  /** TA1s that it brought. */
  acknowledgements: number
  /** Claims kept, and claims that were passed over because too many were kept already. */
  claims: number
  unlisted: number
}

export type GroupRecord = {
  readonly header: Group
  fate: Fate
  /** AK905 to 09. */
  readonly codes: string[]
  readonly sets: SetRecord[]
  /** Sets as GE01 says, and as counted. */
  included: number
  received: number
}

export type SetRecord = {
  header: SetHeader
  fate: Fate
  /** Own codes of IK502 to 06. */
  readonly codes: string[]
  hasStandardErrors: boolean
  hasGuideErrors: boolean
  errors: SegmentRecord[] | null
  /** Elements and segments in error so far. */
  errorCount: number
  batch: BatchRecord | null
}

/** IK3. */
export type SegmentRecord = {
  readonly segmentId: string
  readonly segment: number
  readonly loop: string
  readonly code: string
  readonly claim: string
  /** What made it a fault, where that is another segment of the set. */
  readonly situation: ErrorContext | null
  readonly elements: ElementError[]
}

/** The claims of an 837. */
export type BatchRecord = {
  reference: string
  submitter: Party | null
  receiver: Party | null
  /** Why all of its claims fall. */
  readonly reasons: Reason[]
  readonly claims: ClaimRecord[]
  /** The segment from which on claims were passed over. */
  passedOverFrom: number
}

/** Category, status and entity of an STC. */
export type Reason = readonly [category: string, status: string, entity?: string]

/** What a level says of all claims below it. */
export type Scope = { readonly reasons: Reason[] }

export type ProviderRecord = Scope & { provider: Party | null }

export type ClaimRecord = {
  /** Which segment of the set its CLM is. */
  readonly first: number
  readonly provider: ProviderRecord
  readonly subscriber: Scope
  readonly patient: Scope
  readonly reasons: Reason[]
  /** Null until the claim has been read to its end. */
  told: Pick<AcknowledgedClaim, 'patient' | 'number' | 'references' | 'dates'> | null
  chargeCents: number
  /** Lines that are refused. */
  lines: readonly LineRecord[]
}

export type LineRecord = Omit<LineStatus, 'statuses'> & { readonly reasons: readonly Reason[] }

export function interchangeRecord(header: Interchange): InterchangeRecord {
  return { header, fate: 'accepted', note: '000', groups: [], acknowledgements: 0, claims: 0, unlisted: 0 }
}

export function groupRecord(header: Group): GroupRecord {
  return { header, fate: 'accepted', codes: [], sets: [], included: 0, received: 0 }
}

export function setRecord(header: SetHeader): SetRecord {
  return {
    header,
    fate: 'accepted',
    codes: [],
    hasStandardErrors: false,
    hasGuideErrors: false,
    errors: null,
    errorCount: 0,
    batch: null,
  }
}

export function batchRecord(): BatchRecord {
  return {
    reference: '',
    submitter: null,
    receiver: null,
    reasons: [],
    claims: [],
    passedOverFrom: Number.POSITIVE_INFINITY,
  }
}

/** The worse of two. */
export function worse(one: Fate, other: Fate): Fate {
  if (one === 'rejected' || other === 'rejected') return 'rejected'
  return one === 'with-errors' || other === 'with-errors' ? 'with-errors' : 'accepted'
}

/** Adds a code or reason unless it is there, or enough are. */
export function addOnce<T extends string | Reason>(list: T[], added: T, most: number): void {
  if (list.length >= most || list.some(one => String(one) === String(added))) return
  list.push(added)
}
