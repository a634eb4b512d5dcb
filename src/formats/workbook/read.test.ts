/** What the reader makes of every legal way to write a cell, a row and a sheet. */
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { cellKind, formulaFlag } from '../row.ts'
import { readWorkbook } from './read.ts'
import {
  partsOf,
  readAll,
  readRows,
  rowsInChunks,
  sheetOf,
  stringsOf,
  stylesOf,
  told,
  workbookOf,
  zipped,
} from './testing.ts'

const row = (cells: string, number = 1): string => `<row r="${number}">${cells}</row>`

describe('texts', () => {
  test('shared strings: plain, rich, with phonetic readings, empty, escaped', async () => {
    const strings = stringsOf(
      '<t>plain</t>',
      '<r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve">text</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t/>',
      '<t>a_x000D_b &amp; &lt;c&gt; &#233;&#x1F600;</t>',
      '<t xml:space="preserve">  kept  </t>',
      '',
    )
    const cells = [0, 1, 2, 3, 4, 5, 6, 0].map((index, column) => {
      return `<c r="${String.fromCharCode(65 + column)}1" t="s"><v>${index}</v></c>`
    })
    const rows = await readRows(sheetOf(row(cells.join(''))), { 'xl/sharedStrings.xml': strings })
    expect(rows[0]?.cells).toEqual([
      'plain',
      'rich text',
      '東京',
      '',
      'a\rb & <c> é😀',
      '  kept  ',
      '',
      'plain',
    ])
    expect(rows[0]?.kinds?.[3]).toBe(cellKind.blank)
  })

  test('inline strings, plain and rich, and formula strings', async () => {
    const rows = await readRows(
      sheetOf(
        row(
          '<c r="A1" t="inlineStr"><is><t>in &quot;line&quot;</t></is></c>' +
            '<c r="B1" t="inlineStr"><is><r><t>r1</t></r><r><t>r2</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
            '<c r="C1" t="str"><v>text</v></c>' +
            '<c r="D1" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c>' +
            '<c r="E1" t="inlineStr"/><c r="F1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>',
        ),
      ),
    )
    expect(told(rows)).toEqual(['1 1:in "line" | 1:r1r2 | 1:text | 1: a\nb  | 0: | 1:<&>'])
    expect(rows[0]?.kinds).not.toBeNull()
  })

  test('kinds are left out where every cell is text', async () => {
    const rows = await readRows(sheetOf(row('<c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c>')))
    expect(rows).toEqual([{ number: 1, cells: ['a', 'b'], kinds: null }])
  })

  test('an emoji comes whole, however it is written; half of one becomes a replacement character', async () => {
    const texts = ['😀', '&#128512;', '&#xD83D;&#xDE00;', '_xD83D__xDE00_', '&#xD83D;', '_xDE00_x', '&#0;']
    const cells = texts.map((text, index) => `<c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)
    const rows = await readRows(sheetOf(cells.map((cell, index) => row(cell, index + 1)).join('')))
    expect(rows.map(each => each.cells[0])).toEqual(['😀', '😀', '😀', '😀', '\ufffd', '\ufffdx', '\ufffd'])
  })

  test('an escape of an escape, and what only looks like one', async () => {
    const texts = ['_x005F_x000D_', '_x00_', '_x000G_', 'snake_x_case', '_x0041_', 'a\r\nb\rc', '_x000a_']
    const cells = texts.map((text, index) => `<c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)
    const rows = await readRows(sheetOf(cells.map((cell, index) => row(cell, index + 1)).join('')))
    expect(rows.map(each => each.cells[0])).toEqual([
      '_x000D_',
      '_x00_',
      '_x000G_',
      'snake_x_case',
      'A',
      'a\nb\nc',
      '\n',
    ])
  })

  test('a text as long as Excel allows, each character a reference', async () => {
    const rows = await readRows(
      sheetOf(row(`<c r="A1" t="inlineStr"><is><t>${'&#x1F600;'.repeat(16_383)}</t></is></c>`)),
    )
    expect(rows[0]?.cells[0]).toBe('😀'.repeat(16_383))
  })
})

