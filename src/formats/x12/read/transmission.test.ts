/** What a transmission tells: its envelopes, its loops, and all that is wrong with its counts and numbers. */
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { fileOf, gather, gathering, recounted, sampleClaim, sampleHeader, sampleWith } from './testing.ts'
import { walkBytes, walkTransmission } from './transmission.ts'

const whole = fileOf(sampleClaim)

test('a set that is none of ours is told to whoever counts sets', () => {
  const told: (string | null)[] = []
  const text = fileOf(sampleWith('ST*', 'ST*850*0001'))
  walkBytes(Buffer.from(text), {
    visitorsFor({ def, transaction, index }) {
      told.push(`${index} ${transaction} ${def === null}`)
      return [
        gathering().visitor.visitorsFor({ def, transaction, index, controlNumber: '', version: '' }, null),
      ].flat()
    },
  })
  expect(told).toEqual(['1 850 true'])
})

describe('a claim file', () => {
  test('tells envelopes, loops and segments in their order, and nothing wrong', () => {
    const { lines, findings } = gather(whole)
    expect(findings).toEqual([])
    expect(lines).toMatchInlineSnapshot(`
      [
        "ISA 1 SAMPLESENDER 000000001",
        "GS 1 HC 005010X222A1",
        "set 1 837P 0001",
        "> ",
        "/setHeader ST*837*0001*005010X222A1",
        "/beginning BHT*0019*00*BATCH1*20261101*0930*CH",
        "> 1000A",
        "1000A/submitterName NM1*41*2*SAMPLE SUPPORTS*****46*SAMPLESENDER",
        "1000A/submitterContact PER*IC*TESTINA SAMPLE*TE*5555550100",
        "< 1000A",
        "> 1000B",
        "1000B/receiverName NM1*40*2*SAMPLE HEALTH PLAN*****46*SAMPLEPLAN",
        "< 1000B",
        "> 2000A",
        "2000A/level HL*1**20*1",
        "> 2010AA",
        "2010AA/billingProviderName NM1*85*2*SAMPLE SUPPORTS*****XX*1999999984",
        "2010AA/streetAddress N3*100 EXAMPLE STREET",
        "2010AA/place N4*SACRAMENTO*CA*958140001",
        "2010AA/billingProviderTaxId REF*EI*999999999",
        "< 2010AA",
        "> 2000B",
        "2000B/level HL*2*1*22*0",
        "2000B/subscriberInformation SBR*P*18*******MC",
        "> 2010BA",
        "2010BA/subscriberName NM1*IL*1*SAMPLE*TESTINA****MI*90000001A",
        "2010BA/streetAddress N3*200 EXAMPLE AVENUE",
        "2010BA/place N4*SACRAMENTO*CA*958140002",
        "2010BA/demographics DMG*D8*19800101*U",
        "< 2010BA",
        "> 2010BB",
        "2010BB/payerName NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN",
        "< 2010BB",
        "> 2300",
        "2300/claim CLM*ECM000000001*50***11:B:1*Y*A*Y*Y",
        "2300/priorAuthorization REF*G1*AUTH1",
        "2300/diagnoses HI*ABK:Z5901*ABF:I10",
        "> 2400",
        "2400/lineNumber LX*1",
        "2400/professionalService SV1*HC:G9012:U2*50*UN*2***1:2",
        "2400/serviceDate DTP*472*D8*20261001",
        "2400/lineControlNumber REF*6R*ECM000000001L1",
        "< 2400",
        "< 2300",
        "< 2000B",
        "< 2000A",
        "/setTrailer SE*25*0001",
        "< ",
        "end {"isThere":true,"controlNumber":"0001","says":25,"counted":25}",
        "GE {"isThere":true,"controlNumber":"1","says":1,"counted":1}",
        "IEA {"isThere":true,"controlNumber":"000000001","says":1,"counted":1}",
      ]
    `)
  })

  test('keeps every segment, byte for byte', () => {
    expect(fileOf(gather(whole).segments)).toBe(whole)
  })

  test('is told alike from a source and from memory', async () => {
    const { told, visitor } = gathering()
    for await (const _ of walkTransmission(bytesSource('a.837', Buffer.from(whole)), visitor, {
      chunkSize: 7,
    })) {
      // Each turn is a chunk read.
    }
    expect(told).toEqual(gather(whole))
  })
})

