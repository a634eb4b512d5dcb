/** What stands above the bills of an 837I: billing provider, subscriber, payer, patient. */
import { type LoopDef, loop, segment, unbounded } from '../../define.ts'
import { currency, level, payToPlan } from '../837p/parties.ts'
import { claimFilingIndicators, payerSequences, relationships } from '../code-lists.ts'
import { address, contact, demographics, name, reference, taxonomy } from '../parts.ts'

const billingProvider = loop(
  '2010AA',
  'billingProvider',
  ['R', 1],
  [
    name('billingProviderName', 'RRRNNNNSS', { roles: ['85'], kinds: ['2'], ids: ['XX'] }),
    ...address(),
    reference('billingProviderTaxId', ['EI'], { usage: 'R', value: { external: 'tin' } }),
    contact('billingProviderContact', 'S', 2),
  ],
)

const payToAddress = loop(
  '2010AB',
  'payToAddress',
  ['S', 1],
  [name('payToName', 'RR', { roles: ['87'], kinds: ['2'] }), ...address()],
)

const subscriberName = loop(
  '2010BA',
  'subscriber',
  ['R', 1],
  [
    name('subscriberName', 'RRRSSNSSS', { roles: ['IL'], kinds: ['1', '2'], ids: ['II', 'MI'] }),
    ...address('S'),
    demographics('S'),
    reference('subscriberSecondaryId', ['SY'], { value: { external: 'ssn' } }),
    reference('casualtyClaimNumber', ['Y4']),
  ],
)

const payer = loop(
  '2010BB',
  'payer',
  ['R', 1],
  [
    name('payerName', 'RRRNNNNRR', { roles: ['PR'], kinds: ['2'], ids: ['PI', 'XV'] }),
    ...address('S'),
    reference('payerSecondaryId', ['2U', 'EI', 'FY', 'NF'], { repeat: 3 }),
    reference('billingProviderSecondaryId', ['G2', 'LU']),
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
  ],
)

/** 2000A with all that is below it; the bills hang on the subscriber or on the patient. */
export function billingProviders<Claim extends LoopDef>(claim: Claim) {
  const patients = loop(
    '2000C',
    'patientLevel',
    ['S', unbounded],
    [
      level('23', 'RRRR', ['0']),
      segment('PAT', 'patientInformation', 'R', { places: { 1: relationships } }),
      patientName,
      claim,
    ],
  )
  const belowSubscriber = [
    level('22', 'RRRR', ['0', '1']),
    segment('SBR', 'subscriberInformation', 'RSSSNNNNS', {
      places: { 1: payerSequences, 2: ['18'], 9: claimFilingIndicators },
    }),
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