describe('numbers', () => {
  test('are given as the file writes them', async () => {
    const numbers = [
      '0',
      '-1.5',
      '1.2E+11',
      '007',
      '0.1',
      '3.3000000000000003',
      '123456789012345678',
      '.5',
      '+3',
    ]
    const rows = await readRows(
      sheetOf(numbers.map((text, i) => row(`<c r="A${i + 1}"><v>${text}</v></c>`, i + 1)).join('')),
    )
    expect(rows.map(each => each.cells[0])).toEqual(numbers)
    expect(rows.every(each => each.kinds?.[0] === cellKind.number)).toBe(true)
  })

  test('what is no number in the place of one is text', async () => {
    const rows = await readRows(
      sheetOf(row('<c r="A1"><v>abc</v></c><c r="B1"><v> 12 </v></c><c r="C1" t="n"><v>NaN</v></c>')),
    )
    expect(told(rows)).toEqual(['1 1:abc | 2:12 | 1:NaN'])
  })

  test('formats made of zeros show their zeros', async () => {
    const formats = [
      '00000',
      '00000-0000',
      '000\\-00\\-0000',
      '0000000000',
      '00000;[Red]-00000',
      '"ID "00000',
      '0',
      '0.00',
    ]
    const cells = formats
      .map((_, index) => `<c r="${'ABCDEFGH'[index]}1" s="${index}"><v>1234</v></c>`)
      .join('')
    const rows = await readRows(sheetOf(row(cells)), { 'xl/styles.xml': stylesOf(...formats) })
    expect(rows[0]?.cells).toEqual([
      '01234',
      '00000-1234',
      '000-00-1234',
      '0000001234',
      '01234',
      '1234',
      '1234',
      '1234',
    ])
  })

  test('a number that does not fit into its zeros is not cut; fractions and negatives stay as written', async () => {
    const numbers = ['123456', '1.5', '-12', '1E3', '12345678901234567890']
    const cells = numbers.map((text, i) => `<c r="${'ABCDE'[i]}1" s="0"><v>${text}</v></c>`).join('')
    const rows = await readRows(sheetOf(row(cells)), { 'xl/styles.xml': stylesOf('00000') })
    expect(rows[0]?.cells).toEqual(['123456', '1.5', '-12', '01000', '12345678901234567890'])
  })
})

describe('booleans and errors', () => {
  test('are told by their kinds', async () => {
    const rows = await readRows(
      sheetOf(
        row(
          '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c>' +
            '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="e"><v>#DIV/0!</v></c>',
        ),
      ),
    )
    expect(told(rows)).toEqual(['1 4:TRUE | 4:FALSE | 4:TRUE | 5:#N/A | 5:#DIV/0!'])
  })
})

