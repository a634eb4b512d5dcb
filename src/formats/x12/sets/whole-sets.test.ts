/**
 * Shows made sets that use much of their guides: each segment has its place, and the judge finds nothing to
 * say.
 */
import { expect, test } from 'vitest'
import type { SetDef } from '../define.ts'
import { judge } from '../judge/judge.ts'
import { walkBytes } from '../read/transmission.ts'
import { set277ca } from './277ca/set-277ca.ts'
import { set835 } from './835/set-835.ts'
import { set837i } from './837i/set-837i.ts'
import { set999 } from './set-999.ts'
import { enveloped, walked } from './testing.ts'

/** Ten days of recuperative care after a hospital, that another plan has paid in part. */
const recuperativeCare = [
  'BHT*0019*00*BATCH0001*20261120*1000*CH',
  'NM1*41*2*SAMPLE SHELTER*****46*SUBMITTER1',
  'PER*IC*TESTINA SAMPLE*TE*5550100001*EM*TESTINA@EXAMPLE.ORG',
  'NM1*40*2*SAMPLE PLAN*****46*PLAN1',
  'HL*1**20*1',
  'PRV*BI*PXC*385H00000X',
  'NM1*85*2*SAMPLE SHELTER*****XX*1999999984',
  'N3*1 SAMPLE STREET',
  'N4*SACRAMENTO*CA*958140001',
  'REF*EI*123456789',
  'PER*IC*TESTINA SAMPLE*TE*5550100001*EX*12',
  'NM1*87*2',
  'N3*PO BOX 1',
  'N4*SACRAMENTO*CA*958140001',
  'HL*2*1*22*0',
  'SBR*S*18*******MC',
  'NM1*IL*1*SAMPLE*TESTINA*T***MI*90000001A',
  'N3*2 SAMPLE STREET',
  'N4*SACRAMENTO*CA*958140001',
  'DMG*D8*19800101*F',
  'NM1*PR*2*SAMPLE PLAN*****PI*PLAN1',
  'CLM*BILL0001*1500***86:A:1**A*Y*Y',
  'DTP*096*TM*1100',
  'DTP*434*RD8*20261101-20261110',
  'DTP*435*DT*202611011400',
  'CL1*3*4*01',
  'REF*G1*AUTH0001',
  'REF*D9*TRACE0001',
  'REF*EA*RECORD0001',
  'NTE*ADD*MADE FOR A TEST',
  'HI*ABK:Z5902',
  'HI*ABJ:Z5902',
  'HI*ABF:I10:::::::Y*ABF:E119:::::::N',
  'HI*BI:74:RD8:20261001-20261031',
  'HI*BH:11:D8:20261001',
  'HI*BE:80:::10',
  'HI*BG:17',
  'NM1*71*1*SAMPLE*ATTENDA****XX*1999999984',
  'PRV*AT*PXC*207R00000X',
  'NM1*77*2*SAMPLE HOUSE*****XX*1999999984',
  'N3*3 SAMPLE STREET',
  'N4*SACRAMENTO*CA*958140001',
  'SBR*P*18*******CI',
  'CAS*CO*45*900',
  'AMT*D*600',
  'OI***Y***Y',
  'MIA*10',
  'NM1*IL*1*SAMPLE*TESTINA****MI*MEMBER1',
  'NM1*PR*2*OTHER SAMPLE PLAN*****PI*PLAN2',
  'DTP*573*D8*20261115',
  'LX*1',
  'SV2*0663*HC:T2033:U6*1500*DA*10',
  'DTP*472*RD8*20261101-20261110',
  'REF*6R*BILL0001L1',
]

/** A payment for one claim in part, with interest, and the denial of another. */
const remittance = [
  'BPR*I*100.5*C*ACH*CCP*01*111000025*DA*1*1123456789**01*111000025*DA*2*20261120',
  'TRN*1*EFT0001*1123456789',
  'REF*EV*SUBMITTER1',
  'DTM*405*20261119',
  'N1*PR*SAMPLE PLAN',
  'N3*1 SAMPLE STREET',
  'N4*SACRAMENTO*CA*95814',
  'REF*2U*PLAN1',
  'PER*CX*CLAIMS DESK*TE*5550100002',
  'PER*BL*TECHNICAL DESK*TE*5550100003*EM*EDI@EXAMPLE.ORG',
  'PER*IC**UR*WWW.EXAMPLE.ORG',
  'N1*PE*SAMPLE SHELTER*XX*1999999984',
  'REF*TJ*123456789',
  'LX*1',
  'CLP*INV0001*1*150*100*0*MC*PCN0001*12*1',
  'NM1*QC*1*SAMPLE*TESTINA****MI*90000001A',
  'NM1*82*2*SAMPLE SHELTER*****XX*1999999984',
  'MOA***MA01',
  'REF*EA*RECORD0001',
  'DTM*232*20261001',
  'DTM*233*20261001',
  'DTM*050*20261005',
  'AMT*I*0.5',
  'SVC*HC:G9008:U1*150*100**1',
  'DTM*472*20261001',
  'CAS*CO*45*50',
  'REF*6R*INV0001L1',
  'AMT*B6*100',
  'CLP*INV0002*4*75*0**MC*PCN0002*12*1',
  'NM1*QC*1*SAMPLE*TESTO****MI*90000002A',
  'SVC*HC:G9008:U1*75*0**0',
  'DTM*472*20261002',
  'CAS*CO*197*75',
  'LQ*HE*N54',
  'PLB*1999999984*20261231*L6:PCN0001*-0.5',
]

