/** The first sheet of a template: how the file stands, what to do, what the colors mean, what it follows. */

import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre'
import { usDay } from '#base/day.ts'
import { documents } from '#guidance/documents.ts'
import { isInForce, releaseOn } from '../../guidance.ts'
import type { Layout } from '../../layout.ts'
import type { Language } from '../../words/find.ts'
import { quoted } from './expressions.ts'
import { answerStyle, headings, overlays, page } from './looks.ts'
import { cellsOf, type SheetPlan, sheetReference } from './plan.ts'
import { legend, rowWords, templateWords as say, sendingRules, steps, told } from './template-words.ts'

/** Rows that are listed at most as still needing something, for each data sheet. */
const listedRows = 5

/** The sheet while it is written, line by line. Column A is a margin, B holds numbers, C to F the text. */
type Page = {
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
  readonly heights: Map<number, { height: number }>
  row: number
}

const firstText = 2
const lastText = 5
/** Characters that fit on one line of the merged text columns. */
const lineLength = 100

function put(
  on: Page,
  column: number,
  value: string | null,
  style: CellStyle,
  more: Partial<Cell> = {},
): void {
  on.cells.set(`${on.row},${column}`, { value, style, ...more })
}

/** One line of text over the merged columns, as tall as it needs to be. */
function line(on: Page, text: string, style: CellStyle, from = firstText): void {
  put(on, from, text, style)
  on.merges.push({ startRow: on.row, endRow: on.row, startCol: from, endCol: lastText })
  const size = style.font?.size ?? 11
  const lines = Math.ceil((text.length * size) / 11 / (from === firstText ? lineLength : lineLength + 6))
  on.heights.set(on.row, { height: Math.max(18, lines * (size + 4.5) + 4) })
  on.row++
}

function section(on: Page, title: string): void {
  on.row++
  for (let column = 1; column <= lastText; column++)
    put(on, column, column === 1 ? title : null, page.section)
  on.heights.set(on.row, { height: 28 })
  on.row++
  on.heights.set(on.row, { height: 7 })
  on.row++
}

/** A short name in front, its text behind. */
function named(on: Page, name: string, text: string, style: CellStyle = page.told): void {
  put(on, 2, name, page.strong)
  put(on, 3, text, style)
  on.merges.push({ startRow: on.row, endRow: on.row, startCol: 3, endCol: lastText })
  on.heights.set(on.row, { height: Math.max(20, Math.ceil(text.length / 74) * 15.5 + 5) })
  on.row++
}

/**
 * The instructions, in one language, for the data sheets of the plan; `status` is the cell with the file's
 * status.
 */
