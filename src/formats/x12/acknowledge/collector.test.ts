/**
 * For each kind of defect, what the TA1 or 999 says; and how several sets, groups and interchanges are
 * answered.
 */
import { describe, expect, test } from 'vitest'
import { sampleClaim } from '../read/testing.ts'
import { answersTo, answerTo, claimSegments, fileWith, groupOf, interchangeOf, setOf } from './testing.ts'

type Change = readonly [begins: string, instead: string | null]

describe('TA1', () => {
  const cases: readonly (readonly [what: string, change: Change, status: string, note: string])[] = [
    ['another number in IEA02', ['IEA', 'IEA*1*000000002'], 'R', '001'],
    ['another count in IEA01', ['IEA', 'IEA*2*000000001'], 'R', '021'],
    ['no IEA', ['IEA', null], 'R', '023'],
    ['an old version', ['ISA', (sampleClaim[0] ?? '').replace('*00501*', '*00401*')], 'R', '017'],
    ['a wrong day', ['ISA', (sampleClaim[0] ?? '').replace('*261101*', '*261301*')], 'R', '014'],
    ['no usage', ['ISA', (sampleClaim[0] ?? '').replace('*T*:', '*X*:')], 'R', '020'],
    [
      'a segment in no group',
      ['GS', 'REF*EI*1~GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*005010X222A1'],
      'R',
      '024',
    ],
    ['a GS without its day', ['GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN**0930*1*X*005010X222A1'], 'R', '024'],
    [
      'a GS that no 999 could name',
      ['GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*A1*X*005010X222A1'],
      'R',
      '024',
    ],
  ]
  test.each(cases)('%s', async (_what, change, status, note) => {
    const answer = await answerTo(fileWith(change))
    expect(answer.interchange).toMatchObject({ kind: 'TA1', controlNumber: '000000001', status, note })
    expect(answer.isInterchangeAnswerDue).toBe(true)
    expect(answer.functional, 'a fallen interchange gets no 999').toEqual([])
    expect(answer.claims, 'nor a 277CA').toEqual([])
  })

  test('of a good interchange is due only when asked for', async () => {
    const set = setOf('0001', [claimSegments('A1', '50')])
    const quiet = await answerTo(interchangeOf('000000007', [groupOf(1, [set])]))
    const asking = await answerTo(interchangeOf('000000007', [groupOf(1, [set])], '1'))
    const accepted = {
      kind: 'TA1',
      controlNumber: '000000007',
      date: '261101',
      time: '0930',
      status: 'A',
      note: '000',
    }
    expect(quiet.interchange).toEqual(accepted)
    expect(quiet.isInterchangeAnswerDue).toBe(false)
    expect(asking.interchange).toEqual(accepted)
    expect(asking.isInterchangeAnswerDue).toBe(true)
  })

  test('accepts with errors what can be read in spite of them', async () => {
    const file = fileWith().join('~')
    expect((await answerTo(file)).interchange).toMatchObject({ status: 'E', note: '004' })
  })

  test('is not answered by a TA1, nor is a 999 by a 999', async () => {
    const header = sampleClaim[0] ?? ''
    const bare = await answersTo([header, 'TA1*000000005*261101*0930*A*000', 'IEA*0*000000001'])
    expect(bare.all).toEqual([])
    const group = [
      'GS*FA*SAMPLEPLAN*SAMPLESENDER*20261101*0930*1*X*005010X231A1',
      'ST*999*0001*005010X231A1',
      'AK1*HC*1*005010X222A1',
      'AK9*A*1*1*1',
      'SE*4*0001',
      'GE*1*1',
    ]
    const answer = await answerTo([header, 'TA1*000000005*261101*0930*A*000', ...group, 'IEA*1*000000001'])
    expect(answer.interchange.status).toBe('A')
    expect(answer.functional).toEqual([])
  })

  test('of an interchange with nothing in it says so', async () => {
    const answer = await answerTo([sampleClaim[0] ?? '', 'IEA*0*000000001'])
    expect(answer.interchange).toMatchObject({ status: 'R', note: '022' })
  })
})

