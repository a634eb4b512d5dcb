/** Shows whose rows a transaction sees, on both databases. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { nobody } from './database.ts'

const organizationId = '01890000-0000-7000-8000-00000000000a'
const personId = '01890000-0000-7000-8000-00000000000b'

forEachDatabase((kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })

  test('acts as the organization and the person, for this transaction alone', async () => {
    const ask = sql<
      Record<string, unknown>
    >`select acting_organization(), acting_person(), shown(), current_user`
    const seen = await database.inTransaction({ organizationId, personId, shown: "it's" }, tx =>
      ask.execute(tx),
    )
    expect(seen.rows).toEqual([
      {
        acting_organization: organizationId,
        acting_person: personId,
        shown: "it's",
        current_user: 'causeway_app',
      },
    ])
    const after = await database.inTransaction(nobody, tx => ask.execute(tx))
    expect(after.rows).toEqual([
      { acting_organization: null, acting_person: null, shown: null, current_user: 'causeway_app' },
    ])
    expect(database.kind).toBe(kind)
  })
})
