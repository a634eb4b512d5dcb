/** Right files draw nothing; findings say where and what; callers choose levels, consequences and lists. */
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { seededRandom } from '#base/random.ts'
import { walkBytes } from '../read/transmission.ts'
import { judge } from './judge.ts'
import { fileOf, judged, replaced, rightSegments, type SampleSet, today } from './testing.ts'

const right = rightSegments['837P']
const codesOf = (text: string, options?: Parameters<typeof judged>[1]): string[] =>
  judged(text, options).map(finding => finding.code)

describe('right files', () => {
  for (const [set, segments] of Object.entries(rightSegments)) {
    test(`a right ${set} draws no finding`, () => {
      expect(judged(fileOf(set as SampleSet, segments))).toEqual([])
    })
  }
})

describe('what a finding says', () => {
  test('of an element: its place in set and file, its data element, its claim, what stood there', () => {
    const text = fileOf('837P', replaced(right, 'SV1*HC:H0043', 'SV1*HC:H043:U6*100*UN*1***1'))
    const [finding] = judged(text)
    expect(finding).toMatchObject({
      where: { loop: '2400', segment: 'SV1', element: 'SV101-2', claim: 'CLAIM1', position: 35 },
      found: 'H043',
      x12: { set: 1, segment: 35, segmentInFile: 37, element: 1, part: 2, dataElement: 234 },
      level: 5,
      ack: { status: ['A7', '454'] },
    })
    expect(text.slice(finding?.x12.offset).startsWith('SV1*HC:H043')).toBe(true)
  })

  test('of a sum: at the segment that holds it, with both amounts', () => {
    const [finding] = judged(fileOf('837P', replaced(right, 'SV1*HC:H0043', 'SV1*HC:H0043:U6*99*UN*1***1')))
    expect(finding).toMatchObject({
      where: { segment: 'CLM', element: 'CLM02', claim: 'CLAIM1', position: 19 },
      found: '300.00',
      expected: '299.00',
    })
  })

  test('of a missing segment: behind the last of its loop, as it should begin', () => {
    const [finding] = judged(fileOf('837P', replaced(right, 'REF*EI', [])))
    expect(finding).toMatchObject({
      where: { segment: 'REF', loop: '2010AA', position: 11 },
      expected: 'REF*EI|SY',
      ack: { ik3: '3' },
    })
  })

  const missing: readonly (readonly [what: string, code: string, gone: readonly string[], before: string])[] =
    [
      ['a loop', 'loop/missing', ['NM1*40'], 'HL*1'],
      ['a loop within others', 'loop/missing', ['NM1*PR*2*SAMPLE PLAN'], 'CLM*'],
      ['a segment', 'segment/missing', ['N3*1'], 'N4*SACRAMENTO'],
      ['all levels', 'loop/missing', right.slice(4), 'SE*'],
    ]
  for (const [what, code, gone, before] of missing) {
    test(`of ${what} missing: before what belongs behind it`, () => {
      const left = right.filter(segment => !gone.some(each => segment.startsWith(each)))
      const text = fileOf('837P', left)
      const finding = judged(text).find(each => each.code === code)
      expect(finding?.x12.segment).toBe(
        ['ST*', ...left, 'SE*'].findIndex(each => each.startsWith(before)) + 1,
      )
      expect(text.slice(finding?.x12.offset).startsWith(before)).toBe(true)
    })
  }

  test('of a remittance without a remark: where it should stand, and which reason asks for it', () => {
    const [finding] = judged(fileOf('835', replaced(rightSegments['835'], 'LQ*', [])))
    expect(finding).toMatchObject({
      code: 'adjustment/remark-missing',
      where: { segment: 'LQ', loop: '2110', claim: 'CLAIM1', position: 22 },
      trigger: { segmentId: 'CAS', segment: 21, element: 2, loop: '2110' },
      values: { reason: '16' },
    })
  })

  test('of a code: those that may stand there', () => {
    const [finding] = judged(fileOf('837P', replaced(right, 'CLM*', 'CLM*CLAIM1*300***12:B:1*Y*X*Y*Y')))
    expect(finding).toMatchObject({ found: 'X', expected: 'A, B, C', ack: { ik4: '7' } })
  })

  test('a value of a megabyte is not repeated whole', () => {
    const long = `NM1*82*1*${'S'.repeat(60_000)}*TESTER****XX*1222222220`
    const [finding] = judged(fileOf('837P', replaced(right, 'NM1*82', long)))
    expect(finding?.code).toBe('element/too-long')
    expect(finding?.found?.length).toBeLessThan(300)
  })
})

