/** Documents and releases: known once, dated, and in order. */
import { expect, test } from 'vitest'
import { files } from './all-files.ts'
import type { Document, Release } from './define.ts'
import { documents } from './documents.ts'
import { releases } from './releases.ts'

const listed: readonly Document[] = documents
const known: readonly Release[] = releases

test('a document is listed once, under an id that can begin a citation', () => {
  const ids = listed.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
})

test('the five documents that the guidance is read from were read whole', () => {
  const whole = listed.filter(({ read, publisher }) => read === 'whole' && publisher !== 'Causeway')
  expect(whole.map(({ id }) => id)).toEqual([
    'requirements-2021-06',
    'provider-toolkit-2021-12',
    'billing-2022-01',
    'office-hours-2022-08',
    'action-plan-2024-03',
  ])
})

test('dates say how far they are known', () => {
  for (const { id, published, publishedTo } of listed) {
    if (published === undefined) expect(publishedTo, id).toBeUndefined()
    else expect(new Date(published).toISOString().slice(0, 10), id).toBe(published)
    if (publishedTo === 'month') expect(published, id).toMatch(/-01$/)
    if (publishedTo === 'year') expect(published, id).toMatch(/-01-01$/)
  }
})

test('addresses are whole, and on the web', () => {
  for (const { id, address } of listed) {
    if (address !== undefined) expect(() => new URL(address), id).not.toThrow()
    expect(address ?? 'https://', id).toMatch(/^https:/)
  }
})

test('releases stand in order, each named after its month', () => {
  const days = known.map(({ from }) => from)
  expect(days).toEqual([...days].sort())
  expect(new Set(days).size).toBe(days.length)
  for (const { id, from } of known) expect(from).toBe(`${id}-01`)
})

test('releases bring documents that are listed, and say in both languages what changes', () => {
  const ids = new Set(listed.map(({ id }) => id))
  for (const { id, documents: brought, says } of known) {
    expect(
      brought.filter(document => !ids.has(document)),
      id,
    ).toEqual([])
    expect(brought.length, id).toBeGreaterThan(0)
    expect(says.en, id).toMatch(/^\p{Lu}.+\.$/u)
    expect(says.es, id).toMatch(/^\p{Lu}.+\.$/u)
  }
})

test('every day on which a file changes is the first day of a release', () => {
  const firstDays = new Set<string>(known.map(({ from }) => from))
  const since = files.flatMap(file => [
    file.since,
    ...file.clocks.map(clock => clock.since),
    ...file.tables.flatMap(table => table.elements.map(element => element.since)),
  ])
  expect([...new Set<string>(since)].filter(day => !firstDays.has(day))).toEqual([])
})
