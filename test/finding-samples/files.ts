/** Samples of files that are empty, of another kind, odd in their text, hostile or broken. */
import { bytesSource } from '#base/bytes.ts'
import {
  type Cells,
  columnOf,
  csvText,
  type FindingSample,
  type FindingSamples,
  sampleDay,
  sheetOf,
  type Valid,
  validTable,
  withCell,
} from './sample.ts'
import { declaration, main, membersOf, type RawSheet, sheetXml, workbookOf, workbookXml } from './workbook.ts'
import { type ZipMember, zipOf } from './zip.ts'

/** Two attempts of outreach: the narrowest of the files. */
const table = (): Valid => validTable('ecm/initial-outreach-tracker', { rows: 2 })
/** Two referrals: the last column of that file takes any text. */
const referrals = (rows: number): Valid => validTable('ecm/potential-member-referral', { rows })
const members = (): Valid => validTable('ecm/member-information', { rows: 2 })

function fileOf(name: string, bytes: Uint8Array | string): FindingSample {
  return { source: bytesSource(name, Buffer.from(bytes)), day: sampleDay }
}
const text = (bytes: Uint8Array | string): FindingSample => fileOf('sample.csv', bytes)
const book = (bytes: Uint8Array | string): FindingSample => fileOf('sample.xlsx', bytes)

/** Lines of a valid table, `change` at work on them. */
function lines(valid: Valid, change: (text: string) => string): string {
  return change(csvText([valid.header, ...valid.rows]))
}

/** Members whose first name, in the first row, is another. */
function named(name: string): Cells {
  const valid = members()
  return [valid.header, ...withCell(valid.rows, 0, columnOf(valid, 'memberFirstName'), name)]
}

/** A line in which the first member's name is put in as it stands, quotation marks and all. */
function withRawName(name: string): string {
  return csvText(named('NAMEHERE')).replace('NAMEHERE', name)
}

const textSamples: FindingSamples = {
  'file/empty': () => text(''),
  'file/not-text': () => text('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n'),
  'file/other-format': () =>
    text('<!DOCTYPE html>\n<html><body><table><tr><td>CIN</td></tr></table></body></html>'),
  'file/has-nul-characters': () => text(csvText(named('Test\u0000ina'))),
  'file/windows-1252': () => text(Buffer.from(csvText(named('Niña')), 'latin1')),
  'file/mixed-encoding': () => {
    const [before = '', behind = ''] = csvText(named('NAMEHERE')).split('NAMEHERE')
    const halves = Buffer.concat([Buffer.from('Peña', 'utf8'), Buffer.from(' Núñez', 'latin1')])
    return text(Buffer.concat([Buffer.from(before), halves, Buffer.from(behind)]))
  },
  'file/utf-16': () => text(Buffer.from(`\ufeff${csvText(named('Niña'))}`, 'utf16le')),
  'file/broken-characters': () => ({
    ...text(Buffer.from(`\ufeff${csvText(named('Testina\ud83d'))}`, 'utf16le')),
    alongside: ['cell/lost-character', 'file/utf-16'],
  }),
  'file/mixed-line-endings': () => text(lines(table(), whole => whole.replace('\r\n', '\n'))),
  'file/separator-line': () => text(lines(table(), whole => `sep=,\r\n${whole}`)),
  'file/unclosed-quote': () => {
    const { header, rows } = referrals(2)
    const [first = [], second = []] = rows
    return text(csvText([header, first]) + csvText([second]).replace(/([^,]*)\r\n$/, '"$1\r\n'))
  },
  'file/text-after-quote': () => text(withRawName('"Test"ina')),
  'file/stray-quote': () => text(withRawName('Test"ina')),
  'file/rows-in-one-cell': () => rowsInOneCell(),
  'file/row-too-long': () => {
    const { header, rows } = table()
    return text(`${csvText([header, ...rows])}${'x,'.repeat(1_100_000)}\r\n`)
  },
  'file/too-many-columns': () => {
    const { header, rows } = table()
    return text(`${csvText([header, ...rows])}${','.repeat(16_384)}\r\n`)
  },
}

/** A quotation mark too many: two rows have fallen into the last cell of the first. */
function rowsInOneCell(): FindingSample {
  const { header, rows } = referrals(4)
  const [first = '', ...others] = csvText(rows).trimEnd().split('\r\n')
  const [second = '', third = '', fourth = ''] = others
  const swallowed = `${first.replace(/,([^,]*)$/, ',"$1')}\r\n${second}\r\n${third}"`
  const sample = text(`${csvText([header])}${swallowed}\r\n${fourth}\r\n`)
  return { ...sample, alongside: ['repair/line-break'] }
}

