/** What is wrong with a request, in plain words: all of it at once, and never what was sent. */
import { z } from 'zod'
import type { Refusal } from '#base/result.ts'
import type { Action } from '../action.ts'

/** Where (a JSON Pointer of fields that we know) and what. */
export type Problem = { readonly at: string; readonly says: string }

/** A refusal of a request that was not understood, with each problem at its field. */
export type RefusalWithProblems = Refusal & { readonly problems: readonly Problem[] }

type Issue = z.core.$ZodIssue

const knownNames = new WeakMap<z.ZodObject, ReadonlySet<string>>()

/** Every field name that the action's form has anywhere: only these are repeated to the asker. */
function namesOf(takes: z.ZodObject): ReadonlySet<string> {
  const known = knownNames.get(takes)
  if (known) return known
  const names = new Set<string>()
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null)
      for (const name of Object.keys(schema.properties)) names.add(name)
    for (const part of Object.values(schema)) walk(part)
  }
  walk(z.toJSONSchema(takes, { io: 'input', unrepresentable: 'any' }))
  knownNames.set(takes, names)
  return names
}

/** All problems, in the order of the fields. */
export function problemsOf(action: Pick<Action, 'takes'>, error: z.ZodError): Problem[] {
  const names = namesOf(action.takes)
  return error.issues.map(issue => {
    const path = issue.path.map(step =>
      typeof step === 'number' || names.has(String(step)) ? String(step) : '…',
    )
    return { at: path.map(step => `/${step}`).join(''), says: wordsOf(issue, action, path.length === 0) }
  })
}

/** One line of all of them, for those who read no further. */
export function inOneLine(problems: readonly Problem[]): string {
  const shown = problems.slice(0, 10).map(({ at, says }) => {
    const place = at.slice(1).replaceAll('/', '.')
    return place === '' ? says : `“${place}” ${says}`
  })
  const rest = problems.length - shown.length
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')
}

const kindsInWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
  null: 'null',
}

const formatsInWords: Readonly<Record<string, string>> = {
  uuid: 'an id as we give them',
  email: 'an e-mail address',
  url: 'an address that begins with https://',
  date: 'a day such as 2026-01-31',
  datetime: 'an instant in UTC such as 2026-01-31T20:00:00.000Z',
  base64url: 'base64url text',
  base64: 'base64 text',
}

function wordsOf(issue: Issue, action: Pick<Action, 'takes'>, atTop: boolean): string {
  const own = ownWords(issue)
  if (own !== null) return own
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined$/.test(issue.message)
        ? 'is missing'
        : `must be ${kindsInWords[issue.expected] ?? 'of another kind'}`
    case 'unrecognized_keys':
      return unknownFields(issue.keys.length, action, atTop)
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return `must be ${formatsInWords[issue.format] ?? 'written in the form that the reference shows'}`
    case 'too_small':
      return `must ${bound(issue.origin, 'at least', issue.minimum)}`
    case 'too_big':
      return `must ${bound(issue.origin, 'at most', issue.maximum)}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    default:
      return 'is not in a form that we know'
  }
}

/** The words that the action's own definition gives. Those of the schema library may repeat what was sent. */
function ownWords(issue: Issue): string | null {
  return /^(?:Invalid|Too |Unrecognized)/.test(issue.message) ? null : issue.message
}

function unknownFields(count: number, action: Pick<Action, 'takes'>, atTop: boolean): string {
  const what = count === 1 ? 'has a field that is not known' : `has ${count} fields that are not known`
  if (!atTop) return what
  const known = Object.keys(action.takes.shape)
  return known.length === 0 ? 'it takes no fields' : `it ${what}; known are ${known.join(', ')}`
}

function bound(origin: string, sense: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${sense} ${limit} ${limit === 1 ? 'character' : 'characters'}`
  if (origin === 'array' || origin === 'set')
    return `have ${sense} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `be ${sense} ${limit}`
}