/** A change to the sample, and the code that must be all that is told of it (or the codes). */
const envelopeCases: readonly (readonly [string, readonly string[], string | readonly string[]])[] = [
  ['no IEA', sampleClaim.slice(0, -1), 'interchange/trailer-missing'],
  ['no GE', sampleWith('GE'), 'group/trailer-missing'],
  ['no SE', sampleWith('SE'), 'set/trailer-missing'],
  ['IEA02', sampleWith('IEA', 'IEA*1*000000002'), 'interchange/control-numbers-differ'],
  ['IEA01', sampleWith('IEA', 'IEA*2*000000001'), 'interchange/wrong-group-count'],
  ['IEA01 no number', sampleWith('IEA', 'IEA*X*000000001'), 'interchange/wrong-group-count'],
  ['GE02', sampleWith('GE', 'GE*1*2'), 'group/control-numbers-differ'],
  ['GE01', sampleWith('GE', 'GE*7*1'), 'group/wrong-set-count'],
  ['SE02', sampleWith('SE', 'SE*25*0002'), 'set/control-numbers-differ'],
  ['SE01', sampleClaim.map(each => each.replace('SE*25', 'SE*24')), 'set/wrong-segment-count'],
  ['SE01 empty', sampleClaim.map(each => each.replace('SE*25', 'SE*')), 'set/wrong-segment-count'],
  ['ISA01', inHeader('ISA*00', 'ISA*09'), 'interchange/bad-authorization-qualifier'],
  ['ISA02', inHeader('ISA*00', 'ISA*03'), 'interchange/bad-authorization'],
  [
    'ISA03',
    inHeader('*00*          *ZZ*SAMPLES', '*07*          *ZZ*SAMPLES'),
    'interchange/bad-security-qualifier',
  ],
  ['ISA04', inHeader('*00*          *ZZ*SAMPLES', '*01*          *ZZ*SAMPLES'), 'interchange/bad-security'],
  ['ISA05', inHeader('*ZZ*SAMPLESENDER', '*99*SAMPLESENDER'), 'interchange/bad-sender-qualifier'],
  ['ISA06', inHeader('*SAMPLESENDER   *', '*               *'), 'interchange/bad-sender'],
  ['ISA07', inHeader('*ZZ*SAMPLEPLAN', '*99*SAMPLEPLAN'), 'interchange/bad-receiver-qualifier'],
  ['ISA08', inHeader('*SAMPLEPLAN     *', '*               *'), 'interchange/bad-receiver'],
  ['ISA09', inHeader('*261101*', '*261301*'), 'interchange/bad-date'],
  ['ISA10', inHeader('*0930*', '*2460*'), 'interchange/bad-time'],
  ['ISA11', inHeader('*^*', '*:*'), 'interchange/bad-repetition-separator'],
  ['ISA12', inHeader('*00501*', '*00401*'), 'interchange/unsupported-version'],
  [
    'ISA13',
    inHeader('*000000001*', '*00000001A*'),
    ['interchange/bad-control-number', 'interchange/control-numbers-differ'],
  ],
  ['ISA14', inHeader('*0*T*', '*2*T*'), 'interchange/bad-acknowledgement-flag'],
  ['ISA15', inHeader('*0*T*', '*0*I*'), 'interchange/bad-usage'],
  ['ISA too short', inHeader('SAMPLESENDER   *', 'SAMPLESENDER*'), 'interchange/header-of-wrong-length'],
  ['ISA too long', inHeader('SAMPLESENDER   *', 'SAMPLESENDER      *'), 'interchange/header-of-wrong-length'],
  ['nothing inside', [sampleHeader, 'IEA*0*000000001'], 'interchange/holds-nothing'],
  ['only a TA1', [sampleHeader, 'TA1*000000001*261101*0930*A*000', 'IEA*0*000000001'], []],
  ['a TA1 before a group', [sampleHeader, 'TA1*000000001*261101*0930*A*000', ...sampleClaim.slice(1)], []],
  [
    'a segment before GS',
    [sampleHeader, 'REF*EI*1', ...sampleClaim.slice(1)],
    'interchange/segment-outside-group',
  ],
  [
    'a segment before ST',
    sampleWith('ST*', 'REF*EI*1', 'ST*837*0001*005010X222A1'),
    'group/segment-outside-set',
  ],
  [
    'GS04',
    sampleWith('GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261301*0930*1*X*005010X222A1'),
    'interchange/bad-group-header',
  ],
  [
    'GS06',
    sampleWith('GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*A*X*005010X222A1'),
    ['group/bad-control-number', 'group/control-numbers-differ'],
  ],
  [
    'GS01',
    sampleWith('GS', 'GS*ZZ*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*005010X222A1'),
    ['group/unsupported-kind', 'set/not-of-this-group'],
  ],
  [
    'GS08',
    sampleWith('GS', 'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*004010X098A1'),
    ['group/unsupported-version', 'set/version-differs'],
  ],
  ['ST01', sampleWith('ST*', 'ST*850*0001*005010X222A1'), 'set/unsupported'],
  [
    'ST02',
    sampleWith('ST*', 'ST*837*1*005010X222A1'),
    ['set/bad-control-number', 'set/control-numbers-differ'],
  ],
  ['ST03', sampleWith('ST*', 'ST*837*0001*005010X298'), 'set/unsupported-version'],
  ['a later erratum', sampleWith('ST*', 'ST*837*0001*005010X222A9'), 'set/version-differs'],
]

