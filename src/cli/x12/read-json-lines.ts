/** Reads JSON Lines (or one JSON array) of X12 values: the envelope, then the values, as they come. */
import { type ByteSource, chunksOf } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import {
  claimAcknowledgementFromJson,
  functionalAcknowledgementFromJson,
  interchangeAcknowledgementFromJson,
} from '#formats/x12/json/acknowledgement-json.ts'
import { claimFromJson } from '#formats/x12/json/claim-json.ts'
import type { JsonResult } from '#formats/x12/json/form.ts'
import { remittanceFromJson } from '#formats/x12/json/remittance-json.ts'
import type {
  ClaimAcknowledgement,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
} from '#formats/x12/values/acknowledgement.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import type { Remittance } from '#formats/x12/values/remittance.ts'

/** A line: an envelope as it was parsed, or a value. */
export type JsonLine =
  | { readonly type: 'interchange' | 'group'; readonly value: unknown }
  | { readonly type: 'claim'; readonly value: Claim }
  | { readonly type: 'remittance'; readonly value: Remittance }
  | { readonly type: 'functional-acknowledgement'; readonly value: FunctionalAcknowledgement }
  | { readonly type: 'claim-acknowledgement'; readonly value: ClaimAcknowledgement }
  | { readonly type: 'interchange-acknowledgement'; readonly value: InterchangeAcknowledgement }

/** Something wrong with a line, from 1. */
export type LineProblem = { readonly line: number; readonly finding: Finding }

/** What is wrong with the JSON is told; such lines are passed over, so that all problems are said at once. */
export async function* readJsonLines(
  source: ByteSource,
  tell: (problem: LineProblem) => void,
): AsyncGenerator<JsonLine> {
  let number = 0
  for await (const line of textLines(source)) {
    number += 1
    const text = line.trim()
    if (text === '') continue
    if (number === 1 && text.startsWith('[')) {
      yield* ofArray(source, tell)
      return
    }
    const read = readLine(text, number, tell)
    if (read) yield read
  }
}

async function* ofArray(source: ByteSource, tell: (problem: LineProblem) => void): AsyncGenerator<JsonLine> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunksOf(source)) parts.push(chunk.slice())
  let entries: unknown
  try {
    entries = JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    entries = null
  }
  if (!Array.isArray(entries)) {
    tell({ line: 1, finding: problemOf('json/not-json', '', 'JSON Lines, or one JSON array') })
    return
  }
  for (const [at, entry] of entries.entries()) {
    const read = readLine(JSON.stringify(entry), at + 1, tell)
    if (read) yield read
  }
}

async function* textLines(source: ByteSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest: string[] = []
  for await (const chunk of chunksOf(source)) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      rest.push(line)
      yield rest.join('')
      rest = []
    }
    rest.push(last)
  }
  yield rest.join('')
}

function problemOf(code: string, found: string, expected: string): Finding {
  return { code, consequence: 'rejects-file', where: {}, found: found.slice(0, 80), expected }
}

/** Lines of these types say what `from-json` makes anew, or nothing that is written. */
const passedOver = new Set(['set', 'set-end', 'group-end', 'interchange-end', 'finding'])

const readers: { readonly [type: string]: (json: string) => JsonResult<JsonLine['value']> } = {
  claim: claimFromJson,
  remittance: remittanceFromJson,
  'functional-acknowledgement': functionalAcknowledgementFromJson,
  'claim-acknowledgement': claimAcknowledgementFromJson,
  'interchange-acknowledgement': interchangeAcknowledgementFromJson,
}

function readLine(text: string, line: number, tell: (problem: LineProblem) => void): JsonLine | null {
  const split = splitLine(text)
  if (split === null) {
    tell({ line, finding: problemOf('json/not-json', text, 'an object with its type') })
    return null
  }
  const { type, json } = split
  if (passedOver.has(type)) return null
  if (type === 'interchange' || type === 'group') return { type, value: JSON.parse(json) }
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
  if (reader === undefined) {
    tell({ line, finding: problemOf('json/wrong-type', type, Object.keys(readers).join(', ')) })
    return null
  }
  const read = reader(json)
  if (!read.ok) {
    for (const finding of read.findings) tell({ line, finding })
    return null
  }
  // The reader of that type made it.
  return { type, value: read.value } as JsonLine
}

/** The type and the JSON of the value, without parsing the value where the line is as we write it. */
function splitLine(text: string): { type: string; json: string } | null {
  const begin = /^\{"type":"([a-z0-9-]{1,40})","\1":(?=\{)/.exec(text)
  if (begin?.[1] === 'claim' && text.endsWith('}}'))
    return { type: begin[1], json: text.slice(begin[0].length, -1) }
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null || !('type' in parsed)) return null
    const type = String(parsed.type)
    const value: unknown = Object.entries(parsed).find(([name]) => name === type)?.[1]
    return value === undefined ? null : { type, json: JSON.stringify(value) }
  } catch {
    return null
  }
}