const sheet = (): RawSheet => sheetOf(table())
const parts = (...changed: readonly ZipMember[]): ZipMember[] => membersOf([sheet()], changed)
const forged = (...changed: readonly ZipMember[]): FindingSample => book(zipOf(parts(...changed)))
/** A part that no relation leads to: its name alone is what is looked at. */
const extra = (name: string): ZipMember => ({ name, content: 'sample' })
const sheetName = 'xl/worksheets/sheet1.xml'

const otherKinds: FindingSamples = {
  'file/not-a-workbook': () => ({ ...book('Just a text.'), asWorkbook: true }),
  'file/legacy-workbook': () => fileOf('sample.xls', ole('Workbook')),
  'file/encrypted': () => book(ole('EncryptedPackage')),
  'file/binary-workbook': () =>
    fileOf(
      'sample.xlsb',
      zipOf([extra('[Content_Types].xml'), extra('_rels/.rels'), extra('xl/workbook.bin')]),
    ),
  'file/open-document': () =>
    fileOf(
      'sample.ods',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        extra('content.xml'),
      ]),
    ),
  'file/not-a-spreadsheet': () =>
    fileOf(
      'sample.docx',
      zipOf([extra('[Content_Types].xml'), extra('_rels/.rels'), extra('word/document.xml')]),
    ),
}

/** A container of one stream: header, then one sector with its directory. MS-CFB, 2.2 and 2.6. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(0, 48)
  bytes.writeUInt32LE(0xffffffff, 76)
  const name = Buffer.from(`${stream}\0`, 'utf16le')
  name.copy(bytes, 512)
  bytes.writeUInt16LE(name.length, 512 + 64)
  return bytes
}

/** The sheet of a valid file with something put before or into its XML. */
function sheetWith(change: (xml: string) => string): ZipMember {
  return { name: sheetName, content: change(sheetXml(sheet())) }
}

const hostile: FindingSamples = {
  'file/has-macros': () => fileOf('sample.xlsm', zipOf(parts(extra('xl/vbaProject.bin')))),
  'file/has-external-links': () => forged(extra('xl/externalLinks/externalLink1.xml')),
  'file/has-embedded-objects': () => forged(extra('xl/embeddings/oleObject1.bin')),
  'file/declares-entities': () =>
    forged(
      sheetWith(xml =>
        xml.replace(declaration, `${declaration}<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]>`),
      ),
    ),
  'file/inflates-too-far': () =>
    forged(sheetWith(xml => xml.replace('<sheetData>', `${' '.repeat(30_000_000)}<sheetData>`))),
  'file/forged-size': () => forged({ ...sheetWith(xml => xml), size: 10 }),
  'file/unsafe-entry-name': () => forged(extra('../../sample.txt')),
  'file/duplicate-entry': () => book(zipOf([...parts(), extra('xl/Workbook.xml')])),
  'file/unsupported-compression': () => forged({ ...extra('docProps/app.xml'), method: 12 }),
  'file/damaged': () => book(zipOf(parts()).subarray(0, -40)),
  'file/too-many-entries': () =>
    forged(
      ...Array.from({ length: 10_001 }, (_, index) => ({
        ...extra(`customXml/item${index}.xml`),
        method: 0,
      })),
    ),
  'file/too-many-sheets': () =>
    forged({
      name: 'xl/workbook.xml',
      content: workbookXml(Array.from({ length: 257 }, (_, index) => ({ name: `Sheet${index + 1}` }))),
    }),
  'file/too-many-rows': () =>
    forged(sheetWith(xml => xml.replace('</sheetData>', '<row r="1048577"/></sheetData>'))),
  'file/too-many-gaps': () =>
    forged(sheetWith(xml => xml.replace('</sheetData>', `${farCells()}</sheetData>`))),
  'file/too-many-shared-strings': () =>
    forged({
      name: 'xl/sharedStrings.xml',
      content: `${declaration}<sst xmlns="${main}" uniqueCount="8000001"></sst>`,
    }),
  'file/too-many-merged-areas': () => {
    const areas = Array.from({ length: 100_001 }, (_, index) => `A${index + 10}:B${index + 10}`)
    return book(workbookOf([{ ...sheet(), merged: areas }]))
  },
  'file/too-many-formats': () =>
    forged({
      name: 'xl/styles.xml',
      content: `${declaration}<styleSheet xmlns="${main}"><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></styleSheet>`,
    }),
}

/** Rows that hold one cell each, in the last column that Excel has. */
function farCells(): string {
  return Array.from({ length: 8_500 }, (_, index) => {
    const row = index + 10
    return `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`
  }).join('')
}

export const fileSamples: FindingSamples = { ...textSamples, ...otherKinds, ...hostile }
