/** Makes the answers to an interchange from what was gathered of it. */
import type { Group } from '../read/events.ts'
import type { InterchangeAcknowledgement } from '../values/acknowledgement.ts'
import { claimAcknowledgement } from './make-claims.ts'
import { functionalAcknowledgement } from './make-functional.ts'
import type { Acknowledgements, AcknowledgeOptions } from './options.ts'
import type { GroupRecord, InterchangeRecord } from './records.ts'

/** How many of each were made so far. */
export type Counters = { functional: number; claims: number; readonly first: number }

export function counters({ firstSetControlNumber = 1 }: AcknowledgeOptions): Counters {
  return { functional: 0, claims: 0, first: firstSetControlNumber }
}

/** Groups of 999s and 997s, which nothing answers: else answers would be answered without end. */
const acknowledgementGroup = 'FA'

/** TA105: the interchange holds what it cannot hold, here a GS that no 999 can name. */
const invalidContent = '024'

/** Nothing for an interchange that only brought TA1s. */
export function answerTo(
  record: InterchangeRecord,
  options: AcknowledgeOptions,
  numbers: Counters,
): Acknowledgements[] {
  const { header, unlisted } = record
  if (record.groups.length === 0 && record.acknowledgements > 0) return []
  const interchange = interchangeAnswer(record)
  const isRejected = interchange.status === 'R'
  const groups = isRejected ? [] : record.groups.filter(group => group.header.kind !== acknowledgementGroup)
  return [
    {
      header,
      interchange,
      isInterchangeAnswerDue: header.wantsAcknowledgement || interchange.status !== 'A',
      functional: groups.map(group => {
        const made = functionalAcknowledgement(group, controlNumber(numbers, 'functional'))
        numbers.functional += 1
        return made
      }),
      claims: groups.flatMap(group => claimsOf(group, options, numbers)),
      unlistedClaims: isRejected ? 0 : unlisted,
    },
  ]
}

function interchangeAnswer({ header, fate, note, groups }: InterchangeRecord): InterchangeAcknowledgement {
  const { controlNumber, date, time } = header
  const made = { kind: 'TA1', controlNumber, date, time } as const
  if (fate === 'rejected') return { ...made, status: 'R', note }
  if (!groups.every(group => isTellable(group.header))) return { ...made, status: 'R', note: invalidContent }
  return { ...made, status: fate === 'with-errors' ? 'E' : 'A', note }
}

/** Whether AK1 can repeat GS01, GS06 and GS08. */
function isTellable({ kind, controlNumber, version }: Group): boolean {
  return /^[A-Z0-9]{2}$/.test(kind) && /^\d{1,9}$/.test(controlNumber) && /^[\w.-]{1,12}$/.test(version)
}

function claimsOf(
  group: GroupRecord,
  options: AcknowledgeOptions,
  numbers: Counters,
): Acknowledgements['claims'] {
  if (group.fate === 'rejected') return []
  return group.sets.flatMap(set => {
    if (set.batch === null || set.fate === 'rejected') return []
    const reference = numbers.claims === 0 ? options.reference : `${options.reference}-${numbers.claims + 1}`
    const facts = { reference, setControlNumber: controlNumber(numbers, 'claims') }
    const made = claimAcknowledgement(set.batch, facts, options)
    if (made === null) return []
    numbers.claims += 1
    return [made]
  })
}

function controlNumber(numbers: Counters, of: 'functional' | 'claims'): string {
  return String(numbers.first + numbers[of]).padStart(4, '0')
}
