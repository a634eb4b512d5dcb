/**
 * Blobs in a folder and in a bucket: what was put comes back, or a fault says that it does not; never other
 * bytes.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenHouse } from '#actions/open.ts'
import { seededRandom } from '#base/random.ts'
import { turnKey } from '#store/blobs/keys.ts'
import { columnsThatNeedBlobs } from '#store/blobs/rows.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { openBucket, type TestBucket } from './bucket.ts'
import { houseOver, newId, ownFolder } from './house.ts'

const piece = 1 << 16
const limits = { maxBytes: 10_000_000 }

/** Bytes that differ by their seed, in chunks of changing lengths. */
function bytesOf(length: number, seed: number): Uint8Array {
  const random = seededRandom(seed)
  return Uint8Array.from({ length }, () => random.below(256))
}

async function* inChunks(bytes: Uint8Array, length = 10_000): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += length) yield bytes.subarray(offset, offset + length)
}

async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })

  describe.each(['folder', 'bucket'] as const)('in a %s', where => {
    let bucket: TestBucket | null = null
    let house: OpenHouse
    let folder: string
    let organizationId: string

    beforeAll(async () => {
      bucket = where === 'bucket' ? await openBucket() : null
    })
    afterAll(async () => {
      await bucket?.close()
    })
    beforeEach(async () => {
      folder = ownFolder()
      house = await houseOver(database, {
        blobs: bucket === null ? { folder } : { folder, bucket: bucket.settings },
      })
      organizationId = newId()
    })

    const put = async (bytes: Uint8Array, owner = organizationId): Promise<string> => {
      const stored = await house.blobs.put(owner, inChunks(bytes), limits)
      if (!stored.ok) throw new Error(stored.refusal.code)
      expect(stored.value).toEqual({ sha256: sha256Of(bytes), byteCount: bytes.length })
      return stored.value.sha256
    }
    const read = (sha256: string, owner = organizationId) => gathered(house.blobs.read(owner, sha256))
    /** Where the sealed bytes lie on this machine. */
    const fileOf = (sha256: string, owner = organizationId): string => {
      const found = filesBelow(bucket?.folder ?? join(folder, 'kept')).find(
        path => path.includes(owner) && path.includes(sha256) && !/metadata|\.md5/.test(path),
      )
      if (found === undefined) throw new Error('no such file')
      return found
    }

    test.each([0, 1, 100, piece - 1, piece, piece + 1, 3 * piece, 5_500_000])(
      '%i bytes come back as they were, and lie there unreadable',
      async length => {
        const bytes = bytesOf(length, length)
        const sha256 = await put(bytes)
        expect((await read(sha256)).equals(bytes)).toBe(true)
        const sealed = readFileSync(fileOf(sha256))
        expect(sealed.length).toBe(44 + length + 16 * Math.ceil(length / piece) + 56)
        if (length >= 100) expect(sealed.includes(Buffer.from(bytes.subarray(0, 16)))).toBe(false)
        const { rows } = await database.asOwner('select * from blob where organization_id = $1', [
          organizationId,
        ])
        expect(rows).toMatchObject([{ sha256, byte_count: length }])
        expect(readdirSync(join(folder, 'incoming'))).toEqual([])
      },
    )

    test('the same bytes again change nothing; two organizations share nothing', async () => {
      const bytes = bytesOf(1000, 1)
      const sha256 = await put(bytes)
      const before = readFileSync(fileOf(sha256))
      await put(bytes)
      expect(readFileSync(fileOf(sha256)).equals(before)).toBe(true)
      const other = newId()
      await expect(read(sha256, other)).rejects.toMatchObject({ code: 'blob/damaged' })
      await put(bytes, other)
      expect(readFileSync(fileOf(sha256, other)).equals(before)).toBe(false)
    })

    test('more bytes than allowed are refused, and nothing of them stays', async () => {
      const refused = await house.blobs.put(organizationId, inChunks(bytesOf(1001, 1)), { maxBytes: 1000 })
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'blob/too-large' } })
      expect(
        await house.blobs.put(organizationId, inChunks(bytesOf(1000, 1)), { maxBytes: 1000 }),
      ).toMatchObject({
        ok: true,
      })
      expect(readdirSync(join(folder, 'incoming'))).toEqual([])
      const { rows } = await database.asOwner('select from blob where organization_id = $1', [organizationId])
      expect(rows).toHaveLength(1)
    })

    test('a sender who breaks off leaves nothing behind', async () => {
      const breaking = async function* () {
        yield bytesOf(200_000, 1)
        throw new Error('the line is cut')
      }
      await expect(house.blobs.put(organizationId, breaking(), limits)).rejects.toThrow('the line is cut')
      expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    })

    test('whatever is done to a kept file is found before a wrong byte comes out', async () => {
      const random = seededRandom(42)
      const bytes = bytesOf(4 * piece + 77, 2)
      const sha256 = await put(bytes)
      const other = bytesOf(4 * piece + 77, 3)
      const path = fileOf(sha256)
      const sealed = readFileSync(path)
      const otherSealed = readFileSync(fileOf(await put(other)))
      const sealedPiece = piece + 16
      const tampers: (() => Uint8Array)[] = [
        () => sealed.subarray(0, random.below(sealed.length)),
        () => Buffer.concat([sealed, Buffer.alloc(1 + random.below(50))]),
        () => otherSealed,
        () => Buffer.alloc(0),
        // Two pieces change places; one is dropped; one comes twice; one is another file's.
        () => moved(sealed, 0, 1),
        () => Buffer.concat([sealed.subarray(0, 44), sealed.subarray(44 + sealedPiece)]),
        () => Buffer.concat([sealed.subarray(0, 44 + sealedPiece), sealed.subarray(44)]),
        () =>
          Buffer.concat([
            sealed.subarray(0, 44),
            otherSealed.subarray(44, 44 + sealedPiece),
            sealed.subarray(44 + sealedPiece),
          ]),
        // The end of another file, or its beginning.
        () => Buffer.concat([sealed.subarray(0, -56), otherSealed.subarray(-56)]),
        () => Buffer.concat([otherSealed.subarray(0, 44), sealed.subarray(44)]),
      ]
      for (let turn = 0; turn < (where === 'bucket' ? 15 : 60); turn++) {
        tampers.push(() => {
          const changed = Buffer.from(sealed)
          const at = random.below(changed.length)
          changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
          return changed
        })
      }
      for (const tamper of tampers) {
        writeFileSync(path, tamper())
        const out: Uint8Array[] = []
        const reading = (async () => {
          for await (const part of house.blobs.read(organizationId, sha256)) out.push(Buffer.from(part))
        })()
        await expect(reading).rejects.toMatchObject({ code: 'blob/damaged', retry: 'never' })
        const came = Buffer.concat(out)
        expect(came.equals(Buffer.from(bytes.subarray(0, came.length)))).toBe(true)
      }
      writeFileSync(path, sealed)
      expect((await read(sha256)).equals(bytes)).toBe(true)
    })

    test('a lost or broken file is a fault till the same bytes are put again', async () => {
      const bytes = bytesOf(1000, 4)
      const sha256 = await put(bytes)
      const path = fileOf(sha256)
      writeFileSync(path, readFileSync(path).subarray(0, 500))
      await expect(read(sha256)).rejects.toMatchObject({ code: 'blob/damaged' })
      await put(bytes)
      expect((await read(sha256)).equals(bytes)).toBe(true)
      rmSync(path)
      await expect(read(sha256)).rejects.toMatchObject({ code: 'blob/damaged' })
      await put(bytes)
      expect((await read(sha256)).equals(bytes)).toBe(true)
    })

    test('what names no blob never becomes a path', async () => {
      for (const name of ['../../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
        await expect(read(name)).rejects.toThrow('No name of a blob')
      }
      await expect(read('a'.repeat(64), '../..')).rejects.toThrow('No name of a blob')
    })

    test('a sweep removes what nothing needs for long enough, and nothing else', async () => {
      const [fresh, old, needed, rowless] = await Promise.all(
        [10, 11, 12, 13].map(seed => put(bytesOf(500, seed))),
      )
      const age = `update blob set stored_at = now() - interval '8 days' where sha256 = any($1)`
      await database.asOwner(age, [[old, needed]])
      await database.asOwner('delete from blob where sha256 = $1', [rowless])
      const paths = [fresh, old, needed, rowless].map(sha256 => fileOf(sha256 ?? ''))
      const weekAgo = new Date(Date.now() - 8 * 86_400_000)
      for (const path of paths) utimesSync(path, weekAgo, weekAgo)
      await needBlob(database, organizationId, needed ?? '')
      expect(await house.blobs.sweep(organizationId, 7)).toBe(2)
      expect(paths.map(path => existsSync(path))).toEqual([true, false, true, false])
      expect(await house.blobs.sweep(organizationId, 7)).toBe(0)
      expect((await read(needed ?? '')).length).toBe(500)
    })

    test('a blob that is put while it is swept away is there in the end', async () => {
      const bytes = bytesOf(3 * piece, 20)
      for (let turn = 0; turn < 15; turn++) {
        const sha256 = await put(bytes)
        await database.asOwner(`update blob set stored_at = now() - interval '8 days' where sha256 = $1`, [
          sha256,
        ])
        await Promise.all([house.blobs.sweep(organizationId, 7), put(bytes)])
        expect((await read(sha256)).equals(bytes)).toBe(true)
      }
    })
  })

  test('memory does not grow with the file', async () => {
    const house = await houseOver(database)
    const organizationId = newId()
    const chunk = new Uint8Array(1 << 18).fill(7)
    const many = async function* () {
      for (let count = 0; count < 1000; count++) yield chunk
    }
    const before = process.memoryUsage().rss
    let peak = before
    const watching = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 20)
    const stored = await house.blobs.put(organizationId, many(), { maxBytes: 1 << 30 })
    if (!stored.ok) throw new Error('not put')
    let length = 0
    for await (const part of house.blobs.read(organizationId, stored.value.sha256)) length += part.length
    clearInterval(watching)
    expect(length).toBe(1000 * chunk.length)
    expect(peak - before).toBeLessThan(length / 2)
  })

  describe('keys', () => {
    const old = { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) }
    const today = { audit: old.audit, sealing: new Uint8Array(32).fill(3) }

    test('a new key of an organization seals what is new; what is old stays readable', async () => {
      const blobs = { folder: ownFolder() }
      const house = await houseOver(database, { blobs })
      const organizationId = newId()
      const first = await house.blobs.put(organizationId, inChunks(bytesOf(100, 1)), limits)
      const sealing = { current: old.sealing, before: [] }
      const acting = { organizationId, personId: null }
      expect(await database.inTransaction(acting, tx => turnKey(tx, sealing, organizationId))).toBe(2)
      const second = await house.blobs.put(organizationId, inChunks(bytesOf(100, 2)), limits)
      if (!first.ok || !second.ok) throw new Error('not put')
      expect(
        (await gathered(house.blobs.read(organizationId, first.value.sha256))).equals(bytesOf(100, 1)),
      ).toBe(true)
      expect(
        (await gathered(house.blobs.read(organizationId, second.value.sha256))).equals(bytesOf(100, 2)),
      ).toBe(true)
      const numbers = filesBelow(join(blobs.folder, 'kept')).map(path => readFileSync(path).readUInt32BE(8))
      expect(numbers.sort()).toEqual([1, 2])
    })

    test('a new sealing key takes over, and then the old one can go', async () => {
      const blobs = { folder: ownFolder() }
      const organizationId = newId()
      const before = await houseOver(database, { blobs, keys: old })
      const stored = await before.blobs.put(organizationId, inChunks(bytesOf(100, 1)), limits)
      if (!stored.ok) throw new Error('not put')
      const readIn = (house: OpenHouse) => gathered(house.blobs.read(organizationId, stored.value.sha256))

      const without = await houseOver(database, { blobs, keys: today })
      await expect(readIn(without)).rejects.toMatchObject({ code: 'blob/key-unknown' })
      const turning = await houseOver(database, { blobs, keys: { ...today, sealingBefore: [old.sealing] } })
      expect((await readIn(turning)).length).toBe(100)
      expect(await turning.blobs.rewrapKeys(organizationId)).toBe(1)
      expect(await turning.blobs.rewrapKeys(organizationId)).toBe(0)
      expect((await readIn(without)).length).toBe(100)
      await expect(readIn(before)).rejects.toMatchObject({ code: 'blob/key-unknown' })
    })

    test('a wrapped key that was moved to another organization does not open', async () => {
      const blobs = { folder: ownFolder() }
      const house = await houseOver(database, { blobs })
      const [one, two] = [newId(), newId()]
      await house.blobs.put(one, inChunks(bytesOf(10, 1)), limits)
      await house.blobs.put(two, inChunks(bytesOf(10, 1)), limits)
      await database.asOwner(
        `update blob_key set wrapped = (select wrapped from blob_key where organization_id = $1)
         where organization_id = $2`,
        [one, two],
      )
      await expect(house.blobs.put(two, inChunks(bytesOf(11, 1)), limits)).rejects.toMatchObject({
        code: 'seal/broken',
      })
    })
  })

  test('every column that names a blob keeps it from being swept', async () => {
    const { rows } = await database.asOwner(`
      select c.relname || '.' || a.attname as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and a.attname like '%sha256' and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname <> 'blob'
      order by 1`)
    // What a payment says and what it pays, in an order of their own: no file has these bytes.
    const ofNoFile = ['remittance.content_sha256', 'remittance.money_sha256']
    expect(rows.map(row => row.name)).toEqual(
      [...columnsThatNeedBlobs.map(([table, column]) => `${table}.${column}`), ...ofNoFile].sort(),
    )
  })
})

/** A row that needs the blob. */
async function needBlob(database: TestDatabase, organizationId: string, sha256: string): Promise<void> {
  await database.asOwner(
    `insert into transmission (organization_id, id, number, direction, side, as_of, asked, answers_given, file_name,
      media_type, sha256, step, step_number, made_by_kind, made_by_id, created_at)
    values ($1, $2, 1, 'in', 'theirs', '2026-11-22', '{}', '{}', 'x', 'x', $3, 'received', 1, 'system', 'x', now())`,
    [organizationId, newId(), sha256],
  )
}

/** Two neighbouring pieces in each other's place. */
function moved(sealed: Buffer, one: number, two: number): Buffer {
  const length = piece + 16
  const changed = Buffer.from(sealed)
  sealed.copy(changed, 44 + one * length, 44 + two * length, 44 + (two + 1) * length)
  sealed.copy(changed, 44 + two * length, 44 + one * length, 44 + (one + 1) * length)
  return changed
}
