/**
 * Tests how columns find their elements: confident ones alone, unsure ones as questions, none by where it
 * stands.
 */
import { describe, expect, test } from 'vitest'
import type { Row } from '#formats/row.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { prepareChecker } from '../check/prepare-check.ts'
import { fileDefinitions } from '../guidance.ts'
import { layoutOf } from '../layout.ts'
import { headingWords, plainHeading } from './heading.ts'
import type { RecogniseHints, Recognition } from './recognise.ts'
import { remember } from './remembered.ts'
import { isRepeatedHeader, isTotalsRow } from './stray-rows.ts'

const { recogniser } = prepareChecker('2026-11-22', profiles)

const rowsOf = (...lines: readonly (readonly string[])[]): Row[] =>
  lines.map((cells, at) => ({ number: at + 1, cells: [...cells], kinds: null }))

function recognised(lines: readonly (readonly string[])[], hints: RecogniseHints = {}): Recognition {
  const found = recogniser.recogniseSheet({ rows: rowsOf(...lines), sheetName: '', fileName: '', hints })
  if (!found) throw new Error('not recognised')
  return found
}

const wordsOf = (heading: string): string[] => headingWords(plainHeading(heading))

const keysOf = ({ columns }: Recognition) =>
  Object.fromEntries(columns.map(({ heading, column }) => [heading, column.key]))
const howOf = ({ columns }: Recognition) =>
  Object.fromEntries(columns.map(({ heading, how }) => [heading, how]))

const tracker = ['Member CIN', 'Provider Type', 'Date of Outreach Attempt', 'Outreach Attempt Method']
const trackerHint = { file: 'ecm/initial-outreach-tracker' }
const invoiceHint = { file: 'billing/invoice' }

describe('how a heading is matched', () => {
  test('by its own name, by another name, and by what it nearly is', () => {
    const found = recognised([
      ['Client CIN', 'Provider Type', 'Date of Outreach Atempt', 'Outreach Attempt Method'],
    ])
    expect(howOf(found)).toEqual({
      'Client CIN': 'alias',
      'Provider Type': 'exact',
      'Date of Outreach Atempt': 'close',
      'Outreach Attempt Method': 'exact',
    })
  })

  test('not against its values, where it is only nearly the name', () => {
    const heading = [...tracker.slice(0, 2), 'Date of Outreach Atempt', 'Outreach Attempt Method']
    const data = ['90000001A', 'Clinical', 'by telephone', 'Phone']
    const found = recognised([heading, data, data, data])
    expect(keysOf(found)['Date of Outreach Atempt']).toBeUndefined()
    expect(found.unsure[0]).toMatchObject({
      index: 2,
      samples: ['by telephone', 'by telephone', 'by telephone'],
    })
  })

  test('a question says what stands in the column and what it may mean, the likeliest first', () => {
    const found = recognised([
      [
        'Billing Provider NPI',
        'Member CIN',
        'Procedure Code',
        'Invoice Number',
        'Invoice Date',
        'Provider Phone',
      ],
      ['1999999984', '90000001A', 'G9008', '9000000001', '01/02/2026', '5550100123'],
    ])
    expect(found.unsure).toHaveLength(1)
    const [question] = found.unsure
    expect(question).toMatchObject({
      index: 5,
      heading: 'Provider Phone',
      key: 'provider phone',
      samples: ['5550100123'],
    })
    const keys = question?.candidates.map(({ key }) => key) ?? []
    expect(keys.slice(0, 2).sort()).toEqual(['billingProviderPhoneNumber', 'renderingProviderPhoneNumber'])
    const scores = question?.candidates.map(({ score }) => score) ?? []
    expect([...scores].sort((one, other) => other - one)).toEqual(scores)
    expect(scores.every(score => score >= 0.6)).toBe(true)
    expect(found.missing.map(({ key }) => key)).toContain('billingProviderPhoneNumber')
  })
})

