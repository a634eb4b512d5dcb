/** `causeway template`: an Excel template of a file, for a party and a partner. */
import { templateWorkbook } from '#files/derive/template.ts'
import type { Language } from '#files/words/find.ts'
import type { LayoutOptions } from '../choices.ts'
import { readCount, readLayout } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { refuse, talk } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { writeOut } from '../write-file.ts'

export type TemplateOptions = LayoutOptions & {
  readonly rows: string
  readonly out?: string
  readonly lang: Language
}

export async function runTemplate(name: string, options: TemplateOptions): Promise<ExitCode> {
  const layout = await readLayout(name, options)
  if (!layout.ok) return refuse(layout.refusal)
  const rows = readCount(options.rows, 'rows', 20_000)
  if (!rows.ok) return refuse(rows.refusal)
  const { file, party, profile } = layout.value
  const side = file.parties.length > 1 ? [party] : []
  const stem = [file.id.replaceAll('/', '-'), ...side, ...(profile ? [profile.id] : [])].join('.')
  const path = options.out ?? `${stem}.template.xlsx`
  await writeOut(path, await templateWorkbook(layout.value, { rows: rows.value, language: options.lang }))
  if (path !== '-') talk(`${cliWords.written[options.lang]}: ${path}`)
  return exitCodes.done
}
