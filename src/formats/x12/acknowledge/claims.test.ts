/** Which claims a 277CA accepts and refuses, why, and that its counts and sums come out. */
import { describe, expect, test } from 'vitest'
import type { X12Finding } from '../finding.ts'
import { sampleClaim } from '../read/testing.ts'
import { walkBytes } from '../read/transmission.ts'
import type { AcknowledgedClaim, ClaimAcknowledgement } from '../values/acknowledgement.ts'
import { acknowledgementCollector } from './collector.ts'
import {
  answersTo,
  answerTo,
  claimSegments,
  fileWith,
  groupOf,
  interchangeOf,
  setOf,
  testOptions,
} from './testing.ts'

const fileOf = (claims: readonly (readonly string[])[]): string[] =>
  interchangeOf('000000001', [groupOf(1, [setOf('0001', claims)])])

const charging = (number: string, charge: string, lines: string): string[] =>
  claimSegments(number, charge).map(segment => segment.replace(`*${charge}*UN`, `*${lines}*UN`))

function claimsIn({ providers }: ClaimAcknowledgement): readonly AcknowledgedClaim[] {
  return providers.flatMap(one => one.claims)
}

function codesOf({ statuses }: { readonly statuses: AcknowledgedClaim['statuses'] }): string[] {
  return statuses.flatMap(({ codes }) =>
    codes.map(({ category, status, entity }) => [category, status, entity].filter(Boolean).join(':')),
  )
}

/** Counts and sums on all levels, by hand. */
function expectBalance(acknowledgement: ClaimAcknowledgement): void {
  const amount = (of: { amounts?: ClaimAcknowledgement['amounts'] }, qualifier: string) =>
    of.amounts?.find(one => one.qualifier === qualifier)?.cents ?? 0
  const count = (of: { quantities?: ClaimAcknowledgement['quantities'] }, qualifier: string) =>
    of.quantities?.find(one => one.qualifier === qualifier)?.count ?? 0
  const fates = [
    { action: 'WQ', whole: '90', part: 'QA', sum: 'YU' },
    { action: 'U', whole: 'AA', part: 'QC', sum: 'YY' },
  ]
  for (const { action, whole, part, sum } of fates) {
    let [claims, cents] = [0, 0]
    for (const provider of acknowledgement.providers) {
      const its = provider.claims.filter(claim => claim.statuses.every(status => status.action === action))
      const charges = its.reduce((total, claim) => total + (claim.statuses[0]?.cents ?? 0), 0)
      expect(count(provider, part)).toBe(its.length)
      expect(amount(provider, sum)).toBe(charges)
      claims += its.length
      cents += charges
    }
    expect(count(acknowledgement, whole)).toBe(claims)
    expect(amount(acknowledgement, sum)).toBe(cents)
  }
  const total = amount(acknowledgement, 'YU') + amount(acknowledgement, 'YY')
  expect(acknowledgement.statuses[0]?.cents).toBe(total)
}