describe('what callers choose', () => {
  const broken = fileOf('837P', replaced(right, 'SV1*HC:H0043', 'SV1*HC:H043:U6*99*UN*0***3'))

  test('levels', () => {
    expect(codesOf(broken).toSorted()).toEqual([
      'claim/charge-not-sum-of-lines',
      'line/diagnosis-pointer-to-nothing',
      'line/units-not-positive',
      'procedure/not-a-code',
    ])
    expect(codesOf(broken, { levels: new Set([3]) })).toEqual(['claim/charge-not-sum-of-lines'])
    expect(codesOf(broken, { levels: new Set([1, 2]) })).toEqual([])
  })

  test('what a partner makes of a code', () => {
    const treat = {
      'claim/charge-not-sum-of-lines': 'accepted-with-warning',
      'line/units-not-positive': 'off',
    } as const
    const findings = judged(broken, { treat })
    const sum = findings.find(finding => finding.code === 'claim/charge-not-sum-of-lines')
    expect(sum?.consequence).toBe('accepted-with-warning')
    expect(findings.map(finding => finding.code)).not.toContain('line/units-not-positive')
  })

  test('lists: each code is asked for with the day of its line', () => {
    const asked: string[] = []
    const codes = (list: string, code: string, on: Day | null) => {
      asked.push(`${list} ${code} ${on}`)
      return 'known' as const
    }
    expect(codesOf(fileOf('837P', right), { codes })).toEqual([])
    expect(asked).toContain('hcpcs G9012 2026-11-01')
    expect(asked).toContain('hcpcs H0043 2026-11-03')
    expect(asked).toContain('icd-10-cm Z5901 2026-11-01')
    expect(asked).toContain('npi 1999999984 2026-11-01')
    expect(asked.some(each => each.startsWith('place-of-service'))).toBe(true)
  })

  test('a list that knows a code that ours does not', () => {
    const text = fileOf('835', replaced(rightSegments['835'], 'CAS*CO*45', 'CAS*CO*399*40'))
    expect(codesOf(text)).toEqual(['adjustment/unknown-reason'])
    const codes = (_list: string, code: string) => (code === '399' ? 'known' : 'unsure')
    expect(codesOf(text, { codes })).toEqual([])
  })

  test('today', () => {
    expect(codesOf(fileOf('837P', right), { today: '2026-11-20' })).toEqual(['date/in-future'])
  })
})

