/** `causeway template`: an Excel template of a file, for a party and a partner. */
import { templateWorkbook } from '#files/derive/template.ts'
import type { Layout } from '#files/layout.ts'
import type { Language } from '#files/words/find.ts'
import type { LayoutOptions } from '../choices.ts'
import { readCount, readLayout } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { needsPath } from '../needs-path.ts'
import { harmless, jsonText, print, refuse, talk } from '../terminal.ts'
import { cliWords } from '../words.ts'
import { writeOut } from '../write-file.ts'

export type TemplateOptions = LayoutOptions & {
  readonly rows: string
  readonly out?: string
  readonly lang: Language
  readonly json?: boolean
}

export async function runTemplate(name: string, options: TemplateOptions): Promise<ExitCode> {
  const { json, lang } = options
  const layout = await readLayout(name, options)
  if (!layout.ok) return refuse(layout.refusal, json)
  const rows = readCount(options.rows, 'rows', 20_000)
  if (!rows.ok) return refuse(rows.refusal, json)
  const out = options.out ?? templateName(layout.value)
  const place = needsPath({ to: 'xlsx', out, ...(json === undefined ? {} : { json }) })
  if (!place.ok) return refuse(place.refusal, json)
  const workbook = await templateWorkbook(layout.value, { rows: rows.value, language: lang })
  const written = await writeOut(out, workbook)
  if (!written.ok) return refuse(written.refusal, json)
  if (written.value === null) return exitCodes.done
  if (json) await print(`${jsonText({ written: [written.value] })}\n`)
  talk(`${cliWords.written[lang]}: ${harmless(written.value)}`)
  return exitCodes.done
}

function templateName({ file, party, profile }: Layout): string {
  const side = file.parties.length > 1 ? [party] : []
  return [file.id.replaceAll('/', '-'), ...side, ...(profile ? [profile.id] : []), 'template.xlsx'].join('.')
}
