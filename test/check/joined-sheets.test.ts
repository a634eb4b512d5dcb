/**
 * Layouts of one sheet for each table: rows that belong together, and what is said when one of them is not
 * there.
 */
import { describe, expect, test } from 'vitest'
import { sampleRows, writtenRows } from '#files/derive/sample.ts'
import { headerRows } from '#files/written-rows.ts'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import { exampleSandpiper } from '#guidance/profiles/sandpiper.ts'
import { layoutFor, workbook } from '../finding-samples/sample.ts'
import type { RawSheet } from '../finding-samples/workbook.ts'
import { placed, type Told, toldOf } from './testing.ts'

type TextSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Members on the sheet Contacts, what became of them on the sheet Status, in the same rows. */
function twoSheets(): [TextSheet, TextSheet] {
  const layout = layoutFor('ecm/return-transmission', { profile: exampleSaltmarsh })
  const rows = [...sampleRows(layout, { rows: 4, seed: 1 })]
  const [contacts, status] = layout.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: [...headerRows(sheet), ...writtenRows(layout, rows, index)],
  }))
  if (!contacts || !status) throw new RangeError('The layout has two sheets.')
  return [contacts, status]
}

/** The sheet with another text in one cell. Row from 1; the column by its heading. */
function withText(sheet: TextSheet, row: number, heading: string, text: string): TextSheet {
  const column = sheet.rows[0]?.indexOf(heading) ?? -1
  if (column < 0) throw new RangeError(`${sheet.name} has no column ${heading}.`)
  const rows = sheet.rows.map((cells, index) =>
    index + 1 === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
  )
  return { ...sheet, rows }
}

const without = (sheet: TextSheet, row: number): TextSheet => ({
  ...sheet,
  rows: sheet.rows.filter((_, index) => index + 1 !== row),
})

const told = (...sheets: readonly RawSheet[]): Promise<Told> => toldOf(workbook(sheets))

const [contacts, status] = twoSheets()

describe('rows of two sheets', () => {
  test('are one row each, with the values of both', async () => {
    const { answer, findings, rows } = await told(contacts, status)
    expect(findings).toEqual([])
    expect(answer.outcome).toBe('accepted')
    expect(answer.receipt.profile).toBe('example-saltmarsh')
    expect(answer.receipt.rows.read).toBe(4)
    expect(rows[0]).toMatchObject({
      memberCin: contacts.rows[1]?.[0],
      memberFirstName: contacts.rows[1]?.[1],
      memberEngagementStatus: status.rows[1]?.[1],
    })
  })

  test('are joined by the member, not by where they stand', async () => {
    const turned = { ...contacts, rows: [contacts.rows[0] ?? [], ...contacts.rows.slice(1).reverse()] }
    const straight = await told(contacts, status)
    const { findings, rows } = await told(turned, status)
    expect(findings).toEqual([])
    expect(rows).toEqual(straight.rows)
  })

  test('a member whose number is written in another way on the two sheets is joined after the mend', async () => {
    const cin = contacts.rows[2]?.[0] ?? ''
    const { findings, statuses } = await told(
      withText(contacts, 3, 'Member Client Index Number (CIN)', cin.toLowerCase()),
      status,
    )
    expect(placed(findings)).toEqual(['Contacts!A3 repair/letter-case'])
    expect(statuses['Status:3']).toBe('accepted')
  })

  test('a row whose partner is missing is held; the others are taken', async () => {
    const { answer, findings, statuses } = await told(without(contacts, 3), status)
    expect(placed(findings)).toEqual(['Status!3 row/without-its-other-sheet'])
    expect(findings[0]?.values).toEqual({ otherSheet: 'Contacts' })
    expect(statuses).toEqual({
      'Status:2': 'accepted',
      'Status:3': 'rejected',
      'Status:4': 'accepted',
      'Status:5': 'accepted',
    })
    expect(answer.outcome).toBe('accepted-in-part')
  })

  test('a partner that nothing is said about is named and not counted', async () => {
    const { answer, findings } = await told(contacts, without(status, 3))
    expect(placed(findings)).toEqual(['Contacts!3 row/without-its-last-sheet'])
    expect(answer.receipt.rows).toMatchObject({ read: 3, accepted: 3 })
  })

  test('a partner that stands twice is used once and named', async () => {
    const again = { ...contacts, rows: [...contacts.rows, contacts.rows[2] ?? []] }
    const { findings, rows } = await told(withText(again, 6, 'Member First Name', 'Demo'), status)
    expect(placed(findings)).toEqual(['Contacts!6 row/repeated-on-its-sheet'])
    expect(rows[1]?.memberFirstName).toBe(contacts.rows[2]?.[1])
  })

  test('a value that is wrong on the one sheet holds the row of the other, which says why', async () => {
    const { findings, statuses } = await told(
      withText(contacts, 3, 'ECM Lead Care Manager Phone Number', 'ask for Demo'),
      status,
    )
    expect(placed(findings)).toEqual([
      'Contacts!L3 cell/not-a-phone-number',
      'Status!3 row/waits-for-its-other-sheet',
    ])
    expect(findings[1]?.values).toEqual({ otherSheet: 'Contacts', otherRow: 3 })
    expect(statuses['Status:3']).toBe('rejected')
  })

  test('what a row lacks is said at the cell of the sheet that it belongs on', async () => {
    const blank = withText(contacts, 3, 'Member First Name', '')
    const { findings, statuses } = await told(blank, withText(status, 5, 'ECM Provider Name', ''))
    expect(placed(findings)).toEqual([
      'Contacts!B3 cell/missing',
      'Status!3 row/waits-for-its-other-sheet',
      'Status!M5 cell/missing',
    ])
    expect(Object.values(statuses)).toEqual(['accepted', 'rejected', 'accepted', 'rejected'])
  })

  test('a condition on the one sheet is told of a blank on the other', async () => {
    const moved = withText(contacts, 3, 'Member New Phone Number Indicator', '1')
    const { findings } = await told(withText(moved, 3, 'Member Phone Number', ''), status)
    expect(placed(findings)).toEqual([
      'Contacts!J3 cell/missing-under-condition',
      'Status!3 row/waits-for-its-other-sheet',
    ])
  })

  test('a rule about both sheets stands on the cell of the sheet that has it', async () => {
    const future = withText(status, 3, 'ECM Benefit Start Date (Enrollment Date as MM/DD/YYYY)', '12-31-2026')
    const { findings } = await told(contacts, future)
    expect(placed(findings)).toContain('Status!C3 return/starts-after-the-file-was-made')
  })
})

