/** Conditions of the guidance in plain words, for findings, templates and reference pages. */
import type { Condition, Need } from '#guidance/define.ts'

/** `memberHomelessnessIndicator is blank and engagementStatus is one of …`, by the labels given. */
export function wordsOfConditions(
  conditions: readonly Condition[],
  labelOf: (elementId: string) => string = id => id,
  language: 'en' | 'es' = 'en',
): string {
  return conditions.map(condition => wordsOfCondition(condition, labelOf, language)).join(joiner[language])
}

/** A need in plain words: when the element must be filled in. */
export function wordsOfNeed(
  need: Need,
  labelOf: (elementId: string) => string = id => id,
  language: 'en' | 'es' = 'en',
): string {
  if (typeof need === 'string') return plainNeeds[need][language]
  const conditions = wordsOfConditions('all' in need ? need.all : [need], labelOf, language)
  return language === 'es' ? `Obligatorio cuando ${conditions}` : `Required when ${conditions}`
}

const plainNeeds = {
  always: { en: 'Required', es: 'Obligatorio' },
  'if-known': { en: 'Required if known', es: 'Obligatorio si se conoce' },
  optional: { en: 'Optional', es: 'Opcional' },
} as const

const joiner = { en: ' and ', es: ' y ' } as const

function wordsOfCondition(
  condition: Condition,
  labelOf: (id: string) => string,
  language: 'en' | 'es',
): string {
  const label = `“${labelOf(condition.when)}”`
  const { is } = condition
  if (language === 'es') {
    if (is === 'present') return `${label} está lleno`
    if (is === 'blank') return `${label} está en blanco`
    return `${label} es ${is.join(' o ')}`
  }
  if (is === 'present') return `${label} is filled in`
  if (is === 'blank') return `${label} is blank`
  return `${label} is ${is.join(' or ')}`
}
