/**
 * The error workbook comes back mended and is known as a resubmission, in which only what changed is new
 * work.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { columnLetters, type Finding } from '#base/finding.ts'
import type { RowCounts } from '#files/check/answer.ts'
import { firstPass } from '#files/check/check-stream.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { sampleRows, writtenRows } from '#files/derive/sample.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { errorWorkbook } from '#files/error-workbook.ts'
import { writtenFile } from '#files/good-rows.ts'
import { headerRows } from '#files/written-rows.ts'
import { writeWorkbook } from '#formats/workbook/write-rows.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import {
  columnOf,
  csvText,
  layoutFor,
  sampleDay,
  type Valid,
  validTable,
  withCell,
} from './finding-samples/sample.ts'
import { asked, recalculated } from './office/office.ts'

const folder = mkdtempSync(join(tmpdir(), 'error-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const checker = prepareChecker(sampleDay, profiles)

type Facts = {
  readonly state: string
  readonly values: { readonly [cell: string]: unknown }
  readonly fills: { readonly [cell: string]: string }
  readonly comments: { readonly [cell: string]: readonly [string, string] }
  readonly hiddenColumns: readonly string[]
}
type Seen = { readonly [sheet: string]: Facts }

const see = (name: string): Promise<Seen> => asked<Seen>('see_workbook.py', at(name))

type Step = readonly [what: string, sheet: string, ...rest: unknown[]]
type Job = { readonly from: string; readonly to: string; readonly steps: readonly Step[] }

/** Changes workbooks as their senders would, with a program that is not ours. */
async function mend(jobs: readonly Job[]): Promise<void> {
  const done = await asked<number>(
    'mend_workbook.py',
    jobs.map(({ from, to, steps }) => ({ from: at(from), to: at(to), steps })),
  )
  expect(done).toBe(jobs.length)
}

type TextSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Texts as a workbook, as a program writes them that has no looks to give. */
async function write(name: string, sheets: readonly TextSheet[]): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeWorkbook({ sheets })) chunks.push(chunk)
  writeFileSync(at(name), Buffer.concat(chunks))
}

type Checked = {
  readonly findings: readonly Finding[]
  readonly rows: RowCounts
  readonly resubmissionOf: string | null
  readonly sha256: string
}

/** Checks a file and, where a name is given, writes its error workbook. */
async function check(name: string, marked?: string): Promise<Checked> {
  const findings: Finding[] = []
  const request = requestFor(checker, bytesSource(name, readFileSync(at(name))))
  const first = await firstPass(request, finding => findings.push(finding))
  const { rows, resubmissionOf, sha256 } = first.answer.receipt
  if (marked !== undefined) {
    const workbook = await errorWorkbook(request, first, 'en')
    if (!workbook.ok) throw new Error(workbook.refusal.says)
    const chunks: Uint8Array[] = []
    for await (const chunk of workbook.value) chunks.push(chunk)
    writeFileSync(at(marked), Buffer.concat(chunks))
  }
  return { findings, rows, resubmissionOf, sha256 }
}

const counts = ({ rows }: Checked): readonly number[] => [
  rows.read,
  rows.accepted + rows['accepted-with-warning'],
  rows.rejected,
  rows.unchanged,
]

const tracker = validTable('ecm/initial-outreach-tracker', { rows: 8 })
const sheetName = tracker.layout.sheets[0]?.name ?? ''
const letter = (key: string, { layout }: Pick<Valid, 'layout'> = tracker): string =>
  columnLetters(columnOf({ layout }, key))

/** Eight attempts; rows 4 and 7 cannot be taken, row 5 lacks a value that may be left out, row 8 was mended. */
function withMistakes(): string[][] {
  const put = (rows: string[][], row: number, key: string, text: string): string[][] =>
    withCell(rows, row - 2, columnOf(tracker, key), text)
  const method = put(
    tracker.rows.map(row => [...row]),
    4,
    'outreachAttemptMethod',
    'Smoke signal',
  )
  const cin = put(method, 7, 'memberCin', '')
  const minutes = put(cin, 5, 'outreachMinutes', 'long')
  return put(minutes, 8, 'memberCin', ` ${tracker.rows[6]?.[0] ?? ''}`)
}

