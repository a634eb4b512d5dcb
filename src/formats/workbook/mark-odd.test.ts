/**
 * Marking what is written oddly: other prefixes, encodings, nothing where something is expected, broken
 * things.
 */
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { Fault } from '#base/fault.ts'
import { seededRandom } from '#base/random.ts'
import { type MarkPlan, markWorkbook } from './mark.ts'
import {
  gathered,
  type MadeParts,
  partsOf,
  type ReadFile,
  readAll,
  sheetOf,
  stylesOf,
  told,
  zipped,
} from './testing.ts'

const cells =
  '<c r="A1" t="inlineStr"><is><t>CIN</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c>'
const second = '<c r="A2" t="inlineStr"><is><t>90000001A</t></is></c><c r="B2" s="1"><v>5</v></c>'
const plain = sheetOf(`<row r="1" spans="1:2">${cells}</row><row r="2" spans="1:2">${second}</row>`)
const styles = { 'xl/styles.xml': stylesOf(0, '00000') }

const plan: MarkPlan = {
  marks: [
    { sheetIndex: 0, row: 2, column: 1, look: 'rejects', comment: 'why' },
    { sheetIndex: 0, row: 4, column: 0, look: 'note', comment: 'there' },
  ],
  rowTexts: [{ sheetIndex: 0, row: 2, texts: ['mend', 'm2'] }],
  extraColumns: [{ sheetIndex: 0, headerRow: 1, headings: ['What', 'Mark'], hidden: [false, true] }],
}

async function marked(parts: MadeParts, how: MarkPlan = plan): Promise<{ bytes: Buffer; file: ReadFile }> {
  const bytes = await gathered(markWorkbook(bytesSource('a.xlsx', await zipped(parts)), how))
  const file = await readAll(bytes)
  expect(file.findings).toEqual([])
  return { bytes, file }
}

const expected = ['1 1:CIN | 1:Name | 1:What | 1:Mark', '2 1:90000001A | 2:5 | 1:mend | 1:m2']

function partOf(bytes: Buffer, name: string): Promise<string> {
  return import('./zip/part-bytes.ts').then(async ({ wholePart }) => {
    const { readZipDirectory } = await import('./zip/zip-directory.ts')
    const { workbookLimits } = await import('./limits.ts')
    const source = bytesSource('a.xlsx', bytes)
    const entries = await readZipDirectory(source, workbookLimits)
    const entry = Array.isArray(entries) ? entries.find(each => each.name === name) : undefined
    if (!entry) throw new RangeError(`no part ${name}`)
    const part = await wholePart(source, entry, 1 << 24)
    return Buffer.from(part instanceof Uint8Array ? part : []).toString()
  })
}

