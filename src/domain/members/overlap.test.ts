/** Each program of the guidance's table, and what it means for ECM. */

import { describe, expect, test } from 'vitest'
import { overlaps } from '#guidance/populations/overlaps.ts'
import { weighOverlap } from './overlap.ts'

const verdicts = { both: 'free', choose: 'must-choose', excluded: 'may-not' } as const

describe('other programs', () => {
  test.each(overlaps.map(overlap => [overlap.id, overlap] as const))('%s', (id, overlap) => {
    const on = overlap.until ?? '2026-11-22'
    expect(weighOverlap([id], on)).toMatchObject({ verdict: verdicts[overlap.with], unknown: [] })
  })

  test('the gravest decides', () => {
    expect(weighOverlap(['ccs', 'mssp', 'hospice'], '2026-11-22')).toMatchObject({
      verdict: 'may-not',
      because: [{ id: 'hospice' }],
    })
    expect(weighOverlap(['ccs', 'mssp'], '2026-11-22').because.map(({ id }) => id)).toEqual(['mssp'])
  })

  test('one that has ended, or that nobody knows, is left to a person', () => {
    expect(weighOverlap(['cal-mediconnect', 'made-up'], '2026-11-22')).toEqual({
      verdict: 'free',
      because: [],
      unknown: ['cal-mediconnect', 'made-up'],
    })
  })
})
