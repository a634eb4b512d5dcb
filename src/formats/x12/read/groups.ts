/** GS and GE: the beginning and the end of a group. */
import { isRealDay } from '#base/day.ts'
import { allSets, isVersionOf } from '../sets/all-sets.ts'
import type { Group } from './events.ts'
import { isRepeated, type Reading, tell, tellElement } from './reading.ts'
import { type Segment, textAt } from './segment.ts'
import { endSet } from './sets.ts'
import { trailerOf } from './trailer.ts'

const knownKinds = new Set(allSets.map(def => def.group))

export function beginGroup(reading: Reading, segment: Segment): void {
  endSet(reading, null)
  endGroup(reading, null)
  const { interchange } = reading
  if (!interchange) return
  interchange.groups += 1
  interchange.toldOutside = false
  const at = (place: number): string => textAt(segment, place).trim()
  const value: Group = {
    index: interchange.groups,
    kind: at(1),
    sender: at(2),
    receiver: at(3),
    date: at(4),
    time: at(5),
    controlNumber: at(6),
    agency: at(7),
    version: at(8),
  }
  reading.group = { value, sets: 0, setNumbers: new Set(), toldOutside: false }
  reading.visitor.beginGroup?.(value)
  judgeHeader(reading, value)
}

function judgeHeader(reading: Reading, value: Group): void {
  const demand = (holds: boolean, element: number, expected: string): void => {
    if (holds) return
    const values = { element: `GS0${element}` }
    tellElement(reading, 'interchange/bad-group-header', element, { expected, values })
  }
  demand(/^.{2,15}$/.test(value.sender), 2, '2 to 15 characters')
  demand(/^.{2,15}$/.test(value.receiver), 3, '2 to 15 characters')
  demand(isDay(value.date), 4, 'CCYYMMDD')
  demand(/^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d\d{0,2})?$/.test(value.time), 5, 'HHMM')
  demand(value.agency === 'X', 7, 'X')
  if (!/^\d{1,9}$/.test(value.controlNumber)) {
    tellElement(reading, 'group/bad-control-number', 6, { expected: 'one to nine digits' })
  } else if (reading.interchange && isRepeated(reading.interchange.groupNumbers, value.controlNumber)) {
    tellElement(reading, 'group/appears-twice', 6)
  }
  if (!knownKinds.has(value.kind)) {
    tellElement(reading, 'group/unsupported-kind', 1, { expected: [...knownKinds].join(', ') })
    return
  }
  const candidates = allSets.filter(def => def.group === value.kind)
  if (candidates.some(def => isVersionOf(def, value.version))) return
  const expected = candidates.map(def => def.writes).join(', ')
  tellElement(reading, 'group/unsupported-version', 8, { expected })
}

function isDay(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  return isRealDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
}

/** `segment` is the GE; null when the group ends without one. */
export function endGroup(reading: Reading, segment: Segment | null): void {
  const { group } = reading
  if (!group) return
  endSet(reading, null)
  const trailer = trailerOf(segment, group.sets)
  if (!trailer.isThere) tell(reading, 'group/trailer-missing')
  else {
    const { controlNumber } = group.value
    if (trailer.controlNumber !== controlNumber) {
      tellElement(reading, 'group/control-numbers-differ', 2, { expected: controlNumber })
    }
    if (trailer.says !== trailer.counted) {
      tellElement(reading, 'group/wrong-set-count', 1, { values: { counted: trailer.counted } })
    }
  }
  reading.visitor.endGroup?.(trailer)
  reading.group = null
}

/** Between GS and ST, or after an SE. */
export function outsideSet(reading: Reading, segment: Segment): void {
  const { group } = reading
  if (!group || group.toldOutside) return
  group.toldOutside = true
  tell(reading, 'group/segment-outside-set', { found: textAt(segment, 0).slice(0, 3) })
}