const right = {
  method: ['set', sheetName, `${letter('outreachAttemptMethod')}4`, tracker.rows[2]?.[3]],
  cin: ['set', sheetName, `${letter('memberCin')}7`, tracker.rows[5]?.[0]],
} as const satisfies { readonly [name: string]: Step }

describe('a workbook with mistakes', () => {
  let sent: Checked
  let marked: Facts

  beforeAll(async () => {
    await write('sent.xlsx', [{ name: sheetName, rows: [tracker.header, ...withMistakes()] }])
    sent = await check('sent.xlsx', 'marked.xlsx')
    marked = (await see('marked.xlsx'))[sheetName] as Facts
    const from = 'marked.xlsx'
    const added = tracker.rows[0]?.map((text, column) => (column === 0 ? '90000999Z' : text)) ?? []
    const newRow = added.map((text, column): Step => ['set', sheetName, `${columnLetters(column)}2`, text])
    await mend([
      { from, to: 'untouched.xlsx', steps: [] },
      { from, to: 'mended.xlsx', steps: [right.method, right.cin] },
      { from, to: 'half.xlsx', steps: [right.method] },
      { from, to: 'deleted.xlsx', steps: [right.method, right.cin, ['delete-rows', sheetName, 2, 2]] },
      { from, to: 'reordered.xlsx', steps: [right.method, right.cin, ['swap-rows', sheetName, 2, 9]] },
      { from, to: 'moved.xlsx', steps: [right.method, right.cin, ['swap-columns', sheetName, 'A', 'D']] },
      {
        from,
        to: 'inserted.xlsx',
        steps: [right.method, right.cin, ['insert-row', sheetName, 2], ...newRow],
      },
      { from, to: 'changed.xlsx', steps: [['set', sheetName, `${letter('outreachMinutes')}3`, 59]] },
    ])
  }, 120_000)

  test('is answered in part', () => {
    expect(counts(sent)).toEqual([8, 6, 2, 0])
    expect(sent.resubmissionOf).toBeNull()
  })

  test('has its bad cells filled and commented, notes among them', () => {
    const cells = [`${letter('outreachAttemptMethod')}4`, `${letter('outreachMinutes')}5`, 'A7', 'A8']
    expect(Object.keys(marked.fills).filter(cell => !/^[GH]/.test(cell))).toEqual(cells)
    expect(Object.keys(marked.comments).filter(cell => !/^[GH]/.test(cell))).toEqual(cells)
    expect(new Set(Object.values(marked.fills)).size).toBeGreaterThanOrEqual(3)
    expect(marked.comments[cells[0] ?? '']?.[1]).toContain('Smoke signal')
  })

  test('says beside each row what to mend, in words; notes are no work', () => {
    expect(marked.values.G1).toBe('Causeway: what to mend')
    expect(String(marked.values.G4)).toContain('D: ')
    expect(String(marked.values.G7)).toContain('A: ')
    expect(Object.keys(marked.values).filter(cell => /^G\d/.test(cell))).toEqual(['G1', 'G4', 'G5', 'G7'])
    expect(marked.hiddenColumns).toEqual(['H'])
  })

  test('carries a hidden sheet with the fingerprint of the file it answers', async () => {
    const own = (await see('marked.xlsx')).Causeway
    expect(own?.state).toBe('veryHidden')
    expect(Object.values(own?.values ?? {})).toContain(sent.sha256)
    expect(sent.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(at('sent.xlsx')))
        .digest('hex'),
    )
  })

  test.each([
    ['saved as it is, has nothing new', 'untouched.xlsx', [8, 0, 2, 6]],
    ['mended, has the mended rows as its only work', 'mended.xlsx', [8, 2, 0, 6]],
    ['mended in part, still holds the other row', 'half.xlsx', [8, 1, 1, 6]],
    ['with rows deleted, says nothing of those', 'deleted.xlsx', [6, 2, 0, 4]],
    ['with rows in another order, knows them all', 'reordered.xlsx', [8, 2, 0, 6]],
    ['with columns in another order, knows them all', 'moved.xlsx', [8, 2, 0, 6]],
    ['with a row put in, has that one as new work too', 'inserted.xlsx', [9, 3, 0, 6]],
    ['with a row changed that was right before, has it as new work', 'changed.xlsx', [8, 1, 2, 5]],
  ])('%s', async (_, name, expected) => {
    const again = await check(name)
    expect(counts(again)).toEqual(expected)
    expect(again.resubmissionOf).toBe(sent.sha256)
  })

  test('marked a second time, has one set of marks: those of the second time', async () => {
    const half = await check('half.xlsx', 'again.xlsx')
    const seen = await see('again.xlsx')
    const sheet = seen[sheetName]
    const own = Object.values(sheet?.values ?? {}).filter(value => String(value).startsWith('Causeway:'))
    expect(own.sort()).toEqual(['Causeway: row mark', 'Causeway: what to mend'])
    expect(Object.keys(seen).filter(name => name.startsWith('Causeway'))).toEqual(['Causeway'])
    expect(Object.values(seen.Causeway?.values ?? {})).toContain(half.sha256)
    expect(Object.keys(sheet?.fills ?? {}).filter(cell => cell.startsWith('D'))).toEqual([])
    expect(Object.keys(sheet?.comments ?? {}).filter(cell => /^[A-F]/.test(cell))).toEqual(['F5', 'A7', 'A8'])
    await mend([{ from: 'again.xlsx', to: 'at-last.xlsx', steps: [right.cin] }])
    const last = await check('at-last.xlsx')
    expect(counts(last)).toEqual([8, 1, 0, 7])
    expect(last.resubmissionOf).toBe(half.sha256)
  })

  test('opened and saved by LibreOffice, keeps its marks and is known again', async () => {
    const [saved = ''] = await recalculated([at('marked.xlsx')], folder)
    const sheet = (await asked<Seen>('see_workbook.py', saved))[sheetName]
    expect(Object.keys(sheet?.comments ?? {})).toContain('D4')
    expect(sheet?.fills.D4).toBe(marked.fills.D4)
    writeFileSync(at('by-libreoffice.xlsx'), readFileSync(saved))
    const again = await check('by-libreoffice.xlsx')
    expect(counts(again)).toEqual([8, 0, 2, 6])
    expect(again.resubmissionOf).toBe(sent.sha256)
  }, 120_000)
})

