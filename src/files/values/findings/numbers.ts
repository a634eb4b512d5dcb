/** Counts, units and amounts of money. */
import { defineValueFindings } from './define.ts'

/** Findings about quantities. */
export const numberFindings = defineValueFindings({
  'repair/thousands-separators': {
    consequence: 'note',
    values: [],
    says: 'The number has commas or spaces between its thousands.',
    example: { is: 'money', text: '1,234.50', mended: '1234.50' },
  },
  'repair/currency-sign': {
    consequence: 'note',
    values: [],
    says: 'The amount has the sign or the name of the currency with it.',
    example: { is: 'money', text: '$1234.50', mended: '1234.50' },
  },
  'repair/dash-for-zero': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'The amount is a dash, as accountants write zero.',
    example: { is: 'money', text: '$ -', mended: '0.00' },
  },
  'repair/needless-zeros': {
    consequence: 'note',
    values: [],
    says: 'The number has zeros that say nothing, or lacks the one before its point.',
    example: { is: 'units', text: '007', mended: '7' },
  },
  'repair/unit-after-number': {
    consequence: 'note',
    values: ['unit'],
    says: 'The number has its unit behind it.',
    example: { is: 'units', text: '4 units', mended: '4' },
  },
  'cell/percent': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has a percentage.',
    example: { is: 'money', text: '50%' },
  },
  'cell/negative-amount': {
    consequence: 'rejects-row',
    values: [],
    says: 'The amount is below zero.',
    example: { is: 'money', text: '(12.00)' },
  },
  'cell/negative-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number is below zero.',
    example: { is: 'count', text: '-3' },
  },
  'cell/more-than-two-decimals': {
    consequence: 'rejects-row',
    values: [],
    says: 'The amount has parts of a cent.',
    example: { is: 'money', text: '19.995' },
  },
  'cell/not-a-whole-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number is not a whole one.',
    example: { is: 'units', text: '1.5' },
  },
  'cell/no-units': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number of units is zero.',
    example: { is: 'units', text: '0' },
  },
  'cell/number-too-large': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number is too large to be meant.',
    example: { is: 'money', text: '12345678901.00' },
  },
  'cell/not-a-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no number.',
    example: { is: 'units', text: 'several' },
  },
})
