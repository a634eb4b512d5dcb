/** Writes Parquet as a stream: each page of rows becomes a row group and leaves memory before the next is read. */
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { Fault } from '#base/fault.ts'

/**
 * What a column holds. `day`: text `YYYY-MM-DD`, written as DATE; `instant`: ISO text in UTC, as TIMESTAMP in
 * milliseconds; `cents` and `count`: whole numbers, as INT64; `flag`: BOOLEAN; `text`: UTF-8.
 */
export type ColumnType = 'text' | 'day' | 'instant' | 'cents' | 'count' | 'flag'

export type Column = { readonly name: string; readonly type: ColumnType }

/** Column to value; null where nothing is known. */
export type ParquetRow = Readonly<Record<string, unknown>>

const elements: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  cents: { type: 'INT64' },
  count: { type: 'INT64' },
  flag: { type: 'BOOLEAN' },
}

/** Every column may be empty. */
function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[type] })),
  ]
}

/** A value in the form that the writer wants. Throws a Fault for one that the column cannot hold. */
function written({ name, type }: Column, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (type === 'text' && typeof value === 'string') return value
  if (type === 'flag' && typeof value === 'boolean') return value
  if ((type === 'cents' || type === 'count') && Number.isSafeInteger(value)) return BigInt(Number(value))
  if ((type === 'day' || type === 'instant') && typeof value === 'string') {
    const at = new Date(value)
    if (!Number.isNaN(at.getTime())) return at
  }
  throw new Fault('parquet/not-the-column’s', `Column ${name} is ${type} and was given ${typeof value}.`)
}

/** The bytes written so far, and the writer's memory free again. What it counts of the file goes on. */
function take(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index))
  writer.index = 0
  return bytes
}

/**
 * One Parquet file, compressed with Snappy, of all pages; each page is one row group. `facts` stand in the file as
 * key and value, for whoever finds it alone.
 */
export async function* parquetBytes(
  columns: readonly Column[],
  pages: AsyncIterable<readonly ParquetRow[]>,
  facts: Readonly<Record<string, string>> = {},
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: 'causeway',
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
  })
  for await (const rows of pages) {
    if (rows.length === 0) continue
    const columnData = columns.map(column => ({
      name: column.name,
      data: rows.map(row => written(column, row[column.name])),
    }))
    await parquet.write({ columnData, rowGroupSize: rows.length })
    yield take(writer)
  }
  await parquet.finish()
  yield take(writer)
}
