/** A marked workbook is the sender's own, plus the marks: shown by programs that are not ours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { asked, recalculated } from '#test/office/office.ts'
import { type Mark, type MarkPlan, markWorkbook } from './mark.ts'
import { gathered, placesOf, readAll, told } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'marked-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Facts = {
  state: string
  values: Record<string, unknown>
  formats: Record<string, string>
  fills: Record<string, string>
  fonts: Record<string, string>
  comments: Record<string, [string, string]>
  unlocked: string[]
  bold: string[]
  hiddenColumns: string[]
  hiddenRows: number[]
  merged: string[]
  tables: Record<string, string>
  filter: string | null
  protected: boolean
  frozen: string
  validations: [string, string][]
  dimensions: string
}
type Seen = Record<string, Facts>

const mark = (
  sheetIndex: number,
  row: number,
  column: number,
  look: Mark['look'],
  comment?: string,
): Mark => ({
  sheetIndex,
  row,
  column,
  look,
  ...(comment === undefined ? {} : { comment }),
})

const plan: MarkPlan = {
  marks: [
    mark(0, 2, 1, 'note', 'a heading'),
    mark(0, 4, 1, 'warning', 'first <reason>'),
    mark(0, 4, 1, 'rejects', 'second & last'),
    mark(0, 5, 0, 'rejects'),
    mark(0, 5, 4, 'note', 'a formula'),
    mark(0, 14, 2, 'warning', 'not there'),
    mark(0, 20, 2, 'note', 'row not there'),
    mark(1, 2, 1, 'warning', 'in a table'),
  ],
  rowTexts: [
    { sheetIndex: 0, row: 4, texts: ['Mend <this> & that\nand more', 'mark-4'] },
    { sheetIndex: 0, row: 5, texts: ['=1+1', 'mark-5'] },
    { sheetIndex: 0, row: 21, texts: ['x'.repeat(40_000), 'mark-21'] },
  ],
  extraColumns: [
    { sheetIndex: 0, headerRow: 2, headings: ['What to mend', 'Row mark'], hidden: [false, true] },
  ],
  hiddenSheet: {
    name: 'Of the checker',
    rows: [
      ['key', 'value'],
      ['=1', '<x>'],
    ],
  },
}
const second: MarkPlan = {
  ...plan,
  marks: [mark(0, 7, 1, 'note', 'only this is left')],
  rowTexts: [{ sheetIndex: 0, row: 7, texts: ['Mend this one', 'mark-7'] }],
  hiddenSheet: { name: 'Of the checker', rows: [['another', 'time']] },
}

const at = (name: string): string => join(folder, `${name}.xlsx`)
const see = (name: string): Promise<Seen> => asked<Seen>('see_workbook.py', at(name))

async function markFile(from: string, to: string, how: MarkPlan): Promise<void> {
  writeFileSync(to, await gathered(markWorkbook(bytesSource(from, readFileSync(from)), how)))
}

/** Sheet facts by name, as one sees them who expects the sheet to be there. */
function sheetOf(seen: Seen, name: string): Facts {
  const facts = seen[name]
  if (!facts) throw new Error(`no sheet ${name}`)
  return facts
}

