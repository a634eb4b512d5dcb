/** Rows come back from a written workbook as they went in, whatever their texts look like. */
import { describe, expect, test } from 'vitest'
import { Fault } from '#base/fault.ts'
import { seededRandom } from '#base/random.ts'
import { gathered, readAll, told } from './testing.ts'
import { type WritableCell, type WritableSheet, writeWorkbook } from './write-rows.ts'

const write = (...sheets: WritableSheet[]): Promise<Buffer> => gathered(writeWorkbook({ sheets }))

test('texts, numbers, days and nothing', async () => {
  const rows: WritableCell[][] = [
    [
      '=1+1',
      '-2',
      '+3',
      '@sum',
      '\tx',
      '0012',
      ' a ',
      'b\r\nc',
      '_x000D_',
      '\u0001\u001f',
      '\ufffe',
      '<&>"\'',
    ],
    [],
    [{ number: '-1.5' }, { number: '1E3' }, { number: '1e' }, { date: '2026-01-31' }, null, '', 'end'],
    [{ date: '1900-02-28' }, { date: '1900-03-01' }, { date: '9999-12-31' }, { date: '1850-05-05' }],
  ]
  const { sheets, findings } = await readAll(await write({ name: 'A', rows }))
  expect(findings).toEqual([])
  expect(sheets[0]?.rows[0]).toEqual({ number: 1, cells: rows[0], kinds: null })
  expect(told(sheets[0]?.rows ?? []).slice(1)).toEqual([
    '3 2:-1.5 | 2:1E3 | 1:1e | 3:2026-01-31 | 0: | 0: | 1:end',
    '4 1:1900-02-28 | 3:1900-03-01 | 3:9999-12-31 | 1:1850-05-05',
  ])
})

test('any text of any characters', async () => {
  const random = seededRandom(3)
  const alphabet = [
    'a',
    'é',
    '😀',
    '&',
    '<',
    '_x',
    '000D_',
    ';',
    '"',
    '\n',
    '\r',
    '\0',
    '\u2028',
    ' ',
    '=',
    '\ufffd',
    '\ud83d',
  ]
  const text = (): string => Array.from({ length: random.below(9) }, () => random.pick(alphabet)).join('')
  const rows = Array.from({ length: 400 }, () => Array.from({ length: 5 }, text))
  const { sheets } = await readAll(await write({ name: 'A', rows }))
  const back = new Map((sheets[0]?.rows ?? []).map(row => [row.number, row.cells]))
  rows.forEach((row, index) => {
    // Half a surrogate pair is no character: it cannot be kept in any file.
    const expected = row.map(each => each.replace(/\p{Surrogate}/gu, '\ufffd'))
    while (expected.at(-1) === '') expected.pop()
    expect(back.get(index + 1) ?? []).toEqual(expected)
  })
})

test('sheets, states, merged banners; the same bytes each time', async () => {
  const sheets: WritableSheet[] = [
    { name: 'One & "two"', rows: [['Banner'], ['H']], headerRows: 2, widths: [10, 20.5] },
    { name: 'b', rows: [], state: 'hidden' },
    {
      name: 'c',
      rows: [['x']],
      state: 'very-hidden',
      merged: [{ fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 27 }],
    },
  ]
  const bytes = await write(...sheets)
  expect((await write(...sheets)).equals(bytes)).toBe(true)
  const read = await readAll(bytes)
  expect(read.sheets.map(({ sheet, merged }) => [sheet.name, sheet.state, merged])).toEqual([
    ['One & "two"', 'visible', []],
    ['b', 'hidden', []],
    ['c', 'very-hidden', [{ fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 27 }]],
  ])
})

describe('what no workbook can hold is a fault', () => {
  test.each([[''], ['a'.repeat(32)], ['a/b'], ['[a]'], ["'a"], ["a'"], ['a:b']])(
    'a sheet called %j',
    name => {
      expect(() => writeWorkbook({ sheets: [{ name, rows: [] }] })).toThrow(Fault)
    },
  )

  test('no sheets, or two of one name', () => {
    expect(() => writeWorkbook({ sheets: [] })).toThrow(Fault)
    const twice = ['a', 'A'].map(name => ({ name, rows: [] }))
    expect(() => writeWorkbook({ sheets: twice })).toThrow(Fault)
  })

  test('too long a text, too wide a row', async () => {
    await expect(write({ name: 'a', rows: [['x'.repeat(32_768)]] })).rejects.toThrow(Fault)
    await expect(write({ name: 'a', rows: [new Array<string>(16_385).fill('')] })).rejects.toThrow(Fault)
    expect((await write({ name: 'a', rows: [['x'.repeat(32_767)]] })).length).toBeGreaterThan(0)
  })

  test('what the rows themselves throw comes through', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      yield ['a']
      throw new Fault('test/broken', 'the rows broke off')
    }
    await expect(write({ name: 'a', rows: rows() })).rejects.toThrow('the rows broke off')
  })
})

test('memory stays flat over many rows, and stopping early lets go', async () => {
  let made = 0
  function* rows(): Generator<string[]> {
    for (;;) yield [`row ${made++}`, 'x'.repeat(50)]
  }
  let bytes = 0
  for await (const chunk of writeWorkbook({ sheets: [{ name: 'a', rows: rows() }] })) {
    bytes += chunk.length
    if (bytes > 300_000) break
  }
  // What was under way may end; after that no more is made.
  const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 50))
  await pause()
  const soonAfter = made
  await pause()
  expect(soonAfter).toBeGreaterThan(1_000)
  expect(made).toBe(soonAfter)
})
