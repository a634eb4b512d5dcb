/** A prepared image: the data folder of a fresh, migrated database as a tar, so that the first start takes no initdb. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { Fault } from '#base/fault.ts'
import { columnValues } from '../column-values.ts'
import { type Migration, migrate, migrations } from '../migrate.ts'
import { startThread } from './thread.ts'
import { wireTo } from './wire.ts'

/** PGlite's version: an image of one does not open in another. */
function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const about = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return about.version
}

function nameOf(known: readonly Migration[]): string {
  const hash = createHash('sha256').update(engineVersion())
  for (const each of known) hash.update(each.name).update(each.hash)
  return `database-${hash.digest('hex').slice(0, 16)}.tar`
}

/** Makes a database in memory, migrates it, and gives it as a tar. Takes some ten seconds. */
export async function buildImage(known: readonly Migration[] = migrations()): Promise<Uint8Array> {
  const thread = await startThread({ folder: null, image: null })
  try {
    const client = new pg.Client({
      user: 'postgres',
      types: columnValues,
      stream: () => wireTo(thread.begin),
    })
    await client.connect()
    const migrated = await migrate(client, known)
    if (!migrated.ok) throw new Fault('database/cannot-start', migrated.refusal.says)
    await client.query('checkpoint')
    await client.end()
    return await thread.image()
  } finally {
    await thread.close()
  }
}

/**
 * The image's path: beside the published program, else in the cache folder, where it is made when the
 * migrations have changed. Several processes may make it at once; each writes its own and renames it.
 */
export async function findImage(cache: string): Promise<string> {
  const published = join(import.meta.dirname, 'database.tar')
  if (existsSync(published)) return published
  const path = join(cache, nameOf(migrations()))
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  const own = `${path}.${process.pid}`
  try {
    writeFileSync(own, await buildImage())
    renameSync(own, path)
  } finally {
    rmSync(own, { force: true })
  }
  return path
}
