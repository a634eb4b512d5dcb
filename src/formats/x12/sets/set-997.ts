/** The older acknowledgement of a group, 997: against the standard alone. It is read, never written. */
import { defineSet, loop, segment, unbounded } from '../define.ts'
import {
  elementErrors,
  groupErrors,
  groupStatuses,
  segmentErrors,
  setErrors,
  setStatuses,
} from './code-lists-acknowledgements.ts'

const segmentNote = loop(
  'AK3',
  'segmentNote',
  ['S', unbounded],
  [
    segment('AK3', 'segmentNote', 'RRSSSSSS', {
      places: {
        4: segmentErrors,
        5: segmentErrors,
        6: segmentErrors,
        7: segmentErrors,
        8: segmentErrors,
      },
    }),
    segment('AK4', 'elementNote', 'RSRS', {
      usage: 'S',
      repeat: 99,
      places: { 1: { uses: 'RSS' }, 3: elementErrors },
    }),
  ],
)

const setResponse = loop(
  'AK2',
  'setResponse',
  ['S', unbounded],
  [
    segment('AK2', 'setResponse', 'RRS'),
    segmentNote,
    segment('AK5', 'setStatus', 'RSSSSS', {
      places: { 1: setStatuses, 2: setErrors, 3: setErrors, 4: setErrors, 5: setErrors, 6: setErrors },
    }),
  ],
)

export const set997 = defineSet(
  {
    id: '997',
    name: 'functionalAcknowledgement',
    transaction: '997',
    group: 'FA',
    // Senders of a 999 who answer with the older set name the 999's guide.
    versions: ['005010', '005010X230', '005010X231', '005010X231A1'],
    writes: '005010X230',
    hasVersionInHeader: false,
    mayHaveVersionInHeader: true,
  },
  [
    segment('AK1', 'groupResponse', 'RRS'),
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