describe('what is never mapped by itself', () => {
  const strangers = [
    'Spouse First Name',
    'Emergency Contact Phone',
    'Mother DOB',
    'Previous CIN',
    'Alternate Phone',
    'Work Phone',
    'Old Address',
    'Case Manager Email',
    'Hospital NPI',
    'Payment Date',
    'Date of Death',
    'Member Middle Name',
    'Preferred Name',
    'Other Insurance ID',
    'Discharge Date',
    'Supervisor NPI',
    'Landlord Name',
    'Landlord Address',
    'Second Phone',
    'Address 2',
    'Address Line 2',
    'Mailing Address 2',
    'Date Received',
    'Check Number',
    'Amount Paid',
    'Date Paid',
    'School Name',
    'Race of Guardian',
    'CIN of Parent',
    'Child DOB',
  ]
  const wholes = fileDefinitions.map(file => layoutOf(file, { day: '2026-11-22' }))

  test.each(strangers)('%s, though the column it resembles is missing', stranger => {
    for (const layout of wholes) {
      const columns = layout.columns.map(({ heading }) => heading)
      const resembles = columns.map(heading =>
        wordsOf(heading).some(word => wordsOf(stranger).includes(word)),
      )
      for (let left = 0; left < columns.length; left++) {
        if (!resembles[left]) continue
        const heading = [...columns.slice(0, left), stranger, ...columns.slice(left + 1)]
        const found = recognised([heading], { file: layout.file.id })
        const mapped = found.columns.find(({ index }) => index === left)
        expect(mapped && `${layout.file.short}: ${mapped.column.key}`).toBeUndefined()
      }
    }
  })

  test('headings that nobody knows, wherever they stand and whatever stands below them', () => {
    for (const layout of wholes) {
      const names = layout.columns.map((_, at) => `Zzyx${at} qwv`)
      const data = layout.columns.map(({ element }) => element.example)
      const found = recogniser.recogniseSheet({
        rows: rowsOf(names, data, data, data),
        sheetName: layout.sheets[0]?.name ?? '',
        fileName: `${layout.file.short}.xlsx`,
        hints: { file: layout.file.id },
      })
      expect(found?.columns ?? []).toEqual([])
    }
  })

  test('values alone make a question, not a mapping', () => {
    const data = ['90000001A', 'Clinical', '01/02/2026', 'Phone']
    const found = recognised([['Zzyx', ...tracker.slice(1)], data, data], trackerHint)
    expect(keysOf(found)).not.toHaveProperty('Zzyx')
    expect(found.unsure).toMatchObject([{ heading: 'Zzyx', candidates: [{ key: 'memberCin' }] }])
  })
})

describe('headings that stand twice', () => {
  test('are told apart by the columns beside them', () => {
    const heading = [
      'Billing NPI',
      'Phone',
      'Rendering NPI',
      'Phone',
      'Member CIN',
      'Invoice Number',
      'Procedure Code',
    ]
    const found = recognised([heading], invoiceHint)
    expect(found.columns.find(({ index }) => index === 1)?.column.key).toBe('billingProviderPhoneNumber')
    expect(found.columns.find(({ index }) => index === 3)?.column.key).toBe('renderingProviderPhoneNumber')
  })

  test('are told apart by the headings of their groups', () => {
    const found = recognised(
      [
        ['Rendering Provider', '', '', 'Billing Provider', '', '', 'Member', ''],
        ['NPI', 'Name', 'Phone Number', 'NPI', 'Name', 'Phone Number', 'First Name', 'CIN'],
      ],
      invoiceHint,
    )
    expect(found.headerRows).toEqual([1, 2])
    expect(found.columns.map(({ column }) => column.key)).toEqual([
      'renderingProviderNpi',
      'renderingProviderName',
      'renderingProviderPhoneNumber',
      'billingProviderNpi',
      'billingProviderName',
      'billingProviderPhoneNumber',
      'memberFirstName',
      'memberCin',
    ])
  })

  test('are asked about where nothing tells, each by itself', () => {
    const found = recognised(
      [['NPI', 'Invoice Number', 'Invoice Date', 'Control Number', 'Procedure Code', 'NPI']],
      invoiceHint,
    )
    expect(found.columns.map(({ heading }) => heading)).not.toContain('NPI')
    expect(found.unsure.map(({ key }) => key)).toEqual(['npi', 'npi#2'])
  })

  test('the one that holds something is taken, when the other is empty', () => {
    const data = ['', 'Clinical', '01/02/2026', 'Phone', '90000001A']
    const found = recognised([['Member CIN', ...tracker.slice(1), 'Member CIN'], data, data])
    expect(found.columns.find(({ column }) => column.key === 'memberCin')?.index).toBe(4)
    expect(found.unmapped).toEqual([{ index: 0, heading: 'Member CIN' }])
  })

  test('both are asked about, when both hold something', () => {
    const data = ['90000001A', 'Clinical', '01/02/2026', 'Phone', '90000002B']
    const found = recognised([['Member CIN', ...tracker.slice(1), 'Member CIN'], data, data])
    expect(found.columns.map(({ column }) => column.key)).not.toContain('memberCin')
    expect(found.unsure.map(({ key }) => key)).toEqual(['member cin', 'member cin#2'])
  })
})

