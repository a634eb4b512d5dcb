/** Thousands of bent workbooks: the reader never throws, never hangs, and both its ways agree. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '#base/random.ts'
import { workbookFindingCodes } from '../finding-codes.ts'
import {
  gathered,
  partsOf,
  type ReadFile,
  readAll,
  sheetOf,
  stringsOf,
  stylesOf,
  zipped,
} from '../testing.ts'
import { writeWorkbook } from '../write-rows.ts'

const rows = Array.from({ length: 6 }, (_, index) => {
  const row = index + 1
  return (
    `<row r="${row}"${row === 3 ? ' hidden="1"' : ''}><c r="A${row}" t="s"><v>${index % 3}</v></c>` +
    `<c r="B${row}" s="1"><v>4400${row}</v></c><c r="C${row}" s="2"><v>${row}</v></c>` +
    `<c r="D${row}" t="inlineStr"><is><t xml:space="preserve">in &amp; line 😀_x000D_</t></is></c>` +
    `<c r="E${row}"><f>A${row}+1</f><v>2.5</v></c><c r="G${row}" t="b"><v>1</v></c></row>`
  )
}).join('')
const seedParts = partsOf(
  [
    sheetOf(
      rows,
      '<cols><col min="2" max="3" hidden="1"/></cols>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    ),
  ],
  {
    'xl/sharedStrings.xml': stringsOf(
      '<t>one</t>',
      '<r><t>t</t></r><r><t>wo</t></r>',
      '<t>é</t><rPh><t>x</t></rPh>',
    ),
    'xl/styles.xml': stylesOf(0, 14, '00000'),
  },
)

/** Pieces that mean something to the reader, to be put where they do not belong. */
const pieces = [
  '<', '>', '/', '"', "'", '&', ';', '=', '</row>', '<row>', '<row r="2">',
  '<c r="B2" t="s"><v>9</v></c>', '<v>', '</v>',
  '<![CDATA[', ']]>', '<!--', '-->', '<?x', '?>', '<!DOCTYPE a>', '\0', '\ufeff', '<is><t>', '</t></is>', 't="s"',
  't="str"', 'r="XFE1"', 's="99999"', '<f>', '</f>', '<f/>', '</sheetData>', '<sheetData>', '<extLst>',
  '<rPh>', '&#0;',
  '_x0000_', '&#xD83D;', '1e999', '99999999999', '-', 'x:', ' ', '\n', '<si>', '</si>', '<t/>', '<c/>', '<row/>',
] // biome-ignore format: a list to look over

/** The text with a few small changes, none of which anyone meant. */
function bentText(text: string, random: Random): string {
  let result = text
  for (let times = random.below(3) + 1; times > 0; times--) {
    const at = random.below(result.length)
    const length = random.below(random.pick([1, 2, 8, 40]))
    const put = random.pick([
      '',
      random.pick(pieces),
      result.slice(random.below(result.length)).slice(0, random.below(60)),
    ])
    result = result.slice(0, at) + put + result.slice(at + length)
  }
  return result
}

/** What no answer of the reader may look like. */
function complaintsAbout(file: ReadFile): string[] {
  const complaints: string[] = []
  for (const { code, where } of file.findings) {
    if (!(code in workbookFindingCodes) || (where.row ?? 1) < 1)
      complaints.push(`${code} in row ${where.row}`)
  }
  for (const { rows: read } of file.sheets) {
    let before = 0
    for (const { number, cells, kinds } of read) {
      if (number <= before || cells.length === 0) complaints.push(`row ${number} after ${before}`)
      if (kinds && kinds.length !== cells.length) complaints.push(`row ${number} has ${kinds.length} kinds`)
      if (cells.some(cell => typeof cell !== 'string')) complaints.push(`row ${number} has a hole`)
      before = number
    }
  }
  return complaints
}

async function expectSound(bytes: Uint8Array): Promise<void> {
  const complaints = complaintsAbout(await readAll(bytes))
  if (complaints.length > 0) expect(complaints, Buffer.from(bytes).toString('base64')).toEqual([])
}

/** Reads both ways. Returns whether the file was readable. */
async function expectAgreement(bytes: Uint8Array): Promise<boolean> {
  const [quick, slow] = [await readAll(bytes), await readAll(bytes, { quick: false })]
  if (JSON.stringify(quick) !== JSON.stringify(slow))
    expect(quick, Buffer.from(bytes).toString('base64')).toEqual(slow)
  const complaints = complaintsAbout(quick)
  if (complaints.length > 0) expect(complaints, Buffer.from(bytes).toString('base64')).toEqual([])
  return quick.findings.length === 0
}

describe('fuzz', () => {
  test('bytes of the zip', async () => {
    const seed = await gathered(
      writeWorkbook({
        sheets: [
          {
            name: 'Data',
            rows: [
              ['a', { number: '1' }, { date: '2026-01-31' }],
              ['é', '', 'b'],
            ],
          },
        ],
      }),
    )
    const random = seededRandom(20_261_122)
    for (let round = 0; round < 2_000; round++) {
      const bytes = Buffer.from(seed)
      for (let times = random.below(4) + 1; times > 0; times--)
        bytes[random.below(bytes.length)] = random.below(256)
      const cut = random.oneIn(10) ? bytes.subarray(0, random.below(bytes.length)) : bytes
      await expectSound(cut)
    }
  })

  test('XML of the sheet, read both ways', async () => {
    const random = seededRandom(7)
    let readable = 0
    const name = 'xl/worksheets/sheet1.xml'
    for (let round = 0; round < 1_500; round++) {
      const xml = bentText(String(seedParts[name]), random)
      if (await expectAgreement(await zipped({ ...seedParts, [name]: xml }))) readable++
    }
    // The changes are small enough for some files to stay readable: both outcomes are tried.
    expect(readable).toBeGreaterThan(100)
    expect(readable).toBeLessThan(1_400)
  })

  test('XML of the other parts', async () => {
    const random = seededRandom(11)
    const names = Object.keys(seedParts).filter(name => !name.includes('worksheets/'))
    for (let round = 0; round < 2_000; round++) {
      const name = random.pick(names)
      await expectSound(await zipped({ ...seedParts, [name]: bentText(String(seedParts[name]), random) }))
    }
  })
})

test('files that once troubled a reader, ours or another', async () => {
  const folder = join(import.meta.dirname, '../../../../test/crashers/workbook')
  const files = readdirSync(folder).filter(name => name.endsWith('.xlsx'))
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) await expectAgreement(readFileSync(join(folder, name)))
})
