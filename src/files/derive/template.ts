/** An Excel template of a file, derived from the guidance: filled in, it passes its own check. */
import { writeXlsx } from 'hucre/xlsx'
import type { Layout } from '../layout.ts'
import type { Language } from '../words/find.ts'
import { dataSheet, fileStatusName, type KnownRow } from './template/data-sheet.ts'
import { instructionsSheet } from './template/instructions-sheet.ts'
import { listsSheet } from './template/lists-sheet.ts'
import { planSheet } from './template/plan.ts'
import { aboutColumnsSheet, codeListsSheet } from './template/reading-sheets.ts'

export type TemplateChoice = {
  /** Rows with room for answers on each data sheet; 500 where it is not said. */
  readonly rows?: number
  /** Language of the instructions and of all help. The headings stay in the guidance's wording. */
  readonly language?: Language
  /**
   * What is known already, row by row: values by the keys of the columns, in the guidance's own writing. What
   * completes itself stays as it is.
   */
  readonly known?: readonly KnownRow[]
}

/**
 * The template of a layout as the bytes of an .xlsx workbook: instructions with a status to look at before
 * sending, the data sheets, what is said about each column, every code, and a hidden sheet of lists. Sheets are
 * protected without a password. The same layout and choice give the same bytes.
 */
export async function templateWorkbook(layout: Layout, choice: TemplateChoice = {}): Promise<Uint8Array> {
  const language = choice.language ?? 'en'
  const known = choice.known ?? []
  const asked = choice.rows ?? 500
  // As many as were asked for; below what is known there is room for more.
  const rows = known.length === 0 ? asked : Math.max(asked, known.length + 50)
  const plans = layout.sheets.map(sheet => planSheet(sheet, layout, rows))
  const instructions = instructionsSheet(plans, layout, language)
  const lists = listsSheet(layout)
  const codeLists = codeListsSheet(layout, language)
  const day = new Date(`${layout.day}T00:00:00Z`)
  return await writeXlsx({
    sheets: [
      instructions.sheet,
      ...plans.map(plan => dataSheet(plan, layout, language, plans.length === 1 ? known : [])),
      aboutColumnsSheet(plans, layout, language),
      ...(codeLists ? [codeLists] : []),
      lists.sheet,
    ],
    namedRanges: [...lists.names, { name: fileStatusName, range: instructions.status }],
    workbookProtection: { lockStructure: true },
    defaultFont: { name: 'Calibri', size: 11 },
    properties: {
      title: layout.file.name,
      subject: layout.file.says[language],
      creator: 'Causeway',
      created: day,
      modified: day,
      // Read by people and programs that want to know which guidance a returned file was made by.
      custom: {
        'Causeway file': layout.file.id,
        'Causeway party': layout.party,
        'Causeway release': layout.release,
        'Causeway layout day': layout.day,
        ...(layout.profile ? { 'Causeway profile': layout.profile.id } : {}),
      },
    },
  })
}
