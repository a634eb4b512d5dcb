/** Reference pages of the hub, derived from its actions: what may be asked, who may, what is refused, what is set. */

import { anchor, bullets, code, page, plain, table } from '#base/markdown.ts'
import { mayDo, type Role, rolesWithRights } from '#domain/people/rights.ts'
import type { Action } from '../action.ts'
import { type RefusalFacts, refusals } from '../refusals.ts'
import { type Field, fieldsOf } from '../requests/fields.ts'
import { carriesKey, isAskedByGet, pathOf } from '../requests/routes.ts'
import { allSettings } from '../setting-names.ts'
import { badInputPage } from './bad-input-page.ts'

/** Path below docs/reference → page. */
export function hubPages(actions: readonly Action[]): ReadonlyMap<string, string> {
  const asked = actions.filter(action => action.permission !== 'system')
  return new Map([
    ['hub/actions.md', actionsPage(asked)],
    ['hub/bad-input.md', badInputPage(asked, roleMay)],
    ['hub/permissions.md', permissionsPage(asked)],
    ['hub/refusals.md', refusalsPage(asked)],
    ['hub/settings.md', settingsPage()],
  ])
}

function subjectsOf(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const subjects = new Map<string, Action[]>()
  for (const action of actions) {
    const subject = action.name.split('.')[0] ?? ''
    subjects.set(subject, [...(subjects.get(subject) ?? []), action])
  }
  return [...subjects]
}

function actionsPage(actions: readonly Action[]): string {
  const sections = subjectsOf(actions).flatMap(([subject, ofSubject]) => [
    `## ${subject}`,
    ...ofSubject.flatMap(sectionOf),
  ])
  return page(
    '# Actions',
    `Everything that may be asked of the hub: ${actions.length} actions. Each is a route, a command and a function of the client; who may ask stands in [permissions](permissions.md), the whole of it for programs in [openapi.json](openapi.json).`,
    ...sections,
  )
}

function sectionOf(action: Action): readonly string[] {
  const methods = isAskedByGet(action) ? 'GET or POST' : 'POST'
  const facts = [
    `${methods} ${code(pathOf(action))} · ${code(`causeway ask ${action.name}`)}`,
    whoMay(action),
    ...(carriesKey(action) ? ['Changes something: carries an Idempotency-Key.'] : []),
    ...(action.file ? ['Takes a file, as the last part of a multipart request.'] : []),
    ...(action.gives === 'file' ? ['Answers with a file.'] : []),
    ...(action.session === 'opens' ? ['Opens a session, as a cookie.'] : []),
    ...(action.refuses.length > 0
      ? [`May be refused for ${action.refuses.map(refusalLink).join(', ')}.`]
      : []),
  ]
  const fields = fieldsOf(action.takes)
  return [
    `### ${action.name}`,
    plain(action.says),
    bullets(facts),
    fields.length === 0 ? '' : table(['takes', 'kind', 'needed', ''], fields.map(rowOf)),
  ]
}

function refusalLink(name: string): string {
  return `[${code(name)}](refusals.md#${anchor(name)})`
}

function rowOf({ name, kinds, required, list, choices, says }: Field): readonly string[] {
  const kind = choices.length > 0 && choices.length <= 12 ? choices.map(code).join(', ') : kinds.join(' or ')
  return [code(name), list ? `list of ${kind}` : kind, required ? 'yes' : '', plain(says)]
}

export function whoMay({ permission, kinds, needsSecondFactor }: Action): string {
  const who =
    permission === 'anyone'
      ? 'Anyone may ask.'
      : permission === 'signed-in'
        ? 'Whoever is signed in may ask.'
        : `Needs the right ${permission}.`
  const whose = kinds === undefined ? '' : ` For organizations of the kind ${kinds.join(', ')}.`
  return `${who}${whose}${needsSecondFactor ? ' Needs a second factor.' : ''}`
}

/** True when somebody with nothing but this role may ask. */
export function roleMay(action: Action, role: Role): boolean {
  const { permission } = action
  if (permission === 'system') return false
  return permission === 'anyone' || permission === 'signed-in' || mayDo([role], permission)
}

function permissionsPage(actions: readonly Action[]): string {
  const roles = Object.keys(rolesWithRights) as Role[]
  const rows = actions.map(action => [
    code(action.name),
    action.permission,
    action.kinds?.join(', ') ?? '',
    action.needsSecondFactor ? 'yes' : '',
    ...roles.map(role => (roleMay(action, role) ? '●' : '')),
  ])
  return page(
    '# Who may ask for what',
    'A person may ask what one of their roles has the right to, in an organization of a kind that does such things. A program may ask what its token’s rights cover; what needs a second factor is for people alone.',
    table(['action', 'right', 'only kinds', 'second factor', ...roles], rows),
    '## Rights of each role',
    table(
      ['role', 'rights'],
      roles.map(role => [role, rolesWithRights[role].map(code).join(', ')]),
    ),
  )
}

function refusalsPage(actions: readonly Action[]): string {
  const sections = Object.entries(refusals).flatMap(([name, facts]: [string, RefusalFacts]) => {
    const by = actions.filter(action => action.refuses.some(each => each === name)).map(action => action.name)
    return [
      `## ${name}`,
      `${facts.status} · ${plain(facts.says.en)} ${plain(facts.remedy.en)}`,
      `En español: ${plain(facts.says.es)} ${plain(facts.remedy.es)}`,
      by.length === 0 ? '' : `Answered by ${by.map(code).join(', ')}.`,
    ]
  })
  return page(
    '# Refusals',
    'Why a request may not be done. Over HTTP a refusal is a problem (RFC 9457) with this code and status, in English or Spanish as Accept-Language asks; at the command line the exit code is 2.',
    ...sections,
  )
}

function settingsPage(): string {
  const rows = allSettings.map(({ name, says, otherwise, secret, needed }) => [
    code(name),
    plain(says).replaceAll('\\`', '`'),
    needed ? '**must be set in production**' : plain(otherwise ?? 'not set'),
    secret ? `or ${code(`${name}_FILE`)}` : '',
  ])
  return page(
    '# Settings of the hub',
    'Read from the environment when `causeway serve` starts. What is unsafe or unknown is refused, all of it at once. A secret is better kept in a file of its own, which NAME_FILE names.',
    table(['setting', 'what for', 'otherwise', 'file'], rows),
  )
}
