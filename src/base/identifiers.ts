/** The identifiers that the field lives by: CIN, NPI, TIN, HCPCS, ICD-10-CM. Shapes and check digits only. */

/**
 * A Medi-Cal Client Index Number: `9`, seven digits, a letter; not one digit over and over. Shape as
 * providers' programs read it (dhcs-facts 8, confidence M); the State publishes no check digit.
 */
export function isCin(text: string): boolean {
  return /^9\d{7}[A-Z]$/.test(text) && !/^(\d)\1{7}[A-Z]$/.test(text)
}

/**
 * A National Provider Identifier: ten digits, first 1 or 2, Luhn over `80840` and the number (45 CFR
 * 162.406).
 */
export function isNpi(text: string): boolean {
  return /^[12]\d{9}$/.test(text) && hasLuhnDigit(`80840${text}`)
}

/** True when the last digit is the Luhn check digit of those before it. Digits only. */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** A Tax Identification Number: nine digits, not all the same. */
export function isTin(text: string): boolean {
  return /^\d{9}$/.test(text) && !/^(\d)\1{8}$/.test(text)
}

/**
 * The shape of an ICD-10-CM code, with or without its dot. Whether the code exists is a code set's business.
 */
export function isDiagnosisShape(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(text) && !/^[A-Z]..\.$/.test(text)
}

/** The shape of a HCPCS level II code (a letter and four digits). */
export function isProcedureShape(text: string): boolean {
  return /^[A-Z]\d{4}$/.test(text)
}
