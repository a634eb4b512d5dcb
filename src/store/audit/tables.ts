/** The tables of audit. */

export type AuditTables = Record<never, never>
