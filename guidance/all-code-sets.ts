/** Every code set that elements, services and profiles refer to by its id. */
import { authorizationStatus } from './code-sets/authorization-status.ts'
import { communitySupports } from './code-sets/community-supports.ts'
import { county } from './code-sets/county.ts'
import { discontinuationReason } from './code-sets/discontinuation-reason.ts'
import { engagementStatus } from './code-sets/engagement-status.ts'
import { gender } from './code-sets/gender.ts'
import { hcpcs } from './code-sets/hcpcs.ts'
import { language } from './code-sets/language.ts'
import { modifier } from './code-sets/modifier.ts'
import { outreachMethod } from './code-sets/outreach-method.ts'
import { outreachProviderType } from './code-sets/outreach-provider-type.ts'
import { placeOfService } from './code-sets/place-of-service.ts'
import { plan } from './code-sets/plan.ts'
import { populationsOfFocus } from './code-sets/populations-of-focus.ts'
import { potentialPopulationsOfFocus } from './code-sets/potential-populations-of-focus.ts'
import { providerType } from './code-sets/provider-type.ts'
import { raceEthnicity } from './code-sets/race-ethnicity.ts'
import { recordStatus } from './code-sets/record-status.ts'
import { referralLoopClosureReason } from './code-sets/referral-loop-closure-reason.ts'
import { referralStatus } from './code-sets/referral-status.ts'
import { sdohPriority } from './code-sets/sdoh-priority.ts'
import { usState } from './code-sets/us-state.ts'
import type { CodeSet } from './define.ts'

export const codeSets: readonly CodeSet[] = [
  recordStatus,
  gender,
  language,
  raceEthnicity,
  populationsOfFocus,
  potentialPopulationsOfFocus,
  communitySupports,
  engagementStatus,
  discontinuationReason,
  outreachMethod,
  outreachProviderType,
  providerType,
  placeOfService,
  hcpcs,
  modifier,
  sdohPriority,
  authorizationStatus,
  referralStatus,
  referralLoopClosureReason,
  usState,
  county,
  plan,
]
