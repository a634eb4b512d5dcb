/** What splitting hands on: files in envelopes that count and number right, their text in pieces. */
import type { Refusal } from '#base/result.ts'
import type { Interchange } from '#formats/x12/read/events.ts'

/** A piece of a file, its text Latin-1; `begin` opens the next file, `end` closes it. */
export type SplitEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'end' }
  | { readonly type: 'refused'; readonly refusal: Refusal }

export type SplitOutput = {
  readonly events: SplitEvent[]
  /** Text that goes into the next event. */
  waiting: string
  interchange: Interchange | null
  /** ISA and GS as they came. */
  header: string
  group: string
  files: number
}

export const terminatorOf = ({ interchange }: SplitOutput): string =>
  String.fromCharCode(interchange?.separators.terminator ?? 126)
export const elementOf = ({ interchange }: SplitOutput): string =>
  String.fromCharCode(interchange?.separators.element ?? 42)

export function write(state: SplitOutput, ...segments: readonly string[]): void {
  const end = terminatorOf(state)
  writeText(state, segments.map(segment => `${segment}${end}\n`).join(''))
}

export function writeText(state: SplitOutput, text: string): void {
  state.waiting += text
  if (state.waiting.length > 1 << 16) flush(state)
}

export function flush(state: SplitOutput): void {
  if (state.waiting !== '') state.events.push({ type: 'text', text: state.waiting })
  state.waiting = ''
}

export function refuse(state: SplitOutput, code: string, says: string, remedy: string): void {
  flush(state)
  state.events.push({ type: 'refused', refusal: { code, says, remedy } })
}

/** The control number of the next file: the interchange's own for the first, counting on. */
function controlNumber({ interchange, files }: SplitOutput): number {
  const own = Number(interchange?.controlNumber)
  return ((Number.isInteger(own) && own > 0 ? own : 1) + files - 1) % 1_000_000_000 || 1
}

export function beginFile(state: SplitOutput): void {
  state.files += 1
  flush(state)
  state.events.push({ type: 'begin' })
  const number = controlNumber(state)
  const element = elementOf(state)
  const header = state.header.split(element)
  header[13] = String(number).padStart(9, '0')
  const group = state.group.split(element)
  group[6] = String(number)
  write(state, header.join(element), group.join(element))
}

export function endFile(state: SplitOutput): void {
  const number = controlNumber(state)
  const element = elementOf(state)
  write(
    state,
    ['GE', '1', String(number)].join(element),
    ['IEA', '1', String(number).padStart(9, '0')].join(element),
  )
  flush(state)
  state.events.push({ type: 'end' })
}
