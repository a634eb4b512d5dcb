/** Which files may be mended, and which findings outlive a change of their row. */
import { describe, expect, test } from 'vitest'
import { holdsRow, objectionToMending, stillStanding } from './mending.ts'

const file = {
  direction: 'in',
  step: 'acknowledged',
  format: 'csv',
  file: 'ecm/member-information',
  rowsWarned: 0,
  rowsRejected: 3,
  cameByHub: false,
} as const

describe('a file', () => {
  test.each([
    [null, {}],
    [null, { rowsRejected: 0, rowsWarned: 1 }],
    [null, { step: 'refused' }],
    ['nothing', { rowsRejected: 0 }],
    ['nothing', { direction: 'out' }],
    ['nothing', { format: 'x12' }],
    ['nothing', { file: null }],
    ['senders', { cameByHub: true }],
    ['not-yet', { step: 'matched' }],
  ] as const)('is objected to with %j when it is %j', (objection, change) => {
    expect(objectionToMending({ ...file, ...change })).toBe(objection)
  })
})

describe('a row', () => {
  test('is held by what is wrong with it, not by what is wrong with others', () => {
    expect(holdsRow({ code: 'cell/missing', consequence: 'rejects-row' })).toBe(true)
    expect(holdsRow({ code: 'cell/missing', consequence: 'accepted-with-warning' })).toBe(false)
    expect(holdsRow({ code: 'row/held-with-its-others', consequence: 'rejects-row' })).toBe(false)
  })

  test('keeps what only the whole file showed, until something that it looks at is changed', () => {
    const repeated = { code: 'member/twice', consequence: 'rejects-row', isWhole: true } as const
    const own = { code: 'cell/missing', consequence: 'rejects-row' } as const
    const readsOf = (code: string): string[] => (code === 'member/twice' ? ['memberCin'] : [])
    expect(stillStanding([repeated, own], new Set(['memberDateOfBirth']), readsOf)).toEqual([repeated])
    expect(stillStanding([repeated, own], new Set(['memberCin']), readsOf)).toEqual([])
  })
})
