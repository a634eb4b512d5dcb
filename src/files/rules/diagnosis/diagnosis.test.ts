/** The rules of diagnoses at their edges: columns, divided codes, the chapters of social needs. */
import { describe, expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { invoiceLine } from '../../derive/sample/rules/invoices.ts'
import { authorizationRow, informationRow } from '../../derive/sample/rules/members.ts'

/** What a rule says of an invoice line with these diagnoses, '' for a blank column. */
function told(rule: string, diagnoses: readonly string[], start = '05/04/2026'): Told[] {
  const columns = Object.fromEntries(
    diagnoses.map((code, index) => [
      index === 0 ? 'memberDiagnosisCode' : `memberDiagnosisCode#${index + 1}`,
      code,
    ]),
  )
  const row = { ...invoiceLine, serviceStartDate: start, serviceEndDate: start, ...columns }
  return tell(layoutFor('billing/invoice', '2026-06-30', 'ecm'), [row], [`diagnosis/${rule}`])
}

describe('diagnoses', () => {
  const ten = ['Z59.00', 'Z59.01', 'Z59.02', 'Z60.2', 'I10', 'E11.9', 'F20.9', 'Z59.41', 'Z63.0', 'Z65.1']

  test('may be one, or ten that differ', () => {
    for (const rule of ['appears-twice', 'gap-between-codes', 'needs-a-deeper-code']) {
      expect(told(rule, ten)).toEqual([])
      expect(told(rule, ['Z59.00'])).toEqual([])
      expect(told(rule, [''])).toEqual([])
    }
  })

  test('that stand twice are told on the later column, each once', () => {
    expect(told('appears-twice', ['I10', 'Z60.2', 'I10', '', 'I10'])).toMatchObject([
      { at: 'memberDiagnosisCode#3', found: 'I10' },
      { at: 'memberDiagnosisCode#5', found: 'I10' },
    ])
  })

  test('behind a gap are told once, on the first of them', () => {
    expect(told('gap-between-codes', ['', 'I10', '', 'Z60.2'])).toMatchObject([
      { at: 'memberDiagnosisCode#2', found: 'I10' },
    ])
  })

  test('that were divided are told from the day after their last, in every column', () => {
    expect(told('needs-a-deeper-code', ['Z59.1'], '03/31/2023')).toEqual([])
    expect(told('needs-a-deeper-code', ['Z59.1'], '04/01/2023')).toMatchObject([
      {
        at: 'memberDiagnosisCode',
        expected: 'Z59.10, Z59.11, Z59.12, Z59.19',
        values: { day: '04/01/2023' },
      },
    ])
    expect(told('needs-a-deeper-code', ['I10', 'Z59.7', 'Z59.1'])).toMatchObject([
      { at: 'memberDiagnosisCode#2', expected: 'Z59.71, Z59.72' },
      { at: 'memberDiagnosisCode#3' },
    ])
  })

  test('of an authorization without a start are those of the day of the check', () => {
    const row = { ...authorizationRow, authorizationStartDate: '', memberDiagnosisCode: 'Z59.1' }
    const layout = layoutFor('community-supports/authorization-status', '2026-06-30')
    expect(tell(layout, [row], ['diagnosis/needs-a-deeper-code'])).toMatchObject([
      { values: { day: '06/30/2026' } },
    ])
  })
})

describe('social determinant indicators', () => {
  const indicators = (text: string): Told[] =>
    tell(
      layoutFor('ecm/member-information', '2026-06-30'),
      [{ ...informationRow, socialDeterminantIndicators: text }],
      ['diagnosis/not-a-social-need'],
    )

  test('are of the chapters Z55 to Z65', () => {
    expect(indicators('')).toEqual([])
    expect(indicators('Z55.0;Z65.9')).toEqual([])
    expect(indicators('Z60')).toEqual([])
  })

  test('that are not are told one by one', () => {
    expect(indicators('Z54.0;Z59.00;Z66;F20.9')).toMatchObject([
      { found: 'Z54.0', values: { first: 55, last: 65 } },
      { found: 'Z66' },
      { found: 'F20.9' },
    ])
  })
})
