/** `causeway x12 split`: smaller files of a large one, each whole in itself. */
import { basename, extname, join } from 'node:path'
import type { Refusal, Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openFile } from '../file-source.ts'
import { jsonText, print, refuse, talk } from '../terminal.ts'
import { writeFileWhole } from '../write-file.ts'
import { type SplitBy, splitFile } from '../x12/split-file.ts'
import type { SplitEvent } from '../x12/split-output.ts'

export type X12SplitOptions = { readonly by: string; readonly out: string; readonly json?: boolean }

export async function runX12Split(path: string, options: X12SplitOptions): Promise<ExitCode> {
  const json = options.json === true
  const by = readBy(options.by)
  if (!by.ok) return refuse(by.refusal, json)
  const opened = await openFile(path)
  if (!opened.ok) return refuse(opened.refusal, json)
  const { source, close } = opened.value
  try {
    const stem = path === '-' ? 'standard-input' : basename(path, extname(path))
    const ending = path === '-' ? '.x12' : extname(path)
    const parts = await writeParts(splitFile(source, by.value), number =>
      join(options.out, `${stem}.${String(number).padStart(4, '0')}${ending}`),
    )
    if (!parts.ok) return refuse(parts.refusal, json)
    if (json) await print(`${jsonText({ written: parts.value })}\n`)
    talk(`Written: ${parts.value.length} files in ${options.out}`)
    return exitCodes.done
  } finally {
    await close()
  }
}

function readBy(text: string): Result<SplitBy> {
  if (text === 'set') return done({ by: 'set' })
  const most = /^claims:([1-9]\d{0,8})$/.exec(text)?.[1]
  if (most !== undefined) return done({ by: 'claims', most: Number(most) })
  const remedy = 'Write --by set, or --by claims:5000.'
  return refused('command/not-a-split', `${text} does not say how to split.`, remedy)
}

/** Writes each file as its pieces come. What was written before a refusal stays, and is whole. */
async function writeParts(
  events: AsyncGenerator<SplitEvent>,
  pathOf: (number: number) => string,
): Promise<Result<readonly string[]>> {
  const written: string[] = []
  for await (const event of events) {
    if (event.type === 'refused') return { ok: false, refusal: event.refusal }
    if (event.type !== 'begin') continue
    const refusals: Refusal[] = []
    const path = await writeFileWhole(pathOf(written.length + 1), piecesOf(events, refusals))
    if (!path.ok) return path
    written.push(path.value)
    const [refusal] = refusals
    if (refusal) return { ok: false, refusal }
  }
  if (written.length > 0) return done(written)
  return refused(
    'command/nothing-to-split',
    'There is nothing in the file to split.',
    'See “causeway x12 check” for what is wrong with it.',
  )
}

async function* piecesOf(
  events: AsyncGenerator<SplitEvent>,
  refusals: Refusal[],
): AsyncGenerator<Uint8Array> {
  // The generator goes on after the file, so that it is not left by a loop that would end it.
  for (;;) {
    const { value: event, done: isOver } = await events.next()
    if (isOver || event.type === 'end') return
    if (event.type === 'text') yield Buffer.from(event.text, 'latin1')
    if (event.type === 'refused') refusals.push(event.refusal)
  }
}