describe('one judge for a whole file', () => {
  test('numbers of claims are remembered as long as there is room', () => {
    const claims = ['A', 'B', 'A', 'B'].flatMap(number => [
      `CLM*${number}*100***12:B:1*Y*A*Y*Y`,
      'HI*ABK:Z5901',
      'LX*1',
      'SV1*HC:H0043:U6*100*UN*1***1',
      'DTP*472*D8*20261103',
    ])
    const text = fileOf('837P', replaced(right, 'REF*6R*LINE2', claims))
    // CLAIM1 and A are remembered, B is not.
    expect(codesOf(text, { rememberedClaims: 2 })).toEqual(['claim/number-twice'])
    expect(codesOf(text)).toEqual(['claim/number-twice', 'claim/number-twice'])
  })

  test('a replacement may have the number of the claim that it replaces', () => {
    const claims = [
      'REF*6R*LINE2',
      'CLM*CLAIM1*100***12:B:7*Y*A*Y*Y',
      'REF*F8*PAYERS1',
      'HI*ABK:Z5901',
      'LX*1',
      'SV1*HC:H0043:U6*100*UN*1***1',
      'DTP*472*D8*20261103',
    ]
    expect(codesOf(fileOf('837P', replaced(right, 'REF*6R*LINE2', claims)))).toEqual([])
  })

  test('two providers may have claims of one number', () => {
    const second = right
      .slice(4)
      .map(segment =>
        segment.replace('HL*1*', 'HL*3*').replace('HL*2*1', 'HL*4*3').replace('1999999984', '1888888884'),
      )
    expect(codesOf(fileOf('837P', [...right, ...second]))).toEqual([])
  })

  test('however the bytes are cut, the findings are the same', () => {
    const segments = replaced(replaced(right, 'SV1*HC:H0043', 'SV1*HC:H043:U6*99*UN*0***3'), 'REF*EI', [])
    const bytes = new TextEncoder().encode(fileOf('837P', segments))
    const findingsAt = (chunkSize: number): unknown[] => {
      const findings: unknown[] = []
      const { visitorFor } = judge({ today }, finding => findings.push(finding))
      walkBytes(
        bytes,
        {
          visitorsFor(header, group) {
            const visitor = visitorFor(header, group)
            return visitor ? [visitor] : []
          },
        },
        { chunkSize },
      )
      return findings
    }
    const whole = findingsAt(1 << 16)
    expect(whole.length).toBe(5)
    for (const size of [1, 2, 3, 7, 64, 105, 106, 107, 500]) expect(findingsAt(size)).toEqual(whole)
  })

  test('broken bytes draw findings, never an exception', () => {
    const random = seededRandom(20261122)
    const files = Object.entries(rightSegments).map(([set, segments]) => fileOf(set as SampleSet, segments))
    let findings = 0
    for (let round = 0; round < 600; round++) {
      const bytes = random.pick(files).split('')
      for (let change = 0; change < 1 + random.below(6); change++) {
        const at = 110 + random.below(bytes.length - 110)
        if (random.oneIn(3)) bytes.splice(at, 1 + random.below(20))
        else if (random.oneIn(2)) bytes[at] = random.pick('*:^~0A \u0000é'.split(''))
        else bytes.splice(at, 0, ...bytes.slice(at - random.below(80), at))
      }
      findings += judged(bytes.join('')).length
    }
    expect(findings).toBeGreaterThan(600)
  })
})

/** Whether a segment begins as one was expected to: `HL***20`, `REF*EI|SY`. */
function beginsSo(segment: string, expected = ''): boolean {
  const parts = expected.split('*')
  const [code = ''] = segment.split('*')[parts.length - 1]?.split(':') ?? []
  return (
    segment.startsWith(`${parts[0]}*`) &&
    (parts.length === 1 || parts.at(-1)?.split('|').includes(code) === true)
  )
}

describe('every segment of every right file, taken out', () => {
  for (const [set, segments] of Object.entries(rightSegments)) {
    test(`what is said to be missing from a ${set} is said where it stood, never behind the end`, () => {
      for (const [at, gone] of segments.entries()) {
        const left = segments.toSpliced(at, 1)
        const text = fileOf(set as SampleSet, left)
        const end = left.length + 2
        const findings = judged(text)
        const missing = findings.filter(({ code }) => code === 'segment/missing' || code === 'loop/missing')
        for (const { x12 } of missing) expect(x12.segment, gone).toBeLessThanOrEqual(end)
        // What lost its place with it may stand between; what belongs behind it begins after that.
        const isAlone = !findings.some(({ code }) => code === 'segment/unexpected')
        for (const { x12 } of missing.filter(({ expected }) => beginsSo(gone, expected))) {
          expect(x12.segment, gone).toBeGreaterThanOrEqual(at + 2)
          if (isAlone) expect(x12.segment, gone).toBe(at + 2)
          const lines = ['ST*', ...left, 'SE*'].slice((x12.segment ?? 0) - 2, x12.segment)
          expect(
            lines.some(line => text.slice(x12.offset).startsWith(line)),
            gone,
          ).toBe(true)
        }
      }
    })
  }
})
