/** Cells as people and Excel really write them, and what each is read as: our judgement, line by line. */
import { describe, expect, test } from 'vitest'
import { cellKind } from '#formats/row.ts'
import type { Element } from '#guidance/define.ts'
import { guidanceStyle } from '../layout.ts'
import { valueTypes } from './all.ts'
import { partner, readings } from './testing.ts'

const { number, date, boolean } = cellKind

describe('words', () => {
  readings('name', [
    ['Muñoz', 'Muñoz'],
    ['Nguyễn', 'Nguyễn'],
    ['张伟', '张伟'],
    ['علی‌رضا', 'علی‌رضا'],
    ['Smith & Sons', 'Smith & Sons'],
    ['Smith&Sons', 'Smith&Sons'],
    ["'Ofa", "'Ofa"],
    ['Na', 'Na'],
    ['Blank', 'Blank'],
    ['CAFÉ»', 'CAFÉ"', 'repair/smart-quotes'],
    ['JosÃ©', 'José', 'repair/double-encoded'],
    ['José MuÃ±oz', 'José Muñoz', 'repair/double-encoded'],
    ['Oâ€™Sample', "O'Sample", 'repair/double-encoded', 'repair/smart-quotes'],
    ['NULL', 'NULL', 'cell/name-like-placeholder'],
    ['unknown', '', 'repair/placeholder'],
    ['TBD', '', 'repair/placeholder'],
    ['Peña\u00a0', 'Peña', 'repair/odd-spaces'],
    ['\u00a0 Peña \u00a0', 'Peña', 'repair/odd-spaces'],
    [' Testina  Marie ', 'Testina Marie', 'repair/spaces-around', 'repair/doubled-spaces'],
    ['Sample\r\nJr', 'Sample Jr', 'repair/line-break'],
    ['Sample\n', 'Sample', 'repair/line-break'],
    ['Ann_x000A_Marie', 'Ann Marie', 'repair/escaped-characters'],
    ['&quot;Testina&quot;', 'Testina', 'repair/html-entities', 'repair/wrapped-in-quotes'],
    [['TRUE', boolean], 'True', 'repair/turned-into-true-or-false'],
    [['2026-05-01', date], '2026-05-01', 'cell/turned-into-date'],
    [['211', number], '211', 'cell/name-of-digits'],
    ['=A2&B2', '=A2&B2', 'cell/formula-as-text'],
  ])
  readings('text', [
    ['Refused', 'Refused'],
    ['no', 'no'],
    ['-5', '-5'],
    ['he said "yes"', 'he said "yes"'],
    [['44927', number], '44927'],
    ['-', '', 'repair/placeholder'],
    ['###', '###', 'cell/column-too-narrow'],
  ])
  const homeless = { word: 'HOMELESS', when: { when: 'memberHomelessnessIndicator', is: ['1'] } } as const
  readings(
    'address',
    [
      ['HOMELESS', 'HOMELESS'],
      ['Homeless', 'HOMELESS', 'repair/letter-case'],
      ['100 Sample St #5', '100 Sample St #5'],
      [['2026-05-10', date], '2026-05-10', 'cell/turned-into-date'],
    ],
    { allows: homeless },
  )
})

