/** Every rule that no single element can say, by subject. */
import type { Rule } from './define.ts'
import { authorizationAppearsTwice } from './rules/authorization/appears-twice.ts'
import { authorizationApprovedButOver } from './rules/authorization/approved-but-over.ts'
import { authorizationDecidedBeforeTheReferral } from './rules/authorization/decided-before-the-referral.ts'
import { authorizationDenialReasonButNotDenied } from './rules/authorization/denial-reason-but-not-denied.ts'
import { authorizationEndsBeforeItStarts } from './rules/authorization/ends-before-it-starts.ts'
import { authorizationExpiredBeforeItsEnd } from './rules/authorization/expired-before-its-end.ts'
import { authorizationStatusDatedInTheFuture } from './rules/authorization/status-dated-in-the-future.ts'
import { authorizationUnitWithoutCount } from './rules/authorization/unit-without-count.ts'
import { diagnosisAppearsTwice } from './rules/diagnosis/appears-twice.ts'
import { diagnosisGapBetweenCodes } from './rules/diagnosis/gap-between-codes.ts'
import { diagnosisNeedsADeeperCode } from './rules/diagnosis/needs-a-deeper-code.ts'
import { diagnosisNotASocialNeed } from './rules/diagnosis/not-a-social-need.ts'
import { invoiceAmountIsNotSumOfCharges } from './rules/invoice/amount-is-not-sum-of-charges.ts'
import { invoiceChargeIsNotUnitsTimesCost } from './rules/invoice/charge-is-not-units-times-cost.ts'
import { invoiceDatedBeforeTheService } from './rules/invoice/dated-before-the-service.ts'
import { invoiceDatedInTheFuture } from './rules/invoice/dated-in-the-future.ts'
import { invoiceLineAppearsTwice } from './rules/invoice/line-appears-twice.ts'
import { invoiceNumberHasTwoDates } from './rules/invoice/number-has-two-dates.ts'
import { invoiceNumberUsedForTwoMembers } from './rules/invoice/number-used-for-two-members.ts'
import { invoiceNumberUsedForTwoProviders } from './rules/invoice/number-used-for-two-providers.ts'
import { invoiceProviderHasTwoTaxNumbers } from './rules/invoice/provider-has-two-tax-numbers.ts'
import { invoiceServiceOnTwoInvoices } from './rules/invoice/service-on-two-invoices.ts'
import { memberAppearsTwice } from './rules/member/appears-twice.ts'
import { memberBornInTheFuture } from './rules/member/born-in-the-future.ts'
import { memberCitySaysHomeless } from './rules/member/city-says-homeless.ts'
import { memberContinuingBeforeAssigned } from './rules/member/continuing-before-assigned.ts'
import { memberDateBeforeBirth } from './rules/member/date-before-birth.ts'
import { memberHasTwoBirthDates } from './rules/member/has-two-birth-dates.ts'
import { memberHasTwoNames } from './rules/member/has-two-names.ts'
import { memberHomelessWithoutIndicator } from './rules/member/homeless-without-indicator.ts'
import { memberLastUseNotCounted } from './rules/member/last-use-not-counted.ts'
import { memberLastUseOutsideTheWindow } from './rules/member/last-use-outside-the-window.ts'
import { memberMoreInpatientDaysThanSixMonths } from './rules/member/more-inpatient-days-than-six-months.ts'
import { memberOlderThanAnyone } from './rules/member/older-than-anyone.ts'
import { memberPopulationDoesNotFitAge } from './rules/member/population-does-not-fit-age.ts'
import { memberPopulationNotYetLive } from './rules/member/population-not-yet-live.ts'
import { memberRenewalHasPassed } from './rules/member/renewal-has-passed.ts'
import { memberSentAfterTenDays } from './rules/member/sent-after-ten-days.ts'
import { memberUseWithoutItsLastDate } from './rules/member/use-without-its-last-date.ts'
import { memberVisitAfterTheFileWasMade } from './rules/member/visit-after-the-file-was-made.ts'
import { outreachAttemptAppearsTwice } from './rules/outreach/attempt-appears-twice.ts'
import { outreachAttemptBeforeTheProgram } from './rules/outreach/attempt-before-the-program.ts'
import { outreachAttemptInTheFuture } from './rules/outreach/attempt-in-the-future.ts'
import { outreachLongerThanADay } from './rules/outreach/longer-than-a-day.ts'
import { outreachMailMayBeNoAttempt } from './rules/outreach/mail-may-be-no-attempt.ts'
import { periodBeginsAfterTheFileWasMade } from './rules/period/begins-after-the-file-was-made.ts'
import { periodDiffersWithinTheFile } from './rules/period/differs-within-the-file.ts'
import { periodMadeInTheFuture } from './rules/period/made-in-the-future.ts'
import { periodSentLate } from './rules/period/sent-late.ts'
import { periodSentLateForClosedLoop } from './rules/period/sent-late-for-closed-loop.ts'
import { referralExplanationWithoutPopulation } from './rules/referral/explanation-without-population.ts'
import { referralMemberCannotBeFound } from './rules/referral/member-cannot-be-found.ts'
import { referralPopulationDoesNotFitAge } from './rules/referral/population-does-not-fit-age.ts'
import { returnBenefitEndsBeforeItStarts } from './rules/return/benefit-ends-before-it-starts.ts'
import { returnClosureReasonButLoopOpen } from './rules/return/closure-reason-but-loop-open.ts'
import { returnDisenrolledBeforeTheEnd } from './rules/return/disenrolled-before-the-end.ts'
import { returnEncountersButNotEnrolled } from './rules/return/encounters-but-not-enrolled.ts'
import { returnEndedButStatusGoesOn } from './rules/return/ended-but-status-goes-on.ts'
import { returnNewAddressNotMarked } from './rules/return/new-address-not-marked.ts'
import { returnNewPhoneNotMarked } from './rules/return/new-phone-not-marked.ts'
import { returnReasonWithoutDiscontinuation } from './rules/return/reason-without-discontinuation.ts'
import { returnRecommendedBeforeTheStart } from './rules/return/recommended-before-the-start.ts'
import { returnReferralStatusInTheFuture } from './rules/return/referral-status-in-the-future.ts'
import { returnStartedBeforeOutreachEnded } from './rules/return/started-before-outreach-ended.ts'
import { returnStartsAfterTheFileWasMade } from './rules/return/starts-after-the-file-was-made.ts'
import { returnUnitsButNotEnrolled } from './rules/return/units-but-not-enrolled.ts'
import { serviceBeforeTheProgram } from './rules/service/before-the-program.ts'
import { serviceBelongsToTheOtherProgram } from './rules/service/belongs-to-the-other-program.ts'
import { serviceCodeAndModifiersAreNoService } from './rules/service/code-and-modifiers-are-no-service.ts'
import { serviceCodeIsNoService } from './rules/service/code-is-no-service.ts'
import { serviceEndsBeforeItStarts } from './rules/service/ends-before-it-starts.ts'
import { serviceGqAtAnInPersonPlace } from './rules/service/gq-at-an-in-person-place.ts'
import { serviceInTheFuture } from './rules/service/in-the-future.ts'
import { serviceIsNotTheSupportNamed } from './rules/service/is-not-the-support-named.ts'
import { serviceModifierBeyondTheStates } from './rules/service/modifier-beyond-the-states.ts'
import { serviceMoreUnitsThanTheDaysHold } from './rules/service/more-units-than-the-days-hold.ts'
import { serviceNotInForceOnServiceDate } from './rules/service/not-in-force-on-service-date.ts'
import { servicePlaceNotInForceOnServiceDate } from './rules/service/place-not-in-force-on-service-date.ts'
import { serviceTelehealthWithoutGq } from './rules/service/telehealth-without-gq.ts'

