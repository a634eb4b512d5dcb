/** Loops 2400 to 2440 of the 837P: the service lines. */
import { loop, segment, unbounded } from '../../define.ts'
import { certificateWays, yesNoNotApplicable } from '../code-lists.ts'
import {
  address,
  adjustments,
  amount,
  contact,
  date,
  name,
  paperwork,
  pricing,
  procedure,
  reference,
  taxonomy,
} from '../parts.ts'
import { ambulanceCertification, ambulanceConditions, conditions, contract } from './claim.ts'

const service = segment('SV1', 'professionalService', 'RRRRSNRNSNSSNNS', {
  places: {
    1: procedure('RRSSSSSN', ['ER', 'HC', 'IV', 'WK']),
    3: ['MJ', 'UN'],
    5: { external: 'place-of-service' },
    7: { uses: 'RSSS' },
    9: ['Y'],
    11: ['Y'],
    12: ['Y'],
    15: ['0'],
  },
})

const equipment = [
  segment('SV5', 'equipmentService', 'RRRRRR', {
    usage: 'S',
    places: { 1: procedure('RR', ['HC']), 2: ['DA'], 6: ['1', '4', '6'] },
  }),
  paperwork(),
  segment('PWK', 'necessityCertificate', 'RR', { usage: 'S', places: { 1: ['CT'], 2: certificateWays } }),
  ambulanceCertification,
  segment('CR3', 'equipmentCertification', 'RRR', { usage: 'S', places: { 1: ['I', 'R', 'S'], 2: ['MO'] } }),
  ambulanceConditions,
  conditions('hospiceEmployee', ['70'], ['65'], { most: 1 }),
  conditions('equipmentConditions', ['09'], ['38', 'ZV'], { most: 2 }),
]

const dates = [
  date('serviceDate', ['472'], { usage: 'R', formats: ['D8', 'RD8'] }),
  date('prescription', ['471']),
  date('certificationRevision', ['607']),
  date('therapyBegin', ['463']),
  date('lastCertification', ['461']),
  date('lastSeen', ['304']),
  date('test', ['738', '739'], { repeat: 2 }),
  date('shipped', ['011']),
  date('lastXRay', ['455']),
  date('initialTreatment', ['454']),
]

const measures = [
  segment('QTY', 'ambulancePatients', 'RR', { usage: 'S', places: { 1: ['PT'] } }),
  segment('QTY', 'anesthesiaUnits', 'RR', { usage: 'S', places: { 1: ['FL'] } }),
  segment('MEA', 'testResult', 'RRR', {
    usage: 'S',
    repeat: 5,
    places: { 1: ['OG', 'TR'], 2: ['HT', 'R1', 'R2', 'R3', 'R4'] },
  }),
  contract,
]

const references = [
  reference('repricedLineNumber', ['9B']),
  reference('adjustedRepricedLineNumber', ['9D']),
  reference('priorAuthorization', ['G1'], { repeat: 5, byPayer: true }),
  reference('lineControlNumber', ['6R']),
  reference('mammographyCertification', ['EW']),
  reference('laboratoryNumber', ['X4']),
  reference('referringLaboratoryNumber', ['F4']),
  reference('immunizationBatch', ['BT']),
  reference('referralNumber', ['9F'], { repeat: 5, byPayer: true }),
]

const rest = [
  amount('salesTax', 'T'),
  amount('postage', 'F4'),
  segment('K3', 'fileInformation', 'RNN', { usage: 'S', repeat: 10 }),
  segment('NTE', 'note', 'RR', { usage: 'S', places: { 1: ['ADD', 'DCP'] } }),
  segment('NTE', 'thirdPartyNote', 'RR', { usage: 'S', places: { 1: ['TPO'] } }),
  segment('PS1', 'purchasedService', 'RRN', { usage: 'S' }),
  pricing('RRSSSSSNSSSSSSS', {
    9: { codes: ['ER', 'HC', 'IV', 'WK'] },
    10: { externalBy: { place: 9, sets: { HC: 'hcpcs' } } },
    11: { codes: ['MJ', 'UN'] },
  }),
]

