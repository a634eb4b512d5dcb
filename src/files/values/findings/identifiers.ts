/** Numbers and codes by which people, providers and papers are known, and ways to reach them. */
import { defineValueFindings } from './define.ts'

/** Findings about identifiers and ways to reach people. */
export const identifierFindings = defineValueFindings({
  'repair/letters-for-digits': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'A letter O, I or l stands where a digit belongs; it was read as 0 or 1.',
    example: { is: 'npi', text: '1999OOOO15', mended: '1999000015' },
  },
  'repair/label-before-value': {
    consequence: 'note',
    values: ['label'],
    says: 'The name of the value stands before it in the cell.',
    example: { is: 'npi', text: 'NPI: 1999000015', mended: '1999000015' },
  },
  'cell/repeated-digit': {
    consequence: 'rejects-row',
    values: [],
    says: 'One digit over and over stands for no real value.',
    example: { is: 'phone', text: '9999999999' },
  },
  'cell/wrong-length': {
    consequence: 'rejects-row',
    values: ['length', 'wanted'],
    says: 'The number has more or fewer digits than it must have.',
    example: { is: 'npi', text: '199900001' },
  },
  'repair/card-number-for-cin': {
    consequence: 'note',
    values: [],
    says: "The cell has the fourteen characters of the member's card, whose first nine are the CIN.",
    example: { is: 'cin', text: '90000001A26001', mended: '90000001A' },
  },
  'cell/social-security-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has nine digits like those of a Social Security number, which must not be sent here.',
    example: { is: 'cin', text: '000-12-3456' },
  },
  'cell/cin-without-letter': {
    consequence: 'rejects-row',
    values: [],
    says: 'The CIN lacks the letter at its end.',
    example: { is: 'cin', text: '90000001' },
  },
  'cell/not-a-cin': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no CIN.',
    example: { is: 'cin', text: 'A90000001' },
  },
  'cell/npi-check-digit': {
    consequence: 'rejects-row',
    values: [],
    says: 'The last digit of the NPI does not fit the others: one of the digits is wrong.',
    example: { is: 'npi', text: '1999000016' },
  },
  'cell/npi-first-digit': {
    consequence: 'rejects-row',
    values: [],
    says: 'An NPI begins with 1 or 2.',
    example: { is: 'npi', text: '3999000015' },
  },
  'cell/not-an-npi': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no NPI.',
    example: { is: 'npi', text: 'pending123' },
  },
  'cell/not-a-tin': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no tax identification number.',
    example: { is: 'tin', text: '12-34567AB' },
  },
  'cell/not-an-invoice-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no invoice number: it must be ten digits.',
    example: { is: 'invoice-number', text: 'INV-A00001' },
  },
  'cell/not-an-identifier': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has neither letters nor digits.',
    example: { is: 'identifier', text: '@@@' },
  },
  'repair/country-code': {
    consequence: 'note',
    values: [],
    says: 'The phone number has the country code 1 before it.',
    example: { is: 'phone', text: '15550100001', mended: '5550100001' },
  },
  'repair/extension-in-phone': {
    consequence: 'accepted-with-warning',
    values: ['extension'],
    says: 'The phone number has an extension behind it, which was left out.',
    example: { is: 'phone', text: '5550100001 x12', mended: '5550100001' },
  },
  'cell/phone-without-area-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The phone number has seven digits; its area code is missing.',
    example: { is: 'phone', text: '0100001' },
  },
  'cell/not-a-phone-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no phone number.',
    example: { is: 'phone', text: 'call the office' },
  },
  'cell/not-an-extension': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no telephone extension: it must be digits.',
    example: { is: 'extension', text: 'front desk' },
  },
  'repair/wrapped-email': {
    consequence: 'note',
    values: [],
    says: 'The email address has other text around it, such as a name or mailto:.',
    example: { is: 'email', text: 'Testina <testina@example.org>', mended: 'testina@example.org' },
  },
  'cell/not-an-email': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no email address.',
    example: { is: 'email', text: 'testina at example' },
  },
  'repair/zip-dash': {
    consequence: 'note',
    values: [],
    says: 'The ZIP code has a dash; its digits were taken.',
    example: { is: 'zip', text: '95814-0001', mended: '958140001' },
  },
  'repair/state-before-zip': {
    consequence: 'note',
    values: [],
    says: 'The State stands before the ZIP code in the same cell.',
    example: { is: 'zip', text: 'CA 95814', mended: '95814' },
  },
  'cell/not-a-zip-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no ZIP code.',
    example: { is: 'zip', text: 'Sacramento' },
  },
  'repair/state-name': {
    consequence: 'note',
    values: [],
    says: 'The State is written in full or shortened in another way; its postal code was taken.',
    example: { is: 'state', text: 'California', mended: 'CA' },
  },
  'cell/not-a-state': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell names no State.',
    example: { is: 'state', text: 'Californication' },
  },
})
