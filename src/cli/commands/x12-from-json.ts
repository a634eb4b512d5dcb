/** `causeway x12 from-json`: X12 from typed values; refuses, with every reason, what cannot be written. */

import type { Finding } from '#base/finding.ts'
import type { Refusal } from '#base/result.ts'
import type { Language } from '#files/words/find.ts'
import type { ClaimAcknowledgement } from '#formats/x12/values/acknowledgement.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import type { Remittance } from '#formats/x12/values/remittance.ts'
import { writeClaimAcknowledgements } from '#formats/x12/write/write-claim-acknowledgement.ts'
import { writeClaims } from '#formats/x12/write/write-claims.ts'
import {
  writeFunctionalAcknowledgements,
  writeInterchangeAcknowledgements,
} from '#formats/x12/write/write-functional.ts'
import { writeRemittances } from '#formats/x12/write/write-remittance.ts'
import type { WriteEvent } from '#formats/x12/write/written.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { harmless, jsonText, print, talk, talkRefusal } from '../terminal.ts'
import { writeOut } from '../write-file.ts'
import { heldBack } from '../x12/held-back.ts'
import { type Envelope, type EnvelopeOptions, readEnvelope } from '../x12/outgoing.ts'
import { type JsonLine, type LineProblem, readJsonLines } from '../x12/read-json-lines.ts'
import { tellProblem } from '../x12/show-problems.ts'

export type X12FromJsonOptions = EnvelopeOptions & {
  readonly out?: string
  readonly lang: Language
  readonly json?: boolean
}

/** Problems that are kept; further ones are only counted. */
const mostProblems = 1_000

/** What stands in the way of writing, over the whole of the file. */
type Problems = {
  readonly list: (LineProblem | { readonly finding: Finding })[]
  more: number
  refusal: Refusal | null
}

export async function runX12FromJson(path: string, options: X12FromJsonOptions): Promise<ExitCode> {
  const opened = await openFile(path)
  const problems: Problems = { list: [], more: 0, refusal: null }
  if (!opened.ok) return endRefused({ ...problems, refusal: opened.refusal }, options)
  const { source, close } = opened.value
  try {
    const lines = readJsonLines(source, problem => add(problems, problem))
    const bytes = bytesOf(eventsOf(lines, options, problems), problems)
    const written = await heldBack(bytes, made => writeOut(options.out, made))
    if (written === null) return endRefused(problems, options)
    if (!written.ok) return endRefused({ ...problems, refusal: written.refusal }, options)
    if (written.value !== null) talk(`Written: ${harmless(written.value)}`)
    return exitCodes.done
  } finally {
    await close()
  }
}

function add(problems: Problems, problem: Problems['list'][number]): void {
  if (problems.list.length < mostProblems) problems.list.push(problem)
  else problems.more += 1
}

/** The bytes; null at their end instead of a last piece when they must not be used. */
async function* bytesOf(
  events: AsyncIterable<WriteEvent>,
  problems: Problems,
): AsyncGenerator<Uint8Array | null> {
  for await (const event of events) {
    if (event.type === 'bytes') yield event.bytes
    if (event.type !== 'refused') continue
    for (const finding of event.findings) add(problems, { finding })
    problems.more += event.more
    problems.refusal ??= { code: 'command/cannot-write-x12', says: 'The values cannot be written as X12.' }
  }
  if (problems.refusal !== null || problems.list.length > 0) yield null
}

async function* eventsOf(
  lines: AsyncGenerator<JsonLine>,
  options: X12FromJsonOptions,
  problems: Problems,
): AsyncGenerator<WriteEvent> {
  const envelopes: { interchange: unknown; group: unknown } = { interchange: null, group: null }
  let line = await lines.next()
  for (; !line.done; line = await lines.next()) {
    const { type, value } = line.value
    if (type !== 'interchange' && type !== 'group') break
    if (envelopes[type] !== null) problems.refusal ??= twoEnvelopes(type)
    envelopes[type] = value
  }
  if (line.done) {
    if (problems.list.length === 0) problems.refusal ??= nothingToWrite
    return
  }
  const envelope = readEnvelope(envelopes.interchange, envelopes.group, options)
  if (!envelope.ok) {
    problems.refusal ??= envelope.refusal
    // The rest is gone through all the same, for the problems in it.
    for await (const _ of lines);
    return
  }
  yield* writerOf(line.value, lines, envelope.value, problems)
}

