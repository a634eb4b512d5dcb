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
  /** True for the one that is filled in with mistakes. */
  readonly spoil: boolean
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
function written(layout: Layout, column: PlannedColumn, value: string): string {
  const element = column.column?.element
  if (!element) return value
  const codeSet = dropDownSet(element)
  if (codeSet) return choices(codeSet, layout).find(choice => choice.guidanceCode === value)?.text ?? value
  return valueTypes[element.is].write(value, { element, style: layout.style, day: layout.day })
}

/** An invoice with a wrong check digit, a name left out, and a line of no service that ends before it starts. */
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

beforeAll(async () => {
  for (const { name, layout, language } of wanted()) {
    const plans = layout.sheets.map(sheet => planSheet(sheet, layout, room))
    const rows = [...sampleRows(layout, { rows: filledRows, seed: 11 })]
    const blankPath = join(folder, `${name}.xlsx`)
    writeFileSync(blankPath, await templateWorkbook(layout, { rows: room, language }))
    const filledPath = join(folder, `${name}.filled.xlsx`)
    const cells = answers(layout, plans, rows)
    const one = { name, layout, language, plans, rows, blankPath, filledPath, cells, spoil: false }
    made.push({ ...one, blank: {}, filled: {}, told: noFacts })
    const [plan] = plans
    if (name === 'INV-ecm' && plan) {
      const spoiledPath = join(folder, `${name}.spoiled.xlsx`)
      const wrong = spoiled(layout, plan, cells)
      made.push({
        ...one,
        filledPath: spoiledPath,
        cells: wrong,
        spoil: true,
        blank: {},
        filled: {},
        told: noFacts,
      })
    }
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
    const wrong = made.flatMap(({ name, language, blank, filled, plans, spoil }) => {
      const sheet = language === 'en' ? 'Instructions' : 'Instrucciones'
      const [notYet, ready] =
        language === 'en' ? ['NOT YET', 'READY TO SEND'] : ['TODAVÍA NO', 'LISTO PARA ENVIAR']
      const says = (book: Book): unknown =>
        Object.values(book[sheet] ?? {}).find(value => value === notYet || value === ready)
      const found: string[] = []
      if (says(blank) !== notYet) found.push(`${name} blank: ${says(blank)}`)
      if (!spoil && says(filled) !== ready) {
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
    for (const { name, blankPath } of made) {
      const { answer, found } = await check(`${name}.xlsx`, readFileSync(blankPath))
      expect(answer.receipt.rows.read, name).toBe(0)
      expect(found, name).toEqual(['rejects-file layout/no-rows {}: undefined'])
    }
  })

  test('filled, passes the product’s own check as LibreOffice saved it', async () => {
    for (const { name, layout, filledPath } of made.filter(each => !each.spoil)) {
      const { answer, found } = await check(`${name}.xlsx`, readFileSync(asSaved(filledPath)))
      // That a cell was computed is said; nothing else is.
      expect(
        found.filter(each => !each.startsWith('note repair/formula-value-taken')),
        name,
      ).toEqual([])
      expect(answer.receipt.rows.accepted, name).toBe(filledRows)
      expect(answer.receipt.file?.id, name).toBe(layout.file.id)
      expect(answer.receipt.profile, name).toBe(layout.profile?.id ?? null)
    }
  })

  test('completes the cells that nobody typed to what the sample says', () => {
    let completed = 0
    for (const { name, layout, plans, rows, filled, spoil } of made) {
      if (spoil) continue
      const plan = plans.at(-1)
      if (!plan) throw new Error(`${name} has no sheet`)
      for (const column of plan.columns) {
        if (!column.column || !column.completion) continue
        const place = layout.columns.findIndex(({ key }) => key === column.column?.key)
        rows.forEach((values, nth) => {
          const cell = `${column.letters}${plan.firstRow + nth}`
          const stands = filled[plan.name]?.[cell] ?? ''
          // The sample leaves an optional name out in some rows; the template never does.
          if (column.completion?.how === 'service-name' && values[place] === '') return
          expect(plainly(stands), `${name} ${cell} ${column.heading}`).toBe(
            wantedIn(layout, column, values[place] ?? ''),
          )
          if (stands !== '') completed++
        })
      }
    }
    expect(completed).toBeGreaterThan(1000)
  })

  test('with something missing or wrong, says NOT YET, which row, and what', () => {
    const spoiled = made.find(each => each.spoil)
    const plan = spoiled?.plans[0]
    if (!spoiled || !plan) throw new Error('no spoiled template')
    const sheet = spoiled.filled[plan.name] ?? {}
    const at = (element: string): PlannedColumn | undefined =>
      plan.columns.find(({ column }) => column?.element.id === element)
    const row = (nth: number): { status: unknown; toFill: unknown; toCorrect: unknown } => ({
      status: sheet[`${plan.own.status}${plan.firstRow + nth}`],
      toFill: sheet[`${plan.own.toFill}${plan.firstRow + nth}`] ?? '',
      toCorrect: sheet[`${plan.own.toCorrect}${plan.firstRow + nth}`] ?? '',
    })
    expect(row(0)).toEqual({ status: 'Not yet', toFill: '', toCorrect: at('billingProviderNpi')?.heading })
    expect(row(1)).toEqual({ status: 'Not yet', toFill: at('memberLastName')?.heading, toCorrect: '' })
    expect(row(2).toCorrect).toBe(`${at('procedureCode')?.heading}, ${at('serviceEndDate')?.heading}`)
    // The wrong NPI was carried down to the rows that left theirs blank.
    const words = Object.values(spoiled.filled.Instructions ?? {}).map(String)
    expect(words).toContain('NOT YET')
    expect(words.some(text => text.startsWith(`fill in: ${at('memberLastName')?.heading}`))).toBe(true)
    expect(words.some(text => text.includes(`correct: ${at('procedureCode')?.heading}`))).toBe(true)
  })
})

/** A cell's value as text: numbers as their digits, booleans do not occur. */
function plainly(value: string | number | boolean): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value)
}

