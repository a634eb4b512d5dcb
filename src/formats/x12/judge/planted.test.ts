/** Every code of the judge has a small defect in a right file that draws exactly it. */
import { describe, expect, test } from 'vitest'
import { readFindingCodes } from '../read/finding-codes.ts'
import { judgeFindingCodes } from './finding-codes.ts'
import { fileOf, judged, replaced, rightSegments, type SampleSet } from './testing.ts'

type Planted = readonly [
  code: string,
  set: SampleSet,
  /** The segment that the defect is planted in begins so … */
  beginning: string,
  /** … and is replaced by these. */
  by: string | readonly string[],
]

const claim = 'CLM*CLAIM1*300***'
const firstLine = 'SV1*HC:G9012:U1:GQ*200*UN*4***1:2'

const syntax: readonly Planted[] = [
  ['element/missing', '837P', 'CLM*', `${claim}12:B:1*Y*A*Y`],
  ['element/missing', '837P', 'CLM*', `${claim}12::1*Y*A*Y*Y`],
  ['element/missing', '837P', 'NM1*41', 'NM1*41*2*SAMPLE SUBMITTER*****46'],
  ['element/missing', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6*100*UN*1'],
  ['element/missing-with-others', '837P', 'NM1*82', 'NM1*82*1*SAMPLE*TESTER****XX'],
  ['element/missing-with-others', '837P', 'PER*IC', 'PER*IC*TESTINA SAMPLE*TE*5555550100*EX'],
  ['element/missing-with-others', '837P', 'CAS*CO', 'CAS*CO*45*50**18'],
  ['element/excluded', '837P', 'N4*FOLSOM', 'N4*FOLSOM*CA*95630*US***CA'],
  ['element/not-used', '837P', 'NM1*40', 'NM1*40*2*SAMPLE PLAN*A****46*PLAN01'],
  ['element/not-used', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6:::::H0044*100*UN*1***1'],
  ['element/too-many', '837P', 'N3*1', 'N3*1 SAMPLE STREET*SUITE 1*FLOOR 2'],
  ['element/too-many-parts', '837P', 'CLM*', `${claim}12:B:1:1*Y*A*Y*Y`],
  ['element/too-many-parts', '837P', 'NM1*82', 'NM1*82*1*SAM:PLE*TESTER****XX*1222222220'],
  ['element/too-many-repetitions', '837P', 'NM1*82', 'NM1*82*1*SAM^PLE*TESTER****XX*1222222220'],
  ['element/too-many-repetitions', '837P', 'HI*', 'HI*ABK:Z5901^ABK:Z5902*ABF:F200'],
  ['element/too-short', '837P', 'N4*FOLSOM', 'N4*F*CA*95630'],
  ['element/too-long', '837P', 'NM1*82', `NM1*82*1*${'S'.repeat(61)}*TESTER****XX*1222222220`],
  ['element/control-character', '837P', 'NM1*82', 'NM1*82*1*SAM\u0001PLE*TESTER****XX*1222222220'],
  ['element/foreign-character', '837P', 'NM1*82', 'NM1*82*1*SAMPLÉ*TESTER****XX*1222222220'],
  ['element/only-spaces', '837P', 'NM1*82', 'NM1*82*1* *TESTER****XX*1222222220'],
  ['element/trailing-spaces', '837P', 'NM1*82', 'NM1*82*1*SAMPLE *TESTER****XX*1222222220'],
  ['element/not-a-number', '837P', 'AMT*D', 'AMT*D*2.5.0'],
  ['element/not-a-number', '837P', 'LX*2', 'LX*2.0'],
  ['element/not-a-date', '837P', 'DMG', 'DMG*D8*19800231*F'],
  ['element/not-a-date', '837P', 'DTP*472*D8', 'DTP*472*D8*2026-11-03'],
  ['element/not-a-date', '837P', 'DTP*472*RD8', 'DTP*472*RD8*20261101'],
  ['element/not-a-date', '835', 'DTM*472*20261103', 'DTM*472*20261303'],
  ['element/not-a-time', '837P', 'BHT', 'BHT*0019*00*BATCH1*20261121*2460*CH'],
  ['element/code-not-allowed', '837P', 'SBR*P', 'SBR*P*18*******QQ'],
  ['element/code-not-allowed', '837P', 'CLM*', `${claim}12:A:1*Y*A*Y*Y`],
  ['element/code-not-allowed', '837P', 'SV1*HC:H0043', 'SV1*ZZ:H0043:U6*100*UN*1***1'],
  ['segment/trailing-separators', '837P', 'N3*1', 'N3*1 SAMPLE STREET*'],
  ['segment/trailing-separators', '837P', 'HI*', 'HI*ABK:Z5901*ABF:F200:'],
  ['segment/missing', '837P', 'REF*EI', []],
  ['segment/missing', '837P', 'DTP*472*D8', []],
  ['segment/missing', '837I', 'CL1', []],
  ['segment/missing', '835', 'PER*BL', []],
  ['segment/missing', '835', 'TRN', []],
  ['segment/missing', '999', 'IK5*R', []],
  ['loop/missing', '837P', 'NM1*PR*2*SAMPLE PLAN', []],
  ['loop/missing', '837P', 'NM1*40', []],
  ['level/number-not-in-order', '837P', 'HL*2', 'HL*3*1*22*0'],
  ['level/number-not-in-order', '277CA', 'HL*5', 'HL*4*3*PT'],
  ['level/wrong-parent', '837P', 'HL*2', 'HL*2*2*22*0'],
  ['level/wrong-parent', '277CA', 'HL*5', 'HL*5*2*PT'],
  ['level/says-children-but-has-none', '837P', 'HL*2', 'HL*2*1*22*1'],
  ['level/has-children-but-says-none', '277CA', 'HL*3', 'HL*3*2*19*0'],
  ['line/number-not-in-order', '837P', 'LX*2', 'LX*3'],
  ['line/number-not-in-order', '837I', 'LX*2', 'LX*1'],
]

const balances: readonly Planted[] = [
  ['claim/charge-not-sum-of-lines', '837I', 'CLM*', 'CLM*CLAIM1*301***11:A:1**A*Y*Y'],
  ['claim/charge-not-sum-of-lines', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6*99.99*UN*1***1'],
  ['claim/other-payment-out-of-balance', '837P', 'AMT*D', 'AMT*D*249'],
  [
    'line/adjudication-out-of-balance',
    '837P',
    'REF*6R*LINE2',
    ['REF*6R*LINE2', 'SVD*OTHER01*300*HC:H0043**1', 'CAS*CO*45*50', 'DTP*573*D8*20261115'],
  ],
  ['remittance/line-out-of-balance', '835', 'CAS*CO*45', 'CAS*CO*45*41'],
  ['remittance/claim-out-of-balance', '835', 'CLP*', 'CLP*CLAIM1*1*301*200*10*MC*PAYER1*12*1'],
  ['remittance/payment-out-of-balance', '835', 'PLB*', 'PLB*1999999984*20261231*WO:TAKEBACK1*51'],
  ['remittance/patient-share-differs', '835', 'CLP*', 'CLP*CLAIM1*1*300*200*11*MC*PAYER1*12*1'],
  ['acknowledgement/counts-differ', '999', 'AK9', 'AK9*A*3*3*3'],
  ['acknowledgement/counts-differ', '997', 'AK9', 'AK9*A*1*0*0'],
  ['acknowledgement/totals-differ', '277CA', 'AMT*YU', 'AMT*YU*301'],
]

const situations: readonly Planted[] = [
  ['claim/number-too-long', '837P', 'CLM*', 'CLM*CLAIM9012345678901234*300***12:B:1*Y*A*Y*Y'],
  ['claim/unknown-frequency', '837P', 'CLM*', `${claim}12:B:3*Y*A*Y*Y`],
  ['claim/replacement-without-payer-number', '837P', 'CLM*', `${claim}12:B:7*Y*A*Y*Y`],
  ['claim/replacement-without-payer-number', '837I', 'CLM*', `${claim}11:A:8**A*Y*Y`],
  ['claim/payer-number-on-original', '837P', 'REF*D9', 'REF*F8*PAYERS1'],
  ['claim/accident-without-date', '837P', 'CLM*', `${claim}12:B:1*Y*A*Y*Y**OA`],
  [
    'claim/auto-accident-without-state',
    '837P',
    'CLM*',
    [`${claim}12:B:1*Y*A*Y*Y**AA`, 'DTP*439*D8*20261101'],
  ],
  ['claim/without-attending-provider', '837I', 'NM1*71', []],
  ['claim/inpatient-without-admission-date', '837I', 'DTP*435', []],
  ['claim/inpatient-without-admitting-diagnosis', '837I', 'HI*ABJ', []],
  ['claim/inpatient-without-discharge-hour', '837I', 'DTP*096', []],
  ['claim/without-admission-source', '837I', 'CL1', 'CL1*1**01'],
  ['claim/before-birth', '837P', 'DMG', 'DMG*D8*20261102*F'],
  ['claim/onset-after-service', '837P', 'REF*D9', ['DTP*431*D8*20261104', 'REF*D9*CONTROL1']],
  ['claim/admission-after-service', '837I', 'DTP*435', 'DTP*435*D8*20261102'],
  [
    'claim/discharge-before-admission',
    '837P',
    'REF*D9',
    ['DTP*435*D8*20261101', 'DTP*096*D8*20261031', 'REF*D9*CONTROL1'],
  ],
  ['claim/paid-before-service', '837P', 'DTP*573', 'DTP*573*D8*20261102'],
  ['claim/other-payer-paid-without-date', '837P', 'DTP*573', []],
  ['claim/payer-sequence-twice', '837P', 'SBR*S', 'SBR*P*18*******MC'],
  ['subscriber/address-missing', '837P', 'N4*FOLSOM', []],
  ['subscriber/demographics-missing', '837P', 'DMG', []],
  ['subscriber/not-said-to-be-patient', '837P', 'SBR*P', 'SBR*P********MC'],
  ['provider/without-number', '837P', 'NM1*85', 'NM1*85*2*SAMPLE PROVIDER'],
  ['provider/po-box', '837P', 'N3*1', 'N3*P.O. BOX 12'],
  ['provider/zip-not-nine-digits', '837P', 'N4*SACRAMENTO*CA*958140001', 'N4*SACRAMENTO*CA*95814'],
  [
    'facility/zip-not-nine-digits',
    '837P',
    'NM1*82',
    ['NM1*77*2*SAMPLE PLACE', 'N3*3 SAMPLE STREET', 'N4*SACRAMENTO*CA*95814'],
  ],
  ['provider/rendering-same-as-billing', '837P', 'NM1*82', 'NM1*82*1*SAMPLE*TESTER****XX*1999999984'],
  ['address/postal-code-not-valid', '837P', 'N4*FOLSOM', 'N4*FOLSOM*CA*9563'],
  ['address/state-missing', '837P', 'N4*FOLSOM', 'N4*FOLSOM**95630'],
  ['party/organization-with-first-name', '837P', 'NM1*85', 'NM1*85*2*SAMPLE*TESTER****XX*1999999984'],
  ['party/person-without-first-name', '837P', 'NM1*82', 'NM1*82*1*SAMPLE*****XX*1222222220'],
  ['contact/number-not-valid', '837P', 'PER*IC', 'PER*IC*TESTINA SAMPLE*TE*555-555-0100'],
  ['contact/number-not-valid', '837P', 'PER*IC', 'PER*IC*TESTINA SAMPLE*EM*nobody'],
  ['line/units-not-positive', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6*100*UN*0***1'],
  ['line/modifier-twice', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6:U6*100*UN*1***1'],
  ['line/control-number-twice', '837P', 'REF*6R*LINE2', 'REF*6R*LINE1'],
  ['line/diagnosis-pointer-to-nothing', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U6*100*UN*1***3'],
  ['line/diagnosis-pointer-twice', '837P', firstLine, 'SV1*HC:G9012:U1:GQ*200*UN*4***1:1'],
  ['line/outside-statement-dates', '837I', 'DTP*472*D8*20261102', 'DTP*472*D8*20261104'],
  [
    'line/adjudication-by-unknown-payer',
    '837P',
    'REF*6R*LINE2',
    ['REF*6R*LINE2', 'SVD*NOBODY*100*HC:H0043**1', 'DTP*573*D8*20261115'],
  ],
  ['diagnosis/twice', '837P', 'HI*', 'HI*ABK:Z5901*ABF:Z5901'],
  ['diagnosis/versions-mixed', '837P', 'HI*', 'HI*ABK:Z5901*BF:29530'],
  ['diagnosis/wrong-version-for-date', '837P', 'HI*', 'HI*BK:29530*BF:V600'],
  ['diagnosis/external-cause-first', '837P', 'HI*', 'HI*ABK:W19XXXA*ABF:F200'],
  ['date/range-reversed', '837P', 'DTP*472*RD8', 'DTP*472*RD8*20261102-20261101'],
  [
    'date/range-reversed',
    '837I',
    'HI*ABJ',
    ['HI*ABJ:Z5901', 'HI*BI:71:RD8:20261002-20261001', 'HI*BH:A1:D8:20261001'],
  ],
  ['date/in-future', '837I', 'HI*ABJ', ['HI*ABJ:Z5901', 'HI*BH:A1:D8:20261001*BH:A2:D8:20261123']],
  ['date/in-future', '837P', 'BHT', 'BHT*0019*00*BATCH1*20261123*1000*CH'],
  ['date/in-future', '837P', 'REF*D9', ['DTP*304*D8*20261123', 'REF*D9*CONTROL1']],
  ['amount/parts-of-a-cent', '837P', 'AMT*D', 'AMT*D*250.001'],
  ['remittance/denied-but-paid', '835', 'CLP*', 'CLP*CLAIM1*4*300*200*10*MC*PAYER1*12*1'],
  ['remittance/reversal-not-negative', '835', 'CLP*', 'CLP*CLAIM1*22*300*200*10*MC*PAYER1*12*1'],
  ['adjustment/remark-missing', '835', 'LQ*', []],
  ['adjustment/zero', '835', 'CAS*CO*45', 'CAS*CO*45*40**18*0'],
  ['acknowledgement/status-contradicts', '999', 'AK9', 'AK9*A*2*2*1'],
  ['acknowledgement/status-contradicts', '997', 'AK5', 'AK5*A*5'],
  ['acknowledgement/category-contradicts', '277CA', 'STC*A2', 'STC*A6:20:PR*20261121*WQ*300'],
]

const lists: readonly Planted[] = [
  ['diagnosis/has-dot', '837P', 'HI*', 'HI*ABK:Z59.01*ABF:F200'],
  ['diagnosis/not-a-code', '837P', 'HI*', 'HI*ABK:5901*ABF:F200'],
  ['procedure/not-a-code', '837P', 'SV1*HC:H0043', 'SV1*HC:H043:U6*100*UN*1***1'],
  ['modifier/not-a-code', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:U#*100*UN*1***1'],
  ['revenue/not-a-code', '837I', 'SV2*0120', 'SV2*012X**200*DA*2'],
  ['drug/not-a-code', '837P', 'REF*6R*LINE2', ['REF*6R*LINE2', 'LIN**N4*1234-5678-90', 'CTP****1*UN']],
  ['place-of-service/unknown', '837P', 'CLM*', `${claim}28:B:1*Y*A*Y*Y`],
  ['taxonomy/not-a-code', '837P', 'PRV*', 'PRV*BI*PXC*251B0000X'],
  ['identifier/npi-not-valid', '837P', 'NM1*82', 'NM1*82*1*SAMPLE*TESTER****XX*1222222221'],
  ['identifier/tax-number-not-valid', '837P', 'REF*EI', 'REF*EI*12-3456789'],
  ['identifier/social-security-number-not-valid', '837P', 'DMG', ['DMG*D8*19800101*F', 'REF*SY*900-00-0001']],
  ['address/unknown-state', '837P', 'N4*FOLSOM', 'N4*FOLSOM*ZQ*95630'],
  ['address/unknown-country', '837P', 'N4*SACRAMENTO*CA*958140001', 'N4*SACRAMENTO*CA*958140001*QQ'],
  ['adjustment/unknown-reason', '835', 'CAS*CO*45', 'CAS*CO*999*40'],
  ['adjustment/stopped-reason', '835', 'CAS*CO*45', 'CAS*CO*15*40'],
  ['remark/unknown', '835', 'LQ*', 'LQ*HE*X9999'],
  ['status/unknown', '277CA', 'STC*A7', 'STC*A7:9999:85*20261121*U*100'],
  ['status/unknown-category', '277CA', 'STC*A7', 'STC*Z7:562:85*20261121*U*100'],
  ['code/wrong-shape', '837I', 'CL1', 'CL1*A*1*01'],
  ['acknowledgement/category-not-of-batch', '277CA', 'STC*A7', 'STC*F2:562:85*20261121*U*100'],
]

/** The bill of an outpatient: no stay, and a day on each line. */
const outpatientBill = rightSegments['837I']
  .filter(segment => !['DTP*096', 'DTP*435', 'HI*ABJ'].some(begins => segment.startsWith(begins)))
  .map(segment => segment.replace('11:A:1', '13:A:1'))

/** Defects that take more than one segment. */
const larger: readonly (readonly [code: string, set: SampleSet, segments: readonly string[]])[] = [
  [
    'claim/number-twice',
    '837P',
    replaced(rightSegments['837P'], 'REF*6R*LINE2', [
      'REF*6R*LINE2',
      'CLM*CLAIM1*100***12:B:1*Y*A*Y*Y',
      'HI*ABK:Z5901',
      'LX*1',
      'SV1*HC:H0043:U6*100*UN*1***1',
      'DTP*472*D8*20261103',
    ]),
  ],
  [
    'claim/charge-negative',
    '837I',
    replaced(
      replaced(rightSegments['837I'], 'CLM*', 'CLM*CLAIM1*-100***11:A:1**A*Y*Y'),
      'SV2*0120',
      'SV2*0120**-200*DA*2',
    ),
  ],
  ['line/outpatient-without-date', '837I', replaced(outpatientBill, 'DTP*472*D8*20261102', [])],
  [
    'line/charge-negative',
    '837I',
    replaced(
      replaced(rightSegments['837I'], 'CLM*', 'CLM*CLAIM1*0***11:A:1**A*Y*Y'),
      'SV2*0120',
      'SV2*0120**-100*DA*2',
    ),
  ],
  [
    'subscriber/is-patient-but-has-patients',
    '837P',
    replaced(replaced(rightSegments['837P'], 'HL*2', 'HL*2*1*22*1'), 'CLM*', [
      'HL*3*2*23*0',
      'PAT*19',
      'NM1*QC*1*SAMPLE*TESTER',
      'N3*2 SAMPLE STREET',
      'N4*FOLSOM*CA*95630',
      'DMG*D8*20100101*M',
      `${claim}12:B:1*Y*A*Y*Y`,
    ]),
  ],
  [
    'remittance/no-payment-but-amount',
    '835',
    replaced(rightSegments['835'], 'BPR*', `BPR*H*150*C*NON${'*'.repeat(12)}20261120`),
  ],
  [
    'remittance/bank-account-missing',
    '835',
    replaced(
      rightSegments['835'],
      'BPR*',
      'BPR*I*150*C*ACH*CCP*01*111000025*DA*123456*1123456789**01*111000025***20261120',
    ),
  ],
]

/** Codes that a negative line draws along with that of its claim, both right. */
const alongWith: { readonly [code: string]: readonly string[] } = {
  'claim/charge-negative': ['claim/charge-negative', 'line/charge-negative'],
}

/** Every list unknown to a source that the caller holds. */
const unknown: readonly Planted[] = [
  ['diagnosis/unknown', '837P', 'HI*', 'HI*ABK:Z9999*ABF:F200'],
  ['procedure/unknown', '837P', 'SV1*HC:H0043', 'SV1*HC:Z9999:U6*100*UN*1***1'],
  ['modifier/unknown', '837P', 'SV1*HC:H0043', 'SV1*HC:H0043:Z9*100*UN*1***1'],
  ['revenue/unknown', '837I', 'SV2*0120', 'SV2*9999**200*DA*2'],
  ['drug/unknown', '837P', 'REF*6R*LINE2', ['REF*6R*LINE2', 'LIN**N4*99999999999', 'CTP****1*UN']],
  ['taxonomy/unknown', '837P', 'PRV*', 'PRV*BI*PXC*999Z99999X'],
  ['identifier/npi-unknown', '837P', 'NM1*82', 'NM1*82*1*SAMPLE*TESTER****XX*1888888884'],
  ['code/unknown', '837I', 'CL1', 'CL1*9*1*01'],
]

const unknownCodes = ['Z9999', 'Z9', '9999', '99999999999', '999Z99999X', '1888888884', '9']

const numbered = (set: SampleSet, code: string, at: string) => `${code} in a ${set}, at ${at}`

describe('planted defects', () => {
  const all = [...syntax, ...balances, ...situations, ...lists]
  for (const [code, set, beginning, by] of all) {
    test(numbered(set, code, beginning), () => {
      const findings = judged(fileOf(set, replaced(rightSegments[set], beginning, by)))
      expect(findings.map(finding => finding.code)).toEqual([code])
    })
  }

  for (const [code, set, segments] of larger) {
    test(`${code} in a ${set}`, () => {
      const codes = judged(fileOf(set, segments)).map(finding => finding.code)
      expect(codes).toEqual(alongWith[code] ?? [code])
    })
  }

  for (const [code, set, beginning, by] of unknown) {
    test(`${code} in a ${set}, by a source in the caller's hand`, () => {
      const text = fileOf(set, replaced(rightSegments[set], beginning, by))
      expect(judged(text)).toEqual([])
      const codes = (_list: string, value: string) => (unknownCodes.includes(value) ? 'unknown' : 'unsure')
      expect(judged(text, { codes }).map(finding => finding.code)).toEqual([code])
    })
  }

  test('set/number-twice: a second set with the number of the first', () => {
    const [first = '', second = ''] = [1, 2].map(number =>
      fileOf('837P', replaced(rightSegments['837P'], 'CLM*', `CLM*C${number}*300***12:B:1*Y*A*Y*Y`)),
    )
    const sets = second.slice(second.indexOf('ST*'), second.indexOf('GE*')).replaceAll('*0001', '*0002')
    const text = first.replace('GE*1*', () => `${sets}GE*2*`)
    expect(judged(text).map(finding => finding.code)).toEqual(['set/number-twice'])
  })

  test('set/too-many-claims: the five thousand and first', () => {
    const lines = ['HI*ABK:Z5901', 'LX*1', 'SV1*HC:H0043:U6*1*UN*1***1', 'DTP*472*D8*20261103']
    const head = rightSegments['837P'].slice(0, 10)
    const subscriber = rightSegments['837P'].slice(10, 17)
    const claims = Array.from({ length: 5001 }, (_, at) => {
      const level = subscriber.map(segment => segment.replace('HL*2', `HL*${at + 2}`))
      return [...level, `CLM*C${at}*1***12:B:1*Y*A*Y*Y`, ...lines]
    })
    const findings = judged(fileOf('837P', [...head, ...claims.flat()]))
    expect(findings.map(finding => finding.code)).toEqual(['set/too-many-claims'])
  })

  test('claim/more-findings: a claim with a thousand and one things wrong', () => {
    const notes = Array.from({ length: 1001 }, () => 'K3*A\u0001B')
    const text = fileOf('837P', replaced(rightSegments['837P'], 'REF*D9', notes))
    const codes = judged(text)
      .map(finding => finding.code)
      .filter(code => code !== 'segment/too-often')
    expect(codes.filter(code => code === 'element/control-character')).toHaveLength(1000)
    expect(codes.filter(code => code !== 'element/control-character')).toEqual(
      ['claim/more-findings', 'set/more-findings'].filter(code => codes.includes(code)),
    )
    expect(codes).toContain('claim/more-findings')
  })

  test('a line of an outpatient needs no day of its own for a drug, nor where the statement is of one day', () => {
    const undated = replaced(outpatientBill, 'DTP*472*D8*20261102', [])
    const drug = [...undated, 'LIN**N4*12345678901', 'CTP****1*UN']
    const oneDay = replaced(undated, 'DTP*434', 'DTP*434*RD8*20261101-20261101')
    expect([outpatientBill, drug, oneDay].map(segments => judged(fileOf('837I', segments)))).toEqual([
      [],
      [],
      [],
    ])
  })

  test('every code of the judge is planted', () => {
    const planted = new Set([...all, ...larger, ...unknown].map(([code]) => code))
    const alone = ['set/number-twice', 'set/too-many-claims', 'claim/more-findings']
    const without = Object.keys(judgeFindingCodes).filter(code => !planted.has(code) && !alone.includes(code))
    expect(without).toEqual([])
  })

  test('no code of the judge is one of the reader', () => {
    const shared = Object.keys(judgeFindingCodes).filter(code => Object.hasOwn(readFindingCodes, code))
    expect(shared).toEqual([])
  })

  test('what a code makes of the acknowledgements is one thing, or nothing for a mere note', () => {
    const wrong = Object.entries(judgeFindingCodes).filter(
      ([, facts]) => Object.keys(facts.ack).length !== 1 && facts.consequence !== 'note',
    )
    expect(wrong).toEqual([])
  })
})
