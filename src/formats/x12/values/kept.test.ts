/** Nothing is lost between reading and writing, and files as we would write them come out byte for byte. */
import { describe, expect, test } from 'vitest'
import { fileOf, recounted, sampleClaim, sampleWith } from '../read/testing.ts'
import { type WriteClaimsTo, writeClaims } from '../write/write-claims.ts'
import { gatherWritten } from '../write/written.ts'
import type { Claim } from './claim.ts'
import { readTransmission, readTransmissionBytes } from './read-transmission.ts'

const to: WriteClaimsTo = {
  interchange: {
    senderQualifier: 'ZZ',
    sender: 'SAMPLESENDER',
    receiverQualifier: 'ZZ',
    receiver: 'SAMPLEPLAN',
    date: '2026-11-01',
    time: '09:30',
    controlNumber: 1,
    usage: 'T',
  },
  group: { sender: 'SAMPLESENDER', receiver: 'SAMPLEPLAN', controlNumber: 1 },
  setControlNumber: 1,
}

function claimsOf(file: string): readonly Claim[] {
  return readTransmissionBytes(Buffer.from(file, 'latin1')).flatMap(event =>
    event.type === 'claims' ? event.claims : [],
  )
}

function only(file: string): Claim {
  const [claim, ...more] = claimsOf(file)
  if (!claim || more.length > 0) throw new Error('not one claim')
  return claim
}

async function written(claims: readonly Claim[], how: Partial<WriteClaimsTo> = {}): Promise<string> {
  const result = await gatherWritten(writeClaims(claims, { ...to, ...how }))
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1))
  return Buffer.from(result.bytes).toString('latin1')
}

const sampleAfter = (begins: string, ...more: string[]): readonly string[] => {
  const segment = sampleClaim.find(each => each.startsWith(begins)) ?? ''
  return sampleWith(begins, segment, ...more)
}

describe('a file as we would write it is written again byte for byte', () => {
  const files: Record<string, readonly string[]> = {
    'the sample': sampleClaim,
    'segments that no field holds': sampleAfter('REF*G1', 'K3*FREE FORM INFORMATION', 'CRC*07*Y*01*04'),
    'a loop that no field holds': sampleAfter(
      'REF*6R',
      'LIN**N4*01234567891',
      'CTP****2.5*UN',
      'REF*XZ*PRESCRIPTION1',
    ),
    'a loop of such segments that repeats': sampleAfter(
      'REF*6R',
      'LQ*UT*01.02',
      'FRM*1A**J0234',
      'FRM*1B**500',
      'LQ*UT*03.01',
      'FRM*2A*Y',
    ),
    'a segment with more than its fields hold': sampleWith('SV1*', 'SV1*HC:G9012:U2*50*UN*2***1:2**Y'),
    'a patient who is not the subscriber': recounted(
      sampleClaim.flatMap(segment => {
        if (segment === 'HL*2*1*22*0') return ['HL*2*1*22*1']
        if (segment === 'SBR*P*18*******MC') return ['SBR*P********MC']
        if (/^(N3\*200|N4\*SACRAMENTO\*CA\*958140002|DMG)/.test(segment)) return []
        if (!segment.startsWith('CLM*')) return [segment]
        return [
          'HL*3*2*23*0',
          'PAT*19',
          'NM1*QC*1*SAMPLE*DEMO',
          'N3*200 EXAMPLE AVENUE',
          'N4*SACRAMENTO*CA*958140002',
          'DMG*D8*20150101*F',
          segment,
        ]
      }),
    ),
  }
  for (const [name, segments] of Object.entries(files)) {
    test(name, async () => {
      const file = fileOf(segments)
      expect(await written(claimsOf(file), { judge: 'shape' })).toBe(file)
    })
  }
})

