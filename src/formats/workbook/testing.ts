/**
 * For the tests of this folder: workbooks made from their XML, bent zips, and all that the reader tells of
 * them.
 */
import { bytesSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import type { MergedArea, Row, Sheet } from '../row.ts'
import { workbookLimits } from './limits.ts'
import { eachToken } from './package/part-scan.ts'
import { readWorkbook, type WorkbookOptions } from './read.ts'
import { noSharedStrings } from './sheet/shared-strings.ts'
import { sheetScan, visitSheetToken } from './sheet/sheet-scan.ts'
import { noLooks } from './sheet/styles.ts'
import { feed, xmlScanner } from './xml/xml-scanner.ts'
import { writeZip, type ZipPart } from './zip/zip-writer.ts'

/** Parts by name; text is written as UTF-8. */
export type MadeParts = { readonly [name: string]: string | Uint8Array }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A worksheet around its rows. */
export function sheetOf(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** The table of shared strings around its items. */
export function stringsOf(...items: readonly string[]): string {
  return `<sst xmlns="${main}">${items.map(item => `<si>${item}</si>`).join('')}</sst>`
}

/** Cell formats, one for each number format: an id, or a code of one's own. */
export function stylesOf(...formats: readonly (number | string)[]): string {
  const codes = formats.map((format, index) => ({
    format,
    id: typeof format === 'number' ? format : 164 + index,
  }))
  const own = codes
    .filter(({ format }) => typeof format === 'string')
    .map(
      ({ format, id }) =>
        `<numFmt numFmtId="${id}" formatCode="${String(format).replaceAll('"', '&quot;')}"/>`,
    )
  const xfs = codes.map(({ id }) => `<xf numFmtId="${id}"/>`)
  const lists = `<numFmts>${own.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs>`
  return `<styleSheet xmlns="${main}">${lists}</styleSheet>`
}

/** The parts of a workbook with these sheets; more parts replace or join them. */
export function partsOf(
  sheets: readonly string[],
  more: MadeParts = {},
): Record<string, string | Uint8Array> {
  const numbers = sheets.map((_, index) => index + 1)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const listed = numbers.map(
    number => `<sheet name="Sheet${number}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  const related = numbers.map(number =>
    relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`),
  )
  if ('xl/styles.xml' in more) related.push(relation('rIdStyles', 'styles', 'styles.xml'))
  if ('xl/sharedStrings.xml' in more)
    related.push(relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'))
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookOf(listed.join('')),
    'xl/_rels/workbook.xml.rels': relations(related.join('')),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
    ...more,
  }
}

function relations(inside: string): string {
  return `<Relationships xmlns="${relationSpace}">${inside}</Relationships>`
}

export function workbookOf(sheets: string, before = ''): string {
  return `<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${sheets}</sheets></workbook>`
}

/** Content types, with more lines. */
export function contentTypes(more = ''): string {
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${more}</Types>`
  )
}

export async function zipped(parts: MadeParts): Promise<Buffer> {
  const content = (value: string | Uint8Array): Uint8Array =>
    typeof value === 'string' ? Buffer.from(value) : value
  return gathered(
    writeZip(Object.entries(parts).map(([name, value]): ZipPart => ({ name, content: content(value) }))),
  )
}

export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Where an entry stands in a zip: its local header and its line in the directory. */
export function placesOf(zip: Buffer, name: string): { local: number; central: number } {
  for (
    let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const size = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + size) === name)
      return { local: zip.readUInt32LE(at + 42), central: at }
  }
  throw new RangeError(`the zip has no ${name}`)
}

/** A copy of the zip with something changed at an entry's two places. */
export function bent(
  zip: Buffer,
  name: string,
  change: (copy: Buffer, local: number, central: number) => void,
): Buffer {
  const copy = Buffer.from(zip)
  const { local, central } = placesOf(copy, name)
  change(copy, local, central)
  return copy
}

export type ReadSheet = { readonly sheet: Sheet; readonly rows: Row[]; merged: readonly MergedArea[] | null }
export type ReadFile = { readonly sheets: ReadSheet[]; readonly findings: Finding[] }

/** All that the reader tells. */
export async function readAll(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<ReadFile> {
  const sheets: ReadSheet[] = []
  const findings: Finding[] = []
  for await (const event of readWorkbook(bytesSource('sample.xlsx', bytes), options)) {
    const last = sheets.at(-1)
    if (event.type === 'sheet') sheets.push({ sheet: event.sheet, rows: [], merged: null })
    else if (event.type === 'finding') findings.push(event.finding)
    else if (event.type === 'rows') last?.rows.push(...event.rows)
    else if (last) last.merged = event.merged
  }
  return { sheets, findings }
}

/** The rows of a workbook with this one sheet, read both ways; both must agree. */
export async function readRows(sheet: string, more: MadeParts = {}): Promise<Row[]> {
  const zip = await zipped(partsOf([sheet], more))
  const quick = await readAll(zip)
  const slow = await readAll(zip, { quick: false })
  if (JSON.stringify(quick) !== JSON.stringify(slow)) {
    throw new Error(`the quick way differs:\n${JSON.stringify(quick)}\n${JSON.stringify(slow)}`)
  }
  if (quick.findings.length > 0) throw new Error(JSON.stringify(quick.findings))
  return quick.sheets[0]?.rows ?? []
}

/** Texts with their kinds as numbers, `number:text`, as short as can be compared. */
export function told(rows: readonly Row[]): string[] {
  return rows.map(row => {
    const cells = row.cells.map((text, column) => `${row.kinds ? (row.kinds[column] ?? 0) : 1}:${text}`)
    return `${row.number}${row.hidden ? 'h' : ''} ${cells.join(' | ')}`
  })
}

/** The rows of a sheet whose bytes come in chunks of this size. */
export function rowsInChunks(sheet: string, size: number): Row[] {
  const bytes = Buffer.from(sheet)
  const xml = xmlScanner(workbookLimits.pieceBytes)
  const context = { strings: noSharedStrings, looks: noLooks, from1904: false }
  const scan = sheetScan(xml, context, workbookLimits, { part: 'sheet', sheetName: 'Sheet' })
  for (let at = 0; at <= bytes.length; at += size) {
    if (at + size > bytes.length) xml.finished = true
    feed(xml, bytes.subarray(at, at + size))
    const finding = eachToken(xml, 'sheet', kind => visitSheetToken(scan, kind))
    if (finding) throw new Error(JSON.stringify(finding))
  }
  return scan.rows.batch
}

/**
 * Seconds of processor time that this process has used: what a promise of speed is held to on a busy
 * machine.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
