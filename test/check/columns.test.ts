/**
 * Columns that are missing, unknown, doubtful or nameless, and how a person's answers about them are used
 * again.
 */
import { describe, expect, test } from 'vitest'
import { headerRows } from '#files/written-rows.ts'
import { exampleSaltmarsh } from '#guidance/profiles/saltmarsh.ts'
import { columnOf, csv, sheetOf, type Valid, validTable, workbook } from '../finding-samples/sample.ts'
import { placed, toldOf } from './testing.ts'

const returned = validTable('ecm/return-transmission', { rows: 3 })
const tracker = validTable('ecm/initial-outreach-tracker', { rows: 2 })

function without({ header, rows, layout }: Valid, ...keys: readonly string[]): string[][] {
  const places = keys.map(key => columnOf({ layout }, key))
  return [header, ...rows].map(cells => cells.filter((_, column) => !places.includes(column)))
}

function headed(valid: Valid, headings: { readonly [key: string]: string }): string[][] {
  const renamed = new Map(Object.entries(headings).map(([key, text]) => [columnOf(valid, key), text]))
  return [
    valid.header.map((heading, column) => renamed.get(column) ?? heading),
    ...valid.rows.map(row => [...row]),
  ]
}

describe('a column that is missing', () => {
  test('and that every row needs rejects the file once, not each row', async () => {
    const { answer, findings } = await toldOf(csv(without(returned, 'memberCin', 'ecmProviderNpi')))
    expect(placed(findings)).toEqual(['1 layout/column-missing', '1 layout/column-missing'])
    expect(findings.map(({ where }) => where.element)).toEqual(['memberCin', 'ecmProviderNpi'])
    expect(answer.outcome).toBe('rejected')
  })

  test('and that some rows need is told to those rows', async () => {
    const { answer, findings, statuses } = await toldOf(csv(without(returned, 'ecmBenefitStartDate')))
    expect(placed(findings)).toEqual([
      '1 layout/column-missing-if-needed',
      '2 cell/missing-under-condition',
      '3 cell/missing-under-condition',
    ])
    expect(statuses).toEqual({ '2': 'rejected', '3': 'rejected', '4': 'accepted' })
    expect(answer.outcome).toBe('accepted-in-part')
  })

  test('and is asked for where it is known is only told', async () => {
    const { answer, findings } = await toldOf(csv(without(returned, 'referralStatus')))
    expect(placed(findings)).toEqual(['1 layout/column-missing-if-needed'])
    expect(answer.outcome).toBe('accepted')
  })

  test('and is optional is nobody’s business', async () => {
    const { findings } = await toldOf(csv(without(returned, 'leadCareManagerPhoneExtension')))
    expect(findings).toEqual([])
  })

  test('the later columns of a repeated element may be left out', async () => {
    const invoice = validTable('billing/invoice', { rows: 6 })
    const keys = [3, 4, 5, 6, 7, 8, 9, 10].map(nth => `memberDiagnosisCode#${nth}`)
    const { findings } = await toldOf(csv(without(invoice, ...keys)))
    expect(findings).toEqual([])
  })
})

describe('columns are known by their headings', () => {
  test('in any order', async () => {
    const turned = [returned.header, ...returned.rows].map(cells => [...cells].reverse())
    const straight = await toldOf(csv([returned.header, ...returned.rows]))
    const { findings, rows } = await toldOf(csv(turned))
    expect(findings).toEqual([])
    expect(rows).toEqual(straight.rows)
  })

  test('never by where they stand: without its header a file is not recognised', async () => {
    const { answer, findings } = await toldOf(csv(returned.rows))
    expect(findings.map(({ code }) => code)).toEqual(['layout/not-recognised'])
    expect(answer.outcome).toBe('rejected')
  })

  test.each(['', 'Column2', 'B', 'x'])('nor under the heading “%s”', async heading => {
    const { answer, findings } = await toldOf(csv(headed(returned, { memberFirstName: heading })))
    expect(findings.find(({ code }) => code === 'layout/column-missing')?.where.element).toBe(
      'memberFirstName',
    )
    expect(answer.mapping.some(({ element }) => element === 'memberFirstName')).toBe(false)
  })

  test('values without a heading are not dropped in silence', async () => {
    const { answer, findings } = await toldOf(csv(headed(tracker, { outreachAttemptSuccessful: '' })))
    expect(placed(findings)).toEqual(['E1 layout/column-without-heading'])
    expect(findings[0]?.consequence).toBe('accepted-with-warning')
    expect(answer.receipt.rows.accepted).toBe(2)
  })

  test('a column without heading or values is nothing', async () => {
    const [header = [], ...rows] = [tracker.header, ...tracker.rows]
    const gap = [
      [...header.slice(0, 2), '', ...header.slice(2)],
      ...rows.map(row => [...row.slice(0, 2), '', ...row.slice(2)]),
    ]
    const { findings } = await toldOf(csv(gap))
    expect(findings).toEqual([])
  })

  test('a column of the partner’s own is carried past, filled or not', async () => {
    const valid = validTable('ecm/return-transmission', { rows: 2, profile: exampleSaltmarsh })
    const [contacts, status] = valid.layout.sheets
    if (!contacts || !status) throw new RangeError('The layout has two sheets.')
    const at = contacts.columns.findIndex(column => 'extra' in column)
    expect(at).toBe(contacts.columns.length - 1)
    const cin = columnOf(valid, 'memberCin')
    const rows = valid.rows.map(row =>
      contacts.columns.map((column, place) => {
        if (place === at) return 'Mornings'
        return 'key' in column && column.key === 'memberCin' ? (row[cin] ?? '') : plainValue(column)
      }),
    )
    const { findings } = await toldOf(
      workbook([{ name: contacts.name, rows: [...headerRows(contacts), ...rows] }, sheetOf(valid)]),
    )
    expect(findings.map(({ code }) => code)).not.toContain('row/cells-beyond-the-header')
  })
})

