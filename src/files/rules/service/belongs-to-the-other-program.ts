/** Looks for an ECM service in a Community Supports file, and for a Community Support in an ECM file. */
import type { RuleFunction } from '../rule.ts'
import { namesOf, pairReader } from './pairs.ts'

export const serviceBelongsToTheOtherProgram: RuleFunction = context => {
  const pairIn = pairReader(context)
  const { party } = context.layout
  return {
    row(values, _row, report) {
      const pair = pairIn(values)
      const service = pair?.services[0]?.service
      if (!pair || !service || pair.services.some(other => other.service.program === party)) return
      report({
        found: pair.code,
        values: { code: pair.code, modifiers: namesOf(pair.modifiers), service: service.name },
      })
    },
  }
}
