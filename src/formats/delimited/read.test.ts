/**
 * Every encoding, delimiter, line end and manner of quoting; and what is said of files that are not as they
 * should be.
 */
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { readDelimited } from './read.ts'
import { recognizeDelimited } from './recognize.ts'
import { cellsOf, codesOf, gather } from './testing.ts'

const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': text => Buffer.from(text),
  'utf-8 with mark': text => Buffer.from(`\ufeff${text}`),
  'utf-16le': text => Buffer.from(text, 'utf16le'),
  'utf-16le with mark': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': text => Buffer.from(text, 'utf16le').swap16(),
  'utf-16be with mark': text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': text => Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1'),
}
const told: Record<string, string[]> = {
  'utf-16le': ['file/utf-16'],
  'utf-16le with mark': ['file/utf-16'],
  'utf-16be': ['file/utf-16'],
  'utf-16be with mark': ['file/utf-16'],
  'windows-1252': ['file/windows-1252'],
}
const table = [
  ['CIN', 'Last Name', 'Note'],
  ['90000001A', 'Peña “Testina”', ''],
  ['90000002A', 'Sample', 'said "no", left; came | back\tlater\nwrote'],
  ['', 'Müller', '""'],
]
const quotings: Record<string, (cell: string, delimiter: string) => string> = {
  'quotes where needed': (cell, delimiter) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  'quotes everywhere': cell => `"${cell.replaceAll('"', '""')}"`,
}

describe('the same table in every dress', () => {
  const dresses = Object.keys(encodings).flatMap(encoding =>
    [',', '\t', ';', '|'].flatMap(delimiter =>
      ['\r\n', '\n', '\r'].flatMap(ending =>
        Object.keys(quotings).flatMap(quoting => [
          { encoding, delimiter, ending, quoting, closed: true },
          { encoding, delimiter, ending, quoting, closed: false },
        ]),
      ),
    ),
  )

  test('there are 336 of them', () => expect(dresses.length).toBe(336))

  test.each(dresses)('$encoding · $delimiter · $ending · $quoting · $closed', async dress => {
    const cell = quotings[dress.quoting] ?? String
    const lines = table.map(row => row.map(text => cell(text, dress.delimiter)).join(dress.delimiter))
    const text = lines.join(dress.ending) + (dress.closed ? dress.ending : '')
    const bytes = encodings[dress.encoding]?.(text) ?? Buffer.alloc(0)
    const gathered = await gather(bytes)
    expect(cellsOf(gathered)).toEqual(table)
    expect(codesOf(gathered)).toEqual(told[dress.encoding] ?? [])
    expect(gathered.ended).toBe(true)
    const recognized = await recognizeDelimited(bytesSource('a.csv', bytes))
    expect(recognized).toMatchObject({ shape: { delimiter: dress.delimiter, lineEnding: dress.ending } })
  })
})

test('a sheet without a name comes before the rows and ends behind them', async () => {
  const types: string[] = []
  for await (const event of readDelimited(bytesSource('a.csv', Buffer.from('a,b\n1,2\n'))))
    types.push(event.type)
  expect(types).toEqual(['sheet', 'rows', 'sheet-end'])
})

test('rows are counted as Excel shows them, lines as an editor does', async () => {
  const { rows } = await gather('a,b\r\n\r\n1,"x\ny\r\nz"\r\n2,3\r\n\r\n\r\n"","p\nq"\r\n4,5')
  expect(rows.map(row => [row.number, row.line ?? row.number])).toEqual([
    [1, 1],
    [3, 3],
    [4, 6],
    [7, 9],
    [8, 11],
  ])
  expect(rows.map(row => 'line' in row)).toEqual([false, false, true, true, true])
})

test('ragged rows are given as they are', async () => {
  const gathered = await gather('a,b,c\n1\n1,2\n1,2,3,4\n,\n" "\n""\n')
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2'],
    ['1', '2', '3', '4'],
    ['', ''],
    [' '],
    [''],
  ])
  expect(codesOf(gathered)).toEqual([])
})

