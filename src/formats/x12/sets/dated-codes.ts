/** The form of code lists that others keep and that we carry a copy of: codes and days, no words. */
import type { Day } from '#base/day.ts'

export type DatedCodes = {
  /** When we took the copy: a code that came later is unknown to us, not wrong. */
  readonly asOf: Day
  /** Codes in use. */
  readonly codes: readonly string[]
  /** Codes that were, with the day from which they must not be used. */
  readonly stopped: { readonly [code: string]: Day }
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
