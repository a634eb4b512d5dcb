/** The invoice's web form is the guidance's: its tables, its order, its words, and every element once. */
import { describe, expect, test } from 'vitest'
import { findFile } from '../guidance.ts'
import { type Layout, layoutOf } from '../layout.ts'
import { invoiceForm, type Scope } from './invoice-form.ts'

function layoutFor(party: 'ecm' | 'community-supports'): Layout {
  const file = findFile('billing/invoice')
  if (!file) throw new Error('the guidance has no invoice')
  return layoutOf(file, { day: '2026-11-22', party })
}

describe('the form of the invoice', () => {
  test.each(['ecm', 'community-supports'] as const)('of %s names every element once, in order', party => {
    const layout = layoutFor(party)
    const fields = invoiceForm(layout).flatMap(section => section.fields)
    expect(fields.map(({ name }) => name)).toEqual([
      ...new Set(layout.columns.map(({ element }) => element.id)),
    ])
    expect(fields.map(({ label }) => label)).toEqual([
      ...new Set(layout.columns.map(({ element }) => element.label)),
    ])
  })

  test('asks once for what is common, and again for each service', () => {
    const sections = invoiceForm(layoutFor('ecm'))
    const scopes = (id: string): ReadonlySet<Scope> =>
      new Set(sections.find(section => section.id === id)?.fields.map(({ scope }) => scope))
    expect([...scopes('table-1')]).toEqual(['draft'])
    expect([...scopes('table-2')]).toEqual(['invoice'])
    expect([...scopes('table-4')]).toEqual(['invoice'])
    const third = sections.find(({ id }) => id === 'table-3')?.fields ?? []
    const named = (scope: Scope): string[] =>
      third.filter(field => field.scope === scope).map(({ name }) => name)
    expect(named('draft')).toEqual(['primaryPayerIdentifier', 'payerName'])
    expect(named('invoice')).toEqual(['invoiceAmount'])
    expect(named('line')).toContain('memberDiagnosisCode')
    expect(named('line')).toHaveLength(third.length - 3)
  })
})
