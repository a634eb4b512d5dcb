/** The audit as the database keeps it: appended once, never changed, verified whole, found out when touched. */
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '#actions/audit/verify-chain.ts'
import { seededRandom } from '#base/random.ts'
import { castAnchor } from '#domain/audit/anchor.ts'
import type { AuditEntry } from '#domain/audit/entry.ts'
import { insertAnchor, insertLeaf } from '#store/audit/anchors.ts'
import { appendAudit } from '#store/audit/append.ts'
import { findHead, listEntries } from '#store/audit/read.ts'
import { theHub } from '#store/database.ts'
import { forEachDatabase, type TestDatabase } from '../databases/databases.ts'

const key = new Uint8Array(32).fill(9)
const random = seededRandom(4)
const idOf = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

function entryOf(organizationId: string, number: number): AuditEntry {
  return {
    organizationId,
    at: new Date(Date.UTC(2026, 10, 22, 8, 0, number)).toISOString(),
    actor: { kind: 'person', id: idOf(number) },
    action: 'exchange.see-record',
    outcome: 'done',
    objects: [`record:${number}`],
    members: [`9000000${number % 10}A`],
    disclosedTo: number % 5 === 0 ? idOf(900) : null,
    why: number % 2 === 0 ? 'treatment' : null,
    requestId: `request-${number}`,
  }
}

