/** What the commands say: data to standard output, talk to standard error, color only where a person reads. */
import { Fault } from '#base/fault.ts'
import type { Refusal } from '#base/result.ts'
import type { ExitCode } from './exit-codes.ts'
import { exitCodes } from './exit-codes.ts'

export type Color = 'red' | 'yellow' | 'blue' | 'green' | 'dim' | 'bold'

const escapes: { readonly [color in Color]: readonly [number, number] } = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
}

type Stream = typeof process.stdout | typeof process.stderr

/** Colors are off when asked (NO_COLOR), and where no terminal shows them. FORCE_COLOR turns them on. */
function hasColor(stream: Stream): boolean {
  if (process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== '') return false
  if (process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0') return true
  return stream.isTTY === true
}

export function paint(text: string, color: Color, stream: Stream = process.stdout): string {
  if (!hasColor(stream)) return text
  const [on, off] = escapes[color]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Control characters, line and paragraph separators, and marks that turn the direction of writing. */
const harmful = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Text of somebody else's file, safe to show: control characters cannot move the cursor or change colors. */
export function harmless(text: string): string {
  return text.replace(harmful, '·')
}

/** Data as JSON, with every character escaped that a terminal could obey. */
export function jsonText(data: unknown, indent?: number): string {
  return JSON.stringify(data, null, indent).replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    mark => (mark === '\n' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

/** The code of the fault by which a command ends when nobody reads its output any more. */
export const outputClosed = 'program/output-closed'

let outputError: Error | null = null

/** A reader that stops reading (`causeway … | head`) is no mistake; a full disk is one, and is told. */
export function watchOutput(): void {
  process.stdout.on('error', error => {
    outputError ??= error
  })
}

export function isOutputClosed(): boolean {
  return (outputError as NodeJS.ErrnoException | null)?.code === 'EPIPE'
}

/** Writes data, waiting when the reader is slow. Throws a Fault when it cannot be written any more. */
export async function print(data: string | Uint8Array): Promise<void> {
  failIfUnwritable()
  if (process.stdout.write(data)) return
  await new Promise<void>(resolve => {
    const go = (): void => {
      process.stdout.off('drain', go)
      process.stdout.off('error', go)
      resolve()
    }
    process.stdout.on('drain', go)
    process.stdout.on('error', go)
  })
  failIfUnwritable()
}

function failIfUnwritable(): void {
  if (isOutputClosed()) throw new Fault(outputClosed, 'Nobody reads the output any more.')
  if (outputError)
    throw new Fault('program/cannot-write', 'Standard output cannot be written.', 'later', outputError)
}

export function talk(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Tells a refusal to the asker. With `--json` it is data as well. */
export async function tellRefusal(refusal: Refusal, json: boolean): Promise<void> {
  if (json) await print(`${jsonText({ refusal })}\n`)
  talkRefusal(refusal)
}

export function talkRefusal({ says, remedy }: Refusal): void {
  const lines = `${says}${remedy === undefined ? '' : ` ${remedy}`}`.split('\n')
  const words = lines.map(harmless).join('\n')
  talk(`${paint('Not done:', 'red', process.stderr)} ${words}`)
}

/** Tells a refusal and gives its exit code: the last thing that a command does. */
export async function refuse(refusal: Refusal, json = false): Promise<ExitCode> {
  await tellRefusal(refusal, json)
  return exitCodes.refused
}

export type Progress = { step(done: number): void; end(): void }

/** A line that counts up while work takes longer than a second; only where a person watches. */
export function startProgress(what: string): Progress {
  const began = Date.now()
  let shown = 0
  const watches = process.stderr.isTTY === true
  return {
    step(done) {
      const now = Date.now()
      if (!watches || now - began < 1000 || now - shown < 200) return
      shown = now
      process.stderr.write(`\r${what}: ${done.toLocaleString('en-US')} rows …`)
    },
    end() {
      if (shown > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
