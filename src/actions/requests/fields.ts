/** What an action takes, field by field: for queries, forms and commands, whose values come as texts. */
import { z } from 'zod'
import { fieldWords } from './field-words.ts'

type Schema = {
  readonly type?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
  readonly default?: unknown
}

/** Name → text, or texts where it came several times. */
export type Texts = Readonly<Record<string, unknown>>

export type Field = {
  readonly name: string
  /** Kinds of value as JSON Schema names them: `string`, `integer`, `object` … */
  readonly kinds: readonly string[]
  readonly says: string
  readonly required: boolean
  /** Several may be given. */
  readonly list: boolean
  readonly choices: readonly string[]
}

type Form = { readonly fields: Readonly<Record<string, Schema>>; readonly required: readonly string[] }

const forms = new WeakMap<z.ZodObject, Form>()

function formOf(takes: z.ZodObject): Form {
  const known = forms.get(takes)
  if (known) return known
  const schema = z.toJSONSchema(takes, { io: 'input', unrepresentable: 'any' })
  const form = { fields: (schema.properties ?? {}) as Form['fields'], required: schema.required ?? [] }
  forms.set(takes, form)
  return form
}

export function fieldsOf(takes: z.ZodObject): readonly Field[] {
  const { fields, required } = formOf(takes)
  return Object.entries(fields).map(([name, schema]) => {
    const list = listOf(schema)
    return {
      name,
      kinds: kindsOf(list?.items ?? schema).filter(kind => kind !== 'null'),
      says: schema.description ?? fieldWords[name] ?? '',
      required: required.includes(name),
      list: list !== undefined,
      choices: choicesOf(list?.items ?? schema),
    }
  })
}

function listOf(schema: Schema): Schema | undefined {
  return schema.type === 'array' ? schema : schema.anyOf?.find(each => each.type === 'array')
}

function kindsOf(schema: Schema): readonly string[] {
  const own = [schema.type].flat().filter(each => typeof each === 'string')
  return [...new Set([...own, ...(schema.anyOf ?? []).flatMap(kindsOf)])]
}

function choicesOf(schema: Schema): readonly string[] {
  const own: readonly unknown[] = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  return [...own, ...(schema.anyOf ?? []).flatMap(choicesOf)].filter(each => each !== null).map(String)
}

/** Texts of a query or of a form as the values that the action takes. What does not fit stays a text. */
export function fromTexts(takes: z.ZodObject, texts: Texts): Record<string, unknown> {
  const { fields } = formOf(takes)
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const schema = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, schema === undefined ? text : valueFrom(schema, text)]
    }),
  )
}

/** `organizationId` as it stands in a command: `organization-id`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)
}

function valueFrom(schema: Schema, text: unknown): unknown {
  const list = listOf(schema)
  if (list !== undefined && !isJsonList(text)) {
    const texts: readonly unknown[] = Array.isArray(text) ? text : [text]
    return texts.map(each => valueFrom(list.items ?? {}, each))
  }
  if (typeof text !== 'string') return text
  const kinds = kindsOf(schema)
  if (kinds.includes('object') || kinds.includes('array')) return parsed(text)
  if (kinds.includes('integer') || kinds.includes('number')) return numberFrom(text)
  if (kinds.includes('boolean') && /^(?:true|false)$/.test(text)) return text === 'true'
  return text
}

function isJsonList(text: unknown): boolean {
  return typeof text === 'string' && text.trimStart().startsWith('[')
}

function numberFrom(text: string): unknown {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