/** Enough for a contact that nobody looks at. */
function plainValue(column: object): string {
  const key = 'key' in column ? column.key : ''
  if (key === 'memberFirstName' || key === 'memberLastName' || key === 'leadCareManagerName') return 'Sample'
  return key === 'leadCareManagerPhoneNumber' ? '5550100123' : ''
}

describe('a heading that could mean several things', () => {
  const [inPerson, telephonic] = ['inPersonEncounterCount', 'telephonicEncounterCount'] as const
  const doubtful = headed(returned, { [inPerson]: 'Encounters', [telephonic]: 'Number of Encounters' })
  const answers = { Encounters: inPerson, 'Number of Encounters': telephonic }

  test('is asked about, with its first values and what it may mean', async () => {
    const { answer, findings, rows } = await toldOf(csv(doubtful))
    expect(placed(findings)).toEqual(['T1 layout/heading-unsure', 'U1 layout/heading-unsure'])
    expect(answer.questions.map(({ heading, column }) => `${column} ${heading}`)).toEqual([
      'T Encounters',
      'U Number of Encounters',
    ])
    expect(answer.questions[0]?.candidates.map(({ key }) => key).sort()).toEqual([inPerson, telephonic])
    expect(answer.questions[0]?.samples.length).toBeGreaterThan(0)
    expect(rows.some(row => inPerson in row || telephonic in row)).toBe(false)
  })

  test('once answered is read, and the second time asks nothing', async () => {
    const first = await toldOf(csv(doubtful), { answers })
    expect(first.findings).toEqual([])
    expect(first.answer.questions).toEqual([])
    const remembered = first.answer.toRemember
    expect(Object.keys(remembered)).toHaveLength(1)
    const second = await toldOf(csv(doubtful, 'april.csv'), { remembered })
    expect(second.findings).toEqual([])
    expect(second.answer.questions).toEqual([])
    expect(second.rows).toEqual(first.rows)
    expect(second.answer.mapping.filter(({ how }) => how === 'remembered')).toHaveLength(2)
  })

  test('what was remembered of other headings is not used', async () => {
    const { answer } = await toldOf(csv(doubtful), { answers })
    const more = doubtful.map((cells, row) => [...cells, row === 0 ? 'Shoe Size' : '9'])
    const { findings } = await toldOf(csv(more), { remembered: answer.toRemember })
    expect(findings.map(({ code }) => code)).toContain('layout/heading-unsure')
  })

  test('an answer now outweighs what was remembered', async () => {
    const { answer } = await toldOf(csv(doubtful), { answers })
    const turned = { Encounters: telephonic, 'Number of Encounters': inPerson }
    const { rows } = await toldOf(csv(doubtful), { remembered: answer.toRemember, answers: turned })
    const filled = rows.find(row => telephonic in row)
    const straight = await toldOf(csv(doubtful), { answers })
    expect(filled?.[telephonic]).toBe(straight.rows.find(row => inPerson in row)?.[inPerson])
  })

  test('a needed element that waits for an answer rejects the file', async () => {
    const named = headed(returned, { memberCin: 'Client No' })
    const { answer, findings } = await toldOf(csv(named))
    expect(placed(findings)).toEqual(['1 layout/column-waits-for-answer', 'A1 layout/heading-unsure'])
    expect(answer.outcome).toBe('rejected')
    const answered = await toldOf(csv(named), { answers: { 'Client No': 'memberCin' } })
    expect(answered.findings).toEqual([])
    expect(answered.answer.mapping[0]).toMatchObject({ element: 'memberCin', how: 'answered' })
  })

  test('“none of these” is an answer too', async () => {
    const named = headed(tracker, { outreachMinutes: 'Minutes or so' })
    const { findings, answer } = await toldOf(csv(named), { answers: { 'Minutes or so': '' } })
    expect(placed(findings)).toEqual(['F1 layout/column-not-in-guidance'])
    expect(answer.questions).toEqual([])
  })

  test('the same heading twice is two questions, each with its own key to answer under', async () => {
    const same = headed(returned, { [inPerson]: 'Encounters', [telephonic]: 'Encounters' })
    const { answer } = await toldOf(csv(same))
    expect(answer.questions.map(({ key }) => key)).toHaveLength(2)
    const [one = '', other = ''] = answer.questions.map(({ key }) => key)
    const answered = await toldOf(csv(same), { answers: { [one]: inPerson, [other]: telephonic } })
    expect(answered.findings).toEqual([])
    const mapped = answered.answer.mapping.filter(({ heading }) => heading === 'Encounters')
    expect(mapped.map(({ element }) => element)).toEqual([inPerson, telephonic])
  })
})
