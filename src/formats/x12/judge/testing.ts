/**
 * What tests of the judge need: right files of every set as plain segments, envelopes around them, and
 * findings.
 */
import type { X12Finding } from '../finding.ts'
import { walkBytes } from '../read/transmission.ts'
import { type JudgeOptions, judge } from './judge.ts'

export const today = '2026-11-22'

/** Everything said of a file: by the reader and by the judge, in the order in which it was said. */
export function judged(text: string, options: Partial<JudgeOptions> = {}): X12Finding[] {
  const findings: X12Finding[] = []
  const tell = (finding: X12Finding): void => {
    findings.push(finding)
  }
  const { visitorFor } = judge({ today, ...options }, tell)
  walkBytes(new TextEncoder().encode(text), {
    visitorsFor(header, group) {
      const visitor = visitorFor(header, group)
      return visitor ? [visitor] : []
    },
    finding: tell,
  })
  return findings
}

type Envelope = { readonly group: string; readonly version: string; readonly transaction: string }

const envelopes = {
  '837P': { group: 'HC', version: '005010X222A1', transaction: '837' },
  '837I': { group: 'HC', version: '005010X223A2', transaction: '837' },
  '835': { group: 'HP', version: '005010X221A1', transaction: '835' },
  '999': { group: 'FA', version: '005010X231A1', transaction: '999' },
  '997': { group: 'FA', version: '005010', transaction: '997' },
  '277CA': { group: 'HN', version: '005010X214', transaction: '277' },
} as const satisfies Record<string, Envelope>

export type SampleSet = keyof typeof envelopes

