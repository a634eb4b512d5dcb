/** The guidance's rules, made ready for one layout: those whose elements it has, in force on the day. */
import type { Rule } from '#guidance/define.ts'
import { isInForce, rulesOf } from '../guidance.ts'
import type { Layout } from '../layout.ts'
import { ruleFunctions } from '../rules/all.ts'
import type { RuleCheck } from '../rules/rule.ts'

export type ReadyRule = { readonly rule: Rule; readonly check: RuleCheck }

/**
 * The rules that look at files of this layout. A rule that reads an element which the layout leaves out is not
 * among them: it could only judge what is not there. (A column that only this one file lacks reads as blank.)
 */
export function readyRules(layout: Layout): ReadyRule[] {
  const present = new Set(layout.columns.map(column => column.element.id))
  const places = new Map(layout.columns.map((column, place) => [column.key, place]))
  const place = (key: string): number => places.get(key) ?? -1
  return rulesOf(layout.file)
    .filter(rule => isInForce(rule, layout.day) && rule.reads.every(key => present.has(key)))
    .flatMap(rule => {
      const make = ruleFunctions[rule.id]
      return make ? [{ rule, check: make({ rule, layout, day: layout.day, place }) }] : []
    })
}