describe('nothing is lost', () => {
  test('components and repetitions of a kept segment are written with whatever separators', async () => {
    const claim = only(fileOf(sampleAfter('REF*G1', 'K3*A|B:C^D\\E')).replaceAll('|', '>'))
    expect(claim.other?.map(each => each.elements)).toEqual([['K3', 'A>B:C^D\\E'.replace('\\', '\\\\')]])
    const separators = { element: '|', component: '>', repetition: '!', terminator: '~' }
    const other = only(
      await written(
        [{ ...claim, other: [{ loop: '2300', slot: 'fileInformation', elements: ['K3', 'A\\:B\\^C'] }] }],
        {
          judge: 'shape',
          interchange: { ...to.interchange, separators },
        },
      ),
    )
    expect(other.other?.[0]?.elements).toEqual(['K3', 'A\\:B\\^C'])
  })

  test('where a field was read from a kept segment, the field has the last word', async () => {
    const file = fileOf(sampleWith('SV1*', 'SV1*HC:G9012:U2*50*UN*2***1:2**Y'))
    const claim = only(file)
    const lines = claim.lines.map(line => ({ ...line, units: 3 }))
    const again = await written([{ ...claim, lines }], { judge: 'shape' })
    expect(again).toBe(file.replace('*UN*2***', '*UN*3***'))
  })

  test('an amount that cannot be read is kept as it stood, and refused when it is to be written', async () => {
    const claim = only(fileOf(sampleWith('CLM*', 'CLM*ECM000000001*5O***11:B:1*Y*A*Y*Y')))
    expect(claim.chargeCents).toBe(0)
    expect(claim.other?.[0]?.elements.slice(0, 3)).toEqual(['CLM', 'ECM000000001', '5O'])
    const result = await gatherWritten(writeClaims([claim], { ...to, judge: 'shape' }))
    expect(result.ok ? [] : result.findings.map(finding => [finding.code, finding.found])).toEqual([
      ['write/not-a-number', '5O'],
    ])
  })

  test('a segment that stands where the guide has no place for it is kept, and refused when written', async () => {
    const claim = only(fileOf(sampleAfter('REF*G1', 'PLB*1*20261231*L6*5')))
    expect(claim.other).toEqual([{ loop: '2300', slot: '', elements: ['PLB', '1', '20261231', 'L6', '5'] }])
    const result = await gatherWritten(writeClaims([claim], { ...to, judge: 'shape' }))
    expect(result.ok ? [] : result.findings.map(finding => finding.code)).toEqual(['write/no-place'])
  })

  test('a date that is none is kept whole, and is no typed date', () => {
    const claim = only(fileOf(sampleWith('DTP*472', 'DTP*472*D8*20260230')))
    expect(claim.lines[0]?.dates).toBeUndefined()
    expect(claim.lines[0]?.other).toEqual([
      { loop: '2400', slot: 'serviceDate', elements: ['DTP', '472', 'D8', '20260230'] },
    ])
  })
})

describe('what reading yields', () => {
  test('the same events whatever the size of the chunks', async () => {
    const bytes = Buffer.from(fileOf(sampleAfter('REF*G1', 'K3*FREE')), 'latin1')
    const whole = readTransmissionBytes(bytes, { judge: { today: '2026-11-01' } })
    const source = {
      name: 'claims.txt',
      size: bytes.length,
      read: (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length)),
    }
    for (const chunkSize of [1, 7, 300]) {
      const events = []
      for await (const event of readTransmission(source, { chunkSize, judge: { today: '2026-11-01' } })) {
        events.push(event)
      }
      expect(events).toEqual(whole)
    }
  })

  test('claims of one set share its batch, billing provider, and subscriber', () => {
    const from = sampleClaim.findIndex(segment => segment.startsWith('CLM*'))
    const to = sampleClaim.findIndex(segment => segment.startsWith('SE*'))
    const again = sampleClaim.slice(from, to).map(segment => segment.replace('ECM000000001', 'ECM000000002'))
    const claims = claimsOf(
      fileOf(recounted([...sampleClaim.slice(0, to), ...again, ...sampleClaim.slice(to)])),
    )
    expect(claims.map(claim => claim.number)).toEqual(['ECM000000001', 'ECM000000002'])
    expect(claims[0]?.batch).toBe(claims[1]?.batch)
    expect(claims[0]?.billingProvider).toBe(claims[1]?.billingProvider)
    expect(claims[0]?.subscriber).toBe(claims[1]?.subscriber)
  })

  test('in the order of the file', () => {
    const events = readTransmissionBytes(Buffer.from(fileOf(sampleClaim), 'latin1'))
    expect(events.map(event => event.type)).toEqual([
      'interchange',
      'group',
      'set',
      'claims',
      'set-end',
      'group-end',
      'interchange-end',
    ])
  })
})
