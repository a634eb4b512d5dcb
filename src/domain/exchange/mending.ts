/** Which files may be mended row by row, and which findings still stand once a row was changed. */
import type { Consequence } from '#base/finding.ts'
import type { Direction, Step } from './steps.ts'
import { isSettled } from './steps.ts'

/** What is asked of a transmission before its rows are laid out. */
export type Mendable = {
  readonly direction: Direction
  readonly step: Step
  readonly format: string | null
  /** Null while it is not known what the file is: then it has no rows to show. */
  readonly file: string | null
  readonly rowsWarned: number
  readonly rowsRejected: number
  /** True when a partner sent it over this hub: the sender has the findings, and mends. */
  readonly cameByHub: boolean
}

/** Why a file cannot be mended here; null when it can. */
export function objectionToMending(file: Mendable): 'not-yet' | 'nothing' | 'senders' | null {
  if (file.direction !== 'in' || file.format === 'x12' || file.file === null) return 'nothing'
  if (file.cameByHub) return 'senders'
  if (!isSettled(file.step)) return 'not-yet'
  return file.rowsRejected + file.rowsWarned === 0 ? 'nothing' : null
}

/** What is said of a row only because another is held: it is taken as soon as the other is mended. */
const onAccountOfOthers: ReadonlySet<string> = new Set([
  'row/held-with-its-others',
  'row/waits-for-its-other-sheet',
])

type Said = { readonly code: string; readonly consequence: Consequence }

/** True when the row itself has to be changed before it can be taken. */
export function holdsRow({ code, consequence }: Said): boolean {
  return (consequence === 'rejects-row' || consequence === 'rejects-file') && !onAccountOfOthers.has(code)
}

type SaidOfWhole = Said & {
  /** True when only the whole file showed it: a row that was there before, a sum over many rows. */
  readonly isWhole?: boolean | undefined
}

/**
 * What was found by looking at the whole file, and still stands after elements of the row were changed: a check of
 * the row alone cannot see it. It falls as soon as something that it reads is changed; the whole file is judged
 * again when it is sent. `readsOf`: the elements that a finding of this code looks at.
 */
export function stillStanding<Finding extends SaidOfWhole>(
  findings: readonly Finding[],
  changed: ReadonlySet<string>,
  readsOf: (code: string) => readonly string[],
): Finding[] {
  return findings.filter(
    ({ code, isWhole }) => isWhole === true && !readsOf(code).some(element => changed.has(element)),
  )
}