test.each([
  ['a,b\n"x"y,2\n', ['xy', '2'], 'file/text-after-quote', '"x"y'],
  ['a,b\n"say "ab" twice",2\n', ['say "ab" twice', '2'], 'file/text-after-quote', '"say "ab" twice"'],
  ['a,b\n"5""6 "x"",2\n', ['5"6 "x"', '2'], 'file/text-after-quote', '"5""6 "x""'],
  ['a,b\n5\'6",2\n', ['5\'6"', '2'], 'file/stray-quote', '5\'6"'],
  ['a,b\n "x",2\n', [' "x"', '2'], 'file/stray-quote', ' "x"'],
])('%j: odd quotation marks are read as a person would', async (text, cells, code, found) => {
  const gathered = await gather(text)
  expect(cellsOf(gathered)[1]).toEqual(cells)
  expect(gathered.findings).toMatchObject([{ code, where: { row: 2, column: 'A' }, found }])
})

test('blanks after a closing quotation mark stay, as in Excel, and are nothing to tell of', async () => {
  const gathered = await gather('a,b\n"x" ,"y"\t\n')
  expect(cellsOf(gathered)[1]).toEqual(['x ', 'y\t'])
  expect(codesOf(gathered)).toEqual([])
})

test('an unclosed quotation mark costs its own row and no other', async () => {
  const gathered = await gather('a,b,c\n\n1,"two,3\n4,5,6\n7,"8",9\n10,11,12\n')
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b', 'c'],
    ['1', '"two', '3'],
    ['4', '5', '6'],
    ['7', '8', '9'],
    ['10', '11', '12'],
  ])
  expect(gathered.findings).toEqual([
    {
      code: 'file/unclosed-quote',
      consequence: 'rejects-row',
      where: { row: 3, column: 'B' },
      found: '"two,3',
    },
  ])
})

test('an unclosed quotation mark on the last row', async () => {
  const gathered = await gather('a,b\n1,2\n3,"4\n')
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '"4'],
  ])
  expect(gathered.findings).toMatchObject([{ code: 'file/unclosed-quote', where: { row: 3, column: 'B' } }])
})

test('a quoted cell of more than a thousand lines counts as unclosed, one of a thousand does not', async () => {
  const long = (lines: number) => gather(`a,b\n1,"${'x\n'.repeat(lines - 1)}"\n2,3\n`)
  expect((await long(1000)).rows.length).toBe(3)
  const beyond = await long(1001)
  expect(beyond.findings[0]).toMatchObject({ code: 'file/unclosed-quote', where: { row: 2 } })
  expect(cellsOf(beyond).at(-1)).toEqual(['2', '3'])
})

test('rows that a quotation mark swallowed are told of, since the file may mean it so', async () => {
  const row = 'a,b,c,d,e'
  const gathered = await gather(`${row}\n1,2,3,4,"x\n${row}\n${row}\ny"\n`)
  expect(gathered.rows.length).toBe(2)
  expect(gathered.findings).toMatchObject([
    { code: 'file/rows-in-one-cell', where: { row: 2, column: 'E' }, values: { lines: 4 } },
  ])
})

test('mixed line ends are counted, those inside quoted cells are not', async () => {
  const gathered = await gather('a,b\r\n1,"x\ny"\r\n2,3\n4,5\r6,7\n')
  expect(gathered.rows.length).toBe(5)
  expect(gathered.findings).toMatchObject([
    { code: 'file/mixed-line-endings', values: { crlf: 2, lf: 2, cr: 1 } },
  ])
})

