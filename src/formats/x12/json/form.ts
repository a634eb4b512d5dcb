/**
 * Forms: what JSON a value is, by which it is written in one order of fields and read back with every
 * problem said.
 */
import type { Finding } from '#base/finding.ts'
import { type JsonFindingCode, jsonFindingCodes } from './finding-codes.ts'

export type Form<T> = {
  /** What it is, for whoever wrote something else. */
  readonly expects: string
  /** The value, or undefined when problems were told. */
  readonly read: (json: unknown, path: string, tell: Tell) => T | undefined
  /** Plain JSON: fields in the order of the form, those that are undefined left out. */
  readonly write: (value: T) => unknown
}

type Tell = (code: JsonFindingCode, path: string, found: unknown, expected: string) => void

function simple<T>(expects: string, is: (json: unknown) => json is T): Form<T> {
  return {
    expects,
    read(json, path, tell) {
      if (is(json)) return json
      tell('json/wrong-type', path, json, expects)
      return undefined
    },
    write: value => value,
  }
}

export const text: Form<string> = simple('text', (json): json is string => typeof json === 'string')

export const number: Form<number> = simple(
  'a number',
  (json): json is number => typeof json === 'number' && Number.isFinite(json),
)

/** Cents, counts and positions. */
export const whole: Form<number> = simple(
  'a whole number',
  (json): json is number => typeof json === 'number' && Number.isSafeInteger(json),
)

/** One of a few texts. */
export function oneOf<const T extends string>(...texts: readonly T[]): Form<T> {
  return simple(texts.join(' or '), (json): json is T => texts.some(each => each === json))
}

export function list<T>(of: Form<T>): Form<readonly T[]> {
  return {
    expects: `a list (${of.expects})`,
    read(json, path, tell) {
      if (!Array.isArray(json)) {
        tell('json/wrong-type', path, json, 'a list')
        return undefined
      }
      const values = json.map((each: unknown, at) => of.read(each, `${path}[${at}]`, tell))
      const whole = values.filter(each => each !== undefined)
      return whole.length === values.length ? whole : undefined
    },
    write: values => values.map(each => of.write(each)),
  }
}

/** The forms of fields: those that may be left out are marked by `optional`. */
export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Form<T[K]>
}

type Optional<T> = { readonly optional: Form<T> }

/** A field that may be left out. */
export function optional<T>(form: Form<T>): Optional<T> {
  return { optional: form }
}

type AnyField = Form<unknown> | Optional<unknown>

/** A value of these fields and no others. */
export function record<T extends object>(fields: Fields<T>): Form<T> {
  const entries: readonly (readonly [string, AnyField])[] = Object.entries(fields)
  const known = new Set(entries.map(([name]) => name))
  return {
    expects: 'an object',
    read(json, path, tell) {
      if (!isObject(json)) {
        tell('json/wrong-type', path, json, 'an object')
        return undefined
      }
      let isWhole = true
      const tellHere: Tell = (...problem) => {
        isWhole = false
        tell(...problem)
      }
      const value: { [name: string]: unknown } = {}
      for (const [name, field] of entries) {
        value[name] = readField(json[name], field, path === '' ? name : `${path}.${name}`, tellHere)
      }
      for (const name of Object.keys(json)) {
        if (!known.has(name))
          tellHere('json/unknown-field', path === '' ? name : `${path}.${name}`, json[name], '')
      }
      // Every field was read by its own form.
      return isWhole ? (value as T) : undefined
    },
    write(value) {
      const json: { [name: string]: unknown } = {}
      const held = new Map<string, unknown>(Object.entries(value))
      for (const [name, field] of entries) {
        const of = held.get(name)
        if (of !== undefined) json[name] = ('optional' in field ? field.optional : field).write(of)
      }
      return json
    },
  }
}

function readField(json: unknown, field: AnyField, path: string, tell: Tell): unknown {
  const form = 'optional' in field ? field.optional : field
  if (json !== undefined) return form.read(json, path, tell)
  if (!('optional' in field)) tell('json/missing-field', path, undefined, form.expects)
  return undefined
}

function isObject(json: unknown): json is { readonly [name: string]: unknown } {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** A value read from JSON, or every problem in it; `where.element` says at which field. */
export type JsonResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Enough of what stood there to know it again. */
const excerptLength = 80

/** JSON text as a value of that form. Never throws. */
export function fromJson<T>(form: Form<T>, json: string): JsonResult<T> {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    const { consequence } = jsonFindingCodes['json/not-json']
    const found = json.slice(0, excerptLength)
    return { ok: false, findings: [{ code: 'json/not-json', consequence, where: {}, found }] }
  }
  return fromParsed(form, parsed)
}

/** JSON that is parsed already. */
export function fromParsed<T>(form: Form<T>, parsed: unknown): JsonResult<T> {
  const findings: Finding[] = []
  const value = form.read(parsed, '', (code, path, found, expected) => {
    const { consequence } = jsonFindingCodes[code]
    findings.push({
      code,
      consequence,
      where: { element: path },
      ...(found === undefined ? {} : { found: (JSON.stringify(found) ?? '').slice(0, excerptLength) }),
      ...(expected === '' ? {} : { expected }),
    })
  })
  return value === undefined || findings.length > 0 ? { ok: false, findings } : { ok: true, value }
}

/** A value as JSON text in one line; equal values give equal text. */
export function toJson<T>(form: Form<T>, value: T): string {
  return JSON.stringify(form.write(value))
}
