/**
 * Shows that public samples of the sets are walked whole, and that what is broken in some is told where it
 * is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
  // Its LX is no segment, so that nothing opens the claims after it. Its REF*CE stands where one of the
  // payee may.
  '835__irobayna-stupidedi__recover': [
    'unknown-id LXXXX*1',
    'unexpected CLP*0001000054*3*1766.5*187.5**12*50580155533',
    'unexpected NM1*QC*1*ISLAND*ELLIS*E***MI*789123456',
    'unexpected NM1*82*2*JONES JONES ASSOCIATES*****XX*1232343560',
    'unexpected DTM*232*20050120',
    'unexpected AMT*AU*1500',
    'unexpected SVC*HC:11040*24599*1766.5**1',
    'unexpected DTM*472*20050120',
    'unexpected CAS*OA*23*1579',
    'unexpected AMT*B6*1700',
  ],
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
    expect(samples.length).toBeGreaterThanOrEqual(22)
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

test('segments of a real remittance go where their codes say', () => {
  const { places } = walked(
    readFileSync(join(folder, '835__irobayna-stupidedi__dollars_and_data_sent_together_d7d425.edi')),
  )
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
    '2100/adjustments',
    '2100/patientName',
    '2100/outpatientAdjudication',
    '2100/statementDate',
    '/providerAdjustments',
    '/setTrailer',
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

test('segments of a real 999 go where they stand', () => {
  const { places } = walked(
    readFileSync(
      join(folder, '999__irobayna-stupidedi__response_to_functional_group_containing_3_837s_cb6d63.edi'),
    ),
  )
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
