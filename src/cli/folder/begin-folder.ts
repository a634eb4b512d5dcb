/**
 * Fills a folder to try things in: templates to fill, a good file, and one with mistakes that people really
 * make.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import type { Language } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import { today } from '../choices.ts'
import type { Bytes } from '../write-file.ts'
import { writeFileWhole } from '../write-file.ts'

const templates: readonly { readonly file: string; readonly party?: Party; readonly name: string }[] = [
  { file: 'INV', party: 'ecm', name: 'invoice-ecm.template.xlsx' },
  { file: 'INV', party: 'community-supports', name: 'invoice-community-supports.template.xlsx' },
  { file: 'RTF', name: 'return-transmission.template.xlsx' },
  { file: 'OTF', name: 'outreach-tracker.template.xlsx' },
]

/** Mistakes for the file with mistakes, by element: what stands there instead. */
const mistakes: readonly { readonly row: number; readonly key: string; readonly text: string }[] = [
  { row: 1, key: 'outreachAttemptMethod', text: 'Smoke signal' },
  { row: 2, key: 'memberCin', text: '9000 0002 a' },
  { row: 3, key: 'outreachAttemptDate', text: '02/30/2026' },
  { row: 4, key: 'memberCin', text: '' },
  { row: 5, key: 'outreachAttemptDate', text: '5-Mar-26' },
  { row: 6, key: 'outreachAttemptMethod', text: 'phone call' },
]

/**
 * Makes the folder and what is missing in it. What is there is left alone: a template may have been filled
 * in.
 */
export async function beginFolder(folder: string, language: Language): Promise<Result<null>> {
  const day = today()
  const layout = (name: string, party?: Party): Layout | null => {
    const file = findFile(name)
    return file ? layoutOf(file, { day, ...(party ? { party } : {}) }) : null
  }
  const makers: { readonly name: string; readonly make: () => Promise<Bytes> }[] = []
  for (const { file, party, name } of templates) {
    const chosen = layout(file, party)
    if (chosen) makers.push({ name, make: () => templateWorkbook(chosen, { language }) })
  }
  const members = layout('MIF')
  if (members) makers.push({ name: 'member-information.xlsx', make: async () => sample(members, 25) })
  const tracker = layout('OTF')
  if (tracker)
    makers.push({ name: 'outreach-with-mistakes.xlsx', make: async () => sample(tracker, 12, mistaken) })
  for (const { name, make } of makers) {
    const path = join(folder, name)
    const bytes = existsSync(path) ? null : await make()
    const written = bytes === null ? done(path) : await writeFileWhole(path, bytes)
    if (!written.ok) return written
  }
  return done(null)
}

type Change = (layout: Layout, values: readonly string[], row: number) => readonly string[]

const mistaken: Change = (layout, values, row) =>
  layout.columns.map((column, place) => {
    const mistake = mistakes.find(known => known.row === row && known.key === column.key)
    return mistake ? mistake.text : (values[place] ?? '')
  })

function sample(layout: Layout, rows: number, change: Change = (_, values) => values): Bytes {
  async function* made(): AsyncGenerator<readonly string[]> {
    let row = 0
    for (const values of sampleRows(layout, { rows, seed: 7 })) yield change(layout, values, ++row)
  }
  return writtenFile(made(), layout, layout, 'xlsx')
}
