/**
 * What writing yields: bytes and an end, or a refusal with every finding; never half a file for a whole one.
 */
import { readDay } from '#base/day.ts'
import type { X12Finding } from '../finding.ts'
import { type JudgeOptions, judge } from '../judge/judge.ts'
import { pushedWalk } from '../read/transmission.ts'
import { findingLimit, takeBytes, type Writer } from './writer.ts'

/** How much was written. */
export type WrittenSummary = {
  readonly sets: number
  /** Claims, remittance claims, or acknowledged sets or claims. */
  readonly values: number
  readonly segments: number
  readonly bytes: number
}

/**
 * Bytes come as they are made, so that memory stays flat. They are a file only when `written` has come:
 * whoever stores them gives the file its name then, and throws them away on `refused`. From the first finding
 * on no bytes come any more, but all values are still gone through for the findings in them.
 */
export type WriteEvent =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'written'; readonly summary: WrittenSummary }
  | {
      readonly type: 'refused'
      readonly findings: readonly X12Finding[]
      /** Findings beyond those that were kept. */
      readonly more: number
    }

/** A file in memory, or why there is none. */
export type WriteResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly summary: WrittenSummary }
  | { readonly ok: false; readonly findings: readonly X12Finding[]; readonly more: number }

/** All bytes at once, for files that fit in memory. */
export async function gatherWritten(
  events: Iterable<WriteEvent> | AsyncIterable<WriteEvent>,
): Promise<WriteResult> {
  const parts: Uint8Array[] = []
  for await (const event of events) {
    if (event.type === 'bytes') parts.push(event.bytes)
    else if (event.type === 'refused') return { ok: false, findings: event.findings, more: event.more }
    else return { ok: true, bytes: joined(parts), summary: event.summary }
  }
  return { ok: false, findings: [], more: 0 }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * How what is written is judged: as its receiver would, on the day of the interchange unless given; or by
 * shape.
 */
export type JudgeWritten = JudgeOptions | 'shape'

/** Sets the judge on a writer. */
export function judgeWritten(writer: Writer, how: JudgeWritten | undefined, date: string): void {
  const today = readDay(date)
  const options = how ?? (today === null ? 'shape' : { today })
  if (options === 'shape') return
  const findings: X12Finding[] = []
  const judging = { findings, more: 0 }
  const tell = (finding: X12Finding): void => {
    if (finding.consequence !== 'rejects-file' && finding.consequence !== 'rejects-row') return
    if (findings.length < findingLimit) findings.push(finding)
    else judging.more += 1
  }
  const judged = judge(options, tell)
  const walk = pushedWalk({
    finding: tell,
    visitorsFor(header, group) {
      const visitor = judged.visitorFor(header, group)
      return visitor ? [visitor] : []
    },
  })
  writer.judging = Object.assign(judging, { walk })
}

/** Bytes up to a place, when nothing is wrong so far. */
export function* handOn(writer: Writer, end = writer.at): Generator<WriteEvent> {
  const bytes = takeBytes(writer, end)
  if (!isBroken(writer)) writer.judging?.walk.push(bytes)
  if (writer.findings.length === 0 && (writer.judging?.findings.length ?? 0) === 0) {
    yield { type: 'bytes', bytes }
  }
}

/** Whether values have torn the segments, so that judging them further would say what nobody wrote. */
function isBroken({ findings }: Writer): boolean {
  return findings.some(finding => finding.code === 'write/separator-in-value')
}

/** The last events of a file: its last bytes, and that it is whole; or the refusal. */
export function* endOfWriting(
  writer: Writer,
  { sets, values }: { readonly sets: number; readonly values: number },
): Generator<WriteEvent> {
  const last = [...handOn(writer)]
  const { findings: own, moreFindings, segmentsInFile: segments, judging } = writer
  if (!isBroken(writer)) judging?.walk.end()
  const theirs = judging?.findings ?? []
  if (own.length > 0 || theirs.length > 0) {
    // What the writer has found already, the judge finds again on levels 1 and 2.
    const further = own.length > 0 ? theirs.filter(finding => finding.level > 2) : theirs
    yield { type: 'refused', findings: [...own, ...further], more: moreFindings + (judging?.more ?? 0) }
    return
  }
  yield* last
  yield { type: 'written', summary: { sets, values, segments, bytes: writer.flushed } }
}