describe('places and ways to reach people', () => {
  readings('state', [
    ['ca', 'CA', 'repair/letter-case'],
    ['C.A.', 'CA', 'repair/punctuation'],
    ['Calif.', 'CA', 'repair/state-name'],
    ['ND', 'ND'],
    ['N/A', '', 'repair/placeholder'],
    ['Californa', 'Californa', 'cell/not-a-state'],
  ])
  readings(
    'state',
    [
      ['California', 'CA'],
      ['CA', 'CA', 'repair/guidance-writing'],
    ],
    { style: partner },
  )
  readings('zip', [
    ['95814 0001', '958140001', 'repair/zip-dash'],
    ['95814-', '95814', 'repair/zip-dash'],
    [['2139', number], '02139', 'repair/leading-zeros'],
    ['501', '00501', 'repair/leading-zeros'],
    ['2139-0001', '021390001', 'repair/zip-dash', 'repair/leading-zeros'],
    ['9581', '9581', 'cell/wrong-length'],
    ['95814-12', '95814-12', 'cell/wrong-length'],
    ['00000', '00000', 'cell/repeated-digit'],
    ['22222', '22222'],
    ['9.58E+08', '9.58E+08', 'cell/digits-lost'],
    [['958140001', number], '958140001'],
  ])
  readings('phone', [
    [['5550100001', number], '5550100001'],
    ['+1 (555) 010-0001', '5550100001', 'repair/country-code', 'repair/punctuation'],
    ['+15550100001', '5550100001', 'repair/country-code'],
    ['555-010-0001 ext. 5', '5550100001', 'repair/extension-in-phone', 'repair/punctuation'],
    ['555O1OOOO1', '5550100001', 'repair/letters-for-digits'],
    ['5.55E+09', '5.55E+09', 'cell/digits-lost'],
    ['555-010-0001 / 555-010-0002', '555-010-0001 / 555-010-0002', 'cell/several-values'],
    ['0000000000', '0000000000', 'cell/repeated-digit'],
    ['1550100001', '1550100001', 'cell/not-a-phone-number'],
    ['555010000', '555010000', 'cell/wrong-length'],
  ])
  readings(
    'phone',
    [
      ['(555) 010-0001', '5550100001'],
      [['5550100001', number], '5550100001'],
      ['5550100001', '5550100001', 'repair/guidance-writing'],
      ['555-010-0001', '5550100001', 'repair/punctuation'],
    ],
    { style: partner },
  )
  readings('extension', [
    ['x12', '12', 'repair/label-before-value'],
    ['00012', '00012'],
    [['12', number], '12'],
  ])
  readings('email', [
    ['A@B.ORG', 'A@B.ORG'],
    ['mailto:a@b.org', 'a@b.org', 'repair/wrapped-email'],
    ['a@b,org', 'a@b.org', 'repair/comma-for-dot'],
    ['a@b.org;', 'a@b.org', 'repair/punctuation'],
    ['a@b.org; c@d.org', 'a@b.org; c@d.org', 'cell/several-values'],
    ['a..b@c.org', 'a..b@c.org', 'cell/not-an-email'],
    ['a@b', 'a@b', 'cell/not-an-email'],
  ])
})

