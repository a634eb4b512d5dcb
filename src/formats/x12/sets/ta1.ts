/**
 * TA1, the answer to an interchange; it belongs to no set, and stands in an interchange before its groups or
 * alone.
 */
import { segment } from '../define.ts'
import { interchangeNotes, interchangeStatuses } from './code-lists-acknowledgements.ts'

export const interchangeAcknowledgement = segment('TA1', 'interchangeAcknowledgement', 'RRRRR', {
  places: { 4: interchangeStatuses, 5: interchangeNotes },
})
