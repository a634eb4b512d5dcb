/** Shows by examples that the sets say of segments what the guides say: usage, count, places and codes. */
import { describe, expect, test } from 'vitest'
import { compiledSet } from '../compile/compile-set.ts'
import { type SegmentUse, type SetDef, unbounded } from '../define.ts'
import { set277ca } from './277ca/set-277ca.ts'
import { set835 } from './835/set-835.ts'
import { set837i } from './837i/set-837i.ts'
import { set997 } from './set-997.ts'
import { set999 } from './set-999.ts'
import { interchangeAcknowledgement } from './ta1.ts'

function useOf(set: SetDef, loop: string, name: string): SegmentUse {
  const compiled = compiledSet(set)
  const [slot = -1] = compiled.slotIndices(loop, name)
  const use = compiled.slots[slot]?.use
  if (!use) throw new Error(`${loop}/${name}`)
  return use
}

type Row = readonly [loop: string, name: string, id: string, usage: string, repeat: number, uses: string]

/** Loop, name of the use, segment, usage, how often, and its places. */
function shows(set: SetDef, rows: readonly Row[]): void {
  test.each(rows)('%s %s', (loop, name, id, usage, repeat, uses) => {
    const use = useOf(set, loop, name)
    expect([use.id, use.usage, use.repeat, use.uses]).toEqual([id, usage, repeat, uses])
  })
}

type LoopRow = readonly [id: string, usage: string, repeat: number, inside: string]

/** Loop, usage, how often, and the loop around it. */
function showsLoops(set: SetDef, rows: readonly LoopRow[]): void {
  test.each(rows)('loop %s', (id, usage, repeat, inside) => {
    const { loops, loopIndices } = compiledSet(set)
    for (const index of loopIndices(id)) {
      const loop = loops[index]
      const around = loops[loop?.parent ?? -1]?.def.id ?? ''
      expect([loop?.def.usage, loop?.def.repeat]).toEqual([usage, repeat])
      expect(inside.split(' ')).toContain(around === '' ? 'set' : around)
    }
  })
}

describe('837I', () => {
  shows(set837i, [
    ['', 'beginning', 'BHT', 'R', 1, 'RRRRRR'],
    ['2000B', 'subscriberInformation', 'SBR', 'R', 1, 'RSSSNNNNS'],
    ['2000C', 'patientInformation', 'PAT', 'R', 1, 'R'],
    ['2010AA', 'billingProviderName', 'NM1', 'R', 1, 'RRRNNNNSS'],
    ['2300', 'claim', 'CLM', 'R', 1, 'RRNNRNRRRNNNNNNNNNNS'],
    ['2300', 'statement', 'DTP', 'R', 1, 'RRR'],
    ['2300', 'dischargeHour', 'DTP', 'S', 1, 'RRR'],
    ['2300', 'institutionalClaim', 'CL1', 'R', 1, 'RSRN'],
    ['2300', 'paperwork', 'PWK', 'S', 10, 'RRNNSSNNN'],
    ['2300', 'deviceExemption', 'REF', 'S', 5, 'RRNN'],
    ['2300', 'note', 'NTE', 'S', 10, 'RR'],
    ['2300', 'principalDiagnosis', 'HI', 'R', 1, 'R'],
    ['2300', 'admittingDiagnosis', 'HI', 'S', 1, 'R'],
    ['2300', 'reasonsForVisit', 'HI', 'S', 1, 'RSS'],
    ['2300', 'otherDiagnoses', 'HI', 'S', 2, 'RSSSSSSSSSSS'],
    ['2300', 'occurrenceSpans', 'HI', 'S', 2, 'RSSSSSSSSSSS'],
    ['2300', 'pricing', 'HCP', 'S', 1, 'RRSSSSSSNNSSSSS'],
    ['2310A', 'attendingProviderName', 'NM1', 'R', 1, 'RRRSSNSSS'],
    ['2310A', 'attendingProviderSecondaryId', 'REF', 'S', 4, 'RRNN'],
    ['2320', 'otherInsurance', 'OI', 'R', 1, 'NNRNNR'],
    ['2400', 'institutionalService', 'SV2', 'R', 1, 'RSRRRNSNNN'],
    ['2400', 'serviceDate', 'DTP', 'S', 1, 'RRR'],
    ['2420A', 'operatingPhysicianSecondaryId', 'REF', 'S', 20, 'RRNS'],
    ['2430', 'adjudication', 'SVD', 'R', 1, 'RRSRRS'],
    ['2430', 'adjudicated', 'DTP', 'R', 1, 'RRR'],
  ])

  showsLoops(set837i, [
    ['2000A', 'R', unbounded, 'set'],
    ['2000B', 'R', unbounded, '2000A'],
    ['2000C', 'S', unbounded, '2000B'],
    ['2300', 'S', 100, '2000B 2000C'],
    ['2310A', 'S', 1, '2300'],
    ['2310F', 'S', 1, '2300'],
    ['2320', 'S', 10, '2300'],
    ['2330I', 'S', 1, '2320'],
    ['2400', 'R', 999, '2300'],
    ['2410', 'S', 1, '2400'],
    ['2430', 'S', 15, '2400'],
  ])

  test('the type of bill stands in CLM05 with an A, and says nothing of a signature', () => {
    const { places } = useOf(set837i, '2300', 'claim')
    expect(places[5]?.parts?.[2]?.codes).toEqual(['A'])
    expect(places[5]?.parts?.[1]?.external).toBe('bill-type')
  })

  test('diagnoses may say whether they were there on admission, but for those of a visit', () => {
    const first = (name: string) => useOf(set837i, '2300', name).places[1]
    expect(first('principalDiagnosis')?.uses).toBe('RRNNNNNNS')
    expect(first('otherDiagnoses')?.parts?.[9]?.codes).toEqual(['N', 'U', 'W', 'Y'])
    expect(first('admittingDiagnosis')?.uses).toBe('RR')
    expect(first('reasonsForVisit')?.uses).toBe('RR')
    expect(first('principalProcedure')?.uses).toBe('RRRR')
    expect(first('values')?.uses).toBe('RRNNR')
  })

  test('a statement has two days, an admission may have its hour', () => {
    expect(useOf(set837i, '2300', 'statement').places[2]?.codes).toEqual(['RD8'])
    expect(useOf(set837i, '2300', 'admission').places[2]?.codes).toEqual(['D8', 'DT'])
    expect(useOf(set837i, '2300', 'dischargeHour').places[2]?.codes).toEqual(['TM'])
  })
})