describe('what the sender had in the workbook besides', () => {
  test('is there as before: formats, formulas, lists, comments, other sheets', async () => {
    await write('plain.xlsx', [{ name: sheetName, rows: [tracker.header, ...withMistakes()] }])
    await mend([
      {
        from: 'plain.xlsx',
        to: 'dressed.xlsx',
        steps: [
          ['set', sheetName, 'F3', '=10+5'],
          ['format', sheetName, 'C3', 'dd-mmm-yyyy'],
          ['bold', sheetName, 'B3'],
          ['fill', sheetName, 'B6', 'FF00AA00'],
          ['comment', sheetName, 'D4', 'Ask Demo about this one'],
          ['validation', sheetName, 'D2:D40', '"Phone,Mail,In-Person"'],
          ['width', sheetName, 'B', 33],
          ['freeze', sheetName, 'A2'],
          [
            'add-sheet',
            'Our notes',
            [
              ['a', '=1+1'],
              ['b', 2],
            ],
          ],
        ],
      },
    ])
    await check('dressed.xlsx', 'dressed-marked.xlsx')
    const [before, after] = [await see('dressed.xlsx'), await see('dressed-marked.xlsx')]
    const [was, is] = [before[sheetName], after[sheetName]]
    expect(is).toMatchObject({ values: was?.values, formats: expect.objectContaining({ C3: 'dd-mmm-yyyy' }) })
    expect(is).toMatchObject({
      validations: [['D2:D40', '"Phone,Mail,In-Person"']],
      frozen: 'A2',
      fills: { B6: 'FF00AA00' },
    })
    expect(is?.comments.D4?.[1]).toContain('Ask Demo about this one')
    expect(after['Our notes']).toEqual(before['Our notes'])
  })
})

