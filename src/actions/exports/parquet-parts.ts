/** The analysis tables as Parquet files, one for each plan and month, and a manifest that says what is in them. */
import type { Id } from '#base/id.ts'
import { type AnalysisTable, analysisTables, type Partition, pathOfPart } from '#domain/exports/tables.ts'
import { type ParquetRow, parquetBytes } from '#formats/parquet/write.ts'
import type { AnalysisSource } from '#store/exports/tables-read.ts'
import { listPartitions, listRows } from '#store/exports/tables-read.ts'
import { listPartyNames } from '#store/network/partners.ts'
import type { House } from '../house.ts'

/** A file of an export: a path inside it, and its bytes, read as they are wanted. */
export type Part = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** Rows of a row group; so many are in memory at a time. */
const groupRows = 20_000

type MadeFile = Partition & { readonly path: string; rows: number; bytes: number }

type MadeTable = Pick<AnalysisTable, 'name' | 'says' | 'monthOf' | 'columns'> & { readonly files: MadeFile[] }

export type AnalysisOf = { readonly organizationId: Id; readonly isPlan: boolean; readonly seesCare: boolean }

/** Tables of the work with members are left out for those who do not see that work. */
const careTables: ReadonlySet<string> = new Set(['services'])

/**
 * The parts in order, the manifest last. `counts` is filled as they are read. Each partition is read page by page in
 * transactions of its own: what is written meanwhile may be in a later part and not in an earlier one.
 */
export async function* parquetParts(
  house: House,
  of: AnalysisOf,
  counts: Record<string, number>,
): AsyncGenerator<Part> {
  const made: MadeTable[] = []
  const begunAt = new Date(house.clock()).toISOString()
  for (const table of analysisTables.filter(({ name }) => of.seesCare || !careTables.has(name))) {
    const files: MadeFile[] = []
    made.push({ name: table.name, says: table.says, monthOf: table.monthOf, columns: table.columns, files })
    counts[table.name] = 0
    const source: AnalysisSource = { ...of, table: table.name }
    const partitions = await inOne(house, of.organizationId, tx => listPartitions(tx, source))
    for (const { plan, month } of partitions) {
      const file: MadeFile = { path: pathOfPart(table.name, { plan, month }), plan, month, rows: 0, bytes: 0 }
      files.push(file)
      yield { name: file.path, bytes: counted(house, table, source, file, counts) }
    }
  }
  yield { name: 'manifest.json', bytes: manifest(house, of, begunAt, made) }
}

function inOne<T>(
  house: House,
  organizationId: Id,
  work: Parameters<typeof house.database.inTransaction<T>>[1],
): Promise<T> {
  return house.database.inTransaction({ organizationId, personId: null }, work)
}

async function* counted(
  house: House,
  table: AnalysisTable,
  source: AnalysisSource,
  file: MadeFile,
  counts: Record<string, number>,
): AsyncGenerator<Uint8Array> {
  const pages = async function* (): AsyncGenerator<readonly ParquetRow[]> {
    for (let after: string | null = null; ; ) {
      const from: string | null = after
      const rows: Awaited<ReturnType<typeof listRows>> = await inOne(house, source.organizationId, tx =>
        listRows(tx, source, file, from, groupRows),
      )
      file.rows += rows.length
      counts[table.name] = (counts[table.name] ?? 0) + rows.length
      yield rows
      after = rows.at(-1)?.key ?? null
      if (rows.length < groupRows) return
    }
  }
  const facts = { 'causeway.table': table.name, 'causeway.path': file.path }
  for await (const bytes of parquetBytes(table.columns, pages(), facts)) {
    file.bytes += bytes.length
    yield bytes
  }
}

/** What is in the export: the schema of each table, its files with their rows, and what plans are called. */
async function* manifest(
  house: House,
  { organizationId }: AnalysisOf,
  begunAt: string,
  tables: readonly MadeTable[],
): AsyncGenerator<Uint8Array> {
  const plans = [...new Set(tables.flatMap(({ files }) => files.flatMap(({ plan }) => plan ?? [])))]
  const names = await inOne(house, organizationId, tx => listPartyNames(tx, organizationId, plans))
  const text = JSON.stringify(
    {
      format: 'causeway-parquet-export/1',
      organization: organizationId,
      begunAt,
      endedAt: new Date(house.clock()).toISOString(),
      plans: Object.fromEntries(plans.map(id => [id, names.get(id) ?? id])),
      tables: tables.map(table => ({
        ...table,
        rows: table.files.reduce((sum, { rows }) => sum + rows, 0),
        partitionedBy: ['plan', 'month'],
      })),
    },
    null,
    2,
  )
  yield new TextEncoder().encode(`${text}\n`)
}
