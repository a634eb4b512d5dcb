/** Acknowledgements told in plain words, and that no code of ours is without them. */
import { describe, expect, test } from 'vitest'
import type { X12CodeFacts } from '../finding.ts'
import { judgeFindingCodes } from '../judge/finding-codes.ts'
import { readFindingCodes } from '../read/finding-codes.ts'
import {
  groupErrors,
  guideElementErrors,
  guideSegmentErrors,
  interchangeNotes,
} from '../sets/code-lists-acknowledgements.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import { objectionCodes } from './objection-codes.ts'
import { answerTo, claimSegments, fileWith, groupOf, interchangeOf, setOf } from './testing.ts'
import { type AnyAcknowledgement, type Said, whatWasSaid } from './what-was-said.ts'
import { categoryWords, entityWords, statusWords } from './words/claim-words.ts'
import { interchangeNoteWords } from './words/interchange-words.ts'
import { elementErrorWords, groupErrorWords, segmentErrorWords, setErrorWords } from './words/set-words.ts'

const header =
  'ISA*00*          *00*          *ZZ*SAMPLEPLAN     *ZZ*SAMPLESENDER   *261102*0930*^*00501*000000077*0*T*:'

/** The acknowledgements in a file of one group. */
function read(group: string, ...set: string[]): AnyAcknowledgement[] {
  const text = [header, group, ...set, 'GE*1*12', 'IEA*1*000000077'].map(segment => `${segment}~`).join('')
  return readTransmissionBytes(Buffer.from(text)).flatMap(event =>
    'acknowledgement' in event ? [event.acknowledgement] : [],
  )
}

function english(said: readonly Said[]): string[] {
  return said.flatMap(({ says, reasons }) => [says.en, ...reasons.map(reason => `- ${reason.says.en}`)])
}

function spanish(said: readonly Said[]): string[] {
  return said.flatMap(({ says, reasons }) => [says.es, ...reasons.map(reason => `- ${reason.says.es}`)])
}

describe('a TA1', () => {
  test('that accepts', () => {
    const ta1 = {
      kind: 'TA1',
      controlNumber: '000000905',
      date: '261101',
      time: '0930',
      status: 'A',
      note: '000',
    } as const
    expect(whatWasSaid(ta1)).toEqual([
      {
        about: 'interchange',
        number: '000000905',
        fate: 'accepted',
        says: { en: 'Interchange 000000905 was accepted.', es: 'Intercambio 000000905: se aceptó.' },
        reasons: [],
      },
    ])
  })

  test('that rejects', async () => {
    const { interchange } = await answerTo(fileWith(['IEA', null]))
    const said = whatWasSaid(interchange)
    expect(said[0]?.fate).toBe('rejected')
    expect(english(said)).toEqual([
      'Interchange 000000001 was rejected.',
      '- The file ends too early: it was probably cut off on the way.',
    ])
    expect(spanish(said)[1]).toBe(
      '- El archivo termina antes de tiempo: probablemente se cortó en el camino.',
    )
  })

  test('with a status and a note that nobody knows', () => {
    const said = whatWasSaid({
      kind: 'TA1',
      controlNumber: '1',
      date: '',
      time: '',
      status: 'Q',
      note: '777',
    })
    expect(said[0]?.fate).toBe('unsaid')
    expect(english(said)).toEqual(['Of Interchange 1 nothing certain was said.', '- Code 777.'])
  })
})