describe('277CA', () => {
  test('takes a claim into adjudication', async () => {
    const { claims } = await answerTo(fileWith(), { receivedOn: '2026-11-01' })
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({
      kind: '277CA',
      setControlNumber: '0001',
      reference: 'ANSWER1',
      madeOn: '2026-11-02',
      madeAt: '0930',
      source: { role: 'PR', name: 'SAMPLE HEALTH PLAN', idQualifier: '46', id: 'SAMPLEPLAN' },
      sourceTrace: 'ANSWER1',
      receivedOn: '2026-11-01',
      processedOn: '2026-11-02',
      submitter: { role: '41', name: 'SAMPLE SUPPORTS', idQualifier: '46', id: 'SAMPLESENDER' },
      trace: 'BATCH1',
      providers: [
        {
          provider: {
            role: '85',
            kind: 'organization',
            name: 'SAMPLE SUPPORTS',
            idQualifier: 'XX',
            id: '1999999984',
          },
          claims: [
            {
              number: 'ECM000000001',
              patient: {
                role: 'QC',
                kind: 'person',
                name: 'SAMPLE',
                firstName: 'TESTINA',
                idQualifier: 'MI',
                id: '90000001A',
              },
              dates: [{ qualifier: '472', from: '2026-10-01' }],
              statuses: [
                { codes: [{ category: 'A2', status: '20' }], on: '2026-11-02', action: 'WQ', cents: 5000 },
              ],
              lines: [],
            },
          ],
        },
      ],
    })
  })

  test('refuses a claim that is out of balance, and not its neighbours', async () => {
    const { functional, claims } = await answerTo(
      fileOf([claimSegments('A1', '50'), charging('A2', '60.25', '60.20'), claimSegments('A3', '70.10')]),
    )
    expect(functional).toMatchObject([{ status: 'A', acceptedSets: 1 }])
    const [acknowledgement] = claims
    if (!acknowledgement) throw new Error('no 277CA')
    expect(claimsIn(acknowledgement).map(claim => [claim.number, codesOf(claim)])).toEqual([
      ['A1', ['A2:20']],
      ['A2', ['A8:178']],
      ['A3', ['A2:20']],
    ])
    expect(acknowledgement.quantities).toEqual([
      { qualifier: '90', count: 2 },
      { qualifier: 'AA', count: 1 },
    ])
    expect(acknowledgement.amounts).toEqual([
      { qualifier: 'YU', cents: 12010 },
      { qualifier: 'YY', cents: 6025 },
    ])
    expectBalance(acknowledgement)
  })

  test('tells of a bad line below its claim, by the number of the line', async () => {
    const claim = claimSegments('A1', '100').flatMap(segment =>
      segment.startsWith('SV1')
        ? ['SV1*HC:G9012:U2*60*UN*2***1']
        : segment === 'REF*6R*A1L1'
          ? [segment, 'LX*2', 'SV1*HC:not-a-code*40*UN*2***1', 'DTP*472*RD8*20261003-20261005', 'REF*6R*A1L2']
          : [segment],
    )
    const { claims } = await answerTo(fileOf([claim]))
    const told = claims.flatMap(claimsIn)
    expect(told).toHaveLength(1)
    expect(told[0]?.dates).toEqual([{ qualifier: '472', from: '2026-10-01', to: '2026-10-05' }])
    expect(told.map(codesOf)).toEqual([['A7:247']])
    expect(told[0]?.lines).toEqual([
      {
        procedure: { qualifier: 'HC', code: 'not-a-code' },
        chargeCents: 4000,
        units: 2,
        references: [{ qualifier: 'FJ', value: 'A1L2' }],
        dates: [{ qualifier: '472', from: '2026-10-03', to: '2026-10-05' }],
        statuses: [{ codes: [{ category: 'A7', status: '454' }], action: 'U' }],
      },
    ])
  })

  test('a line without a number of its own goes by which it is', async () => {
    const claim = claimSegments('A1', '50')
      .filter(segment => !segment.startsWith('REF*6R'))
      .map(segment => segment.replace('HC:G9012:U2', 'HC:not-a-code'))
    const { claims } = await answerTo(fileOf([claim]))
    expect(claims.flatMap(claimsIn)[0]?.lines[0]?.references).toEqual([{ qualifier: 'FJ', value: '1' }])
  })

  test('what is wrong with a provider or member refuses all claims below, and none beside', async () => {
    const levels = (npi: string, first: number) =>
      sampleClaim.slice(7, 19).map(segment =>
        segment
          .replace('1999999984', npi)
          .replace('HL*1**', `HL*${first}**`)
          .replace('HL*2*1*', `HL*${first + 1}*${first}*`),
      )
    const set = [
      ...sampleClaim.slice(2, 7),
      ...levels('1999999983', 1),
      ...claimSegments('A1', '50'),
      ...claimSegments('A2', '50'),
      ...levels('1999999984', 3),
      ...claimSegments('B1', '50'),
    ]
    const file = interchangeOf('000000001', [groupOf(1, [[...set, `SE*${set.length + 1}*0001`]])])
    const { all, findings } = await answersTo(file)
    const npi = findings.find(finding => finding.found === '1999999983')
    expect(npi, 'the judge says that the NPI is wrong').toMatchObject({ x12: { loop: '2010AA' } })
    const [acknowledgement] = all.flatMap(one => one.claims)
    if (!acknowledgement || !npi?.ack.status) throw new Error('no 277CA, or no status')
    const status = npi.ack.status.join(':')
    expect(
      acknowledgement.providers.map(one => one.claims.map(claim => [claim.number, codesOf(claim)])),
    ).toEqual([
      [
        ['A1', [status]],
        ['A2', [status]],
      ],
      [['B1', ['A2:20']]],
    ])
    expectBalance(acknowledgement)
  })

  test('several reasons stand three in an STC, each once', async () => {
    const statuses = ['1', '2', '3', '4', '3'].map(code => ['A7', code] as const)
    const { findings } = await answersTo(fileOf([charging('A1', '50', '40')]))
    const model = findings.find(finding => finding.code === 'claim/charge-not-sum-of-lines')
    if (!model) throw new Error('no finding to go by')
    const collector = acknowledgementCollector(testOptions)
    let told = false
    walkBytes(
      Buffer.from(
        fileOf([claimSegments('A1', '50')])
          .map(one => `${one}~`)
          .join(''),
      ),
      {
        ...collector,
        anySegment(segment) {
          collector.anySegment(segment)
          if (told || !segment.text.startsWith('SE', segment.edges[segment.first])) return
          told = true
          for (const status of statuses) collector.finding({ ...model, ack: { status } } satisfies X12Finding)
        },
      },
    )
    const [claim] = collector.take().flatMap(one => one.claims.flatMap(claimsIn))
    expect(claim?.statuses.map(status => status.codes.map(code => code.status))).toEqual([
      ['1', '2', '3'],
      ['4'],
    ])
    expect(claim?.statuses.map(status => [status.action, status.cents])).toEqual([
      ['U', 5000],
      ['U', 5000],
    ])
  })

  test('a billing provider without an NPI goes by its tax number', async () => {
    const { claims } = await answerTo(
      fileWith(
        ['NM1*85', 'NM1*85*2*SAMPLE SUPPORTS'],
        ['NM1*PR', 'NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN~REF*G2*ATYPICAL1'],
      ),
    )
    expect(claims[0]?.providers[0]?.provider).toMatchObject({ idQualifier: 'FI', id: '999999999' })
  })

  test('claims beyond the limit are counted and not answered', async () => {
    const many = Array.from({ length: 7 }, (_, at) => claimSegments(`A${at}`, '50'))
    const answer = await answerTo(fileOf(many), { claimsPerInterchange: 4 })
    expect(answer.unlistedClaims).toBe(3)
    const [acknowledgement] = answer.claims
    if (!acknowledgement) throw new Error('no 277CA')
    expect(claimsIn(acknowledgement)).toHaveLength(4)
    expectBalance(acknowledgement)
  })

  test('who answers can be said', async () => {
    const source = {
      role: 'AY',
      kind: 'organization',
      name: 'SAMPLE EXCHANGE',
      idQualifier: 'FI',
      id: '990000001',
    } as const
    const { claims } = await answerTo(fileWith(), { source })
    expect(claims[0]?.source).toEqual(source)
  })
})
