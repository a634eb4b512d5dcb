/** Loops 2000 to 2110 of the 835: the claims paid, and their lines. */
import { loop, type PlaceUse, type SegmentUse, segment, unbounded } from '../../define.ts'
import { paidClaimStatuses } from '../code-lists.ts'
import { adjustments, name, procedure, reference } from '../parts.ts'

/** CAS01 of a remittance; a claim that tells of another payer may still have the older CR. */
export const remittanceAdjustmentGroups = ['CO', 'OA', 'PI', 'PR']

const mostAdjustments = 99

/** DTM of a day. */
export function day<const Use extends string>(
  use: Use,
  qualifiers: readonly string[],
  repeat = 1,
): SegmentUse<'DTM', Use> {
  return segment('DTM', use, 'RRNNNN', { usage: 'S', repeat, places: { 1: qualifiers } })
}

/** TS3, for institutional payees: what the claims below come to. */
const providerSummary = segment('TS3', 'providerSummary', 'RRRRRNNNNNNNSNSNSSNSSSSS', { usage: 'S' })

/** TS2, for payees of Medicare part A. */
const providerSupplement = segment('TS2', 'providerSupplement', 'SSSSSSSSSSSSSSSSSSS', { usage: 'S' })

const claimPayment = segment('CLP', 'claimPayment', 'RRRRSRRSSNSSSN', {
  places: {
    2: paidClaimStatuses,
    6: [
      ...['12', '13', '14', '15', '16', '17', 'AM', 'CH', 'DS', 'HM'],
      ...['LM', 'MA', 'MB', 'MC', 'OF', 'TV', 'VA', 'WC', 'ZZ'],
    ],
    11: { external: 'drg' },
  },
})

const carrierIds = ['AD', 'FI', 'NI', 'PI', 'PP', 'XV']

const names = [
  name('patientName', 'RRSSSNSSS', {
    roles: ['QC'],
    kinds: ['1'],
    ids: ['34', 'HN', 'II', 'MI', 'MR'],
  }),
  optional(name('insuredName', 'RRSSSNSRR', { roles: ['IL'], kinds: ['1', '2'], ids: ['FI', 'II', 'MI'] })),
  optional(name('correctedName', 'RRSSSNSSS', { roles: ['74'], kinds: ['1', '2'], ids: ['C'] })),
  optional(
    name('renderingProviderName', 'RRSSSNSRR', {
      roles: ['82'],
      kinds: ['1', '2'],
      ids: ['BD', 'BS', 'FI', 'MC', 'PC', 'SL', 'UP', 'XX'],
    }),
  ),
  optional(name('crossoverCarrierName', 'RRRNNNNRR', { roles: ['TT'], kinds: ['2'], ids: carrierIds })),
  optional(name('correctedPayerName', 'RRRNNNNRR', { roles: ['PR'], kinds: ['2'], ids: carrierIds })),
  optional(
    name('otherSubscriberName', 'RRSSSNSSS', {
      roles: ['GB'],
      kinds: ['1', '2'],
      ids: ['FI', 'II', 'MI'],
    }),
  ),
]

function optional<Use extends SegmentUse>(use: Use): Use {
  return { ...use, usage: 'S' }
}

const remark = { external: 'rarc' } as const

const adjudication = [
  segment('MIA', 'inpatientAdjudication', 'RSSSSSSSSSSSSSSSSSSSSSSS', {
    usage: 'S',
    places: { 5: remark, 20: remark, 21: remark, 22: remark, 23: remark },
  }),
  segment('MOA', 'outpatientAdjudication', 'SSSSSSSSS', {
    usage: 'S',
    places: { 3: remark, 4: remark, 5: remark, 6: remark, 7: remark },
  }),
]

const providerNumbers = ['0B', '1A', '1B', '1C', '1D', '1G', '1H', '1J', 'D3', 'G2']

const claimReferences = [
  reference(
    'otherClaimId',
    ['1L', '1W', '28', '6P', '9A', '9C', 'BB', 'CE', 'EA', 'F8', 'G1', 'G3', 'IG', 'SY'],
    { repeat: 5 },
  ),
  reference('renderingProviderSecondaryId', [...providerNumbers, 'LU'], { repeat: 10 }),
]

/** AMT or QTY, one of several that may stand side by side. */
function supplement<const Id extends 'AMT' | 'QTY', const Use extends string>(
  id: Id,
  use: Use,
  qualifiers: readonly string[],
  repeat: number,
): SegmentUse<Id, Use> {
  return segment(id, use, 'RR', { usage: 'S', repeat, places: { 1: qualifiers } })
}

/** Federal Medicare or Medicaid categories, that AMT and QTY have alike. */
const federalCategories = ['ZK', 'ZL', 'ZM', 'ZN', 'ZO']

const claimSupplements = [
  segment('PER', 'claimContact', 'RSRRSSSSN', {
    usage: 'S',
    repeat: 2,
    places: { 1: ['CX'], 3: ['EM', 'FX', 'TE'], 5: ['EM', 'EX', 'FX', 'TE'], 7: ['EX'] },
  }),
  supplement('AMT', 'claimAmount', ['AU', 'D8', 'DY', 'F5', 'I', 'NL', 'T', 'T2', ...federalCategories], 13),
  supplement(
    'QTY',
    'claimQuantity',
    ['CA', 'CD', 'LA', 'LE', 'NE', 'NR', 'OU', 'PS', 'VS', ...federalCategories],
    14,
  ),
]

const sentKinds = ['AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'NU', 'WK']
const paidKinds = ['AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'N6', 'NU', 'UI', 'WK']

const remarkCode: PlaceUse = { externalBy: { place: 1, sets: { HE: 'rarc' } } }

/** 2110; what was sent stands in SVC06 when something else was paid. */
const servicePayment = loop(
  '2110',
  'servicePayment',
  ['S', 999],
  [
    segment('SVC', 'servicePayment', 'RRRSSSS', {
      places: {
        1: procedure('RRSSSSNN', paidKinds),
        4: { external: 'revenue' },
        6: procedure('RRSSSSSN', sentKinds),
      },
    }),
    day('serviceDate', ['150', '151', '472'], 2),
    adjustments(mostAdjustments, remittanceAdjustmentGroups),
    reference('serviceId', ['1S', 'APC', 'BB', 'E9', 'G1', 'G3', 'LU', 'RB'], { repeat: 8 }),
    reference('lineControlNumber', ['6R']),
    reference('renderingProviderId', [...providerNumbers, 'HPI', 'SY', 'TJ'], { repeat: 10 }),
    reference('policyId', ['0K'], { repeat: 5 }),
    supplement('AMT', 'serviceAmount', ['B6', 'KH', 'T', 'T2', ...federalCategories], 9),
    supplement('QTY', 'serviceQuantity', federalCategories, 6),
    segment('LQ', 'remarkCode', 'RR', {
      usage: 'S',
      repeat: 99,
      places: { 1: ['HE', 'RX'], 2: remarkCode },
    }),
  ],
)

const claim = loop(
  '2100',
  'claimPayment',
  ['R', unbounded],
  [
    claimPayment,
    adjustments(mostAdjustments, remittanceAdjustmentGroups),
    ...names,
    ...adjudication,
    ...claimReferences,
    day('statementDate', ['232', '233'], 2),
    day('coverageExpiration', ['036']),
    day('received', ['050']),
    ...claimSupplements,
    servicePayment,
  ],
)

/** 2000: claims under a number of the payer's choice. */
export const claimGroups = loop(
  '2000',
  'heading',
  ['S', unbounded],
  [segment('LX', 'headingNumber', 'R'), providerSummary, providerSupplement, claim],
)
