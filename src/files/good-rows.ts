/** The rows that a check let through, and their writing as a file in any layout and format. */
import { writeDelimited } from '#formats/delimited/write.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import type { CheckRequest } from './check/check-file.ts'
import type { FirstPass } from './check/check-stream.ts'
import { rowFindings } from './check/check-stream.ts'
import type { Layout, LayoutSheet } from './layout.ts'
import { dataWriter, headerRows, relayValues, rowWriter } from './written-rows.ts'

export type WrittenFormat = 'csv' | 'xlsx' | 'json'

/** Values of each good row, in the order of `layout.columns`. `withUnchanged`: also those taken before. */
export async function* goodRows(
  request: CheckRequest,
  first: FirstPass,
  { withUnchanged }: { readonly withUnchanged: boolean },
): AsyncGenerator<readonly string[]> {
  for await (const { checked } of rowFindings(request, first)) {
    if (!checked || checked.status === 'rejected') continue
    if (checked.status === 'unchanged' && !withUnchanged) continue
    yield checked.values
  }
}

/**
 * Rows as a file. `from` is the layout that the values are in the order of, `to` the layout to write. A layout of
 * several sheets becomes several sheets; as delimited text, which has but one, its columns stand side by side.
 */
export async function* writtenFile(
  rows: AsyncIterable<readonly string[]>,
  from: Layout,
  to: Layout,
  format: WrittenFormat,
  options: { readonly neutraliseFormulas?: boolean } = {},
): AsyncGenerator<Uint8Array | string> {
  const relay = relayValues(from, to)
  if (format === 'json') yield* writtenJson(rows, relay, to)
  else if (format === 'csv') yield* writtenText(rows, relay, to, options.neutraliseFormulas === true)
  else yield* writtenWorkbook(rows, relay, to)
}

type Relay = (values: readonly string[]) => string[]

async function* writtenJson(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
): AsyncGenerator<string> {
  const data = dataWriter(to)
  let before = '['
  for await (const values of rows) {
    yield `${before}\n${JSON.stringify(data(relay(values)))}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

async function* writtenText(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
  neutraliseFormulas: boolean,
): AsyncGenerator<Uint8Array> {
  const sheet = asOneSheet(to)
  const write = rowWriter(to, sheet)
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield* sheet.banner.map(text => [text])
    yield* headerRows(sheet)
    for await (const values of rows) yield write(relay(values))
  }
  const { delimiter = ',', encoding = 'utf-8' } = to.profileFile?.format === 'csv' ? to.profileFile : {}
  yield* writeDelimited(lines(), { delimiter, encoding, lineEnding: '\r\n', neutraliseFormulas })
}

function asOneSheet(layout: Layout): LayoutSheet {
  const [only, ...others] = layout.sheets
  if (only && others.length === 0) return only
  return { name: layout.file.name, banner: [], columns: layout.columns }
}

async function* writtenWorkbook(
  rows: AsyncIterable<readonly string[]>,
  relay: Relay,
  to: Layout,
): AsyncGenerator<Uint8Array> {
  // Each sheet is written whole before the next, so a layout of several keeps its rows meanwhile.
  const isSingle = to.sheets.length === 1
  const kept: (readonly string[])[] = []
  if (!isSingle) for await (const values of rows) kept.push(relay(values))
  async function* relayed(): AsyncGenerator<readonly string[]> {
    if (isSingle) for await (const values of rows) yield relay(values)
    else yield* kept
  }
  yield* writeWorkbook({
    sheets: to.sheets.map(sheet => ({
      name: sheet.name,
      banner: sheet.banner,
      header: headerRows(sheet),
      rows: written(relayed(), rowWriter(to, sheet), isSingle ? null : sheet),
    })),
  })
}

/** Rows of one sheet; on all but a single sheet, a row that says the same as one before it is written once. */
async function* written(
  rows: AsyncIterable<readonly string[]>,
  write: (values: readonly string[]) => string[],
  once: LayoutSheet | null,
): AsyncGenerator<readonly string[]> {
  const seen = new Set<string>()
  for await (const values of rows) {
    const cells = write(values)
    if (once) {
      const text = cells.join('\u001f')
      if (seen.has(text)) continue
      seen.add(text)
    }
    yield cells
  }
}