export function instructionsSheet(
  plans: readonly SheetPlan[],
  layout: Layout,
  language: Language,
): { readonly sheet: WriteSheet; readonly status: string } {
  const on: Page = { cells: new Map(), merges: [], heights: new Map(), row: 0 }
  put(on, 1, `Causeway: ${say.instructions[language].toLowerCase()}`, page.mark)
  on.row++
  put(on, 1, layout.file.name, page.title)
  on.merges.push({ startRow: on.row, endRow: on.row, startCol: 1, endCol: lastText })
  on.heights.set(on.row, { height: 34 })
  on.row++
  line(on, layout.file.says[language], page.lead, 1)
  on.row++
  const status = writeStatus(on, plans, language)
  writeSteps(on, plans, layout, language)
  writeRowsToLookAt(on, plans, language)
  writeLegend(on, language)
  writeSending(on, layout, language)
  writeFollows(on, layout, language)
  const sheet: WriteSheet = {
    name: say.instructions[language],
    cells: on.cells,
    merges: on.merges,
    rowDefs: on.heights,
    columns: [{ width: 3 }, { width: 6 }, { width: 26 }, { width: 26 }, { width: 26 }, { width: 26 }],
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        range: status.range,
        formula: `${status.cell}=${quoted(say.readyToSend[language])}`,
        style: overlays.ready,
      },
    ],
    protection: {
      sheet: true,
      objects: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    view: { showGridLines: false, tabColor: { rgb: '1F4E79' } },
    pageSetup: {
      paperSize: 'letter',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L&8${layout.file.name.replaceAll('&', '&&')}&C&8&P / &N&R&8Causeway ${layout.release}`,
    },
    a11y: { summary: layout.file.says[language] },
  }
  return { sheet, status: `${sheetReference(sheet.name)}${status.cell}` }
}

/** Rows of all data sheets that hold the word; every row that was begun where the word is ''. */
function counted(plans: readonly SheetPlan[], word: string): string {
  const test = word === '' ? '"?*"' : quoted(word)
  return plans
    .map(plan => `COUNTIF(${sheetReference(plan.name)}${absolute(cellsOf(plan, plan.own.status))},${test})`)
    .join('+')
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}

/** The box that says whether the file can be sent, and the three counts beside it. */
function writeStatus(
  on: Page,
  plans: readonly SheetPlan[],
  language: Language,
): { cell: string; range: string } {
  const top = on.row
  const counts = [
    { name: say.rowsFilled, formula: counted(plans, '') },
    { name: say.rowsReady, formula: counted(plans, say.ready[language]) },
    { name: say.rowsNotReady, formula: counted(plans, say.notYet[language]) },
  ]
  counts.forEach(({ name, formula }, nth) => {
    on.row = top + nth
    put(on, 4, null, page.count, { formula, formulaResult: 0 })
    put(on, 5, name[language], page.countName)
    on.heights.set(on.row, { height: 26 })
    for (let column = 1; column <= 3; column++) put(on, column, null, page.status)
  })
  const [begun, , notReady] = [`$E$${top + 1}`, `$E$${top + 2}`, `$E$${top + 3}`]
  on.row = top
  const told = (words: { readonly [language in Language]: string }): string => quoted(words[language])
  const sending = `${told(say.readyToSend)},${told(say.notReadyToSend)}`
  const word = `IF(AND(${begun}>0,${notReady}=0),${sending})`
  put(on, 1, null, page.status, { formula: word, formulaResult: say.notReadyToSend[language] })
  on.merges.push({ startRow: top, endRow: top + 2, startCol: 1, endCol: 3 })
  on.row = top + 3
  const both = `IF(${notReady}=0,${told(say.allReady)},${told(say.someNotReady)})`
  const says = `IF(${begun}=0,${told(say.nothingFilled)},${both})`
  put(on, 1, null, page.body, { formula: says, formulaResult: say.nothingFilled[language] })
  on.merges.push({ startRow: on.row, endRow: on.row, startCol: 1, endCol: lastText })
  on.heights.set(on.row, { height: 22 })
  on.row++
  return { cell: `$B$${top + 1}`, range: `B${top + 1}:D${top + 3}` }
}

function writeSteps(on: Page, plans: readonly SheetPlan[], layout: Layout, language: Language): void {
  section(on, say.whatToDo[language])
  const values = {
    sheet: plans.map(plan => plan.name).join('”, “'),
    row: rowWords[layout.file.row]?.[language] ?? layout.file.row,
    ready: say.readyToSend[language],
  }
  steps.forEach((step, nth) => {
    put(on, 1, String(nth + 1), page.number)
    line(on, told(step, language, values), page.body)
  })
}

/** The first rows that are not ready, each with a link to it and what it still needs. */
function writeRowsToLookAt(on: Page, plans: readonly SheetPlan[], language: Language): void {
  section(on, say.rowsToLookAt[language])
  for (const plan of plans) {
    for (let nth = 0; nth < listedRows; nth++) {
      const previous = nth === 0 ? null : `$B$${on.row}`
      put(on, 1, null, page.number, { formula: nextRowFormula(plan, previous, language), formulaResult: '' })
      put(on, 2, null, page.link, { formula: linkFormula(plan, on.row + 1, language), formulaResult: '' })
      const isFirst = nth === 0 && plan === plans[0]
      const needs = needsFormula(plan, on.row + 1, language, isFirst ? noneFormula(plans, language) : '""')
      put(on, 3, null, page.told, { formula: needs, formulaResult: '' })
      on.merges.push({ startRow: on.row, endRow: on.row, startCol: 3, endCol: lastText })
      on.heights.set(on.row, { height: 18 })
      on.row++
    }
  }
}

/** Number of the next row that is not ready, after the one listed above; '' when there is none. */
function nextRowFormula(plan: SheetPlan, previous: string | null, language: Language): string {
  const at = sheetReference(plan.name)
  const { status } = plan.own
  const notYet = quoted(say.notYet[language])
  const last = `${at}$${status}$${plan.lastRow}`
  if (previous === null) {
    const all = `${at}$${status}$${plan.firstRow}:$${status}$${plan.lastRow}`
    return `IFERROR(MATCH(${notYet},${all},0)+${plan.headerRow},"")`
  }
  const from = `INDEX(${at}$${status}$1:$${status}$${plan.lastRow + 1},${previous}+1)`
  const next = `IFERROR(MATCH(${notYet},${from}:${last},0)+${previous},"")`
  return `IF(${previous}="","",IF(${previous}>=${plan.lastRow},"",${next}))`
}

function linkFormula(plan: SheetPlan, row: number, language: Language): string {
  const target = `"#${sheetReference(plan.name)}A"&$B$${row}`
  const words = quoted(`${plan.name}, ${say.row[language].toLowerCase()} `)
  return `IF($B$${row}="","",HYPERLINK(${target},${words}&$B$${row}))`
}

/** Says that there is no row to look at, once none on any sheet is left. */
function noneFormula(plans: readonly SheetPlan[], language: Language): string {
  return `IF(${counted(plans, say.notYet[language])}=0,${quoted(say.noneToLookAt[language])},"")`
}

function needsFormula(plan: SheetPlan, row: number, language: Language, none: string): string {
  const at = sheetReference(plan.name)
  const list = (letters: string): string => `INDEX(${at}$${letters}$1:$${letters}$${plan.lastRow},$B$${row})`
  const part = (word: string, letters: string): string =>
    `IF(${list(letters)}="","",${quoted(`${word}: `)}&LEFT(${list(letters)},60)&IF(LEN(${list(letters)})>60,"… ","  "))`
  const both = `${part(say.correct[language], plan.own.toCorrect)}&${part(say.fill[language], plan.own.toFill)}`
  return `IF($B$${row}="",${none},${both})`
}

function writeLegend(on: Page, language: Language): void {
  section(on, say.colors[language])
  const looks: { readonly [look: string]: CellStyle } = {
    required: headings.required,
    conditional: headings.conditional,
    optional: headings.optional,
    completes: answerStyle('@', 'completes'),
    computed: answerStyle('@', 'computed'),
    ...overlays,
  }
  for (const { look, says } of legend) {
    put(on, 2, null, { ...looks[look], protection: { locked: true } })
    put(on, 3, says[language], page.told)
    on.merges.push({ startRow: on.row, endRow: on.row, startCol: 3, endCol: lastText })
    on.heights.set(on.row, { height: 21 })
    on.row++
  }
}

function writeSending(on: Page, layout: Layout, language: Language): void {
  section(on, say.sending[language])
  for (const rule of sendingRules) line(on, rule[language], page.body)
  const { profileFile } = layout
  if (profileFile?.fileName) named(on, say.fileName[language], profileFile.fileName)
  if (profileFile?.cadence) named(on, say.cadence[language], profileFile.cadence)
  const clocks = layout.file.clocks.filter(clock => isInForce(clock, layout.day))
  for (const clock of clocks) named(on, say.due[language], clock.says[language])
  input(on, say.yourContact[language], say.yourContactHint[language])
  input(on, say.yourNotes[language], say.yourNotesHint[language])
}

/** A cell for the reader's own words: who to ask, how to send. */
function input(on: Page, name: string, hint: string): void {
  put(on, 2, name, page.strong)
  for (let column = 3; column <= lastText; column++) put(on, column, column === 3 ? hint : null, page.input)
  on.merges.push({ startRow: on.row, endRow: on.row, startCol: 3, endCol: lastText })
  on.heights.set(on.row, { height: 32 })
  on.row++
}

function writeFollows(on: Page, layout: Layout, language: Language): void {
  section(on, say.follows[language])
  const release = releaseOn(layout.day)
  const from = told(say.inForceFrom, language, { day: usDay(release.from) })
  named(on, say.release[language], `${release.id}, ${from}. ${release.says[language]}`)
  named(
    on,
    say.forWhom[language],
    layout.party === 'ecm' ? say.ecmProviders[language] : say.communitySupportsProviders[language],
  )
  named(on, say.layoutOf[language], layoutWords(layout, language))
  const cited = new Set(layout.columns.map(({ element }) => element.cite.split(':')[0]))
  const titles = documents.filter(document => cited.has(document.id)).map(document => document.title)
  if (titles.length > 0) named(on, say.documents[language], titles.join('; '))
  const elements = new Map(layout.columns.map(({ element }) => [element.id, element]))
  const assumed = [...elements.values()].filter(element => element.basis === 'assumed')
  if (assumed.length > 0) {
    line(on, told(say.assumedCount, language, { count: assumed.length, all: elements.size }), page.body)
  }
  line(on, say.madeBy[language], page.mark)
}

function layoutWords(layout: Layout, language: Language): string {
  if (!layout.profile) return say.stateLayout[language]
  const example = layout.profile.example ? ` ${say.exampleLayout[language]}` : ''
  return `${told(say.partnerLayout, language, { name: layout.profile.name })}${example}`
}
