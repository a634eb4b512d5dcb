/** What writing yields: bytes and an end, or a refusal with every finding; never half a file for a whole one. */
import type { X12Finding } from '../finding.ts'
import { takeBytes, type Writer } from './writer.ts'

/** How much was written. */
export type WrittenSummary = {
  readonly sets: number
  /** Claims, remittance claims, or acknowledged sets or claims. */
  readonly values: number
  readonly segments: number
  readonly bytes: number
}

/**
 * Bytes come as they are made, so that memory stays flat. They are a file only when `written` has come: whoever
 * stores them gives the file its name then, and throws them away on `refused`. From the first finding on no bytes
 * come any more, but all values are still gone through for the findings in them.
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

/** The last events of a file: its last bytes, and that it is whole; or the refusal. */
export function* endOfWriting(
  writer: Writer,
  { sets, values }: { readonly sets: number; readonly values: number },
): Generator<WriteEvent> {
  const { findings, moreFindings: more, segmentsInFile: segments } = writer
  if (findings.length > 0) {
    yield { type: 'refused', findings, more }
    return
  }
  yield { type: 'bytes', bytes: takeBytes(writer) }
  yield { type: 'written', summary: { sets, values, segments, bytes: writer.flushed } }
}
