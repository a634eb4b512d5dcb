/** What the commands say: data to standard output, talk to standard error, color only where a person reads. */
import { once } from 'node:events'
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

/** Colors are off when asked (NO_COLOR), and when the output is not a terminal. FORCE_COLOR turns them on. */
function hasColor(): boolean {
  if (process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== '') return false
  if (process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0') return true
  return process.stdout.isTTY === true
}

export function paint(text: string, color: Color): string {
  if (!hasColor()) return text
  const [on, off] = escapes[color]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

/** Text of somebody else's file, safe to show: control characters cannot move the cursor or change colors. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '·')
}

/** Writes data, waiting when the reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export function talk(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Tells a refusal to the asker. With `--json` it is data as well. */
export async function tellRefusal(refusal: Refusal, json: boolean): Promise<void> {
  if (json) await print(`${JSON.stringify({ refusal })}\n`)
  talk(`${paint('Not done:', 'red')} ${refusal.says}${refusal.remedy ? ` ${refusal.remedy}` : ''}`)
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