export const drug = loop(
  '2410',
  'drug',
  ['S', 1],
  [
    segment('LIN', 'drugIdentification', 'NRR', { places: { 2: ['N4'], 3: { external: 'ndc' } } }),
    segment('CTP', 'drugQuantity', 'NNNRR', {
      places: { 5: { uses: 'R', parts: { 1: { codes: ['F2', 'GR', 'ME', 'ML', 'UN'] } } } },
    }),
    reference('prescriptionNumber', ['VY', 'XZ']),
  ],
)

const secondary = { repeat: 20, byPayer: true }
const person = { kinds: ['1'], ids: ['XX'] }
const either = { kinds: ['1', '2'], ids: ['XX'] }

const parties = [
  loop(
    '2420A',
    'lineRenderingProvider',
    ['S', 1],
    [
      name('renderingProviderName', 'RRRSSNSSS', { roles: ['82'], ...either }),
      taxonomy('renderingProviderSpecialty', 'PE'),
      reference('renderingProviderSecondaryId', ['0B', '1G', 'G2', 'LU'], secondary),
    ],
  ),
  loop(
    '2420B',
    'purchasedServiceProvider',
    ['S', 1],
    [
      name('purchasedServiceProviderName', 'RRNNNNNSS', { roles: ['QB'], ...either }),
      reference('purchasedServiceProviderSecondaryId', ['0B', '1G', 'G2'], secondary),
    ],
  ),
  loop(
    '2420C',
    'lineServiceFacility',
    ['S', 1],
    [
      name('serviceFacilityName', 'RRRNNNNSS', { roles: ['77'], kinds: ['2'], ids: ['XX'] }),
      ...address(),
      reference('serviceFacilitySecondaryId', ['G2', 'LU'], { ...secondary, repeat: 3 }),
    ],
  ),
  loop(
    '2420D',
    'lineSupervisingProvider',
    ['S', 1],
    [
      name('supervisingProviderName', 'RRRSSNSSS', { roles: ['DQ'], ...person }),
      reference('supervisingProviderSecondaryId', ['0B', '1G', 'G2', 'LU'], secondary),
    ],
  ),
  loop(
    '2420E',
    'orderingProvider',
    ['S', 1],
    [
      name('orderingProviderName', 'RRRSSNSSS', { roles: ['DK'], ...person }),
      ...address('S'),
      reference('orderingProviderSecondaryId', ['0B', '1G', 'G2'], secondary),
      contact('orderingProviderContact', 'S', 1),
    ],
  ),
  loop(
    '2420F',
    'lineReferringProvider',
    ['S', 2],
    [
      name('referringProviderName', 'RRRSSNSSS', { roles: ['DN', 'P3'], ...person }),
      reference('referringProviderSecondaryId', ['0B', '1G', 'G2'], secondary),
    ],
  ),
  loop(
    '2420G',
    'lineAmbulancePickUp',
    ['S', 1],
    [name('ambulancePickUpName', 'RR', { roles: ['PW'], kinds: ['2'] }), ...address()],
  ),
  loop(
    '2420H',
    'lineAmbulanceDropOff',
    ['S', 1],
    [name('ambulanceDropOffName', 'RRS', { roles: ['45'], kinds: ['2'] }), ...address()],
  ),
]

const adjudication = loop(
  '2430',
  'lineAdjudication',
  ['S', 15],
  [
    segment('SVD', 'adjudication', 'RRRNRS', {
      places: { 3: procedure('RRSSSSSN', ['ER', 'HC', 'IV', 'WK']) },
    }),
    adjustments(),
    date('adjudicated', ['573'], { usage: 'R' }),
    amount('remaining', 'EAF'),
  ],
)

const form = loop(
  '2440',
  'form',
  ['S', unbounded],
  [
    segment('LQ', 'formIdentification', 'RR', { places: { 1: ['AS', 'UT'] } }),
    segment('FRM', 'formAnswer', 'RSSSS', { repeat: 99, places: { 2: yesNoNotApplicable } }),
  ],
)

export const serviceLines = loop(
  '2400',
  'serviceLine',
  ['R', 50],
  [
    segment('LX', 'lineNumber', 'R'),
    service,
    ...equipment,
    ...dates,
    ...measures,
    ...references,
    ...rest,
    drug,
    ...parties,
    adjudication,
    form,
  ],
)
