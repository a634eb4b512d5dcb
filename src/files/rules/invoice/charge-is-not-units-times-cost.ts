/** Looks for a charge that is not the unit count times the unit cost, to the cent. */
import { writeCents } from '#base/money.ts'
import { centsOf, countOf, differ } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const invoiceChargeIsNotUnitsTimesCost: RuleFunction = ({ place }) => {
  const unitsAt = place('serviceUnitCount')
  const costAt = place('serviceUnitCost')
  const chargeAt = place('serviceChargeAmount')
  return {
    row(values, _row, report) {
      const due = countOf(values[unitsAt]) * centsOf(values[costAt])
      if (!differ(centsOf(values[chargeAt]), due)) return
      report({
        found: values[chargeAt] ?? '',
        expected: writeCents(due),
        values: { units: values[unitsAt] ?? '', cost: values[costAt] ?? '' },
      })
    },
  }
}