describe('a 999', () => {
  test('tells per set which claims and values it objects to', () => {
    const [acknowledgement] = read(
      'GS*FA*SAMPLEPLAN*SAMPLESENDER*20261102*0930*12*X*005010X231A1',
      'ST*999*0001*005010X231A1',
      'AK1*HC*1*005010X222A1',
      'AK2*837*0001*005010X222A1',
      'IK5*A',
      'AK2*837*0002*005010X222A1',
      'IK3*CLM*22*2300*8',
      'CTX*CLM01:ECM000000002',
      'IK4*5:2*1332*7*C',
      'IK3*REF*57*2010*3',
      'CTX*SITUATIONAL TRIGGER*CLM*43**5:3',
      'CTX*CLM01:ECM000000003',
      'IK5*R*5*I5',
      'AK9*P*2*2*1',
      'SE*14*0001',
    )
    if (acknowledgement === undefined) throw new Error('no 999')
    const said = whatWasSaid(acknowledgement)
    expect(said.map(({ about, number, fate }) => [about, number, fate])).toEqual([
      ['group', '1', 'partly'],
      ['set', '0001', 'accepted'],
      ['set', '0002', 'rejected'],
    ])
    expect(english(said)).toEqual([
      'Group 1 was accepted in part. 1 of 2 sets accepted.',
      'Set 0001 (837) was accepted.',
      'Set 0002 (837) was rejected.',
      '- CLM05-2 (segment 22 of the set) is not one of the codes allowed: C.',
      '- Segment REF (number 57 of the set) is missing.',
      '- Segments of it are in error.',
      '- Segments of it do not follow the guide.',
    ])
    expect(spanish(said).slice(3, 5)).toEqual([
      '- CLM05-2 (segmento 22 de la transacción) no es uno de los códigos permitidos: C.',
      '- El segmento REF (número 57 de la transacción) falta.',
    ])
    expect(said[2]?.reasons.slice(0, 2)).toMatchObject([
      {
        code: 'IK403 7',
        segment: 'CLM',
        position: 22,
        element: 'CLM05-2',
        loop: '2300',
        claim: 'ECM000000002',
        found: 'C',
      },
      { code: 'IK304 3', segment: 'REF', position: 57, loop: '2010', claim: 'ECM000000003' },
    ])
  })

  test('of ours says what the judge found', async () => {
    const { functional } = await answerTo(fileWith(['DMG', 'DMG*D8*19800231*U']))
    expect(functional.flatMap(one => english(whatWasSaid(one)))).toEqual([
      'Group 1 was rejected. 0 of 1 sets accepted.',
      'Set 0001 (837) was rejected.',
      '- DMG02 (segment 16 of the set) is not a valid date: 19800231.',
      '- Segments of it are in error.',
    ])
  })
})

test('a 997 says the same with its own names', () => {
  const [acknowledgement] = read(
    'GS*FA*SAMPLEPLAN*SAMPLESENDER*20261102*0930*12*X*005010',
    'ST*997*0001',
    'AK1*HC*1',
    'AK2*837*0001',
    'AK3*NM1*8**8',
    'AK4*9*67*1',
    'AK5*R*5',
    'AK9*R*1*1*0*5',
    'SE*8*0001',
  )
  if (acknowledgement === undefined) throw new Error('no 997')
  const said = whatWasSaid(acknowledgement)
  expect(said.flatMap(one => one.reasons.map(reason => reason.code))).toEqual([
    'AK905 5',
    'AK403 1',
    'AK502 5',
  ])
  expect(english(said)[3]).toBe('- NM109 (segment 8 of the set) is missing.')
})

