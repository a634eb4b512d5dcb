/** Loops 2320 and 2330 of the 837I: another payer of the bill, and what it did with it. */
import { loop, segment } from '../../define.ts'
import {
  otherPayer,
  otherPayerAmounts,
  otherSubscriber,
  outpatientAdjudication,
  providerOfOtherPayer,
} from '../837p/other-payer.ts'
import {
  claimFilingIndicators,
  coverageRelationships,
  payerSequences,
  releases,
  yesNoNotApplicable,
} from '../code-lists.ts'
import { adjustments } from '../parts.ts'

const otherSubscriberInformation = segment('SBR', 'otherSubscriberInformation', 'RRSSNNNNS', {
  places: { 1: payerSequences, 2: coverageRelationships, 9: claimFilingIndicators },
})

const otherInsurance = segment('OI', 'otherInsurance', 'NNRNNR', {
  places: { 3: yesNoNotApplicable, 6: releases },
})

const remark = { external: 'rarc' } as const

const inpatientAdjudication = segment('MIA', 'inpatientAdjudication', 'RNSSSSSSSSSSSSSSSSSSSSSS', {
  usage: 'S',
  places: { 5: remark, 20: remark, 21: remark, 22: remark, 23: remark },
})

const allIds = ['0B', '1G', 'G2', 'LU']
const physician = { kinds: ['1'], ids: allIds, most: 4 }

const providers = [
  providerOfOtherPayer('2330C', 'otherPayerAttendingProvider', { roles: ['71'], ...physician }),
  providerOfOtherPayer('2330D', 'otherPayerOperatingPhysician', { roles: ['72'], ...physician }),
  providerOfOtherPayer('2330E', 'otherPayerOtherOperatingPhysician', { roles: ['ZZ'], ...physician }),
  providerOfOtherPayer('2330F', 'otherPayerServiceFacility', {
    roles: ['77'],
    kinds: ['2'],
    ids: ['0B', 'G2', 'LU'],
  }),
  providerOfOtherPayer('2330G', 'otherPayerRenderingProvider', { roles: ['82'], ...physician }),
  providerOfOtherPayer('2330H', 'otherPayerReferringProvider', {
    roles: ['DN'],
    kinds: ['1'],
    ids: ['0B', '1G', 'G2'],
  }),
  providerOfOtherPayer('2330I', 'otherPayerBillingProvider', {
    roles: ['85'],
    kinds: ['2'],
    ids: ['G2', 'LU'],
    most: 2,
  }),
]

export const otherPayers = loop(
  '2320',
  'otherPayerLevel',
  ['S', 10],
  [
    otherSubscriberInformation,
    adjustments(),
    ...otherPayerAmounts,
    otherInsurance,
    inpatientAdjudication,
    outpatientAdjudication,
    otherSubscriber,
    otherPayer,
    ...providers,
  ],
)