function inHeader(what: string, instead: string): readonly string[] {
  return [sampleHeader.replace(what, instead), ...sampleClaim.slice(1)]
}

describe('envelopes', () => {
  test.each(envelopeCases)('%s', (_, segments, codes) => {
    expect(gather(fileOf(segments)).codes).toEqual(typeof codes === 'string' ? [codes] : codes)
  })

  test('say where and what: SE01', () => {
    const segments = sampleClaim.map(each => each.replace('SE*25', 'SE*24'))
    const [finding] = gather(fileOf(segments)).findings
    expect(finding).toEqual({
      code: 'set/wrong-segment-count',
      consequence: 'rejects-row',
      level: 1,
      ack: { ik5: '4' },
      where: { position: 25, segment: 'SE', element: 'SE01' },
      found: '24',
      values: { counted: 25 },
      x12: {
        interchange: 1,
        group: 1,
        set: 1,
        segment: 25,
        segmentInFile: 27,
        offset: whole.indexOf('SE*25'),
        segmentId: 'SE',
        element: 1,
      },
    })
  })

  test('tell of repeated control numbers', () => {
    const [isa = '', gs = ''] = sampleClaim
    const set = sampleClaim.slice(2, -2)
    const twoSets = [isa, gs, ...set, ...set, 'GE*2*1', 'IEA*1*000000001']
    expect(gather(fileOf(twoSets)).codes).toEqual(['set/appears-twice'])
    const twoGroups = [isa, ...sampleClaim.slice(1, -1), ...sampleClaim.slice(1, -1), 'IEA*2*000000001']
    expect(gather(fileOf(twoGroups)).codes).toEqual(['group/appears-twice'])
    expect(gather(whole + whole).codes).toEqual(['interchange/appears-twice'])
  })

  test('several sets, groups and interchanges are told apart', () => {
    const [isa = '', gs = ''] = sampleClaim
    const set = sampleClaim.slice(2, -2)
    const other = set.map(each => each.replace('0001', '0002'))
    const group = [gs, ...set, ...other, 'GE*2*1']
    const second = [isa.replace('000000001', '000000002'), ...group, 'IEA*1*000000002']
    const { lines, codes } = gather(fileOf([isa, ...group, 'IEA*1*000000001', ...second]))
    expect(codes).toEqual([])
    expect(lines.filter(line => line.startsWith('set ') || line.startsWith('ISA'))).toEqual([
      'ISA 1 SAMPLESENDER 000000001',
      'set 1 837P 0001',
      'set 2 837P 0002',
      'ISA 2 SAMPLESENDER 000000002',
      'set 1 837P 0001',
      'set 2 837P 0002',
    ])
  })

  test('missing trailers are each told once, innermost first', () => {
    const cut = sampleClaim.slice(0, 20)
    expect(gather(fileOf(cut)).codes).toEqual([
      'set/trailer-missing',
      'group/trailer-missing',
      'interchange/trailer-missing',
    ])
    expect(
      gather(fileOf(recounted(cut)) + fileOf(inHeader('000000001', '000000002'))).codes.slice(0, 3),
    ).toEqual(['set/trailer-missing', 'group/trailer-missing', 'interchange/trailer-missing'])
  })
})