describe('days and periods', () => {
  readings('date', [
    ['01/05/2026', '01/05/2026'],
    [['2026-01-05', date], '01/05/2026'],
    [['2026-01-05T00:00:00', date], '01/05/2026'],
    [['2026-01-05T10:30:00', date], '01/05/2026', 'repair/time-of-day'],
    ['1/5/26', '01/05/2026', 'repair/date-without-zeros', 'repair/two-digit-year'],
    ['01.05.2026', '01/05/2026', 'repair/date-separators'],
    ['2026/01/05', '01/05/2026', 'repair/iso-date'],
    ['01052026', '01/05/2026', 'repair/date-of-digits'],
    ['1052026', '01/05/2026', 'repair/date-of-digits'],
    ['5-Jan-26', '01/05/2026', 'repair/month-by-name', 'repair/two-digit-year'],
    ['5 de enero de 2026', '01/05/2026', 'repair/month-by-name'],
    ['5th of March 2026', '03/05/2026', 'repair/month-by-name'],
    ['lunes 5 de enero de 2026', '01/05/2026', 'repair/weekday', 'repair/month-by-name'],
    ['25-03-2026', '03/25/2026', 'repair/day-before-month'],
    // Both numbers can be months: read month first, as the guidance says.
    ['03/04/2026', '03/04/2026'],
    ['01/05/2026 0:00', '01/05/2026', 'repair/time-of-day'],
    ['2026-01-05T10:30:00Z', '01/05/2026', 'repair/time-of-day', 'repair/iso-date'],
    ['46027', '01/05/2026', 'repair/serial-date'],
    [['46027.5', number], '01/05/2026', 'repair/serial-date', 'repair/time-of-day'],
    [['61', number], '61', 'cell/not-a-date'],
    ['1/5/2O26', '01/05/2026', 'repair/letters-for-digits', 'repair/date-without-zeros'],
    ['(01/05/2026)', '01/05/2026', 'repair/punctuation'],
    ['00/00/0000', '', 'repair/placeholder'],
    ['MM/DD/YYYY', '', 'repair/placeholder'],
    ['02/29/2026', '02/29/2026', 'cell/no-such-day'],
    ['02/29/2024', '02/29/2024'],
    ['01/05/2206', '01/05/2206', 'cell/year-out-of-range'],
    ['12/31/9999', '12/31/9999', 'cell/year-out-of-range'],
    ['1/0/1900', '1/0/1900', 'cell/zero-shown-as-date'],
    [['2026', number], '2026', 'cell/incomplete-date'],
    ['March 2026', 'March 2026', 'cell/incomplete-date'],
    ['01/05/2026 - 01/10/2026', '01/05/2026 - 01/10/2026', 'cell/several-values'],
    ['13/13/2026', '13/13/2026', 'cell/not-a-date'],
  ])
  readings(
    'date',
    [
      ['01/05/35', '01/05/1935', 'repair/two-digit-year'],
      ['11/22/26', '11/22/2026', 'repair/two-digit-year'],
      ['11/23/26', '11/23/1926', 'repair/two-digit-year'],
    ],
    { id: 'memberDateOfBirth' },
  )
  readings('date', [['01/05/35', '01/05/2035', 'repair/two-digit-year']], { id: 'renewalDate' })
  readings('date', [[['9999-12-31', date], '', 'repair/open-end']], { id: 'benefitEndDate' })
  readings(
    'date',
    [
      ['01-05-26', '01/05/2026'],
      ['01-05-2026', '01/05/2026'],
      ['01/05/2026', '01/05/2026', 'repair/guidance-writing'],
      ['1-5-26', '01/05/2026', 'repair/date-without-zeros'],
      ['01/05/26', '01/05/2026', 'repair/date-separators'],
    ],
    { style: partner },
  )
  readings('period', [
    ['Q1 2026', 'Q1 2026'],
    ['01/01/2026-01/15/2026', '01/01/2026-01/15/2026'],
    ['202601', '01/2026', 'repair/period-writing'],
    ['enero de 2026', '01/2026', 'repair/period-writing'],
    ['1er trimestre 2026', 'Q1 2026', 'repair/period-writing'],
    ['1/1/26 to 1/31/26', '01/01/2026-01/31/2026', 'repair/period-writing'],
    ['2026-01-01/2026-01-31', '01/01/2026-01/31/2026', 'repair/period-writing'],
    [['46023', number], '01/2026', 'repair/period-turned-into-date'],
    [['2026-01-15', date], '2026-01-15', 'cell/not-a-period'],
    ['2026', '2026', 'cell/not-a-period'],
  ])
})

