/** Every file that the guidance defines, in the order in which a case goes through them. */
import { invoice } from './files/billing/invoice.ts'
import { authorizationStatus } from './files/community-supports/authorization-status.ts'
import { communitySupportsReturnTransmission } from './files/community-supports/return-transmission.ts'
import { initialOutreachTracker } from './files/ecm/initial-outreach-tracker.ts'
import { memberInformation } from './files/ecm/member-information.ts'
import { potentialMemberReferral } from './files/ecm/potential-member-referral.ts'
import { returnTransmission } from './files/ecm/return-transmission.ts'

export const files = [
  memberInformation,
  returnTransmission,
  initialOutreachTracker,
  potentialMemberReferral,
  invoice,
  authorizationStatus,
  communitySupportsReturnTransmission,
] as const
