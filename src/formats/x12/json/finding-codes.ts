/** Every finding about the JSON form of values. */
import type { Consequence } from '#base/finding.ts'

type JsonCodeFacts = {
  readonly consequence: Consequence
  readonly values: readonly string[]
  readonly says: string
}

const facts = (says: string): JsonCodeFacts => ({ consequence: 'rejects-file', values: [], says })

export const jsonFindingCodes = {
  'json/not-json': facts('The text is no JSON.'),
  'json/missing-field': facts('A field that every such value has is not there.'),
  'json/unknown-field': facts('A field is there that such values do not have; it may be misspelled.'),
  'json/wrong-type': facts('A field holds something of another kind than it must.'),
} as const satisfies Record<string, JsonCodeFacts>

export type JsonFindingCode = keyof typeof jsonFindingCodes
