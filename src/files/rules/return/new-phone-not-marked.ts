/** Looks for a phone number in a return transmission that is not marked as new. */
import type { RuleFunction } from '../rule.ts'
import { valueNotMarked } from './not-marked.ts'

export const returnNewPhoneNotMarked: RuleFunction = context =>
  valueNotMarked(context, 'memberPhoneNumber', 'memberNewPhoneNumberIndicator')