describe('delimited text', () => {
  const header = [...tracker.header, 'Remarks']
  const remarks = ['=1+1', '@sum', '+15550100123', '-5', '=HYPERLINK("x")', 'two\nlines', '\tx', "'quoted"]
  const rows = withMistakes().map((row, index) => [...row, remarks[index] ?? ''])

  test('comes back as a workbook with the same rows in the same places, and no formula in it', async () => {
    const text = `${csvText([header, ...rows.slice(0, 2)])}\r\n${csvText(rows.slice(2))}`
    writeFileSync(at('sent.csv'), text)
    const sent = await check('sent.csv', 'from-csv.xlsx')
    expect(counts(sent)).toEqual([8, 6, 2, 0])
    const sheet = (await see('from-csv.xlsx'))[sheetName]
    const column = Object.entries(sheet?.values ?? {}).filter(([cell]) => /^G\d/.test(cell))
    expect(Object.fromEntries(column)).toEqual({
      G1: 'Remarks',
      ...Object.fromEntries(
        remarks.map((remark, index) => [`G${index < 2 ? index + 2 : index + 3}`, remark]),
      ),
    })
    expect(Object.keys(sheet?.comments ?? {}).filter(cell => /^[A-F]/.test(cell))).toEqual([
      'D5',
      'F6',
      'A8',
      'A9',
    ])
    const formulas = readFormulas(at('from-csv.xlsx'))
    expect(formulas).toBe(0)

    await mend([
      {
        from: 'from-csv.xlsx',
        to: 'from-csv-mended.xlsx',
        steps: [
          ['set', sheetName, 'D5', tracker.rows[2]?.[3]],
          ['set', sheetName, 'A8', tracker.rows[5]?.[0]],
        ],
      },
    ])
    const again = await check('from-csv-mended.xlsx')
    expect(counts(again)).toEqual([8, 2, 0, 6])
    expect(again.resubmissionOf).toBe(sent.sha256)
  })

  test('of our own writing comes back without the guards against formulas', async () => {
    const referral = layoutFor('ecm/potential-member-referral')
    const made = [...sampleRows(referral, { rows: 2, seed: 1 })].map((values, row) =>
      referral.columns.map(({ key }, place) => {
        if (key === 'potentialPopulationOfFocusExplanation') return '-ask for Demo'
        return key === 'memberDateOfBirth' && row === 1 ? '01/01/2090' : (values[place] ?? '')
      }),
    )
    async function* all(): AsyncGenerator<readonly string[]> {
      yield* made
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of writtenFile(all(), referral, referral, 'csv')) chunks.push(Buffer.from(chunk))
    const text = Buffer.concat(chunks).toString()
    expect(text).toContain(",'-ask for Demo")
    writeFileSync(at('ours.csv'), text)
    const sent = await check('ours.csv', 'ours-marked.xlsx')
    const again = await check('ours-marked.xlsx')
    expect(again.findings.map(({ code }) => code)).toEqual(sent.findings.map(({ code }) => code))
    expect(again.rows.unchanged).toBe(sent.rows.accepted + sent.rows['accepted-with-warning'])
  })
})