describe('999', () => {
  test('accepts', async () => {
    const { functional } = await answerTo(fileWith())
    expect(functional).toEqual([
      {
        kind: '999',
        setControlNumber: '0001',
        group: 'HC',
        groupControlNumber: '1',
        version: '005010X222A1',
        sets: [
          {
            transaction: '837',
            controlNumber: '0001',
            version: '005010X222A1',
            errors: [],
            status: 'A',
            codes: [],
          },
        ],
        status: 'A',
        includedSets: 1,
        receivedSets: 1,
        acceptedSets: 1,
        codes: [],
      },
    ])
  })

  const groups: readonly (readonly [what: string, change: Change, code: string])[] = [
    ['a kind that is not read', ['GS', 'GS*PO*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*005010X222A1'], '1'],
    ['a version that is not read', ['GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*004010X098'], '2'],
    ['no GE', ['GE', null], '3'],
    ['another number in GE02', ['GE', 'GE*1*2'], '4'],
    ['another count in GE01', ['GE', 'GE*2*1'], '5'],
  ]
  test.each(groups)('refuses a group of %s', async (_what, change, code) => {
    const { functional, claims } = await answerTo(fileWith(change))
    expect(functional).toMatchObject([{ status: 'R', acceptedSets: 0, receivedSets: 1, codes: [code] }])
    expect(claims, 'claims of a fallen group are not answered').toEqual([])
  })

  const sets: readonly (readonly [what: string, change: Change, codes: readonly string[]])[] = [
    ['of a kind that is not read', ['ST', 'ST*850*0001'], ['1']],
    ['without an SE', ['SE', null], ['2']],
    ['with another number in SE02', ['SE', 'SE*25*0002'], ['3']],
    ['with another count in SE01', ['SE', 'SE*24*0001'], ['4']],
    ['of a guide that is not read', ['ST', 'ST*837*0001*005010X999A1'], ['I6']],
  ]
  test.each(sets)('refuses a set %s', async (_what, change, codes) => {
    const { functional, claims } = await answerTo(fileWith(change))
    expect(functional[0]?.sets).toMatchObject([{ status: 'R', codes: expect.arrayContaining([...codes]) }])
    expect(functional).toMatchObject([{ status: 'R', receivedSets: 1, acceptedSets: 0, codes: [] }])
    expect(claims).toEqual([])
  })

  const unit = [{ name: 'CLM01', value: 'ECM000000001' }]
  const segments: readonly (readonly [what: string, change: Change, errors: object[], codes: string[]])[] = [
    [
      'an unknown id',
      ['HI*', 'ZZZ*1~HI*ABK:Z5901*ABF:I10'],
      [{ segmentId: 'ZZZ', segment: 20, code: '1', contexts: unit }],
      ['5'],
    ],
    [
      'what is no id at all',
      ['HI*', 'a&*1~HI*ABK:Z5901*ABF:I10'],
      [{ segmentId: '???', segment: 20, code: '1', contexts: unit }],
      ['5'],
    ],
    [
      'a segment of other sets',
      ['HI*', 'CLP*1~HI*ABK:Z5901*ABF:I10'],
      [{ segmentId: 'CLP', segment: 20, code: '6', contexts: unit }],
      ['5'],
    ],
    [
      'a missing segment',
      ['REF*EI', null],
      [{ segmentId: 'REF', segment: 10, loop: '2010', code: '3' }],
      ['I5'],
    ],
    ['a missing loop', ['NM1*40', null], [{ segmentId: 'NM1', loop: '1000', code: 'I7' }], ['I5']],
    [
      'a segment once too often',
      ['DMG', 'DMG*D8*19800101*U~DMG*D8*19800101*U'],
      [{ segmentId: 'DMG', segment: 17, loop: '2010', code: '5' }],
      ['5'],
    ],
  ]
  test.each(segments)('tells of %s (IK3)', async (_what, change, errors, codes) => {
    const { functional } = await answerTo(fileWith(change))
    expect(functional[0]?.sets).toMatchObject([{ status: 'R', codes, errors }])
    expect(functional[0]?.sets[0]?.errors).toHaveLength(errors.length)
  })

  const elements: readonly (readonly [what: string, change: Change, segment: object, element: object])[] = [
    [
      'a missing element',
      ['NM1*85', 'NM1*85*2******XX*1999999984'],
      { segmentId: 'NM1', segment: 7, loop: '2010' },
      { element: 3, dataElement: 1035, code: '1' },
    ],
    [
      'a code of no list',
      ['DMG', 'DMG*D8*19800101*X'],
      { segmentId: 'DMG', segment: 16 },
      { element: 3, dataElement: 1068, code: '7', found: 'X' },
    ],
    [
      'a wrong day',
      ['DMG', 'DMG*D8*19800231*U'],
      { segmentId: 'DMG', segment: 16 },
      { element: 2, dataElement: 1251, code: '8', found: '19800231' },
    ],
    [
      'a value too long',
      ['CLM', `CLM*${'9'.repeat(120)}*50***11:B:1*Y*A*Y*Y`],
      { segmentId: 'CLM', segment: 18, loop: '2300' },
      { element: 1, dataElement: 1028, code: '5', found: '9'.repeat(99) },
    ],
    [
      'a part of a composite',
      ['CLM', 'CLM*ECM000000001*50***11:C:1*Y*A*Y*Y'],
      { segmentId: 'CLM', segment: 18, contexts: unit },
      { element: 5, part: 2, dataElement: 1332, code: '7', found: 'C' },
    ],
    [
      'a control character, which is never copied',
      ['N3', 'N3*100 EXAMPLE\u0007STREET'],
      { segmentId: 'N3', segment: 8 },
      { element: 1, dataElement: 166, code: '6' },
    ],
    [
      'what the guide has no use for, which is not copied',
      ['NM1*PR', 'NM1*PR*2*SAMPLE HEALTH PLAN*FIRST****PI*SAMPLEPLAN'],
      { segmentId: 'NM1', loop: '2010' },
      { element: 4, dataElement: 1036, code: 'I10' },
    ],
    [
      'an element too many',
      ['N3', 'N3*100 EXAMPLE STREET**MORE'],
      { segmentId: 'N3', segment: 8 },
      { element: 3, code: '3' },
    ],
  ]
  test.each(elements)('tells of %s (IK4)', async (_what, change, segment, element) => {
    const { functional } = await answerTo(fileWith(change))
    expect(functional[0]?.sets).toMatchObject([{ status: 'R' }])
    const errors = functional[0]?.sets[0]?.errors ?? []
    expect(errors).toMatchObject([{ ...segment, code: '8' }])
    expect(errors[0]?.elements).toEqual([element])
  })

  test('tells all errors of a segment together, by their places', async () => {
    const { functional } = await answerTo(fileWith(['DMG', 'DMG*D9*19800101*X']))
    expect(functional[0]?.sets[0]?.errors).toMatchObject([
      {
        segmentId: 'DMG',
        code: '8',
        elements: [
          { element: 1, found: 'D9' },
          { element: 3, found: 'X' },
        ],
      },
    ])
  })

  test('accepts with errors what the partner only warns of', async () => {
    const treat = { 'element/code-not-allowed': 'accepted-with-warning' } as const
    const { functional, claims } = await answerTo(fileWith(['DMG', 'DMG*D8*19800101*X']), {
      judge: { treat },
    })
    expect(functional).toMatchObject([{ status: 'E', acceptedSets: 1 }])
    expect(functional[0]?.sets).toMatchObject([{ status: 'E', codes: ['I5'], errors: [{ code: '8' }] }])
    expect(claims).toHaveLength(1)
  })

  test('accepts some of the sets of a group and refuses others', async () => {
    const bad = claimSegments('BAD', '50').map(segment => segment.replace(':B:', ':C:'))
    const group = groupOf(4, [
      setOf('0001', [claimSegments('A1', '50')]),
      setOf('0002', [bad]),
      setOf('0003', [claimSegments('A3', '70')]),
    ])
    const { functional, claims } = await answerTo(interchangeOf('000000001', [group]))
    expect(functional).toMatchObject([
      { groupControlNumber: '4', status: 'P', includedSets: 3, receivedSets: 3, acceptedSets: 2, codes: [] },
    ])
    expect(functional[0]?.sets.map(set => [set.controlNumber, set.status])).toEqual([
      ['0001', 'A'],
      ['0002', 'R'],
      ['0003', 'A'],
    ])
    expect(claims.map(one => one.providers[0]?.claims[0]?.number)).toEqual(['A1', 'A3'])
  })

  test('keeps at most so many errors of a set, and refuses it all the same', async () => {
    const bad = claimSegments('BAD', '50').map(segment => segment.replace(':B:', ':C:'))
    const file = interchangeOf('000000001', [
      groupOf(1, [
        setOf(
          '0001',
          Array.from({ length: 50 }, () => bad),
        ),
      ]),
    ])
    const { functional } = await answerTo(file, { errorsPerSet: 10 })
    const told = functional[0]?.sets[0]?.errors ?? []
    expect(told.length + told.flatMap(error => error.elements).length).toBe(10)
    expect(functional).toMatchObject([{ status: 'R' }])
  })

  test('pads a control number that is too short for AK2, and leaves out a set that it cannot name', async () => {
    const padded = await answerTo(fileWith(['ST', 'ST*837*1*005010X222A1'], ['SE', 'SE*25*1']))
    expect(padded.functional[0]?.sets).toMatchObject([{ controlNumber: '0001', status: 'R', codes: ['7'] }])
    const nameless = await answerTo(fileWith(['ST', 'ST*837**005010X222A1'], ['SE', 'SE*25*']))
    expect(nameless.functional).toMatchObject([{ sets: [], status: 'R', receivedSets: 1, acceptedSets: 0 }])
  })
})