/** Two claims accepted and one rejected, of one provider. */
const claimsAcknowledged = [
  'BHT*0085*08*ANSWER0001*20261120*1200*TH',
  'HL*1**20*1',
  'NM1*PR*2*SAMPLE PLAN*****PI*PLAN1',
  'TRN*1*SOURCE0001',
  'DTP*050*D8*20261120',
  'DTP*009*D8*20261120',
  'HL*2*1*21*1',
  'NM1*41*2*SAMPLE SHELTER*****46*SUBMITTER1',
  'TRN*2*BATCH0001',
  'STC*A1:19:PR*20261120*WQ*225',
  'QTY*90*1',
  'QTY*AA*1',
  'AMT*YU*150',
  'AMT*YY*75',
  'HL*3*2*19*1',
  'NM1*85*2*SAMPLE SHELTER*****XX*1999999984',
  'HL*4*3*PT',
  'NM1*QC*1*SAMPLE*TESTINA****MI*90000001A',
  'TRN*2*INV0001',
  'STC*A2:20:PR*20261120*WQ*150',
  'REF*1K*PCN0001',
  'DTP*472*D8*20261001',
  'HL*5*3*PT',
  'NM1*QC*1*SAMPLE*TESTO****MI*90000002A',
  'TRN*2*INV0002',
  'STC*A7:562:85*20261120*U*75',
  'REF*D9*TRACE0002',
  'DTP*472*RD8*20261002-20261003',
  'SVC*HC:G9008:U1*75*****1',
  'STC*A7:454**U',
  'REF*FJ*INV0002L1',
  'DTP*472*D8*20261002',
]

const groupAcknowledged = [
  'AK1*HC*1*005010X222A1',
  'AK2*837*0001*005010X222A1',
  'IK5*A',
  'AK2*837*0002*005010X222A1',
  'IK3*NM1*8*2010AA*8',
  'CTX*CLM01:INV0002',
  'IK4*9*67*5*19999999840',
  'IK3*REF*12*2300*I6',
  'CTX*SITUATIONAL TRIGGER*CLM*11*2300*5:3',
  'CTX*CLM01:INV0002',
  'IK5*R*5',
  'AK9*P*2*2*1',
]

type Made = readonly [name: string, set: SetDef, segments: readonly string[]]

const made: readonly Made[] = [
  ['837I', set837i, recuperativeCare],
  ['835', set835, remittance],
  ['277CA', set277ca, claimsAcknowledged],
  ['999', set999, groupAcknowledged],
]

test.each(made)('a whole %s', (_name, set, segments) => {
  const version = set.hasVersionInHeader ? `*${set.writes}` : ''
  const bytes = enveloped(set, set.writes, [
    `ST*${set.transaction}*0001${version}`,
    ...segments,
    `SE*${segments.length + 2}*0001`,
  ])
  const { places, misfits, findings } = walked(bytes)
  expect([misfits, findings]).toEqual([[], []])
  expect(places.length).toBe(segments.length + 2)

  expect(judgedAs(bytes)).toEqual([])
})

test('a wrong code, a sum and a missing segment are told in each set', () => {
  const told = (set: SetDef, segments: readonly string[], from: string, to: string | null) => {
    const changed = segments.flatMap(line => (line === from ? (to ?? []) : line))
    expect(changed).not.toEqual(segments)
    const version = set.hasVersionInHeader ? `*${set.writes}` : ''
    return judgedAs(
      enveloped(set, set.writes, [
        `ST*${set.transaction}*0001${version}`,
        ...changed,
        `SE*${changed.length + 2}*0001`,
      ]),
    )
  }
  expect(told(set837i, recuperativeCare, 'CL1*3*4*01', null)).toContain('segment/missing 2300 CL1')
  expect(told(set835, remittance, 'AMT*B6*100', 'AMT*ZZ*100')).toContain(
    'element/code-not-allowed 2110 AMT01',
  )
  expect(told(set835, remittance, 'CAS*CO*45*50', 'CAS*CO*45*49')).toContain(
    'remittance/line-out-of-balance 2110 SVC03',
  )
  expect(told(set277ca, claimsAcknowledged, 'REF*FJ*INV0002L1', null)).toContain('segment/missing 2220D REF')
  expect(told(set999, groupAcknowledged, 'IK5*A', null)).toContain('segment/missing 2000 IK5')
})

/** What the judge says of a file: code, loop, and element or segment. */
function judgedAs(bytes: Uint8Array): string[] {
  const found: string[] = []
  const judged = judge({ today: '2026-11-22' }, ({ code, where }) => {
    const { loop = '', element, segment } = where
    found.push(`${code} ${loop} ${element ?? segment}`)
  })
  walkBytes(bytes, {
    visitorsFor(header, group) {
      const visitor = judged.visitorFor(header, group)
      return visitor ? [visitor] : []
    },
  })
  return found
}
