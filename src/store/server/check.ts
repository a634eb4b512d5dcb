/** Whether the program may run as the role it was given: one that cannot see past row-level security. */
import type pg from 'pg'
import { done, type Result, refused } from '#base/result.ts'
import { programRole } from '../transactions.ts'

/** What the server says of itself and of the role of the URL. */
const question = `
  select current_setting('server_version_num')::int >= 150000 as "newEnough",
    current_setting('server_version') as version,
    (select bool_or(rolsuper or rolbypassrls) from pg_roles
      where pg_has_role(session_user, oid, 'member')) as bypasses,
    exists (select from pg_roles where rolname = '${programRole}') as "rolePresent",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
        and pg_has_role(session_user, c.relowner, 'member')) as owns`

type Answer = {
  readonly newEnough: boolean
  readonly version: string
  readonly bypasses: boolean
  readonly rolePresent: boolean
  readonly owns: boolean
}

/** Refuses a server before 15, and a role that is or may become a superuser, a bypasser, or the tables' owner. */
export async function mayRun(client: pg.ClientBase): Promise<Result<null>> {
  const answer = (await client.query<Answer>(question)).rows[0]
  if (answer === undefined || !answer.newEnough) {
    return refused(
      'database/too-old',
      `The server is PostgreSQL ${answer?.version ?? 'of no known version'}; the program needs 15 or later.`,
    )
  }
  if (answer.bypasses) {
    return refused(
      'database/role-can-bypass',
      'The role in DATABASE_URL is a superuser, or may pass by row-level security, or may become one that may.',
      'Give the program a role of its own: create role causeway login in role causeway_app.',
    )
  }
  if (answer.owns) {
    return refused(
      'database/role-owns-tables',
      'The role in DATABASE_URL owns tables, and could take their protection off.',
      'Use the owner only in DATABASE_OWNER_URL, for migrations; give the program a role of its own.',
    )
  }
  if (!answer.rolePresent) {
    return refused(
      'database/not-migrated',
      'The database has no tables of Causeway yet.',
      'Run “causeway database migrate” with DATABASE_OWNER_URL set.',
    )
  }
  const member = await client.query<{ member: boolean }>(
    `select pg_has_role(session_user, '${programRole}', 'member') as member`,
  )
  if (member.rows[0]?.member) return done(null)
  return refused(
    'database/role-not-member',
    `The role in DATABASE_URL is no member of ${programRole}.`,
    `As the owner: grant ${programRole} to the role in DATABASE_URL.`,
  )
}
