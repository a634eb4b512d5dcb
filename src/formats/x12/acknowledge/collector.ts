/**
 * Listens while a file is judged, and answers each interchange: TA1, a 999 a group, a 277CA a set of claims.
 */
import type { X12Finding } from '../finding.ts'
import type { SetVisitor, TransmissionVisitor } from '../read/events.ts'
import { packId, type Segment, textAt } from '../read/segment.ts'
import { answerTo, counters } from './answer.ts'
import { type ClaimGatherer, claimGatherer } from './gather-claims.ts'
import {
  isAboutClaims,
  noteOnGroup,
  noteOnInterchange,
  noteOnSet,
  noteReason,
  reasonsAt,
} from './note-finding.ts'
import type { Acknowledgements, AcknowledgeOptions } from './options.ts'
import {
  batchRecord,
  type GroupRecord,
  groupRecord,
  type InterchangeRecord,
  interchangeRecord,
  type SetRecord,
  setRecord,
  worse,
} from './records.ts'

/**
 * A visitor of a transmission, or a part of one: hand it the same events, and every finding of the reader and
 * of the judge by `finding`. Its visitors of a set stand before the judge's.
 */
export type AcknowledgementCollector = Required<Omit<TransmissionVisitor, 'endSet'>> & {
  /** The answers to the interchanges that have ended since it was last asked. */
  take(): Acknowledgements[]
}

const usualErrorsPerSet = 200
const usualClaims = 100_000
const setHeader = packId('ST')

/**
 * Memory grows with the answer to the interchange at hand (its sets, errors and claims), never with the
 * file.
 */
export function acknowledgementCollector(options: AcknowledgeOptions): AcknowledgementCollector {
  const errorsPerSet = options.errorsPerSet ?? usualErrorsPerSet
  const mostClaims = options.claimsPerInterchange ?? usualClaims
  const numbers = counters(options)
  const answered: Acknowledgements[] = []
  let interchange: InterchangeRecord | null = null
  let group: GroupRecord | null = null
  let gatherer: ClaimGatherer | null = null

  const endGatherer = (): void => {
    gatherer?.close()
    gatherer = null
  }
  const visitorOfClaims = (set: SetRecord): SetVisitor[] => {
    const { def } = set.header
    if (interchange === null || (def?.id !== '837P' && def?.id !== '837I')) return []
    set.batch = batchRecord()
    gatherer = claimGatherer(set, set.batch, interchange, { ...options, mostClaims })
    return [gatherer.visitor]
  }
  return {
    anySegment(segment) {
      if (segment.id !== setHeader) return
      endGatherer()
      group?.sets.push(setRecord(headerOf(segment, group.sets.length + 1)))
    },
    beginInterchange(header) {
      interchange = interchangeRecord(header)
    },
    interchangeAcknowledgement() {
      if (interchange) interchange.acknowledgements += 1
    },
    endInterchange() {
      endGatherer()
      if (interchange !== null) answered.push(...answerTo(interchange, options, numbers))
      interchange = null
    },
    beginGroup(header) {
      endGatherer()
      group = groupRecord(header)
      interchange?.groups.push(group)
    },
    endGroup(trailer) {
      endGatherer()
      if (group === null) return
      group.received = trailer.counted
      group.included = trailer.says ?? trailer.counted
      group = null
    },
    finding(finding) {
      const { x12, ack } = finding
      if (interchange === null || x12.interchange !== interchange.header.index) return
      const groupAt = interchange.groups[(x12.group ?? 0) - 1]
      const setAt = groupAt?.sets[(x12.set ?? 0) - 1]
      if (ack.ta1 !== undefined) noteOnInterchange(interchange, finding)
      else if (groupAt && (ack.ak9 !== undefined || x12.set === undefined)) noteOnGroup(groupAt, finding)
      else if (groupAt && setAt) {
        const isAtHand = groupAt === group && setAt === group.sets.at(-1)
        noteInSet(setAt, groupAt, finding, errorsPerSet, isAtHand ? gatherer : null)
      }
    },
    visitorsFor(header) {
      const set = group?.sets[header.index - 1]
      if (!set) return []
      set.header = header
      return visitorOfClaims(set)
    },
    take: () => answered.splice(0),
  }
}

/** `gatherer`: of the claims of the set, while it is the one at hand. */
function noteInSet(
  set: SetRecord,
  group: GroupRecord,
  finding: X12Finding,
  mostErrors: number,
  gatherer: ClaimGatherer | null,
): void {
  if (!isAboutClaims(set, finding)) {
    noteOnSet(set, finding, mostErrors)
    if (finding.consequence === 'rejects-file') group.fate = worse(group.fate, 'rejected')
  } else if (gatherer !== null) gatherer.note(finding)
  else if (set.batch) noteReason(reasonsAt(set.batch, finding.x12.segment), finding)
}

/** The header of a set before anything is known of it; sets of kinds that we do not read have no other. */
function headerOf(segment: Segment, index: number): SetRecord['header'] {
  const [transaction, controlNumber, version] = [1, 2, 3].map(place => textAt(segment, place).slice(0, 40))
  return {
    index,
    transaction: transaction ?? '',
    controlNumber: controlNumber ?? '',
    version: version ?? '',
    def: null,
  }
}
