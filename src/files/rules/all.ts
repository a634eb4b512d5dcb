/** Every rule's function by the rule's id, which is the code of what it finds. */
import { authorizationAppearsTwice } from './authorization/appears-twice.ts'
import { authorizationApprovedButOver } from './authorization/approved-but-over.ts'
import { authorizationDecidedBeforeTheReferral } from './authorization/decided-before-the-referral.ts'
import { authorizationDenialReasonButNotDenied } from './authorization/denial-reason-but-not-denied.ts'
import { authorizationEndsBeforeItStarts } from './authorization/ends-before-it-starts.ts'
import { authorizationExpiredBeforeItsEnd } from './authorization/expired-before-its-end.ts'
import { authorizationStatusDatedInTheFuture } from './authorization/status-dated-in-the-future.ts'
import { authorizationUnitWithoutCount } from './authorization/unit-without-count.ts'
import { diagnosisAppearsTwice } from './diagnosis/appears-twice.ts'
import { diagnosisGapBetweenCodes } from './diagnosis/gap-between-codes.ts'
import { diagnosisNeedsADeeperCode } from './diagnosis/needs-a-deeper-code.ts'
import { diagnosisNotASocialNeed } from './diagnosis/not-a-social-need.ts'
import { invoiceAmountIsNotSumOfCharges } from './invoice/amount-is-not-sum-of-charges.ts'
import { invoiceChargeIsNotUnitsTimesCost } from './invoice/charge-is-not-units-times-cost.ts'
import { invoiceDatedBeforeTheService } from './invoice/dated-before-the-service.ts'
import { invoiceDatedInTheFuture } from './invoice/dated-in-the-future.ts'
import { invoiceLineAppearsTwice } from './invoice/line-appears-twice.ts'
import { invoiceNumberHasTwoDates } from './invoice/number-has-two-dates.ts'
import { invoiceNumberUsedForTwoMembers } from './invoice/number-used-for-two-members.ts'
import { invoiceNumberUsedForTwoProviders } from './invoice/number-used-for-two-providers.ts'
import { invoiceProviderHasTwoTaxNumbers } from './invoice/provider-has-two-tax-numbers.ts'
import { invoiceServiceOnTwoInvoices } from './invoice/service-on-two-invoices.ts'
import { memberAppearsTwice } from './member/appears-twice.ts'
import { memberBornInTheFuture } from './member/born-in-the-future.ts'
import { memberCitySaysHomeless } from './member/city-says-homeless.ts'
import { memberContinuingBeforeAssigned } from './member/continuing-before-assigned.ts'
import { memberDateBeforeBirth } from './member/date-before-birth.ts'
import { memberHasTwoBirthDates } from './member/has-two-birth-dates.ts'
import { memberHasTwoNames } from './member/has-two-names.ts'
import { memberHomelessWithoutIndicator } from './member/homeless-without-indicator.ts'
import { memberLastUseNotCounted } from './member/last-use-not-counted.ts'
import { memberLastUseOutsideTheWindow } from './member/last-use-outside-the-window.ts'
import { memberMoreInpatientDaysThanSixMonths } from './member/more-inpatient-days-than-six-months.ts'
import { memberOlderThanAnyone } from './member/older-than-anyone.ts'
import { memberPopulationDoesNotFitAge } from './member/population-does-not-fit-age.ts'
import { memberPopulationNotYetLive } from './member/population-not-yet-live.ts'
import { memberRenewalHasPassed } from './member/renewal-has-passed.ts'
import { memberSentAfterTenDays } from './member/sent-after-ten-days.ts'
import { memberUseWithoutItsLastDate } from './member/use-without-its-last-date.ts'
import { memberVisitAfterTheFileWasMade } from './member/visit-after-the-file-was-made.ts'
import { outreachAttemptAppearsTwice } from './outreach/attempt-appears-twice.ts'
import { outreachAttemptBeforeTheProgram } from './outreach/attempt-before-the-program.ts'
import { outreachAttemptInTheFuture } from './outreach/attempt-in-the-future.ts'
import { outreachLongerThanADay } from './outreach/longer-than-a-day.ts'
import { outreachMailMayBeNoAttempt } from './outreach/mail-may-be-no-attempt.ts'
import { periodBeginsAfterTheFileWasMade } from './period/begins-after-the-file-was-made.ts'
import { periodDiffersWithinTheFile } from './period/differs-within-the-file.ts'
import { periodMadeInTheFuture } from './period/made-in-the-future.ts'
import { periodSentLate } from './period/sent-late.ts'
import { periodSentLateForClosedLoop } from './period/sent-late-for-closed-loop.ts'
import { referralExplanationWithoutPopulation } from './referral/explanation-without-population.ts'
import { referralMemberCannotBeFound } from './referral/member-cannot-be-found.ts'
import { referralPopulationDoesNotFitAge } from './referral/population-does-not-fit-age.ts'
import { returnBenefitEndsBeforeItStarts } from './return/benefit-ends-before-it-starts.ts'
import { returnClosureReasonButLoopOpen } from './return/closure-reason-but-loop-open.ts'
import { returnDisenrolledBeforeTheEnd } from './return/disenrolled-before-the-end.ts'
import { returnEncountersButNotEnrolled } from './return/encounters-but-not-enrolled.ts'
import { returnEndedButStatusGoesOn } from './return/ended-but-status-goes-on.ts'
import { returnNewAddressNotMarked } from './return/new-address-not-marked.ts'
import { returnNewPhoneNotMarked } from './return/new-phone-not-marked.ts'
import { returnReasonWithoutDiscontinuation } from './return/reason-without-discontinuation.ts'
import { returnRecommendedBeforeTheStart } from './return/recommended-before-the-start.ts'
import { returnReferralStatusInTheFuture } from './return/referral-status-in-the-future.ts'
import { returnStartedBeforeOutreachEnded } from './return/started-before-outreach-ended.ts'
import { returnStartsAfterTheFileWasMade } from './return/starts-after-the-file-was-made.ts'
import { returnUnitsButNotEnrolled } from './return/units-but-not-enrolled.ts'
import type { RuleFunction } from './rule.ts'
import { serviceBeforeTheProgram } from './service/before-the-program.ts'
import { serviceBelongsToTheOtherProgram } from './service/belongs-to-the-other-program.ts'
import { serviceCodeAndModifiersAreNoService } from './service/code-and-modifiers-are-no-service.ts'
import { serviceCodeIsNoService } from './service/code-is-no-service.ts'
import { serviceEndsBeforeItStarts } from './service/ends-before-it-starts.ts'
import { serviceGqAtAnInPersonPlace } from './service/gq-at-an-in-person-place.ts'
import { serviceInTheFuture } from './service/in-the-future.ts'
import { serviceIsNotTheSupportNamed } from './service/is-not-the-support-named.ts'
import { serviceModifierBeyondTheStates } from './service/modifier-beyond-the-states.ts'
import { serviceMoreUnitsThanTheDaysHold } from './service/more-units-than-the-days-hold.ts'
import { serviceNotInForceOnServiceDate } from './service/not-in-force-on-service-date.ts'
import { servicePlaceNotInForceOnServiceDate } from './service/place-not-in-force-on-service-date.ts'
import { serviceTelehealthWithoutGq } from './service/telehealth-without-gq.ts'

