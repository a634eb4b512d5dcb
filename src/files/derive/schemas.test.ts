/** Schemas and forms say what the check says: samples satisfy them, and what is wrong does not. */
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { fileDefinitions } from '../guidance.ts'
import { isExtra, type Layout, layoutOf } from '../layout.ts'
import { dataWriter, rowWriter } from '../written-rows.ts'
import { changesOf, serviceChanges } from './changes.ts'
import { formModel } from './form.ts'
import { jsonSchema } from './json-schema.ts'
import { sampleRows } from './sample.ts'
import { tableSchema } from './table-schema.ts'

const day: Day = '2026-11-22'

function layouts(): (readonly [name: string, layout: Layout])[] {
  const own = fileDefinitions.flatMap(file =>
    file.parties.map(party => [`${file.id} ${party}`, layoutOf(file, { day, party })] as const),
  )
  const theirs = profiles.flatMap(profile =>
    fileDefinitions
      .filter(file => profile.files[file.id] !== undefined)
      .map(file => [`${file.id} ${profile.id}`, layoutOf(file, { day, profile })] as const),
  )
  return [...own, ...theirs]
}

type Schema = { readonly [name: string]: unknown }

/**
 * Whether a value satisfies a schema, by the words of JSON Schema that ours use. A word that is not known
 * here fails the test, so that no part of a schema goes unlooked at.
 */
function satisfies(value: unknown, schema: Schema, root: Schema): boolean {
  return Object.entries(schema).every(([word, asks]) => {
    if (word.startsWith('x-') || notes.has(word)) return true
    const judge = judges[word]
    if (!judge) throw new Error(`The test does not know the schema word ${word}.`)
    return judge(value, asks, { schema, root })
  })
}

const notes = new Set(['title', 'description', 'examples', '$schema', '$id', '$defs', 'then', 'format'])
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Judge = (value: unknown, asks: unknown, at: { schema: Schema; root: Schema }) => boolean

const judges: { readonly [word: string]: Judge } = {
  $ref: (value, asks, { root }) => {
    const [, , name = ''] = String(asks).split('/')
    return satisfies(value, (root.$defs as Record<string, Schema>)[name] ?? {}, root)
  },
  type: (value, asks) =>
    (Array.isArray(asks) ? asks : [asks]).some(type => {
      if (type === 'array') return Array.isArray(value)
      if (type === 'object') return isObject(value)
      if (type === 'integer') return Number.isInteger(value)
      return type === 'null' ? value === null : typeof value === type
    }),
  properties: (value, asks, { root }) =>
    !isObject(value) ||
    Object.entries(asks as Record<string, Schema>).every(
      ([name, schema]) => !(name in value) || satisfies(value[name], schema, root),
    ),
  additionalProperties: (value, asks, { schema }) =>
    asks !== false ||
    !isObject(value) ||
    Object.keys(value).every(name => name in (schema.properties as Schema)),
  required: (value, asks) => isObject(value) && (asks as string[]).every(name => name in value),
  enum: (value, asks) => (asks as unknown[]).includes(value),
  const: (value, asks) => value === asks,
  pattern: (value, asks) => typeof value !== 'string' || new RegExp(String(asks)).test(value),
  minimum: (value, asks) => typeof value !== 'number' || value >= Number(asks),
  maximum: (value, asks) => typeof value !== 'number' || value <= Number(asks),
  minLength: (value, asks) => typeof value !== 'string' || value.length >= Number(asks),
  maxLength: (value, asks) => typeof value !== 'string' || value.length <= Number(asks),
  items: (value, asks, { root }) =>
    !Array.isArray(value) || value.every(each => satisfies(each, asks as Schema, root)),
  minItems: (value, asks) => !Array.isArray(value) || value.length >= Number(asks),
  maxItems: (value, asks) => !Array.isArray(value) || value.length <= Number(asks),
  uniqueItems: (value, asks) => !asks || !Array.isArray(value) || new Set(value).size === value.length,
  not: (value, asks, { root }) => !satisfies(value, asks as Schema, root),
  allOf: (value, asks, { root }) => (asks as Schema[]).every(each => satisfies(value, each, root)),
  anyOf: (value, asks, { root }) => (asks as Schema[]).some(each => satisfies(value, each, root)),
  oneOf: (value, asks, { root }) =>
    (asks as Schema[]).filter(each => satisfies(value, each, root)).length === 1,
  if: (value, asks, { schema, root }) =>
    !satisfies(value, asks as Schema, root) || satisfies(value, (schema.then ?? {}) as Schema, root),
}

