/** Files that would flood memory or time: how much of either the reader takes is measured. */
import { Readable } from 'node:stream'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { readWorkbook } from '../read.ts'
import { bent, cpuSeconds, gathered, partsOf, readAll, sheetOf, stringsOf, zipped } from '../testing.ts'
import { writeZip } from '../zip/zip-writer.ts'
import { good, sheetName } from './hostile-file.ts'

/** Peak of the growth of resident memory while something runs, in MB. */
async function growthOf(run: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 5)
  await run()
  clearInterval(watch)
  return (Math.max(peak, process.memoryUsage.rss()) - before) / 1e6
}

describe('floods', () => {
  test('a bomb is refused before it is inflated', async () => {
    const bomb = await bombOf(300)
    const began = cpuSeconds()
    const grown = await growthOf(async () => {
      const { findings } = await readAll(bomb)
      expect(findings.map(finding => finding.code)).toEqual(['file/inflates-too-far'])
    })
    expect(cpuSeconds() - began).toBeLessThan(0.2)
    expect(grown).toBeLessThan(30)
  })

  test('a bomb whose size is forged stops at what was declared', async () => {
    const bomb = bent(
      await bombOf(300),
      'xl/worksheets/sheet1.xml',
      (copy, _, central) => void copy.writeUInt32LE(9_000_000, central + 24),
    )
    const grown = await growthOf(async () => {
      const { findings } = await readAll(bomb)
      expect(['file/damaged', 'file/forged-size']).toContain(findings[0]?.code)
    })
    expect(grown).toBeLessThan(100)
  })

  test('a million shared strings are read in bounded memory', async () => {
    const items = Array.from({ length: 1_000_000 }, (_, i) => `<si><t>shared text number ${i}</t></si>`).join(
      '',
    )
    const zip = await zipped(
      partsOf([good], { 'xl/sharedStrings.xml': stringsOf('<t/>').replace('<si><t/></si>', items) }),
    )
    const began = cpuSeconds()
    const grown = await growthOf(async () => {
      expect((await readAll(zip)).findings).toEqual([])
    })
    expect(cpuSeconds() - began).toBeLessThan(2)
    expect(grown).toBeLessThan(150)
  })

  test('the furthest cell in thousands of rows is read in batches of bounded size', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    )
    const zip = await zipped(partsOf([sheetOf(rows.join(''))]))

    let largest = 0
    for await (const event of readWorkbook(bytesSource('a.xlsx', zip))) {
      if (event.type === 'rows') largest = Math.max(largest, event.rows.length)
    }
    expect(largest).toBeLessThanOrEqual(4)
  })

  test('tags without end, one in the other, need no more than their bytes', async () => {
    const zip = await zipped(partsOf([`<worksheet>${'<a>'.repeat(2_000_000)}`]))
    const began = cpuSeconds()
    expect((await readAll(zip)).findings.map(finding => finding.code)).toEqual(['file/damaged'])
    expect(cpuSeconds() - began).toBeLessThan(2)
  })

  test('a million attributes on one tag are too long a piece', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, i) => ` a${i}="1"`).join('')
    const zip = await zipped(partsOf([sheetOf(`<row r="1"><c r="A1"${attributes}><v>1</v></c></row>`)]))
    const began = cpuSeconds()
    expect((await readAll(zip)).findings.map(finding => finding.values?.why)).toEqual(['piece-too-long'])
    expect(cpuSeconds() - began).toBeLessThan(2)
  })
})

/**
 * A workbook whose sheet grows to so many megabytes of blanks, packed as tightly as can be, with honest
 * sizes.
 */
async function bombOf(megabytes: number): Promise<Buffer> {
  const sheet = Buffer.concat([Buffer.from('<worksheet>'), Buffer.alloc(megabytes * 1_000_000, ' ')])
  const packed = deflateRawSync(sheet, { level: 9 })
  const sizes = { method: 8, crc: crc32(sheet), size: sheet.length, packedSize: packed.length }
  const others = Object.entries(partsOf([good])).filter(([name]) => name !== sheetName)
  return gathered(
    writeZip([
      ...others.map(([name, xml]) => ({ name, content: Buffer.from(xml) })),
      { name: sheetName, packed: Readable.from([packed]), ...sizes },
    ]),
  )
}
