/** Files as a busy office makes them: the product's own sample, with mistakes put into it. */
import type { Day } from '#base/day.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import type { FileDefinition } from '#guidance/define.ts'

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
  return asFile(name, layout, all)
}

/** Sixty members, six with the usual mistakes: a wrong day, a CIN without its letter, a blank, a code that is none. */
export async function typicalList(
  name: string,
  day: Day,
  { seed = 8, unknownCodes = 3 }: { readonly seed?: number; readonly unknownCodes?: number } = {},
): Promise<UploadedFile> {
  const file = findFile('ecm/member-information')
  if (!file) throw new Error('the guidance has no member list')
  const layout = layoutOf(file, { day, party: 'ecm' })
  const place = (key: string): number => layout.columns.findIndex(column => column.key === key)
  const all = [...sampleRows(layout, { rows: Math.max(60, unknownCodes + 9), seed })]
  all[1] = (all[1] ?? []).with(place('memberDateOfBirth'), '02/30/1970')
  all[3] = (all[3] ?? []).with(place('memberCin'), (all[3]?.[place('memberCin')] ?? '').slice(0, -1))
  all[5] = (all[5] ?? []).with(place('memberFirstName'), '')
  for (let at = 7; at < 7 + unknownCodes; at++)
    all[at] = (all[at] ?? []).with(place('memberGenderCode'), 'Femal')
  return asFile(name, layout, all)
}

/** A member list in which nothing is wrong, of so many rows. */
export async function wholeList(name: string, day: Day, rows: number, seed = 2): Promise<UploadedFile> {
  const layout = layoutOf(fileOf('ecm/member-information'), { day, party: 'ecm' })
  return asFile(name, layout, [...sampleRows(layout, { rows, seed })])
}

/** An outreach tracker one of whose headings nobody can be sure of. */
export async function unclearTracker(name: string, day: Day, seed: number): Promise<UploadedFile> {
  const layout = layoutOf(fileOf('ecm/initial-outreach-tracker'), { day })
  const { buffer, ...file } = await asFile(name, layout, [...sampleRows(layout, { rows: 5, seed })])
  const text = buffer.toString().replace('Time Spent Performing Outreach', 'Minutes or so')
  return { ...file, buffer: Buffer.from(text) }
}

/** Invoices whose rows name that plan as the payer. */
export async function invoicesNaming(name: string, day: Day, payer: string): Promise<UploadedFile> {
  const layout = layoutOf(fileOf('billing/invoice'), { day })
  const place = layout.columns.findIndex(({ key }) => key === 'payerName')
  return asFile(
    name,
    layout,
    [...sampleRows(layout, { rows: 4, seed: 61 })].map(row => row.with(place, payer)),
  )
}

function fileOf(id: string): FileDefinition {
  const file = findFile(id)
  if (!file) throw new Error(`the guidance has no file ${id}`)
  return file
}

async function asFile(
  name: string,
  layout: Layout,
  rows: readonly (readonly string[])[],
): Promise<UploadedFile> {
  async function* given(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const isWorkbook = name.endsWith('.xlsx')
  const parts: Uint8Array[] = []
  for await (const part of writtenFile(given(), layout, layout, isWorkbook ? 'xlsx' : 'csv'))
    parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return { name, mimeType: isWorkbook ? workbookType : 'text/csv', buffer: Buffer.concat(parts) }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
