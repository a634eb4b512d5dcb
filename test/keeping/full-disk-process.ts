/** A house whose files may not grow beyond a limit, as on a full disk: says what it can and what it cannot keep. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import type { House } from '#actions/house.ts'
import { openHouse } from '#actions/open.ts'
import { Fault } from '#base/fault.ts'
import { keptSettings } from './settings.ts'

const { FOLDER = '' } = process.env
const organizationId = '019a0000-0000-7000-8000-000000000001'
const acting = { organizationId, personId: null }

async function* manyBytes(length: number): AsyncGenerator<Uint8Array> {
  for (let left = length; left > 0; left -= 100_000)
    yield new Uint8Array(Math.min(left, 100_000)).fill(left % 251)
}

async function tried(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, retry: error.retry }
    throw error
  }
}

const put = (house: House, length: number): Promise<unknown> =>
  tried(async () => (await house.blobs.put(organizationId, manyBytes(length), { maxBytes: 1e9 })).ok)

/** Fills the database till it has no room: rows of an organization, each in a transaction of its own. */
const fill = (house: House, from: number): Promise<unknown> =>
  tried(async () => {
    for (let number = from; ; number++) {
      await house.database.inTransaction(acting, tx =>
        tx.executeQuery(
          CompiledQuery.raw(
            `insert into blob_key (organization_id, number, wrapped, wrapped_by)
             select $1, $2, string_agg(sha256(n::text::bytea), null), 'x' from generate_series(1, 15000) n`,
            [organizationId, number],
          ),
        ),
      )
      kept = number
    }
  })
let kept = 0

const count = (house: House): Promise<unknown> =>
  house.database.inTransaction(acting, async tx => {
    const rows = await tx.selectFrom('blob_key').select('number').where('wrapped_by', '=', 'x').execute()
    return rows.length
  })

async function opened(): Promise<House & { close(): Promise<void> }> {
  const settings = keptSettings(FOLDER, { database: { kind: 'embedded', folder: join(FOLDER, 'data') } })
  const house = await openHouse(settings)
  if (!house.ok) throw new Error(house.refusal.says)
  return house.value
}

const first = await opened()
const small = await put(first, 1_000_000)
const large = await put(first, 30_000_000)
const left = readdirSync(join(FOLDER, 'blobs', 'incoming'))
const database = await fill(first, 1000)
const answers = await count(first)
await first.close()
const second = await opened()
const after = await count(second)
await second.close()
process.stdout.write(
  `${JSON.stringify({ small, large, left, database, keptBefore: kept - 999, answers, after })}\n`,
)
