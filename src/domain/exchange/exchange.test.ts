/** What is decided about exchanges without a database: names, fingerprints, verdicts, decisions, origins, moves. */
import { describe, expect, test } from 'vitest'
import type { Keeping } from '#guidance/define.ts'
import { mayEndAbsent, needsDecision } from './decision.ts'
import { receiptNumber, sentFileName } from './names.ts'
import { originOf } from './origin.ts'
import {
  countedKey,
  endChecker,
  factsWriter,
  fingerprintOf,
  isEndedByAbsence,
  keyPlaces,
  recordKey,
  verdictOf,
} from './records.ts'
import { isSettled, mayMove, moves, steps } from './steps.ts'

const keeping: Keeping = {
  by: ['memberCin', 'procedureCodeModifier', 'gone'],
  leftOut: 'has-ended',
  endsWhen: { when: 'status', is: ['Termed'] },
  sends: 'all-in-force',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a test',
}
const columns = ['status', 'memberCin', 'procedureCodeModifier', 'procedureCodeModifier#2']

describe('the name of a record', () => {
  const places = keyPlaces(keeping, columns)
  test('is made of all columns of what names it, and of a blank for what the layout lacks', () => {
    expect(places).toEqual([1, 2, 3, -1])
    expect(recordKey(['New', '90000001A', 'U1', ''], places)).toBe('90000001A\u001fU1\u001f\u001f')
  })
  test('is nothing when the row tells none of it', () => {
    expect(recordKey(['New', '', '', ''], places)).toBeNull()
  })
  test('stays short, and different for different long names', () => {
    const [one, other] = ['x'.repeat(400), `${'x'.repeat(399)}y`].map(cin => recordKey(['', cin], [1]) ?? '')
    expect(one?.length).toBeLessThanOrEqual(200)
    expect(one).not.toBe(other)
  })
  test('counts equals after the first', () => {
    expect([countedKey('a', 1), countedKey('a', 2)]).toEqual(['a', 'a\u001f2'])
  })
})

describe('the facts of a row', () => {
  test('are the same whatever the order of the columns, without blanks and without what tells of the file', () => {
    const one = factsWriter(['b', 'a', 'madeOn'], ['madeOn'])(['2 “x”', '1', 'today'])
    const other = factsWriter(['a', 'c', 'b'])(['1', '', '2 “x”'])
    expect(one).toBe(other)
    expect(JSON.parse(one)).toEqual({ a: '1', b: '2 “x”' })
    expect(fingerprintOf(one)).toHaveLength(32)
  })
  test.each(['"', '\\', '\n', '\u0000', 'é', '\ud83d\ude00', ' plain ~'])('%j is written as JSON', value => {
    expect(JSON.parse(factsWriter(['a'])([value]))).toEqual({ a: value })
  })
  test('say when their record ends', () => {
    const ends = endChecker(keeping, columns)
    expect([ends(['Termed']), ends(['New']), endChecker(keeping, [])(['Termed'])]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what a word does to a record', () => {
  const held = { fingerprint: 'x', said: 5, endedHow: null }
  test.each([
    ['new', null, 'x', 5],
    ['unchanged', held, 'x', 6],
    ['changed', held, 'y', 6],
    ['overtaken', held, 'y', 4],
    ['new', { ...held, endedHow: 'left-out' }, 'x', 6],
    ['unchanged', { ...held, endedHow: 'said' }, 'x', 6],
    ['changed', { ...held, endedHow: 'said' }, 'y', 6],
  ] as const)('%s', (verdict, before, fingerprint, said) => {
    expect(verdictOf(before, fingerprint, said)).toBe(verdict)
  })
  test('a list ends by absence only what is in force and was said before it', () => {
    expect(isEndedByAbsence(held, 6)).toBe(true)
    expect(isEndedByAbsence(held, 5)).toBe(false)
    expect(isEndedByAbsence({ ...held, endedHow: 'said' }, 6)).toBe(false)
  })
})

describe('a person is asked', () => {
  test.each([
    [false, { held: 100, leftOut: 20 }, 0.2, null],
    [true, { held: 100, leftOut: 21 }, 0.2, null],
    [false, { held: 100, leftOut: 21 }, 0.2, 21],
    [true, { held: 100, leftOut: 22 }, 0.2, 21],
    [false, { held: 0, leftOut: 0 }, 0, null],
    [true, { held: 3, leftOut: 1 }, 0, null],
  ] as const)('%s', (asked, plan, share, approved) => {
    expect(needsDecision(plan, share, approved)).toBe(asked)
  })
  test('absence says nothing while a row does not tell whose it is', () => {
    expect([mayEndAbsent(0), mayEndAbsent(1)]).toEqual([true, false])
  })
})

describe('the origin of a value', () => {
  const versions = ['a', 'b', 'b', 'a', 'a'].map((name, at) => ({ version: at + 1, facts: { name } }))
  test('is the version that said it without a break since', () => {
    expect(originOf(versions, 'name')?.version).toBe(4)
    expect(originOf(versions.slice(0, 3), 'name')?.version).toBe(2)
    expect(originOf(versions, 'other')?.version).toBe(1)
    expect(originOf([], 'name')).toBeNull()
  })
})

describe('the steps', () => {
  test('each is reached by a move, or is a beginning', () => {
    const reached = new Set(moves.map(({ to }) => to))
    expect(steps.filter(step => !reached.has(step))).toEqual(['asked'])
  })
  test('nothing moves on from a last one, and from every other something does', () => {
    for (const step of steps) expect(moves.some(({ from }) => from === step)).toBe(!isSettled(step))
  })
  test('a person makes only the moves that are a person’s', () => {
    expect(mayMove('in', 'waiting', 'checked', 'person')).toBe(true)
    expect(mayMove('in', 'matched', 'applied', 'person')).toBe(false)
    expect(mayMove('in', 'matched', 'applied', 'system')).toBe(true)
    expect(mayMove('out', 'matched', 'applied', 'system')).toBe(false)
  })
})

describe('what people read to each other', () => {
  const file = {
    short: 'MIF',
    sender: 'Sample Health Plan, Inc.',
    receiver: 'Señor Muestra',
    npi: '1999999984',
    asOf: '2026-11-23',
    sequence: 7,
    version: 1,
    ending: 'csv',
  } as const
  test('a receipt has a number, a file a name that any disk takes', () => {
    expect(receiptNumber(42)).toBe('R-000042')
    expect(sentFileName(file)).toBe('MIF_SampleHealthPlanInc_SenorMuestra_202611_20261123_7.csv')
    expect(sentFileName({ ...file, version: 3 }, '{TYPE}-{NPI}-{MMYYYY}.csv')).toBe(
      'MIF-1999999984-112026_v3.csv',
    )
  })
})