describe('repeated elements', () => {
  const writings: readonly (readonly string[])[] = [
    ['Dx1', 'Dx2', 'Dx3'],
    ['Diagnosis Code 1', 'Diagnosis Code 2', 'Diagnosis Code 3'],
    ['DIAG_CODE_01', 'DIAG_CODE_02', 'DIAG_CODE_03'],
    ['Member Diagnosis Code(s) (1)', 'Member Diagnosis Code(s) (2)', 'Member Diagnosis Code(s) (3)'],
    ['Diagnosis Code', 'Diagnosis Code', 'Diagnosis Code'],
    ['Diagnosis Code', 'Diagnosis Code2', 'Diagnosis Code3'],
    ['Primary Diagnosis', 'Secondary Diagnosis', '3rd Diagnosis'],
    ['Dx #1', 'Dx #2', 'Dx #3'],
  ]
  test.each(writings)('%s, %s, %s', (...names) => {
    const found = recognised([['Invoice Number', 'Procedure Code', 'Member CIN', ...names]], invoiceHint)
    expect(
      found.columns
        .filter(({ column }) => column.element.id === 'memberDiagnosisCode')
        .map(({ column, index }) => [index, column.key]),
    ).toEqual([
      [3, 'memberDiagnosisCode'],
      [4, 'memberDiagnosisCode#2'],
      [5, 'memberDiagnosisCode#3'],
    ])
  })
})

