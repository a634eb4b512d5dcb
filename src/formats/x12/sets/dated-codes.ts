/** The form of code lists that others keep and that we carry a copy of: codes and days, no words. */
import type { Day } from '#base/day.ts'

export type DatedCodes = {
  /** When we took the copy: a code that came later is unknown to us, not wrong. */
  readonly asOf: Day
  /** Codes in use. */
  readonly codes: readonly string[]
  /** Those of them that we could not hold against a published list. */
  readonly assumed: readonly string[]
  /** Codes that were. */
  readonly stopped: { readonly [code: string]: Stop }
}

/** The day from which a code must not be used, and whether a published list says so or we assume it. */
export type Stop = { readonly on: Day; readonly basis: 'published' | 'assumed' }

/** A stop that we could not hold against a published list: no more than a warning rests on it. */
export function assumedStop(on: Day): Stop {
  return { on, basis: 'assumed' }
}

/** `1-3`, `A1-A8`, `N56`: runs of codes written short, each as a code of its own. */
export function codeRuns(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter(run => run !== '')
    .flatMap(run => {
      const [, letters = '', from = '', to = ''] = /^([A-Z]*)(\d+)-[A-Z]*(\d+)$/.exec(run) ?? []
      if (to === '') return [run]
      const width = from.startsWith('0') ? from.length : 0
      const count = Number(to) - Number(from) + 1
      return Array.from(
        { length: count },
        (_, at) => `${letters}${String(Number(from) + at).padStart(width, '0')}`,
      )
    })
}