describe('identifiers', () => {
  readings('cin', [
    ['9000 0001A', '90000001A', 'repair/punctuation'],
    ['9OOOOOO1A', '90000001A', 'repair/letters-for-digits'],
    ['90000001O', '90000001O'],
    ['91234567a12345', '91234567A', 'repair/letter-case', 'repair/card-number-for-cin'],
    ['CIN: 90000001A', '90000001A', 'repair/label-before-value'],
    ['９００００００１Ａ', '90000001A', 'repair/full-width-characters'],
    ['123456789', '123456789', 'cell/social-security-number'],
    ['900000012', '900000012', 'cell/cin-without-letter'],
    ['99999999A', '99999999A', 'cell/repeated-digit'],
    ['90000001A 90000002B', '90000001A 90000002B', 'cell/several-values'],
    ['N/A', '', 'repair/placeholder'],
  ])
  readings('npi', [
    [['1999000015', number], '1999000015'],
    ['1999000015.0', '1999000015', 'repair/point-zero'],
    [['1.999000015E+9', number], '1999000015', 'repair/scientific-notation'],
    // An NPI begins with 1 or 2: what lacks a digit has not lost a zero.
    ['0999000015', '0999000015', 'cell/npi-first-digit'],
    ['199900001', '199900001', 'cell/wrong-length'],
    ['1111111111', '1111111111', 'cell/repeated-digit'],
    ['1999000015 1999000007', '1999000015 1999000007', 'cell/several-values'],
  ])
  readings('tin', [
    ['12-3456789', '123456789', 'repair/punctuation'],
    ['12345678', '012345678', 'repair/leading-zeros'],
    ['1234567', '1234567', 'cell/wrong-length'],
    ['***-**-6789', '***-**-6789', 'cell/not-a-tin'],
  ])
  readings('invoice-number', [
    [['12345', number], '0000012345', 'repair/leading-zeros'],
    ['INV-001', 'INV-001', 'cell/wrong-length'],
    ['Invoice # 2026000001', '2026000001', 'repair/label-before-value'],
    ['2026-000001', '2026000001', 'repair/punctuation'],
    ['20260000011', '20260000011', 'cell/wrong-length'],
    ['0000000000', '0000000000', 'cell/repeated-digit'],
  ])
  readings('identifier', [
    ['00123', '00123'],
    ['12E5', '12E5'],
    ['A-1/B_2', 'A-1/B_2'],
    ['1.2E+11', '1.2E+11', 'cell/digits-lost'],
    [['1.2E+11', number], '120000000000', 'repair/scientific-notation'],
    [['1.23456789012346E+15', number], '1.23456789012346E+15', 'cell/digits-lost'],
    ['1234567890123456', '1234567890123456'],
  ])
})

describe('quantities', () => {
  readings('count', [
    ['0', '0'],
    ['5.', '5', 'repair/point-zero'],
    ['1,234', '1234', 'repair/thousands-separators'],
    ['(3)', '(3)', 'cell/negative-number'],
    ['$5', '5', 'repair/currency-sign'],
    [['2.0000000000000004', number], '2', 'repair/floating-tail'],
    [['2026-01-05', date], '2026-01-05', 'cell/turned-into-date'],
    ['two', 'two', 'cell/not-a-number'],
  ])
  readings('units', [
    ['15min', '15', 'repair/unit-after-number'],
    ['1,5', '1,5', 'cell/not-a-whole-number'],
    ['0', '0', 'cell/no-units'],
    ['-1', '-1', 'cell/negative-number'],
  ])
  readings('money', [
    ['12', '12.00'],
    [['12.5', number], '12.50'],
    ['$1,234.50', '1234.50', 'repair/currency-sign', 'repair/thousands-separators'],
    ['1.234,50', '1234.50', 'repair/comma-for-dot'],
    ['1.234', '1.234', 'cell/more-than-two-decimals'],
    ['($12.00)', '($12.00)', 'cell/negative-amount'],
    ['12.00-', '12.00-', 'cell/negative-amount'],
    ['.50', '0.50', 'repair/needless-zeros'],
    ['12.500', '12.50', 'repair/needless-zeros'],
    [['5E-16', number], '0.00', 'repair/scientific-notation'],
    [['1.2E+3', number], '1200.00', 'repair/scientific-notation'],
    ['-', '', 'repair/placeholder'],
    ['12.50 / unit', '12.50 / unit', 'cell/not-a-number'],
  ])
})

