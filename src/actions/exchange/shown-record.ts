/** A record and its versions as those see them whose they are. */
import { z } from 'zod'
import type { RecordVersion } from '#store/exchange/records.ts'

const source = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('file'),
    transmission: z.string().describe('The file that it came with'),
    sheet: z.string().describe('Its sheet; empty in delimited text'),
    row: z.number().describe('Its row, as Excel shows it'),
  }),
  z.strictObject({
    is: z.literal('entry'),
    byKind: z.string().describe('person, machine or system'),
    byId: z.string().describe('Who entered it'),
  }),
])

export const shownRecord = z.strictObject({
  id: z.string().describe('Its id'),
  version: z.number().describe('From 1'),
  facts: z.record(z.string(), z.string()).describe('Element to value, in the guidance’s own writing'),
  source: source.describe('Who said so'),
  since: z.string().describe('When this version came into force here'),
  until: z.string().nullable().describe('When another took its place; null for the one in force'),
  endedAt: z.string().nullable().describe('When the record ended'),
  endedHow: z
    .enum(['said', 'left-out', 'entered'])
    .nullable()
    .describe('Its row said so, the next whole list left it out, or somebody entered it'),
})

export function shownRecordOf(version: RecordVersion): z.output<typeof shownRecord> {
  const { source: from } = version
  return {
    id: version.id,
    version: version.version,
    facts: { ...version.facts },
    source:
      from.is === 'file'
        ? { is: 'file', transmission: from.transmissionId, sheet: from.sheet, row: from.row }
        : { is: 'entry', byKind: from.byKind, byId: from.byId },
    since: version.since,
    until: version.until,
    endedAt: version.ended?.at ?? null,
    endedHow: version.ended?.how ?? null,
  }
}

/** Members that records speak of, for the audit. */
export function membersIn(versions: readonly Pick<RecordVersion, 'facts'>[]): string[] {
  return [...new Set(versions.flatMap(({ facts }) => facts.memberCin ?? []))]
}