describe('a 277CA', () => {
  test('tells of each claim, and of lines, what became of them', async () => {
    const bad = claimSegments('ECM2', '60').map(segment => segment.replace('HC:G9012', 'HC:not-a-code'))
    const unbalanced = claimSegments('ECM3', '70').map(segment => segment.replace('*70*UN', '*10*UN'))
    const file = interchangeOf('000000001', [
      groupOf(1, [setOf('0001', [claimSegments('ECM1', '50'), bad, unbalanced])]),
    ])
    const { claims } = await answerTo(file)
    const said = claims.flatMap(whatWasSaid)
    expect(said.map(({ about, number, fate }) => [about, number, fate])).toEqual([
      ['batch', 'BATCH1', 'accepted'],
      ['claim', 'ECM1', 'accepted'],
      ['claim', 'ECM2', 'rejected'],
      ['line', 'ECM2L1', 'rejected'],
      ['claim', 'ECM3', 'rejected'],
    ])
    expect(english(said)).toEqual([
      'Batch BATCH1 was accepted.',
      '- Received: receipt is acknowledged (payer).',
      'Claim ECM1 was accepted.',
      '- Accepted for adjudication: accepted for processing.',
      'Claim ECM2 was rejected.',
      '- Rejected: information is not valid: a line of the claim.',
      'Line ECM2L1 of claim ECM2 was rejected.',
      '- Rejected: information is not valid: the procedure code.',
      'Claim ECM3 was rejected.',
      '- Rejected: information does not agree with other information: the charges.',
    ])
    expect(spanish(said).slice(4, 6)).toEqual([
      'Reclamo ECM2: se rechazó.',
      '- Rechazado: hay información no válida: una línea del reclamo.',
    ])
  })

  test('of others may leave STC03 out, give text, and use codes that we have no words for', () => {
    const claim = {
      patient: { role: 'QC', kind: 'person' },
      number: 'X1',
      statuses: [{ codes: [{ category: 'A3', status: '799', entity: '85' }], text: 'see notice 7' }],
      lines: [],
    } as const
    const said = whatWasSaid({
      kind: '277CA',
      setControlNumber: '0001',
      reference: '1',
      madeOn: '2026-11-02',
      madeAt: '0930',
      source: { role: 'PR', kind: 'organization' },
      sourceTrace: '1',
      receivedOn: '2026-11-02',
      processedOn: '2026-11-02',
      submitter: { role: '41', kind: 'organization' },
      trace: 'B',
      statuses: [],
      providers: [
        {
          provider: { role: '85', kind: 'organization', id: '1999999984' },
          statuses: [{ codes: [{ category: 'A3', status: '24', entity: '85' }], action: 'U' }],
          claims: [claim],
        },
      ],
    })
    expect(said.map(({ about, fate }) => [about, fate])).toEqual([
      ['batch', 'unsaid'],
      ['provider', 'rejected'],
      ['claim', 'rejected'],
    ])
    expect(english(said).slice(1)).toEqual([
      'Provider 1999999984 was rejected.',
      '- Returned: it cannot be processed: not approved as an electronic submitter (billing provider).',
      'Claim X1 was rejected.',
      '- Returned: it cannot be processed: status 799 (billing provider): see notice 7.',
    ])
  })
})

describe('words', () => {
  test('stand for every code that our own judge and reader may answer with', () => {
    const security = new Set([
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '23',
      '24',
      '25',
      '26',
    ])
    expect(interchangeNotes.filter(code => !(code in interchangeNoteWords))).toEqual([])
    expect(guideSegmentErrors.filter(code => !(code in segmentErrorWords))).toEqual([])
    expect(guideElementErrors.filter(code => !(code in elementErrorWords))).toEqual([])
    expect(groupErrors.filter(code => !(code in groupErrorWords) && !security.has(code))).toEqual([])
  })

  test('stand for every code in the registers of findings', () => {
    const facts: readonly X12CodeFacts[] = [
      ...Object.values(readFindingCodes),
      ...Object.values(judgeFindingCodes),
      ...Object.values(objectionCodes),
    ]
    const without = (words: object, codes: readonly (string | undefined)[]): string[] => [
      ...new Set(codes.filter(code => code !== undefined).filter(code => !Object.hasOwn(words, code))),
    ]
    const acks = facts.map(one => one.ack)
    expect(
      without(
        interchangeNoteWords,
        acks.map(ack => ack.ta1),
      ),
    ).toEqual([])
    expect(
      without(
        groupErrorWords,
        acks.map(ack => ack.ak9),
      ),
    ).toEqual([])
    expect(
      without(
        setErrorWords,
        acks.map(ack => ack.ik5),
      ),
    ).toEqual([])
    expect(
      without(
        segmentErrorWords,
        acks.map(ack => ack.ik3),
      ),
    ).toEqual([])
    expect(
      without(
        elementErrorWords,
        acks.map(ack => ack.ik4),
      ),
    ).toEqual([])
    expect(
      without(
        categoryWords,
        acks.map(ack => ack.status?.[0]),
      ),
    ).toEqual([])
    expect(
      without(
        statusWords,
        acks.map(ack => ack.status?.[1]),
      ),
    ).toEqual([])
    expect(
      without(
        entityWords,
        acks.map(ack => ack.status?.[2]),
      ),
    ).toEqual([])
  })

  test('are there in both tongues, without an end mark of their own', () => {
    const all = [
      categoryWords,
      entityWords,
      statusWords,
      interchangeNoteWords,
      elementErrorWords,
      groupErrorWords,
      segmentErrorWords,
      setErrorWords,
    ]
    for (const [code, [en, es]] of all.flatMap(words => Object.entries(words))) {
      expect(en, code).toMatch(/[^.\s]$/)
      expect(es, code).toMatch(/[^.\s]$/)
      expect(es, code).not.toBe(code)
    }
  })
})
