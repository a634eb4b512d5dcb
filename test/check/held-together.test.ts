/** Invoices are taken or held whole, whenever it is found out that one of their lines cannot be taken. */
import { describe, expect, test } from 'vitest'
import { columnOf, csv, validTable, withCell } from '../finding-samples/sample.ts'
import { placed, toldOf } from './testing.ts'

const invoices = validTable('billing/invoice', { rows: 12 })
const numberAt = columnOf(invoices, 'invoiceNumber')
const amountAt = columnOf(invoices, 'invoiceAmount')

/** Rows (as Excel counts them) of each invoice, in the order of the file. */
const lines = new Map<string, number[]>()
invoices.rows.forEach((cells, index) => {
  const number = cells[numberAt] ?? ''
  lines.set(number, [...(lines.get(number) ?? []), index + 2])
})
const [several = []] = [...lines.values()].filter(rows => rows.length >= 3)
const others = invoices.rows.map((_, index) => index + 2).filter(row => !several.includes(row))

test('there is an invoice of several lines among others', () => {
  expect(several.length).toBeGreaterThanOrEqual(3)
  expect(others.length).toBeGreaterThan(5)
})

describe('one bad line', () => {
  test.each([0, 1, 2])('line %i holds the whole invoice, and no other', async line => {
    const [bad = 0] = several.slice(line)
    const rows = withCell(invoices.rows, bad - 2, columnOf(invoices, 'serviceStartDate'), 'soon')
    const { answer, findings, statuses } = await toldOf(csv([invoices.header, ...rows]))
    const held = findings.filter(({ code }) => code === 'row/held-with-its-others')
    expect(held.map(({ where }) => where.row)).toEqual(several.filter(row => row !== bad))
    expect(new Set(several.map(row => statuses[row]))).toEqual(new Set(['rejected']))
    expect(new Set(others.map(row => statuses[row]))).toEqual(new Set(['accepted']))
    expect(answer.receipt.rows).toMatchObject({ rejected: several.length, accepted: others.length })
  })

  test('an invoice of one line holds nobody else', async () => {
    const [single = []] = [...lines.values()].filter(rows => rows.length === 1)
    const [row = 0] = single
    const rows = withCell(invoices.rows, row - 2, columnOf(invoices, 'serviceStartDate'), 'soon')
    const { answer, findings } = await toldOf(csv([invoices.header, ...rows]))
    expect(findings.map(({ where }) => where.row)).toEqual([row])
    expect(answer.receipt.rows.rejected).toBe(1)
  })

  test('a line without an invoice number stands for itself', async () => {
    const [bad = 0] = several
    const rows = withCell(invoices.rows, bad - 2, numberAt, '')
    const { statuses } = await toldOf(csv([invoices.header, ...rows]))
    expect(statuses[bad]).toBe('rejected')
  })
})

describe('what only the whole file shows', () => {
  test('a wrong sum holds all lines of its invoice, and is said once', async () => {
    const rows = several.reduce(
      (table, row) => withCell(table, row - 2, amountAt, '1.00'),
      invoices.rows.map(row => [...row]),
    )
    const { answer, findings, statuses } = await toldOf(csv([invoices.header, ...rows]))
    const [sum, ...rest] = findings
    expect(sum).toMatchObject({
      code: 'invoice/amount-is-not-sum-of-charges',
      found: '1.00',
      where: { row: several[0] },
    })
    expect(placed(rest)).toEqual(several.slice(1).map(row => `${row} row/held-with-its-others`))
    expect(new Set(several.map(row => statuses[row]))).toEqual(new Set(['rejected']))
    expect(answer.receipt.rows).toMatchObject({ rejected: several.length, accepted: others.length })
  })

  test('a line that stands twice rejects the second, and its invoice with it', async () => {
    const [row = 0] = several
    const again = invoices.rows[row - 2] ?? []
    const { findings, statuses, answer } = await toldOf(csv([invoices.header, ...invoices.rows, again]))
    const twice = findings.find(({ code }) => code === 'invoice/line-appears-twice')
    expect(twice).toMatchObject({ where: { row: 14 }, values: { otherRow: row } })
    expect(new Set(several.map(each => statuses[each]))).toEqual(new Set(['rejected']))
    expect(answer.receipt.rows).toMatchObject({ rejected: several.length + 1, accepted: others.length })
  })
})
