/** Looks for an address in a return transmission that is not marked as new. */
import type { RuleFunction } from '../rule.ts'
import { valueNotMarked } from './not-marked.ts'

export const returnNewAddressNotMarked: RuleFunction = context =>
  valueNotMarked(context, 'memberResidentialAddress', 'memberNewAddressIndicator')
