/** What may be billed: the contract’s services, in the days of contract and guidance, at the contract’s price. */
import { describe, expect, test } from 'vitest'
import { history, sampleTerms, version } from '#test/network/sample-terms.ts'
import { type Billable, billableServices, partiesBilled, serviceIn, unitCostCents } from './billable.ts'

const agreedAlone = (...versions: Parameters<typeof history>[0]) => history(versions, [], null)
const find = (all: readonly Billable[], id: string) => all.filter(each => each.id === id)

describe('billable services', () => {
  test('are those of the contract, within its days', () => {
    const contracts = [agreedAlone(version(1, '2026-01-01', { until: '2026-06-30' }))]
    const supports = billableServices(contracts, 'community-supports')
    expect([...new Set(supports.map(({ service }) => service))]).toEqual(['HTN'])
    expect(supports.every(({ from, to }) => from === '2026-01-01' && to === '2026-06-30')).toBe(true)
    const ecm = billableServices(contracts, 'ecm')
    expect([...new Set(ecm.map(({ service }) => service))].sort()).toEqual(['ecm', 'ecm-outreach'])
    expect(billableServices([], 'ecm')).toEqual([])
  })

  test('follow an amendment from its first day, with its price', () => {
    const dearer = {
      ...sampleTerms,
      payment: sampleTerms.payment.map(each => ({ ...each, amountCents: 8_000 })),
    }
    const contracts = [agreedAlone(version(1, '2026-01-01'), version(2, '2026-07-01', { terms: dearer }))]
    const both = find(billableServices(contracts, 'community-supports'), 'h0043-u6')
    expect(both.map(each => [each.from, each.to, unitCostCents(each)])).toEqual([
      ['2026-01-01', '2026-06-30', 7_500],
      ['2026-07-01', null, 8_000],
    ])
  })

  test('a payment by member and month says nothing of a unit', () => {
    const contracts = [agreedAlone(version(1, '2026-01-01'))]
    const [inPerson] = find(billableServices(contracts, 'ecm'), 'g9008-u1')
    expect(inPerson?.payment?.amountCents).toBe(45_000)
    expect(inPerson && unitCostCents(inPerson)).toBeNull()
    // Another code of the support than the one that is paid for.
    const [other] = find(billableServices(contracts, 'community-supports'), 'h2016-u6')
    expect(other?.payment).toBeNull()
  })

  test('tell whose services are agreed, and which service a line bills', () => {
    expect(partiesBilled([agreedAlone(version(1, '2026-01-01'))])).toEqual(['ecm', 'community-supports'])
    const line = { procedureCode: 'G9008', procedureCodeModifier: 'GQ', 'procedureCodeModifier#2': 'U1' }
    expect(serviceIn(line)?.id).toBe('g9008-u1-gq')
    expect(serviceIn({ procedureCode: 'G9008' })).toBeNull()
  })
})
