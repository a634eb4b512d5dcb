/**
 * Makes findings out of what the parts of a check report, and hands them to the sender's sink and the tally.
 */
import type { Consequence, Finding, Where } from '#base/finding.ts'
import { consequenceOf } from '../words/find.ts'
import type { Place } from './answer.ts'
import { weightOf } from './answer.ts'
import type { Tally } from './tally.ts'

/** What a part of the check says; the rest is known to the reporter. */
export type Said = {
  readonly code: string
  readonly consequence: Consequence
  readonly where: Where
  readonly place: Place
  readonly found?: string
  readonly expected?: string | undefined
  readonly values?: { readonly [name: string]: string | number } | undefined
  readonly cite?: string | undefined
}

export type Reporter = {
  say(said: Said): void
  /** Says a registered code of a row, or of a sheet as a whole where there is no row. */
  sayOf(
    code: string,
    where: Where,
    sheetIndex: number,
    values?: { readonly [name: string]: string | number },
  ): void
  pass(finding: Finding, place: Place): void
  /** The gravest consequence since the last call, as a weight: 3 rejects the file, 0 a note, -1 nothing. */
  takeGravest(): number
  readonly rejectsFile: boolean
}

export function startReporter(hear: (finding: Finding, place: Place) => void, tally: Tally): Reporter {
  let gravest = -1
  let rejectsFile = false
  const pass = (finding: Finding, place: Place): void => {
    const weight = weightOf(finding.consequence)
    if (weight > gravest) gravest = weight
    if (weight === 3) rejectsFile = true
    tally.add(finding, place.sheetIndex)
    hear(finding, place)
  }
  const say = ({ place, found, expected, values, cite, ...rest }: Said): void => {
    const finding: Finding = {
      ...rest,
      ...(found === undefined ? {} : { found: shortened(found) }),
      ...(expected === undefined ? {} : { expected }),
      ...(values === undefined ? {} : { values }),
      ...(cite === undefined ? {} : { cite }),
    }
    pass(finding, place)
  }
  return {
    pass,
    say,
    sayOf(code, where, sheetIndex, values) {
      const place = { sheetIndex, row: where.row ?? 0, column: -1 }
      say({ code, consequence: consequenceOf(code), where, place, values })
    },
    takeGravest() {
      const weight = gravest
      gravest = -1
      return weight
    },
    get rejectsFile() {
      return rejectsFile
    },
  }
}

/** A cell may hold 32,767 characters; a finding shows its beginning. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
