/**
 * Notes a finding where its acknowledgement will look for it: the interchange, the group, the set, or a
 * claim.
 */
import type { X12Finding } from '../finding.ts'
import type { ErrorContext } from '../values/acknowledgement.ts'
import { copiedValue } from './bad-value.ts'
import {
  addOnce,
  type BatchRecord,
  type Fate,
  type GroupRecord,
  type InterchangeRecord,
  type Reason,
  type SegmentRecord,
  type SetRecord,
  worse,
} from './records.ts'

/** IK502 to 06 and AK905 to 09 hold five codes. */
const mostCodes = 5

/** Loop identifiers in IK303 have at most four characters: `2010AA` is told as `2010`. */
const loopCharacters = 4

/** What a finding makes of what it stands on. Null: it is no matter for an acknowledgement. */
export function fateBy({ consequence, ack }: X12Finding): Fate | null {
  if (consequence === 'note') return null
  if (consequence !== 'accepted-with-warning') return 'rejected'
  const { ta1, ak9, ik5, ik3, ik4 } = ack
  return (ta1 ?? ak9 ?? ik5 ?? ik3 ?? ik4) === undefined ? null : 'with-errors'
}

export function noteOnInterchange(record: InterchangeRecord, finding: X12Finding): void {
  const fate = fateBy(finding)
  const { ta1 } = finding.ack
  if (fate === null || ta1 === undefined) return
  if (record.fate === 'accepted' || (fate === 'rejected' && record.fate !== 'rejected')) record.note = ta1
  record.fate = worse(record.fate, fate)
}

export function noteOnGroup(record: GroupRecord, finding: X12Finding): void {
  const fate = fateBy(finding)
  if (fate === null) return
  record.fate = worse(record.fate, fate)
  if (finding.ack.ak9 !== undefined) addOnce(record.codes, finding.ack.ak9, mostCodes)
}

/** A finding that a 999 tells: of the set as a whole, of a segment, or of an element. */
export function noteOnSet(record: SetRecord, finding: X12Finding, mostErrors: number): void {
  const fate = fateBy(finding)
  if (fate === null) return
  record.fate = worse(record.fate, fate)
  const { ik5, ik3, ik4 } = finding.ack
  if (ik5 !== undefined) {
    addOnce(record.codes, ik5, mostCodes)
    return
  }
  if (finding.level === 1) record.hasStandardErrors = true
  else record.hasGuideErrors = true
  if (finding.x12.segment === undefined || record.errorCount >= mostErrors) return
  if (ik4 !== undefined && finding.x12.element !== undefined) noteElement(record, finding, ik4)
  else if (ik3 !== undefined) segmentIn(record, finding, ik3)
}

/** IK401 has two digits for the element and for the part, four for the repetition. */
const mostElements = 99
const mostRepetitions = 9999

function noteElement(record: SetRecord, finding: X12Finding, code: string): void {
  const { element = 0, part = 0, repetition = 0, dataElement } = finding.x12
  const segment = segmentIn(record, finding, '8')
  if (element > mostElements) return
  const found = copiedValue(code, finding.found)
  const context = situationOf(finding)
  segment.elements.push({
    element,
    ...(part === 0 || part > mostElements ? {} : { part }),
    ...(repetition === 0 || repetition > mostRepetitions ? {} : { repetition }),
    ...(dataElement === undefined ? {} : { dataElement }),
    code,
    ...(found === undefined ? {} : { found: ownText(found) }),
    ...(context === null ? {} : { contexts: [context] }),
  })
  record.errorCount += 1
}

/** Codes that say that something depends on a situation of the guide, which a CTX then names. */
const ofSituations: ReadonlySet<string> = new Set(['I6', 'I9', 'I13'])

/** The CTX that names what made it a fault; null where the code speaks of no situation. */
function situationOf({ trigger, ack: { ik3, ik4 } }: X12Finding): ErrorContext | null {
  if (trigger?.segmentId === undefined || trigger.segment === undefined) return null
  if (!ofSituations.has(ik3 ?? ik4 ?? '')) return null
  const { segmentId, segment, loop = '', element, part } = trigger
  return {
    name: 'SITUATIONAL TRIGGER',
    segmentId,
    segment,
    ...(loop === '' ? {} : { loop: loop.slice(0, loopCharacters) }),
    ...(element === undefined ? {} : { element }),
    ...(part === undefined ? {} : { part }),
  }
}

/** IK301 for what is no segment's id and cannot be told as one. */
const noId = '???'

/** The IK3 of the finding's segment with that code: the one that is there, or a new one. */
function segmentIn(record: SetRecord, finding: X12Finding, code: string): SegmentRecord {
  const { x12, found = '' } = finding
  record.errors ??= []
  const { segment = 0, loop = '', claim = '' } = x12
  const segmentId = [x12.segmentId ?? '', found].find(id => /^[A-Z0-9]{2,3}$/.test(id)) ?? noId
  const known = record.errors.findLast(
    one => one.segment === segment && one.code === code && one.segmentId === segmentId,
  )
  if (known) return known
  const made: SegmentRecord = {
    segmentId,
    segment,
    loop: loop.slice(0, loopCharacters),
    code,
    claim: ownText(claim),
    situation: code === '8' ? null : situationOf(finding),
    elements: [],
  }
  record.errors.push(made)
  record.errorCount += 1
  return made
}

/** Refused without a reason of the claim's own: information is missing or invalid. */
const unspecified: Reason = ['A7', '21']

/** Reasons that one claim, line or level can have; whoever has more has heard enough. */
const mostReasons = 12

/** Whether a finding speaks of claims, so that not the set but a claim falls by it. */
export function isAboutClaims(record: SetRecord, finding: X12Finding): boolean {
  return record.batch !== null && finding.level >= 3
}

/** Adds a finding's reason to a list of them, if the finding refuses anything. */
export function noteReason(reasons: Reason[], finding: X12Finding): void {
  if (fateBy(finding) !== 'rejected') return
  addOnce(reasons, finding.ack.status ?? unspecified, mostReasons)
}

/**
 * The reasons of the claim that a finding stands in, by the number of its segment; of all claims when in
 * none.
 */
export function reasonsAt(batch: BatchRecord, segment: number | undefined): Reason[] {
  if (segment === undefined) return batch.reasons
  // Nobody is told of a claim that was passed over.
  if (segment >= batch.passedOverFrom) return []
  return batch.claims.findLast(one => one.first <= segment)?.reasons ?? batch.reasons
}

/**
 * The same text on its own. Texts cut out of a file may keep alive the whole piece of the file that they were
 * cut from; those that are kept until the end of the interchange must not. (V8 copies what is shorter than
 * 13.)
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8')
}
