/** A rule of the guidance by its id, for tests that speak of one. */
import { allRules } from '#files/guidance.ts'
import type { Rule } from '#guidance/define.ts'

/** The rule exists. */
export function findRule(id: string): Rule {
  const rule = allRules.find(candidate => candidate.id === id)
  if (!rule) throw new RangeError(`There is no rule called ${id}.`)
  return rule
}