/** What the sample's value looks like in the recalculated workbook. */
function wantedIn(layout: Layout, column: PlannedColumn, value: string): string {
  const element = column.column?.element
  if (!element || value === '') return element ? written(layout, column, value) : ''
  if (element.is === 'date') return readUsDay(value) ?? value
  return ['count', 'units', 'money'].includes(element.is)
    ? String(Number(value))
    : written(layout, column, value)
}

function asSaved(path: string): string {
  return join(folder, 'as-xlsx', path.slice(folder.length + 1))
}

/** Functions that Excel 2010 and LibreOffice both have and write without a prefix. */
const usualFunctions = new Set(
  (
    'AND CODE COUNTIF FIND HYPERLINK IF IFERROR INDEX INT ISERROR ISNUMBER LEFT LEN LOOKUP MATCH MID MOD OFFSET OR ' +
    'RIGHT ROUND SEARCH SUMIFS SUMPRODUCT TRIM UPPER VALUE'
  ).split(' '),
)

describe('seen by openpyxl, every template', () => {
  const dataSheets = (): { made: Made; plan: SheetPlan; facts: Facts }[] =>
    made.flatMap(each =>
      each.plans.flatMap(plan => {
        const facts = each.told.sheets[plan.name]
        return facts ? [{ made: each, plan, facts }] : []
      }),
    )

  test('has its headings in the layout’s order and wording, below the partner’s own rows', () => {
    expect(dataSheets().length).toBeGreaterThan(made.length - 2)
    for (const { made: each, plan, facts } of dataSheets()) {
      const layoutSheet = each.layout.sheets[each.plans.indexOf(plan)]
      const headings = layoutSheet?.columns.map(column => ('extra' in column ? column.extra : column.heading))
      expect(
        plan.columns.map(({ letters }) => facts.values[`${letters}${plan.headerRow}`]),
        each.name,
      ).toEqual(headings)
      plan.banner.forEach((line, row) => {
        expect(facts.values[`A${row + 1}`], each.name).toBe(line)
      })
      for (const letters of Object.values(plan.own)) {
        expect(facts.values[`${letters}${plan.headerRow}`]).toMatch(/^(?:=")?Causeway: /)
      }
      expect(facts.freeze).toBe(`B${plan.headerRow + 1}`)
      expect(facts.orientation).toBe('landscape')
    }
  })

  test('is locked without a password, but for the cells of answers', () => {
    for (const { made: each, plan, facts } of dataSheets()) {
      expect(facts.protected, each.name).toBe(true)
      expect(facts.password ?? '', each.name).toBe('')
      const open = new Set(facts.unlocked)
      for (const column of plan.columns) {
        const isOpen = column.completion?.how !== 'product' && column.completion?.how !== 'sum'
        expect(open.has(`${column.letters}${plan.headerRow}`), `${each.name} heading`).toBe(false)
        for (const row of [plan.firstRow, plan.lastRow]) {
          expect(open.has(`${column.letters}${row}`), `${each.name} ${column.letters}${row}`).toBe(isOpen)
        }
      }
      for (const letters of Object.values(plan.own))
        expect(open.has(`${letters}${plan.firstRow}`)).toBe(false)
    }
    for (const { told } of made) {
      const instructions = told.sheets.Instructions ?? told.sheets.Instrucciones
      expect(instructions?.unlocked.filter(cell => instructions.values[cell] !== undefined)).toHaveLength(2)
      expect(told.lockStructure).toBe(true)
      expect(told.sheets['Causeway lists']?.state).toBe('veryHidden')
    }
  })

  test('explains every heading and every answer cell, and says what is assumed', () => {
    for (const { made: each, plan, facts } of dataSheets()) {
      for (const column of plan.columns) {
        const note = facts.comments[`${column.letters}${plan.headerRow}`] ?? ''
        expect(note, `${each.name} ${column.heading}`).toContain(column.heading)
        const element = column.column?.element
        if (!element) continue
        expect(note).toContain(element.help[each.language])
        expect(note).toContain(element.cite)
        const says = each.language === 'en' ? 'Assumed by Causeway' : 'Supuesto por Causeway'
        expect(note.includes(says), `${each.name} ${column.heading}`).toBe(element.basis === 'assumed')
      }
      expect(facts.conditional).toBeGreaterThan(plan.columns.length)
    }
  })

  test('checks what is typed: within Excel’s limits, by lists that exist, dates as dates', () => {
    for (const { made: each, plan, facts } of dataSheets()) {
      const byRange = new Map(facts.validations.map(rule => [rule.range, rule]))
      for (const column of plan.columns) {
        const rule = byRange.get(`${column.letters}${plan.firstRow}:${column.letters}${plan.lastRow}`)
        const isComputed = column.completion?.how === 'product' || column.completion?.how === 'sum'
        expect(rule === undefined, `${each.name} ${column.heading}`).toBe(isComputed)
        if (!rule) continue
        expect(rule.prompt?.length ?? 0, column.heading).toBeGreaterThan(10)
        expect(rule.prompt?.length ?? 0, column.heading).toBeLessThanOrEqual(255)
        expect(rule.title?.length ?? 0, column.heading).toBeLessThanOrEqual(32)
        expect(rule.formula?.length ?? 0, column.heading).toBeLessThanOrEqual(255)
        const element = column.column?.element
        if (element?.is === 'date') {
          expect(rule.type).toBe('date')
          expect(facts.formats[`${column.letters}${plan.firstRow}`]).toMatch(/yy/)
        } else if (element && ['npi', 'tin', 'zip', 'cin', 'phone', 'invoice-number'].includes(element.is)) {
          expect(facts.formats[`${column.letters}${plan.firstRow}`]).toBe('@')
        }
        if (rule.type === 'list' && !rule.formula?.startsWith('"')) {
          const names = rule.formula?.match(/\b(?:list|pair)_\w+/g) ?? []
          expect(names.length, rule.formula ?? '').toBeGreaterThan(0)
          for (const name of names) expect(Object.keys(each.told.names)).toContain(name)
        }
      }
    }
  })

  test('has formulas that both Excel and LibreOffice can compute', () => {
    const unusual = new Set<string>()
    for (const { told, name } of made) {
      for (const facts of Object.values(told.sheets)) {
        for (const formula of Object.values(facts.formulas)) {
          expect(formula.length, name).toBeLessThan(8192)
          const bare = formula.replace(/"[^"]*"|'[^']*'/g, '')
          for (const [, used] of bare.matchAll(/([A-Z][A-Z0-9.]+)\(/g))
            if (used && !usualFunctions.has(used)) unusual.add(used)
          expect(bare.includes('_xl'), name).toBe(false)
        }
      }
    }
    expect([...unusual]).toEqual([])
  })

  test('offers in its lists what the check knows, each with its meaning beside the code', () => {
    const invoice = made.find(({ name }) => name === 'INV-community-supports')
    const lists = invoice?.told.sheets['Causeway lists']?.values ?? {}
    const texts = Object.values(lists).map(String)
    expect(texts).toEqual(
      expect.arrayContaining([
        '04 - Homeless Shelter',
        '11 - Office',
        'H0043 U6',
        'T1016 GQ U8',
        'T1016 U8 GQ',
      ]),
    )
    // The lists begin below our mark, so that nobody takes them for data.
    expect(
      Object.entries(lists)
        .filter(([cell]) => /^[A-Z]+1$/.test(cell))
        .every(([, text]) => String(text).startsWith('Causeway: ')),
    ).toBe(true)
  })
})
