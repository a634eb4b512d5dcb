/**
 * Code lists of the acknowledgements, TA1, 997 and 999: what was wrong with an interchange, group, set or
 * segment.
 */
import { codeRuns } from './dated-codes.ts'

/** TA104. */
export const interchangeStatuses = ['A', 'E', 'R'] as const

/** TA105: 000 to 031. */
export const interchangeNotes = codeRuns('000-031')

/** IK501 and AK501: accepted, accepted with errors, rejected; M, W and X rejected for their security. */
export const setStatuses = ['A', 'E', 'M', 'R', 'W', 'X'] as const

/** AK901; P: some of the sets are accepted. */
export const groupStatuses = ['A', 'E', 'M', 'P', 'R', 'W', 'X'] as const

/** AK502 to AK506. */
export const setErrors = codeRuns('1-13 15-19 23-27')

/** IK502 to IK506: besides, errors against the guide (I5), and a guide that is not read (I6). */
export const guideSetErrors = codeRuns('1-13 15-19 23-27 I5-I6')

/** AK905 to AK909. */
export const groupErrors = codeRuns('1-6 10-19 23-26')

/** AK304. */
export const segmentErrors = codeRuns('1-8')

/** IK304. */
export const guideSegmentErrors = codeRuns('1-8 I4 I6-I9')

/** AK403. */
export const elementErrors = codeRuns('1-10 12-13')

/** IK403. */
export const guideElementErrors = codeRuns('1-10 12-13 I6 I9-I13')
