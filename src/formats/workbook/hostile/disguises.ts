/** Files that come as a workbook and are something else. */
import { contentTypes, zipped } from '../testing.ts'
import { book, good, type Hostile, text, withPart, zipOf } from './hostile-file.ts'

/** An OLE container with one directory sector that holds these names. */
function ole(names: readonly string[], next = 0xfffffffe): Uint8Array {
  const file = Buffer.alloc(512 * 3)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.fill(0xff, 512, 1024)
  file.writeUInt32LE(next, 512 + 4)
  names.forEach((name, index) => {
    file.write(name, 1024 + index * 128, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64)
  })
  return file
}

export const disguises: Hostile[] = [
  { name: 'no bytes', make: text(''), codes: ['file/empty'] },
  {
    name: 'a text',
    make: text('CIN,Name\n90000001A,Testina\n'),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'text' },
  },
  {
    name: 'a web page',
    make: text('\n<html><table><tr>'),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'web-page' },
  },
  {
    name: 'XML of Excel 2003',
    make: text('<?xml version="1.0"?><Workbook>'),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'xml' },
  },
  {
    name: 'a PDF',
    make: text('%PDF-1.7 \x00\x01'),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'pdf' },
  },
  {
    name: 'gzip',
    make: () => Buffer.from([0x1f, 0x8b, 8, 0]),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'gzip' },
  },
  {
    name: 'a picture',
    make: () => Buffer.from('89504e470d0a1a0a', 'hex'),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'image' },
  },
  {
    name: 'noise',
    make: () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7) % 32)),
    codes: ['file/not-a-workbook'],
    values: { looksLike: 'unknown' },
  },
  { name: 'a zip of nothing', make: () => zipped({}), codes: ['file/empty'] },
  { name: 'a legacy workbook', make: () => ole(['Root Entry', 'Workbook']), codes: ['file/legacy-workbook'] },
  {
    name: 'an older legacy workbook',
    make: () => ole(['Root Entry', 'Book']),
    codes: ['file/legacy-workbook'],
  },
  { name: 'Excel 3', make: () => Buffer.from([9, 2, 6, 0, 0, 0, 0x10, 0]), codes: ['file/legacy-workbook'] },
  {
    name: 'a password',
    make: () => ole(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
    codes: ['file/encrypted'],
  },
  {
    name: 'a legacy letter',
    make: () => ole(['Root Entry', 'WordDocument']),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'word-document' },
  },
  {
    name: 'legacy slides',
    make: () => ole(['PowerPoint Document']),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'presentation' },
  },
  {
    name: 'a mail',
    make: () => ole(['__substg1.0_0037001F']),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'message' },
  },
  { name: 'a directory that runs in a circle', make: () => ole(['x'], 1), codes: ['file/legacy-workbook'] },
  {
    name: 'a cut-off container',
    make: () => ole(['Workbook']).subarray(0, 100),
    codes: ['file/legacy-workbook'],
  },
  { name: 'a binary workbook', make: withPart('xl/workbook.bin'), codes: ['file/binary-workbook'] },
  {
    name: 'a binary workbook by its type',
    make: book(good, {
      '[Content_Types].xml': contentTypes(
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>',
      ),
    }),
    codes: ['file/binary-workbook'],
  },
  {
    name: 'an OpenDocument sheet',
    make: () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x' }),
    codes: ['file/open-document'],
  },
  {
    name: 'an OpenDocument text',
    make: () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'word-document' },
  },
  {
    name: 'a letter',
    make: zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'word-document' },
  },
  {
    name: 'slides',
    make: zipOf('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'presentation' },
  },
  {
    name: 'a drawing',
    make: zipOf('[Content_Types].xml', '_rels/.rels', 'visio/document.xml'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'drawing' },
  },
  {
    name: 'Numbers',
    make: zipOf('Index/Document.iwa', 'Metadata/Properties.plist'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'apple-numbers' },
  },
  {
    name: 'a program',
    make: zipOf('META-INF/MANIFEST.MF', 'a.class'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'java-archive' },
  },
  {
    name: 'a workbook inside a zip',
    make: zipOf('members.xlsx'),
    codes: ['file/not-a-spreadsheet'],
    values: { looksLike: 'zip-archive' },
  },
]