describe('answers', () => {
  const heading = ['Person No', ...tracker.slice(1), 'Zzyx']

  test('map a heading, however it is written, and lead to no further question', () => {
    const found = recognised([heading], {
      ...trackerHint,
      answers: { ' PERSON NO* ': 'memberCin', Zzyx: '' },
    })
    expect(keysOf(found)).toMatchObject({ 'Person No': 'memberCin' })
    expect(howOf(found)).toMatchObject({ 'Person No': 'answered' })
    expect(found.unsure).toEqual([])
    expect(found.unmapped).toEqual([{ index: 4, heading: 'Zzyx' }])
  })

  test('are stronger than what the heading says', () => {
    const found = recognised([tracker], { answers: { 'Provider Type': '' } })
    expect(keysOf(found)).not.toHaveProperty('Provider Type')
    expect(found.missing.map(({ key }) => key)).toContain('providerType')
  })

  test('tell headings that stand twice by their number', () => {
    const npis = ['NPI', 'Invoice Number', 'Invoice Date', 'Control Number', 'Procedure Code', 'NPI']
    const answers = { NPI: 'billingProviderNpi', 'NPI#2': 'renderingProviderNpi' }
    const found = recognised([npis], { ...invoiceHint, answers })
    expect(
      found.columns
        .filter(({ heading: written }) => written === 'NPI')
        .map(({ index, column }) => [index, column.key]),
    ).toEqual([
      [0, 'billingProviderNpi'],
      [5, 'renderingProviderNpi'],
    ])
  })

  test('that name nothing in the layout leave the question open', () => {
    const data = ['90000001A', 'Clinical', '01/02/2026', 'Phone', '']
    const found = recognised([heading, data, data], {
      ...trackerHint,
      answers: { 'Person No': 'noSuchElement' },
    })
    expect(found.unsure).toMatchObject([{ heading: 'Person No' }])
  })

  test('once remembered, apply by themselves to the same headings in any order', () => {
    const answers = { 'Person No': 'memberCin', Zzyx: '' }
    const first = recognised([heading], { ...trackerHint, answers })
    const remembered = remember(first, answers)
    expect(remembered).toEqual({
      [`ecm/initial-outreach-tracker ${first.fingerprint}`]: { 'person no': 'memberCin', zzyx: '' },
    })
    const again = recognised([heading.toReversed()], { ...trackerHint, remembered })
    expect(howOf(again)).toMatchObject({ 'Person No': 'remembered' })
    expect(again.unsure).toEqual([])
    const other = recognised([[...heading, 'One More']], { ...trackerHint, remembered })
    expect(keysOf(other)).not.toHaveProperty('Person No')
  })

  test('make a file of headings that nobody knows, now by its name and later by themselves', () => {
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta']
    const lines = [names, ['90000001A', 'Clinical', '01/02/2026', 'Phone']]
    const start = { rows: rowsOf(...lines), sheetName: '', fileName: '' }
    const answers = {
      Alpha: 'memberCin',
      Beta: 'providerType',
      Gamma: 'outreachAttemptDate',
      Delta: 'outreachAttemptMethod',
    }
    expect(recogniser.recogniseSheet({ ...start, hints: { answers } })).toBeNull()
    expect(recogniser.recogniseSheet({ ...start, hints: trackerHint })).toBeNull()
    const first = recognised(lines, { ...trackerHint, answers })
    expect(keysOf(first)).toEqual(answers)
    const again = recognised(lines, { remembered: remember(first, answers) })
    expect([keysOf(again), again.headerRows, again.layout.file.short]).toEqual([answers, [1], 'OTF'])
  })

  test('are remembered beside those given earlier, and only where they name a column', () => {
    const remembered = remember(recognised([heading], trackerHint), { Zzyx: '' })
    const later = recognised([heading], { ...trackerHint, remembered })
    expect(Object.values(remember(later, { 'Person No': 'memberCin', 'Provider Type': 'nonsense' }))).toEqual(
      [{ zzyx: '', 'person no': 'memberCin' }],
    )
  })
})

describe('rows that are no data', () => {
  const data = ['90000001A', 'Clinical', '01/02/2026', 'Phone']
  const found = recognised([tracker, data])
  const row = (cells: readonly string[]): Row => ({ number: 9, cells: [...cells], kinds: null })

  test('the header once more', () => {
    expect(isRepeatedHeader(row(tracker), found)).toBe(true)
    expect(isRepeatedHeader(row(tracker.map(cell => ` ${cell.toUpperCase()} `)), found)).toBe(true)
    expect(isRepeatedHeader(row(['', '', ...tracker.slice(2)]), found)).toBe(true)
    expect(isRepeatedHeader(row(data), found)).toBe(false)
    expect(isRepeatedHeader(row(['Member CIN', 'Clinical', '01/02/2026', 'Phone']), found)).toBe(false)
    expect(isRepeatedHeader(row([]), found)).toBe(false)
  })

  test('totals', () => {
    const invoice = recognised([
      [
        'Invoice Number',
        'Billing Provider NPI',
        'Member CIN',
        'Procedure Code',
        'Service Charge Amount(s)',
        'Service Name(s)',
      ],
    ])
    expect(isTotalsRow(row(['', '', '', 'Total', '120.00']), invoice)).toBe(true)
    expect(isTotalsRow(row(['Grand Total:', '', '', '', '120.00']), invoice)).toBe(true)
    expect(isTotalsRow(row(['', 'Subtotal', '', '', '120.00']), invoice)).toBe(true)
    expect(isTotalsRow(row(['', '', '', '', '120.00']), invoice)).toBe(false)
    expect(isTotalsRow(row(['9000000001', '', '', '', '1.00', 'Total Care Visit']), invoice)).toBe(false)
    expect(isTotalsRow(row(['Totalo', '', '', '', '1.00']), invoice)).toBe(false)
  })
})
