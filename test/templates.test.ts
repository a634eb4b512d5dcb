/**
 * Every template the product gives out, in every office program at hand: opened and recalculated by LibreOffice,
 * looked at by openpyxl, filled in as a person would, and passed through the product's own check.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { type Day, readUsDay } from '#base/day.ts'
import type { Answer } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { joinPlacesOf } from '#files/check/joined-sheets.ts'
import { prepareChecker } from '#files/check/prepare-check.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { choices, dropDownSet } from '#files/derive/template/choices.ts'
import { type PlannedColumn, planSheet, type SheetPlan } from '#files/derive/template/plan.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { fileDefinitions } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import { valueTypes } from '#files/values/all.ts'
import type { Language } from '#files/words/find.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { asked, recalculated } from './office/office.ts'

const day: Day = '2026-11-22'
/** Rows of room, and rows that are filled in. */
const room = 14
const filledRows = 9

type Values = { readonly [cell: string]: string | number | boolean }
type Book = { readonly [sheet: string]: Values }

type Facts = {
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

type Made = {
  readonly name: string
  readonly layout: Layout
  readonly language: Language
  readonly plans: readonly SheetPlan[]
  readonly rows: readonly (readonly string[])[]
  readonly blankPath: string
  readonly filledPath: string
  readonly cells: readonly (readonly [sheet: string, cell: string, kind: string, value: string])[]
  blank: Book
  filled: Book
  told: Told
}

const folder = mkdtempSync(join(tmpdir(), 'causeway-templates-'))
const made: Made[] = []

/** The guidance's own layout of every file for every party, and every profile's, in English; some in Spanish. */
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
  const spanish = own.map(each => ({ ...each, name: `${each.name}-es`, language: 'es' as const }))
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
function written(layout: Layout, column: PlannedColumn, value: string): string {
  const element = column.column?.element
  if (!element) return value
  const codeSet = dropDownSet(element)
  if (codeSet) return choices(codeSet, layout).find(choice => choice.guidanceCode === value)?.text ?? value
  return valueTypes[element.is].write(value, { element, style: layout.style, day: layout.day })
}

beforeAll(async () => {
  for (const { name, layout, language } of wanted()) {
    const plans = layout.sheets.map(sheet => planSheet(sheet, layout, room))
    const rows = [...sampleRows(layout, { rows: filledRows, seed: 11 })]
    const blankPath = join(folder, `${name}.xlsx`)
    writeFileSync(blankPath, await templateWorkbook(layout, { rows: room, language }))
    const filledPath = join(folder, `${name}.filled.xlsx`)
    const cells = answers(layout, plans, rows)
    made.push({
      name,
      layout,
      language,
      plans,
      rows,
      blankPath,
      filledPath,
      cells,
      blank: {},
      filled: {},
      told: noFacts,
    })
  }
  const jobs = made.map(({ blankPath, filledPath, cells }) => ({
    blank: blankPath,
    filled: filledPath,
    cells,
    tell: true,
  }))
  const told = await asked<Told[]>('fill_and_tell.py', jobs)
  const paths = made.flatMap(each => [each.blankPath, each.filledPath])
  const out = await recalculated(paths, folder)
  const values = await asked<{ [path: string]: Book }>('values.py', out)
  made.forEach((each, index) => {
    each.told = told[index] ?? noFacts
    each.blank = values[out[index * 2] ?? ''] ?? {}
    each.filled = values[out[index * 2 + 1] ?? ''] ?? {}
  })
}, 600_000)

const noFacts: Told = { sheets: {}, names: {}, lockStructure: false }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(name: string, bytes: Uint8Array): Promise<{ answer: Answer; found: string[] }> {
  const found: string[] = []
  const source = bytesSource(name, bytes)
  const answer = await checkFile(
    { source, checker, hints: {} },
    {
      finding: finding =>
        found.push(
          `${finding.consequence} ${finding.code} ${JSON.stringify(finding.where)}: ${finding.found}`,
        ),
    },
  )
  return { answer, found }
}

const checker = prepareChecker(day, profiles)

describe('every template', () => {
  test('was made, and there are many', () => {
    expect(made.length).toBeGreaterThan(20)
  })

  test('opens in LibreOffice without a single error value, blank and filled', () => {
    const errors = made.flatMap(({ name, blank, filled }) =>
      [blank, filled].flatMap(book =>
        Object.entries(book).flatMap(([sheet, values]) =>
          Object.entries(values)
            .filter(([, value]) => typeof value === 'string' && /^(#[A-Z/0!?]+|Err:\d+)/.test(value))
            .map(([cell, value]) => `${name} ${sheet}!${cell} ${value}`),
        ),
      ),
    )
    expect(errors.slice(0, 20)).toEqual([])
  })

  test('says READY TO SEND when it is filled, and not before', () => {
    const wrong = made.flatMap(({ name, language, blank, filled, plans }) => {
      const sheet = language === 'en' ? 'Instructions' : 'Instrucciones'
      const [notYet, ready] =
        language === 'en' ? ['NOT YET', 'READY TO SEND'] : ['TODAVÍA NO', 'LISTO PARA ENVIAR']
      const says = (book: Book): unknown =>
        Object.values(book[sheet] ?? {}).find(value => value === notYet || value === ready)
      const found: string[] = []
      if (says(blank) !== notYet) found.push(`${name} blank: ${says(blank)}`)
      if (says(filled) !== ready) {
        const lacks = plans.flatMap(plan =>
          [plan.own.toFill, plan.own.toCorrect].flatMap(letters =>
            Object.entries(filled[plan.name] ?? {})
              .filter(
                ([cell, value]) =>
                  value !== '' &&
                  cell.replace(/\d+/, '') === letters &&
                  !String(value).startsWith('Causeway'),
              )
              .map(([cell, value]) => `${cell} ${value}`)
              .slice(0, 3),
          ),
        )
        found.push(`${name} filled: ${says(filled)} ${lacks.join(' | ')}`)
      }
      return found
    })
    expect(wrong).toEqual([])
  })

  test('blank, is nothing that anybody filled in', async () => {
    const wrong: string[] = []
    for (const { name, blankPath } of made) {
      const { answer, found } = await check(`${name}.xlsx`, readFileSync(blankPath))
      if (answer.receipt.rows.read !== 0) wrong.push(`${name}: ${answer.receipt.rows.read} rows read`)
      wrong.push(...found.slice(0, 3).map(each => `${name} ${each}`))
    }
    expect(wrong.slice(0, 40)).toEqual([])
  })

  test('filled, passes the product’s own check as saved by LibreOffice', async () => {
    const wrong: string[] = []
    for (const { name, filledPath } of made) {
      const path = join(folder, 'as-xlsx', filledPath.slice(folder.length + 1))
      const { answer, found } = await check(`${name}.xlsx`, readFileSync(path))
      if (answer.receipt.rows.accepted !== filledRows)
        wrong.push(`${name}: ${JSON.stringify(answer.receipt.rows)}`)
      wrong.push(...found.filter(each => !each.startsWith('note')).map(each => `${name} ${each}`))
    }
    expect(wrong.slice(0, 40)).toEqual([])
  }, 120_000)
})
