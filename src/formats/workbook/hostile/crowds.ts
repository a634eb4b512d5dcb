/** Workbooks with too much of something. */
import { partsOf, sheetOf, stringsOf, stylesOf, zipped } from '../testing.ts'
import { book, cell, good, type Hostile, withRow } from './hostile-file.ts'

const manyStrings = Array.from({ length: 2_000 }, (_, i) => `<t>text ${i}</t>`)
const farRows = Array.from(
  { length: 300 },
  (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
).join('')
const merges = Array.from({ length: 50 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('')

export const crowds: Hostile[] = [
  {
    name: '257 sheets',
    make: () => zipped(partsOf(Array.from({ length: 257 }, () => good))),
    codes: ['file/too-many-sheets'],
  },
  {
    name: 'the column after the last',
    make: withRow('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    codes: ['file/too-many-columns'],
  },
  {
    name: 'a column of many letters',
    make: withRow('<row r="1"><c r="AAAAAAAAAAAA1"><v>1</v></c></row>'),
    codes: ['file/too-many-columns'],
  },
  {
    name: '16,385 cells without references',
    make: withRow(`<row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row>`),
    codes: ['file/too-many-columns'],
  },
  {
    name: 'the row after the last',
    make: withRow('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    codes: ['file/too-many-rows'],
  },
  { name: 'a row of huge number', make: withRow('<row r="1e300"/>'), codes: ['file/too-many-rows'] },
  {
    name: 'four billion shared strings, it says',
    make: book(good, {
      'xl/sharedStrings.xml': stringsOf().replace('<sst', '<sst uniqueCount="4000000000"'),
    }),
    codes: ['file/too-many-shared-strings'],
  },
  {
    name: 'too many shared strings',
    make: book(good, { 'xl/sharedStrings.xml': stringsOf(...manyStrings) }),
    codes: ['file/too-many-shared-strings'],
    limits: { sharedStrings: 1_999 },
  },
  {
    name: 'too many shared strings, written oddly',
    make: book(good, { 'xl/sharedStrings.xml': stringsOf(...manyStrings).replaceAll('<t>', '<t >') }),
    codes: ['file/too-many-shared-strings'],
    limits: { sharedStrings: 1_999 },
  },
  {
    name: 'shared strings of too many bytes',
    make: book(good, { 'xl/sharedStrings.xml': stringsOf(...manyStrings) }),
    codes: ['file/too-many-shared-strings'],
    limits: { sharedStringBytes: 10_000 },
  },
  {
    name: 'far cells in many rows',
    make: withRow(farRows),
    codes: ['file/too-many-gaps'],
    limits: { gapCells: 1_000_000 },
  },
  {
    name: 'many merged areas',
    make: book(sheetOf(`<row r="1">${cell}</row>`, '', `<mergeCells>${merges}</mergeCells>`)),
    codes: ['file/too-many-merged-areas'],
    limits: { mergedAreas: 49 },
  },
  {
    name: 'many cell formats',
    make: book(good, { 'xl/styles.xml': stylesOf(...new Array<number>(200).fill(0)) }),
    codes: ['file/too-many-formats'],
    limits: { cellFormats: 199 },
  },
  {
    name: 'all parts together too large',
    make: book(good),
    codes: ['file/inflates-too-far'],
    values: { part: 'zip' },
    limits: { totalBytes: 1_000 },
  },
  {
    name: 'a small part too large',
    make: book(good, { 'xl/styles.xml': stylesOf(...new Array<number>(200).fill(0)) }),
    codes: ['file/inflates-too-far'],
    limits: { smallPartBytes: 2_000 },
  },
  {
    name: 'an entry too large',
    make: book(sheetOf(farRows)),
    codes: ['file/inflates-too-far'],
    limits: { entryBytes: 5_000 },
  },
]