const nothingToWrite: Refusal = {
  code: 'command/nothing-to-write',
  says: 'There is no claim, remittance or acknowledgement to write.',
}

function twoEnvelopes(type: string): Refusal {
  return {
    code: 'command/several-envelopes',
    says: `There is more than one ${type}, and a file holds one.`,
    remedy: 'Split the JSON, or the X12 it was made from (see “causeway x12 split”).',
  }
}

function writerOf(
  first: JsonLine,
  lines: AsyncGenerator<JsonLine>,
  to: Envelope,
  problems: Problems,
): AsyncIterable<WriteEvent> | AsyncGenerator<WriteEvent> {
  const numberOf = (text: string): number => (/^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : 1)
  switch (first.type) {
    case 'claim': {
      const pick = (line: JsonLine): Claim | null => (line.type === 'claim' ? line.value : null)
      const claims = sameType(first.type, pick, first, lines, problems)
      const setControlNumber = numberOf(first.value.batch.setControlNumber)
      return writeClaims(claims, { ...to, setControlNumber })
    }
    case 'remittance': {
      const pick = (line: JsonLine): Remittance | null => (line.type === 'remittance' ? line.value : null)
      const remittances = sameType(first.type, pick, first, lines, problems)
      const setControlNumber = numberOf(first.value.payment.setControlNumber)
      return writeRemittances(remittances, { ...to, setControlNumber })
    }
    default:
      return writeAcknowledgements(first, lines, to, problems)
  }
}

type ValueOf<T extends JsonLine['type']> = Extract<JsonLine, { readonly type: T }>['value']

async function* sameType<V>(
  type: string,
  pick: (line: JsonLine) => V | null,
  first: JsonLine,
  lines: AsyncGenerator<JsonLine>,
  problems: Problems,
): AsyncGenerator<V> {
  const head = pick(first)
  if (head !== null) yield head
  for await (const line of lines) {
    const value = pick(line)
    if (value === null) problems.refusal ??= mixed(type, line.type)
    else yield value
  }
}

function mixed(type: string, other: string): Refusal {
  if (other === 'interchange' || other === 'group') return twoEnvelopes(other)
  return {
    code: 'command/mixed-values',
    says: `A file holds one kind of values, and after a ${type} comes a ${other}.`,
    remedy: 'Write each kind by itself.',
  }
}

/** Acknowledgements are few: all are taken into memory. TA1s stand before 999s in the same file. */
async function* writeAcknowledgements(
  first: JsonLine,
  lines: AsyncGenerator<JsonLine>,
  to: Envelope,
  problems: Problems,
): AsyncGenerator<WriteEvent> {
  const all = [first]
  for await (const line of lines) all.push(line)
  const of = <T extends JsonLine['type']>(type: T): ValueOf<T>[] =>
    all.flatMap(line => (line.type === type ? [line.value as ValueOf<T>] : []))
  const interchanges = of('interchange-acknowledgement')
  const functional = of('functional-acknowledgement')
  const claims: ClaimAcknowledgement[] = of('claim-acknowledgement')
  const others = all.find(line => line.type === 'claim' || line.type === 'remittance')
  const second = all.find(line => line.type === 'interchange' || line.type === 'group')
  if (second) problems.refusal ??= twoEnvelopes(second.type)
  if (others) problems.refusal ??= mixed(first.type, others.type)
  if (claims.length > 0 && interchanges.length + functional.length > 0)
    problems.refusal ??= mixed('277CA', '999')
  if (claims.length > 0) yield* writeClaimAcknowledgements(claims, to)
  else if (functional.length > 0) yield* writeFunctionalAcknowledgements(functional, to, interchanges)
  else yield* writeInterchangeAcknowledgements(interchanges, to)
}

async function endRefused(problems: Problems, { json, lang }: X12FromJsonOptions): Promise<ExitCode> {
  const { list, more } = problems
  const refusal = problems.refusal ?? {
    code: 'command/cannot-read-json',
    says: 'The JSON does not hold the values that it should.',
  }
  if (json) {
    const findings = list.map(problem => ({
      ...problem.finding,
      ...('line' in problem ? { line: problem.line } : {}),
    }))
    await print(`${jsonText({ refusal, findings, more })}\n`)
  }
  talkRefusal(refusal)
  for (const problem of list) talk(tellProblem(problem, lang))
  if (more > 0) talk(`  … and ${more} more`)
  return exitCodes.refused
}
