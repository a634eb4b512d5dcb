/** `causeway sample`: a valid file of made-up people. */
import { sampleRows } from '#files/derive/sample.ts'
import type { WrittenFormat } from '#files/good-rows.ts'
import { writtenFile } from '#files/good-rows.ts'
import type { LayoutOptions } from '../choices.ts'
import { readCount, readLayout } from '../choices.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { refuse } from '../terminal.ts'
import { writeOut } from '../write-file.ts'

export type SampleOptions = LayoutOptions & {
  readonly rows: string
  readonly seed: string
  readonly to: WrittenFormat
  readonly out?: string
}

export async function runSample(name: string, options: SampleOptions): Promise<ExitCode> {
  const layout = await readLayout(name, options)
  if (!layout.ok) return refuse(layout.refusal)
  const rows = readCount(options.rows, 'rows', 10_000_000)
  if (!rows.ok) return refuse(rows.refusal)
  const seed = readCount(options.seed, 'seed', 4_294_967_295)
  if (!seed.ok) return refuse(seed.refusal)
  if (options.to === 'xlsx' && options.out === undefined && process.stdout.isTTY) {
    const says = 'A workbook cannot be shown on the screen.'
    return refuse({ code: 'command/needs-out', says, remedy: 'Name a file by --out.' })
  }
  async function* made(): AsyncGenerator<readonly string[]> {
    if (!layout.ok || !rows.ok || !seed.ok) return
    yield* sampleRows(layout.value, { rows: rows.value, seed: seed.value })
  }
  await writeOut(options.out, writtenFile(made(), layout.value, layout.value, options.to))
  return exitCodes.done
}