describe('several interchanges and groups', () => {
  test('are answered each for itself, and numbered in one row', async () => {
    const set = (number: string) => setOf('0001', [claimSegments(number, '50')])
    const file = [
      ...interchangeOf('000000001', [groupOf(1, [set('A1')]), groupOf(2, [set('A2')])]),
      ...interchangeOf('000000002', [groupOf(1, [set('B1')])]).map(segment =>
        segment.replace('IEA*1*000000002', 'IEA*9*000000002'),
      ),
      ...interchangeOf('000000003', [groupOf(1, [set('C1')])]),
    ]
    const { all } = await answersTo(file, { firstSetControlNumber: 41 })
    expect(all.map(one => [one.header.controlNumber, one.interchange.status, one.interchange.note])).toEqual([
      ['000000001', 'A', '000'],
      ['000000002', 'R', '021'],
      ['000000003', 'A', '000'],
    ])
    expect(all.flatMap(one => one.functional.map(f => [f.groupControlNumber, f.setControlNumber]))).toEqual([
      ['1', '0041'],
      ['2', '0042'],
      ['1', '0043'],
    ])
    expect(all.flatMap(one => one.claims.map(c => [c.setControlNumber, c.reference]))).toEqual([
      ['0041', 'ANSWER1'],
      ['0042', 'ANSWER1-2'],
      ['0043', 'ANSWER1-3'],
    ])
  })

  test('equal files give equal answers, whatever the size of the chunks', async () => {
    const file = interchangeOf('000000001', [groupOf(1, [setOf('0001', [claimSegments('A1', '50')])])])
    const whole = await answersTo(file)
    const again = await answersTo(file)
    const small = await answersTo(file, { read: { chunkSize: 7 } })
    expect(again.all).toEqual(whole.all)
    expect(small.all).toEqual(whole.all)
  })

  test('noise is answered by nothing', async () => {
    expect((await answersTo('no X12 at all')).all).toEqual([])
    expect((await answersTo('')).all).toEqual([])
  })
})
