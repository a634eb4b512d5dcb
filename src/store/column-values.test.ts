/** Every type that a column may have goes in and comes out the same on both databases. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { nobody } from './database.ts'

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)

/** Type → a value as the program gives it, and as it gets it back where that is not the same. */
const values: readonly { type: string; given: unknown; back?: unknown }[] = [
  { type: 'text', given: 'Núñez “Ñ” \u{1f9ed} \\ \' " {},' },
  { type: 'text', given: '' },
  { type: 'uuid', given: '01890000-0000-7000-8000-00000000000a' },
  { type: 'boolean', given: false },
  { type: 'smallint', given: -32_768 },
  { type: 'integer', given: 2_147_483_647 },
  { type: 'bigint', given: Number.MAX_SAFE_INTEGER },
  { type: 'bigint', given: -1_234_567_890_123 },
  { type: 'numeric', given: '12345678901234567890.10' },
  { type: 'double precision', given: 0.1 },
  { type: 'date', given: '2026-03-08' },
  { type: 'date', given: '0001-01-01' },
  { type: 'timestamptz', given: '2026-03-08T09:59:59.999Z' },
  { type: 'timestamptz', given: '2026-03-08T01:59:59-08:00', back: '2026-03-08T09:59:59.000Z' },
  { type: 'timestamptz', given: '2026-11-22 00:00:00.123987+00', back: '2026-11-22T00:00:00.123Z' },
  { type: 'timestamptz', given: new Date(1_774_000_000_120), back: '2026-03-20T09:46:40.120Z' },
  { type: 'bytea', given: bytes, back: Buffer.from(bytes) },
  { type: 'bytea', given: new Uint8Array(0), back: Buffer.alloc(0) },
  { type: 'jsonb', given: JSON.stringify([1, 'two', { three: null }]), back: [1, 'two', { three: null }] },
  { type: 'jsonb', given: { amountCents: 12_345 }, back: { amountCents: 12_345 } },
  { type: 'jsonb', given: '"text"', back: 'text' },
  { type: 'text[]', given: ['a,b', '{"c"}', '', 'null', '\\'] },
  { type: 'text[]', given: [] },
  { type: 'uuid[]', given: ['01890000-0000-7000-8000-00000000000a'] },
  { type: 'integer[]', given: [1, -2] },
  { type: 'bigint[]', given: [1, 5_000_000_000] },
  { type: 'date[]', given: ['2026-01-31', null] },
  { type: 'timestamptz[]', given: ['2026-01-31T08:00:00.000Z'] },
  { type: 'numeric[]', given: ['0.10', '12345678901234567890'] },
  { type: 'bytea[]', given: [Buffer.from([0, 255]), Buffer.from([])] },
  { type: 'jsonb', given: null },
  { type: 'text[]', given: null },
]

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })

  test('every type goes through a table and back', async () => {
    const came = await database.inTransaction(nobody, async tx => {
      const columns = values.map(({ type }, index) => sql.raw(`v${index} ${type}`))
      await sql`create temporary table every_type (${sql.join(columns)}) on commit drop`.execute(tx)
      await sql`insert into every_type values (${sql.join(values.map(({ given }) => given))})`.execute(tx)
      return (await sql<Record<string, unknown>>`select * from every_type`.execute(tx)).rows[0]
    })
    for (const [index, value] of values.entries())
      expect(came?.[`v${index}`], value.type).toEqual(value.back === undefined ? value.given : value.back)
  })

  test('a count and a sum of cents are numbers; what no number holds is a fault and no wrong number', async () => {
    const sums = await database.inTransaction(nobody, tx =>
      sql`select count(*) as rows, sum(cents)::bigint as "amountCents"
        from (values (1::bigint), (99)) as line (cents)`.execute(tx),
    )
    expect(sums.rows).toEqual([{ rows: 2, amountCents: 100 }])
    const tooLarge = database.inTransaction(nobody, tx => sql`select 9007199254740993::bigint`.execute(tx))
    await expect(tooLarge).rejects.toThrow('no number holds')
    // The connection is as good as before.
    await expect(
      database.inTransaction(nobody, tx => sql`select 1 as one`.execute(tx)),
    ).resolves.toMatchObject({
      rows: [{ one: 1 }],
    })
  })

  test('days do not depend on where the program or the server stands', async () => {
    const days = await database.inTransaction(nobody, tx =>
      sql`select california_day('2026-03-09T06:59:59Z') as before, california_day('2026-03-09T07:00:00Z') as after,
        current_setting('TimeZone') as zone`.execute(tx),
    )
    expect(days.rows).toEqual([{ before: '2026-03-08', after: '2026-03-09', zone: 'UTC' }])
  })
})
