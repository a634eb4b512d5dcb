/** The model of a web form for one row of a file: sections, fields, help, options and conditions as data. */
import type { Condition, Need, Words } from '#guidance/define.ts'
import { codesOn, findCodeSet, isInForce, servicesOn } from '../guidance.ts'
import type { Column, Layout } from '../layout.ts'
import { valueTypes } from '../values/all.ts'
import { asOneSheet } from '../written-rows.ts'
import { elementColumns } from './element-columns.ts'
import { type Completion, completionOf } from './template/completions.ts'

/** What a field is shown as. Everything else about the value is in `kind`. */
export type Control =
  | 'text'
  | 'long-text'
  | 'date'
  | 'number'
  | 'money'
  | 'checkbox'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'search'

export type FormOption = { readonly value: string; readonly label: Words; readonly until?: string }

export type FormField = {
  /** Id of the element. */
  readonly name: string
  readonly label: string
  readonly control: Control
  readonly kind: string
  readonly help: Words
  /** What is expected, in a few words. */
  readonly hint: string
  readonly example: string
  readonly need: Need
  /** What a blank says, where it is an answer. */
  readonly blankMeans?: Words
  /** More than 1: the field may be given again, up to so many times. */
  readonly most: number
  readonly maxLength?: number
  readonly options?: readonly FormOption[]
  /** True where other values than the options may be given. */
  readonly open?: boolean
  /** A word that may stand for a value, and when. */
  readonly allows?: { readonly word: string; readonly when: Condition }
  /** How it completes itself from what was given before, as the template's cells do. */
  readonly completes?: Completion
  readonly basis: string
  readonly cite: string
  readonly reading?: string
}

export type FormSection = {
  readonly id: string
  readonly title: string
  /** Fields under the heading that the guidance gives them within the table; null without one. */
  readonly groups: readonly { readonly title: string | null; readonly fields: readonly FormField[] }[]
}

export type FormModel = {
  readonly file: string
  readonly name: string
  readonly says: Words
  readonly party: string
  readonly profile: string | null
  readonly release: string
  readonly row: string
  readonly key: readonly string[]
  readonly sections: readonly FormSection[]
  /** Codes and modifiers that may be billed together, for a form that has them. */
  readonly services?: readonly {
    readonly procedure: string
    readonly modifiers: readonly string[]
    readonly name: string
    readonly unit: string
  }[]
}

/** Lists longer than this are searched, not scrolled. */
const longestChoice = 12
const longText = 200

/**
 * The form of a layout, its sections the guidance's tables. The order is the guidance's, whatever the
 * layout's.
 */
export function formModel(layout: Layout): FormModel {
  const { file, party, profile, release } = layout
  const columns = new Map(elementColumns(layout).map(column => [column.element.id, column]))
  const sections = file.tables.map(table => {
    const fields = table.elements.flatMap(element => {
      const column = columns.get(element.id)
      return column && isInForce(element, layout.day)
        ? [{ group: element.group ?? null, field: fieldOf(column, layout) }]
        : []
    })
    return { id: table.id, title: table.title, groups: grouped(fields) }
  })
  const bills = [...columns.values()].some(({ element }) => element.is === 'procedure')
  const services = servicesOn(layout.day)
    .filter(service => service.program === party)
    .map(({ procedure, modifiers, name, unit }) => ({ procedure, modifiers, name, unit }))
  return {
    file: file.id,
    name: file.name,
    says: file.says,
    party,
    profile: profile?.id ?? null,
    release,
    row: file.row,
    key: file.key,
    sections: sections.filter(section => section.groups.length > 0),
    ...(bills ? { services } : {}),
  }
}

/** Neighbors with the same heading above them stand together. */
function grouped(
  fields: readonly { readonly group: string | null; readonly field: FormField }[],
): FormSection['groups'] {
  const groups: { title: string | null; fields: FormField[] }[] = []
  for (const { group, field } of fields) {
    const last = groups.at(-1)
    if (last && last.title === group) last.fields.push(field)
    else groups.push({ title: group, fields: [field] })
  }
  return groups
}

function fieldOf(column: Column, layout: Layout): FormField {
  const { element, need } = column
  const context = { element, style: layout.style, day: layout.day }
  const list = optionsOf(column, layout)
  return {
    name: element.id,
    label: element.label,
    control: controlOf(column, list?.options.length ?? 0),
    kind: element.is,
    help: element.help,
    hint: valueTypes[element.is].expected(context),
    example: element.example,
    need,
    ...(element.blankMeans === undefined ? {} : { blankMeans: element.blankMeans }),
    most: element.repeats ?? 1,
    ...(element.maxLength === undefined ? {} : { maxLength: element.maxLength }),
    ...list,
    ...(element.allows === undefined ? {} : { allows: element.allows }),
    ...completing(column, layout),
    basis: element.basis,
    cite: element.cite,
    ...(element.reading === undefined ? {} : { reading: element.reading }),
  }
}

function completing(column: Column, layout: Layout): { readonly completes?: Completion } {
  const completes = completionOf(column, asOneSheet(layout), layout)
  return completes === null ? {} : { completes }
}

function controlOf({ element }: Column, options: number): Control {
  switch (element.is) {
    case 'date':
      return 'date'
    case 'count':
    case 'units':
      return 'number'
    case 'money':
      return 'money'
    case 'indicator':
      return 'checkbox'
    case 'yes-no':
      return 'yes-no'
    case 'code':
    case 'procedure':
    case 'modifier':
      return options > longestChoice ? 'search' : 'choice'
    case 'codes':
      return 'choices'
    case 'text':
      return (element.maxLength ?? 0) > longText ? 'long-text' : 'text'
    default:
      return 'text'
  }
}

function optionsOf(
  { element }: Column,
  layout: Layout,
): { readonly options: readonly FormOption[]; readonly open?: true } | null {
  if (element.codeSet === undefined) return null
  const codeSet = findCodeSet(element.codeSet)
  if (!codeSet) return null
  const options = codesOn(codeSet, layout.day).map(code => ({
    value: code.code,
    label: { en: code.label, es: code.labelEs ?? code.label },
    ...(code.until === undefined ? {} : { until: code.until }),
  }))
  return codeSet.open ? { options, open: true } : { options }
}
