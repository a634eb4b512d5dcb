/** The rules of referrals at their edges: who the member is, and which population fits. */
import { expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { referralRow } from '../../derive/sample/rules/members.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function told(rule: string, row: SampleRow): Told[] {
  const layout = layoutFor('ecm/potential-member-referral', '2026-06-30')
  return tell(layout, [{ ...referralRow, ...row }], [`referral/${rule}`])
}

test('a CIN, a phone number, or a full name with a date of birth is enough', () => {
  const none = {
    memberCin: '',
    memberPhoneNumber: '',
    memberFirstName: '',
    memberLastName: '',
    memberDateOfBirth: '',
  }
  const name = { memberFirstName: 'Testina', memberLastName: 'Sample', memberDateOfBirth: '06/15/1984' }
  const rule = 'member-cannot-be-found'
  expect(told(rule, { ...none, memberCin: '90000001A' })).toEqual([])
  expect(told(rule, { ...none, memberPhoneNumber: '5550100101' })).toEqual([])
  expect(told(rule, { ...none, ...name })).toEqual([])
  expect(told(rule, none)).toHaveLength(1)
  for (const key of Object.keys(name)) expect(told(rule, { ...none, ...name, [key]: '' })).toHaveLength(1)
})

test('an explanation goes with a population', () => {
  const rule = 'explanation-without-population'
  expect(told(rule, { potentialPopulationOfFocusExplanation: '' })).toEqual([])
  expect(told(rule, { potentialPopulationsOfFocus: '', potentialPopulationOfFocusExplanation: '' })).toEqual(
    [],
  )
  expect(told(rule, { potentialPopulationsOfFocus: '' })).toMatchObject([{ found: 'Sleeps in a shelter' }])
})

test('a population fits the age on the day of the check', () => {
  const aged = (memberDateOfBirth: string, potentialPopulationsOfFocus: string): Told[] =>
    told('population-does-not-fit-age', { memberDateOfBirth, potentialPopulationsOfFocus })
  expect(aged('06/30/2005', 'Adult-1;Adult-9')).toEqual([])
  expect(aged('07/01/2005', 'Adult-1')).toMatchObject([
    { found: 'Adult-1', expected: '≥ 21', values: { age: 20 } },
  ])
  expect(aged('07/01/2005', 'Child-1;Child-8')).toEqual([])
  expect(aged('06/30/2005', 'Child-1;Child-8')).toMatchObject([{ found: 'Child-1', expected: '< 21' }])
  expect(aged('06/30/2000', 'Child-8')).toMatchObject([{ expected: '< 26' }])
  expect(aged('', 'Child-8')).toEqual([])
})
