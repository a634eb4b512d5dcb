/** Loops 2320 and 2330 of the 837P: another payer of the claim, and what it did with it. */
import { loop, segment } from '../../define.ts'
import {
  claimFilingIndicators,
  coverageRelationships,
  payerSequences,
  releases,
  secondaryMedicareReasons,
  yesNoNotApplicable,
} from '../code-lists.ts'
import { address, adjustments, amount, date, name, reference } from '../parts.ts'

export const otherSubscriberInformation = segment('SBR', 'otherSubscriberInformation', 'RRSSSNNNS', {
  places: {
    1: payerSequences,
    2: coverageRelationships,
    5: secondaryMedicareReasons,
    9: claimFilingIndicators,
  },
})

export const otherInsurance = segment('OI', 'otherInsurance', 'NNRSNR', {
  places: { 3: yesNoNotApplicable, 4: ['P'], 6: releases },
})

const remark = { external: 'rarc' } as const

export const outpatientAdjudication = segment('MOA', 'outpatientAdjudication', 'SSSSSSSSS', {
  usage: 'S',
  places: { 3: remark, 4: remark, 5: remark, 6: remark, 7: remark },
})

/** AMT: what the payer paid, did not cover, and left to pay. */
export const otherPayerAmounts = [amount('paid', 'D'), amount('remaining', 'EAF'), amount('nonCovered', 'A8')]

export const otherSubscriber = loop(
  '2330A',
  'otherSubscriber',
  ['R', 1],
  [
    name('otherSubscriberName', 'RRRSSNSRR', { roles: ['IL'], kinds: ['1', '2'], ids: ['II', 'MI'] }),
    ...address('S'),
    reference('otherSubscriberSecondaryId', ['SY'], { repeat: 2, value: { external: 'ssn' } }),
  ],
)

export const otherPayer = loop(
  '2330B',
  'otherPayer',
  ['R', 1],
  [
    name('otherPayerName', 'RRRNNNNRR', { roles: ['PR'], kinds: ['2'], ids: ['PI', 'XV'] }),
    ...address('S'),
    date('adjudication', ['573']),
    reference('otherPayerSecondaryId', ['2U', 'EI', 'FY', 'NF'], { repeat: 2 }),
    reference('otherPayerPriorAuthorization', ['G1']),
    reference('otherPayerReferral', ['9F']),
    reference('otherPayerAdjustmentIndicator', ['T4'], { value: { codes: ['Y'] } }),
    reference('otherPayerClaimNumber', ['F8']),
  ],
)

/** A provider by the numbers of that payer alone. */
export function providerOfOtherPayer<const Id extends string, const Use extends string>(
  loopId: Id,
  use: Use,
  facts: {
    roles: readonly string[]
    kinds: readonly string[]
    ids: readonly string[]
    most?: number
    count?: number
  },
) {
  const { roles, kinds, ids, most = 3, count = 1 } = facts
  return loop(
    loopId,
    use,
    ['S', count],
    [
      name(`${use}Name`, 'RR', { roles, kinds }),
      reference(`${use}SecondaryId`, ids, { usage: 'R', repeat: most }),
    ],
  )
}

const providers = [
  providerOfOtherPayer('2330C', 'otherPayerReferringProvider', {
    roles: ['DN', 'P3'],
    kinds: ['1'],
    ids: ['0B', '1G', 'G2'],
    count: 2,
  }),
  providerOfOtherPayer('2330D', 'otherPayerRenderingProvider', {
    roles: ['82'],
    kinds: ['1', '2'],
    ids: ['0B', '1G', 'G2', 'LU'],
  }),
  providerOfOtherPayer('2330E', 'otherPayerServiceFacility', {
    roles: ['77'],
    kinds: ['2'],
    ids: ['0B', 'G2', 'LU'],
  }),
  providerOfOtherPayer('2330F', 'otherPayerSupervisingProvider', {
    roles: ['DQ'],
    kinds: ['1'],
    ids: ['0B', '1G', 'G2', 'LU'],
  }),
  providerOfOtherPayer('2330G', 'otherPayerBillingProvider', {
    roles: ['85'],
    kinds: ['1', '2'],
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
    outpatientAdjudication,
    otherSubscriber,
    otherPayer,
    ...providers,
  ],
)
