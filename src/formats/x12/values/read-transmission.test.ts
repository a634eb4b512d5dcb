/** What typed reading yields of sets that are none of ours: that they were there, and what is wrong with it. */
import { expect, test } from 'vitest'
import { fileOf, sampleClaim, sampleWith } from '../read/testing.ts'
import { readTransmissionBytes } from './read-transmission.ts'

const kindsIn = (segments: readonly string[]): string[] =>
  readTransmissionBytes(Buffer.from(fileOf(segments), 'latin1')).map(event =>
    event.type === 'set'
      ? `set ${event.header.transaction} ${event.header.def?.id ?? 'none of ours'}`
      : event.type === 'finding'
        ? event.finding.code
        : event.type,
  )

test('a set of another kind is yielded as a set, and no claim of it', () => {
  expect(kindsIn(sampleClaim)).toEqual([
    'interchange',
    'group',
    'set 837 837P',
    'claims',
    'set-end',
    'group-end',
    'interchange-end',
  ])
  expect(kindsIn(sampleWith('ST*', 'ST*850*0001'))).toEqual([
    'interchange',
    'group',
    'set 850 none of ours',
    'set/unsupported',
    'set-end',
    'group-end',
    'interchange-end',
  ])
})
