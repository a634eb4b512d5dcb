/** `causeway database …`: migrates a server, writes everything to a file, takes it in again. */
import { createReadStream, existsSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { exportDatabase, importDatabase, migrateDatabase } from '#actions/keep-database.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { print, refuse } from '../terminal.ts'
import { writeFileWhole } from '../write-file.ts'

export async function runMigrate(): Promise<ExitCode> {
  const names = await migrateDatabase(process.env)
  if (!names.ok) return refuse(names.refusal)
  await print(names.value.length === 0 ? 'Nothing to apply.\n' : `Applied: ${names.value.join(', ')}\n`)
  return exitCodes.done
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

export async function runExport(file: string): Promise<ExitCode> {
  const lines = await exportDatabase(process.env)
  if (!lines.ok) return refuse(lines.refusal)
  const text = Readable.from(ended(lines.value))
  // An error in either ends the other; the writer is told of it.
  const bytes = file.endsWith('.gz') ? pipeline(text, createGzip(), () => {}) : text
  const written = await writeFileWhole(file, bytes)
  if (!written.ok) return refuse(written.refusal)
  await print(`Everything is in ${written.value}. It is not encrypted: keep it as you keep the database.\n`)
  return exitCodes.done
}

/** The file's lines; a packed file that is damaged ends where the damage begins. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const bytes = file.endsWith('.gz') ? pipeline(source, createGunzip(), () => {}) : source
  bytes.setEncoding('utf8')
  let rest = ''
  try {
    for await (const part of bytes) {
      const lines = (rest + String(part)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
  }
}

export async function runImport(file: string): Promise<ExitCode> {
  if (!existsSync(file)) {
    return refuse({
      code: 'command/no-such-file',
      says: `There is no file ${file}.`,
      remedy: 'Name an export.',
    })
  }
  const taken = await importDatabase(process.env, linesOf(file))
  if (!taken.ok) return refuse(taken.refusal)
  await print(`Everything of ${file} is in ${taken.value} now.\n`)
  return exitCodes.done
}
