/** What the groups of a figure are called, by the guidance’s own lists. */
import { denialReasons } from '#guidance/authorizations/decisions.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { language } from '#guidance/code-sets/language.ts'
import { outreachMethod } from '#guidance/code-sets/outreach-method.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import { raceEthnicity } from '#guidance/code-sets/race-ethnicity.ts'
import type { Figure, FigureGroup } from '#guidance/dashboards/forms.ts'
import type { CodeSet, Words } from '#guidance/define.ts'

const notTold: Words = { en: 'Not told', es: 'No se dijo' }

const services: Readonly<Record<string, Words>> = {
  ecm: { en: 'Enhanced Care Management', es: 'Administración Mejorada de la Atención (ECM)' },
  'ecm-outreach': { en: 'ECM outreach', es: 'Contacto de ECM' },
  'housing-outreach': { en: 'Housing outreach', es: 'Contacto de vivienda' },
}

function inSet(set: CodeSet, code: string): Words | null {
  const found = set.codes.find(each => each.code === code)
  return found === undefined ? null : { en: found.label, es: found.labelEs ?? found.label }
}

const lists: Readonly<Partial<Record<FigureGroup, (code: string) => Words | null>>> = {
  population: code => inSet(populationsOfFocus, code),
  mode: code => inSet(outreachMethod, code),
  service: code => services[code] ?? inSet(communitySupports, code),
  reason: code => denialReasons.find(({ id }) => id === code)?.says ?? null,
  language: code => inSet(language, code),
  'race-ethnicity': code => inSet(raceEthnicity, code),
  county: code => inSet(county, code),
}

/** `names`: partners by their ids. What no list knows is called by its code; nothing at all by words that say so. */
export function labelOf(figure: Figure, code: string, names: ReadonlyMap<string, string>): Words {
  if (code === '') return notTold
  const span = figure.spans?.find(each => each.code === code)
  if (span !== undefined) return span.says
  const known = lists[figure.by]?.(code) ?? null
  if (known !== null) return known
  const name = names.get(code) ?? code
  return { en: name, es: name }
}
