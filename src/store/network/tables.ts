/** The tables of network. */

export type NetworkTables = Record<never, never>
