/** Money as whole cents. */

/** `1234.50`, exactly so (digits, optionally a dot and one or two digits), as cents; null for anything else. */
export function readCents(text: string): number | null {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!parts) return null
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

/** Cents as dollars with two decimals, no sign for the currency: `1234.50`. */
export function writeCents(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  const whole = Math.abs(cents)
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}
