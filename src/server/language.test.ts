/** The language of an answer is the one that the asker prefers among ours. */
import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['vi, es;q=0.5, en;q=0.4', 'es'],
  ['vi', 'en'],
  ['es;q=0', 'en'],
  ['ES-419', 'es'],
  ['es;q=x', 'en'],
])('%s → %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language)
})
