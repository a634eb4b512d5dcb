/**
 * Templates of every file, party and profile, filled in for the tests, and what office programs see in them.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, readUsDay } from '#base/day.ts'
import { joinPlacesOf } from '#files/check/joined-sheets.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { choices, dropDownSet } from '#files/derive/template/choices.ts'
import { type PlannedColumn, planSheet, type SheetPlan } from '#files/derive/template/plan.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import { valueTypes } from '#files/values/all.ts'
import type { Language } from '#files/words/find.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { asked, recalculated } from './office.ts'

export const day: Day = '2026-11-22'
/** Rows of room, and rows that are filled in. */
const room = 14
export const filledRows = 9

type Values = { readonly [cell: string]: string | number | boolean }
export type Book = { readonly [sheet: string]: Values }

export type Facts = {
  readonly state: string
  readonly protected: boolean
  readonly password: string | null
  readonly freeze: string | null
  readonly orientation: string | null
  readonly titleRows: string | null
  readonly values: { readonly [cell: string]: unknown }
  readonly locked: readonly string[]
  readonly unlocked: readonly string[]
  readonly comments: { readonly [cell: string]: string }
  readonly formulas: { readonly [cell: string]: string }
  readonly validations: readonly {
    readonly range: string
    readonly type: string
    readonly formula: string | null
    readonly prompt: string | null
    readonly title: string | null
  }[]
  readonly conditional: number
  readonly hiddenColumns: readonly string[]
  readonly formats: { readonly [cell: string]: string }
}

type Told = {
  readonly sheets: { readonly [sheet: string]: Facts }
  readonly names: { readonly [name: string]: string }
  readonly lockStructure: boolean
}

export type Made = {
  readonly name: string
  readonly layout: Layout
  readonly language: Language
  readonly plans: readonly SheetPlan[]
  readonly rows: readonly (readonly string[])[]
  readonly blankPath: string
  readonly filledPath: string
  readonly cells: readonly (readonly [sheet: string, cell: string, kind: string, value: string])[]
  /** True for the one that is filled in with mistakes. */
  readonly spoil: boolean
  /** As LibreOffice computed it, before and after it was filled in. */
  readonly blank: Book
  readonly filled: Book
  readonly told: Told
}

/**
 * The guidance's own layout of every file for every party, and every profile's, in English; some in Spanish.
 */
function wanted(): { name: string; layout: Layout; language: Language }[] {
  const own = fileDefinitions.flatMap(file =>
    file.parties.map(party => ({ name: `${file.short}-${party}`, layout: layoutOf(file, { day, party }) })),
  )
  const theirs = profiles.flatMap(profile =>
    fileDefinitions
      .filter(file => profile.files[file.id] !== undefined)
      .flatMap(file =>
        file.parties
          .filter(party => profile.parties.includes(party))
          .map(party => ({
            name: `${file.short}-${party}-${profile.id}`,
            layout: layoutOf(file, { day, party, profile }),
          })),
      ),
  )
  const english = [...own, ...theirs].map(each => ({ ...each, language: 'en' as const }))
  const spanish = own
    .filter(({ layout }) => ['billing/invoice', 'ecm/return-transmission'].includes(layout.file.id))
    .map(each => ({ ...each, name: `${each.name}-es`, language: 'es' as const }))
  return [...english, ...spanish]
}

/** What a person would type: everything that does not complete itself to what is wanted. */
function answers(
  layout: Layout,
  plans: readonly SheetPlan[],
  rows: readonly (readonly string[])[],
): Made['cells'] {
  return plans.flatMap((plan, index) => {
    const places = new Map<PlannedColumn, number>()
    for (const column of plan.columns) {
      const key = column.column?.key
      if (key)
        places.set(
          column,
          layout.columns.findIndex(other => other.key === key),
        )
    }
    const own = index === plans.length - 1 ? rows : onceEach(layout, index, rows)
    return own.flatMap((values, nth) =>
      [...places].flatMap(([column, place]) => answer(layout, plan, own, { column, place, values, nth })),
    )
  })
}