describe('the JSON Schema', () => {
  test.each(layouts())('of %s is satisfied by samples as data', (_, layout) => {
    const schema = jsonSchema(layout)
    const write = dataWriter(layout)
    const rows = [...sampleRows(layout, { rows: 60, seed: 4 })].map(write)
    for (const row of rows) expect(satisfies([row], schema, schema), JSON.stringify(row)).toBe(true)
  })

  test('has the examples of the guidance satisfy their own elements', () => {
    for (const [name, layout] of layouts()) {
      const schema = jsonSchema(layout)
      const row = (schema.$defs as { row: { properties: Record<string, Schema> } }).row
      for (const [id, element] of Object.entries(row.properties)) {
        for (const example of element.examples as unknown[]) {
          expect(satisfies(example, element, schema), `${name} ${id} ${JSON.stringify(example)}`).toBe(true)
        }
      }
    }
  })

  test('refuses what the check refuses: a missing element, a wrong code, an unmet condition', () => {
    const file = fileDefinitions.find(({ id }) => id === 'ecm/return-transmission')
    if (!file) throw new Error('no return transmission file')
    const layout = layoutOf(file, { day })
    const schema = jsonSchema(layout)
    const rows = [...sampleRows(layout, { rows: 60, seed: 4 })].map(dataWriter(layout))
    const ended = rows.find(row => row.memberEngagementStatus === 'Disenrolled')
    if (!ended) throw new Error('no disenrolled member in the sample')
    const without = (id: string): object =>
      Object.fromEntries(Object.entries(ended).filter(([name]) => name !== id))
    const holds = (row: object): boolean => satisfies([row], schema, schema)
    expect(holds(ended)).toBe(true)
    expect(holds(without('memberCin'))).toBe(false)
    expect(holds(without('ecmBenefitEndDate'))).toBe(false)
    expect(holds({ ...ended, memberEngagementStatus: 'Gone fishing' })).toBe(false)
    expect(holds({ ...ended, memberCin: '12345678' })).toBe(false)
    expect(holds({ ...ended, nothingOfTheSort: 1 })).toBe(false)
  })

  test('carries citation, basis and release', () => {
    const [, layout] = layouts()[0] ?? []
    const text = JSON.stringify(layout ? jsonSchema(layout) : {})
    expect(text).toContain('"x-citation":"office-hours-2022-08')
    expect(text).toContain('"x-release":"2026-01"')
    expect(text).toContain('"x-basis":"assumed"')
  })
})

type Field = {
  readonly name: string
  readonly constraints?: { required?: boolean; pattern?: string; enum?: string[]; maxLength?: number }
}

describe('the Table Schema', () => {
  test.each(layouts())('of %s has the headings in order and is satisfied by written samples', (_, layout) => {
    const schema = tableSchema(layout) as { fields?: Field[]; resources?: { schema: { fields: Field[] } }[] }
    const tables = schema.resources?.map(resource => resource.schema.fields) ?? [schema.fields ?? []]
    expect(tables).toHaveLength(layout.sheets.length)
    layout.sheets.forEach((sheet, index) => {
      const fields = tables[index] ?? []
      expect(fields.map(({ name }) => name)).toEqual(
        sheet.columns.map(column => (isExtra(column) ? column.extra : column.heading)),
      )
      const write = rowWriter(layout, sheet)
      for (const values of sampleRows(layout, { rows: 30, seed: 2 })) {
        write(values).forEach((cell, place) => {
          const { name = '', constraints = {} } = fields[place] ?? {}
          if (cell === '') expect(constraints.required, `${name} is blank`).not.toBe(true)
          if (cell === '') return
          if (constraints.pattern) expect(cell, name).toMatch(new RegExp(constraints.pattern))
          if (constraints.enum) expect(constraints.enum, name).toContain(cell)
          expect(cell.length, name).toBeLessThanOrEqual(constraints.maxLength ?? 32_767)
        })
      }
    })
  })
})