describe('835', () => {
  shows(set835, [
    ['', 'setHeader', 'ST', 'R', 1, 'RRN'],
    ['', 'payment', 'BPR', 'R', 1, 'RRRRSSSSSSSSSSSRNNNNN'],
    ['', 'trace', 'TRN', 'R', 1, 'RRRS'],
    ['', 'receiverId', 'REF', 'S', 1, 'RRNN'],
    ['', 'produced', 'DTM', 'S', 1, 'RRNNNN'],
    ['', 'providerAdjustments', 'PLB', 'S', unbounded, 'RRRRSSSSSSSSSS'],
    ['1000A', 'payerSecondaryId', 'REF', 'S', 4, 'RRNN'],
    ['1000A', 'technicalContact', 'PER', 'R', unbounded, 'RSSSSSSSN'],
    ['1000A', 'webSite', 'PER', 'S', 1, 'RNRRNNNNN'],
    ['1000B', 'payeeName', 'N1', 'R', 1, 'RRRRNN'],
    ['2100', 'claimPayment', 'CLP', 'R', 1, 'RRRRSRRSSNSSSN'],
    ['2100', 'adjustments', 'CAS', 'S', 99, 'RRRSSSSSSSSSSSSSSSS'],
    ['2100', 'patientName', 'NM1', 'R', 1, 'RRSSSNSSS'],
    ['2100', 'insuredName', 'NM1', 'S', 1, 'RRSSSNSRR'],
    ['2100', 'otherClaimId', 'REF', 'S', 5, 'RRNN'],
    ['2100', 'claimAmount', 'AMT', 'S', 13, 'RR'],
    ['2100', 'claimQuantity', 'QTY', 'S', 14, 'RR'],
    ['2110', 'servicePayment', 'SVC', 'R', 1, 'RRRSSSS'],
    ['2110', 'serviceDate', 'DTM', 'S', 2, 'RRNNNN'],
    ['2110', 'lineControlNumber', 'REF', 'S', 1, 'RRNN'],
    ['2110', 'remarkCode', 'LQ', 'S', 99, 'RR'],
  ])

  showsLoops(set835, [
    ['1000A', 'R', 1, 'set'],
    ['1000B', 'R', 1, 'set'],
    ['2000', 'S', unbounded, 'set'],
    ['2100', 'R', unbounded, '2000'],
    ['2110', 'S', 999, '2100'],
  ])

  test('interest is a reason of the provider, and an amount of the claim', () => {
    expect(useOf(set835, '', 'providerAdjustments').places[3]?.parts?.[1]?.codes).toContain('L6')
    expect(useOf(set835, '2100', 'claimAmount').places[1]?.codes).toContain('I')
  })

  test('a claim may be paid, denied, forwarded or reversed; the older group CR is gone', () => {
    expect(useOf(set835, '2100', 'claimPayment').places[2]?.codes).toEqual(
      expect.arrayContaining(['1', '4', '19', '22']),
    )
    expect(useOf(set835, '2110', 'adjustments').places[1]?.codes).toEqual(['CO', 'OA', 'PI', 'PR'])
  })
})

