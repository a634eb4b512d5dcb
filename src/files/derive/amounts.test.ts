/** Charges and sums to the cent, whatever is entered: never a fraction, never another sum than of the charges. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCents, writeCents } from '#base/money.ts'
import { chargeOf, sumOf, typedCents, typedUnits } from './amounts.ts'

const cents = fc.integer({ min: 0, max: 99_999_999 })
const units = fc.integer({ min: 1, max: 9_999 })

describe('amounts', () => {
  test('a charge is the units times the cost, counted in whole cents one by one', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 400 }), (cost, count) => {
        // Added up, not multiplied: another way to the same sum.
        let added = 0n
        for (let at = 0; at < count; at++) added += BigInt(cost)
        expect(readCents(chargeOf(String(count), writeCents(cost)))).toBe(Number(added))
      }),
    )
  })

  test('the sum of an invoice is that of its charges in any order, and no cent is lost in writing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, units), { minLength: 1, maxLength: 40 }), lines => {
        const charges = lines.map(([cost, count]) => chargeOf(String(count), writeCents(cost)))
        const whole = lines.reduce((sum, [cost, count]) => sum + BigInt(cost) * BigInt(count), 0n)
        expect(BigInt(typedCents(sumOf(charges)) ?? -1)).toBe(whole)
        expect(sumOf(charges.toReversed())).toBe(sumOf(charges))
      }),
    )
  })

  test('as people type: signs, commas, blanks; and nothing is made of what is no amount', () => {
    expect(chargeOf('4', '$25')).toBe('100.00')
    expect(chargeOf(' 1,000 ', '1,250.5')).toBe('1250500.00')
    expect(chargeOf('3', '0.1')).toBe('0.30')
    for (const wrong of ['', 'four', '1.5', '-1']) expect(chargeOf(wrong, '25.00'), wrong).toBe('')
    for (const wrong of ['', 'free', '1.255', '-3']) expect(chargeOf('4', wrong), wrong).toBe('')
    expect(typedUnits('12.0')).toBeNull()
    expect(sumOf(['', 'x'])).toBe('')
  })
})