describe('yes and no', () => {
  readings('indicator', [
    ['', ''],
    ['0', '', 'repair/no-in-other-words'],
    ['Sí', '1', 'repair/yes-in-other-words'],
    [['TRUE', boolean], '1', 'repair/true-or-false'],
    [['FALSE', boolean], '', 'repair/true-or-false'],
    ['✓', '1', 'repair/mark-for-yes'],
    ['1.0', '1', 'repair/point-zero'],
    ['Unknown', '', 'repair/placeholder'],
    ['2', '2', 'cell/not-an-indicator'],
  ])
  readings(
    'indicator',
    [
      ['Y', '1'],
      ['N', ''],
      ['1', '1', 'repair/guidance-writing'],
      ['y', '1', 'repair/letter-case'],
    ],
    { style: partner },
  )
  readings('yes-no', [
    ['n', 'N', 'repair/letter-case'],
    ['1', 'Y', 'repair/yes-in-other-words'],
    ['', ''],
    ['unknown', '', 'repair/placeholder'],
  ])
  // Where the partner writes no as a blank, every kind of blank is no.
  readings(
    'yes-no',
    [
      ['', 'N'],
      ['  ', 'N', 'repair/only-spaces'],
      ['N/A', 'N', 'repair/placeholder'],
      ['Y', 'Y', 'repair/guidance-writing'],
    ],
    { style: partner },
  )
})

describe('codes', () => {
  readings(
    'code',
    [
      [['4', number], '04', 'repair/leading-zeros'],
      ['004', '04', 'repair/leading-zeros'],
      ['4.0', '04', 'repair/point-zero', 'repair/leading-zeros'],
      ['O4', '04', 'repair/letters-for-digits'],
      // What the product's own drop-downs offer.
      ['04 - Homeless Shelter', '04'],
      ['04: Homeless', '04', 'repair/code-with-label'],
      ['Escuela', '03', 'repair/label-for-code'],
      // The list's own name has a curly apostrophe: one mend, not two.
      ['Telehealth Provided Other than in Patient’s Home', '02', 'repair/label-for-code'],
      ['04, 11', '04, 11', 'cell/several-values'],
      ['04 11', '04 11', 'cell/several-values'],
      ['homless sheltr', 'homless sheltr', 'cell/not-in-code-set'],
      [['TRUE', boolean], 'TRUE', 'cell/true-or-false'],
      [['2026-01-04', date], '2026-01-04', 'cell/turned-into-date'],
    ],
    { codeSet: 'place-of-service' },
  )
  readings(
    'code',
    [
      ['1', '1', 'cell/code-no-longer-in-force'],
      ['Adult – Homeless', 'Adult – Homeless', 'cell/code-no-longer-in-force'],
      ['POF 1a', '1a', 'repair/other-name-for-code'],
    ],
    { codeSet: 'populations-of-focus' },
  )
  readings(
    'code',
    [
      ['HL', '1a'],
      ['hl', '1a', 'repair/code-writing'],
      ['1a', '1a', 'repair/guidance-writing'],
      // The partner's 3 is the guidance's 2.
      ['3', '2'],
      ['1b', '1b'],
    ],
    { codeSet: 'populations-of-focus', style: partner },
  )
  readings(
    'code',
    [
      ['Unknown', 'U', 'repair/label-for-code'],
      ['N/A', '', 'repair/placeholder'],
    ],
    {
      codeSet: 'gender',
    },
  )
  readings(
    'codes',
    [
      ['1a; 2', '1a;2'],
      ['1a\n2', '1a;2', 'repair/other-separator'],
      ['2 and 3', '2;3', 'repair/other-separator'],
      ['1a 2', '1a;2', 'repair/other-separator'],
      ['2;;3', '2;3', 'repair/punctuation'],
      ['2;3;2', '2;3', 'repair/repeated-value'],
      ['POF 1a; POF 2', '1a;2', 'repair/other-name-for-code'],
      ['1a;Foo', '1a;Foo', 'cell/not-in-code-set'],
      ['1;2', '1;2', 'cell/code-no-longer-in-force'],
      [['2.3', number], '2.3', 'cell/not-in-code-set'],
    ],
    { codeSet: 'populations-of-focus' },
  )
  readings(
    'codes',
    [
      ['HL, 3', '1a;2'],
      ['HL;3', '1a;2', 'repair/other-separator'],
    ],
    { codeSet: 'populations-of-focus', style: partner },
  )
})