export const rules: readonly Rule[] = [
  invoiceChargeIsNotUnitsTimesCost,
  invoiceAmountIsNotSumOfCharges,
  invoiceNumberUsedForTwoMembers,
  invoiceNumberUsedForTwoProviders,
  invoiceNumberHasTwoDates,
  invoiceProviderHasTwoTaxNumbers,
  invoiceLineAppearsTwice,
  invoiceServiceOnTwoInvoices,
  invoiceDatedBeforeTheService,
  invoiceDatedInTheFuture,
  serviceCodeAndModifiersAreNoService,
  serviceCodeIsNoService,
  serviceModifierBeyondTheStates,
  serviceNotInForceOnServiceDate,
  serviceBelongsToTheOtherProgram,
  serviceTelehealthWithoutGq,
  serviceGqAtAnInPersonPlace,
  servicePlaceNotInForceOnServiceDate,
  serviceMoreUnitsThanTheDaysHold,
  serviceEndsBeforeItStarts,
  serviceInTheFuture,
  serviceBeforeTheProgram,
  diagnosisAppearsTwice,
  diagnosisGapBetweenCodes,
  diagnosisNeedsADeeperCode,
  diagnosisNotASocialNeed,
  memberBornInTheFuture,
  memberOlderThanAnyone,
  memberDateBeforeBirth,
  memberHasTwoBirthDates,
  memberHasTwoNames,
  memberHomelessWithoutIndicator,
  memberCitySaysHomeless,
  memberAppearsTwice,
  memberPopulationDoesNotFitAge,
  memberPopulationNotYetLive,
  memberSentAfterTenDays,
  memberContinuingBeforeAssigned,
  memberRenewalHasPassed,
  memberUseWithoutItsLastDate,
  memberLastUseOutsideTheWindow,
  memberLastUseNotCounted,
  memberVisitAfterTheFileWasMade,
  memberMoreInpatientDaysThanSixMonths,
  periodMadeInTheFuture,
  periodBeginsAfterTheFileWasMade,
  periodSentLate,
  periodSentLateForClosedLoop,
  periodDiffersWithinTheFile,
  returnBenefitEndsBeforeItStarts,
  returnStartsAfterTheFileWasMade,
  returnEndedButStatusGoesOn,
  returnDisenrolledBeforeTheEnd,
  returnStartedBeforeOutreachEnded,
  returnRecommendedBeforeTheStart,
  returnReasonWithoutDiscontinuation,
  returnEncountersButNotEnrolled,
  returnUnitsButNotEnrolled,
  returnNewAddressNotMarked,
  returnNewPhoneNotMarked,
  returnClosureReasonButLoopOpen,
  returnReferralStatusInTheFuture,
  outreachAttemptInTheFuture,
  outreachAttemptBeforeTheProgram,
  outreachAttemptAppearsTwice,
  outreachMailMayBeNoAttempt,
  outreachLongerThanADay,
  referralMemberCannotBeFound,
  referralExplanationWithoutPopulation,
  referralPopulationDoesNotFitAge,
  authorizationEndsBeforeItStarts,
  authorizationStatusDatedInTheFuture,
  authorizationDecidedBeforeTheReferral,
  authorizationExpiredBeforeItsEnd,
  authorizationApprovedButOver,
  authorizationDenialReasonButNotDenied,
  authorizationUnitWithoutCount,
  authorizationAppearsTwice,
  serviceIsNotTheSupportNamed,
]