describe('odd ways of writing', () => {
  test('a workbook without styles gets them', async () => {
    const { file, bytes } = await marked(partsOf([plain]))
    expect(told(file.sheets[0]?.rows ?? [])).toEqual(expected)
    expect(await partOf(bytes, 'xl/styles1.xml')).toContain('FFF9C0B8')
    expect(await partOf(bytes, '[Content_Types].xml')).toContain('/xl/styles1.xml')
  })

  test('styles without lists of fonts and fills get those, and the formats stay', async () => {
    const { file, bytes } = await marked(partsOf([plain], styles))
    expect(told(file.sheets[0]?.rows ?? [])[1]).toBe('2 1:90000001A | 2:00005 | 1:mend | 1:m2')
    expect(await partOf(bytes, 'xl/styles.xml')).toMatch(/<fonts count="2">.*<fills count="4">.*<cellXfs/)
  })

  test('prefixed names get prefixed cells', async () => {
    const prefixed = plain.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
    const { file, bytes } = await marked(partsOf([prefixed]))
    expect(told(file.sheets[0]?.rows ?? [])).toEqual(expected)
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet.match(/<(?!\/?x:)[^>]*>/g) ?? []).toEqual([])
  })

  test('UTF-16 comes out as UTF-8', async () => {
    const recoded = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${plain.replace('Name', 'Ñame')}`,
      'utf16le',
    )
    const { file, bytes } = await marked(partsOf([''], { 'xl/worksheets/sheet1.xml': recoded }))
    expect(file.sheets[0]?.rows[0]?.cells[1]).toBe('Ñame')
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('UTF-16')
  })

  test('strict workbooks keep to their namespaces', async () => {
    const strict = Object.fromEntries(
      Object.entries(partsOf([plain])).map(([name, xml]) => [
        name,
        String(xml).replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
      ]),
    )
    const { file, bytes } = await marked(strict, { ...plan, hiddenSheet: { name: 'h', rows: [['a']] } })
    expect(told(file.sheets[0]?.rows ?? [])).toEqual(expected)
    const relations = await partOf(bytes, 'xl/_rels/workbook.xml.rels')
    expect(relations).not.toContain('schemas.openxmlformats.org/officeDocument')
  })

  test('rows and cells without references', async () => {
    const bare = plain.replace(/ r="[A-Z]?\d"/g, '')
    const { file } = await marked(partsOf([bare]))
    expect(told(file.sheets[0]?.rows ?? [])).toEqual(expected)
  })

  test('an empty sheet, an empty row, a sheet that closes its data itself', async () => {
    for (const data of ['<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="2"/></sheetData>']) {
      const { file } = await marked(partsOf([plain.replace(/<sheetData>.*<\/sheetData>/, data)]))
      expect(told(file.sheets[0]?.rows ?? []), data).toEqual(['1 1:What | 1:Mark', '2 1:mend | 1:m2'])
    }
  })

  test('columns that the sender described as a range are cut around ours', async () => {
    const before = '<cols><col min="1" max="16384" width="9" customWidth="1" style="0"/></cols>'
    const { bytes } = await marked(partsOf([plain.replace('<sheetData>', `${before}<sheetData>`)]))
    const cols = /<cols>.*<\/cols>/.exec(await partOf(bytes, 'xl/worksheets/sheet1.xml'))?.[0]
    const ranges = [...(cols ?? '').matchAll(/<col [^>]*>/g)].map(([tag]) => {
      return ['min', 'max', 'hidden'].map(name => new RegExp(` ${name}="(\\d+)"`).exec(tag)?.[1])
    })
    expect(ranges).toEqual([
      ['1', '2', undefined],
      ['3', '3', undefined],
      ['4', '4', '1'],
      ['5', '16384', undefined],
    ])
  })

  test('formatted blanks to the right stay to the right', async () => {
    const far = plain.replace(
      '<c r="B2" s="1"><v>5</v></c>',
      '<c r="B2" s="1"><v>5</v></c><c r="C2" s="1"/><c r="Z2" s="1"/>',
    )
    const { bytes, file } = await marked(partsOf([far]))
    expect(told(file.sheets[0]?.rows ?? [])).toEqual(expected)
    const order = [...(await partOf(bytes, 'xl/worksheets/sheet1.xml')).matchAll(/<c r="([A-Z]+)2"/g)].map(
      found => found[1],
    )
    expect(order).toEqual(['A', 'B', 'C', 'D', 'Z'])
  })

  test('the drawing of comments goes before what must stand behind it', async () => {
    const after =
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/><extLst/>'
    const { bytes } = await marked(partsOf([plain.replace('</worksheet>', `${after}</worksheet>`)]))
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /footer="1"\/><legacyDrawing [^>]*\/><tableParts/,
    )
  })

  test('marks for sheets that are not there are passed over', async () => {
    const beyond = {
      ...plan,
      marks: [...(plan.marks as []), { sheetIndex: 7, row: 1, column: 1, look: 'note' as const }],
    }
    expect(told((await marked(partsOf([plain]), beyond)).file.sheets[0]?.rows ?? [])).toEqual(expected)
  })

  test('comments stop at five thousand a sheet, fills do not', async () => {
    const rows = Array.from(
      { length: 5_100 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    )
    const marks = rows.map((_, i) => ({
      sheetIndex: 0,
      row: i + 1,
      column: 0,
      look: 'note' as const,
      comment: 'x',
    }))
    const { bytes } = await marked(partsOf([sheetOf(rows.join(''))]), {
      marks,
      rowTexts: [],
      extraColumns: [],
    })
    expect((await partOf(bytes, 'xl/comments1.xml')).match(/<comment /g)?.length).toBe(5_000)
    expect((await partOf(bytes, 'xl/worksheets/sheet1.xml')).match(/ s="\d+"/g)?.length).toBe(5_100)
    expect((await partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).match(/<v:shape /g)?.length).toBe(5_000)
  })
})

test('what cannot be read is a fault: the caller has read it before', async () => {
  const broken = partsOf([plain.replace('</row>', '')])
  await expect(marked(broken)).rejects.toThrow(Fault)
  await expect(gathered(markWorkbook(bytesSource('a.xlsx', Buffer.from('no')), plan))).rejects.toThrow(Fault)
})

test('any sheet comes back with its own data, wherever the marks are', async () => {
  const random = seededRandom(5)
  for (let round = 0; round < 100; round++) {
    const rows: string[] = []
    for (let row = 1 + random.below(3); row < 12; row += 1 + random.below(3)) {
      let inside = ''
      for (let column = random.below(3); column < 8; column += 1 + random.below(3)) {
        const reference = `${'ABCDEFGH'[column]}${row}`
        inside += random.pick([
          `<c r="${reference}"/>`,
          `<c r="${reference}"><v>${random.below(99)}</v></c>`,
          `<c r="${reference}" t="inlineStr"><is><t>t${random.below(99)} &amp;</t></is></c>`,
          `<c r="${reference}"><f>1+1</f><v>2</v></c>`,
        ])
      }
      rows.push(inside === '' ? `<row r="${row}"/>` : `<row r="${row}">${inside}</row>`)
    }
    const parts = partsOf([sheetOf(rows.join(''))], random.oneIn(2) ? styles : {})
    const before = await readAll(await zipped(parts))
    const marks = Array.from({ length: 15 }, (_, row) => ({
      sheetIndex: 0,
      row: row + 1,
      column: random.below(10),
      look: random.pick(['rejects', 'warning', 'note'] as const),
      ...(random.oneIn(2) ? { comment: 'c' } : {}),
    })).filter(() => random.oneIn(2))
    const headerRow = 1 + random.below(5)
    const extraColumns = [{ sheetIndex: 0, headerRow, headings: ['!'] }]
    const rowTexts = [2, 6, 14]
      .filter(row => row !== headerRow)
      .map(row => ({ sheetIndex: 0, row, texts: ['text'] }))
    const once = await marked(parts, { marks, rowTexts, extraColumns })
    const twice = await gathered(
      markWorkbook(bytesSource('b.xlsx', once.bytes), { marks: [], rowTexts: [], extraColumns }),
    )
    const width = Math.max(0, ...(before.sheets[0]?.rows ?? []).map(row => row.cells.length))
    expect(dataOf(once.file, width)).toEqual(dataOf(before, width))
    expect(dataOf(await readAll(twice), width)).toEqual(dataOf(before, width))
  }
})

/** The sender's own cells, without rows that have none. */
function dataOf(file: ReadFile, width: number): string[] {
  return (file.sheets[0]?.rows ?? [])
    .map(row => `${row.number} ${row.cells.slice(0, width).join('|').replace(/\|+$/, '')}`)
    .filter(text => !/^\d+ $/.test(text))
}