/** Earlier sheets of a joined layout have one row for each value of what joins them. */
function onceEach(
  layout: Layout,
  sheet: number,
  rows: readonly (readonly string[])[],
): (readonly string[])[] {
  const places = joinPlacesOf(layout, sheet)
  const seen = new Set<string>()
  return rows.filter(values => {
    const key = places.map(place => values[place]).join('\n')
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function answer(
  layout: Layout,
  plan: SheetPlan,
  rows: readonly (readonly string[])[],
  at: { column: PlannedColumn; place: number; values: readonly string[]; nth: number },
): Made['cells'][number][] {
  const { column, place, values, nth } = at
  const value = values[place] ?? ''
  const how = column.completion?.how
  if (!column.column || how === 'product' || how === 'sum' || how === 'service-name') return []
  const { element } = column.column
  const above = rows[nth - 1]
  const cin = layout.columns.findIndex(other => other.element.id === 'memberCin')
  const isSameMember = above !== undefined && above[cin] === values[cin]
  if (how === 'carried' && nth > 0 && above?.[place] === value) return []
  if ((how === 'known-by' || how === 'while-same') && isSameMember) return []
  const text = written(layout, column, value)
  if (text === '' && (how === undefined || nth === 0)) return []
  const cell = `${column.letters}${plan.firstRow + nth}`
  const isFilled = value !== ''
  if (isFilled && element.is === 'date') return [[plan.name, cell, 'date', readUsDay(value) ?? value]]
  if (isFilled && ['count', 'units', 'money'].includes(element.is))
    return [[plan.name, cell, 'number', value]]
  return [[plan.name, cell, 'text', text]]
}

/** As a person enters it: from the drop-down where there is one. */
export function written(layout: Layout, column: PlannedColumn, value: string): string {
  const element = column.column?.element
  if (!element) return value
  const codeSet = dropDownSet(element)
  if (codeSet) return choices(codeSet, layout).find(choice => choice.guidanceCode === value)?.text ?? value
  return valueTypes[element.is].write(value, { element, style: layout.style, day: layout.day })
}

/**
 * An invoice with a wrong check digit, a name left out, and a line of no service that ends before it starts.
 */
function spoiled(layout: Layout, plan: SheetPlan, cells: Made['cells']): Made['cells'] {
  const at = (element: string, nth: number): string => {
    const column = plan.columns.find(({ column: each }) => each?.element.id === element)
    return `${column?.letters}${plan.firstRow + nth}`
  }
  const kept = cells.filter(([, cell]) => cell !== at('memberLastName', 1))
  return [
    ...kept,
    [plan.name, at('billingProviderNpi', 0), 'text', '1999999990'],
    [plan.name, at('billingProviderNpi', 1), 'text', '1999999984'],
    [plan.name, at('memberCin', 1), 'text', '90999999Z'],
    [plan.name, at('memberFirstName', 1), 'text', 'Testina'],
    ...['memberResidentialAddress', 'memberResidentialCity'].map(
      id => [plan.name, at(id, 1), 'text', 'Sampleville'] as const,
    ),
    [plan.name, at('memberResidentialZip', 1), 'text', '94203'],
    [plan.name, at('memberDateOfBirth', 1), 'date', '1980-01-02'],
    [plan.name, at('invoiceNumber', 1), 'text', '9999999901'],
    [plan.name, at('invoiceDate', 1), 'date', '2026-11-05'],
    [plan.name, at('serviceUnitCost', 1), 'number', '10'],
    [plan.name, at('procedureCode', 2), 'text', layout.party === 'ecm' ? 'H0043' : 'G9008'],
    [plan.name, at('serviceStartDate', 2), 'date', '2026-10-09'],
    [plan.name, at('serviceEndDate', 2), 'date', '2026-10-08'],
    [plan.name, at('serviceUnitCost', 2), 'number', '10'],
  ]
}

/** Every template, made, filled in as a person would, told of by openpyxl and recalculated by LibreOffice. */
export async function madeTemplates(folder: string): Promise<Made[]> {
  const made: Made[] = []
  for (const { name, layout, language } of wanted()) {
    const plans = layout.sheets.map(sheet => planSheet(sheet, layout, room))
    const rows = [...sampleRows(layout, { rows: filledRows, seed: 11 })]
    const blankPath = join(folder, `${name}.xlsx`)
    writeFileSync(blankPath, await templateWorkbook(layout, { rows: room, language }))
    const cells = answers(layout, plans, rows)
    const one = { name, layout, language, plans, rows, blankPath, blank: {}, filled: {}, told: noFacts }
    made.push({ ...one, filledPath: join(folder, `${name}.filled.xlsx`), cells, spoil: false })
    const [plan] = plans
    if (name !== 'INV-ecm' || !plan) continue
    const wrong = spoiled(layout, plan, cells)
    made.push({ ...one, filledPath: join(folder, `${name}.spoiled.xlsx`), cells: wrong, spoil: true })
  }
  const jobs = made.map(({ blankPath, filledPath, cells }) => ({
    blank: blankPath,
    filled: filledPath,
    cells,
  }))
  const told = await asked<Told[]>('fill_and_tell.py', jobs)
  const out = await recalculated(
    made.flatMap(each => [each.blankPath, each.filledPath]),
    folder,
  )
  const values = await asked<{ [path: string]: Book }>('values.py', out)
  return made.map((each, index) => ({
    ...each,
    told: told[index] ?? noFacts,
    blank: values[out[index * 2] ?? ''] ?? {},
    filled: values[out[index * 2 + 1] ?? ''] ?? {},
  }))
}

const noFacts: Told = { sheets: {}, names: {}, lockStructure: false }
