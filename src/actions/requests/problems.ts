/** What is wrong with a request, in plain words: all of it at once, and never what was sent. */
import { z } from 'zod'
import type { Refusal } from '#base/result.ts'
import type { SaidWords } from '#base/words.ts'
import type { Action } from '../action.ts'
import { messagesInSpanish } from './field-messages.ts'

/** Where (a JSON Pointer of fields that we know) and what. */
export type Problem = { readonly at: string; readonly says: SaidWords }

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
export function inOneLine(problems: readonly Problem[]): SaidWords {
  const rest = Math.max(0, problems.length - 10)
  const line = (language: keyof SaidWords, more: string) =>
    [
      ...problems.slice(0, 10).map(({ at, says }) => {
        const place = at.slice(1).replaceAll('/', '.')
        return place === '' ? says[language] : `“${place}” ${says[language]}`
      }),
      ...(rest > 0 ? [more] : []),
    ].join('; ')
  return { en: line('en', `and ${rest} more`), es: line('es', `y ${rest} más`) }
}

const kindsInWords: Readonly<Record<string, SaidWords>> = {
  string: { en: 'text', es: 'texto' },
  number: { en: 'a number', es: 'un número' },
  int: { en: 'a whole number', es: 'un número entero' },
  boolean: { en: 'true or false', es: 'true o false' },
  array: { en: 'a list', es: 'una lista' },
  object: { en: 'an object', es: 'un objeto' },
  record: { en: 'an object', es: 'un objeto' },
  date: { en: 'a date', es: 'una fecha' },
  null: { en: 'null', es: 'null' },
}

const formatsInWords: Readonly<Record<string, SaidWords>> = {
  uuid: { en: 'an id as we give them', es: 'un id como los que damos' },
  email: { en: 'an e-mail address', es: 'una dirección de correo' },
  url: { en: 'an address that begins with https://', es: 'una dirección que empiece con https://' },
  date: { en: 'a day such as 2026-01-31', es: 'un día como 2026-01-31' },
  datetime: {
    en: 'an instant in UTC such as 2026-01-31T20:00:00.000Z',
    es: 'un momento en UTC como 2026-01-31T20:00:00.000Z',
  },
  base64url: { en: 'base64url text', es: 'texto base64url' },
  base64: { en: 'base64 text', es: 'texto base64' },
}

const otherKind: SaidWords = { en: 'of another kind', es: 'de otro tipo' }
const otherForm: SaidWords = {
  en: 'written in the form that the reference shows',
  es: 'escrito como muestra la referencia',
}
const unknownForm: SaidWords = { en: 'is not in a form that we know', es: 'no tiene una forma conocida' }

function mustBe(what: SaidWords): SaidWords {
  return { en: `must be ${what.en}`, es: `debe ser ${what.es}` }
}

function wordsOf(issue: Issue, action: Pick<Action, 'takes'>, atTop: boolean): SaidWords {
  const own = ownWords(issue)
  if (own !== null) return own
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined')
        ? { en: 'is missing', es: 'falta' }
        : mustBe(kindsInWords[issue.expected] ?? otherKind)
    case 'unrecognized_keys':
      return unknownFields(issue.keys.length, action, atTop)
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ')
      return mustBe({ en: `one of ${choices}`, es: `uno de estos: ${choices}` })
    }
    case 'invalid_format':
      return mustBe(formatsInWords[issue.format] ?? otherForm)
    case 'too_small':
      return bound(issue.origin, { en: 'at least', es: 'al menos' }, issue.minimum)
    case 'too_big':
      return bound(issue.origin, { en: 'at most', es: 'como máximo' }, issue.maximum)
    case 'not_multiple_of':
      return mustBe({ en: `a multiple of ${issue.divisor}`, es: `un múltiplo de ${issue.divisor}` })
    default:
      return unknownForm
  }
}

/** The words that the action's own definition gives. Those of the schema library may repeat what was sent. */
function ownWords({ message }: Issue): SaidWords | null {
  if (/^(?:Invalid|Too |Unrecognized)/.test(message)) return null
  return { en: message, es: messagesInSpanish[message] ?? unknownForm.es }
}

function unknownFields(count: number, action: Pick<Action, 'takes'>, atTop: boolean): SaidWords {
  const what =
    count === 1
      ? { en: 'has a field that is not known', es: 'tiene un campo desconocido' }
      : { en: `has ${count} fields that are not known`, es: `tiene ${count} campos desconocidos` }
  if (!atTop) return what
  const known = Object.keys(action.takes.shape)
  return known.length === 0
    ? { en: 'it takes no fields', es: 'no lleva ningún campo' }
    : {
        en: `it ${what.en}; known are ${known.join(', ')}`,
        es: `${what.es}; se conocen ${known.join(', ')}`,
      }
}

function bound(origin: string, sense: SaidWords, limit: number | bigint): SaidWords {
  const isOne = Number(limit) === 1
  const count = (en: string, es: string): SaidWords => ({
    en: `must have ${sense.en} ${limit} ${en}`,
    es: `debe tener ${sense.es} ${limit} ${es}`,
  })
  if (origin === 'string') return count(isOne ? 'character' : 'characters', isOne ? 'carácter' : 'caracteres')
  if (origin === 'array' || origin === 'set')
    return count(isOne ? 'entry' : 'entries', isOne ? 'elemento' : 'elementos')
  return { en: `must be ${sense.en} ${limit}`, es: `debe ser ${sense.es} ${limit}` }
}
