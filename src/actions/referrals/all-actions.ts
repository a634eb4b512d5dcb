/** What may be asked about referrals: one line for each action. */
import { answerReferral } from './answer-referral.ts'
import { changeReferral } from './change-referral.ts'
import { countReferrals } from './count-referrals.ts'
import { decideReferral } from './decide-referral.ts'
import { enterReferral } from './enter-referral.ts'
import { giveReferral } from './give-referral.ts'
import { listReferrals } from './list-referrals.ts'
import { listTakers } from './list-takers.ts'
import { listNotices, tellNotice } from './owed-notices.ts'
import { seeNotice } from './see-notice.ts'
import { seeReferral } from './see-referral.ts'
import { sendReferralForm } from './send-form.ts'
import { settleRepeat } from './settle-repeat.ts'
import { weighReferralForm } from './weigh-form.ts'

export const referralActions = [
  weighReferralForm,
  sendReferralForm,
  enterReferral,
  listReferrals,
  countReferrals,
  seeReferral,
  changeReferral,
  decideReferral,
  listTakers,
  giveReferral,
  answerReferral,
  settleRepeat,
  listNotices,
  seeNotice,
  tellNotice,
] as const
