/** What somebody would ask about another organization’s rows: referrals and their notices. */
import { referralForm, type World } from '../tenant-world.ts'
import type { Reaches, Refused } from './reach.ts'

export function referralReaches(refused: Refused, { ids }: World): Reaches {
  return {
    'referrals.enter-referral': refused('partner', planId => ({ ...referralForm, planId })),
    'referrals.see-referral': refused('referral', referralId => ({ referralId })),
    'referrals.change-referral': refused('referral', referralId => ({
      referralId,
      answers: { bestTime: 'Sample.' },
    })),
    'referrals.decide-referral': refused('referral', referralId => ({ referralId, deed: 'find-eligible' })),
    'referrals.list-takers': refused('referral', referralId => ({ referralId })),
    'referrals.give-referral': refused(
      'referral',
      referralId => ({ referralId, providerId: ids.partner[0] }),
      'referrals/not-contracted',
    ),
    'referrals.answer-referral': refused(
      'referral',
      referralId => ({ referralId, deed: 'accept' }),
      'referrals/not-now',
    ),
    'referrals.settle-repeat': refused('referral', referralId => ({ referralId, decision: 'another' })),
    'referrals.see-notice': refused('owedNotice', noticeId => ({ noticeId })),
    'referrals.tell-notice': refused('owedNotice', noticeId => ({ noticeId, state: 'told', way: 'letter' })),
  }
}
