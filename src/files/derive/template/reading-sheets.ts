/**
 * The sheets of a template that are only read: what is said about each column, and every code with its
 * meaning.
 */

import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { columnLetters } from '#base/finding.ts'
import type { Layout } from '../../layout.ts'
import type { Language } from '../../words/find.ts'
import { choices } from './choices.ts'
import { entryWords, exampleOf, formatWords, needWords, sourceWords } from './column-help.ts'
import { codeSetsOf, servicesOf } from './lists-sheet.ts'
import { page } from './looks.ts'
import type { PlannedColumn, SheetPlan } from './plan.ts'
import { templateWords as say } from './template-words.ts'

type TableColumn = { readonly heading: string; readonly width: number }

/**
 * A printed table; `look` is the style of a row's last cell. It stands under a mark that makes whoever reads
 * the workbook pass over the sheet.
 */
function tableSheet(
  name: string,
  columns: readonly TableColumn[],
  rows: readonly { readonly texts: readonly string[]; readonly look?: CellStyle }[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, style })
  }
  put(0, 0, `Causeway: ${name.toLowerCase()}`, page.mark)
  columns.forEach(({ heading }, column) => {
    put(1, column, heading, page.tableHeading)
  })
  const heights = new Map<number, { height: number }>([[1, { height: 24 }]])
  rows.forEach(({ texts, look }, nth) => {
    const lines = texts.map((text, column) =>
      Math.ceil((text.length * 1.08) / ((columns[column]?.width ?? 10) - 1)),
    )
    heights.set(nth + 2, { height: Math.max(17, Math.max(...lines) * 13.5 + 4) })
    texts.forEach((text, column) => {
      put(nth + 2, column, text, look && column === texts.length - 1 ? look : page.tableCell)
    })
  })
  const last = columnLetters(columns.length - 1)
  return {
    name,
    cells,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: heights,
    freezePane: { rows: 2, columns: 0 },
    autoFilter: { range: `A2:${last}${rows.length + 2}` },
    protection: {
      sheet: true,
      objects: true,
      selectLockedCells: true,
      formatColumns: true,
      autoFilter: true,
      sort: true,
    },
    view: { showGridLines: false, tabColor: { rgb: 'C9D3DD' } },
    pageSetup: {
      paperSize: 'letter',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${name}&C&8&P / &N` },
  }
}

/** What is said about each column, in the columns' order; assumed ones marked by words and by color. */
export function aboutColumnsSheet(
  plans: readonly SheetPlan[],
  layout: Layout,
  language: Language,
): WriteSheet {
  const several = plans.length > 1
  const rows = plans.flatMap(plan =>
    plan.columns.map(column => ({
      texts: [...(several ? [plan.name] : []), ...aboutColumn(column, plan, layout, language)],
      ...(column.column?.element.basis === 'assumed' ? { look: page.assumed } : {}),
    })),
  )
  const columns = [
    ...(several ? [{ heading: say.sheet[language], width: 16 }] : []),
    { heading: say.column[language], width: 8 },
    { heading: say.heading[language], width: 30 },
    { heading: say.needed[language], width: 26 },
    { heading: say.whatToWrite[language], width: 52 },
    { heading: say.format[language], width: 24 },
    { heading: say.example[language], width: 24 },
    { heading: say.source[language], width: 34 },
  ]
  return tableSheet(say.aboutColumns[language], columns, rows)
}

function aboutColumn(column: PlannedColumn, plan: SheetPlan, layout: Layout, language: Language): string[] {
  const element = column.column?.element
  const need = needWords(column, plan, layout, language)
  if (!element) return [column.letters, column.heading, need, '', '', column.example, '']
  const entry = entryWords(column, layout, language)
  return [
    column.letters,
    column.heading,
    need,
    [element.help[language], entry].filter(text => text !== '').join(' '),
    formatWords(element, layout),
    exampleOf(element, layout),
    sourceWords(element, language),
  ]
}

/** Every code that the drop-downs and checks of this template know, with its meaning. */
export function codeListsSheet(layout: Layout, language: Language): WriteSheet | null {
  const codes = codeSetsOf(layout).flatMap(codeSet =>
    choices(codeSet, layout).map(choice => ({
      texts: [codeSet.name, choice.text, choice.code, language === 'es' ? choice.labelEs : choice.label],
    })),
  )
  const services = servicesOf(layout).map(service => ({
    texts: [
      'HCPCS',
      service.procedure,
      [service.procedure, ...service.modifiers].join(' '),
      `${service.name} (${service.unit})`,
    ],
  }))
  const rows = [...services, ...codes]
  if (rows.length === 0) return null
  const columns = [
    { heading: say.list[language], width: 34 },
    { heading: say.choice[language], width: 50 },
    { heading: say.code[language], width: 26 },
    { heading: say.meaning[language], width: 70 },
  ]
  return tableSheet(say.codeLists[language], columns, rows)
}
