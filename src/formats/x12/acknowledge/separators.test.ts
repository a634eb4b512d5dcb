/** Which separators an answer takes over from what it answers. */
import { expect, test } from 'vitest'
import { writeClaimAcknowledgements } from '../write/write-claim-acknowledgement.ts'
import { gatherWritten } from '../write/written.ts'
import { answeringSeparators } from './separators.ts'
import { answerTo, fileWith } from './testing.ts'

const fileIn = (element: string, component: string, repetition: string, terminator: string, claim: string) =>
  fileWith()
    .join('~')
    .concat('~')
    .replaceAll('^', '\u0001')
    .replaceAll('*', '\u0002')
    .replaceAll(':', '\u0003')
    .replaceAll('~', '\u0004')
    .replaceAll('ECM000000001', claim)
    .replaceAll('\u0001', repetition)
    .replaceAll('\u0002', element)
    .replaceAll('\u0003', component)
    .replaceAll('\u0004', terminator)

test.each([
  ['usual ones', ['*', ':', '^', '~'], '*:^~'],
  ['others', ['|', '>', '!', "'"], "|>!'"],
  ['line breaks', ['*', ':', '^', '\n'], '*:^~'],
  ['an element separator that others use for terminators', ['~', '<', '{', '\r'], '~<{}'],
] as const)('%s', async (_what, [element, component, repetition, terminator], expected) => {
  const answer = await answerTo(fileIn(element, component, repetition, terminator, 'ECM1'))
  const separators = answeringSeparators(answer.header)
  expect(Object.values(separators).join('')).toBe(expected)
  expect(answer.claims).toHaveLength(1)
})

test('what separates elsewhere may stand in a number, and is repeated as it is', async () => {
  const answer = await answerTo(fileIn('|', '>', '!', "'", 'A*1:2~3'))
  expect(answer.claims[0]?.providers[0]?.claims[0]?.number).toBe('A*1:2~3')
  const interchange = {
    senderQualifier: 'ZZ',
    sender: 'SAMPLEPLAN',
    receiverQualifier: 'ZZ',
    receiver: 'SAMPLESENDER',
    date: '2026-11-02',
    time: '09:30',
    controlNumber: 1,
    usage: 'T' as const,
    separators: answeringSeparators(answer.header),
  }
  const group = { sender: 'SAMPLEPLAN', receiver: 'SAMPLESENDER', controlNumber: 1 }
  const written = await gatherWritten(writeClaimAcknowledgements(answer.claims, { interchange, group }))
  expect(written.ok && Buffer.from(written.bytes).toString()).toContain("TRN|2|A*1:2~3'")
})
