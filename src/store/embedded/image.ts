/** A prepared image: the data folder of a fresh, migrated database as a tar, so that a first start takes a second. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { Fault } from '#base/fault.ts'
import { columnValues } from '../column-values.ts'
import { migrate, migrations } from '../migrate.ts'
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

/** The name of the image that the migrations make on this engine. */
function imageName(): string {
  const hash = createHash('sha256').update(engineVersion())
  for (const each of migrations()) hash.update(each.name).update(each.hash)
  return `migrated-${hash.digest('hex').slice(0, 16)}.tar`
}

/** Migrates the database in a thread, and gives its data folder. */
async function migratedImage(empty: string | null): Promise<Uint8Array> {
  const thread = await startThread({ folder: null, image: empty })
  try {
    const client = new pg.Client({
      user: 'postgres',
      types: columnValues,
      stream: () => wireTo(thread.begin),
    })
    await client.connect()
    const migrated = await migrate(client)
    if (!migrated.ok) throw new Fault('database/cannot-start', migrated.refusal.says)
    await client.query('vacuum freeze')
    await client.query('checkpoint')
    await client.end()
    return await thread.image()
  } finally {
    await thread.close()
  }
}

async function emptyImage(): Promise<Uint8Array> {
  const thread = await startThread({ folder: null, image: null })
  try {
    return await thread.image()
  } finally {
    await thread.close()
  }
}

/** Made once, under a name that says what is in it. Several processes may make it at once; each renames its own. */
async function kept(path: string, make: () => Promise<Uint8Array>): Promise<string> {
  if (existsSync(path)) return path
  const own = `${path}.${process.pid}`
  try {
    writeFileSync(own, await make())
    renameSync(own, path)
  } finally {
    rmSync(own, { force: true })
  }
  return path
}

/** Images of wordings that nobody has any more: those older than an hour, but for the one in use. */
function clearAway(cache: string, path: string): void {
  for (const name of readdirSync(cache).filter(each => each.startsWith('migrated-'))) {
    const old = join(cache, name)
    if (old !== path && Date.now() - statSync(old).mtimeMs > 3_600_000) rmSync(old, { force: true })
  }
}

/** The image of a database that nothing has been applied to. */
export function makeEmptyImage(cache: string): Promise<string> {
  mkdirSync(cache, { recursive: true })
  return kept(join(cache, `empty-${engineVersion()}.tar`), emptyImage)
}

/**
 * The image in the cache folder, made when the migrations or PGlite have changed: from an empty database that
 * is kept too, because initdb takes most of the time.
 */
export async function makeImage(cache: string): Promise<string> {
  const path = join(cache, imageName())
  if (existsSync(path)) return path
  const empty = await makeEmptyImage(cache)
  await kept(path, () => migratedImage(empty))
  clearAway(cache, path)
  return path
}

/** The image beside the published program; from source, the one in the cache. */
export async function findImage(): Promise<string> {
  const published = join(import.meta.dirname, 'database.tar.gz')
  if (existsSync(published)) return published
  return makeImage(join(import.meta.dirname, '../../../.causeway/images'))
}
