/** Workbooks whose XML is broken or contradicts itself. */
import { partsOf, sheetOf, stringsOf, stylesOf, workbookOf, zipped } from '../testing.ts'
import { book, cell, damaged, good, type Hostile, sheetName, withRow, zipOf } from './hostile-file.ts'

export const xmls: Hostile[] = [
  {
    name: 'an open sheet',
    make: book(good.replace('</worksheet>', '')),
    ...damaged('broken-xml', sheetName),
  },
  { name: 'an open row', make: book(good.replace('</row>', '')), ...damaged('broken-xml') },
  {
    name: 'rows in rows',
    make: withRow(`<row r="1"><row r="2">${cell}</row></row>`),
    ...damaged('broken-xml'),
  },
  {
    name: 'a row in a cell',
    make: withRow('<row r="1"><c r="A1"><v>2<row/></v></c></row>'),
    ...damaged('broken-xml'),
  },
  {
    name: 'a torn attribute',
    make: withRow('<row r="1"><c r=?>A1"><v>2</v></c></row>'),
    ...damaged('broken-xml'),
  },
  {
    name: 'an end of another name',
    make: book(good.replace('</sheetData>', '</sheetDate>')),
    ...damaged('broken-xml'),
  },
  {
    name: 'thousands of elements in one another',
    make: withRow('<a>'.repeat(5_000) + '</a>'.repeat(5_000)),
    ...damaged('broken-xml'),
  },
  { name: 'a cell outside rows', make: withRow(cell), ...damaged('broken-xml') },
  { name: 'a tag in a tag', make: withRow('<row r="1"<c r="A1"/></row>'), ...damaged('broken-xml') },
  { name: 'a tag that never ends', make: book(`${good.slice(0, -20)}<a b="`), ...damaged('broken-xml') },
  { name: 'more ends than beginnings', make: book(`${good}</worksheet>`), ...damaged('broken-xml') },
  { name: 'no element at all', make: book('just text'), ...damaged('broken-xml') },
  { name: 'a part without bytes', make: book(''), ...damaged('broken-xml') },
  {
    name: 'an unknown cell type',
    make: withRow('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
    ...damaged('broken-xml'),
  },
  {
    name: 'a NUL in a text',
    make: withRow('<row r="1"><c r="A1" t="str"><v>a\x00b</v></c></row>'),
    ...damaged('control-character', sheetName),
  },
  {
    name: 'a NUL in a tag',
    make: withRow('<row r="1"><c r="A1" \x00><v>1</v></c></row>'),
    ...damaged('control-character'),
  },
  {
    name: 'a control in a shared string',
    make: book(good, { 'xl/sharedStrings.xml': stringsOf('<t>a\x08</t>') }),
    ...damaged('control-character', 'xl/sharedStrings.xml'),
  },
  {
    name: 'a control in CDATA',
    make: withRow('<row r="1"><c r="A1" t="str"><v><![CDATA[\x01]]></v></c></row>'),
    ...damaged('control-character'),
  },
  {
    name: 'an encoding that no one has',
    make: book(`<?xml version="1.0" encoding="x-none"?>${good}`),
    ...damaged('encoding', sheetName),
  },
  {
    name: 'a text without end',
    make: withRow(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(3 << 20)}</v></c></row>`),
    ...damaged('piece-too-long'),
  },
  {
    name: 'a shared string of endless runs',
    make: book(good, { 'xl/sharedStrings.xml': stringsOf(`<r><t>${'y'.repeat(99_999)}</t></r>`.repeat(20)) }),
    ...damaged('piece-too-long'),
  },
  {
    name: 'a comment without end',
    make: withRow(`<row r="1"><!--${'x'.repeat(3 << 20)}`),
    ...damaged('piece-too-long'),
  },
  {
    name: 'no sheet where one is named',
    make: async () => {
      const { [sheetName]: _, ...rest } = partsOf([good])
      return zipped(rest)
    },
    ...damaged('missing-part', sheetName),
  },
  {
    name: 'no relation of a sheet',
    make: book(good, { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
    ...damaged('missing-part'),
  },
  {
    name: 'a sheet outside the file',
    make: async () =>
      zipped({
        ...partsOf([good]),
        'xl/_rels/workbook.xml.rels': String(partsOf([good])['xl/_rels/workbook.xml.rels']).replace(
          '/>',
          ' TargetMode="External"/>',
        ),
      }),
    ...damaged('missing-part'),
  },
  {
    name: 'two tabs over one sheet',
    make: book(good, {
      'xl/workbook.xml': workbookOf('<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'),
    }),
    ...damaged('missing-part'),
  },
  { name: 'no sheets', make: book(good, { 'xl/workbook.xml': workbookOf('') }), ...damaged('missing-part') },
  { name: 'no workbook', make: zipOf('[Content_Types].xml', 'xl/styles.xml'), ...damaged('broken-xml') },
  {
    name: 'no content types',
    make: async () => {
      const { '[Content_Types].xml': _, ...rest } = partsOf([good])
      return zipped(rest)
    },
    codes: ['file/not-a-spreadsheet'],
  },
  {
    name: 'a reference without a column',
    make: withRow('<row r="1"><c r="1"><v>1</v></c></row>'),
    ...damaged('bad-reference'),
  },
  {
    name: 'a reference in small letters',
    make: withRow('<row r="1"><c r="a1"><v>1</v></c></row>'),
    ...damaged('bad-reference'),
  },
  {
    name: 'a reference of another row',
    make: withRow('<row r="1"><c r="A2"><v>1</v></c></row>'),
    ...damaged('bad-reference'),
  },
  {
    name: 'a reference with blanks',
    make: withRow('<row r="1"><c r="A 1"><v>1</v></c></row>'),
    ...damaged('bad-reference'),
  },
  { name: 'a row of no number', make: withRow(`<row r="x">${cell}</row>`), ...damaged('bad-reference') },
  { name: 'a negative row', make: withRow(`<row r="-1">${cell}</row>`), ...damaged('bad-reference') },
  {
    name: 'a cell format that is not there',
    make: book(sheetOf('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), { 'xl/styles.xml': stylesOf(0) }),
    ...damaged('bad-reference'),
  },
  {
    name: 'a shared string that is not there',
    make: withRow('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
    ...damaged('bad-reference'),
  },
  {
    name: 'a shared string of no number',
    make: withRow('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
    ...damaged('bad-reference'),
  },
  {
    name: 'cells out of order',
    make: withRow('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    ...damaged('out-of-order'),
  },
  { name: 'a cell twice', make: withRow(`<row r="1">${cell}${cell}</row>`), ...damaged('out-of-order') },
  {
    name: 'rows out of order',
    make: withRow(`<row r="2"/><row r="1">${cell}</row>`),
    ...damaged('out-of-order'),
  },
  { name: 'a row twice', make: withRow(`<row r="1"/><row r="1">${cell}</row>`), ...damaged('out-of-order') },
]
