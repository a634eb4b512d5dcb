/** The shapes of codes, against the same said as patterns. */
import { describe, expect, test } from 'vitest'
import { isNpi } from '#base/identifiers.ts'
import { seededRandom } from '#base/random.ts'
import {
  isDiagnosis9,
  isDiagnosis10,
  isNpiNumber,
  isProcedure,
  isTaxNumber,
  isTaxonomy,
} from './code-shapes.ts'

const shapes = {
  'ICD-10-CM': [isDiagnosis10, (text: string) => /^[A-Z]\d[0-9A-Z]{1,5}$/.test(text)],
  'ICD-9-CM': [isDiagnosis9, (text: string) => /^(?:\d{3,5}|V\d{2,4}|E\d{3,4})$/.test(text)],
  HCPCS: [isProcedure, (text: string) => /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/.test(text)],
  taxonomy: [isTaxonomy, (text: string) => /^\d{3}[0-9A-Z]{6}[A-Z]$/.test(text)],
  'tax number': [isTaxNumber, (text: string) => /^\d{9}$/.test(text) && !/^(\d)\1{8}$/.test(text)],
  NPI: [isNpiNumber, isNpi],
} as const

const samples =
  `Z5901 Z59 F20 W19XXXA Z59.01 29530 V600 E9501 V6 E950 1234567 G9012 H0043 99213 0001F A000B G901
  251B00000X 25100000XX 251B00000 123456789 111111111 12-3456789 1999999984 1999999985 3999999984 A`.split(
    /\s+/,
  )

describe('shapes of codes', () => {
  for (const [name, [shape, pattern]] of Object.entries(shapes)) {
    test(name, () => {
      const random = seededRandom(11)
      const changed = samples.map(text => {
        const at = random.below(text.length + 1)
        return text.slice(0, at) + random.pick('0A9Z-. x'.split('')) + text.slice(at + 1)
      })
      for (const text of [...samples, ...changed]) {
        const bytes = new TextEncoder().encode(`:${text}*`)
        expect([text, shape(bytes, 1, bytes.length - 1)]).toEqual([text, pattern(text)])
      }
    })
  }
})
