/** An export as those see it who may make one. */
import { z } from 'zod'
import type { DataExport } from '#store/exports/exports.ts'
import { keptExportDays } from './forget-exports.ts'

export const shownExport = z.strictObject({
  id: z.string().describe('The export'),
  kind: z.enum(['parquet', 'fhir']).describe('parquet: tables for analysis; fhir: FHIR R4 resources'),
  recipient: z.string().nullable().describe('The partner that it is handed to; null for your own use'),
  state: z.enum(['waiting', 'made', 'gone']).describe('waiting: being made; gone: let go after a week'),
  askedAt: z.string().describe('When it was asked for, instant in UTC'),
  madeAt: z.string().nullable().describe('When it was made'),
  keptUntil: z.string().describe('How long its file is kept, instant in UTC'),
  bytes: z.int().nullable().describe('Length of its file'),
  rows: z.int().describe('Rows or resources in all'),
  counts: z.record(z.string(), z.int()).describe('By table, or by kind of resource'),
})

export function shownExportOf(row: DataExport): z.output<typeof shownExport> {
  // Written by markMade.
  const counts = row.counts as Readonly<Record<string, number>>
  return {
    id: row.id,
    kind: row.kind,
    recipient: row.recipient_id,
    state: row.state,
    askedAt: row.asked_at,
    madeAt: row.made_at,
    keptUntil: new Date(Date.parse(row.asked_at) + keptExportDays * 86_400_000).toISOString(),
    bytes: row.byte_count,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts: { ...counts },
  }
}
