/** Noise, tricks and monsters: an answer within two seconds and in flat memory, never a crash, never a hang. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ByteSource } from '#base/bytes.ts'
import { delimitedFindingCodes } from './findings.ts'
import { readDelimited } from './read.ts'
import { cellsOf, codesOf, gather } from './testing.ts'

const codes = Object.keys(delimitedFindingCodes)

/** What must hold whatever the bytes are. */
async function expectSound(bytes: Uint8Array, chunkSize: number): Promise<void> {
  const whole = await gather(bytes)
  const inChunks = await gather(bytes, { chunkSize })
  expect(inChunks).toEqual(whole)
  let before = 0
  for (const row of whole.rows) {
    expect(row.number).toBeGreaterThan(before)
    expect(row.cells.length).toBeGreaterThan(0)
    before = row.number
  }
  for (const { code, values } of whole.findings) {
    expect(codes).toContain(code)
    const names = delimitedFindingCodes[code as keyof typeof delimitedFindingCodes].values
    expect(Object.keys(values ?? {})).toEqual(names)
  }
  expect(whole.ended).toBe(!whole.findings.some(finding => finding.consequence === 'rejects-file'))
}

describe('noise', () => {
  const nasty = fc.constantFrom(
    ...['"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'a', ' ', 'sep=', '\0', '1'].map(text =>
      Buffer.from(text),
    ),
    ...['é', '’', '🙂', '\ufeff', '\ufffd'].map(text => Buffer.from(text)),
    ...[
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xe9],
      [0x93],
      [0xc3],
      [0xe2, 0x80],
      [0xf0, 0x9f],
      [0xed, 0xa0, 0x80],
    ].map(bytes => Buffer.from(bytes)),
  )

  test('made of everything that hurts, in chunks of every size, is read the same', async () => {
    const bytes = fc.array(nasty, { maxLength: 60 }).map(parts => Buffer.concat(parts))
    await fc.assert(fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), expectSound), { numRuns: 4000 })
  })

  test('made of any bytes does no harm', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 40 }), expectSound),
      { numRuns: 1000 },
    )
  })

  test('one table in chunks of every size from a byte up', async () => {
    const text =
      'CIN;Nombre;Note\r\n90000001A;Peña “x”;"a;\r\n""b"" 🙂"\r\n\r\n"unclosed;2\r\n3;5\'6";"x"y\r\n'
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
    ]) {
      for (let size = 1; size <= bytes.length; size++) await expectSound(bytes, size)
    }
  })

  const crashers = join(import.meta.dirname, '../../../test/crashers/delimited')

  test.each(readdirSync(crashers))('once a crasher: %s', async name => {
    const bytes = readFileSync(join(crashers, name))
    for (const size of [1, 2, 3, 7, 64, 1 << 16]) await expectSound(bytes, size)
  })
})

