/** Finds the records that the State answered to, in the file that it was sent and in the one that mends it. */
import type { Id } from '#base/id.ts'
import { readRecords, sectionOf } from '#domain/reports/monthly-file.ts'
import { shapeOn } from '#domain/reports/shape.ts'
import { findReport } from '#store/reports/reports.ts'
import { listOpenReferences } from '#store/reports/responses.ts'
import type { House } from '../../house.ts'

export type RecordPlace = {
  readonly table: string
  readonly name: string
  /** Its place among the records of its section, deletions too: of a first report, the row of the table. */
  readonly record: number
}

/**
 * By the record's number; those that the file does not have are left out. Asked before the transaction of an action: to
 * read a blob takes one of its own, and the embedded database has one connection.
 */
export async function findPlaces(
  { blobs, database }: House,
  organizationId: Id,
  reportId: Id,
  references: ReadonlySet<string>,
): Promise<ReadonlyMap<string, RecordPlace>> {
  const places = new Map<string, RecordPlace>()
  if (references.size === 0) return places
  const report = await database.inTransaction({ organizationId, personId: null }, tx =>
    findReport(tx, organizationId, reportId),
  )
  if (report === null || report.monthly_sha256 === null) return places
  const { monthly_sha256: sha256, to_on: to } = report
  const tables = new Map(shapeOn(to).map(table => [sectionOf(table), table]))
  const counts = new Map<string, number>()
  for await (const { section, record } of readRecords(blobs.read(organizationId, sha256))) {
    const count = (counts.get(section) ?? 0) + 1
    counts.set(section, count)
    const table = tables.get(section)
    const id = String(record.recordId)
    if (table !== undefined && references.has(id))
      places.set(id, { table: table.id, name: table.name, record: count })
    if (places.size === references.size) break
  }
  return places
}

/**
 * The records with open items that a report's file corrects or takes back: what the State said of them is mended once
 * that file is handed in. Asked before the transaction of an action, as `findPlaces` is.
 */
export async function findMended(
  { blobs, database }: House,
  organizationId: Id,
  reportId: Id,
): Promise<readonly string[]> {
  const [report, open] = await database.inTransaction({ organizationId, personId: null }, async tx => {
    const found = await findReport(tx, organizationId, reportId)
    return [
      found,
      new Set(found === null ? [] : await listOpenReferences(tx, organizationId, found)),
    ] as const
  })
  if (report === null || report.replaces_id === null || report.monthly_sha256 === null || open.size === 0)
    return []
  const mended: string[] = []
  for await (const { record } of readRecords(blobs.read(organizationId, report.monthly_sha256))) {
    const { parentRecordId: parent } = record
    if (typeof parent === 'string' && open.delete(parent)) mended.push(parent)
    if (open.size === 0) break
  }
  return mended
}
