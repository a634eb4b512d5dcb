/** The tables of requests. */

export type RequestTables = Record<never, never>
