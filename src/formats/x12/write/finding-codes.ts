/** Every finding for which writing is refused. None is ever acknowledged: the file is not made. */
import type { Level, X12CodeFacts } from '../finding.ts'

const facts = (level: Level, says: string, ...values: string[]): X12CodeFacts => ({
  consequence: 'rejects-file',
  level,
  values,
  says,
  ack: {},
})

export const writeFindingCodes = {
  'write/missing-element': facts(2, 'An element or part that must be written has no value.'),
  'write/missing-segment': facts(
    2,
    'A segment that a loop must have was not written: its value is missing.',
    'name',
  ),
  'write/missing-loop': facts(2, 'A loop that must be there was not written: its value is missing.', 'name'),
  'write/too-many-segments': facts(2, 'A segment stands more often than its guide allows.', 'most'),
  'write/too-many-loops': facts(2, 'A loop stands more often than its guide allows.', 'most'),
  'write/too-many-values': facts(
    1,
    'There are more values than the segment has places, parts or repetitions.',
  ),
  'write/not-used': facts(2, 'The guide has no use for an element or part that has a value.'),
  'write/no-place': facts(
    2,
    'A value has no place in the guide: no loop or segment there takes it, or none with its qualifier.',
    'name',
  ),
  'write/too-short': facts(1, 'A value is shorter than its element must be.', 'least'),
  'write/too-long': facts(1, 'A value is longer than its element may be.', 'most'),
  'write/separator-in-value': facts(
    1,
    'A value contains a character that separates elements or ends segments.',
  ),
  'write/bad-character': facts(
    1,
    'A value contains a control character, half a character, or one outside of the character set of X12.',
  ),
  'write/not-in-code-list': facts(2, 'A value is none of the codes that the guide lets stand there.'),
  'write/not-a-number': facts(1, 'A value is no number that X12 can write.'),
  'write/not-a-date': facts(1, 'A value is no day, period or instant that X12 can write.'),
  'write/not-a-time': facts(1, 'A value is no time of day as X12 writes it.'),
  'write/relation-broken': facts(
    1,
    'Elements that stand together, or exclude each other, do not; the note of the standard is named.',
    'note',
  ),
  'write/number-out-of-order': facts(
    1,
    'Lines are numbered 1, 2, 3 … and this number is none of them in turn.',
  ),
  'write/not-of-this-kind': facts(2, 'A value is of another kind than what is being written.'),
  'write/bad-separators': facts(1, 'The separators are not four different single printable characters.'),
  'write/nothing-to-write': facts(2, 'There is nothing to write: no claim, remittance or acknowledgement.'),
} as const satisfies Record<string, X12CodeFacts>

export type WriteFindingCode = keyof typeof writeFindingCodes
