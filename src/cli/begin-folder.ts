/** Fills a folder to try things in: templates to fill, a good file, and one with mistakes that people really make. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleRows } from '#files/derive/sample.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { layoutOf } from '#files/layout.ts'
import type { Language } from '#files/words/find.ts'
import type { Party } from '#guidance/define.ts'
import { today } from './choices.ts'
import { writeFileWhole } from './write-file.ts'

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

/** Makes the folder and what is in it anew; a person's own files there are left alone. */
export async function beginFolder(folder: string, language: Language): Promise<void> {
  await mkdir(folder, { recursive: true })
  const day = today()
  const layout = (name: string, party?: Party): Layout | null => {
    const file = findFile(name)
    return file ? layoutOf(file, { day, ...(party ? { party } : {}) }) : null
  }
  for (const { file, party, name } of templates) {
    const chosen = layout(file, party)
    if (chosen) await writeFileWhole(join(folder, name), await templateWorkbook(chosen, { language }))
  }
  const members = layout('MIF')
  if (members) await writeSample(join(folder, 'member-information.xlsx'), members, 25, row => row)
  const tracker = layout('OTF')
  if (tracker) {
    await writeSample(join(folder, 'outreach-with-mistakes.xlsx'), tracker, 12, (values, row) =>
      tracker.columns.map((column, place) => {
        const mistake = mistakes.find(known => known.row === row && known.key === column.key)
        return mistake ? mistake.text : (values[place] ?? '')
      }),
    )
  }
}

async function writeSample(
  path: string,
  layout: Layout,
  rows: number,
  change: (values: readonly string[], row: number) => readonly string[],
): Promise<void> {
  async function* made(): AsyncGenerator<readonly string[]> {
    let row = 0
    for (const values of sampleRows(layout, { rows, seed: 7 })) yield change(values, ++row)
  }
  await writeFileWhole(path, writtenFile(made(), layout, layout, 'xlsx'))
}
