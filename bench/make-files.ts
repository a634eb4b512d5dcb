/** Makes the bench's files: Member Information Files of made-up people, the same on every machine. */
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sampleRows } from '../src/files/derive/sample.ts'
import { writtenFile } from '../src/files/good-rows.ts'
import { findFile } from '../src/files/guidance.ts'
import { layoutOf } from '../src/files/layout.ts'

export type BenchFile = { readonly path: string; readonly rows: number }

/** Files are made once and kept; delete `bench/files/` after the sample has changed. */
export async function makeFiles(
  folder: string,
  workbookSizes: readonly number[],
  textSizes: readonly number[],
): Promise<{ workbooks: BenchFile[]; texts: BenchFile[] }> {
  const workbooks: BenchFile[] = []
  const texts: BenchFile[] = []
  for (const rows of workbookSizes) workbooks.push({ path: await makeFile(folder, rows, 'xlsx'), rows })
  for (const rows of textSizes) texts.push({ path: await makeFile(folder, rows, 'csv'), rows })
  return { workbooks, texts }
}

async function makeFile(folder: string, rows: number, format: 'xlsx' | 'csv'): Promise<string> {
  const path = join(folder, `member-information-${rows}.${format}`)
  if (existsSync(path)) return path
  const file = findFile('ecm/member-information')
  if (!file) throw new Error('the guidance has no Member Information File')
  const layout = layoutOf(file, { day: '2026-11-02' })
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* sampleRows(layout, { rows, seed: 11 })
  }
  console.log(`making ${path}`)
  await pipeline(Readable.from(writtenFile(made(), layout, layout, format)), createWriteStream(path))
  return path
}
