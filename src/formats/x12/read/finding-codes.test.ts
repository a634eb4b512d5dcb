/** Each code by the smallest change to a right file that draws it. */
import { expect, test } from 'vitest'
import { type ReadFindingCode, readFindingCodes } from './finding-codes.ts'
import { fileOf, gather, sampleClaim, sampleHeader, sampleWith } from './testing.ts'

const whole = fileOf(sampleClaim)
const [isa = '', gs = ''] = sampleClaim
const set = sampleClaim.slice(2, -2)
const inHeader = (what: string, instead: string): string => whole.replace(what, instead)
const inGroup = (what: string, instead: string): string =>
  fileOf([isa, gs.replace(what, instead), ...sampleClaim.slice(2)])

const samples: { readonly [code in ReadFindingCode]: string } = {
  'file/empty': '\n',
  'file/not-x12': 'hello',
  'file/stray-bytes': `hello ${whole}`,
  'interchange/header-of-wrong-length': inHeader('SAMPLEPLAN     *', 'SAMPLEPLAN*'),
  'interchange/bad-element-separator': whole.replaceAll('*', ' '),
  'interchange/bad-component-separator': whole.replace(':~', 'A~'),
  'interchange/bad-terminator': whole.replace(':~GS', ':  GS'),
  'interchange/bad-repetition-separator': inHeader('*^*', '*:*'),
  'interchange/bad-authorization-qualifier': inHeader('ISA*00*', 'ISA*99*'),
  'interchange/bad-authorization': inHeader('ISA*00*', 'ISA*03*'),
  'interchange/bad-security-qualifier': inHeader('*00*          *ZZ*', '*99*          *ZZ*'),
  'interchange/bad-security': inHeader('*00*          *ZZ*', '*01*          *ZZ*'),
  'interchange/bad-sender-qualifier': inHeader('*ZZ*SAMPLESENDER', '*XX*SAMPLESENDER'),
  'interchange/bad-sender': inHeader('*SAMPLESENDER   *', '*               *'),
  'interchange/bad-receiver-qualifier': inHeader('*ZZ*SAMPLEPLAN', '*XX*SAMPLEPLAN'),
  'interchange/bad-receiver': inHeader('*SAMPLEPLAN     *', '*               *'),
  'interchange/bad-date': inHeader('*261101*', '*260230*'),
  'interchange/bad-time': inHeader('*0930*^', '*2500*^'),
  'interchange/unsupported-version': inHeader('*00501*', '*00401*'),
  'interchange/bad-control-number': inHeader('*000000001*', '*         *'),
  'interchange/bad-acknowledgement-flag': inHeader('*0*T*', '*Y*T*'),
  'interchange/bad-usage': inHeader('*0*T*', '*0*X*'),
  'interchange/trailer-missing': fileOf(sampleClaim.slice(0, -1)),
  'interchange/control-numbers-differ': whole.replace('IEA*1*000000001', 'IEA*1*000000009'),
  'interchange/wrong-group-count': whole.replace('IEA*1', 'IEA*2'),
  'interchange/appears-twice': whole + whole,
  'interchange/holds-nothing': fileOf([sampleHeader, 'IEA*0*000000001']),
  'interchange/segment-outside-group': fileOf([isa, 'REF*EI*1', ...sampleClaim.slice(1)]),
  'interchange/bad-group-header': inGroup('*20261101*', '*20260230*'),
  'interchange/folded-lines': whole.replace('EXAMPLE STREET', 'EXAMPLE\nSTREET'),
  'group/unsupported-kind': inGroup('GS*HC', 'GS*PO'),
  'group/unsupported-version': inGroup('005010X222A1', '004010X098A1'),
  'group/trailer-missing': fileOf(sampleWith('GE')),
  'group/control-numbers-differ': whole.replace('GE*1*1', 'GE*1*9'),
  'group/wrong-set-count': whole.replace('GE*1*1', 'GE*2*1'),
  'group/bad-control-number': inGroup('*0930*1*', '*0930*X*'),
  'group/appears-twice': fileOf([
    isa,
    ...sampleClaim.slice(1, -1),
    ...sampleClaim.slice(1, -1),
    'IEA*2*000000001',
  ]),
  'group/segment-outside-set': whole.replace('ST*837', 'REF*EI*1~ST*837'),
  'set/unsupported': whole.replace('ST*837', 'ST*850'),
  'set/unsupported-version': whole.replace('ST*837*0001*005010X222A1', 'ST*837*0001*005010X298'),
  'set/version-differs': whole.replace('ST*837*0001*005010X222A1', 'ST*837*0001*005010X222A2'),
  'set/not-of-this-group': inGroup('GS*HC', 'GS*HP'),
  'set/bad-control-number': whole.replaceAll('*0001', '*1'),
  'set/appears-twice': fileOf([isa, gs, ...set, ...set, 'GE*2*1', 'IEA*1*000000001']),
  'set/trailer-missing': fileOf(sampleWith('SE')),
  'set/control-numbers-differ': whole.replace('SE*25*0001', 'SE*25*0009'),
  'set/wrong-segment-count': whole.replace('SE*25', 'SE*26'),
  'set/more-findings': whole.replace('REF*G1*AUTH1', 'QQQ*1~'.repeat(1_001).slice(0, -1)),
  'segment/unknown-id': fileOf(sampleWith('REF*G1', 'QQQ*1')),
  'segment/unexpected': fileOf(sampleWith('REF*G1', 'FRM*1')),
  'segment/not-in-set': fileOf(sampleWith('REF*G1', 'CLP*1')),
  'segment/out-of-order': fileOf(sampleWith('HI*', 'DTP*431*D8*20261001', 'HI*ABK:I10')),
  'segment/too-often': fileOf(sampleWith('REF*G1', 'REF*G1*1', 'REF*G1*2')),
  'loop/too-often': fileOf(sampleWith('NM1*40', 'NM1*40*2*A*****46*AA', 'NM1*40*2*B*****46*BB')),
  'segment/too-long': whole.replace('AUTH1', 'A'.repeat(70_000)),
  'segment/empty': whole.replace('~CLM', '~~CLM'),
  'segment/unterminated': whole.slice(0, -1),
}

const codes = Object.keys(readFindingCodes).sort()

test.each(Object.entries(samples))('%s', (code, file) => {
  expect(gather(file).codes).toContain(code)
})

test('each code has a sample and the trade’s own code, where there is one', () => {
  expect(Object.keys(samples).sort()).toEqual(codes)
  expect(gather(whole).codes).toEqual([])
  for (const [code, { ack, consequence }] of Object.entries(readFindingCodes)) {
    const isRejecting =
      consequence === 'rejects-row' || !(code.startsWith('file/') || consequence !== 'rejects-file')
    expect(Object.keys(ack).length, code).toBe(isRejecting || Object.keys(ack).length > 0 ? 1 : 0)
  }
})