describe('the form', () => {
  test('has every element once, in the guidance’s order, in both languages', () => {
    for (const [name, layout] of layouts()) {
      if (layout.profile) continue
      const form = formModel(layout)
      const fields = form.sections.flatMap(({ groups }) => groups.flatMap(group => group.fields))
      const ids = [...new Set(layout.columns.map(({ element }) => element.id))]
      expect(
        fields.map(field => field.name),
        name,
      ).toEqual(ids)
      for (const field of fields) {
        expect(field.help.en.length, field.name).toBeGreaterThan(5)
        expect(field.help.es.length, field.name).toBeGreaterThan(5)
        if (field.control === 'choice' || field.control === 'search') {
          expect(field.options?.length, field.name).toBeGreaterThan(0)
        }
      }
    }
  })

  test('carries what a screen needs: options, conditions, how many times, pairs of code and modifiers', () => {
    const invoice = fileDefinitions.find(({ id }) => id === 'billing/invoice')
    if (!invoice) throw new Error('no invoice')
    const form = formModel(layoutOf(invoice, { day, party: 'ecm' }))
    const fields = form.sections.flatMap(({ groups }) => groups.flatMap(group => group.fields))
    const field = (name: string) => fields.find(each => each.name === name)
    expect(form.sections.map(({ title }) => title)[0]).toMatch(/^Table 1/)
    expect(field('memberDiagnosisCode')?.most).toBe(10)
    expect(field('placeOfService')?.options).toContainEqual({
      value: '04',
      label: { en: 'Homeless Shelter', es: 'Refugio para personas sin hogar' },
    })
    expect(field('memberResidentialCity')?.need).toEqual({ when: 'memberHomelessnessIndicator', is: 'blank' })
    expect(field('memberResidentialAddress')?.allows?.word).toBe('HOMELESS')
    expect(form.services).toContainEqual(
      expect.objectContaining({ procedure: 'G9008', modifiers: ['U1', 'GQ'] }),
    )
    expect(form.services?.some(({ procedure }) => procedure === 'H0043')).toBe(false)
  })
})

describe('changes', () => {
  test('name what the closed-loop release of July 2025 added', () => {
    const file = fileDefinitions.find(({ id }) => id === 'ecm/return-transmission')
    if (!file) throw new Error('no return transmission file')
    const changes = changesOf(file, '2025-06-30', '2025-07-01')
    expect(changes.filter(({ what }) => what === 'element-added').map(({ of }) => of)).toEqual([
      'referralStatus',
      'referralStatusDate',
      'referralLoopClosureReason',
    ])
    expect(changesOf(file, '2025-08-01', '2025-08-02')).toEqual([])
  })

  test('tell an element that is needed otherwise from one that is new', () => {
    const file = fileDefinitions.find(({ id }) => id === 'ecm/return-transmission')
    if (!file) throw new Error('no return transmission file')
    const changes = changesOf(file, '2023-06-30', '2023-07-01')
    expect(changes).toContainEqual(
      expect.objectContaining({
        what: 'need-changed',
        of: 'discontinuationReason',
        before: 'when discontinuationReasonCode is 5',
        after: 'when discontinuationReasonCode is 15',
      }),
    )
  })

  test('say when a file begins, and what may be billed anew', () => {
    const file = fileDefinitions.find(({ id }) => id === 'community-supports/authorization-status')
    if (!file) throw new Error('no authorization status file')
    expect(changesOf(file, '2023-08-31', '2023-09-01')).toEqual([
      expect.objectContaining({ what: 'file-begins', of: file.id }),
    ])
    const billed = serviceChanges('2025-12-31', '2026-01-01').map(({ of }) => of)
    expect(billed).toEqual(expect.arrayContaining(['T1016 U8', 'S9452 U5', 'S9977 U9']))
  })
})
