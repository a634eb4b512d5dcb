/** Where segments find their place in a set, and what is said of those that have none. */
import { describe, expect, test } from 'vitest'
import { fileOf, gather, sampleWith } from './testing.ts'

const lineOf = (segments: readonly string[], begins: string): string[] =>
  gather(fileOf(segments)).lines.filter(line => line.includes(begins) && !line.startsWith('!'))

describe('misfits', () => {
  test.each([
    ['an id of no segment', sampleWith('REF*G1', 'QQQ*1'), 'segment/unknown-id', '1'],
    ['an id too long', sampleWith('REF*G1', 'REFX*G1*1'), 'segment/unknown-id', '1'],
    ['a segment of another set', sampleWith('REF*G1', 'CLP*1*1*1*1'), 'segment/not-in-set', '6'],
    ['a segment that fits nowhere here', sampleWith('REF*G1', 'FRM*1*Y'), 'segment/unexpected', '2'],
    ['a qualifier that fits nowhere', sampleWith('REF*G1', 'REF*ZZ*1'), 'segment/unexpected', '2'],
    [
      'a date after a reference',
      sampleWith('HI*', 'DTP*431*D8*20261001', 'HI*ABK:Z5901'),
      'segment/out-of-order',
      '7',
    ],
    ['a claim code after a line', sampleWith('REF*6R', 'HI*BP:G9012'), 'segment/out-of-order', '7'],
    ['two references of one kind', sampleWith('REF*G1', 'REF*G1*1', 'REF*G1*2'), 'segment/too-often', '5'],
    [
      'two receivers',
      sampleWith('NM1*40', 'NM1*40*2*A*****46*AA', 'NM1*40*2*B*****46*BB'),
      'loop/too-often',
      '4',
    ],
  ])('%s', (_, segments, code, ik3) => {
    const { findings } = gather(fileOf(segments))
    expect(findings.map(finding => finding.code)).toEqual([code])
    expect(findings[0]?.ack).toEqual({ ik3 })
  })

  test('a misfit leaves the walk where it was', () => {
    const { lines } = gather(fileOf(sampleWith('REF*G1', 'QQQ*1', 'FRM*1*Y', 'REF*G1*AUTH1')))
    expect(lines).toContain('2300/priorAuthorization REF*G1*AUTH1')
    expect(lines).toContain('? unexpected ? FRM*1*Y')
  })

  test('a segment of the claim among its lines goes to the claim, and the line goes on', () => {
    const { lines } = gather(fileOf(sampleWith('DTP*472', 'HI*BP:G9012', 'DTP*472*D8*20261001')))
    expect(lines).toContain('2300/anesthesiaProcedures HI*BP:G9012')
    expect(lines).toContain('2400/serviceDate DTP*472*D8*20261001')
  })

  test('a code that is wrong in the only place of its segment is left to the judge', () => {
    const { codes, lines } = gather(fileOf(sampleWith('DMG', 'DMG*D9*19800101*U')))
    expect(codes).toEqual([])
    expect(lines).toContain('2010BA/demographics DMG*D9*19800101*U')
  })
})

describe('places', () => {
  test('neighbours of one id may stand in any order', () => {
    const segments = sampleWith('REF*G1', 'REF*EA*1', 'REF*D9*2', 'REF*9F*3', 'REF*G1*4')
    expect(gather(fileOf(segments)).codes).toEqual([])
  })

  test('parties of a claim may stand in any order', () => {
    const parties = [
      'NM1*77*2*PLACE',
      'N3*1',
      'N4*SACRAMENTO*CA*958140001',
      'NM1*82*1*SAMPLE*A****XX*1999999984',
    ]
    const segments = sampleWith('HI*', 'HI*ABK:Z5901', ...parties, 'NM1*DN*1*SAMPLE*B')
    expect(gather(fileOf(segments)).codes).toEqual([])
  })

  test('the same segment goes where its loop is', () => {
    const segments = sampleWith(
      'HI*',
      'HI*ABK:Z5901',
      'NM1*82*1*SAMPLE*A',
      'REF*G2*1',
      'NM1*77*2*B',
      'REF*G2*2',
    )
    expect(lineOf(segments, 'REF*G2')).toEqual([
      '2310B/renderingProviderSecondaryId REF*G2*1',
      '2310C/serviceFacilitySecondaryId REF*G2*2',
    ])
  })

  test('paperwork and certificate of necessity are told apart by how they are sent', () => {
    expect(lineOf(sampleWith('REF*6R', 'PWK*CT*AD'), 'PWK')).toContain('2400/necessityCertificate PWK*CT*AD')
    expect(lineOf(sampleWith('DTP*472', 'PWK*CT*FX***AC*1', 'DTP*472*D8*20261001'), 'PWK')).toContain(
      '2400/paperwork PWK*CT*FX***AC*1',
    )
  })

  test('a patient below a subscriber has claims of their own', () => {
    const patient = [
      'HL*3*2*23*0',
      'PAT*19',
      'NM1*QC*1*SAMPLE*B',
      'N3*1',
      'N4*SACRAMENTO*CA*958140001',
      'DMG*D8*20100101*U',
    ]
    const { codes, lines } = gather(fileOf(sampleWith('CLM', ...patient, 'CLM*A*50***11:B:1*Y*A*Y*Y')))
    expect(codes).toEqual([])
    expect(lines.slice(lines.indexOf('> 2000C'))).toContain('2300/claim CLM*A*50***11:B:1*Y*A*Y*Y')
  })

  test('the claim at hand is named in findings, and no longer after it', () => {
    const { findings } = gather(
      fileOf(sampleWith('REF*6R', 'REF*6R*1', 'QQQ*1', 'HL*3*1*22*0', 'SBR*P*18', 'NM1*IL*1*A', 'QQQ*2')),
    )
    expect(findings.map(({ where }) => [where.loop, where.claim])).toEqual([
      ['2400', 'ECM000000001'],
      ['2010BA', undefined],
    ])
  })
})