describe('formulas', () => {
  test('give their cached value with the flag; one never reckoned is blank with the flag', async () => {
    const rows = await readRows(
      sheetOf(
        row(
          '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
            '<c r="C1"><f>NOW()</f></c>' +
            '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" ref="E1:E9" si="0">A1</f><v>2</v></c>' +
            '<c r="F1"><f t="shared" si="0"/><v>3</v></c><c r="G1" t="b"><f>TRUE()</f><v>1</v></c>' +
            '<c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        ),
      ),
    )
    const flag = formulaFlag
    expect([...(rows[0]?.kinds ?? [])]).toEqual([
      cellKind.number | flag,
      cellKind.text | flag,
      cellKind.blank | flag,
      cellKind.text | flag,
      cellKind.number | flag,
      cellKind.number | flag,
      cellKind.boolean | flag,
      cellKind.error | flag,
    ])
    expect(rows[0]?.cells).toEqual(['2', 'ab', '', '', '2', '3', 'TRUE', '#DIV/0!'])
  })

  test('a bar inside quotes is no link to another program', async () => {
    const rows = await readRows(sheetOf(row('<c r="A1" t="str"><f>A2&amp;"|"&amp;A3</f><v>x|y</v></c>')))
    expect(rows[0]?.cells).toEqual(['x|y'])
  })
})

describe('places', () => {
  test('cells and rows without references stand one after the other', async () => {
    const rows = await readRows(
      sheetOf(
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="B2"><v>4</v></c><c><v>5</v></c></row>' +
          '<row r="9"><c><v>6</v></c></row><row><c><v>7</v></c></row>',
      ),
    )
    expect(told(rows)).toEqual(['1 2:1 | 0: | 2:3', '2 0: | 2:4 | 2:5', '9 2:6', '10 2:7'])
  })

  test('gaps are filled, blank ends cut, empty rows left out', async () => {
    const rows = await readRows(
      sheetOf(
        `${row('<c r="A1" s="1"/><c r="C1"><v>1</v></c><c r="F1" s="3"/>')}${row('<c r="A2"/>', 2)}<row r="3"/>` +
          row('<c r="E5" t="inlineStr"><is><t>x</t></is></c>', 5),
      ),
    )
    expect(told(rows)).toEqual(['1 0: | 0: | 2:1', '5 0: | 0: | 0: | 0: | 1:x'])
  })

  test('the furthest cell of all', async () => {
    const rows = await readRows(sheetOf(row('<c r="XFD1048576"><v>1</v></c>', 1_048_576)))
    expect(rows[0]?.number).toBe(1_048_576)
    expect(rows[0]?.cells.length).toBe(16_384)
    expect(rows[0]?.cells[16_383]).toBe('1')
  })

  test('hidden rows, hidden columns, merged areas', async () => {
    const sheet = sheetOf(
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" hidden="0"/>' +
        '<col min="7" max="16384" hidden="true"/></cols>',
      '<mergeCells count="1"><mergeCell ref="A4:C6"/></mergeCells>',
    )
    const { sheets } = await readAll(await zipped(partsOf([sheet])))
    expect(sheets[0]?.sheet.hiddenColumns).toEqual([
      [1, 2],
      [6, 16_383],
    ])
    expect(told(sheets[0]?.rows ?? [])).toEqual(['1h 2:1', '2 2:2'])
    expect(sheets[0]?.merged).toEqual([{ fromRow: 4, toRow: 6, fromColumn: 0, toColumn: 2 }])
  })

  test('sheets in the order of their tabs, with their states; chart sheets are passed over but counted', async () => {
    const parts = partsOf([
      sheetOf(row('<c r="A1"><v>1</v></c>')),
      sheetOf(''),
      sheetOf(row('<c r="A1"><v>3</v></c>')),
    ])
    parts['xl/workbook.xml'] = workbookOf(
      '<sheet name="Third &amp; last" sheetId="3" state="veryHidden" r:id="rId3"/>' +
        '<sheet name="Chart" sheetId="9" r:id="rId9"/>' +
        '<sheet name="One" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Two" sheetId="2" r:id="rId2"/>',
    )
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    )
    const { sheets } = await readAll(await zipped(parts))
    expect(sheets.map(({ sheet }) => [sheet.name, sheet.index, sheet.state])).toEqual([
      ['Third & last', 0, 'very-hidden'],
      ['One', 2, 'hidden'],
      ['Two', 3, 'visible'],
    ])
    expect(sheets.map(each => each.rows.length)).toEqual([1, 1, 0])
  })
})

describe('ways of writing XML', () => {
  const data = row('<c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><v>2</v></c>')
  const expected = ['1 1:a | 2:2']

  test('prefixed names', async () => {
    const prefixed = sheetOf(data)
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(told(await readRows(prefixed))).toEqual(expected)
  })

  test('strict namespaces', async () => {
    const parts = partsOf([sheetOf(data)])
    for (const [name, xml] of Object.entries(parts)) {
      parts[name] = String(xml)
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006',
          'http://purl.oclc.org/ooxml/spreadsheetml',
        )
    }
    expect(told((await readAll(await zipped(parts))).sheets[0]?.rows ?? [])).toEqual(expected)
  })

  test.each(['utf16le', 'utf16be'] as const)('parts in %s', async encoding => {
    const inUtf16 = (xml: string): Buffer => {
      const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le')
      return encoding === 'utf16be' ? bytes.swap16() : bytes
    }
    const parts = partsOf([sheetOf(data.replace('>a<', '>ä😀<'))])
    const recoded = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, inUtf16(String(xml))]),
    )
    const { sheets, findings } = await readAll(await zipped(recoded))
    expect(findings).toEqual([])
    expect(told(sheets[0]?.rows ?? [])).toEqual(['1 1:ä😀 | 2:2'])
  })

  test('UTF-8 with a byte order mark, and an old code page by its declaration', async () => {
    expect(told(await readRows(`\ufeff${sheetOf(data)}`))).toEqual(expected)
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf(data.replace('>a<', '>é<'))}`,
      'latin1',
    )
    const { sheets } = await readAll(
      await zipped({ ...partsOf([sheetOf('')]), 'xl/worksheets/sheet1.xml': latin }),
    )
    expect(sheets[0]?.rows[0]?.cells[0]).toBe('é')
  })

  test('comments, instructions, single quotes, blanks and line ends between everything', async () => {
    const loose = `<?xml version='1.0'?>\n<!-- <row r="7"> -->\n${sheetOf(`
      <?pi <c> ?><row  r = '1'  x14ac:dyDescent="0.25">
        <c t='inlineStr'
           r='A1' ><is><!-- no --><t>a</t></is></c >
        <c r="B1" cm="1" vm='2'><v>2</v><extLst><ext uri="{x}"><v>99</v></ext></extLst></c>
      </row >`)}\n`
    expect(told(await readRows(loose))).toEqual(expected)
  })

  test('a tag with > in an attribute', async () => {
    expect(told(await readRows(sheetOf(data, '<sheetPr codeName="a>b"/>')))).toEqual(expected)
  })

  test('targets of relations: absolute, relative, escaped, of other case', async () => {
    for (const target of [
      '/xl/worksheets/sheet1.xml',
      './worksheets/../worksheets/sheet1.xml',
      'worksheets/sheet%31.xml',
      'Worksheets/Sheet1.XML',
    ]) {
      const parts = partsOf([sheetOf(data)])
      parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
        'worksheets/sheet1.xml',
        target,
      )
      expect(told((await readAll(await zipped(parts))).sheets[0]?.rows ?? []), target).toEqual(expected)
    }
  })

  test('chunks that cut everything at every place', async () => {
    const text = 'é😀&amp;_x000D_'
    const sheet = sheetOf(
      row(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1" s="1"><v>44000</v></c>`) +
        row('<c r="A2"><f>1</f><v>1</v></c>', 2),
    )
    const whole = told(await readRows(sheet))
    for (let size = 1; size < 60; size++)
      expect(told(rowsInChunks(sheet, size)), `chunks of ${size}`).toEqual(whole)
  })
})

