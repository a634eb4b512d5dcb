/**
 * What stands above the claims of an 837P: submitter, receiver, billing provider, subscriber, payer,
 * patient.
 */
import { type LoopDef, loop, segment, unbounded } from '../../define.ts'
import {
  claimFilingIndicators,
  payerSequences,
  relationships,
  secondaryMedicareReasons,
} from '../code-lists.ts'
import { address, casualtyContact, contact, demographics, name, reference, taxonomy } from '../parts.ts'

export const beginning = segment('BHT', 'beginning', 'RRRRRR', {
  places: { 1: ['0019'], 2: ['00', '18'], 3: { max: 30 }, 6: ['31', 'CH', 'RP'] },
})

export const submitter = loop(
  '1000A',
  'submitter',
  ['R', 1],
  [
    name('submitterName', 'RRRSSNNRR', { roles: ['41'], kinds: ['1', '2'], ids: ['46'] }),
    contact('submitterContact', 'R', 2),
  ],
)

export const receiver = loop(
  '1000B',
  'receiver',
  ['R', 1],
  [name('receiverName', 'RRRNNNNRR', { roles: ['40'], kinds: ['2'], ids: ['46'] })],
)

export const payToAddress = loop(
  '2010AB',
  'payToAddress',
  ['S', 1],
  [name('payToName', 'RR', { roles: ['87'], kinds: ['1', '2'] }), ...address()],
)

export const payToPlan = loop(
  '2010AC',
  'payToPlan',
  ['S', 1],
  [
    name('payToPlanName', 'RRRNNNNRR', { roles: ['PE'], kinds: ['2'], ids: ['PI', 'XV'] }),
    ...address(),
    reference('payToPlanSecondaryId', ['2U', 'FY', 'NF']),
    reference('payToPlanTaxId', ['EI'], { usage: 'R', value: { external: 'tin' } }),
  ],
)

export const currency = segment('CUR', 'currency', 'RR', {
  usage: 'S',
  places: { 1: ['85'], 2: { external: 'currency' } },
})

const billingProvider = loop(
  '2010AA',
  'billingProvider',
  ['R', 1],
  [
    name('billingProviderName', 'RRRSSNSSS', { roles: ['85'], kinds: ['1', '2'], ids: ['XX'] }),
    ...address(),
    reference('billingProviderTaxId', ['EI', 'SY'], { usage: 'R', value: { external: 'tin' } }),
    reference('billingProviderLicense', ['0B', '1G'], { repeat: 2 }),
    contact('billingProviderContact', 'S', 2),
  ],
)

export const subscriberInformation = segment('SBR', 'subscriberInformation', 'RSSSSNNNS', {
  places: { 1: payerSequences, 2: ['18'], 5: secondaryMedicareReasons, 9: claimFilingIndicators },
})

const conditionOfPatient = { 5: ['D8'], 7: ['01'], 9: ['Y'] } as const

/** 2010BA; `kinds` as the guide has it. */
export const subscriberName = loop(
  '2010BA',
  'subscriber',
  ['R', 1],
  [
    name('subscriberName', 'RRRSSNSSS', { roles: ['IL'], kinds: ['1', '2'], ids: ['II', 'MI'] }),
    ...address('S'),
    demographics('S'),
    reference('subscriberSecondaryId', ['SY'], { value: { external: 'ssn' } }),
    reference('casualtyClaimNumber', ['Y4']),
    casualtyContact(),
  ],
)

export const payer = loop(
  '2010BB',
  'payer',
  ['R', 1],
  [
    name('payerName', 'RRRNNNNRR', { roles: ['PR'], kinds: ['2'], ids: ['PI', 'XV'] }),
    ...address('S'),
    reference('payerSecondaryId', ['2U', 'EI', 'FY', 'NF'], { repeat: 3 }),
    reference('billingProviderSecondaryId', ['G2', 'LU'], { repeat: 2 }),
  ],
)

const patientName = loop(
  '2010CA',
  'patient',
  ['R', 1],
  [
    name('patientName', 'RRRSSNS', { roles: ['QC'], kinds: ['1'] }),
    ...address(),
    demographics('R'),
    reference('casualtyClaimNumber', ['Y4']),
    reference('casualtyPatientId', ['1W', 'SY']),
    casualtyContact(),
  ],
)

/** HL on each of the three levels. */
export function level(code: string, uses: string, children: readonly string[]) {
  return segment('HL', 'level', uses, { places: { 3: [code], 4: children } })
}

/** 2000A with all that is below it; the claims hang on the subscriber or on the patient. */
export function billingProviders<Claim extends LoopDef>(claim: Claim) {
  const patients = loop(
    '2000C',
    'patientLevel',
    ['S', unbounded],
    [
      level('23', 'RRRR', ['0']),
      segment('PAT', 'patientInformation', 'RNNNSSSSS', {
        places: { 1: relationships, ...conditionOfPatient },
      }),
      patientName,
      claim,
    ],
  )
  const belowSubscriber = [
    level('22', 'RRRR', ['0', '1']),
    subscriberInformation,
    segment('PAT', 'patientInformation', 'NNNNSSSSS', { usage: 'S', places: conditionOfPatient }),
    subscriberName,
    payer,
    claim,
    patients,
  ]
  return loop(
    '2000A',
    'billingProviderLevel',
    ['R', unbounded],
    [
      level('20', 'RNRR', ['1']),
      taxonomy('billingProviderSpecialty', 'BI'),
      currency,
      billingProvider,
      payToAddress,
      payToPlan,
      loop('2000B', 'subscriberLevel', ['R', unbounded], belowSubscriber),
    ],
  )
}
