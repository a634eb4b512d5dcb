/** ST and SE: the beginning and the end of a transaction set, and the segments between. */
import { compiledSet } from '../compile/compile-set.ts'
import { allSets, findSet } from '../sets/all-sets.ts'
import type { Misfit, SetHeader } from './events.ts'
import type { ReadFindingCode } from './finding-codes.ts'
import { placeAt } from './place.ts'
import {
  isRepeated,
  type OpenSet,
  placeHere,
  type Reading,
  tell,
  tellElement,
  visitorsOf,
} from './reading.ts'
import { type Segment, textAt, unpackId } from './segment.ts'
import { trailerOf } from './trailer.ts'
import { beginWalk, endWalk, step, type Walk } from './walk.ts'

export function beginSet(reading: Reading, segment: Segment): void {
  endSet(reading, null)
  const { group } = reading
  if (group) {
    group.sets += 1
    group.toldOutside = false
  }
  const transaction = textAt(segment, 1)
  const version = textAt(segment, 3)
  const header: SetHeader = {
    index: group?.sets ?? 1,
    transaction,
    controlNumber: textAt(segment, 2),
    version,
    def: findSet(transaction, version || (group?.value.version ?? '')),
  }
  const set = openSet(reading, header)
  // Whoever counts sets hears of this one before anything is said of it.
  const visitors = visitorsOf(reading, header)
  judgeHeader(reading, header)
  if (!header.def || visitors.length === 0) return
  const compiled = compiledSet(header.def)
  const groupIndex = group?.value.index ?? 0
  set.walk = beginWalk(reading.spareWalk, compiled, header, visitors, reading.interchanges, groupIndex)
  reading.spareWalk = set.walk
  const misfit = step(set.walk, segment)
  if (misfit) tellMisfit(reading, set, set.walk, segment, misfit)
}

function openSet(reading: Reading, header: SetHeader): OpenSet {
  const set: OpenSet = reading.spareSet ?? { header, segments: 0, walk: null, findings: 0, more: 0 }
  set.header = header
  set.segments = 1
  set.walk = null
  set.findings = set.more = 0
  reading.spareSet = reading.set = set
  return set
}

function judgeHeader(reading: Reading, header: SetHeader): void {
  const { group } = reading
  const { transaction, controlNumber, version, def } = header
  if (!/^[0-9A-Za-z]{4,9}$/.test(controlNumber)) {
    tellElement(reading, 'set/bad-control-number', 2, { expected: 'four to nine letters or digits' })
  } else if (group && isRepeated(group.setNumbers, controlNumber)) {
    tellElement(reading, 'set/appears-twice', 2)
  }
  if (!def) {
    const isKnown = allSets.some(each => each.transaction === transaction)
    tellElement(reading, isKnown ? 'set/unsupported-version' : 'set/unsupported', isKnown ? 3 : 1)
    return
  }
  if (group && def.group !== group.value.kind) {
    tellElement(reading, 'set/not-of-this-group', 1, { expected: group.value.kind })
  }
  if (group && def.hasVersionInHeader && version !== '' && version !== group.value.version) {
    tellElement(reading, 'set/version-differs', 3, { expected: group.value.version })
  }
}

/** A segment between ST and SE. */
export function nextInSet(reading: Reading, set: OpenSet, segment: Segment): void {
  set.segments += 1
  const { walk } = set
  if (!walk) return
  const misfit = step(walk, segment)
  if (misfit) tellMisfit(reading, set, walk, segment, misfit)
}

const misfitCodes = {
  'unknown-id': 'segment/unknown-id',
  'not-in-set': 'segment/not-in-set',
  unexpected: 'segment/unexpected',
  'out-of-order': 'segment/out-of-order',
  'too-often': 'segment/too-often',
  'loop-too-often': 'loop/too-often',
} as const satisfies Record<Misfit, ReadFindingCode>

function tellMisfit(reading: Reading, set: OpenSet, walk: Walk, segment: Segment, misfit: Misfit): void {
  if (set.findings >= reading.limits.findingsPerSet) {
    set.more += 1
    return
  }
  set.findings += 1
  const found = textAt(segment, 0).slice(0, 3)
  tell(reading, misfitCodes[misfit], { found, ...limitOf(walk, misfit) }, placeAt(walk, segment))
}

function limitOf(walk: Walk, misfit: Misfit): { values?: { limit: number } } {
  const slot = walk.set.slots[walk.at]
  if (!slot || (misfit !== 'too-often' && misfit !== 'loop-too-often')) return {}
  const limit = misfit === 'too-often' ? slot.use.repeat : (walk.set.loops[slot.loop]?.def.repeat ?? 0)
  return { values: { limit } }
}

/** A segment of the set that was too long to be read: it is counted, and nothing else is known of it. */
export function passOver(reading: Reading, set: OpenSet): void {
  set.segments += 1
  if (set.walk) set.walk.segment += 1
  const { segment } = reading.scanner
  const found = segment.id === 0 ? {} : { found: unpackId(segment.id) }
  tell(reading, 'segment/too-long', { ...found, values: { limit: reading.limits.segmentBytes } })
}

/** `segment` is the SE; null when the set ends without one. */
export function endSet(reading: Reading, segment: Segment | null): void {
  const { set } = reading
  if (!set) return
  if (segment) nextInSet(reading, set, segment)
  const trailer = trailerOf(segment, set.segments)
  if (!trailer.isThere) tell(reading, 'set/trailer-missing')
  else {
    if (trailer.controlNumber !== set.header.controlNumber) {
      tellElement(reading, 'set/control-numbers-differ', 2, { expected: set.header.controlNumber })
    }
    if (trailer.says !== trailer.counted) {
      tellElement(reading, 'set/wrong-segment-count', 1, { values: { counted: trailer.counted } })
    }
  }
  if (set.more > 0) tell(reading, 'set/more-findings', { values: { count: set.more } }, placeHere(reading))
  if (set.walk) endWalk(set.walk, trailer)
  reading.visitor.endSet?.(trailer)
  reading.set = null
}
