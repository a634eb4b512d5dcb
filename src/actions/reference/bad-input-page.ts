/** The reference page of bad input: each case with its named outcome, who decides, where, and what is kept. */
import { code, page, plain, table } from '#base/markdown.ts'
import { type Role, rolesWithRights } from '#domain/people/rights.ts'
import { allRules } from '#files/guidance.ts'
import type { Action } from '../action.ts'
import { refusals } from '../refusals.ts'
import { type BadInput, badInput, badInputGroups } from './bad-input.ts'

type RoleMay = (action: Action, role: Role) => boolean

export function badInputPage(actions: readonly Action[], may: RoleMay): string {
  const headings = ['case', 'comes', 'outcome', 'what happens', 'who decides', 'seen', 'kept', 'rests on']
  return page(
    '# Bad input',
    `What the hub does with bad input to the member’s journey: ${badInput.length} cases. Each has a named outcome that is shown to whoever can decide; history is kept, and nothing is overwritten. Every case is run by \`test/bad-input/bad-input.test.ts\` through the hub’s own actions.`,
    ...badInputGroups.flatMap(({ title, cases }) => [
      `## ${title}`,
      table(
        headings,
        cases.map(each => rowOf(each, actions, may)),
      ),
    ]),
  )
}

function rowOf(each: BadInput, actions: readonly Action[], may: RoleMay): readonly string[] {
  const { id, comes, outcome, happens, decides, seenBy, page: place, kept } = each
  const { basis, cite } = restsOn(each)
  return [
    code(id),
    plain(comes),
    `${outcome.is} ${code(outcome.code)}`,
    plain(`${happens} ${saidOf(each)}`.trim()),
    `${code(decides)}: ${whoDecides(decides, actions, may)}`,
    `${code(place)}, ${code(seenBy)}`,
    plain(kept),
    plain(`${basis}: ${cite}`),
  ]
}

/** The roles that may ask the deciding action. */
function whoDecides(name: string, actions: readonly Action[], may: RoleMay): string {
  const action = actions.find(each => each.name === name)
  const roles = Object.keys(rolesWithRights) as Role[]
  return roles.filter(role => action !== undefined && may(action, role)).join(', ')
}

/** What the person is told, where the words stand with the outcome itself. */
function saidOf({ outcome }: BadInput): string {
  return outcome.is === 'refusal' ? `Said: “${refusals[outcome.code].says.en}”` : ''
}

/** A finding rests on what its rule rests on. */
function restsOn({ outcome, basis, cite }: BadInput): {
  readonly basis: string
  readonly cite: string
} {
  const rule = outcome.is === 'finding' ? allRules.find(each => each.id === outcome.code) : undefined
  return { basis: rule?.basis ?? basis ?? '', cite: rule?.cite ?? cite ?? '' }
}
