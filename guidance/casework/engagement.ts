/** What the codes of `engagement-status` mean to the work with a member. */
import type { Authority } from '../define.ts'

/** Each meaning with its code; when the State's own list is at hand, the codes change here and in the code set. */
export const engagementMeanings = {
  codes: {
    notStarted: 'Outreach not started',
    reaching: 'Outreach in progress',
    enrolled: 'Enrolled',
    declined: 'Declined',
    unreachable: 'Unable to reach',
    onHold: 'On hold',
    disenrolled: 'Disenrolled',
  },
  /**
   * How a referral's loop closes by what came of it: code of `referral-loop-closure-reason`, by status. The State asks
   * that the plan hear who declines or cannot be reached, so that other programs can be tried (provider-toolkit-2021-12:
   * Outreach and Engagement).
   */
  closesLoop: {
    Declined: 'Member Declined',
    'Unable to reach': 'Unable to Reach Member',
    Enrolled: 'Services Received',
  },
  loopClosed: 'Referral Loop Closed',
  /** Codes of `discontinuation-reason`: the one that says nothing by itself. */
  reasons: { other: '15' },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Status of Member Engagement',
} as const satisfies Authority & {
  readonly codes: { readonly [meaning: string]: string }
  readonly closesLoop: { readonly [status: string]: string }
  readonly loopClosed: string
  readonly reasons: { readonly [meaning: string]: string }
}