describe('sheets that are not where they should be', () => {
  test('no row is taken when the sheet with the members is missing', async () => {
    const { answer, findings } = await told(status)
    expect(placed(findings)).toEqual(['Status! layout/earlier-sheet-missing'])
    expect(findings[0]?.values).toEqual({ otherSheet: 'Contacts', sheets: 'Contacts, Status' })
    expect(answer.outcome).toBe('rejected')
  })

  test('nor when it comes too late to be joined', async () => {
    const { answer, findings } = await told(status, contacts)
    expect(placed(findings)).toEqual([
      'Status! layout/earlier-sheet-missing',
      'Contacts! layout/sheet-passed-over',
    ])
    expect(answer.outcome).toBe('rejected')
  })

  test('members alone are no rows', async () => {
    const { answer, findings } = await told(contacts)
    expect(findings.map(({ code }) => code)).toContain('layout/no-rows')
    expect(answer.receipt.rows.read).toBe(0)
  })
})

describe('a provider with many members with many lines, on three sheets', () => {
  const layout = layoutFor('billing/invoice', { profile: exampleSandpiper, party: 'community-supports' })
  const rows = [...sampleRows(layout, { rows: 12, seed: 3 })]
  const sheets = layout.sheets.map((sheet, index) => ({
    name: sheet.name,
    rows: [...headerRows(sheet), ...writtenRows(layout, rows, index)],
  }))
  const [providers, members, lines] = sheets
  if (!providers || !members || !lines) throw new RangeError('The layout has three sheets.')

  test('is joined by the elements that each sheet shares with the last', async () => {
    const { answer, findings } = await told(providers, members, lines)
    expect(findings).toEqual([])
    expect(answer.receipt.rows).toMatchObject({ read: 12, accepted: 12 })
    expect(providers.rows.length).toBeLessThan(12)
    expect(members.rows.length).toBeLessThan(12)
  })

  test('what is wrong with the provider is said once, and each line says what it waits for', async () => {
    const { answer, findings } = await told(
      withText(providers, 2, 'Billing Provider Address', ''),
      members,
      lines,
    )
    const codes = findings.map(({ code }) => code)
    expect(codes.filter(code => code === 'cell/missing')).toHaveLength(1)
    expect(placed(findings)).toContain('Providers!G2 cell/missing')
    const waiting = codes.filter(code => code === 'row/waits-for-its-other-sheet')
    expect(waiting).toHaveLength(answer.receipt.rows.rejected)
    expect(waiting.length).toBeGreaterThan(1)
  })
})
