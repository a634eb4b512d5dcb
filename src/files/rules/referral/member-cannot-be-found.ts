/** Looks for a referral by which nobody could find the member. */
import type { RuleFunction } from '../rule.ts'

export const referralMemberCannotBeFound: RuleFunction = ({ place }) => {
  const [cinAt, phoneAt] = [place('memberCin'), place('memberPhoneNumber')]
  const [firstAt, lastAt, bornAt] = [
    place('memberFirstName'),
    place('memberLastName'),
    place('memberDateOfBirth'),
  ]
  return {
    row(values, _row, report) {
      if (values[cinAt] !== '' || values[phoneAt] !== '') return
      if (values[firstAt] !== '' && values[lastAt] !== '' && values[bornAt] !== '') return
      report({ found: '' })
    },
  }
}
