/** The QR codes that we draw, square for square as another program draws them (python-qrcode 8.2, level M). */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrRows } from '../web/pages/proofs/qr-rows.ts'

const drawn = (text: string): string =>
  qrRows(text)
    .map(row => row.map(isDark => (isDark ? '#' : '.')).join(''))
    .join('\n')

const hashed = (text: string): string => createHash('sha256').update(drawn(text)).digest('hex').slice(0, 16)

test('a short text is drawn as the other program draws it', () => {
  expect(drawn('Hello').split('\n')).toEqual([
    '#######..####.#######',
    '#.....#.....#.#.....#',
    '#.###.#.#.#.#.#.###.#',
    '#.###.#.#.#...#.###.#',
    '#.###.#.##..#.#.###.#',
    '#.....#.##.#..#.....#',
    '#######.#.#.#.#######',
    '........#.#..........',
    '#.#####..#.#..#####..',
    '...#....#..####..##.#',
    '..#####..##.#.##.###.',
    '..#..#.##.#####..##..',
    '.###..#####.#..#....#',
    '........#...#..#.#...',
    '#######..#.#.#..#.##.',
    '#.....#.#.#....#####.',
    '#.###.#.#..#.#..#..#.',
    '#.###.#.##.#####.#...',
    '#.###.#.##..#.##..#..',
    '#.....#..#.####.###..',
    '#######.##..#...#..#.',
  ])
})

test('longer ones too, in several blocks, with their version written on them, up to the largest', () => {
  const setup =
    'otpauth://totp/Causeway:testina%40bluebird.example?issuer=Causeway' +
    '&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'
  expect([setup, 'ñ'.repeat(30), 'x'.repeat(217), 'x'.repeat(400), 'x'.repeat(666)].map(hashed)).toEqual([
    '77238c53fa730f0f',
    '3771424bf0772312',
    'b6f7e35436f5b78a',
    '3ab07ec2273737c5',
    '444723e60be05924',
  ])
  expect(() => qrRows('x'.repeat(667))).toThrow(RangeError)
})