test('of several values, each wrong one is told by itself', () => {
  const element: Element = {
    id: 'populations',
    label: 'Populations',
    is: 'codes',
    codeSet: 'populations-of-focus',
    needed: 'optional',
    help: { en: '', es: '' },
    example: '',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'test: test',
  }
  const reader = valueTypes.codes.reader({ element, style: guidanceStyle, day: '2026-11-22' })
  const read = reader.read('1a;Foo;1;Foo', cellKind.text)
  expect(read.notes.map(({ code, found }) => [code, found])).toEqual([
    ['cell/not-in-code-set', 'Foo'],
    ['cell/code-no-longer-in-force', '1'],
  ])
})

describe('diagnoses and procedures', () => {
  readings('diagnosis', [
    ['S72.001A', 'S72.001A'],
    ['s72001a', 'S72.001A', 'repair/letter-case', 'repair/diagnosis-without-dot'],
    ['Z59,00', 'Z59.00', 'repair/diagnosis-dot-misplaced'],
    ['ZO0.00', 'Z00.00', 'repair/letters-for-digits'],
    ['F2O.9', 'F20.9', 'repair/letters-for-digits'],
    ['F20.9 - Schizophrenia', 'F20.9', 'repair/diagnosis-with-name'],
    ['F20.9 I10', 'F20.9 I10', 'cell/several-values'],
    [['295.3', number], '295.3', 'cell/icd-9-code'],
    ['E849.0', 'E849.0', 'cell/icd-9-code'],
    ['E785', 'E78.5', 'repair/diagnosis-without-dot'],
    ['1E10', '1E10', 'cell/diagnosis-turned-into-number'],
    ['homeless', 'homeless', 'cell/not-a-diagnosis-code'],
  ])
  readings('diagnoses', [
    ['F20.9; I10', 'F20.9;I10'],
    ['F20.9 I10', 'F20.9;I10', 'repair/other-separator'],
    ['F20.9;', 'F20.9', 'repair/punctuation'],
    ['Z59,00', 'Z59.00', 'repair/diagnosis-dot-misplaced'],
    ['F20.9 Schizophrenia; I10 Hypertension', 'F20.9;I10', 'repair/diagnosis-with-name'],
    ['diabetes; I10', 'diabetes; I10', 'cell/not-a-diagnosis-code'],
  ])
  readings('procedure', [
    ['G9O08', 'G9008', 'repair/letters-for-digits'],
    ['G 9008', 'G9008', 'repair/punctuation'],
    ['G9008 (ECM)', 'G9008', 'repair/code-with-label'],
    ['G9008U1', 'G9008U1', 'cell/modifier-joined-to-code'],
    ['G9008, U1, GQ', 'G9008, U1, GQ', 'cell/modifier-joined-to-code'],
    ['G9008;G9012', 'G9008;G9012', 'cell/several-values'],
    ['0362T', '0362T', 'cell/cpt-code'],
    [['9008', number], '9008', 'cell/not-a-procedure-code'],
  ])
  readings('modifier', [
    [['25', number], '25'],
    ['u1', 'U1', 'repair/letter-case'],
    ['sd', 'SD', 'repair/letter-case'],
    ['NA', '', 'repair/placeholder'],
    ['U1GQ', 'U1GQ', 'cell/several-values'],
    ['U1:GQ', 'U1:GQ', 'cell/several-values'],
    ['U01', 'U01', 'cell/not-a-modifier'],
  ])
})