describe('as programs write', () => {
  test('Excel: extension namespaces, conditional formats, row attributes, styles on rows', async () => {
    const sheet = [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet ',
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" mc:Ignorable="x14ac xr" ',
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ',
      'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
      'xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr>',
      '<dimension ref="A1:C2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1"/>',
      '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData>',
      '<row r="1" spans="1:3" s="1" customFormat="1" ht="15.75" thickBot="1" x14ac:dyDescent="0.3">',
      '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1"><v>44197</v></c></row>',
      '<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" s="2"><v>44197</v></c>',
      '<c r="B2" t="b"><v>0</v></c></row>',
      '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1">',
      '<formula>A1&gt;1</formula></cfRule></conditionalFormatting><extLst><ext uri="{CCE6A557}"><x14:c/>',
      '<x14:row r="1"/></ext></extLst></worksheet>',
    ].join('')
    const more = { 'xl/styles.xml': stylesOf(0, 0, 14), 'xl/sharedStrings.xml': stringsOf('<t>CIN</t>') }
    expect(told(await readRows(sheet, more))).toEqual(['1 1:CIN | 0: | 2:44197', '2 3:2021-01-01 | 4:FALSE'])
  })

  test('Google Sheets: heights on rows, formatted blanks to the end, a drawing', async () => {
    const first = '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>46053.0</v></c>'
    const blanks = ['C', 'D', 'E'].map(letter => `<c r="${letter}1" s="1"/>`).join('')
    const rows =
      `<row r="1" ht="15.75" customHeight="1">${first}${blanks}</row>` +
      '<row r="2" ht="15.75" customHeight="1"/>'
    const columns = '<cols><col customWidth="1" min="1" max="6" width="12.63"/></cols>'
    const before = `<sheetPr><outlinePr summaryBelow="0"/></sheetPr>${columns}`
    const more = {
      'xl/styles.xml': stylesOf(0, 0, 'm/d/yyyy'),
      'xl/sharedStrings.xml': stringsOf('<t>CIN</t>'),
    }
    const sheet = sheetOf(rows, before, '<drawing r:id="rId1"/>')
    expect(told(await readRows(sheet, more))).toEqual(['1 1:CIN | 3:2026-01-31'])
  })
})

test('reading can stop early and nothing stays open', async () => {
  const many = Array.from({ length: 5_000 }, (_, i) => row(`<c r="A${i + 1}"><v>${i}</v></c>`, i + 1)).join(
    '',
  )
  const zip = await zipped(partsOf([sheetOf(many), sheetOf('')]))
  let batches = 0
  for await (const event of readWorkbook(bytesSource('a.xlsx', zip))) {
    if (event.type === 'rows' && ++batches === 2) break
  }
  expect(batches).toBe(2)
})

test('a workbook without any filled cell is empty', async () => {
  const { sheets, findings } = await readAll(
    await zipped(partsOf([sheetOf('<row r="1"><c r="A1" s="0"/></row>')])),
  )
  expect(findings.map(finding => finding.code)).toEqual(['file/empty'])
  expect(sheets.length).toBe(1)
})
