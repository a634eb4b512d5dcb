/** The tables of exchange. */

export type ExchangeTables = Record<never, never>