export const ruleFunctions: { readonly [id: string]: RuleFunction } = {
  'authorization/appears-twice': authorizationAppearsTwice,
  'authorization/approved-but-over': authorizationApprovedButOver,
  'authorization/decided-before-the-referral': authorizationDecidedBeforeTheReferral,
  'authorization/denial-reason-but-not-denied': authorizationDenialReasonButNotDenied,
  'authorization/ends-before-it-starts': authorizationEndsBeforeItStarts,
  'authorization/expired-before-its-end': authorizationExpiredBeforeItsEnd,
  'authorization/status-dated-in-the-future': authorizationStatusDatedInTheFuture,
  'authorization/unit-without-count': authorizationUnitWithoutCount,
  'diagnosis/appears-twice': diagnosisAppearsTwice,
  'diagnosis/gap-between-codes': diagnosisGapBetweenCodes,
  'diagnosis/needs-a-deeper-code': diagnosisNeedsADeeperCode,
  'diagnosis/not-a-social-need': diagnosisNotASocialNeed,
  'invoice/amount-is-not-sum-of-charges': invoiceAmountIsNotSumOfCharges,
  'invoice/charge-is-not-units-times-cost': invoiceChargeIsNotUnitsTimesCost,
  'invoice/dated-before-the-service': invoiceDatedBeforeTheService,
  'invoice/dated-in-the-future': invoiceDatedInTheFuture,
  'invoice/line-appears-twice': invoiceLineAppearsTwice,
  'invoice/number-has-two-dates': invoiceNumberHasTwoDates,
  'invoice/number-used-for-two-members': invoiceNumberUsedForTwoMembers,
  'invoice/number-used-for-two-providers': invoiceNumberUsedForTwoProviders,
  'invoice/provider-has-two-tax-numbers': invoiceProviderHasTwoTaxNumbers,
  'invoice/service-on-two-invoices': invoiceServiceOnTwoInvoices,
  'member/appears-twice': memberAppearsTwice,
  'member/born-in-the-future': memberBornInTheFuture,
  'member/city-says-homeless': memberCitySaysHomeless,
  'member/continuing-before-assigned': memberContinuingBeforeAssigned,
  'member/date-before-birth': memberDateBeforeBirth,
  'member/has-two-birth-dates': memberHasTwoBirthDates,
  'member/has-two-names': memberHasTwoNames,
  'member/homeless-without-indicator': memberHomelessWithoutIndicator,
  'member/last-use-not-counted': memberLastUseNotCounted,
  'member/last-use-outside-the-window': memberLastUseOutsideTheWindow,
  'member/more-inpatient-days-than-six-months': memberMoreInpatientDaysThanSixMonths,
  'member/older-than-anyone': memberOlderThanAnyone,
  'member/population-does-not-fit-age': memberPopulationDoesNotFitAge,
  'member/population-not-yet-live': memberPopulationNotYetLive,
  'member/renewal-has-passed': memberRenewalHasPassed,
  'member/sent-after-ten-days': memberSentAfterTenDays,
  'member/use-without-its-last-date': memberUseWithoutItsLastDate,
  'member/visit-after-the-file-was-made': memberVisitAfterTheFileWasMade,
  'outreach/attempt-appears-twice': outreachAttemptAppearsTwice,
  'outreach/attempt-before-the-program': outreachAttemptBeforeTheProgram,
  'outreach/attempt-in-the-future': outreachAttemptInTheFuture,
  'outreach/longer-than-a-day': outreachLongerThanADay,
  'outreach/mail-may-be-no-attempt': outreachMailMayBeNoAttempt,
  'period/begins-after-the-file-was-made': periodBeginsAfterTheFileWasMade,
  'period/differs-within-the-file': periodDiffersWithinTheFile,
  'period/made-in-the-future': periodMadeInTheFuture,
  'period/sent-late': periodSentLate,
  'period/sent-late-for-closed-loop': periodSentLateForClosedLoop,
  'referral/explanation-without-population': referralExplanationWithoutPopulation,
  'referral/member-cannot-be-found': referralMemberCannotBeFound,
  'referral/population-does-not-fit-age': referralPopulationDoesNotFitAge,
  'return/benefit-ends-before-it-starts': returnBenefitEndsBeforeItStarts,
  'return/closure-reason-but-loop-open': returnClosureReasonButLoopOpen,
  'return/disenrolled-before-the-end': returnDisenrolledBeforeTheEnd,
  'return/encounters-but-not-enrolled': returnEncountersButNotEnrolled,
  'return/ended-but-status-goes-on': returnEndedButStatusGoesOn,
  'return/new-address-not-marked': returnNewAddressNotMarked,
  'return/new-phone-not-marked': returnNewPhoneNotMarked,
  'return/reason-without-discontinuation': returnReasonWithoutDiscontinuation,
  'return/recommended-before-the-start': returnRecommendedBeforeTheStart,
  'return/referral-status-in-the-future': returnReferralStatusInTheFuture,
  'return/started-before-outreach-ended': returnStartedBeforeOutreachEnded,
  'return/starts-after-the-file-was-made': returnStartsAfterTheFileWasMade,
  'return/units-but-not-enrolled': returnUnitsButNotEnrolled,
  'service/before-the-program': serviceBeforeTheProgram,
  'service/belongs-to-the-other-program': serviceBelongsToTheOtherProgram,
  'service/code-and-modifiers-are-no-service': serviceCodeAndModifiersAreNoService,
  'service/code-is-no-service': serviceCodeIsNoService,
  'service/ends-before-it-starts': serviceEndsBeforeItStarts,
  'service/gq-at-an-in-person-place': serviceGqAtAnInPersonPlace,
  'service/in-the-future': serviceInTheFuture,
  'service/is-not-the-support-named': serviceIsNotTheSupportNamed,
  'service/modifier-beyond-the-states': serviceModifierBeyondTheStates,
  'service/more-units-than-the-days-hold': serviceMoreUnitsThanTheDaysHold,
  'service/not-in-force-on-service-date': serviceNotInForceOnServiceDate,
  'service/place-not-in-force-on-service-date': servicePlaceNotInForceOnServiceDate,
  'service/telehealth-without-gq': serviceTelehealthWithoutGq,
}
