/** The JSON form of values: back the same, in one order of fields, with every problem said. */
import { expect, test } from 'vitest'
import { fileOf, sampleClaim } from '../read/testing.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import { claimFromJson, claimToJson } from './claim-json.ts'
import { jsonFindingCodes } from './finding-codes.ts'

function sample(): { [name: string]: unknown } {
  const [claim] = readTransmissionBytes(Buffer.from(fileOf(sampleClaim), 'latin1')).flatMap(event =>
    event.type === 'claims' ? event.claims : [],
  )
  if (!claim) throw new Error('the sample has no claim')
  return JSON.parse(claimToJson(claim))
}

/** Code, field and what stood there of every problem. */
function problems(json: unknown): readonly (readonly (string | undefined)[])[] {
  const result = claimFromJson(typeof json === 'string' ? json : JSON.stringify(json))
  return result.ok ? [] : result.findings.map(({ code, where, found }) => [code, where.element, found])
}

test('a claim read from X12 is JSON and back', () => {
  expect(problems(sample())).toEqual([])
})

test('fields come in one order whatever theirs was, and those left out are not written', () => {
  const json = sample()
  const turned = Object.fromEntries(Object.entries(json).toReversed())
  const result = claimFromJson(JSON.stringify(turned))
  expect(result.ok && claimToJson(result.value)).toBe(JSON.stringify(json))
  expect(JSON.stringify(json)).not.toContain('null')
})

test('every problem is told, each with its field', () => {
  const claim = sample()
  delete claim.number
  claim.chargeCents = '50.00'
  claim.chargecents = 5_000
  claim.lines = [{ number: 1, chargeCents: 1.5 }, 'line']
  claim.batch = { ...(claim.batch as object), kind: '837D', receiver: [] }
  expect(problems(claim)).toEqual([
    ['json/wrong-type', 'batch.kind', '"837D"'],
    ['json/wrong-type', 'batch.receiver', '[]'],
    ['json/missing-field', 'number', undefined],
    ['json/wrong-type', 'chargeCents', '"50.00"'],
    ['json/wrong-type', 'lines[0].chargeCents', '1.5'],
    ['json/wrong-type', 'lines[1]', '"line"'],
    ['json/unknown-field', 'chargecents', '5000'],
  ])
})

test('text that is no JSON, and JSON that is no claim, are findings', () => {
  expect(problems('{"number":')).toEqual([['json/not-json', undefined, '{"number":']])
  for (const json of ['null', '1', '[]', '"claim"']) {
    expect(problems(json).map(([code]) => code)).toEqual(['json/wrong-type'])
  }
  expect(problems('{"__proto__":{"number":"1"}}').some(([, field]) => field === '__proto__')).toBe(true)
})

test('every finding is shown above', () => {
  expect(Object.keys(jsonFindingCodes).sort()).toEqual([
    'json/missing-field',
    'json/not-json',
    'json/unknown-field',
    'json/wrong-type',
  ])
})
