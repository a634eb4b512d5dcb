/** What is written is read back the same, in every encoding, and is read the same by others. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restoreNeutralised } from './formula.ts'
import { cellsOf, codesOf, gather } from './testing.ts'
import { type LostLetter, type WriteDelimitedOptions, writeDelimited } from './write.ts'

async function written(rows: readonly string[][], options: WriteDelimitedOptions): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeDelimited(rows, options)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const plain: WriteDelimitedOptions = { delimiter: ',', encoding: 'utf-8', lineEnding: '\r\n' }
const delimiter = fc.constantFrom(',', '\t', ';', '|', '^')
const lineEnding = fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const)
/** Where more than a twentieth is control characters, it is no text, and is told so (`looksBinary`). */
function isText(text: string): boolean {
  const controls = Array.from(text).filter(letter => /\p{Cc}/u.test(letter) && !/\s/u.test(letter))
  return controls.length * 20 <= text.length
}

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '|', '\t', '\n', '\r', '=', "'", ' ', 'a', 'é', '🙂') }),
  fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '')),
)
/** Letters of Windows-1252 that no UTF-8 sequence could be made of. */
const westernText = fc.string({
  unit: fc.constantFrom('a', 'b', '"', ',', '\n', 'ñ', 'é', 'ü', 'ß', 'Ñ', '-', '@'),
})

function rowsOf(cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
}

describe('written and read', () => {
  test('quotes stand only where they must', async () => {
    const rows = [['a b', "o'c", 'x;y', '1,5'], ['say "ab"', 'two\nlines', ' ', ''], ['']]
    expect((await written(rows, plain)).toString()).toBe(
      'a b,o\'c,x;y,"1,5"\r\n"say ""ab""","two\nlines", ,\r\n""\r\n',
    )
  })

  test('a stray control character does not make a short text another thing', async () => {
    const rows = [['Heading'], ['\u0001'], ['']]
    expect(cellsOf(await gather(await written(rows, plain), plain))).toEqual(rows)
  })

  test('any table in any Unicode encoding comes back', async () => {
    const encoding = fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const)
    await fc.assert(
      fc.asyncProperty(rowsOf(anyText), delimiter, encoding, lineEnding, async (rows, mark, code, ending) => {
        const heading = [['Heading', 'ñ'], ...rows]
        fc.pre(isText(heading.flat().join('')))
        const bytes = await written(heading, { delimiter: mark, encoding: code, lineEnding: ending })
        expect(cellsOf(await gather(bytes, { delimiter: mark }))).toEqual(heading)
      }),
      { numRuns: 1500 },
    )
  })

  test('a table in Windows-1252 comes back', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(westernText), delimiter, lineEnding, async (rows, mark, ending) => {
        const bytes = await written([['ñ'], ...rows], {
          delimiter: mark,
          encoding: 'windows-1252',
          lineEnding: ending,
        })
        const gathered = await gather(bytes, { delimiter: mark })
        expect(cellsOf(gathered)).toEqual([['ñ'], ...rows])
        expect(codesOf(gathered).filter(code => code !== 'file/rows-in-one-cell')).toEqual([
          'file/windows-1252',
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('formulas are harmless in the file and data again when read', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(anyText), async rows => {
        const heading = [['Heading'], ...rows]
        const read = cellsOf(
          await gather(await written(heading, { ...plain, neutraliseFormulas: true }), plain),
        )
        expect(read.flat().filter(cell => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
        expect(read.map(cells => cells.map(restoreNeutralised))).toEqual(heading)
      }),
      { numRuns: 500 },
    )
  })

  test('a first cell that looks like a mark or a separator line is data', async () => {
    for (const cell of ['\ufeffa', 'sep=;', 'SEP=,']) {
      expect(cellsOf(await gather(await written([[cell], ['1']], plain), plain))).toEqual([[cell], ['1']])
    }
  })

  test('rows may come one by one and are given on in pieces', async () => {
    async function* rows(): AsyncGenerator<string[]> {
      for (let number = 0; number < 20_000; number++) yield [String(number), 'Testina Sample']
    }
    const sizes: number[] = []
    for await (const piece of writeDelimited(rows(), plain)) sizes.push(piece.length)
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.max(...sizes)).toBeLessThan(70_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(88_890 + 20_000 * 17)
  })

  test('letters that Windows-1252 does not have are never lost in silence', async () => {
    const options: WriteDelimitedOptions = { ...plain, encoding: 'windows-1252' }
    await expect(written([['x'], ['a', 'Łodz']], options)).rejects.toThrow('row 2, column 2')
    const lost: LostLetter[] = []
    const bytes = await written([['ő – Ł🙂']], { ...options, onLostLetter: letter => lost.push(letter) })
    expect(bytes.toString('latin1')).toBe('o \x96 ??\r\n')
    expect(lost.map(({ letter, written: as }) => letter + as)).toEqual(['őo', 'Ł?', '🙂?'])
  })

  test.each(['', '"', '\n', ',,'])('%j is no delimiter', async mark => {
    await expect(written([['a']], { ...plain, delimiter: mark })).rejects.toThrow('No delimiter')
  })
})

describe('beside csv-parse', () => {
  test('it reads what we write as we meant it', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(anyText), delimiter, lineEnding, async (rows, mark, ending) => {
        const bytes = await written([['Heading'], ...rows], { ...plain, delimiter: mark, lineEnding: ending })
        expect(parse(bytes, { ...strict, delimiter: mark, record_delimiter: ending })).toEqual([
          ['Heading'],
          ...rows,
        ])
      }),
      { numRuns: 500 },
    )
  })

  test('we read strict files as it does, whoever quoted them and however', async () => {
    const cell = fc.tuple(anyText, fc.boolean())
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
    const blanks = fc.array(fc.nat(2), { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        delimiter,
        lineEnding,
        blanks,
        fc.boolean(),
        async (cells, mark, ending, gaps, closed) => {
          const lines = cells.map(row =>
            row.map(([text, quoted]) => strictCell(text, quoted, mark)).join(mark),
          )
          const text = lines.map((line, index) => line + ending.repeat(1 + (gaps[index] ?? 0))).join('')
          const file = `Heading${ending}${closed ? text : text.replace(/[\r\n]+$/, '')}`
          fc.pre(isText(file))
          const theirs = parse(file, { ...strict, delimiter: mark, record_delimiter: ending })
          expect(cellsOf(await gather(file, { delimiter: mark }))).toEqual(theirs)
        },
      ),
      { numRuns: 1500 },
    )
  })

  const strict = { relax_column_count: true, skip_empty_lines: true } as const

  function strictCell(text: string, quoted: boolean, mark: string): string {
    return quoted || text.includes(mark) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
})
