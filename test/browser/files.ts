/** Files as a busy office makes them: the product's own sample, with mistakes put into it. */
import type { Day } from '#base/day.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'

export type UploadedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A member list of so many rows, of which two have a bad cell: a CIN that is none, a day that does not exist. */
export async function damagedList(name: string, day: Day, seed = 77): Promise<UploadedFile> {
  const file = findFile('ecm/member-information')
  if (!file) throw new Error('the guidance has no member list')
  const layout = layoutOf(file, { day, party: 'ecm' })
  const place = (key: string): number => layout.columns.findIndex(column => column.key === key)
  const all = [...sampleRows(layout, { rows: 12, seed })]
  all[1] = (all[1] ?? []).with(place('memberCin'), '90000001')
  all[4] = (all[4] ?? []).with(place('memberCin'), 'unknown')
  all[6] = (all[6] ?? []).with(place('memberDateOfBirth'), '02/30/1970')
  async function* given(): AsyncGenerator<readonly string[]> {
    yield* all
  }
  const isWorkbook = name.endsWith('.xlsx')
  const parts: Uint8Array[] = []
  for await (const part of writtenFile(given(), layout, layout, isWorkbook ? 'xlsx' : 'csv'))
    parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return { name, mimeType: isWorkbook ? workbookType : 'text/csv', buffer: Buffer.concat(parts) }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
