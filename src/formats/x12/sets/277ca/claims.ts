/** Loops 2000D to 2220D of the 277CA: the claims that are answered, and their lines. */
import { loop, segment, unbounded } from '../../define.ts'
import { date, name, procedure, reference } from '../parts.ts'
import { repeated } from './repeated.ts'
import { claimEntities, status } from './statuses.ts'

/** 2220D: a line is told of only when it was rejected. */
const line = loop(
  '2220D',
  'line',
  ['S', unbounded],
  [
    repeated(
      segment('SVC', 'line', 'RRNSNNS', {
        places: { 1: procedure('RRSSSSNN', ['AD', 'ER', 'HC', 'HP', 'IV', 'NU', 'WK']) },
      }),
    ),
    status('lineStatus', { uses: 'RNRNNNNNNSSS', entities: claimEntities, actions: ['U'] }),
    reference('lineControlNumber', ['FJ'], { usage: 'R' }),
    reference('prescriptionNumber', ['XZ']),
    date('serviceDate', ['472'], { formats: ['D8', 'RD8'] }),
  ],
)

/** 2200D; TRN02 is the number of the claim. */
const claim = loop(
  '2200D',
  'claim',
  ['R', unbounded],
  [
    segment('TRN', 'claimTrace', 'RRNN', { places: { 1: ['2'] } }),
    status('claimStatus', { uses: 'RRRRNNNNNSSS', entities: claimEntities, actions: ['U', 'WQ'] }),
    reference('payerClaimNumber', ['1K']),
    reference('intermediaryNumber', ['D9']),
    reference('billType', ['BLT']),
    date('serviceDate', ['472'], { usage: 'R', formats: ['D8', 'RD8'] }),
    line,
  ],
)

export const patients = loop(
  '2000D',
  'patientLevel',
  ['S', unbounded],
  [
    segment('HL', 'level', 'RRRN', { places: { 3: ['PT'] } }),
    loop(
      '2100D',
      'patient',
      ['R', 1],
      [repeated(name('patientName', 'RRRSSNSRR', { roles: ['QC'], kinds: ['1'], ids: ['II', 'MI'] }))],
    ),
    claim,
  ],
)
