/** Opens a file by what its bytes are, never by what its name says. */
import type { ByteSource } from '#base/bytes.ts'
import { readDelimited } from '#formats/delimited/read.ts'
import type { TableReader } from '#formats/row.ts'
import { readWorkbook } from '#formats/workbook/read.ts'

export type OpenedTable = { readonly format: 'xlsx' | 'csv'; readonly events: TableReader }

/**
 * Zip archives and OLE containers go to the workbook reader, which says what is wrong with those it cannot
 * read.
 */
export async function openTable(source: ByteSource): Promise<OpenedTable> {
  const head = await source.read(0, 8)
  const isZip =
    head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05 || head[2] === 0x07)
  const isOle = head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0
  if (isZip || isOle) return { format: 'xlsx', events: readWorkbook(source) }
  return { format: 'csv', events: readDelimited(source) }
}
