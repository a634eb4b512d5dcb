/** A condition of a population in words, as a reason on a page. */

import type { Words } from '#guidance/define.ts'
import type { Criterion } from '#guidance/eligibility.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { sharedCriteria } from '#guidance/populations/criteria.ts'
import { memberFacts } from '#guidance/populations/member-facts.ts'

/** `count`: how many were found, of what is counted. */
export function criterionWords(criterion: Criterion, count?: number): Words {
  if ('fact' in criterion)
    return memberFacts.find(({ id }) => id === criterion.fact)?.says ?? same(criterion.fact)
  if ('shared' in criterion)
    return sharedCriteria.find(({ id }) => id === criterion.shared)?.says ?? same(criterion.shared)
  if ('events' in criterion) return counted(criterion, count)
  if ('happened' in criterion)
    return counted({ events: [criterion.happened], atLeast: 1, withinMonths: criterion.withinMonths }, count)
  if ('ageFrom' in criterion)
    return { en: `is ${criterion.ageFrom} or older`, es: `tiene ${criterion.ageFrom} años o más` }
  if ('ageBelow' in criterion)
    return { en: `is younger than ${criterion.ageBelow}`, es: `tiene menos de ${criterion.ageBelow} años` }
  return same('')
}

const same = (text: string): Words => ({ en: text, es: text })

function counted(
  { events, atLeast, withinMonths }: { events: readonly string[]; atLeast: number; withinMonths: number },
  count = 0,
): Words {
  const names = events.map(event => careEvents.find(({ id }) => id === event)?.says ?? same(event))
  const en = names.map(each => each.en).join(' or ')
  const es = names.map(each => each.es).join(' o ')
  return {
    en: `${en}: ${count} in ${withinMonths} months, ${atLeast} needed`,
    es: `${es}: ${count} en ${withinMonths} meses, hacen falta ${atLeast}`,
  }
}
