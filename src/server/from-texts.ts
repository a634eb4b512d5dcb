/** Texts of a query or of a form as the values that an action takes. What does not fit stays a text. */
import { z } from 'zod'

/** Name → text, or texts where it came several times. */
export type Texts = Readonly<Record<string, unknown>>

type Schema = { readonly type?: unknown; readonly anyOf?: readonly Schema[]; readonly items?: Schema }

const schemas = new WeakMap<z.ZodObject, Readonly<Record<string, Schema>>>()

/** The JSON Schema of each field. */
export function fieldSchemas(takes: z.ZodObject): Readonly<Record<string, Schema>> {
  const known = schemas.get(takes)
  if (known) return known
  const { properties = {} } = z.toJSONSchema(takes, { io: 'input', unrepresentable: 'any' })
  const fields = properties as Readonly<Record<string, Schema>>
  schemas.set(takes, fields)
  return fields
}

/** The kinds of value that a field takes: `string`, `integer`, `array` … */
function kindsOf(schema: Schema): readonly string[] {
  const own = typeof schema.type === 'string' ? [schema.type] : []
  return [...own, ...(schema.anyOf ?? []).flatMap(kindsOf)]
}

export function fromTexts(takes: z.ZodObject, texts: Texts): Record<string, unknown> {
  const fields = fieldSchemas(takes)
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const schema = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, schema === undefined ? text : valueFrom(schema, text)]
    }),
  )
}

function valueFrom(schema: Schema, text: unknown): unknown {
  const kinds = kindsOf(schema)
  const list = schema.type === 'array' ? schema : schema.anyOf?.find(each => each.type === 'array')
  if (list !== undefined && !isJson(text, '[')) {
    const texts: readonly unknown[] = Array.isArray(text) ? text : [text]
    return texts.map(each => valueFrom(list.items ?? {}, each))
  }
  if (typeof text !== 'string') return text
  if (kinds.includes('object') || kinds.includes('array')) return parsed(text)
  if (kinds.includes('integer') || kinds.includes('number')) return numberOf(text)
  if (kinds.includes('boolean') && /^(?:true|false)$/.test(text)) return text === 'true'
  return text
}

function isJson(text: unknown, opening: string): text is string {
  return typeof text === 'string' && text.trimStart().startsWith(opening)
}

function numberOf(text: string): unknown {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