describe('a workbook with all that can be lost', () => {
  let before: Seen = {}
  let after: Seen = {}
  let saved = ''
  beforeAll(async () => {
    await asked('make_workbook.py', at('sent'))
    await markFile(at('sent'), at('marked'), plan)
    before = await see('sent')
    after = await see('marked')
    saved = (await recalculated([at('marked')], folder))[0] ?? ''
  }, 300_000)

  test('keeps every value, format, rule and state', () => {
    for (const [name, was] of Object.entries(before)) {
      const is = sheetOf(after, name)
      expect(is.values).toMatchObject(was.values)
      expect(is.formats).toMatchObject(was.formats)
      for (const fact of [
        'merged',
        'tables',
        'filter',
        'protected',
        'frozen',
        'validations',
        'hiddenRows',
        'state',
      ] as const) {
        expect(is[fact], fact).toEqual(was[fact])
      }
    }
    const added = Object.keys(sheetOf(after, 'Members & more').values).filter(
      cell => !(cell in sheetOf(before, 'Members & more').values),
    )
    expect(added.sort()).toEqual(['I2', 'I21', 'I4', 'I5', 'J2', 'J21', 'J4', 'J5'])
  })

  test('has the marks as fills, the graver of two, on dark headings with dark letters', () => {
    const { fills, fonts } = sheetOf(after, 'Members & more')
    const was = sheetOf(before, 'Members & more').fills
    const [rejects, warning, note] = ['FFF9C0B8', 'FFFFE08A', 'FFC9E2F8']
    expect(fills).toEqual({ ...was, B2: note, B4: rejects, A5: rejects, E5: note, C14: warning, C20: note })
    expect(fonts.B2).toBe('FF1A1B1C')
    expect(fonts.A2).toBe('FFFFFFFF')
    expect(sheetOf(after, 'Table').fills).toEqual({ B2: warning })
  })

  test('has the comments, behind the sender’s own where there is one', () => {
    expect(sheetOf(after, 'Members & more').comments).toEqual({
      B2: ['Causeway', 'Causeway: a heading'],
      B4: ['Sender', "The sender's own words\nCauseway: first <reason>\nsecond & last"],
      E5: ['Causeway', 'Causeway: a formula'],
      C14: ['Causeway', 'Causeway: not there'],
      C20: ['Causeway', 'Causeway: row not there'],
    })
    expect(sheetOf(after, 'Table').comments).toEqual({ B2: ['Causeway', 'Causeway: in a table'] })
    expect(sheetOf(after, 'Other').comments).toEqual({})
  })

  test('has the extra columns: texts as they are, open to the sender, the hidden one hidden', () => {
    const { values, unlocked, bold, hiddenColumns, formats } = sheetOf(after, 'Members & more')
    expect([values.I2, values.J2]).toEqual(['What to mend', 'Row mark'])
    expect([values.I4, values.J4]).toEqual(['Mend <this> & that\nand more', 'mark-4'])
    expect([values.I5, formats.I5]).toEqual(['=1+1', '@'])
    expect(String(values.I21).length).toBe(32_767)
    expect(unlocked.sort()).toEqual(['I2', 'I21', 'I4', 'I5', 'J2', 'J21', 'J4', 'J5'])
    expect(bold).toContain('I2')
    // The sender had hidden all columns from J on: one of ours is hidden anyway, and K stands for those
    // after it.
    expect(hiddenColumns).toEqual(['F', 'J', 'K'])
  })

  test('has the hidden sheet, as text', () => {
    const { state, values } = sheetOf(after, 'Of the checker')
    expect(state).toBe('veryHidden')
    expect(values).toEqual({ A1: 'key', B1: 'value', A2: '=1', B2: '<x>' })
  })

  test('is the same each time, and leaves alone what it has no mark for', async () => {
    await markFile(at('sent'), at('again'), plan)
    const [first, other] = [readFileSync(at('marked')), readFileSync(at('again'))]
    expect(first.equals(other)).toBe(true)
    const sent = readFileSync(at('sent'))
    for (const name of ['xl/worksheets/sheet3.xml', 'xl/theme/theme1.xml', 'docProps/core.xml']) {
      const packed = (zip: Buffer): Buffer => {
        const { local, central } = placesOf(zip, name)
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        return zip.subarray(start, start + zip.readUInt32LE(central + 20))
      }
      expect(packed(first).equals(packed(sent)), name).toBe(true)
    }
  })

  test('gives our reader the same rows', async () => {
    const [was, is] = [await readAll(readFileSync(at('sent'))), await readAll(readFileSync(at('marked')))]
    expect(is.findings).toEqual([])
    const own = (file: typeof was): string[][] =>
      file.sheets
        .slice(0, 3)
        .map(({ rows }) =>
          rows.filter(row => row.number < 20).map(row => row.cells.slice(0, 8).join('|').replace(/\|+$/, '')),
        )
    expect(own(is)).toEqual(own(was))
  })

  test('marked again, is freed of the first marks and gives the sender’s colours back', async () => {
    await markFile(at('marked'), at('twice'), second)
    const seen = await see('twice')
    const { values, fills, comments, fonts } = sheetOf(seen, 'Members & more')
    const was = sheetOf(before, 'Members & more')
    expect(fills).toEqual({ ...was.fills, B7: 'FFC9E2F8' })
    expect(fonts.B2).toBe('FFFFFFFF')
    expect(comments).toEqual({ ...was.comments, B7: ['Causeway', 'Causeway: only this is left'] })
    expect(values).toEqual({
      ...was.values,
      I2: 'What to mend',
      J2: 'Row mark',
      I7: 'Mend this one',
      J7: 'mark-7',
    })
    expect(sheetOf(seen, 'Table').fills).toEqual({})
    expect(sheetOf(seen, 'Of the checker').values).toEqual({ A1: 'another', B1: 'time' })
    expect(Object.keys(seen)).toEqual([...Object.keys(before), 'Of the checker'])
  })

  test('saved by LibreOffice in between, is freed of the first marks too', async () => {
    await markFile(saved, at('office-twice'), second)
    const { values, fills, comments } = sheetOf(await see('office-twice'), 'Members & more')
    const was = sheetOf(before, 'Members & more')
    // LibreOffice does not keep what colour a marked cell had before, nor who wrote a comment.
    expect(fills).toEqual({ ...omit(was.fills, ['A5', 'B2']), B7: 'FFC9E2F8' })
    expect(Object.fromEntries(Object.entries(comments).map(([cell, [, text]]) => [cell, text]))).toEqual({
      B4: "The sender's own words",
      B7: 'Causeway: only this is left',
    })
    expect(
      Object.keys(values)
        .filter(cell => /^[IJ]/.test(cell))
        .sort(),
    ).toEqual(['I2', 'I7', 'J2', 'J7'])
    expect(omit(values, ['I2', 'I7', 'J2', 'J7'])).toMatchObject(omit(was.values, ['G14', 'H14']))
  })

  test('opens in LibreOffice with the marks in place', async () => {
    writeFileSync(at('saved'), readFileSync(saved))
    const seen = await see('saved')
    const facts = sheetOf(seen, 'Members & more')
    expect(facts.values.I4).toBe('Mend <this> & that\nand more')
    expect(facts.fills.C14).toBe('FFFFE08A')
    expect(Object.keys(facts.comments).sort()).toEqual(['B2', 'B4', 'C14', 'C20', 'E5'])
    expect(told((await readAll(readFileSync(saved))).sheets[0]?.rows ?? [])[2]).toContain('10:1008')
  })
})

