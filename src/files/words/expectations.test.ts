/** What is expected of every element of every file, told in Spanish without a word of English left. */
import { expect, test } from 'vitest'
import { explainElement } from '../derive/help/explain-element.ts'
import { elementsOn, fileDefinitions } from '../guidance.ts'
import { expectedIn } from './expectations.ts'

test('how each column is written has a Spanish of its own', () => {
  const formats = fileDefinitions.flatMap(file =>
    elementsOn(file, '2026-11-22').map(
      ({ id }) => explainElement(file, id, '2026-11-22', 'es')?.format ?? '',
    ),
  )
  expect(formats.length).toBeGreaterThan(100)
  // Names of code lists are the State's and stand before a colon.
  const ours = formats.map(format => format.replace(/^.*?: /, ''))
  expect(
    ours.filter(text => /\b(?:digits?|letters?|like|with|several|characters|blank|in all|name)\b/.test(text)),
  ).toEqual([])
})

test.each([
  ['a name, at most 50 characters', 'un nombre, de 50 caracteres como máximo'],
  [
    'an ICD-10 code with its dot, like Z59.00; several with ; between them',
    'un código ICD-10 con su punto, como Z59.00; varios con ; entre ellos',
  ],
  ['Y or N', 'Y o N'],
  ['1, or blank', '1, o vacío'],
  ['Gender: F, M … (14 in all)', 'Gender: F, M … (14 en total)'],
  ['MM/DD/YYYY', 'MM/DD/YYYY'],
])('%s in Spanish', (english, spanish) => {
  expect(expectedIn('es', english)).toBe(spanish)
  expect(expectedIn('en', english)).toBe(english)
})
