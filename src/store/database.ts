/** The one way to the database: every statement runs in a transaction, as an organization and a person. */

import type { Kysely, Transaction } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tables } from './tables.ts'

/**
 * On whose behalf a transaction runs. The database's row-level security reads these settings and shows
 * only what is theirs; what is null sees nothing.
 */
export type Acting = {
  readonly organizationId: Id | null
  readonly personId: Id | null
  /**
   * What the asker can show before anybody knows who they are: the SHA-256 (hex) of a session secret, of
   * an invitation, of an API token, or a sign-in name. The row it opens is the only one that it shows.
   */
  readonly shown?: string
}

/** Nobody yet: for what is asked before sign-in. */
export const nobody: Acting = { organizationId: null, personId: null }

/** The hub itself: it sees the public register of organizations, and nobody's data. For its own clockwork. */
export const theHub: Acting = { organizationId: '00000000-0000-0000-0000-000000000000', personId: null }

/** One transaction of ours. Only the store's own files say SQL with it; others hand it on. */
export type Tx = Transaction<Tables>

/** Where the program keeps its data: PGlite in a folder, or a PostgreSQL server. The same SQL runs on both. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  /**
   * Runs the work in one transaction and commits it when the promise is kept. Deadlocks and serialization
   * failures are tried again (so the work must have no effect outside the transaction); what the database
   * cannot do just now is a Fault `database/unavailable` with `retry: 'soon'`.
   */
  inTransaction<T>(acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Answers when the database does: for `/readyz`. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The query builder without a transaction: only the opener of a database and its migrations hold one. */
export type Builder = Kysely<Tables>
