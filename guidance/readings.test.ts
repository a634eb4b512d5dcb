/** Every reading that an entry or a rule points to is written down, once, in order, and whole. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const text = readFileSync(join(import.meta.dirname, '../docs/readings.md'), 'utf8')
const sections = text.split(/^## /m).slice(1)
const written = sections.map(section => section.slice(0, 4))

const pointedTo = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .flatMap(entry => [
    ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/reading: '(R-\d\d)'/g),
  ])
  .map(([, reading]) => reading ?? '')

test('readings are numbered once and in order', () => {
  expect(written.filter(id => !/^R-\d\d$/.test(id))).toEqual([])
  expect(written).toEqual([...new Set(written)].sort())
})

test('entries point only to readings that are written', () => {
  expect(new Set(pointedTo).size).toBeGreaterThan(15)
  expect([...new Set(pointedTo)].filter(id => !written.includes(id))).toEqual([])
})

test('a reading asks, names its sources, decides, dates itself and says what would change it', () => {
  for (const section of sections) {
    const [id] = section.split(' ')
    expect(section, id).toMatch(/^- /m)
    expect(section, id).toMatch(/^\*\*We read\*\* /m)
    expect(section, id).toMatch(/^\*\*Since\*\* /m)
    expect(section, id).toMatch(/^\*\*Would change it\*\* /m)
  }
})