test('the line sep= names the delimiter and is no row', async () => {
  const gathered = await gather('sep=;\r\na;b,c\r\n1;2\r\n')
  expect(gathered.rows).toEqual([
    { number: 1, line: 2, cells: ['a', 'b,c'], kinds: null },
    { number: 2, line: 3, cells: ['1', '2'], kinds: null },
  ])
  expect(gathered.findings).toMatchObject([{ code: 'file/separator-line', values: { delimiter: ';' } }])
  expect(cellsOf(await gather('SEP=^\na^b\n'))).toEqual([['a', 'b']])
  const wide = Buffer.from('\ufeffsep=\t\nñ\tb\n', 'utf16le')
  expect(cellsOf(await gather(wide))).toEqual([['ñ', 'b']])
})

test('a delimiter that is given is not looked for', async () => {
  expect(cellsOf(await gather('a;b,c;d\n', { delimiter: ',' }))).toEqual([['a;b', 'c;d']])
})

test('Windows-1252 far behind an ASCII beginning is seen, and its first row named', async () => {
  const ascii = 'id,name\n'.concat('1,Sample\n'.repeat(20_000))
  const gathered = await gather(
    Buffer.concat([Buffer.from(ascii), Buffer.from('2,Pe\xf1a \x96 \x80\n', 'latin1')]),
  )
  expect(cellsOf(gathered).at(-1)).toEqual(['2', 'Peña – €'])
  expect(gathered.findings).toEqual([
    { code: 'file/windows-1252', consequence: 'note', where: { row: 20_002 }, values: { count: 3 } },
  ])
})

test('UTF-8 with letters of Windows-1252 is read piece by piece', async () => {
  const utf8 = Buffer.from('id,name\n1,Peña\n2,José 🙂\n')
  const gathered = await gather(
    Buffer.concat([utf8, Buffer.from('3,Pe\xf1a\n', 'latin1'), Buffer.from('4,Zoë\n')]),
  )
  expect(cellsOf(gathered)).toEqual([
    ['id', 'name'],
    ['1', 'Peña'],
    ['2', 'José 🙂'],
    ['3', 'Peña'],
    ['4', 'Zoë'],
  ])
  expect(gathered.findings).toEqual([
    {
      code: 'file/mixed-encoding',
      consequence: 'accepted-with-warning',
      where: { row: 4 },
      values: { count: 1 },
    },
  ])
})

test('a chance pair of Windows-1252 letters does not make a file UTF-8', async () => {
  const gathered = await gather(Buffer.from(`name\n${'Mu\xf1oz\n'.repeat(5)}JOS\xc9\x94\n`, 'latin1'))
  expect(cellsOf(gathered).at(-1)).toEqual(['JOSÉ”'])
  expect(codesOf(gathered)).toEqual(['file/windows-1252'])
})

test('NUL characters are left out and told of', async () => {
  const gathered = await gather('a,b\n1,2\n3\0,"\0""4"\n')
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '"4'],
  ])
  expect(gathered.findings).toEqual([
    {
      code: 'file/has-nul-characters',
      consequence: 'accepted-with-warning',
      where: { row: 3 },
      values: { count: 2 },
    },
  ])
})

test('half characters of UTF-16 are replaced and told of', async () => {
  const gathered = await gather(Buffer.from('\ufeffa,b\n1,x\ud83dy\n2,🙂\n', 'utf16le'))
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b'],
    ['1', 'x\ufffdy'],
    ['2', '🙂'],
  ])
  expect(gathered.findings).toMatchObject([
    { code: 'file/utf-16' },
    { code: 'file/broken-characters', where: { row: 2 }, values: { count: 1 } },
  ])
})

test.each([
  ['no bytes', ''],
  ['only a byte order mark', '\ufeff'],
  ['only blank lines', '\r\n\n\r\r\n'],
  ['NUL between blank lines', '\n\n\n\0\n\n'],
])('%s: an empty file', async (_, text) => {
  const gathered = await gather(text)
  expect(codesOf(gathered)).toContain('file/empty')
  expect(gathered).toMatchObject({ rows: [], ended: false })
})

test('a header alone is a row like any other', async () => {
  expect(await gather('a,b,c')).toMatchObject({ rows: [{ number: 1, cells: ['a', 'b', 'c'] }], findings: [] })
})
