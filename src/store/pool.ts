/** A pool of connections that is open, and how it is closed. */
import type pg from 'pg'

export type OpenPool = {
  readonly pool: pg.Pool
  close(): Promise<void>
}