describe('999 and 997', () => {
  shows(set999, [
    ['', 'setHeader', 'ST', 'R', 1, 'RRR'],
    ['', 'groupResponse', 'AK1', 'R', 1, 'RRR'],
    ['', 'groupStatus', 'AK9', 'R', 1, 'RRRRSSSSS'],
    ['2000', 'setStatus', 'IK5', 'R', 1, 'RSSSSS'],
    ['2100', 'segmentNote', 'IK3', 'R', 1, 'RRSR'],
    ['2100', 'segmentContext', 'CTX', 'S', 10, 'RSSSSN'],
    ['2110', 'elementNote', 'IK4', 'R', 1, 'RSRS'],
    ['2110', 'elementContext', 'CTX', 'S', 10, 'RSSSSN'],
  ])

  showsLoops(set999, [
    ['2000', 'S', unbounded, 'set'],
    ['2100', 'S', unbounded, '2000'],
    ['2110', 'S', unbounded, '2100'],
  ])

  shows(set997, [
    ['', 'setHeader', 'ST', 'R', 1, 'RRS'],
    ['', 'groupResponse', 'AK1', 'R', 1, 'RRS'],
    ['AK2', 'setStatus', 'AK5', 'R', 1, 'RSSSSS'],
    ['AK3', 'elementNote', 'AK4', 'S', 99, 'RSRS'],
  ])

  test('what a 999 says beyond a 997 is of the guide', () => {
    const guide = useOf(set999, '2100', 'segmentNote').places[4]?.codes ?? []
    const standard = useOf(set997, 'AK3', 'segmentNote').places[4]?.codes ?? []
    expect(guide.filter(code => !standard.includes(code))).toEqual(['I4', 'I6', 'I7', 'I8', 'I9'])
    expect(useOf(set999, '2110', 'elementNote').places[3]?.codes).toEqual(
      expect.arrayContaining(['1', '10', '12', '13', 'I6', 'I9', 'I10', 'I11', 'I12', 'I13']),
    )
  })

  test('a loop is named by up to six characters', () => {
    expect(useOf(set999, '2100', 'segmentNote').places[3]?.max).toBe(6)
  })
})

describe('277CA', () => {
  shows(set277ca, [
    ['', 'beginning', 'BHT', 'R', 1, 'RRRRRR'],
    ['2200A', 'received', 'DTP', 'R', 1, 'RRR'],
    ['2200B', 'batchStatus', 'STC', 'R', unbounded, 'RRRRNNNNNSSN'],
    ['2200B', 'acceptedCount', 'QTY', 'S', 1, 'RRNN'],
    ['2200C', 'providerStatus', 'STC', 'S', unbounded, 'RNRRNNNNNSSN'],
    ['2000D', 'level', 'HL', 'R', 1, 'RRRN'],
    ['2100D', 'patientName', 'NM1', 'R', 1, 'RRRSSNSRR'],
    ['2200D', 'claimStatus', 'STC', 'R', unbounded, 'RRRRNNNNNSSS'],
    ['2200D', 'payerClaimNumber', 'REF', 'S', 1, 'RRNN'],
    ['2200D', 'serviceDate', 'DTP', 'R', 1, 'RRR'],
    ['2220D', 'lineStatus', 'STC', 'R', unbounded, 'RNRNNNNNNSSS'],
    ['2220D', 'lineControlNumber', 'REF', 'R', 1, 'RRNN'],
  ])

  showsLoops(set277ca, [
    ['2000A', 'R', 1, 'set'],
    ['2000B', 'R', 1, '2000A'],
    ['2000C', 'S', unbounded, '2000B'],
    ['2200C', 'S', 1, '2000C'],
    ['2000D', 'S', unbounded, '2000C'],
    ['2200D', 'R', unbounded, '2000D'],
    ['2220D', 'S', unbounded, '2200D'],
  ])

  test('a line is told of only when it was rejected', () => {
    expect(useOf(set277ca, '2220D', 'lineStatus').places[3]?.codes).toEqual(['U'])
    expect(useOf(set277ca, '2200D', 'claimStatus').places[3]?.codes).toEqual(['U', 'WQ'])
  })

  test('counts and sums have codes of their own on each level', () => {
    expect(useOf(set277ca, '2200B', 'acceptedCount').places[1]?.codes).toEqual(['90'])
    expect(useOf(set277ca, '2200B', 'rejectedCount').places[1]?.codes).toEqual(['AA'])
    expect(useOf(set277ca, '2200C', 'acceptedCount').places[1]?.codes).toEqual(['QA'])
    expect(useOf(set277ca, '2200C', 'rejectedCount').places[1]?.codes).toEqual(['QC'])
  })
})

test('a TA1 knows its 32 notes', () => {
  expect(interchangeAcknowledgement.places[4]?.codes).toEqual(['A', 'E', 'R'])
  expect(interchangeAcknowledgement.places[5]?.codes?.length).toBe(32)
  expect(interchangeAcknowledgement.places[5]?.codes).toEqual(expect.arrayContaining(['000', '001', '031']))
})
