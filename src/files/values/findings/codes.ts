/** Codes of lists, yes and no, diagnoses, procedures, and several values in one cell. */
import { defineValueFindings } from './define.ts'

/** Findings about codes, answers, diagnoses and procedures. */
export const codeFindings = defineValueFindings({
  'repair/code-writing': {
    consequence: 'note',
    values: [],
    says: 'The code is right save for capital letters or punctuation.',
    example: { is: 'code', text: '1A', codeSet: 'populations-of-focus', mended: '1a' },
  },
  'repair/label-for-code': {
    consequence: 'note',
    values: ['label'],
    says: 'The cell has the name of an entry of the list; its code was taken.',
    example: { is: 'code', text: 'Homeless Shelter', codeSet: 'place-of-service', mended: '04' },
  },
  'repair/other-name-for-code': {
    consequence: 'note',
    values: ['name'],
    says: 'The cell has a former or other name of an entry of the list; its code was taken.',
    example: { is: 'code', text: 'Shelter', codeSet: 'place-of-service', mended: '04' },
  },
  'repair/code-with-label': {
    consequence: 'note',
    values: [],
    says: 'The cell has a code and its name; the code was taken.',
    example: { is: 'code', text: '(04) Homeless Shelter', codeSet: 'place-of-service', mended: '04' },
  },
  'cell/not-in-code-set': {
    consequence: 'rejects-row',
    values: ['list', 'near'],
    says: 'The value is not in the list.',
    example: { is: 'code', text: 'Smoke signal', codeSet: 'outreach-method' },
  },
  'cell/not-in-open-list': {
    consequence: 'note',
    values: ['list'],
    says: 'The value is not among the known ones of an open list; it was kept.',
    example: {
      is: 'code',
      text: 'Sample Shelter',
      codeSet: 'provider-type',
      mended: 'Sample Shelter',
    },
  },
  'cell/code-no-longer-in-force': {
    consequence: 'rejects-row',
    values: ['code', 'label', 'until', 'instead'],
    says: 'The code was ended and may not be used any more.',
    example: { is: 'code', text: '1', codeSet: 'populations-of-focus' },
  },
  'cell/code-not-yet-in-force': {
    consequence: 'rejects-row',
    values: ['code', 'label', 'since'],
    says: 'The code may be used only from a later day on.',
    example: { is: 'code', text: '9', codeSet: 'populations-of-focus', day: '2023-01-01' },
  },
  'cell/several-values': {
    consequence: 'rejects-row',
    values: ['count'],
    says: 'The cell has several values and the column takes one.',
    example: { is: 'diagnosis', text: 'F20.9; I10' },
  },
  'cell/too-many-values': {
    consequence: 'rejects-row',
    values: ['most'],
    says: 'The cell has more values than can be meant.',
    example: {
      is: 'diagnoses',
      text: Array.from({ length: 61 }, (_, place) => `Z59.${place + 10}`).join(';'),
    },
  },
  'repair/other-separator': {
    consequence: 'note',
    values: ['separator'],
    says: 'The values in the cell are parted by another mark than the file asks for.',
    example: { is: 'diagnoses', text: 'F20.9, I10', mended: 'F20.9;I10' },
  },
  'repair/repeated-value': {
    consequence: 'note',
    values: [],
    says: 'The same value stands in the cell more than once; it was taken once.',
    example: { is: 'diagnoses', text: 'F20.9;I10;F20.9', mended: 'F20.9;I10' },
  },
  'repair/yes-in-other-words': {
    consequence: 'note',
    values: [],
    says: 'The cell says yes in other words than the file asks for.',
    example: { is: 'yes-no', text: 'Yes', mended: 'Y' },
  },
  'repair/no-in-other-words': {
    consequence: 'note',
    values: [],
    says: 'The cell says no in other words than the file asks for.',
    example: { is: 'yes-no', text: 'No', mended: 'N' },
  },
  'repair/mark-for-yes': {
    consequence: 'note',
    values: [],
    says: 'The cell has a mark, such as X or a tick, for yes.',
    example: { is: 'indicator', text: 'X', mended: '1' },
  },
  'cell/not-an-indicator': {
    consequence: 'rejects-row',
    values: ['yes', 'no'],
    says: 'The cell has something other than the mark for yes or a blank.',
    example: { is: 'indicator', text: 'maybe' },
  },
  'cell/not-yes-or-no': {
    consequence: 'rejects-row',
    values: ['yes', 'no'],
    says: 'The cell says neither yes nor no.',
    example: { is: 'yes-no', text: 'maybe' },
  },
  'repair/diagnosis-without-dot': {
    consequence: 'note',
    values: [],
    says: 'The diagnosis code lacks its dot.',
    example: { is: 'diagnosis', text: 'Z5900', mended: 'Z59.00' },
  },
  'repair/diagnosis-trailing-dot': {
    consequence: 'note',
    values: [],
    says: 'The diagnosis code has a dot at its end.',
    example: { is: 'diagnosis', text: 'I10.', mended: 'I10' },
  },
  'repair/diagnosis-dot-misplaced': {
    consequence: 'accepted-with-warning',
    values: [],
    says: 'The dot of the diagnosis code stands in the wrong place.',
    example: { is: 'diagnosis', text: 'Z5.900', mended: 'Z59.00' },
  },
  'repair/diagnosis-with-name': {
    consequence: 'note',
    values: ['name'],
    says: 'The diagnosis code has the name of the illness or need behind it; the code was taken.',
    example: { is: 'diagnosis', text: 'F20.9 Schizophrenia', mended: 'F20.9' },
  },
  'cell/icd-9-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The code looks like one of ICD-9, which ended in 2015.',
    example: { is: 'diagnosis', text: '295.30' },
  },
  'cell/not-a-diagnosis-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no diagnosis code.',
    example: { is: 'diagnosis', text: 'homeless' },
  },
  'cell/modifier-joined-to-code': {
    consequence: 'rejects-row',
    values: ['procedure', 'modifier'],
    says: 'The cell has a procedure code and a modifier; each has a column of its own.',
    example: { is: 'procedure', text: 'G9008-U1' },
  },
  'cell/cpt-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The code looks like a CPT code; the guidance asks for HCPCS codes, a letter and four digits.',
    example: { is: 'procedure', text: '99490' },
  },
  'cell/not-a-procedure-code': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no procedure code.',
    example: { is: 'procedure', text: 'ECM visit' },
  },
  'cell/not-a-modifier': {
    consequence: 'rejects-row',
    values: [],
    says: 'The cell has no modifier.',
    example: { is: 'modifier', text: 'telehealth' },
  },
})
