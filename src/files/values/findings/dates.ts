/** Dates and periods in other writings, and those that cannot be. */
import { defineValueFindings } from './define.ts'

/** Findings about dates and periods. */
export const dateFindings = defineValueFindings({
  'repair/date-without-zeros': {
    consequence: 'note',
    values: [],
    says: 'Month or day has one digit; zeros were put before it.',
    example: { is: 'date', text: '1/5/2026', mended: '01/05/2026' },
  },
  'repair/date-separators': {
    consequence: 'note',
    values: [],
    says: 'The date has other marks between its numbers than the file asks for.',
    example: { is: 'date', text: '01-05-2026', mended: '01/05/2026' },
  },
  'repair/iso-date': {
    consequence: 'note',
    values: [],
    says: 'The date begins with its year.',
    example: { is: 'date', text: '2026-01-05', mended: '01/05/2026' },
  },
  'repair/date-of-digits': {
    consequence: 'note',
    values: [],
    says: 'The date is written in digits alone.',
    example: { is: 'date', text: '20260105', mended: '01/05/2026' },
  },
  'repair/month-by-name': {
    consequence: 'note',
    values: [],
    says: 'The month is written as a word.',
    example: { is: 'date', text: 'January 5, 2026', mended: '01/05/2026' },
  },
  'repair/weekday': {
    consequence: 'note',
    values: [],
    says: 'The date has the day of the week before it.',
    example: { is: 'date', text: 'Monday, 01/05/2026', mended: '01/05/2026' },
  },
  'repair/time-of-day': {
    consequence: 'note',
    values: [],
    says: 'The date has a time of day behind it, which was left out.',
    example: { is: 'date', text: '01/05/2026 10:30 AM', mended: '01/05/2026' },
  },
  'repair/two-digit-year': {
    consequence: 'accepted-with-warning',
    values: ['year'],
    says: 'The year has two digits; the century was added.',
    example: { is: 'date', text: '01/05/26', mended: '01/05/2026' },
  },
  'repair/day-before-month': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'The day stands before the month: the first number is too large for a month.',
    example: { is: 'date', text: '25/03/2026', mended: '03/25/2026' },
  },
  'repair/open-end': {
    consequence: 'note',
    values: [],
    says: 'The end date is the last of the calendar, which says that no end is known; it was taken as blank.',
    example: { is: 'date', text: '12/31/9999', element: 'benefitEndDate', mended: '' },
  },
  'cell/no-such-day': {
    consequence: 'rejects-row',
    values: ['days'],
    says: 'The month does not have so many days.',
    example: { is: 'date', text: '02/30/2026' },
  },
  'cell/year-out-of-range': {
    consequence: 'rejects-row',
    values: ['year'],
    says: 'The year cannot be meant.',
    example: { is: 'date', text: '01/05/0026' },
  },
  'cell/incomplete-date': {
    consequence: 'rejects-row',
    values: [],
    says: 'The date lacks its day, its month or its year.',
    example: { is: 'date', text: '01/2026' },
  },
  'cell/not-a-date': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no date that can be understood.',
    example: { is: 'date', text: 'soon' },
  },
  'repair/period-writing': {
    consequence: 'note',
    values: [],
    says: 'The period is written in another way than the guidance writes it.',
    example: { is: 'period', text: 'January 2026', mended: '01/2026' },
  },
  'cell/period-backwards': {
    consequence: 'rejects-row',
    values: [],
    says: 'The period ends before it begins.',
    example: { is: 'period', text: '01/31/2026-01/01/2026' },
  },
  'cell/not-a-period': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no period that can be understood.',
    example: { is: 'period', text: 'last month' },
  },
})
