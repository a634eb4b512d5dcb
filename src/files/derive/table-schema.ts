/**
 * Frictionless Table Schema of a file as it is sent: columns in order, under their headings, in the layout's
 * style.
 */
import type { ValueKind } from '#guidance/define.ts'
import type { DateStyle } from '#guidance/profile.ts'
import { type Column, isExtra, type Layout } from '../layout.ts'
import { valueTypes } from '../values/all.ts'
import type { Json } from '../values/value.ts'
import { wordsOfNeed } from '../words/conditions.ts'

type Schema = { readonly [name: string]: Json }

/** Python's date patterns, which Table Schema uses. */
const datePatterns: { readonly [style in DateStyle]: string } = {
  'MM/DD/YYYY': '%m/%d/%Y',
  'M/D/YYYY': '%m/%d/%Y',
  'MM-DD-YY': '%m-%d-%y',
  'MM-DD-YYYY': '%m-%d-%Y',
  'YYYY-MM-DD': '%Y-%m-%d',
  YYYYMMDD: '%Y%m%d',
  'DD-Mon-YYYY': '%d-%b-%Y',
  'excel-date': 'default',
}

/** Texts of a fixed shape, for programs that read the file as it stands. */
const patterns: { readonly [kind in ValueKind]?: string } = {
  cin: '^9[0-9]{7}[A-Z]$',
  npi: '^[12][0-9]{9}$',
  tin: '^[0-9]{9}$',
  zip: '^(?:[0-9]{5}|[0-9]{9})$',
  'invoice-number': '^[0-9]{10}$',
  diagnosis: '^[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?$',
}

/**
 * The Table Schema of the layout. A layout of several sheets gives a data package of several resources, in the
 * order of the sheets. What a cell must be under a condition is beyond Table Schema: it is told in words.
 */
export function tableSchema(layout: Layout): Schema {
  const tables = layout.sheets.map(sheet => ({
    name: sheet.name,
    schema: sheetSchema(layout, sheet.columns),
  }))
  const [only] = tables
  if (only && tables.length === 1) return only.schema
  return {
    profile: 'tabular-data-package',
    name: layout.file.id.replaceAll('/', '-'),
    title: layout.file.name,
    description: layout.file.says.en,
    resources: tables.map(({ name, schema }) => ({
      name: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      title: name,
      profile: 'tabular-data-resource',
      schema,
    })),
  }
}

function sheetSchema(layout: Layout, columns: Layout['sheets'][number]['columns']): Schema {
  const fields = columns.map(
    (column): Schema => (isExtra(column) ? { name: column.extra, type: 'any' } : field(column, layout)),
  )
  const key = keyHeadings(layout, columns)
  return {
    title: layout.file.name,
    description: layout.file.says.en,
    fields,
    missingValues: [''],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    'x-file': layout.file.id,
    'x-party': layout.party,
    'x-release': layout.release,
    'x-citation': layout.file.cite,
  }
}

/** What names a row, if the sheet has all of it. A key with a cell that may be blank is none. */
function keyHeadings(layout: Layout, columns: Layout['sheets'][number]['columns']): string[] {
  const own = columns.flatMap(column => (isExtra(column) ? [] : [column]))
  const named = layout.file.key.map(id => own.find(({ element }) => element.id === id))
  if (named.some(column => column === undefined || column.need !== 'always')) return []
  return layout.file.key.flatMap(id =>
    own.filter(({ element }) => element.id === id).map(({ heading }) => heading),
  )
}

function field(column: Column, layout: Layout): Schema {
  const { element, heading } = column
  const context = { element, style: layout.style, day: layout.day }
  const constraints = constraintsOf(column, layout)
  const labelOf = (id: string): string => layout.columns.find(other => other.element.id === id)?.heading ?? id
  return {
    name: heading,
    title: element.label,
    ...typeOf(column, layout),
    description: `${wordsOfNeed(column.need, labelOf)}. ${element.help.en}`,
    example: valueTypes[element.is].write(element.example, context),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    'x-element': element.id,
    ...(column.nth > 0 ? { 'x-nth': column.nth } : {}),
    'x-citation': element.cite,
    'x-basis': element.basis,
  }
}

function typeOf({ element }: Column, layout: Layout): Schema {
  switch (element.is) {
    case 'date':
      return { type: 'date', format: datePatterns[layout.style.dates] }
    case 'count':
    case 'units':
      return { type: 'integer' }
    case 'money':
      return { type: 'number' }
    case 'email':
      return { type: 'string', format: 'email' }
    default:
      return { type: 'string' }
  }
}

function constraintsOf(column: Column, layout: Layout): Schema {
  const { element, need } = column
  const values = enumOf(column, layout)
  const pattern = patterns[element.is]
  return {
    ...(need === 'always' && !element.blankMeans && column.nth <= 1 ? { required: true } : {}),
    ...(element.maxLength === undefined ? {} : { maxLength: element.maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(element.is === 'count' ? { minimum: 0 } : element.is === 'units' ? { minimum: 1 } : {}),
    ...(element.is === 'money' ? { minimum: 0 } : {}),
    ...(values.length === 0 ? {} : { enum: values }),
  }
}

/** The texts that a cell may have, as the layout writes them; none where there are too many, or any will do. */
function enumOf({ element }: Column, layout: Layout): string[] {
  const context = { element, style: layout.style, day: layout.day }
  if (element.is === 'indicator')
    return [layout.style.indicators.yes, layout.style.indicators.no].filter(text => text !== '')
  if (element.is === 'yes-no') return [layout.style.yesNo.yes, layout.style.yesNo.no]
  if (element.is !== 'code') return []
  const allowed = valueTypes.code.schema(context).enum
  if (!Array.isArray(allowed)) return []
  return allowed.map(code => valueTypes.code.write(String(code), context))
}
