/** Our own acknowledgements can be written, are judged good, and are read as they were made. */
import { describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '#base/random.ts'
import { fileOf as fileOfSet, replaced, rightSegments } from '../judge/testing.ts'
import { sampleClaim } from '../read/testing.ts'
import type { OutgoingGroup, OutgoingInterchange, TransmissionEvent } from '../values/events.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import { writeClaimAcknowledgements } from '../write/write-claim-acknowledgement.ts'
import {
  writeFunctionalAcknowledgements,
  writeInterchangeAcknowledgements,
} from '../write/write-functional.ts'
import { gatherWritten, type WriteEvent } from '../write/written.ts'
import type { Acknowledgements } from './options.ts'
import { answersTo, claimSegments, fileWith, groupOf, interchangeOf, setOf } from './testing.ts'

const interchange: OutgoingInterchange = {
  senderQualifier: 'ZZ',
  sender: 'SAMPLEPLAN',
  receiverQualifier: 'ZZ',
  receiver: 'SAMPLESENDER',
  date: '2026-11-02',
  time: '09:30',
  controlNumber: 77,
  usage: 'T',
}
const group: OutgoingGroup = { sender: 'SAMPLEPLAN', receiver: 'SAMPLESENDER', controlNumber: 12 }
const to = { interchange, group }

/** Reads what was written, judged on all levels; fails when any of it is more than noted. */
async function readBack(events: Iterable<WriteEvent>): Promise<readonly TransmissionEvent[]> {
  const written = await gatherWritten(events)
  if (!written.ok) throw new Error(`refused: ${JSON.stringify(written.findings, null, 1)}`)
  const read = readTransmissionBytes(written.bytes, { judge: { today: '2026-11-02' } })
  const findings = read.flatMap(event => (event.type === 'finding' ? [event.finding] : []))
  expect(findings.filter(finding => finding.consequence !== 'note')).toEqual([])
  return read
}

async function expectRoundTrip({ interchange: ta1, functional, claims }: Acknowledgements): Promise<void> {
  const alone = await readBack(writeInterchangeAcknowledgements([ta1], to))
  expect(
    alone.flatMap(event => (event.type === 'interchange-acknowledgement' ? [event.acknowledgement] : [])),
  ).toEqual([ta1])
  if (functional.length > 0) {
    const read = await readBack(writeFunctionalAcknowledgements(functional, to, [ta1]))
    expect(
      read.flatMap(event => (event.type === 'interchange-acknowledgement' ? [event.acknowledgement] : [])),
    ).toEqual([ta1])
    expect(
      read.flatMap(event => (event.type === 'functional-acknowledgement' ? [event.acknowledgement] : [])),
    ).toEqual(functional)
  }
  if (claims.length > 0) {
    const read = await readBack(writeClaimAcknowledgements(claims, to))
    expect(
      read.flatMap(event => (event.type === 'claim-acknowledgement' ? [event.acknowledgement] : [])),
    ).toEqual(claims)
  }
}

const changed = (from: string, into: string) =>
  claimSegments('A9', '50').map(segment => segment.replace(from, into))
const fileOf = (...claims: (readonly string[])[]) =>
  interchangeOf('000000001', [groupOf(1, [setOf('0001', claims)])])

const files: readonly (readonly [what: string, file: readonly string[] | string])[] = [
  ['a good file', fileWith()],
  ['no terminator at the end', fileWith().join('~')],
  [
    'a wrong version of the interchange',
    fileWith(['ISA', (sampleClaim[0] ?? '').replace('*00501*', '*00401*')]),
  ],
  ['a cut file', fileWith().slice(0, 20)],
  ['a group of another count', fileWith(['GE', 'GE*3*1'])],
  [
    'a group of a kind that is not read',
    fileWith(['GS', 'GS*PO*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*004010']),
  ],
  ['a set without an end', fileWith(['SE', null])],
  ['a set of another kind', fileWith(['ST', 'ST*850*0001'])],
  ['a remittance without a remark', fileOfSet('835', replaced(rightSegments['835'], 'LQ*', []))],
  [
    'a transfer without an account',
    fileOfSet('835', replaced(rightSegments['835'], 'BPR*', 'BPR*I*150*C*ACH*CCP************20261101')),
  ],
  ['a set whose number is too short', fileWith(['ST', 'ST*837*1*005010X222A1'], ['SE', 'SE*25*1'])],
  ['a set whose guide is nonsense', fileWith(['ST', 'ST*837*0001*?:^:'])],
  ['a member without a number', fileWith(['NM1*IL', 'NM1*IL*1*SAMPLE'])],
  ['a set without a number', fileWith(['ST', 'ST*837**005010X222A1'])],
  [
    'unknown, foreign and misplaced segments',
    fileWith(['HI*', 'ZZZ*1~a&*2~~CLP*3~NM1*41*2*X~HI*ABK:Z5901*ABF:I10']),
  ],
  ['missing segments and loops', fileWith(['REF*EI', null], ['DMG', null], ['NM1*40', null], ['SBR', null])],
  ['a claim without its lines', fileOf(claimSegments('A9', '50').slice(0, 3))],
  [
    'bad elements of all kinds',
    fileWith(
      ['NM1*85', `NM1*85*9*${'X'.repeat(90)}*FIRST***Y*XX*19999*A*B*C*D*E`],
      ['DMG', 'DMG*D8*19800231*X*~'.slice(0, -1)],
      ['N3', 'N3*100\u0007 EXAMPLE*   '],
      ['CLM', 'CLM*ECM^000000001*5.0.0***1:C:1:9:9*?*A*YY*Y'],
      ['SV1', 'SV1*HC:G9012:U2:::::::::::9*50*XX*two***1:2:3:4:5:6'],
    ),
  ],
  [
    'letters beyond ASCII in a bad value',
    fileWith(['NM1*IL', `NM1*IL*1*${'Ñ'.repeat(70)}*TESTINA****MI*90000001A`]),
  ],
  [
    'an element of which there are more than a hundred',
    fileWith(['N3', `N3*100 EXAMPLE STREET${'*X'.repeat(150)}`]),
  ],
  [
    'a claim out of balance beside a good one',
    fileOf(claimSegments('A1', '50'), changed('*50*UN', '*40*UN')),
  ],
  ['a line whose code is none', fileOf(changed('HC:G9012:U2', 'HC:not-a-code'))],
  [
    'bad diagnoses and identifiers',
    fileOf(changed('ABK:Z5901', 'ABK:Z59.01'), changed('ABF:I10', 'ABF:nonsense')),
  ],
  ['a wrong NPI', fileWith(['NM1*85', 'NM1*85*2*SAMPLE SUPPORTS*****XX*1999999983'])],
  ['a billing provider without an NPI', fileWith(['NM1*85', 'NM1*85*2*SAMPLE SUPPORTS'])],
  ['names as Californians have them', fileWith(['NM1*IL', 'NM1*IL*1*PEÑA*JOSÉ****MI*90000001A'])],
  [
    'several interchanges and groups',
    [
      ...interchangeOf('000000001', [
        groupOf(1, [setOf('0001', [claimSegments('A1', '50')])]),
        groupOf(2, [setOf('0001', [claimSegments('A2', '50'), changed('*50*UN', '*40*UN')])]),
      ]),
      ...interchangeOf('000000002', [
        groupOf(1, [
          setOf('0001', [changed('*50*UN', '*fifty*UN')]),
          setOf('0002', [claimSegments('B2', '50')]),
        ]),
      ]),
    ],
  ],
]

/**
 * A file with one thing wrong, or two: segments lost, doubled, exchanged, elements emptied, doubled or
 * spoilt.
 */
function spoilt(random: Random): string[] {
  const claims = ['A1', 'A2', 'A3'].map(number => claimSegments(number, '50'))
  const sets = [setOf('0001', claims.slice(0, 2)), setOf('0002', claims.slice(2))]
  const file = interchangeOf('000000001', [groupOf(1, sets), groupOf(2, [setOf('0001', claims.slice(1, 2))])])
  for (let times = random.below(3); times >= 0; times--) {
    const at = 1 + random.below(file.length - 1)
    const segment = file[at] ?? ''
    const elements = segment.split('*')
    const place = random.below(elements.length)
    const put = (text: string): string => elements.toSpliced(place, 1, text).join('*')
    const changes: readonly (readonly string[])[] = [
      [],
      [segment, segment],
      [put('')],
      [put('9'.repeat(1 + random.below(130)))],
      [put(`${elements[place] ?? ''}*${elements[place] ?? ''}`)],
      [put('?:^:'), segment],
      [put('Ñandú \u0003')],
      ['X*1', segment],
      [segment.slice(0, random.below(segment.length + 1))],
      [`${segment}${'*'.repeat(random.below(110))}Z`],
      [random.pick(file), segment],
    ]
    file.splice(at, 1, ...random.pick(changes))
  }
  return file
}

describe('our own acknowledgements', () => {
  test('of four hundred spoilt files', async () => {
    const random = seededRandom(20261102)
    let answered = 0
    let rejected = 0
    for (let times = 0; times < 400; times++) {
      const file = spoilt(random)
      const { all } = await answersTo(file)
      for (const answer of all) {
        await expectRoundTrip(answer).catch(cause => {
          throw new Error(file.join('~\n'), { cause })
        })
        answered += 1
        if (answer.interchange.status === 'R' || answer.functional.some(one => one.status !== 'A'))
          rejected += 1
      }
    }
    expect(answered).toBeGreaterThan(390)
    expect(rejected).toBeGreaterThan(200)
  }, 60_000)

  test.each(files)(
    'of %s can be written, are judged good, and are read as they were made',
    async (_what, file) => {
      const { all } = await answersTo(file)
      expect(all.length).toBeGreaterThan(0)
      for (const answer of all) await expectRoundTrip(answer)
    },
  )
})
