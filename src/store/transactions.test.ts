/** Shows what a transaction sees, what it leaves behind, and what becomes of one that fails. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '#base/fault.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { type Acting, nobody, type Tx } from './database.ts'

const acting: Acting = {
  organizationId: '01890000-0000-7000-8000-00000000000a',
  personId: '01890000-0000-7000-8000-00000000000b',
  shown: "it's \\ $1",
}

const whoAmI = (tx: Tx) =>
  sql<Record<string, unknown>>`
    select acting_organization() as organization, acting_person() as person, shown(), current_user as role,
      current_setting('is_superuser') as super`.execute(tx)

forEachDatabase((kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await database.asOwner('create table note (word text unique deferrable initially deferred)')
    await database.asOwner('grant select, insert, update, delete on note to causeway_app')
  })
  const notes = async (): Promise<unknown[]> =>
    (await database.asOwner('select word from note order by word')).rows.map(row => row.word)
  const write = (tx: Tx, word: string) => sql`insert into note values (${word})`.execute(tx)

  test('acts as the organization and the person, for this transaction alone', async () => {
    const [mine] = (await database.inTransaction(acting, whoAmI)).rows
    expect(mine).toEqual({
      organization: acting.organizationId,
      person: acting.personId,
      shown: acting.shown,
      role: 'causeway_app',
      super: 'off',
    })
    const [after] = (await database.inTransaction(nobody, whoAmI)).rows
    expect(after).toEqual({
      organization: null,
      person: null,
      shown: null,
      role: 'causeway_app',
      super: 'off',
    })
  })

  test('resetting what a session can reset makes nobody more than the program', async () => {
    for (const way of ['reset role', 'reset session authorization', 'set local role none']) {
      const [who] = (
        await database.inTransaction(acting, async tx => {
          await sql.raw(way).execute(tx)
          return whoAmI(tx)
        })
      ).rows
      expect(who?.super, way).toBe('off')
      const role = kind === 'embedded' ? 'causeway_app' : 'causeway_test_program'
      expect([role, 'causeway_app'], way).toContain(who?.role)
    }
  })

  test('an id that is none does not reach the database', async () => {
    const wrong = database.inTransaction({ organizationId: "'; drop table note; --", personId: null }, whoAmI)
    await expect(wrong).rejects.toThrow(RangeError)
  })

  describe('a transaction that fails', () => {
    test('leaves nothing behind, and the next one works', async () => {
      const failing = database.inTransaction(nobody, async tx => {
        await write(tx, 'never')
        throw new Error('thought better of it')
      })
      await expect(failing).rejects.toThrow('thought better of it')
      const broken = database.inTransaction(nobody, async tx => {
        await write(tx, 'neither')
        await sql`select 1 / 0`.execute(tx)
      })
      await expect(broken).rejects.toMatchObject({ code: '22012' })
      expect(await notes()).not.toContain('never')
      expect(await notes()).not.toContain('neither')
    })

    test('at its commit is told as well', async () => {
      const twice = database.inTransaction(nobody, async tx => {
        await write(tx, 'twice')
        await write(tx, 'twice')
      })
      await expect(twice).rejects.toMatchObject({ code: '23505' })
      expect(await notes()).not.toContain('twice')
    })

    test('for meeting another one is tried again, whole', async () => {
      let tries = 0
      const won = await database.inTransaction(nobody, async tx => {
        tries++
        await write(tx, 'again')
        if (tries < 3) await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(tx)
        return 'won'
      })
      expect([won, tries]).toEqual(['won', 3])
      expect((await notes()).filter(word => word === 'again')).toHaveLength(1)
    })

    test('for meeting others every time is a Fault in the end', async () => {
      let tries = 0
      const lost = database.inTransaction(nobody, async tx => {
        tries++
        await sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(tx)
      })
      await expect(lost).rejects.toMatchObject({ code: 'database/busy', retry: 'soon' })
      expect(tries).toBe(6)
    })

    test('for want of room is a Fault that says so', async () => {
      const full = database.inTransaction(nobody, tx =>
        sql`do $$ begin raise exception using errcode = '53100'; end $$`.execute(tx),
      )
      await expect(full).rejects.toBeInstanceOf(Fault)
      await expect(full).rejects.toMatchObject({ code: 'database/full', retry: 'later' })
    })
  })

  test('two hundred at once all have their turn, each as its own organization', async () => {
    const ids = Array.from(
      { length: 200 },
      (_, index) => `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    )
    const seen = await Promise.all(
      ids.map(organizationId =>
        database.inTransaction({ organizationId, personId: null }, async tx => {
          await sql`select pg_sleep(0.001)`.execute(tx)
          return (await whoAmI(tx)).rows[0]?.organization
        }),
      ),
    )
    expect(seen).toEqual(ids)
  })
})
