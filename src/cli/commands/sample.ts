/** `causeway sample`: a valid file of made-up people. */
import { sampleRows } from '#files/derive/sample.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { writtenFile } from '#files/good-rows.ts'
import type { LayoutOptions } from '../choices.ts'
import { readCount, readLayout } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { startLostLetters, tellLostLetters } from '../lost-letters.ts'
import { needsPath } from '../needs-path.ts'
import { jsonText, print, refuse } from '../terminal.ts'
import { fitsInWorkbook } from '../workbook-size.ts'
import { writeOut } from '../write-file.ts'

export type SampleOptions = LayoutOptions & {
  readonly rows: string
  readonly seed: string
  readonly to: WrittenFormat
  readonly out?: string
  readonly json?: boolean
}

export async function runSample(name: string, options: SampleOptions): Promise<ExitCode> {
  const { json } = options
  const layout = await readLayout(name, options)
  if (!layout.ok) return refuse(layout.refusal, json)
  const rows = readCount(options.rows, 'rows', 10_000_000)
  if (!rows.ok) return refuse(rows.refusal, json)
  const seed = readCount(options.seed, 'seed', 4_294_967_295)
  if (!seed.ok) return refuse(seed.refusal, json)
  const place = needsPath(options)
  if (!place.ok) return refuse(place.refusal, json)
  const fits = fitsInWorkbook(rows.value, options.to)
  if (!fits.ok) return refuse(fits.refusal, json)
  const choice = { rows: rows.value, seed: seed.value }
  async function* made(): AsyncGenerator<readonly string[]> {
    if (layout.ok) yield* sampleRows(layout.value, choice)
  }
  const lost = startLostLetters()
  const bytes = writtenFile(made(), layout.value, layout.value, options.to, { onLostLetter: lost.hear })
  const written = await writeOut(options.out, bytes)
  if (!written.ok) return refuse(written.refusal, json)
  if (json) await print(`${jsonText({ written: [written.value], lostLetters: lost.list })}\n`)
  tellLostLetters(lost, 'en')
  return exitCodes.done
}
