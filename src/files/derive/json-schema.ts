/** JSON Schema of a file's rows as data, with the guidance's conditions, words and citations. */
import type { Condition } from '#guidance/define.ts'
import { conditionsOf } from '../check/needs.ts'
import type { Column, Layout } from '../layout.ts'
import { valueTypes } from '../values/all.ts'
import type { Json } from '../values/value.ts'
import { elementColumns } from './element-columns.ts'

type Schema = { readonly [name: string]: Json }

/**
 * A JSON Schema (draft 2020-12) of the file as data: a list of rows, each an object of elements by id. Days
 * are ISO, money is whole cents, a repeated element is a list, and what is blank is left out. Conditions of
 * the guidance are `if`/`then`; citation, release and basis stand in `x-` members.
 */
export function jsonSchema(layout: Layout): Schema {
  const columns = elementColumns(layout)
  const required = columns.filter(isAlwaysNeeded).map(({ element }) => element.id)
  const conditions = columns.flatMap(column => conditionSchema(column, layout))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:causeway:${layout.file.id}:${layout.party}:${layout.release}`,
    title: layout.file.name,
    description: layout.file.says.en,
    'x-file': layout.file.id,
    'x-party': layout.party,
    'x-release': layout.release,
    'x-citation': layout.file.cite,
    type: 'array',
    items: { $ref: '#/$defs/row' },
    $defs: {
      row: {
        type: 'object',
        title: `One ${layout.file.row}`,
        properties: Object.fromEntries(
          columns.map(column => [column.element.id, elementSchema(column, layout)]),
        ),
        required,
        additionalProperties: false,
        ...(conditions.length === 0 ? {} : { allOf: conditions }),
      },
    },
  }
}

/** What must be there in every row. An element whose blank is an answer may be left out. */
function isAlwaysNeeded({ need, element }: Column): boolean {
  return need === 'always' && !element.blankMeans
}

function elementSchema(column: Column, layout: Layout): Schema {
  const { element } = column
  const context = { element, style: layout.style, day: layout.day }
  const type = valueTypes[element.is]
  const one = type.schema(context)
  const schema: Schema =
    element.repeats === undefined
      ? one
      : {
          type: 'array',
          items: one,
          minItems: 1,
          maxItems: element.repeats,
          uniqueItems: element.is === 'diagnosis',
        }
  const help = element.blankMeans ? `${element.help.en} Left out: ${element.blankMeans.en}` : element.help.en
  const unit = typeof one.description === 'string' ? ` ${one.description}` : ''
  return {
    title: element.label,
    ...schema,
    description: `${help}${unit}`,
    examples: [element.repeats === undefined ? dataOf(column, layout) : [dataOf(column, layout)]],
    'x-kind': element.is,
    ...(element.codeSet === undefined ? {} : { 'x-code-set': element.codeSet }),
    'x-need': typeof column.need === 'string' ? column.need : 'conditional',
    'x-citation': element.cite,
    'x-basis': element.basis,
    'x-since': element.since,
    ...(element.until === undefined ? {} : { 'x-until': element.until }),
    ...(element.reading === undefined ? {} : { 'x-reading': element.reading }),
  }
}

function dataOf({ element }: Column, layout: Layout): Json {
  const context = { element, style: layout.style, day: layout.day }
  const type = valueTypes[element.is]
  return type.toData(type.reader(context).read(element.example, 1).text, context)
}

/**
 * `if` the conditions hold, `then` the element is required. Nothing where the layout lacks what they look
 * at.
 */
function conditionSchema(column: Column, layout: Layout): Schema[] {
  const conditions = conditionsOf(column.need)
  if (conditions.length === 0 || column.element.blankMeans) return []
  const tests = conditions.map(condition => testSchema(condition, layout))
  const found = tests.filter(test => test !== null)
  if (found.length < tests.length) return []
  return [
    {
      if: found.length === 1 && found[0] ? found[0] : { allOf: found },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word; nobody awaits a schema.
      then: { required: [column.element.id] }, // oxlint-disable-line unicorn/no-thenable
    },
  ]
}

function testSchema(condition: Condition, layout: Layout): Schema | null {
  const other = elementColumns(layout).find(({ element }) => element.id === condition.when)
  if (!other) return null
  const { when, is } = condition
  const context = { element: other.element, style: layout.style, day: layout.day }
  const isFlag = other.element.is === 'indicator'
  // As data an indicator is true or absent: absent, false and null all say that it does not hold.
  const present: Schema = isFlag
    ? { properties: { [when]: { const: true } }, required: [when] }
    : { properties: { [when]: { not: { type: 'null' } } }, required: [when] }
  if (is === 'present') return present
  if (is === 'blank') return { not: present }
  const values = is.map(value => valueTypes[other.element.is].toData(value, context))
  return { properties: { [when]: { enum: values } }, required: [when] }
}
