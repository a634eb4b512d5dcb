/** Workbooks that carry programs, links, other files or entities. */
import { contentTypes, partsOf, stringsOf, stylesOf, workbookOf, zipped } from '../testing.ts'
import { book, cell, good, type Hostile, sheetName, withPart, withRow } from './hostile-file.ts'

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`
const relationTo = (type: string, target: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" ${target}/></Relationships>`
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

export const dangers: Hostile[] = [
  { name: 'macros', make: withPart('xl/vbaProject.bin'), codes: ['file/has-macros'] },
  {
    name: 'macros of another name',
    make: book(good, {
      'xl/x.dat': 'x',
      '[Content_Types].xml': contentTypes(override('xl/x.dat', 'application/vnd.ms-office.vbaProject')),
    }),
    codes: ['file/has-macros'],
  },
  {
    name: 'a type that has macros',
    make: book(good, { '[Content_Types].xml': contentTypes(override('xl/workbook.xml', macroType)) }),
    codes: ['file/has-macros'],
  },
  {
    name: 'macro sheets of Excel 4',
    make: withPart('xl/macrosheets/sheet1.xml'),
    codes: ['file/has-macros'],
  },
  {
    name: 'a macro sheet by its relation',
    make: async () =>
      zipped({
        ...partsOf([good]),
        'xl/_rels/workbook.xml.rels': String(partsOf([good])['xl/_rels/workbook.xml.rels']).replace(
          '/worksheet"',
          '/xlMacrosheet"',
        ),
      }),
    codes: ['file/has-macros'],
  },
  {
    name: 'external links',
    make: withPart('xl/externalLinks/externalLink1.xml'),
    codes: ['file/has-external-links'],
  },
  {
    name: 'external links by type',
    make: book(good, {
      'xl/x.xml': 'x',
      '[Content_Types].xml': contentTypes(
        override('xl/x.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml'),
      ),
    }),
    codes: ['file/has-external-links'],
  },
  {
    name: 'a command in a formula',
    make: withRow(`<row r="1"><c r="A1"><f>cmd|' /C calc'!A0</f><v>1</v></c></row>`),
    codes: ['file/has-external-links'],
  },
  {
    name: 'a command in a formula, written oddly',
    make: withRow(`<row r="1"><c r="A1"><f >cmd&#124;<![CDATA[' /C calc']]>!A0</f ><v>1</v></c></row>`),
    codes: ['file/has-external-links'],
  },
  {
    name: 'embedded files',
    make: withPart('xl/embeddings/oleObject1.bin'),
    codes: ['file/has-embedded-objects'],
  },
  { name: 'ActiveX', make: withPart('xl/activeX/activeX1.xml'), codes: ['file/has-embedded-objects'] },
  {
    name: 'objects by the type of an ending',
    make: book(good, {
      'xl/a.bin': 'x',
      '[Content_Types].xml': contentTypes(
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
      ),
    }),
    codes: ['file/has-embedded-objects'],
  },
  {
    name: 'an object of another name and type',
    make: book(good, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationTo('oleObject', 'Target="../x.dat"'),
      'xl/x.dat': 'x',
    }),
    codes: ['file/has-embedded-objects'],
  },
  {
    name: 'an object in another file',
    make: book(good, {
      'xl/worksheets/_rels/sheet1.xml.rels': relationTo(
        'oleObject',
        'Target="file:///x" TargetMode="External"',
      ),
    }),
    codes: ['file/has-external-links'],
  },
  {
    name: 'all at once, told at once',
    make: book(good, {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': 'x',
      'xl/embeddings/a.docx': 'x',
    }),
    codes: ['file/has-macros', 'file/has-external-links', 'file/has-embedded-objects'],
  },
]

const laugh = (number: number): string => `<!ENTITY a${number} "${`&a${number - 1};`.repeat(9)}">`
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 19 }, (_, i) => laugh(i + 1)).join('')}]>`
const external = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
const ownStyles = { 'xl/styles.xml': external + stylesOf(0) }

export const entities: Hostile[] = [
  {
    name: 'a DOCTYPE in the sheet',
    make: book(external + good),
    codes: ['file/declares-entities'],
    values: { part: sheetName },
  },
  {
    name: 'entities that multiply',
    make: book(good, { 'xl/sharedStrings.xml': laughs + stringsOf('<t>&a19;</t>') }),
    codes: ['file/declares-entities'],
    values: { part: 'xl/sharedStrings.xml' },
  },
  { name: 'in the styles', make: book(good, ownStyles), codes: ['file/declares-entities'] },
  {
    name: 'in the workbook',
    make: book(good, { 'xl/workbook.xml': external + workbookOf('') }),
    codes: ['file/declares-entities'],
  },
  {
    name: 'in the content types',
    make: book(good, { '[Content_Types].xml': external + contentTypes() }),
    codes: ['file/declares-entities'],
  },
  {
    name: 'in the relations',
    make: book(good, { '_rels/.rels': `${external}<Relationships/>` }),
    codes: ['file/declares-entities'],
  },
  { name: 'in small letters', make: book(external.toLowerCase() + good), codes: ['file/declares-entities'] },
  {
    name: 'in UTF-16',
    make: book(good, { [sheetName]: Buffer.from(`\ufeff${external}${good}`, 'utf16le') }),
    codes: ['file/declares-entities'],
  },
  {
    name: 'within the rows',
    make: withRow(`<row r="1">${cell}${external}</row>`),
    codes: ['file/declares-entities'],
  },
]
