/** Loops 2400 to 2430 of the 837I: the lines of the bill. */
import { loop, segment } from '../../define.ts'
import { drug } from '../837p/line.ts'
import { adjustments, amount, date, paperwork, pricing, procedure, reference } from '../parts.ts'
import { institutionalPricing } from './claim.ts'
import { physician } from './parties-of-claim.ts'

const procedureKinds = ['ER', 'HC', 'HP', 'IV', 'WK']

const service = segment('SV2', 'institutionalService', 'RSRRRNSNNN', {
  places: { 1: { external: 'revenue' }, 2: procedure('RRSSSSSN', procedureKinds), 4: ['DA', 'UN'] },
})

const references = [
  reference('lineControlNumber', ['6R'], { value: { max: 30 } }),
  reference('repricedLineNumber', ['9B']),
  reference('adjustedRepricedLineNumber', ['9D']),
]

const byPayer = { ids: 20, byPayer: true }

const parties = [
  physician('2420A', 'lineOperatingPhysician', 'operatingPhysician', { role: '72', ...byPayer }),
  physician('2420B', 'lineOtherOperatingPhysician', 'otherOperatingPhysician', { role: 'ZZ', ...byPayer }),
  physician('2420C', 'lineRenderingProvider', 'renderingProvider', { role: '82', ...byPayer }),
  physician('2420D', 'lineReferringProvider', 'referringProvider', { role: 'DN', ...byPayer }),
]

const adjudication = loop(
  '2430',
  'lineAdjudication',
  ['S', 15],
  [
    segment('SVD', 'adjudication', 'RRSRRS', {
      places: { 3: procedure('RRSSSSSN', procedureKinds), 4: { external: 'revenue' } },
    }),
    adjustments(),
    date('adjudicated', ['573'], { usage: 'R' }),
    amount('remaining', 'EAF'),
  ],
)

export const serviceLines = loop(
  '2400',
  'serviceLine',
  ['R', 999],
  [
    segment('LX', 'lineNumber', 'R'),
    service,
    paperwork(),
    date('serviceDate', ['472'], { formats: ['D8', 'RD8'] }),
    ...references,
    amount('serviceTax', 'GT'),
    amount('facilityTax', 'N8'),
    segment('NTE', 'thirdPartyNote', 'RR', { usage: 'S', places: { 1: ['TPO'] } }),
    pricing('RRSSSSSSSSSSSSS', {
      ...institutionalPricing,
      9: { codes: procedureKinds },
      10: { externalBy: { place: 9, sets: { HC: 'hcpcs', HP: 'hipps' } } },
    }),
    drug,
    ...parties,
    adjudication,
  ],
)