describe('other formats under the name of a table', () => {
  test.each([
    ['XLSX', 'file/not-text', Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml \xa2\x04', 'latin1')],
    ['ZIP', 'file/not-text', Buffer.from('PK\x03\x04\x14\0\x06\0notes.txt', 'latin1')],
    ['XLS', 'file/not-text', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['PDF', 'file/not-text', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
    ['PNG', 'file/not-text', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    [
      'binary',
      'file/not-text',
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) & 0xff)),
    ],
    ['binary', 'file/not-text', Buffer.alloc(100_000)],
    [
      'HTML',
      'file/other-format',
      Buffer.from('\n<!DOCTYPE html>\n<html><body>Session expired</body></html>'),
    ],
    ['HTML', 'file/other-format', Buffer.from('<table><tr><td>1</td></tr></table>')],
    ['XML', 'file/other-format', Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>')],
    ['XML', 'file/other-format', Buffer.from('\ufeff<?xml version="1.0"?><Workbook/>', 'utf16le')],
    ['JSON', 'file/other-format', Buffer.from('[{"cin": "90000001A"}]')],
    ['RTF', 'file/other-format', Buffer.from('{\\rtf1 CIN}')],
    [
      'X12',
      'file/other-format',
      Buffer.from(`ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*SAMPLE~GS*HC~`),
    ],
  ])('%s', async (kind, code, bytes) => {
    expect((await gather(bytes)).findings).toEqual([
      { code, consequence: 'rejects-file', where: {}, values: { kind } },
    ])
  })

  test.each([
    '[Member ID],[Name]\n1,a\n',
    'PK,Name\n1,a\n',
    '%,Name\n1,a\n',
    '<5,>5\n1,2\n',
    'ISA,GS\n1,2\n',
  ])('%j is a table nevertheless', async text => expect(codesOf(await gather(text))).toEqual([]))
})

/** A file that is made while it is read, so that its size costs the test no memory. */
function madeUp(size: number, byteAt: (block: Buffer, offset: number) => void): ByteSource {
  return {
    name: 'monster.csv',
    size,
    read: (offset, length) => {
      const block = Buffer.alloc(Math.max(0, Math.min(length, size - offset)))
      byteAt(block, offset)
      return Promise.resolve(block)
    },
  }
}

type Weighed = { rows: number; codes: Map<string, number>; seconds: number; megabytes: number }

/** Reads to the end, keeping nothing, and tells the time and how far memory rose meanwhile. */
async function weigh(source: ByteSource): Promise<Weighed> {
  const before = process.memoryUsage.rss()
  // Processor time: what others do on the machine is none of ours.
  const begin = process.cpuUsage()
  const weighed: Weighed = { rows: 0, codes: new Map(), seconds: 0, megabytes: 0 }
  let most = before
  let events = 0
  for await (const event of readDelimited(source)) {
    if (event.type === 'rows') weighed.rows += event.rows.length
    events += 1
    if (events % 100 === 0) most = Math.max(most, process.memoryUsage.rss())
    if (event.type !== 'finding') continue
    weighed.codes.set(event.finding.code, (weighed.codes.get(event.finding.code) ?? 0) + 1)
  }
  const { user, system } = process.cpuUsage(begin)
  weighed.seconds = (user + system) / 1e6
  weighed.megabytes = (Math.max(most, process.memoryUsage.rss()) - before) / 1e6
  return weighed
}

describe('monsters', () => {
  const fill = (text: string) => (block: Buffer, offset: number) => {
    const shift = offset % text.length
    block.fill(text.slice(shift) + text.slice(0, shift))
  }

  test.each([
    ['one line of letters', 100_000_000, fill('a'), 0, { 'file/row-too-long': 1 }],
    ['one line of commas', 100_000_000, fill(','), 0, { 'file/row-too-long': 1 }],
    [
      'an opening quotation mark and no other',
      24_000_000,
      quoteThen(fill('abc,def\n')),
      3_000_000,
      { 'file/unclosed-quote': 1 },
    ],
    ['a quotation mark and then one line', 100_000_000, quoteThen(fill('a')), 0, { 'file/row-too-long': 1 }],
    ['doubled quotation marks without end', 100_000_000, fill('"'), 0, { 'file/row-too-long': 1 }],
    ['blank lines', 20_000_000, fill('\n'), 0, { 'file/empty': 1 }],
    [
      'a table that turns to NULs',
      100_000_000,
      tableThen(fill('\0')),
      1000,
      { 'file/has-nul-characters': 1 },
    ],
    [
      'rows of 100,000 columns',
      100_000_000,
      fill(`${'1,'.repeat(100_000)}\n`),
      0,
      { 'file/too-many-columns': 1 },
    ],
  ])('%s', async (_, size, make, rows, found) => {
    const weighed = await weigh(madeUp(size, make))
    expect(Object.fromEntries(weighed.codes)).toEqual(found)
    expect(weighed.rows).toBe(rows)
    expect(weighed.seconds).toBeLessThan(4)
    expect(weighed.megabytes).toBeLessThan(200)
  })

  function quoteThen(rest: (block: Buffer, offset: number) => void) {
    return (block: Buffer, offset: number) => {
      rest(block, offset)
      if (offset === 0) block.write('"')
    }
  }

  function tableThen(rest: (block: Buffer, offset: number) => void) {
    return (block: Buffer, offset: number) => {
      rest(block, offset)
      if (offset === 0) block.write('a,b,c,d\n'.repeat(1000))
      else if (offset < 8000) block.write('a,b,c,d\n'.repeat(1000).slice(offset))
    }
  }
})

describe('tricks with quotation marks', () => {
  test.each([
    ['each line opens one', '"a,b\n'],
    ['each line opens three', '"""a,b\n'],
    ['each line has a doubled pair within', 'x""y,"z\n'],
    ['each line ends in one', 'a,b"\n'],
    ['each line is only one', '"\n'],
    ['each cell goes on behind its mark', '"a"b,"c"d\n'],
  ])('%s: many lines in little time', async (_, line) => {
    const text = line.repeat(200_000)
    const begin = process.cpuUsage().user
    const gathered = await gather(text)
    expect((process.cpuUsage().user - begin) / 1e6).toBeLessThan(5)
    expect(gathered.rows.length).toBeGreaterThan(99_999)
  })
})

test('a row beyond the limit is skipped alone', async () => {
  const gathered = await gather(`a,b\n1,2\n3,${'x'.repeat(2_000_000)}\n4,5\n`)
  expect(cellsOf(gathered)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['4', '5'],
  ])
  expect(gathered.rows.at(-1)?.number).toBe(4)
  expect(gathered.findings).toEqual([
    {
      code: 'file/row-too-long',
      consequence: 'rejects-row',
      where: { row: 3 },
      values: { limit: 2_000_000 },
    },
  ])
})

test('16,384 columns are read, one more rejects the file and keeps what came before', async () => {
  const wide = (columns: number) => gather(`a\n${','.repeat(columns - 1)}\nb\n`, { delimiter: ',' })
  expect((await wide(16_384)).rows[1]?.cells.length).toBe(16_384)
  const beyond = await wide(16_385)
  expect(cellsOf(beyond)).toEqual([['a']])
  expect(beyond.findings).toEqual([
    {
      code: 'file/too-many-columns',
      consequence: 'rejects-file',
      where: { row: 2 },
      values: { limit: 16_384 },
    },
  ])
})

test('a read that fails is a fault, also when it was begun ahead', async () => {
  const source: ByteSource = {
    name: 'a.csv',
    size: 2_000_000,
    read: (offset, length) =>
      offset > 500_000
        ? Promise.reject(new Error('disk gone'))
        : Promise.resolve(Buffer.alloc(length, 'a,b\n')),
  }
  const all = async () => {
    for await (const _ of readDelimited(source));
  }
  await expect(all()).rejects.toThrow('disk gone')
  for await (const event of readDelimited(source)) if (event.type === 'rows') break
})

test('a file that shrinks while it is read ends where it ends', async () => {
  const bytes = Buffer.from('a,b\n1,2\n')
  const read = (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length))
  const rows: string[][] = []
  for await (const event of readDelimited({ name: 'a.csv', size: 1_000_000, read })) {
    if (event.type === 'rows') rows.push(...event.rows.map(row => row.cells))
  }
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})