forEachDatabase((kind, open) => {
  let database: TestDatabase
  let next = 0
  beforeAll(async () => {
    database = await open()
  })

  async function chainOf(length: number): Promise<string> {
    const organizationId = idOf(++next)
    await database.inTransaction({ organizationId, personId: null }, async tx => {
      for (let number = 1; number <= length; number++)
        await appendAudit(tx, entryOf(organizationId, number), key)
    })
    return organizationId
  }

  const troublesOf = async (organizationId: string, published: ReadonlySet<string> | null = null) =>
    (await verifyChain(database, organizationId, key, published)).troubles.map(({ what }) => what)

  async function anchored(organizationId: string, anchorId: string): Promise<string> {
    const acting = { organizationId, personId: null }
    const head = await database.inTransaction(acting, tx => findHead(tx, organizationId))
    const leaf = { organizationId, sequence: head?.sequence ?? 0, mac: head?.mac ?? new Uint8Array(32) }
    const { root, proofs } = castAnchor([leaf, { ...leaf, organizationId: idOf(901) }])
    await database.inTransaction(theHub, tx =>
      insertAnchor(tx, { id: anchorId, at: '2026-11-22T09:00:00.000Z', root, leafCount: 2 }),
    )
    await database.inTransaction(acting, tx => insertLeaf(tx, anchorId, leaf, proofs[0] ?? []))
    return Buffer.from(root).toString('hex')
  }

  /** A hand with all rights on the database, who switches the triggers off first. */
  async function tamper(text: string, values: readonly unknown[] = []): Promise<void> {
    for (const state of ['disable', 'enable always']) {
      for (const table of ['audit_entry', 'audit_anchor', 'audit_anchor_leaf']) {
        await database.asOwner(`alter table ${table} ${state} trigger append_only`)
      }
      if (state === 'disable') await database.asOwner(text, values)
    }
  }

  describe('a chain', () => {
    test('is whole, however many append at once', async () => {
      const organizationId = idOf(++next)
      const acting = { organizationId, personId: null }
      await Promise.all(
        Array.from({ length: 40 }, (_, number) =>
          database.inTransaction(acting, tx => appendAudit(tx, entryOf(organizationId, number), key)),
        ),
      )
      expect(await verifyChain(database, organizationId, key, null)).toEqual({
        entries: 40,
        anchors: 0,
        troubles: [],
      })
    })

    test('goes with its transaction', async () => {
      const organizationId = await chainOf(3)
      const undone = database.inTransaction({ organizationId, personId: null }, async tx => {
        await appendAudit(tx, entryOf(organizationId, 4), key)
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      expect(await verifyChain(database, organizationId, key, null)).toMatchObject({
        entries: 3,
        troubles: [],
      })
    })

    test('is found by member, by action, by day in California, the newest first', async () => {
      const organizationId = await chainOf(30)
      const found = await database.inTransaction({ organizationId, personId: null }, tx =>
        listEntries(
          tx,
          organizationId,
          { member: '90000005A', disclosed: true, from: '2026-11-22', until: '2026-11-22' },
          26,
          10,
        ),
      )
      expect(found.map(({ sequence }) => sequence)).toEqual([25, 15, 5])
    })
  })

  describe('nobody changes an entry', () => {
    test.each([
      "update audit_entry set why = 'other'",
      'delete from audit_entry',
      'truncate audit_entry',
      'truncate audit_entry_3',
      "update audit_entry_0 set why = 'other'",
      'update audit_anchor set leaf_count = 7',
      'delete from audit_anchor_leaf',
    ])('%s', async statement => {
      const organizationId = await chainOf(12)
      await anchored(organizationId, idOf(1000 + next))
      // Rows in every partition, or a row trigger would have nothing to refuse.
      for (let number = 0; number < 12; number++) await chainOf(1)
      await expect(database.asOwner(statement)).rejects.toThrow(/append-only/)
      await expect(database.asOwner(`set session_replication_role = replica; ${statement}`)).rejects.toThrow(
        /append-only|permission denied/,
      )
      await database.asOwner('set session_replication_role = origin')
      expect(await troublesOf(organizationId)).toEqual([])
    })
  })

  describe('with the triggers switched off', () => {
    test.each([
      [
        'an edited entry',
        "update audit_entry set why = 'curiosity' where organization_id = $1 and sequence = 4",
        'entry-altered',
      ],
      [
        'another member',
        "update audit_entry set members = '{90000099A}' where organization_id = $1 and sequence = 5",
        'entry-altered',
      ],
      [
        'a deleted entry',
        'delete from audit_entry where organization_id = $1 and sequence = 6',
        'entry-missing',
      ],
      ['a cut tail', 'delete from audit_entry where organization_id = $1 and sequence > 7', 'tail-missing'],
      [
        'a cut tail, the head set back',
        `with cut as (delete from audit_entry where organization_id = $1 and sequence > 9)
         update audit_head set sequence = 9, mac = (select mac from audit_entry
           where organization_id = $1 and sequence = 9) where organization_id = $1`,
        'head-altered',
      ],
      ['the head deleted', 'delete from audit_head where organization_id = $1', 'head-altered'],
    ])('%s is found', async (_what, statement, trouble) => {
      const organizationId = await chainOf(10)
      await tamper(statement, [organizationId])
      expect(await troublesOf(organizationId)).toContain(trouble)
    })

    test('random tampers with a kept chain are all found', async () => {
      const organizationId = await chainOf(20)
      const columns = [
        "at = at + interval '1 second'",
        "actor_id = 'x'",
        "action = 'x.y'",
        "outcome = 'x/y'",
        "objects = '{}'",
        "request_id = 'x'",
      ]
      for (let round = 0; round < 20; round++) {
        const sequence = 1 + random.below(20)
        await database.asOwner(
          'create table kept as select * from audit_entry where organization_id = $1'.replace(
            '$1',
            `'${organizationId}'`,
          ),
        )
        await tamper(
          `update audit_entry set ${random.pick(columns)} where organization_id = $1 and sequence = $2`,
          [organizationId, sequence],
        )
        expect(await troublesOf(organizationId)).toEqual(['entry-altered'])
        await tamper('with gone as (delete from audit_entry where organization_id = $1) select 1', [
          organizationId,
        ])
        await database.asOwner('insert into audit_entry select * from kept')
        await database.asOwner('drop table kept')
      }
      expect(await troublesOf(organizationId)).toEqual([])
    })
  })

  describe('an anchor', () => {
    test('holds even against whoever has the key: a chain made again does not meet it', async () => {
      const organizationId = await chainOf(8)
      const root = await anchored(organizationId, idOf(2000 + next))
      expect(await troublesOf(organizationId, new Set([root]))).toEqual([])
      await tamper(
        'with gone as (delete from audit_entry where organization_id = $1) delete from audit_head where organization_id = $1',
        [organizationId],
      )
      await database.inTransaction({ organizationId, personId: null }, async tx => {
        for (let number = 1; number <= 8; number++) {
          await appendAudit(tx, { ...entryOf(organizationId, number), why: 'rewritten' }, key)
        }
      })
      expect(await troublesOf(organizationId, new Set([root]))).toEqual(['anchor-not-met'])
    })

    test('that was replaced is not among the published ones', async () => {
      const organizationId = await chainOf(8)
      const root = await anchored(organizationId, idOf(3000 + next))
      await tamper(
        "update audit_anchor_leaf set mac = decode(repeat('00', 32), 'hex') where organization_id = $1",
        [organizationId],
      )
      expect(await troublesOf(organizationId, new Set([root]))).toContain('anchor-altered')
    })
  })

  test(`reads as ${kind === 'embedded' ? 'the folder' : 'the server'} keeps it: instants, lists, nulls`, async () => {
    const organizationId = await chainOf(5)
    const [entry] = await database.inTransaction({ organizationId, personId: null }, tx =>
      listEntries(tx, organizationId, {}, null, 1),
    )
    expect(entry).toMatchObject(entryOf(organizationId, 5))
  })
})
