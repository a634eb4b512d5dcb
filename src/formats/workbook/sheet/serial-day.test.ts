/** Days as Excel counts them, in both counts, with the day that never was. */
import { describe, expect, test } from 'vitest'
import { partsOf, readAll, sheetOf, stylesOf, workbookOf, zipped } from '../testing.ts'
import { builtInLook, lookOf } from './number-format.ts'
import { isoCellText, serialText } from './serial-day.ts'

describe('serial days', () => {
  test.each([
    [0, '1900-01-00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_000.5, '2023-03-15T12:00:00'],
    [45_000.9999999, '2023-03-16'],
    [45_000.000011574, '2023-03-15T00:00:01'],
    [73_050, '2099-12-31'],
    [73_051, '2100-01-01'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(serialText(serial, false, false)).toBe(text)
  })

  test('what Excel cannot show is no day', () => {
    expect(serialText(-1, false, false)).toBeNull()
    expect(serialText(2_958_466, false, false)).toBeNull()
    expect(serialText(Number.NaN, false, false)).toBeNull()
    expect(serialText(1e300, false, false)).toBeNull()
  })

  test('the 1904 count', () => {
    expect(serialText(0, true, false)).toBe('1904-01-01')
    expect(serialText(60, true, false)).toBe('1904-03-01')
    expect(serialText(43_538, true, false)).toBe('2023-03-15')
  })

  test('a time of day without a day', () => {
    expect(serialText(0.520833333333333, false, true)).toBe('T12:30:00')
    expect(serialText(0, false, true)).toBe('T00:00:00')
    expect(serialText(1.5, false, true)).toBe('1900-01-01T12:00:00')
  })

  test('ISO days in cells', () => {
    expect(isoCellText('2026-01-31')).toBe('2026-01-31')
    expect(isoCellText('2026-01-31T00:00:00')).toBe('2026-01-31')
    expect(isoCellText('2026-01-31T12:00:00.123Z')).toBe('2026-01-31T12:00:00')
    expect(isoCellText('31.1.2026')).toBeNull()
  })
})

describe('number formats', () => {
  test.each([
    ['mm/dd/yyyy', 'day'],
    ['[$-409]d-mmm-yy;@', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['yyyy"-"mm"-"dd', 'day'],
    ['mmm', 'day'],
    ['[=0]"";m/d/yyyy', 'day'],
    ['m/d/yy h:mm AM/PM', 'day'],
    ['[Red]dd.mm.yyyy', 'day'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'number'],
    ['[mm]:ss', 'number'],
    ['[ss]', 'number'],
    ['General', 'number'],
    ['GENERAL', 'number'],
    ['0.00E+00', 'number'],
    ['##0.0E+0', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['0 "days"', 'number'],
    ['0 \\d\\a\\y\\s', 'number'],
    ['"yyyy"0', 'number'],
    ['@', 'number'],
    ['# ?/?', 'number'],
    ['_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 'number'],
    ['[Magenta]0', 'number'],
    ['', 'number'],
    ['"never closed', 'number'],
    ['[never closed', 'number'],
    ['\\', 'number'],
  ])('%s is a %s', (code, look) => {
    expect(lookOf(code)).toBe(look)
  })

  test.each([
    '00000',
    '00000-0000',
    '000\\-00\\-0000',
    '000"-"00"-"0000',
    '[<=99999]00000;00000\\-0000',
    '00000_)',
  ])('%s pads', code => {
    expect(lookOf(code)).toHaveProperty('zeros')
  })

  test('the formats that are only numbered', () => {
    const days = [14, 15, 16, 17, 22, 27, 36, 50, 57]
    expect(days.map(builtInLook)).toEqual(days.map(() => 'day'))
    expect([18, 21, 45, 47].map(builtInLook)).toEqual(['time', 'time', 'time', 'time'])
    expect([0, 1, 2, 9, 10, 11, 12, 37, 40, 46, 48, 49, 164].map(builtInLook)).toEqual(
      new Array(13).fill('number'),
    )
  })

  test('endless formats end', () => {
    const began = process.cpuUsage().user
    for (const code of ['"'.repeat(50_000), '['.repeat(50_000), '\\'.repeat(50_001), '_'.repeat(50_001)])
      lookOf(code)
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(200)
  })
})

test('a workbook that counts from 1904 and names its formats itself', async () => {
  const cells =
    '<c r="A1" s="0"><v>43538</v></c><c r="B1" s="1"><v>43538.25</v></c><c r="C1" s="2"><v>43538</v></c>'
  const parts = partsOf([sheetOf(`<row r="1">${cells}<c r="D1" t="d"><v>2026-01-31</v></c></row>`)], {
    'xl/styles.xml': stylesOf(14, 'mm-dd-yy hh:mm', 0),
  })
  parts['xl/workbook.xml'] = workbookOf(
    '<sheet name="a" sheetId="1" r:id="rId1"/>',
    '<workbookPr date1904="1"/>',
  )
  const { sheets } = await readAll(await zipped(parts))
  expect(sheets[0]?.rows[0]?.cells).toEqual(['2023-03-15', '2023-03-15T06:00:00', '43538', '2026-01-31'])
  expect([...(sheets[0]?.rows[0]?.kinds ?? [])]).toEqual([3, 3, 2, 3])
})
