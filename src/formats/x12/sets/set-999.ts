/** The acknowledgement of a group against its guide, 999 (005010X231 with its erratum A1). */
import { defineSet, loop, type PlaceUse, segment, unbounded } from '../define.ts'
import {
  groupErrors,
  groupStatuses,
  guideElementErrors,
  guideSegmentErrors,
  guideSetErrors,
  setStatuses,
} from './code-lists-acknowledgements.ts'

/** The standard has four characters for a loop's id; senders write all six of `2010AA`. */
const loopId: PlaceUse = { max: 6 }

/** Element, part of a composite, and repetition. */
const position: PlaceUse = { uses: 'RSS' }

/**
 * CTX01 is either `SITUATIONAL TRIGGER`, and the places after it say what made a situation, or names what the
 * fault belongs to (`CLM01` for a claim) with its number. Its text is too long for a qualifier, so both are
 * one use here.
 */
const triggerOrUnit = { places: { 1: { uses: 'RS' }, 4: loopId, 5: position }, usage: 'S' } as const

const elementNote = loop(
  '2110',
  'elementNote',
  ['S', unbounded],
  [
    segment('IK4', 'elementNote', 'RSRS', { places: { 1: position, 3: guideElementErrors } }),
    segment('CTX', 'elementContext', 'RSSSSN', { ...triggerOrUnit, repeat: 10 }),
  ],
)

const segmentNote = loop(
  '2100',
  'segmentNote',
  ['S', unbounded],
  [
    segment('IK3', 'segmentNote', 'RRSR', { places: { 3: loopId, 4: guideSegmentErrors } }),
    // Nine triggers and one unit.
    segment('CTX', 'segmentContext', 'RSSSSN', { ...triggerOrUnit, repeat: 10 }),
    elementNote,
  ],
)

const setResponse = loop(
  '2000',
  'setResponse',
  ['S', unbounded],
  [
    segment('AK2', 'setResponse', 'RRS'),
    segmentNote,
    segment('IK5', 'setStatus', 'RSSSSS', {
      places: {
        1: setStatuses,
        2: guideSetErrors,
        3: guideSetErrors,
        4: guideSetErrors,
        5: guideSetErrors,
        6: guideSetErrors,
      },
    }),
  ],
)

export const set999 = defineSet(
  {
    id: '999',
    name: 'guideAcknowledgement',
    transaction: '999',
    group: 'FA',
    versions: ['005010X231A1', '005010X231'],
    writes: '005010X231A1',
    hasVersionInHeader: true,
  },
  [
    segment('AK1', 'groupResponse', 'RRR'),
    setResponse,
    segment('AK9', 'groupStatus', 'RRRRSSSSS', {
      places: {
        1: groupStatuses,
        5: groupErrors,
        6: groupErrors,
        7: groupErrors,
        8: groupErrors,
        9: groupErrors,
      },
    }),
  ],
)
