/** The question whether a Population of Focus fits the age of a member. */
import type { Rule } from '#guidance/define.ts'
import { yearsBetween } from './day-of.ts'
import type { RuleCheck, RuleContext } from './rule.ts'

/** From which age on, and below which, a population takes members. */
type Ages = { readonly code: string; readonly from: number; readonly below: number }

/** More lists of populations than honest members have. */
const mostLists = 2000

/**
 * Finds a population that does not fit the member's age on a day. The rule states `from CODE` and `below CODE`
 * in years. `onIn` reads the day, as MM/DD/YYYY.
 */
export function populationAndAge(
  context: RuleContext,
  element: string,
  onIn: (values: readonly string[]) => string,
): RuleCheck {
  const populationsAt = context.place(element)
  const bornAt = context.place('memberDateOfBirth')
  const ages = agesOf(context.rule)
  const lists = new Map<string, readonly Ages[]>()
  const agesIn = (text: string): readonly Ages[] => {
    const known = lists.get(text)
    if (known) return known
    const found = text.split(';').flatMap(code => ages.get(code) ?? [])
    if (lists.size < mostLists) lists.set(text, found)
    return found
  }
  return {
    row(values, _row, report) {
      const limits = agesIn(values[populationsAt] ?? '')
      if (limits.length === 0) return
      const age = yearsBetween(values[bornAt], onIn(values))
      for (const { code, from, below } of limits) {
        if (age < from) report({ found: code, expected: `≥ ${from}`, values: { age } })
        else if (age >= below) report({ found: code, expected: `< ${below}`, values: { age } })
      }
    },
  }
}

function agesOf(rule: Rule): ReadonlyMap<string, Ages> {
  const ages = new Map<string, Ages>()
  for (const [name, years] of Object.entries(rule.numbers ?? {})) {
    const [side, code] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)]
    const known = ages.get(code) ?? { code, from: 0, below: Number.POSITIVE_INFINITY }
    ages.set(code, side === 'from' ? { ...known, from: years } : { ...known, below: years })
  }
  return ages
}
