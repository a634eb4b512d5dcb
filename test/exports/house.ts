/** What the tests of exports share: an export asked for, made, fetched and laid into a folder; DuckDB to look at it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import type { FileStream } from '#actions/action.ts'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { exportJobs } from '#actions/exports/all-jobs.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { mustAsk, once, type TestHouse } from '../actions/house.ts'
import { work } from '../exchange/house.ts'

export async function bytesIn({ bytes }: FileStream): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

type Begun = ActionAnswer<'exports.begin'>

/** Asks for an export, lets the clockwork make it, and lays its files into the folder; gives their names. */
export async function takeOut(
  house: TestHouse,
  actor: PersonActor,
  asked: { readonly kind: 'parquet' | 'fhir'; readonly recipient?: string },
  folder: string,
): Promise<readonly string[]> {
  const begun = (await mustAsk(house, 'exports.begin', actor, asked, once(house))) as Begun
  await work(house, exportJobs)
  const file = (await mustAsk(house, 'exports.download', actor, { export: begun.export.id })) as FileStream
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(await bytesIn(file))])))
  const names: string[] = []
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    const path = join(folder, entry.filename)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await entry.getData(new Uint8ArrayWriter()))
    names.push(entry.filename)
  }
  await reader.close()
  return names
}

export type Duck = (sql: string) => Promise<readonly Record<string, unknown>[]>

/** Asks DuckDB; whole numbers come as text, so that nothing of them is lost. */
export async function openDuck(): Promise<Duck> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return async sql => {
    const answer = await connection.runAndReadAll(sql)
    return answer.getRowObjectsJson()
  }
}