/** Segments of a set (without ST and SE) as a file; all counts and numbers are right. */
export function fileOf(set: SampleSet, segments: readonly string[]): string {
  const { group, version, transaction } = envelopes[set]
  const third = set === '835' || set === '997' ? '' : `*${version}`
  const lines = [
    'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261121*1000*^*00501*000000001*0*T*:',
    `GS*${group}*SENDER*RECEIVER*20261121*1000*1*X*${version}`,
    `ST*${transaction}*0001${third}`,
    ...segments,
    `SE*${segments.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return lines.map(line => `${line}~\n`).join('')
}

/** One segment replaced (by the text it begins with) by none, one or several; throws when there is no such. */
export function replaced(
  segments: readonly string[],
  beginning: string,
  by: string | readonly string[],
): readonly string[] {
  const at = segments.findIndex(segment => segment.startsWith(beginning))
  if (at < 0) throw new Error(`no segment begins with ${beginning}`)
  return [...segments.slice(0, at), ...(typeof by === 'string' ? [by] : by), ...segments.slice(at + 1)]
}

export const rightSegments: { readonly [set in SampleSet]: readonly string[] } = {
  '837P': [
    'BHT*0019*00*BATCH1*20261121*1000*CH',
    'NM1*41*2*SAMPLE SUBMITTER*****46*SUB01',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
    'NM1*40*2*SAMPLE PLAN*****46*PLAN01',
    'HL*1**20*1',
    'PRV*BI*PXC*251B00000X',
    'NM1*85*2*SAMPLE PROVIDER*****XX*1999999984',
    'N3*1 SAMPLE STREET',
    'N4*SACRAMENTO*CA*958140001',
    'REF*EI*123456789',
    'HL*2*1*22*0',
    'SBR*P*18*******MC',
    'NM1*IL*1*SAMPLE*TESTINA****MI*90000001A',
    'N3*2 SAMPLE STREET',
    'N4*FOLSOM*CA*95630',
    'DMG*D8*19800101*F',
    'NM1*PR*2*SAMPLE PLAN*****PI*PLAN01',
    'CLM*CLAIM1*300***12:B:1*Y*A*Y*Y',
    'REF*D9*CONTROL1',
    'HI*ABK:Z5901*ABF:F200',
    'NM1*82*1*SAMPLE*TESTER****XX*1222222220',
    'SBR*S*18*******MC',
    'CAS*CO*45*50',
    'AMT*D*250',
    'OI***Y***Y',
    'NM1*IL*1*SAMPLE*TESTINA****MI*90000001A',
    'NM1*PR*2*OTHER PLAN*****PI*OTHER01',
    'DTP*573*D8*20261115',
    'LX*1',
    'SV1*HC:G9012:U1:GQ*200*UN*4***1:2',
    'DTP*472*RD8*20261101-20261102',
    'REF*6R*LINE1',
    'LX*2',
    'SV1*HC:H0043:U6*100*UN*1***1',
    'DTP*472*D8*20261103',
    'REF*6R*LINE2',
  ],
  '837I': [
    'BHT*0019*00*BATCH1*20261121*1000*CH',
    'NM1*41*2*SAMPLE SUBMITTER*****46*SUB01',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
    'NM1*40*2*SAMPLE PLAN*****46*PLAN01',
    'HL*1**20*1',
    'NM1*85*2*SAMPLE HOSPITAL*****XX*1999999984',
    'N3*1 SAMPLE STREET',
    'N4*SACRAMENTO*CA*958140001',
    'REF*EI*123456789',
    'HL*2*1*22*0',
    'SBR*P*18*******MC',
    'NM1*IL*1*SAMPLE*TESTINA****MI*90000001A',
    'N3*2 SAMPLE STREET',
    'N4*FOLSOM*CA*95630',
    'DMG*D8*19800101*F',
    'NM1*PR*2*SAMPLE PLAN*****PI*PLAN01',
    'CLM*CLAIM1*300***11:A:1**A*Y*Y',
    'DTP*096*TM*1100',
    'DTP*434*RD8*20261101-20261103',
    'DTP*435*D8*20261101',
    'CL1*1*1*01',
    'HI*ABK:Z5901:::::::Y',
    'HI*ABJ:Z5901',
    'NM1*71*1*SAMPLE*TESTER****XX*1222222220',
    'LX*1',
    'SV2*0120**200*DA*2',
    'DTP*472*D8*20261101',
    'LX*2',
    'SV2*0300*HC:80053*100*UN*1',
    'DTP*472*D8*20261102',
  ],
  '835': [
    'BPR*I*150*C*ACH*CCP*01*111000025*DA*123456*1123456789**01*111000025*DA*654321*20261120',
    'TRN*1*TRACE1*1123456789',
    'DTM*405*20261120',
    'N1*PR*SAMPLE PLAN',
    'N3*1 SAMPLE STREET',
    'N4*SACRAMENTO*CA*95814',
    'PER*BL*SAMPLE DESK*TE*5555550100',
    'N1*PE*SAMPLE PROVIDER*XX*1999999984',
    'REF*TJ*123456789',
    'LX*1',
    'CLP*CLAIM1*1*300*200*10*MC*PAYER1*12*1',
    'NM1*QC*1*SAMPLE*TESTINA****MI*90000001A',
    'SVC*HC:G9012:U1*200*150**4',
    'DTM*472*20261101',
    'CAS*CO*45*40',
    'CAS*PR*3*10',
    'REF*6R*LINE1',
    'SVC*HC:H0043:U6*100*50**1',
    'DTM*472*20261103',
    'CAS*CO*16*50',
    'LQ*HE*N290',
    'PLB*1999999984*20261231*WO:TAKEBACK1*50',
  ],
  '999': [
    'AK1*HC*17*005010X222A1',
    'AK2*837*0001*005010X222A1',
    'IK5*A',
    'AK2*837*0002*005010X222A1',
    'IK3*CLM*22**8',
    'CTX*CLM01:CLAIM2',
    'IK4*2*782*1',
    'IK5*R*5',
    'AK9*P*2*2*1',
  ],
  '997': ['AK1*HC*17', 'AK2*837*0001', 'AK5*A', 'AK9*A*1*1*1'],
  '277CA': [
    'BHT*0085*08*ANSWER1*20261121*1000*TH',
    'HL*1**20*1',
    'NM1*PR*2*SAMPLE PLAN*****PI*PLAN01',
    'TRN*1*ANSWER1',
    'DTP*050*D8*20261121',
    'DTP*009*D8*20261121',
    'HL*2*1*21*1',
    'NM1*41*2*SAMPLE SUBMITTER*****46*SUB01',
    'TRN*2*BATCH1',
    'STC*A1:19:PR*20261121*WQ*400',
    'QTY*90*1',
    'QTY*AA*1',
    'AMT*YU*300',
    'AMT*YY*100',
    'HL*3*2*19*1',
    'NM1*85*2*SAMPLE PROVIDER*****XX*1999999984',
    'HL*4*3*PT',
    'NM1*QC*1*SAMPLE*TESTINA****MI*90000001A',
    'TRN*2*CLAIM1',
    'STC*A2:20:PR*20261121*WQ*300',
    'DTP*472*D8*20261101',
    'HL*5*3*PT',
    'NM1*QC*1*SAMPLE*TESTER****MI*90000002B',
    'TRN*2*CLAIM2',
    'STC*A7:562:85*20261121*U*100',
    'DTP*472*D8*20261101',
  ],
}
