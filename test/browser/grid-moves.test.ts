/** Moving, selecting, copying and pasting in the grid of rows, without a screen. */
import { describe, expect, test } from 'vitest'
import { areaOf, copiedArea, moved, pastedChanges } from '../../web/pages/files/mend/grid-moves.ts'
import { readCopied, writeCopied } from '../../web/pages/files/mend/tsv.ts'

const bounds = { rows: 30, columns: 4 }

describe('moving', () => {
  test.each([
    ['down', { place: 30, column: 2 }, { place: 30, column: 2 }],
    ['page-down', { place: 25, column: 2 }, { place: 30, column: 2 }],
    ['up', { place: 1, column: 2 }, { place: 1, column: 2 }],
    ['left', { place: 3, column: 0 }, { place: 3, column: 0 }],
    ['home', { place: 3, column: 4 }, { place: 3, column: 1 }],
    ['end', { place: 3, column: 0 }, { place: 3, column: 4 }],
    ['first', { place: 9, column: 3 }, { place: 1, column: 3 }],
    ['last', { place: 9, column: 3 }, { place: 30, column: 3 }],
    ['next', { place: 3, column: 4 }, { place: 4, column: 1 }],
    ['next', { place: 30, column: 4 }, { place: 30, column: 4 }],
    ['back', { place: 4, column: 1 }, { place: 3, column: 4 }],
    ['back', { place: 1, column: 1 }, { place: 1, column: 1 }],
  ] as const)('%s from %j comes to %j', (move, from, to) => {
    expect(moved(from, move, bounds)).toEqual(to)
  })
})

describe('copying and pasting', () => {
  test('what a spreadsheet copies is read back, with tabs, line ends and quotation marks in its cells', () => {
    const rows = [
      ['90000001A', 'one\ttwo', 'a "b"'],
      ['', 'line\nline', ''],
    ]
    expect(readCopied(writeCopied(rows))).toEqual(rows)
    expect(readCopied('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(readCopied('')).toEqual([])
  })

  test('the rows’ own headings are not copied', () => {
    const area = areaOf({ place: 2, column: 0 }, { place: 3, column: 1 })
    expect(copiedArea(area, (place, column) => `${place}/${column}`)).toEqual([['2/1'], ['3/1']])
  })

  test('one cell fills what is selected; a rectangle begins at its corner and ends at the edge', () => {
    const selected = areaOf({ place: 5, column: 2 }, { place: 4, column: 1 })
    expect(pastedChanges([['x']], selected, bounds)).toHaveLength(4)
    const corner = areaOf({ place: 30, column: 4 }, { place: 30, column: 4 })
    const rectangle = [
      ['a', 'b'],
      ['c', 'd'],
    ]
    expect(pastedChanges(rectangle, corner, bounds)).toEqual([{ place: 30, column: 4, text: 'a' }])
  })
})
