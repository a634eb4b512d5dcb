/** Looks at a table as its owner, as a stranger, as a colleague and as nobody, and tells what is wrong. */
import pg from 'pg'
import type { Example, Owner } from './examples/example.ts'
import { allExamples, ownerA, ownerB } from './examples/owners.ts'

type Who = {
  readonly organizationId: string | null
  readonly personId: string | null
  readonly shown?: string | undefined
}

/** Where a row stands: in which table or partition, at which place. */
type Place = { readonly tableoid: string; readonly ctid: string }

const quoted = pg.escapeIdentifier

/** The statement's number of rows or its error, with no effect left behind. */
async function tried(
  client: pg.ClientBase,
  who: Who,
  text: string,
  values: unknown[],
): Promise<number | pg.DatabaseError> {
  await client.query('savepoint probe')
  try {
    await client.query(
      `select set_config('causeway.organization', $1, true), set_config('causeway.person', $2, true),
        set_config('causeway.shown', $3, true), set_config('role', 'causeway_app', true)`,
      [who.organizationId ?? '', who.personId ?? '', who.shown ?? ''],
    )
    return (await client.query(text, values)).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error
    throw error
  } finally {
    await client.query('rollback to savepoint probe')
  }
}

/** Inserts an example; says where it stands. */
async function plant(client: pg.ClientBase, example: Example, owner: Owner): Promise<Place> {
  const row = example.row(owner)
  const columns = Object.keys(row).map(quoted).join(', ')
  // By its schema: the table `record` would else be taken for the type of that name.
  const table = `public.${quoted(example.table)}`
  const answer = await client.query<Place>(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)
      returning tableoid::text, ctid::text`,
    [JSON.stringify(row)],
  )
  const place = answer.rows[0]
  if (place === undefined) throw new Error(`The example of ${example.table} was not inserted.`)
  return place
}

/** Statements on the row of A that only A may do: each with what it does to the row where it is allowed. */
function statements(example: Example, place: Place): { does: string; text: string; values: unknown[] }[] {
  const table = `public.${quoted(example.table)}`
  const row = example.row(ownerA)
  const columns = Object.keys(row).map(quoted)
  const here = 'where tableoid = $1::oid and ctid = $2::tid'
  const values = [place.tableoid, place.ctid]
  return [
    { does: 'sees', text: `select from ${table} ${here}`, values },
    { does: 'changes', text: `update ${table} set ${columns[0]} = ${columns[0]} ${here}`, values },
    { does: 'deletes', text: `delete from ${table} ${here}`, values },
    {
      does: 'adds',
      text: `insert into ${table} (${columns.join(', ')})
        select ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1)`,
      values: [JSON.stringify(row)],
    },
  ]
}

/** Whether the statement got past the policies: it touched a row, or failed only after they let it through. */
function gotThrough(outcome: number | pg.DatabaseError): boolean {
  if (typeof outcome === 'number') return outcome > 0
  return outcome.code !== '42501'
}

/** Whoever must see nothing of A's row. */
function strangers(example: Example): { name: string; who: Who }[] {
  const of = (owner: Owner): Who => ({
    organizationId: owner.organizationId,
    personId: owner.personId,
    shown: example.shownBy?.(owner),
  })
  const others = [
    { name: 'another organization', who: of(ownerB) },
    { name: 'nobody', who: { organizationId: null, personId: null } },
  ]
  const colleague = {
    name: 'a colleague',
    who: { ...of(ownerA), personId: ownerB.personId, shown: undefined },
  }
  return example.personal ? [...others, colleague] : others
}

/** For which commands a policy of the table lets everybody through, in so many words. */
async function openedToAll(client: pg.ClientBase, table: string): Promise<Set<string>> {
  const answer = await client.query<{ cmd: string }>(
    "select cmd from pg_policies where schemaname = 'public' and tablename = $1 and qual = 'true'",
    [table],
  )
  return new Set(answer.rows.flatMap(({ cmd }) => (cmd === 'ALL' ? ['ALL', 'SELECT'] : [cmd])))
}

/** An example's rows, planted: where A's stands, and what its policies let everybody do. */
export type Planted = {
  readonly example: Example
  readonly place: Place
  readonly toAll: ReadonlySet<string>
}

/** Plants the rows of both owners, past all protection and all foreign keys. */
export async function plantAll(client: pg.ClientBase): Promise<readonly Planted[]> {
  await client.query("set local session_replication_role = 'replica'")
  const planted: Planted[] = []
  for (const example of allExamples) {
    await plant(client, example, ownerB)
    const place = await plant(client, example, ownerA)
    planted.push({ example, place, toAll: await openedToAll(client, example.table) })
  }
  await client.query("set local session_replication_role = 'origin'")
  return planted
}

/** Every attempt on the row of A by somebody who must not touch it. */
export function attemptsOn({ example, place, toAll }: Planted) {
  return strangers(example).flatMap(({ name, who }) =>
    statements(example, place)
      // What every organization may see is nobody's, unless its policy says so in so many words.
      .filter(({ does }) => {
        const isOpen = does === 'sees' && (who.organizationId !== null || toAll.has('SELECT'))
        return !(example.open && (isOpen || toAll.has('ALL')))
      })
      .map(statement => ({ ...statement, name, who })),
  )
}

/**
 * What is wrong with the protection of a table, in words; nothing when all is well. The rows of both owners
 * have been planted, in the transaction that the connection is in.
 */
export async function leaksOf(client: pg.ClientBase, planted: Planted): Promise<string[]> {
  const { example, place } = planted
  const leaks: string[] = []
  for (const { name, who, does, text, values } of attemptsOn(planted))
    if (gotThrough(await tried(client, who, text, values))) leaks.push(`${example.table}: ${name} ${does}`)
  const self = example.seenBy?.(ownerA) ?? ownerA
  const seeing: Who[] = example.onlyShown
    ? []
    : [{ organizationId: self.organizationId, personId: self.personId }]
  if (example.shownBy) seeing.push({ organizationId: null, personId: null, shown: example.shownBy(ownerA) })
  const [sees] = statements(example, place)
  for (const who of sees ? seeing : []) {
    const outcome = await tried(client, who, sees?.text ?? '', sees?.values ?? [])
    if (outcome !== 1) leaks.push(`${example.table}: its owner does not see it (${outcome})`)
  }
  return leaks
}
