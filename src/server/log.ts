/** The log: JSON lines with request ids, and never what a request, a file or an answer said. */
import pino from 'pino'
import { Fault } from '#base/fault.ts'

/** What a line may carry: names of ours, ids, counts. Nothing that a person wrote. */
type Fields = { readonly [name: string]: string | number | boolean | null | readonly string[] }

export type Log = {
  info(fields: Fields, says: string): void
  warn(fields: Fields, says: string): void
  error(fields: Fields, says: string): void
}

/** Writes to the stream, one JSON document a line, instants in UTC. */
export function openLog(level: string, stream: NodeJS.WritableStream = process.stdout): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    stream,
  )
}

/**
 * A fault for the log: its code and where in the program it was thrown. Its message is left out, for it may
 * repeat a row of a file or a value of a statement.
 */
export function faultFields(error: unknown): Fields {
  const faults: string[] = []
  const places: string[] = []
  for (let each: unknown = error; each instanceof Error && faults.length < 5; each = each.cause) {
    faults.push(each instanceof Fault ? each.code : wordOf(each))
    places.push(...placesOf(each).slice(0, 12))
  }
  return { fault: faults[0] ?? 'program/unexpected', faults, places }
}

/** The kind of an error that is none of ours, with the short code that the system or the database gave it. */
function wordOf(error: Error): string {
  const code =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : ''
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error'
  return code === '' ? name : `${name} ${code}`
}

/** The lines of the stack that name places; those before them repeat the message. */
function placesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map(line => line.trim())
  return lines.filter(line => /^at [\w.<>[\] #*$]*\(?(?:file:|node:|\/)[^\s]*:\d+:\d+\)?$/.test(line))
}
