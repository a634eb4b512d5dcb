/**
 * Every template the product gives out, in every office program at hand: opened and recalculated by
 * LibreOffice, looked at by openpyxl, filled in as a person would, and passed through the product's own
 * check.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { readUsDay } from '#base/day.ts'
import type { Answer } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { prepareChecker } from '#files/check/prepare-check.ts'
import type { PlannedColumn, SheetPlan } from '#files/derive/template/plan.ts'
import type { Layout } from '#files/layout.ts'
import { profiles } from '#guidance/all-profiles.ts'
import {
  type Book,
  day,
  type Facts,
  filledRows,
  type Made,
  madeTemplates,
  written,
} from './office/filled-templates.ts'

const folder = mkdtempSync(join(tmpdir(), 'causeway-templates-'))
const made: Made[] = []

beforeAll(async () => {
  made.push(...(await madeTemplates(folder)))
}, 600_000)

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
      if (says(blank) !== notYet) found.push(`${name} blank: ${String(says(blank))}`)
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
        found.push(`${name} filled: ${String(says(filled))} ${lacks.join(' | ')}`)
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
      expect(found, name).toEqual([])
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