test('a workbook of ExcelJS’s, with a comment and shared strings, marked and read by ExcelJS', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Data')
  sheet.addRow(['CIN', 'Sum'])
  sheet.addRow(['90000001A', { formula: '1+1', result: 2 }])
  sheet.addRow(['90000002A', 5])
  sheet.getCell('A2').note = 'mine'
  const sent = Buffer.from(await book.xlsx.writeBuffer())
  const marks = [
    mark(0, 2, 0, 'rejects', 'with mine'),
    mark(0, 2, 1, 'note', 'a sum'),
    mark(0, 3, 3, 'warning', 'gap'),
  ]
  const extraColumns = [{ sheetIndex: 0, headerRow: 1, headings: ['Mend'] }]
  const rowTexts = [{ sheetIndex: 0, row: 2, texts: ['this'], marks }]
  const marked = await gathered(
    markWorkbook(bytesSource('a.xlsx', sent), { marks: [], rowTexts, extraColumns }),
  )
  expect(marked.subarray(30, 41).toString()).toBe('_rels/.rels')
  const back = new ExcelJS.Workbook()
  const path = at('exceljs')
  writeFileSync(path, marked)
  await back.xlsx.readFile(path)
  const seen = back.getWorksheet('Data')
  expect(seen?.getCell('B2').value).toMatchObject({ formula: '1+1', result: 2 })
  expect([seen?.getCell('C1').value, seen?.getCell('C2').value]).toEqual(['Mend', 'this'])
  expect(JSON.stringify(seen?.getCell('A2').note)).toMatch(/mine.*Causeway: with mine/)
  expect(JSON.stringify(seen?.getCell('B2').note)).toContain('Causeway: a sum')
  const fill = seen?.getCell('A2').fill
  expect(fill?.type === 'pattern' ? fill.fgColor?.argb : null).toBe('FFF9C0B8')
})

function omit<T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
