/** Rules of the guides that conditions can say: what must, or must not, be there when something else is. */
import type { RuleOf, SetId, SituationalRule } from '../../define.ts'
import type { ClaimUse, RemittanceUse } from '../../sets/uses.ts'

const claims: readonly SetId[] = ['837P', '837I']
const replacement = ['7', '8']
const inpatient = ['11', '12', '18', '21', '41']
/** Stays that end by the clock: hospitals, not nursing homes. */
const hospitalStays = ['11', '18', '41']
/** Frequencies of a bill with which a stay ends: from admission to discharge, and the last of several. */
const final = ['1', '4']
const accidents = ['AA', 'OA', 'EM']

const claimRules: readonly RuleOf<ClaimUse>[] = [
  {
    id: 'claim/replacement-without-payer-number',
    sets: claims,
    loop: '2300',
    when: [{ segment: 'claim', place: 5, part: 3, is: replacement }],
    needs: 'payerClaimNumber',
    says: 'A replacement or void names the claim that it replaces or voids.',
    basis: 'guide',
  },
  {
    id: 'claim/payer-number-on-original',
    sets: claims,
    loop: '2300',
    when: [{ segment: 'claim', place: 5, part: 3, is: ['1'] }],
    forbids: 'payerClaimNumber',
    says: 'An original claim has no claim before it to be named.',
    basis: 'assumed',
  },
  {
    id: 'claim/accident-without-date',
    sets: ['837P'],
    loop: '2300',
    when: [{ segment: 'claim', place: 11, part: 1, is: accidents.slice(0, 2) }],
    needs: 'accident',
    says: 'A claim for a motor or other accident says when it was.',
    basis: 'guide',
  },
  {
    id: 'claim/auto-accident-without-state',
    sets: ['837P'],
    loop: '2300',
    when: [
      { segment: 'claim', place: 11, part: 1, is: ['AA'] },
      { segment: 'claim', place: 11, part: 5, absent: true },
    ],
    needs: { segment: 'claim', place: 11, part: 4 },
    says: 'A claim for a motor accident says in which state it was, or in which country.',
    basis: 'guide',
  },
  {
    id: 'claim/without-attending-provider',
    sets: ['837I'],
    loop: '2300',
    when: [{ segment: 'claim', place: 1 }],
    needs: '2310A/attendingProviderName',
    says: 'A claim has an attending provider unless all of it is transport that was not scheduled.',
    basis: 'guide',
  },
  {
    id: 'claim/inpatient-without-admission-date',
    sets: ['837I'],
    loop: '2300',
    when: [{ segment: 'claim', place: 5, part: 1, is: inpatient }],
    needs: 'admission',
    says: 'A claim for an inpatient says when the stay began.',
    basis: 'guide',
  },
  {
    id: 'claim/inpatient-without-admitting-diagnosis',
    sets: ['837I'],
    loop: '2300',
    when: [{ segment: 'claim', place: 5, part: 1, is: inpatient }],
    needs: 'admittingDiagnosis',
    says: 'A claim for an inpatient has an admitting diagnosis.',
    basis: 'guide',
  },
  {
    id: 'claim/inpatient-without-discharge-hour',
    sets: ['837I'],
    loop: '2300',
    when: [
      { segment: 'claim', place: 5, part: 1, is: hospitalStays },
      { segment: 'claim', place: 5, part: 3, is: final },
      // 30: still there.
      { segment: 'institutionalClaim', place: 3, isNot: ['30'] },
    ],
    needs: 'dischargeHour',
    says: 'The last claim for a stay in a hospital says at what hour the patient left.',
    basis: 'guide',
  },
  {
    id: 'claim/without-admission-source',
    sets: ['837I'],
    loop: '2300',
    // 14: laboratory work for somebody who is no patient of the hospital.
    when: [{ segment: 'claim', place: 5, part: 1, isNot: ['14'] }],
    needs: { segment: 'institutionalClaim', place: 2 },
    says: 'A claim for an inpatient or outpatient says from where the patient came.',
    basis: 'guide',
  },
]

const subscriberRules: readonly RuleOf<ClaimUse>[] = [
  {
    id: 'subscriber/demographics-missing',
    sets: claims,
    loop: '2000B',
    when: [{ segment: 'subscriberInformation', place: 2, is: ['18'] }],
    needs: '2010BA/demographics',
    says: 'A subscriber who is the patient has a birth date and a gender.',
    basis: 'guide',
  },
  {
    id: 'subscriber/address-missing',
    sets: claims,
    loop: '2000B',
    when: [{ segment: 'subscriberInformation', place: 2, is: ['18'] }],
    needs: '2010BA/place',
    says: 'A subscriber who is the patient has an address.',
    basis: 'guide',
  },
  {
    id: 'subscriber/not-said-to-be-patient',
    sets: claims,
    loop: '2000B',
    when: [{ segment: 'level', place: 4, is: ['0'] }],
    needs: { segment: 'subscriberInformation', place: 2 },
    says: 'Where no patient follows, the subscriber is the patient, and SBR02 says so.',
    basis: 'guide',
  },
  {
    id: 'subscriber/is-patient-but-has-patients',
    sets: claims,
    loop: '2000B',
    when: [{ segment: 'subscriberInformation', place: 2, is: ['18'] }],
    forbids: '2000C/level',
    says: 'A subscriber who is the patient has no patients below.',
    basis: 'guide',
  },
  {
    id: 'provider/without-number',
    sets: claims,
    loop: '2000B',
    when: [{ segment: '2010AA/billingProviderName', place: 9, absent: true }],
    needs: '2010BB/billingProviderSecondaryId',
    says: 'A billing provider without an NPI has a number that the payer gave.',
    basis: 'guide',
  },
]

/** BPR04 by which money moves between accounts. */
const transfers = ['ACH', 'BOP', 'FWT']

const remittanceRules = [7, 9, 13, 15].map(
  (place): RuleOf<RemittanceUse> => ({
    id: 'remittance/bank-account-missing',
    sets: ['835'],
    loop: '',
    when: [{ segment: 'payment', place: 4, is: transfers }],
    needs: { segment: 'payment', place },
    says: 'A transfer names both banks and both accounts.',
    basis: 'guide',
  }),
)

export const situationalRules: readonly SituationalRule[] = [
  ...claimRules,
  ...subscriberRules,
  ...remittanceRules,
]
