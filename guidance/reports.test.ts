/** Holds the quarterly report to the six dimensions of the guidance and to its due days. */
import { describe, expect, test } from 'vitest'
import { reports } from './all-reports.ts'
import type { Element, FileDefinition } from './define.ts'
import { countingRules } from './reports/counting.ts'
import { quarterlyImplementationMonitoring as report } from './reports/quarterly-implementation-monitoring.ts'

const dimensions: readonly FileDefinition[] = report.dimensions

function elementsOn(dimension: FileDefinition | undefined, day: string): Element[] {
  return (dimension?.tables ?? [])
    .flatMap(table => table.elements)
    .filter(({ since, until }) => since <= day && (until === undefined || day <= until))
}

function tableOn(place: number, tableId: string, day: string): Element[] {
  const ids = new Set(
    dimensions[place]?.tables.find(({ id }) => id === tableId)?.elements.map(({ id }) => id) ?? [],
  )
  return elementsOn(dimensions[place], day).filter(({ id }) => ids.has(id))
}

test('the report is listed', () => {
  expect(reports.map(({ id }) => id)).toEqual(['quarterly-implementation-monitoring'])
})

describe('dimensions', () => {
  test('are the six of the guidance, in its order', () => {
    expect(dimensions.map(({ name }) => name)).toEqual([
      'ECM Members and Services',
      'ECM Requests for Services and Outreach',
      'ECM Provider Capacity',
      'Community Supports Members and Services',
      'Community Supports Provider Capacity',
      'Community Supports Requests and Denials',
    ])
  })

  test('each begins with plan, code, county and period', () => {
    for (const dimension of dimensions) {
      expect(
        elementsOn(dimension, '2026-11-22')
          .slice(0, 4)
          .map(({ label }) => label),
      ).toEqual(['Plan Name', 'Plan Code', 'County', 'Reporting Period'])
    }
  })

  test('the member stands in columns E to H of dimensions 1 and 4', () => {
    for (const place of [0, 3]) {
      expect(
        elementsOn(dimensions[place], '2026-11-22')
          .slice(4, 8)
          .map(({ id }) => id),
      ).toEqual(['memberCin', 'memberLastName', 'memberFirstName', 'memberDateOfBirth'])
    }
  })

  test('dimension 1 has twelve populations in 2022, fourteen in 2023, sixteen since Birth Equity', () => {
    const count = (day: string): number => tableOn(0, 'populations-of-focus', day).length
    expect([count('2022-03-31'), count('2023-09-30'), count('2024-03-31'), count('2026-11-22')]).toEqual([
      12, 14, 16, 16,
    ])
    const adults = tableOn(0, 'populations-of-focus', '2026-11-22').filter(({ id }) => id.startsWith('adult'))
    expect(adults).toHaveLength(8)
  })

  test('dimension 4 has fifteen flags twice, and Transitional Rent since July 2025', () => {
    for (const table of ['approved', 'received']) {
      expect(tableOn(3, table, '2025-06-30')).toHaveLength(15)
      expect(tableOn(3, table, '2025-07-01')).toHaveLength(16)
    }
    const services = (table: string): string[] =>
      tableOn(3, table, '2026-11-22').map(({ id }) => id.slice(table.length))
    expect(services('approved')).toEqual(services('received'))
  })

  test('what was only inferred is marked as assumed, all of it', () => {
    for (const place of [1, 2]) {
      const [, ...own] = dimensions[place]?.tables ?? []
      const bases = own.flatMap(table => table.elements).map(({ basis }) => basis)
      expect(new Set(bases)).toEqual(new Set(['assumed']))
    }
  })
})

describe('due days', () => {
  /** Days that the State named, and the quarters that ended before them. */
  const named = [
    ['Q1 2022', '2022-03-31', '2022-05-15'],
    ['Q2 2022', '2022-06-30', '2022-08-15'],
    ['Q3 2022', '2022-09-30', '2022-11-14'],
    ['Q3 2023', '2023-09-30', '2023-11-14'],
  ] as const

  test.each(named)('%s', (quarter, end, due) => {
    const [clock] = report.clocks
    const counted = new Date(Date.parse(end) + clock.days * 86_400_000).toISOString().slice(0, 10)
    const exceptions: { readonly [quarter: string]: string } = clock.named
    expect(exceptions[quarter] ?? counted).toBe(due)
  })
})

test('every column has one counting rule, and no rule is without a column', () => {
  const columns = new Set(
    dimensions.flatMap(({ tables }) => tables.flatMap(({ elements }) => elements.map(({ id }) => id))),
  )
  expect(countingRules.map(({ element }) => element).sort()).toEqual([...columns].sort())
})
