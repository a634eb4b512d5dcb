/** Every refusal and every fault of the database stands on the page for whoever runs it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('each code is explained, and each that is explained exists', () => {
  const places = ['src/store', 'src/actions/keep-database.ts']
  const files = places.flatMap(place =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
          .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
          .map(name => join(place, name)),
  )
  const codesIn = (text: string, quote: string): string[] =>
    [...text.matchAll(new RegExp(`${quote}(database/[a-z-]+)${quote}`, 'g'))].map(match => match[1] ?? '')
  const used = new Set(files.flatMap(path => codesIn(readFileSync(join(root, path), 'utf8'), "'")))
  const told = new Set(codesIn(readFileSync(join(root, 'docs/how-to/run-the-database.md'), 'utf8'), '`'))
  expect(used.size).toBeGreaterThan(15)
  expect([...used].sort()).toEqual([...told].sort())
})
