/** What writePdf writes, read back by an independent reader (poppler). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PdfDocument, PdfFonts, PdfPart } from './document.ts'
import { writePdf } from './write.ts'

const { resolve } = createRequire(import.meta.url)
const font = (name: string): Uint8Array =>
  readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${name}-normal.woff`))
const fonts: PdfFonts = {
  regular: [font('latin-400'), font('latin-ext-400')],
  strong: [font('latin-700'), font('latin-ext-700')],
}

const about = (parts: readonly PdfPart[], language = 'en-US'): PdfDocument => ({
  title: 'Made-up & short',
  author: 'Sample Care',
  language,
  createdAt: '2026-11-22T08:00:00.000Z',
  parts,
  sayPage: (page, pages) => `Page ${page} of ${pages}`,
  sayLost: letters => `Not shown: ${letters.join(', ')}`,
})

const whole: readonly PdfPart[] = [
  { kind: 'heading', level: 1, text: 'Plan of Testina Sample' },
  { kind: 'paragraph', text: ['First ', { text: 'and strong', isStrong: true }].map(spanOf) },
  { kind: 'heading', level: 2, text: 'Goals' },
  { kind: 'list', items: ['Keep a home', 'See a doctor'] },
  {
    kind: 'table',
    caption: 'What is owed',
    columns: [
      { title: 'Service', width: 2 },
      { title: 'Amount', width: 1, isAtEnd: true },
    ],
    rows: [['Visit', '$12.00']],
    namesRows: true,
  },
]

const wholeStructure = [
  ...['Document', 'H1 (block)', '"Plan of Testina Sample"', 'P (block)', '"First and strong"'],
  ...['H2 (block)', '"Goals"', 'L (block)'],
  ...['LI (block)', 'Lbl (block)', '"•"', 'LBody (block)', '"Keep a home"'],
  ...['LI (block)', 'Lbl (block)', '"•"', 'LBody (block)', '"See a doctor"'],
  ...['Table (block)', 'Caption', '"What is owed"', 'THead', 'TR'],
  ...['TH:', '/Scope /Column', '"Service"', 'TH:', '/Scope /Column', '"Amount"'],
  ...['TBody', 'TR', 'TH:', '/Scope /Row', '"Visit"', 'TD', '"$12.00"'],
]

function spanOf(text: string | { text: string; isStrong: boolean }) {
  return typeof text === 'string' ? { text } : text
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causeway-pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(document: PdfDocument) {
  const { bytes, lost } = await writePdf(document, fonts)
  const file = join(folder, 'written.pdf')
  writeFileSync(file, bytes)
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, [...args], { encoding: 'utf8' })
  return {
    bytes,
    lost,
    info: run('pdfinfo', file),
    structure: run('pdfinfo', '-struct-text', file),
    metadata: run('pdfinfo', '-meta', file),
    text: run('pdftotext', '-layout', file, '-'),
    fonts: run('pdffonts', file),
  }
}

describe('a document', () => {
  test('has a title, a language, tags in reading order, heads of cells, embedded fonts and page numbers', async () => {
    const { info, structure, metadata, text, fonts, lost } = await read(about(whole))
    expect(info).toMatch(/Title: +Made-up \+ short/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/CreationDate: +Sun Nov 22 08:00:00 2026/)
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(
      structure
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    ).toEqual(wholeStructure)
    expect(structure).not.toContain('Page 1')
    expect(text).toContain('Page 1 of 1')
    const embedded = fonts.split('\n').slice(2).filter(Boolean)
    expect(embedded.length).toBeGreaterThan(0)
    for (const line of embedded) expect(line).toMatch(/NotoSans\S* .* yes yes yes /)
    expect(lost).toEqual([])
  })

  test('is the same bytes for the same document', async () => {
    const [one, other] = [await writePdf(about(whole), fonts), await writePdf(about(whole), fonts)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  test('says its language', async () => {
    const { bytes } = await writePdf(about([{ kind: 'paragraph', text: 'Hola' }], 'es-US'), fonts)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (es-US)')
  })

  test('shows the letters of many names, and tells those that no font has', async () => {
    const names = 'Núñez, Þóra, Łukasz, Ştefan, Ōkubo — “é” and e\u0301'
    const { bytes, text, structure, lost } = await read(
      about([
        { kind: 'paragraph', text: names },
        { kind: 'paragraph', text: 'Called 中文 at home' },
      ]),
    )
    expect(text).toContain(names.normalize('NFC'))
    expect(lost).toEqual(['U+4E2D', 'U+6587'])
    expect(structure).toMatch(/"Called "\s+Span \(inline\)\s+".+"\s+" at home"/)
    // What stands there is read aloud, in the writing of PDF: UTF-16 after a mark.
    expect(Buffer.from(bytes).toString('latin1')).toContain('/ActualText (\xfe\xff\x4e\x2d\x65\x87)')
    expect(text).toContain('Not shown: U+4E2D, U+6587')
  })

  test('goes over pages: nothing is cut, a long cell goes on, a head row is drawn again and read once', async () => {
    const words = (from: number, count: number): string =>
      Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')
    const { text, structure } = await read(
      about([
        { kind: 'paragraph', text: words(0, 1200) },
        {
          kind: 'table',
          caption: 'Long',
          columns: [
            { title: 'Headed', width: 1 },
            { title: 'Other', width: 1 },
          ],
          rows: [
            ...Array.from({ length: 60 }, (_, at) => [`row${at}`, 'x']),
            [words(2000, 900), 'x'.repeat(300)],
          ],
        },
      ]),
    )
    const found = new Set(text.match(/word\d+|row\d+/g))
    expect(found.size).toBe(1200 + 60 + 900)
    expect(text.match(/x/g)?.length).toBe(360)
    expect(text.match(/Headed/g)?.length).toBeGreaterThan(2)
    expect(structure.match(/"Headed"/g)?.length).toBe(1)
    expect(structure.match(/word\d+/g)?.length).toBe(2100)
  })
})
