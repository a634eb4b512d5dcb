/** What is answered to institutional claims, to remittances, and to acknowledgements of claims. */
import { describe, expect, test } from 'vitest'
import { fileOf, replaced, rightSegments, type SampleSet } from '../judge/testing.ts'
import type { Acknowledgements } from './options.ts'
import { answerTo } from './testing.ts'

const today = '2026-11-22'

function answerWith(
  set: SampleSet,
  begins: string,
  by: string | readonly string[],
): Promise<Acknowledgements> {
  return answerTo(fileOf(set, replaced(rightSegments[set], begins, by)), { today })
}

describe('institutional claims', () => {
  test('go by their bill type and the dates of their statement', async () => {
    const { functional, claims } = await answerTo(fileOf('837I', rightSegments['837I']), { today })
    expect(functional).toMatchObject([{ status: 'A', version: '005010X223A2' }])
    expect(claims[0]?.providers[0]?.claims).toMatchObject([
      {
        number: 'CLAIM1',
        references: [{ qualifier: 'BLT', value: '111' }],
        dates: [{ qualifier: '472', from: '2026-11-01', to: '2026-11-03' }],
        statuses: [{ action: 'WQ', cents: 30000 }],
      },
    ])
  })

  test('a bad line without a procedure goes by its revenue code', async () => {
    const { claims } = await answerWith('837I', 'SV2*0120', 'SV2*01X0**200*DA*2')
    expect(claims[0]?.providers[0]?.claims[0]).toMatchObject({
      statuses: [{ action: 'U' }],
      lines: [
        {
          procedure: { qualifier: 'NU', code: '01X0' },
          chargeCents: 20000,
          references: [{ qualifier: 'FJ', value: '1' }],
          statuses: [{ codes: [{ category: 'A7', status: '455' }] }],
        },
      ],
    })
  })
})

describe('remittances', () => {
  test('are answered by a 999 and nothing else', async () => {
    const { functional, claims } = await answerTo(fileOf('835', rightSegments['835']), { today })
    expect(functional).toMatchObject([
      { group: 'HP', status: 'A', sets: [{ transaction: '835', status: 'A' }] },
    ])
    expect(functional[0]?.sets[0]).not.toHaveProperty('version')
    expect(claims).toEqual([])
  })

  test('whose claim is in error are told by its number', async () => {
    const { functional } = await answerWith('835', 'CAS*CO*45', 'CAS*XX*45*40')
    expect(functional).toMatchObject([{ status: 'R', acceptedSets: 0 }])
    expect(functional[0]?.sets[0]?.errors).toMatchObject([
      {
        segmentId: 'CAS',
        loop: '2110',
        code: '8',
        contexts: [{ name: 'CLP01', value: 'CLAIM1' }],
        elements: [{ element: 1, dataElement: 1033, code: '7', found: 'XX' }],
      },
    ])
  })

  test('that break a rule of the guide tell what made the situation, for segments and for elements', async () => {
    const remark = await answerWith('835', 'LQ*', [])
    expect(remark.functional[0]?.sets[0]?.errors).toMatchObject([
      {
        segmentId: 'LQ',
        segment: 22,
        loop: '2110',
        code: 'I6',
        contexts: [
          { name: 'SITUATIONAL TRIGGER', segmentId: 'CAS', segment: 21, loop: '2110', element: 2 },
          { name: 'CLP01', value: 'CLAIM1' },
        ],
      },
    ])
    const account = await answerWith(
      '835',
      'BPR*',
      'BPR*I*150*C*ACH*CCP*01*111000025*DA*123456*1123456789**01*111000025***20261120',
    )
    expect(account.functional[0]?.sets[0]?.errors).toMatchObject([
      {
        segmentId: 'BPR',
        code: '8',
        elements: [
          {
            element: 15,
            code: 'I9',
            contexts: [{ name: 'SITUATIONAL TRIGGER', segmentId: 'BPR', segment: 2, element: 4 }],
          },
        ],
      },
    ])
  })

  test('out of balance are refused, since there is no answer to a claim of them', async () => {
    const { functional } = await answerWith(
      '835',
      'BPR*I*150',
      rightSegments['835'][0]?.replace('*150*', '*151*') ?? '',
    )
    expect(functional).toMatchObject([{ status: 'R', sets: [{ status: 'R', codes: ['I5'] }] }])
  })
})

test('277CAs that come to us are answered by a 999 that names their claim', async () => {
  const trace = rightSegments['277CA'].find(segment => segment.startsWith('TRN*2*CLAIM')) ?? ''
  const { functional, claims } = await answerWith('277CA', trace, [trace, 'ZZZ*1'])
  const number = trace.split('*')[2] ?? ''
  expect(functional[0]?.sets[0]?.errors).toMatchObject([
    { segmentId: 'ZZZ', code: '1', contexts: [{ name: 'TRN02', value: number }] },
  ])
  expect(claims).toEqual([])
})
