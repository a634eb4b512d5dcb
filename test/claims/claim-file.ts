/** Files of claims as a provider's program sends them: 837P and 837I of made-up people. */
import type { Day } from '#base/day.ts'

export type AskedLine = {
  readonly procedure: string
  readonly on: Day
  readonly units: number
  /** Whole dollars. */
  readonly charge: number
}

export type Asked = {
  readonly number: string
  readonly cin?: string
  /** Not said: a half hour of ECM on 1 November 2026. */
  readonly lines?: readonly AskedLine[]
  readonly frequency?: '1' | '7' | '8'
  readonly units?: string
  readonly unit?: 'UN' | 'MJ'
  readonly payerNumber?: string
  readonly hasOtherPatient?: boolean
  readonly gender?: string
}

function serviceLine({ procedure, charge, units, on }: AskedLine): readonly string[] {
  return [`SV1*HC:${procedure}*${charge}*UN*${units}***1:2`, on.replaceAll('-', '')]
}

const address = ['N3*200 EXAMPLE AVENUE', 'N4*SACRAMENTO*CA*958140002']

/** One 837P of those claims, a biller and a subscriber for each. */
export function fileWith(control: string, claims: readonly Asked[], usage: 'P' | 'T' = 'P'): Buffer {
  let level = 0
  const body = claims.flatMap(each => {
    const { number, frequency = '1', units = '2', unit = 'UN', gender = 'U' } = each
    const { payerNumber, hasOtherPatient = false, cin = '90000001A' } = each
    const lines = each.lines?.map(serviceLine) ?? [[`SV1*HC:G9012:U2*50*${unit}*${units}***1:2`, '20261101']]
    const charge = each.lines?.reduce((sum, line) => sum + line.charge, 0) ?? 50
    const biller = ++level
    const member = ++level
    const patient = hasOtherPatient ? ++level : 0
    return [
      `HL*${biller}**20*1`,
      'NM1*85*2*SAMPLE SUPPORTS*****XX*1999999984',
      'N3*100 EXAMPLE STREET',
      'N4*SACRAMENTO*CA*958140001',
      'REF*EI*990000001',
      `HL*${member}*${biller}*22*${hasOtherPatient ? 1 : 0}`,
      `SBR*P*${hasOtherPatient ? '' : '18'}*******MC`,
      `NM1*IL*1*SAMPLE*TESTINA****MI*${cin}`,
      ...(hasOtherPatient ? [] : [...address, `DMG*D8*19800101*${gender}`]),
      'NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN',
      ...(hasOtherPatient
        ? [`HL*${patient}*${member}*23*0`, 'PAT*19', 'NM1*QC*1*SAMPLE*CHILD', ...address, 'DMG*D8*20150101*F']
        : []),
      `CLM*${number}*${charge}***11:B:${frequency}*Y*A*Y*Y`,
      ...(payerNumber === undefined ? [] : [`REF*F8*${payerNumber}`]),
      'HI*ABK:Z5901*ABF:I10',
      ...lines.flatMap(([service = '', on = ''], at) => [
        ...[`LX*${at + 1}`, service, `DTP*472*D8*${on}`, `REF*6R*${number}L${at + 1}`],
      ]),
    ]
  })
  const set = [
    'ST*837*0001*005010X222A1',
    `BHT*0019*00*B${control}*20261110*0930*CH`,
    'NM1*41*2*SAMPLE SUPPORTS*****46*SAMPLESENDER',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
    'NM1*40*2*SAMPLE HEALTH PLAN*****46*SAMPLEPLAN',
    ...body,
  ]
  const padded = control.padStart(9, '0')
  const all = [
    `ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPLAN     *261110*0930*^*00501*${padded}*0*${usage}*:`,
    'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261110*0930*1*X*005010X222A1',
    ...set,
    `SE*${set.length + 1}*0001`,
    'GE*1*1',
    `IEA*1*${padded}`,
  ]
  return Buffer.from(all.map(segment => `${segment}~`).join(''))
}

/** The same as a hospital or a facility bills it: one 837I with one claim. */
export function institutionalFile(control: string, number: string): Buffer {
  const set = [
    'ST*837*0001*005010X223A2',
    `BHT*0019*00*B${control}*20261110*0930*CH`,
    'NM1*41*2*SAMPLE SUPPORTS*****46*SAMPLESENDER',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
    'NM1*40*2*SAMPLE HEALTH PLAN*****46*SAMPLEPLAN',
    'HL*1**20*1',
    'NM1*85*2*SAMPLE SUPPORTS*****XX*1999999984',
    'N3*100 EXAMPLE STREET',
    'N4*SACRAMENTO*CA*958140001',
    'REF*EI*990000001',
    'HL*2*1*22*0',
    'SBR*P*18*******MC',
    'NM1*IL*1*SAMPLE*TESTINA****MI*90000001A',
    ...address,
    'DMG*D8*19800101*U',
    'NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN',
    `CLM*${number}*50***89:A:1**A*Y*Y`,
    'DTP*434*RD8*20261101-20261101',
    'CL1*9*9*01',
    'HI*ABK:Z5901',
    'NM1*71*1*SAMPLE*AMARI****XX*1888888884',
    'LX*1',
    'SV2*0589*HC:G9012:U2*50*UN*2',
    'DTP*472*D8*20261101',
  ]
  const padded = control.padStart(9, '0')
  const all = [
    `ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPLAN     *261110*0930*^*00501*${padded}*0*P*:`,
    'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261110*0930*1*X*005010X223A2',
    ...set,
    `SE*${set.length + 1}*0001`,
    'GE*1*1',
    `IEA*1*${padded}`,
  ]
  return Buffer.from(all.map(segment => `${segment}~`).join(''))
}
