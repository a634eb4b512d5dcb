/** Loop 2300 of the 837I: the bill, its codes, and the parties that stand on it. */
import { type LoopDef, loop, segment } from '../../define.ts'
import { contract, screeningReferral } from '../837p/claim.ts'
import { assignments, delayReasons, releases, yesNoNotApplicable } from '../code-lists.ts'
import { amount, date, paperwork, pricing, reference } from '../parts.ts'
import { healthCodeSegments } from './health-codes.ts'
import { claimParties } from './parties-of-claim.ts'

/** CLM05 is the type of bill: its first two digits, the qualifier A, and its third as the frequency. */
const claimSegment = segment('CLM', 'claim', 'RRNNRNRRRNNNNNNNNNNS', {
  places: {
    5: { uses: 'RRR', parts: { 1: { external: 'bill-type' }, 2: { codes: ['A'] } } },
    7: assignments,
    8: yesNoNotApplicable,
    9: releases,
    20: delayReasons,
  },
})

const dates = [
  date('dischargeHour', ['096'], { formats: ['TM'] }),
  date('statement', ['434'], { usage: 'R', formats: ['RD8'] }),
  date('admission', ['435'], { formats: ['D8', 'DT'] }),
  date('repricerReceived', ['050']),
]

/** CL1; its lists are the National Uniform Billing Committee's. */
const admission = segment('CL1', 'institutionalClaim', 'RSRN', {
  places: {
    1: { external: 'admission-type' },
    2: { external: 'admission-source' },
    3: { external: 'patient-status' },
  },
})

const references = [
  reference('serviceAuthorizationException', ['4N'], {
    value: { codes: ['1', '2', '3', '4', '5', '6', '7'] },
  }),
  reference('referralNumber', ['9F']),
  reference('priorAuthorization', ['G1']),
  reference('payerClaimNumber', ['F8']),
  reference('repricedNumber', ['9A']),
  reference('adjustedRepricedNumber', ['9C']),
  reference('deviceExemption', ['LX'], { repeat: 5 }),
  reference('intermediaryNumber', ['D9']),
  reference('accidentState', ['LU'], { value: { external: 'us-state' } }),
  reference('medicalRecordNumber', ['EA']),
  reference('demonstrationProject', ['P4']),
  reference('peerReviewApproval', ['G4']),
]

/** HCP of a bill and of its lines: 06, a rate by the day, is the institutional guide's alone. */
export const institutionalPricing = {
  1: {
    codes: ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14'],
  },
  6: { external: 'drg' },
  8: { external: 'revenue' },
  11: { codes: ['DA', 'UN'] },
} as const

const rest = [
  segment('K3', 'fileInformation', 'RNN', { usage: 'S', repeat: 10 }),
  segment('NTE', 'note', 'RR', {
    usage: 'S',
    repeat: 10,
    places: {
      1: [
        ...['ALG', 'DCP', 'DGN', 'DME', 'MED', 'NTR', 'ODT'],
        ...['RHB', 'RLH', 'RNH', 'SET', 'SFM', 'SPT', 'UPI'],
      ],
    },
  }),
  segment('NTE', 'billingNote', 'RR', { usage: 'S', places: { 1: ['ADD'] } }),
  screeningReferral,
  ...healthCodeSegments,
  pricing('RRSSSSSSNNSSSSS', institutionalPricing),
]

/** 2300 around its other payers (2320) and its lines (2400). */
export function claimLoop<Payer extends LoopDef, Line extends LoopDef>(otherPayer: Payer, line: Line) {
  return loop(
    '2300',
    'claim',
    ['S', 100],
    [
      claimSegment,
      ...dates,
      admission,
      paperwork(),
      contract,
      amount('patientEstimatedDue', 'F3'),
      ...references,
      ...rest,
      ...claimParties,
      otherPayer,
      line,
    ],
  )
}
