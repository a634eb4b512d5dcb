/** Makes the 999 of a group from what was noted of it. */
import type { SetId } from '../define.ts'
import type {
  ErrorContext,
  FunctionalAcknowledgement,
  SegmentError,
  SetAcknowledgement,
} from '../values/acknowledgement.ts'
import { plainCopy } from './bad-value.ts'
import type { Fate, GroupRecord, SegmentRecord, SetRecord } from './records.ts'

const statusOf: { readonly [fate in Fate]: string } = { accepted: 'A', 'with-errors': 'E', rejected: 'R' }

/** IK502: segments in error, by the standard and by the guide. */
const segmentsInError = '5'
const guideErrors = 'I5'
const mostCodes = 5

/** CTX01-2 holds so many characters. */
const unitCharacters = 35

/** The name in CTX01 of the number by which a business unit of the set goes. */
const unitNames: { readonly [set in SetId]?: string } = {
  '837P': 'CLM01',
  '837I': 'CLM01',
  '835': 'CLP01',
  '277CA': 'TRN02',
}

/**
 * In a group that falls as a whole all sets fall: those with errors of their own are told with them, as
 * rejected, and the others not at all, since a 999 has no way to say that a faultless set fell with its
 * group.
 */
export function functionalAcknowledgement(
  record: GroupRecord,
  setControlNumber: string,
): FunctionalAcknowledgement {
  const { header, fate, codes, sets, included, received } = record
  const isRejected = fate === 'rejected'
  const told = isRejected ? sets.filter(set => set.fate !== 'accepted') : sets
  return {
    kind: '999',
    setControlNumber,
    group: header.kind,
    groupControlNumber: header.controlNumber,
    ...(header.version === '' ? {} : { version: header.version }),
    sets: told.filter(isTellable).map(set => setAcknowledgement(set, isRejected ? 'rejected' : set.fate)),
    status: groupStatus(record),
    includedSets: included,
    receivedSets: received,
    acceptedSets: isRejected ? 0 : sets.filter(set => set.fate !== 'rejected').length,
    codes,
  }
}

/** Whether AK2 can repeat ST01 and ST02. A set of which it cannot is told by the counts only. */
function isTellable({ header }: SetRecord): boolean {
  return /^[A-Z0-9]{3}$/.test(header.transaction) && /^[0-9A-Za-z]{1,9}$/.test(header.controlNumber)
}

/** AK901: all accepted, accepted with errors, some rejected, or all. */
function groupStatus({ fate, sets }: GroupRecord): string {
  if (fate === 'rejected') return 'R'
  const rejected = sets.filter(set => set.fate === 'rejected').length
  if (rejected > 0) return rejected === sets.length ? 'R' : 'P'
  return fate === 'with-errors' || sets.some(set => set.fate === 'with-errors') ? 'E' : 'A'
}

function setAcknowledgement(record: SetRecord, fate: Fate): SetAcknowledgement {
  const { header, errors } = record
  return {
    transaction: header.transaction,
    // Senders forget the zeros of `0001`; AK202 has at least four characters.
    controlNumber: header.controlNumber.padStart(4, '0'),
    ...(/^[\w.-]{1,35}$/.test(header.version) ? { version: header.version } : {}),
    errors: (errors ?? [])
      .map(error => segmentError(error, header.def === null ? undefined : unitNames[header.def.id]))
      .sort((one, other) => one.segment - other.segment),
    status: statusOf[fate],
    codes: setCodes(record),
  }
}

function setCodes({ codes, hasStandardErrors, hasGuideErrors }: SetRecord): string[] {
  return [
    ...codes,
    ...(hasStandardErrors && !codes.includes(segmentsInError) ? [segmentsInError] : []),
    ...(hasGuideErrors && !codes.includes(guideErrors) ? [guideErrors] : []),
  ].slice(0, mostCodes)
}

function segmentError(
  { segmentId, segment, loop, code, claim, situation, elements }: SegmentRecord,
  unit?: string,
): SegmentError {
  const value = plainCopy(claim, unitCharacters)
  const contexts: ErrorContext[] = [
    ...(situation === null ? [] : [situation]),
    ...(unit === undefined || value === undefined ? [] : [{ name: unit, value }]),
  ]
  return {
    segmentId,
    segment,
    ...(loop === '' ? {} : { loop }),
    code,
    ...(contexts.length === 0 ? {} : { contexts }),
    elements: elements.toSorted((one, other) => one.element - other.element),
  }
}
