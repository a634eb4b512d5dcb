/** What an invoice's charge and sum come to, in whole cents: the same in the form as one types and in the hub. */
import { readCents, writeCents } from '#base/money.ts'

/** Dollars as people type them (`$1,250.5`) in cents; null while they are none. */
export function typedCents(text: string): number | null {
  return readCents(text.replace(/[$,\s]/g, '').replace(/\.$/, ''))
}

/** Units as people type them; null while they are no whole number. */
export function typedUnits(text: string): number | null {
  const plain = text.replace(/[,\s]/g, '')
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null
}

/** The unit count times the unit cost (billing-2022-01: Table 3, note 28); '' while one of them is missing. */
export function chargeOf(units: string, unitCost: string): string {
  const [count, cents] = [typedUnits(units), typedCents(unitCost)]
  if (count === null || cents === null || !Number.isSafeInteger(count * cents)) return ''
  return writeCents(count * cents)
}

/** The sum of the charges (note 29), of those that are known; '' where none is. */
export function sumOf(charges: readonly string[]): string {
  const known = charges.flatMap(charge => typedCents(charge) ?? [])
  return known.length === 0 ? '' : writeCents(known.reduce((sum, cents) => sum + cents, 0))
}
