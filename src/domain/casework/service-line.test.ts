/** What encounters and attempts are billed as. */
import { expect, test } from 'vitest'
import { ecmServices } from '#guidance/services/ecm.ts'
import { serviceLineOf } from './service-line.ts'

test.each([
  ['encounter', { staff: 'clinical', mode: 'in-person', minutes: '15' }, 'G9008 U1', 1],
  ['encounter', { staff: 'clinical', mode: 'phone', minutes: '53' }, 'G9008 U1 GQ', 4],
  ['encounter', { staff: 'non-clinical', mode: 'in-person', minutes: '7' }, 'G9012 U2', 1],
  ['encounter', { staff: 'non-clinical', mode: 'video', minutes: '23' }, 'G9012 U2 GQ', 2],
  ['outreach', { staff: 'Clinical', method: 'In-Person' }, 'G9008 U8', 1],
  ['outreach', { staff: 'Non-Clinical', method: 'Text', minutes: '40' }, 'G9012 U8 GQ', 1],
] as const)('%s %o is %s × %d', (kind, said, code, units) => {
  const line = serviceLineOf(kind, said, ecmServices)
  expect([line?.procedure, ...(line?.modifiers ?? [])].join(' ')).toBe(code)
  expect(line?.units).toBe(units)
})

test('who gave it is not known: no code', () => {
  expect(serviceLineOf('encounter', { mode: 'in-person' }, ecmServices)).toBeNull()
})
