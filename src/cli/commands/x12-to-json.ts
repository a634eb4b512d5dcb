/** `causeway x12 to-json`: everything in an X12 file as JSON Lines, written while it is read. */
import { done } from '#base/result.ts'
import { readAsOf } from '../choices.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { harmless, refuse, talk } from '../terminal.ts'
import { writeOut } from '../write-file.ts'
import { type JsonLinesSummary, jsonLines } from '../x12/json-lines.ts'

export type X12ToJsonOptions = { readonly out?: string; readonly judge?: boolean; readonly today?: string }

/** Ends with `findings` when something in the file is rejected, at the levels that were looked at. */
export async function runX12ToJson(path: string, options: X12ToJsonOptions): Promise<ExitCode> {
  const today = options.judge ? readAsOf(options.today) : done(null)
  if (!today.ok) return refuse(today.refusal)
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal)
  const { source, close } = opened.value
  try {
    const summary: JsonLinesSummary = { rejected: 0 }
    const written = await writeOut(options.out, jsonLines(source, today.value, summary))
    if (!written.ok) return refuse(written.refusal)
    if (written.value !== null) talk(`Written: ${harmless(written.value)}`)
    return summary.rejected > 0 ? exitCodes.findings : exitCodes.done
  } finally {
    await close()
  }
}
