/** What Excel leaves in a cell in place of a value, and what it makes of one. */
import { defineValueFindings } from './define.ts'

/** Findings about what Excel did. */
export const excelFindings = defineValueFindings({
  'cell/lookup-found-nothing': {
    consequence: 'rejects-row',
    values: ['error'],
    says: 'The cell shows the Excel error #N/A: a formula looked something up and did not find it.',
    example: { is: 'cin', text: '#N/A', kind: 5 },
  },
  'cell/formula-lost-its-cells': {
    consequence: 'rejects-row',
    values: ['error'],
    says: 'The cell shows the Excel error #REF!: the cells that a formula took its value from were deleted.',
    example: { is: 'cin', text: '#REF!', kind: 5 },
  },
  'cell/formula-has-unknown-name': {
    consequence: 'rejects-row',
    values: ['error'],
    says: 'The cell shows the Excel error #NAME?: a formula has a word that Excel does not know.',
    example: { is: 'cin', text: '#NAME?', kind: 5 },
  },
  'cell/formula-divides-by-zero': {
    consequence: 'rejects-row',
    values: ['error'],
    says: 'The cell shows the Excel error #DIV/0!: a formula divides by zero or by an empty cell.',
    example: { is: 'money', text: '#DIV/0!', kind: 5 },
  },
  'cell/formula-cannot-calculate': {
    consequence: 'rejects-row',
    values: ['error'],
    says: 'The cell shows an Excel error: a formula could not be calculated.',
    example: { is: 'money', text: '#VALUE!', kind: 5 },
  },
  'cell/formula-without-value': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has a formula whose result was never calculated and saved.',
    example: { is: 'money', text: '', kind: 8 },
  },
  'cell/formula-as-text': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has the text of a formula in place of its result.',
    example: { is: 'money', text: '=B2*C2' },
  },
  'cell/column-too-narrow': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has ######, which Excel shows where a column is too narrow; the value is not there.',
    example: { is: 'date', text: '########' },
  },
  'cell/true-or-false': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has TRUE or FALSE where a different value belongs.',
    example: { is: 'npi', text: 'TRUE', kind: 4 },
  },
  'repair/turned-into-true-or-false': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'Excel took the words for TRUE or FALSE; they were read as words again.',
    example: { is: 'name', text: 'TRUE', kind: 4, mended: 'True' },
  },
  'cell/turned-into-date': {
    consequence: 'rejects-row',
    values: [],
    says: 'Excel took the value for a date and changed it; what it was cannot be told.',
    example: { is: 'identifier', text: '2026-03-05', kind: 3 },
  },
  'repair/true-or-false': {
    consequence: 'note',
    values: [],
    says: 'The cell says TRUE or FALSE where the file has another way of saying yes and no.',
    example: { is: 'yes-no', text: 'TRUE', kind: 4, mended: 'Y' },
  },
  'repair/number-shown-as-date': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'The cell has a number with the format of a date; the number was taken.',
    example: { is: 'units', text: '1900-01-05', kind: 3, mended: '5' },
  },
  'repair/scientific-notation': {
    consequence: 'note',
    values: [],
    says: 'Excel wrote the number in its short form, such as 1.23E+09; all of its digits were still there.',
    example: { is: 'invoice-number', text: '2.026000001E+09', mended: '2026000001' },
  },
  'cell/digits-lost': {
    consequence: 'rejects-row',
    values: ['digits', 'of'],
    says: 'Excel wrote the number in its short form and its last digits are gone.',
    example: { is: 'invoice-number', text: '2.026E+09' },
  },
  'cell/more-than-fifteen-digits': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number has more than the fifteen digits that Excel keeps; its last digits became zeros.',
    example: { is: 'identifier', text: '1234567890123456000', kind: 2 },
  },
  'repair/leading-zeros': {
    consequence: 'accepted-with-warning',
    values: ['zeros'],
    says: 'Zeros at the beginning were missing, as when Excel takes it for a number; they were put back.',
    example: { is: 'zip', text: '2139', kind: 2, mended: '02139' },
  },
  'repair/point-zero': {
    consequence: 'note',
    values: [],
    says: 'The whole number has .0 at its end.',
    example: { is: 'units', text: '2.0', mended: '2' },
  },
  'repair/floating-tail': {
    consequence: 'note',
    values: [],
    says: 'The number has a tail of digits that computers make, such as 19.990000000000002.',
    example: { is: 'money', text: '19.990000000000002', kind: 2, mended: '19.99' },
  },
  'repair/serial-date': {
    consequence: 'note',
    values: ['serial'],
    says: 'The date came as the number by which Excel counts days.',
    example: { is: 'date', text: '46027', kind: 2, mended: '01/05/2026' },
  },
  'cell/day-that-never-was': {
    consequence: 'rejects-row',
    values: [],
    says: 'The number 60 is 29 February 1900 to Excel, a day that never was.',
    example: { is: 'date', text: '60', kind: 2 },
  },
  'cell/zero-shown-as-date': {
    consequence: 'rejects-row',
    values: [],
    says: 'The date is what Excel or another program shows for zero or for nothing.',
    example: { is: 'date', text: '01/00/1900' },
  },
  'repair/period-turned-into-date': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'Excel took the month of the period for a date; its month was taken.',
    example: { is: 'period', text: '2026-01-01', kind: 3, mended: '01/2026' },
  },
  'cell/diagnosis-turned-into-number': {
    consequence: 'rejects-row',
    values: [],
    says: 'Excel took the diagnosis code for a number and changed it.',
    example: { is: 'diagnosis', text: '1E+10', kind: 2 },
  },
})
