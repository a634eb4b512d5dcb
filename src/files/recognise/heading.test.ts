/** Tests that headings of the same meaning read the same, and others do not. */
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { headingWords, isOwnHeading, plainHeading, withoutFootnote } from './heading.ts'

describe('plainHeading', () => {
  const same: readonly (readonly [string, readonly string[]])[] = [
    [
      'member first name',
      ['Member First Name', 'MEMBER FIRST NAME', 'Member’s First Name', 'member_first_name'],
    ],
    [
      'member first name',
      ['MemberFirstName', ' Member  First\nName* ', 'Member First Name (required)', '3. Member First Name'],
    ],
    [
      'member dob',
      [
        'Member DOB (MM/DD/YYYY)',
        'Member DOB [mm-dd-yyyy]',
        'Member DOB MM/DD/YYYY',
        'Member DOB – Required',
      ],
    ],
    ['member diagnosis code 3', ['Member Diagnosis Code(s) 3', 'Member Diagnosis Codes 03']],
    ['pcp npi', ['PCP NPI', 'PCP NPI¹²', 'PCP–NPI', 'PCP/NPI (10 digits)']],
    ['direccion', ['Dirección', 'DIRECCIÓN']],
    ['dx 1', ['Dx1', 'DX 01', 'dx-1']],
    ['auth number', ['Auth #', 'Auth Number']],
    ['homelessness indicator', ['Homelessness Indicator (1/blank)', 'Homelessness Indicator (Y/N)']],
  ]
  for (const [plain, writings] of same) {
    for (const writing of writings)
      test(`${JSON.stringify(writing)} is ${plain}`, () => expect(plainHeading(writing)).toBe(plain))
  }

  test('keeps what brackets say of the thing itself', () => {
    expect(plainHeading('Preferred Language (Spoken)')).toBe('preferred language spoken')
    expect(plainHeading('Client Index Number (CIN)')).toBe('client index number cin')
  })

  test('reads words written together', () => {
    expect(plainHeading('PCPName')).toBe('pcp name')
    expect(plainHeading('NPIs')).toBe('npi')
    expect(plainHeading('memberDateOfBirth')).toBe('member date of birth')
  })

  test('status, address and diagnosis are no plurals', () => {
    expect(plainHeading('Status Address Diagnosis')).toBe('status address diagnosis')
    expect(plainHeading('Diagnoses')).toBe('diagnosis')
  })

  test('bears anything', () => {
    expect(plainHeading('')).toBe('')
    expect(plainHeading('***')).toBe('')
    expect(plainHeading('\ud800 \u0000')).toBe('')
    expect(plainHeading('((((((((((((((('.repeat(5000)).length).toBeLessThan(300)
  })
})

describe('headingWords', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['Date of Birth', 'DOB'],
    ['Birth Date', 'D.O.B.'],
    ['Client Index Number (CIN)', 'CIN'],
    ['Telephone Number', 'Ph'],
    ['Pt First Name', 'Member First Name'],
    ['Svc Start Dt', 'Service Start Date'],
    ['Prov Addr', 'Provider Address'],
    ['Dx', 'Diagnosis'],
    ['Proc Mod', 'Procedure Modifier'],
    ['National Provider Identifier', 'NPI'],
    ['Population(s) of Focus', 'POF'],
    ['Qty', 'Count'],
    ['Zip Code', 'Zip'],
    ['Auth Nbr', 'Authorization Number'],
    ['2nd Diagnosis', 'Diagnosis 2'],
  ]
  for (const [one, other] of alike) {
    test(`${one} and ${other} are the same words`, () => {
      expect(headingWords(plainHeading(one)).sort()).toEqual(headingWords(plainHeading(other)).sort())
    })
  }

  test('billing and mailing, start and state stay apart', () => {
    expect(headingWords('billing start')).not.toEqual(headingWords('mailing start'))
    expect(headingWords('start')).not.toEqual(headingWords('state'))
  })
})

describe('footnotes and our own columns', () => {
  test("a footnote's number is taken off", () => {
    expect(withoutFootnote('Billing TIN9', plainHeading('Billing TIN9'))).toBe('billing tin')
    expect(withoutFootnote('Member Diagnosis Code(s)25', plainHeading('Member Diagnosis Code(s)25'))).toBe(
      'member diagnosis code',
    )
  })

  test('a second address stays a second address', () => {
    expect(withoutFootnote('Address2', 'address 2')).toBeNull()
    expect(withoutFootnote('Diagnosis 2', 'diagnosis 2')).toBeNull()
  })

  test('columns of our error workbook are told by their beginning', () => {
    expect(isOwnHeading('Causeway: what is wrong')).toBe(true)
    expect(isOwnHeading('The causeway')).toBe(false)
  })
})

describe('fingerprintOf', () => {
  test('is the same for the same headings in any order and writing', () => {
    expect(fingerprintOf(['CIN', 'First Name'])).toBe(fingerprintOf(['FIRST NAME*', 'cin']))
    expect(fingerprintOf(['CIN', 'First Name'])).toMatch(/^[0-9a-f]{16}$/)
  })

  test('differs for other headings', () => {
    expect(fingerprintOf(['CIN', 'First Name'])).not.toBe(fingerprintOf(['CIN', 'Last Name']))
  })

  test('never changes, since answers are kept under it', () => {
    expect(fingerprintOf(['CIN', 'First Name', 'Member Phone'])).toBe('35505fcc4d935d5a')
  })
})
