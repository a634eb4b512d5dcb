/**
 * Shows that public samples of the sets are walked whole, and that what is broken in some is told where it
 * is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../judge/testing.ts'
import { walked } from './testing.ts'

const folder = join(import.meta.dirname, '../../../../test/samples/x12')
const sources = readFileSync(join(folder, 'sources.csv'), 'utf8').trim().split('\n').slice(1)

type Sample = { readonly file: string; readonly set: string }

const ours = new Set(['837I', '835', '999', '997'])

const samples: readonly Sample[] = sources.flatMap(line => {
  const [file = '', set = ''] = line.split(',')
  return ours.has(set) ? [{ file, set }] : []
})

/** What is wrong with the places of segments, by the beginning of the file's name. */
const broken: { readonly [file: string]: readonly string[] } = {
  // Its ISA declares a colon, and its composites are written with another character.
  '837I__LinuxForHealth-x12__ppo_repriced_claim': [
    'unexpected HI*BK>38181',
    'unexpected HI*BF>38900',
    'unexpected HI*BH>11>D8>20050706',
  ],
  // It ends a set of a 997 as a 999 does.
  '997__azoner-pyx12__x12testdata': ['not-in-set IK5*A'],
}

describe('public samples', () => {
  test('there are samples of each set that has public ones', () => {
    expect(new Set(samples.map(({ set }) => set))).toEqual(ours)
    expect(samples.length).toBeGreaterThanOrEqual(14)
  })

  test.each(samples)('$file', ({ file, set }) => {
    const { places, misfits, sets } = walked(readFileSync(join(folder, file)))
    const known = Object.entries(broken).find(([name]) => file.startsWith(name))?.[1] ?? []
    expect(sets.length).toBeGreaterThan(0)
    expect(new Set(sets)).toEqual(new Set([set]))
    expect(misfits).toEqual(known)
    expect(places.filter(place => place === '/setHeader').length).toBe(sets.length)
    expect(places.filter(place => place === '/setTrailer').length).toBe(sets.length)
  })
})

/** A whole remittance of two headings: what stands in public ones, with people of ours. */
const remittance = [
  'BPR*I*1100*C*ACH*CCP*01*111000025*DA*123456*1123456789**01*111000025*DA*654321*20261120',
  'TRN*1*TRACE1*1123456789',
  'DTM*405*20261120',
  'N1*PR*SAMPLE PLAN',
  'N3*1 SAMPLE STREET',
  'N4*SACRAMENTO*CA*95814',
  'REF*2U*999',
  'PER*BL*SAMPLE DESK*TE*5555550100',
  'N1*PE*SAMPLE HOSPITAL*XX*1999999984',
  'LX*110212',
  'TS3*1999999984*11*20261231*1*1200',
  'TS2*59786*55375.77',
  'CLP*CLAIM1*1*1200*1000**MA*PAYER1*11*1',
  'CAS*CO*45*200',
  'NM1*QC*1*SAMPLE*TESTINA****MI*90000001A',
  'MIA*0***138018.4',
  'DTM*232*20261101',
  'DTM*233*20261103',
  'QTY*CA*3',
  'LX*130212',
  'TS3*1999999984*13*20261231*1*150',
  'CLP*CLAIM2*1*150*150**MB*PAYER2*13*1',
  'NM1*QC*1*SAMPLE*TESTER****MI*90000002B',
  'MOA***MA02',
  'DTM*232*20261102',
  'PLB*1999999984*20261231*CV:CP*50',
]

test('segments of a remittance go where their codes say', () => {
  const { places, misfits } = walked(Buffer.from(fileOf('835', remittance)))
  expect(misfits).toEqual([])
  expect(places).toEqual([
    '/setHeader',
    '/payment',
    '/trace',
    '/produced',
    '1000A/payerName',
    '1000A/streetAddress',
    '1000A/place',
    '1000A/payerSecondaryId',
    '1000A/technicalContact',
    '1000B/payeeName',
    '2000/headingNumber',
    '2000/providerSummary',
    '2000/providerSupplement',
    '2100/claimPayment',
    '2100/adjustments',
    '2100/patientName',
    '2100/inpatientAdjudication',
    '2100/statementDate',
    '2100/statementDate',
    '2100/claimQuantity',
    '2000/headingNumber',
    '2000/providerSummary',
    '2100/claimPayment',
    '2100/patientName',
    '2100/outpatientAdjudication',
    '2100/statementDate',
    '/providerAdjustments',
    '/setTrailer',
  ])
})

test('what stands below a heading that is no segment has no place, and all of it is told', () => {
  const broken = remittance.map(segment => segment.replace('LX*130212', 'LXXXX*1'))
  const { misfits } = walked(Buffer.from(fileOf('835', broken.slice(0, 9).concat(broken.slice(19)))))
  expect(misfits).toEqual([
    'unknown-id LXXXX*1',
    'unexpected TS3*1999999984*13*20261231*1*150',
    'unexpected CLP*CLAIM2*1*150*150**MB*PAYER2*13*1',
    'unexpected NM1*QC*1*SAMPLE*TESTER****MI*90000002B',
    'unexpected MOA***MA02',
    'unexpected DTM*232*20261102',
  ])
})

test('segments of a real institutional claim go where their codes say', () => {
  const { places } = walked(
    readFileSync(join(folder, '837I__LinuxForHealth-x12__institutional_claim_77903f.edi')),
  )
  expect(places.slice(17)).toEqual([
    '2010BB/payerName',
    '2010BB/billingProviderSecondaryId',
    '2300/claim',
    '2300/statement',
    '2300/institutionalClaim',
    '2300/principalDiagnosis',
    '2300/otherDiagnoses',
    '2300/occurrences',
    '2300/values',
    '2300/conditionCodes',
    '2310A/attendingProviderName',
    '2310A/attendingProviderSecondaryId',
    '2320/otherSubscriberInformation',
    '2320/otherInsurance',
    '2330A/otherSubscriberName',
    '2330A/streetAddress',
    '2330A/place',
    '2330B/otherPayerName',
    '2400/lineNumber',
    '2400/institutionalService',
    '2400/serviceDate',
    '2400/lineNumber',
    '2400/institutionalService',
    '2400/serviceDate',
    '/setTrailer',
  ])
})

test('segments of a 999 go where they stand', () => {
  const { places, misfits } = walked(
    Buffer.from(
      fileOf('999', [
        'AK1*HC*17*005010X222A1',
        'AK2*837*0001*005010X222A1',
        'IK5*A',
        'AK2*837*0002*005010X222A1',
        'IK3*CLM*22**8',
        'CTX*CLM01:CLAIM2',
        'IK4*2*782*1',
        'IK5*R*5',
        'AK2*837*0003*005010X222A1',
        'IK3*REF*57**3',
        'CTX*SITUATIONAL TRIGGER*CLM*43**5:3',
        'CTX*CLM01:CLAIM3',
        'IK5*R*5',
        'AK9*P*3*3*1',
      ]),
    ),
  )
  expect(misfits).toEqual([])
  expect(places).toEqual([
    '/setHeader',
    '/groupResponse',
    '2000/setResponse',
    '2000/setStatus',
    '2000/setResponse',
    '2100/segmentNote',
    '2100/segmentContext',
    '2110/elementNote',
    '2000/setStatus',
    '2000/setResponse',
    '2100/segmentNote',
    '2100/segmentContext',
    '2100/segmentContext',
    '2000/setStatus',
    '/groupStatus',
    '/setTrailer',
  ])
})
