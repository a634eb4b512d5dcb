/**
 * Money, counts and the numbers of the guidance as a rule needs them: NaN where there is none, never a
 * guess.
 */
import type { Rule } from '#guidance/define.ts'

const dot = 46

/**
 * `1234.5` as 123450 cents. NaN for a blank or anything that is not money in the guidance's own writing: a rule
 * that computes with it then finds nothing.
 */
export function centsOf(text: string | undefined): number {
  if (text === undefined || text === '') return Number.NaN
  let cents = 0
  let decimals = -1
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code === dot && decimals < 0 && place > 0) {
      decimals = 0
      continue
    }
    if (code < 48 || code > 57) return Number.NaN
    cents = cents * 10 + code - 48
    if (decimals >= 0) decimals++
  }
  if (decimals > 2 || decimals === 0) return Number.NaN
  return decimals === 2 ? cents : decimals === 1 ? cents * 10 : cents * 100
}

/** A whole number without a sign; NaN for a blank or anything else. */
export function countOf(text: string | undefined): number {
  if (text === undefined || text === '') return Number.NaN
  let count = 0
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code < 48 || code > 57) return Number.NaN
    count = count * 10 + code - 48
  }
  return count
}

/**
 * A number that the rule states in the guidance. One that it does not state is a mistake, found by the
 * tests.
 */
export function statedNumber(rule: Rule, name: string): number {
  const number = rule.numbers?.[name]
  if (number === undefined) throw new RangeError(`The rule ${rule.id} states no number called ${name}.`)
  return number
}

/** Codes that the rule names in the guidance. Those that it does not name are a mistake, found by the tests. */
export function statedCodes(rule: Rule, name: string): readonly string[] {
  const codes = rule.codes?.[name]
  if (codes === undefined) throw new RangeError(`The rule ${rule.id} names no codes called ${name}.`)
  return codes
}

/** True when both are numbers and not the same; false when either is NaN. */
export function differ(one: number, other: number): boolean {
  return one !== other && !Number.isNaN(one) && !Number.isNaN(other)
}