/** Formula cells of every sheet, counted in the parts themselves. */
function readFormulas(path: string): number {
  const parts = execFileSync('unzip', ['-p', path, 'xl/worksheets/*.xml'], { maxBuffer: 1 << 26 }).toString()
  expect(parts).toContain('<sheetData')
  return (parts.match(/<f[ >/]/g) ?? []).length
}

test('a layout of two sheets is marked on both; mending the one makes the row of the other new work', async () => {
  const layout = layoutFor('ecm/return-transmission', { profile: exampleSaltmarsh })
  const values = [...sampleRows(layout, { rows: 4, seed: 1 })]
  const sheets = layout.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: [...headerRows(sheet), ...writtenRows(layout, values, index)],
  }))
  const contacts = sheets[0]?.rows.map((row, index) => (index === 2 ? row.with(1, '') : row)) ?? []
  await write(
    'two.xlsx',
    sheets.map((sheet, index) => (index === 0 ? { ...sheet, rows: contacts } : sheet)),
  )
  const sent = await check('two.xlsx', 'two-marked.xlsx')
  expect(counts(sent)).toEqual([4, 3, 1, 0])
  const seen = await see('two-marked.xlsx')
  expect(Object.keys(seen.Contacts?.fills ?? {})).toContain('B3')
  expect(Object.values(seen.Status?.values ?? {}).join(' ')).toContain('row 3 of the sheet “Contacts”')
  await mend([
    { from: 'two-marked.xlsx', to: 'two-mended.xlsx', steps: [['set', 'Contacts', 'B3', 'Testina']] },
  ])
  const again = await check('two-mended.xlsx')
  expect(again.findings).toEqual([])
  expect(counts(again)).toEqual([4, 1, 0, 3])
})

test('a template that was filled in comes back marked, is mended where it was marked, and sent again', async () => {
  const layout = layoutFor('ecm/initial-outreach-tracker')
  writeFileSync(at('blank.xlsx'), await templateWorkbook(layout, { rows: 20 }))
  const fill = withMistakes().flatMap((row, index) =>
    row.flatMap((text, column): Step[] =>
      text === '' ? [] : [['set', sheetName, `${columnLetters(column)}${index + 2}`, text]],
    ),
  )
  await mend([{ from: 'blank.xlsx', to: 'filled.xlsx', steps: fill }])
  const sent = await check('filled.xlsx', 'filled-marked.xlsx')
  expect(counts(sent)).toEqual([8, 6, 2, 0])
  await mend([{ from: 'filled-marked.xlsx', to: 'filled-mended.xlsx', steps: [right.method, right.cin] }])
  const again = await check('filled-mended.xlsx')
  expect(counts(again)).toEqual([8, 2, 0, 6])
  expect(again.resubmissionOf).toBe(sent.sha256)
})

describe('no workbook is made', () => {
  test('of a file that is broken, or is none of ours', async () => {
    await write('whole.xlsx', [{ name: sheetName, rows: [tracker.header, ...tracker.rows] }])
    const whole = readFileSync(at('whole.xlsx'))
    for (const bytes of [whole.subarray(0, -40), Buffer.from('Fruit,Kind,Weight\r\nApple,Red,1\r\n')]) {
      const request = requestFor(checker, bytesSource('x', bytes))
      const first = await firstPass(request, () => {})
      const workbook = await errorWorkbook(request, first, 'es')
      expect(workbook.ok).toBe(false)
      if (!workbook.ok) expect(workbook.refusal.says).toMatch(/^(?:El|No) /)
    }
  })

  test('of text that no workbook can hold', async () => {
    const long = withCell(tracker.rows, 1, columnOf(tracker, 'outreachAttemptMethod'), 'x'.repeat(40_000))
    const request = requestFor(checker, bytesSource('x.csv', Buffer.from(csvText([tracker.header, ...long]))))
    const first = await firstPass(request, () => {})
    const workbook = await errorWorkbook(request, first, 'en')
    expect(workbook).toMatchObject({ ok: false, refusal: { code: 'mark/too-large' } })
  })
})
