/** The tables of people. */

export type PeopleTables = Record<never, never>
