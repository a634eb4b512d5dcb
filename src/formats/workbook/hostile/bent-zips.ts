/** Zips that are cut, forged, or full of tricks. */
import { bent, partsOf, zipped } from '../testing.ts'
import { bend, damaged, good, type Hostile, sheetName, text, withPart } from './hostile-file.ts'

/** A zip whose one entry is renamed to something else of the same length, in both places. */
const renamed = (to: string) => async (): Promise<Uint8Array> => {
  const zip = await zipped({ ...partsOf([good]), [to.replace(/[^a-z]/g, '_')]: 'x' })
  return bent(zip, to.replace(/[^a-z]/g, '_'), (copy, local, central) => {
    copy.write(to, local + 30, 'latin1')
    copy.write(to, central + 46, 'latin1')
  })
}

const wide = (copy: Buffer, central: number, size: number): void =>
  void copy.writeUInt32LE(size, central + 24)

export const zips: Hostile[] = [
  {
    name: 'half a file',
    make: async () => (await zipped(partsOf([good]))).subarray(0, 700),
    ...damaged('truncated'),
  },
  {
    name: 'a file without its last byte',
    make: async () => (await zipped(partsOf([good]))).subarray(0, -1),
    ...damaged('truncated'),
  },
  {
    name: 'one byte too many',
    make: async () => Buffer.concat([await zipped(partsOf([good])), Buffer.from('x')]),
    ...damaged('truncated'),
  },
  { name: 'only its beginning', make: text('PK\x03\x04'), ...damaged('truncated') },
  {
    name: 'something before it',
    make: async () => Buffer.concat([Buffer.from('MZ'), await zipped(partsOf([good]))]),
    codes: ['file/not-a-workbook'],
  },
  {
    name: 'another beginning',
    make: text('PK\x07\x08xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    ...damaged('directory'),
  },
  {
    name: 'a wrong checksum',
    make: bend((copy, _, central) => void copy.writeUInt32LE(1, central + 16)),
    ...damaged('checksum', sheetName),
  },
  {
    name: 'packed noise',
    make: bend(
      (copy, local) => void copy.fill(0xff, local + 30 + sheetName.length, local + 60 + sheetName.length),
    ),
    ...damaged('checksum', sheetName),
  },
  {
    name: 'a packed stream that stops',
    make: bend((copy, _, central) => void copy.writeUInt32LE(20, central + 20)),
    ...damaged('truncated', sheetName),
  },
  {
    name: 'entries over one another',
    make: bend((copy, _, central) => void copy.writeUInt32LE(0, central + 42)),
    ...damaged('overlapping'),
  },
  {
    name: 'two lines for one place',
    make: bend((copy, _, central) => void copy.writeUInt32LE(9_999, central + 20)),
    ...damaged('overlapping'),
  },
  {
    name: 'another name at the place itself',
    make: bend((copy, local) => void copy.write('y', local + 30)),
    ...damaged('directory', sheetName),
  },
  {
    name: 'a place beyond the end',
    make: bend((copy, _, central) => void copy.writeUInt32LE(0x7fffffff, central + 42)),
    ...damaged('overlapping', sheetName),
  },
  {
    name: 'a directory entry of another kind',
    make: bend((copy, _, central) => void copy.writeUInt32LE(0, central)),
    ...damaged('directory'),
  },
  {
    name: 'a name longer than the directory',
    make: bend((copy, _, central) => void copy.writeUInt16LE(0xffff, central + 28)),
    ...damaged('directory'),
  },
  {
    name: 'sizes of 64 bits that are missing',
    make: bend((copy, _, central) => wide(copy, central, 0xffffffff)),
    ...damaged('directory'),
  },
  {
    name: 'more entries than there are',
    make: async () => {
      const zip = await zipped(partsOf([good]))
      zip.writeUInt16LE(99, zip.length - 12)
      zip.writeUInt16LE(99, zip.length - 14)
      return zip
    },
    ...damaged('directory'),
  },
  {
    name: 'a second disk',
    make: async () => {
      const zip = await zipped(partsOf([good]))
      zip.writeUInt16LE(1, zip.length - 18)
      return zip
    },
    ...damaged('truncated'),
  },
  {
    name: 'ten thousand entries',
    make: () =>
      zipped({
        ...partsOf([good]),
        ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`a/${i}`, 'x'])),
      }),
    codes: ['file/too-many-entries'],
  },
  {
    name: 'a directory of many bytes',
    make: () => zipped({ ...partsOf([good]), [`a${'b'.repeat(60_000)}`]: 'x' }),
    codes: ['file/too-many-entries'],
    limits: { directoryBytes: 50_000 },
  },
  {
    name: 'a size too small',
    make: bend((copy, _, central) => wide(copy, central, 50)),
    codes: ['file/forged-size'],
    values: { part: sheetName },
  },
  {
    name: 'a size too large',
    make: bend((copy, _, central) => wide(copy, central, 5_000)),
    codes: ['file/forged-size'],
    values: { part: sheetName },
  },
  {
    name: 'a stored entry of two sizes',
    make: bend((copy, _, central) => void copy.writeUInt16LE(0, central + 10)),
    codes: ['file/forged-size'],
    values: { part: sheetName },
  },
  {
    name: 'a declared flood',
    make: bend((copy, _, central) => wide(copy, central, 0xfffffff0)),
    codes: ['file/inflates-too-far'],
    values: { part: sheetName },
  },
  {
    name: 'a parent folder',
    make: renamed('xl/../../a'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'parent-folder' },
  },
  {
    name: 'an absolute path',
    make: renamed('/etc/passwd'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'absolute-path' },
  },
  {
    name: 'a drive',
    make: renamed('c:/x'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'absolute-path' },
  },
  {
    name: 'a backslash',
    make: renamed('xl\\a.xml'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'backslash' },
  },
  {
    name: 'a NUL in a name',
    make: renamed('xl/a\x00.xml'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'control-character' },
  },
  {
    name: 'a name that is no UTF-8',
    make: renamed('xl/\xff.xml'),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'control-character' },
  },
  {
    name: 'a link',
    make: bend((copy, _, central) => {
      copy.writeUInt8(3, central + 5)
      copy.writeUInt32LE((0xa1ff << 16) >>> 0, central + 38)
    }),
    codes: ['file/unsafe-entry-name'],
    values: { why: 'link' },
  },
  { name: 'a name twice', make: renamed('xl/workbook.xml'), codes: ['file/duplicate-entry'] },
  {
    name: 'a name twice, once in capitals',
    make: withPart('xl/WORKBOOK.xml'),
    codes: ['file/duplicate-entry'],
  },
  {
    name: 'an encrypted entry',
    make: bend((copy, _, central) => void copy.writeUInt16LE(1, central + 8)),
    codes: ['file/encrypted'],
  },
  {
    name: 'Deflate64',
    make: bend((copy, _, central) => void copy.writeUInt16LE(9, central + 10)),
    codes: ['file/unsupported-compression'],
    values: { method: 9 },
  },
  {
    name: 'AES',
    make: bend((copy, _, central) => void copy.writeUInt16LE(99, central + 10)),
    codes: ['file/unsupported-compression'],
    values: { method: 99 },
  },
]
