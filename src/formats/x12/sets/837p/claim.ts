/** Loop 2300 of the 837P: the claim, its codes, and the parties that stand on it. */
import { type LoopDef, loop, type PlaceUse, type SegmentUse, segment } from '../../define.ts'
import {
  assignments,
  contractTypes,
  delayReasons,
  releases,
  yesNo,
  yesNoNotApplicable,
} from '../code-lists.ts'
import {
  address,
  amount,
  casualtyContact,
  date,
  healthCodes,
  name,
  paperwork,
  pricing,
  reference,
  taxonomy,
} from '../parts.ts'

const claimSegment = segment('CLM', 'claim', 'RRNNRRRRRSSSNNNNNNNS', {
  places: {
    5: { uses: 'RRR', parts: { 1: { external: 'place-of-service' }, 2: { codes: ['B'] }, 3: {} } },
    6: yesNo,
    7: assignments,
    8: yesNoNotApplicable,
    9: releases,
    10: ['P'],
    11: {
      uses: 'RSNSS',
      parts: {
        1: { codes: ['AA', 'EM', 'OA'] },
        2: { codes: ['AA', 'EM', 'OA'] },
        4: { external: 'us-state' },
        5: { external: 'country' },
      },
    },
    12: ['02', '03', '05', '09'],
    20: delayReasons,
  },
})

const dates = [
  date('onset', ['431']),
  date('initialTreatment', ['454']),
  date('lastSeen', ['304']),
  date('acuteManifestation', ['453']),
  date('accident', ['439']),
  date('lastMenstrualPeriod', ['484']),
  date('lastXRay', ['455']),
  date('prescription', ['471']),
  date('disability', ['314', '360', '361'], { formats: ['D8', 'RD8'] }),
  date('lastWorked', ['297']),
  date('returnToWork', ['296']),
  date('admission', ['435']),
  date('discharge', ['096']),
  date('careAssumed', ['090', '091'], { repeat: 2 }),
  date('casualtyFirstContact', ['444']),
  date('repricerReceived', ['050']),
]

const references = [
  reference('serviceAuthorizationException', ['4N'], {
    value: { codes: ['1', '2', '3', '4', '5', '6', '7'] },
  }),
  reference('medicareCrossover', ['F5'], { value: { codes: yesNo } }),
  reference('mammographyCertification', ['EW']),
  reference('referralNumber', ['9F']),
  reference('priorAuthorization', ['G1']),
  reference('payerClaimNumber', ['F8']),
  reference('laboratoryNumber', ['X4']),
  reference('repricedNumber', ['9A']),
  reference('adjustedRepricedNumber', ['9C']),
  reference('deviceExemption', ['LX']),
  reference('intermediaryNumber', ['D9']),
  reference('medicalRecordNumber', ['EA']),
  reference('demonstrationProject', ['P4']),
  reference('carePlanOversight', ['1J']),
]

/** CN1. */
export const contract = segment('CN1', 'contract', 'RSSSSS', { usage: 'S', places: { 1: contractTypes } })

export const ambulanceCertification = segment('CR1', 'ambulanceCertification', 'SSNRRRNNSS', {
  usage: 'S',
  places: { 1: ['LB'], 4: ['A', 'B', 'C', 'D', 'E'], 5: ['DH'] },
})

/** CRC: conditions of one category, up to five unless the guide has fewer. */
export function conditions<const Use extends string>(
  use: Use,
  categories: readonly string[],
  codes: readonly string[],
  counts: { readonly repeat?: number; readonly most?: number } = {},
): SegmentUse<'CRC', Use> {
  const { repeat = 1, most = 5 } = counts
  const places: Record<number, readonly string[]> = { 1: categories, 2: yesNo }
  for (let place = 3; place < 3 + most; place++) places[place] = codes
  const uses = `RRR${'S'.repeat(most - 1)}${'N'.repeat(5 - most)}`
  return segment('CRC', use, uses, { usage: 'S', repeat, places })
}

export const ambulanceConditions = conditions(
  'ambulanceConditions',
  ['07'],
  ['01', '04', '05', '06', '07', '08', '09', '12'],
  { repeat: 3 },
)

/** What came of a screening of a child (EPSDT); alike in both guides. */
export const screeningReferral = conditions('screeningReferral', ['ZZ'], ['AV', 'NU', 'S2', 'ST'], {
  most: 3,
})

const diagnosis = (codes: readonly string[]): PlaceUse => ({
  uses: 'RR',
  parts: {
    1: { codes },
    2: {
      externalBy: {
        place: 1,
        sets: { ABK: 'icd-10-cm', ABF: 'icd-10-cm', BK: 'icd-9-cm', BF: 'icd-9-cm' },
      },
    },
  },
})

const procedureCode = (code: string): PlaceUse => ({
  uses: 'RR',
  parts: { 1: { codes: [code] }, 2: { external: 'hcpcs' } },
})

const rest = [
  segment('K3', 'fileInformation', 'RNN', { usage: 'S', repeat: 10 }),
  segment('NTE', 'note', 'RR', { usage: 'S', places: { 1: ['ADD', 'CER', 'DCP', 'DGN', 'TPO'] } }),
  ambulanceCertification,
  segment('CR2', 'chiropracticCertification', 'NNNNNNNRNSSN', {
    usage: 'S',
    places: { 8: ['A', 'C', 'D', 'E', 'F', 'G', 'M'] },
  }),
  ambulanceConditions,
  conditions('visionConditions', ['E1', 'E2', 'E3'], ['L1', 'L2', 'L3', 'L4', 'L5'], { repeat: 3 }),
  conditions('homebound', ['75'], ['IH'], { most: 1 }),
  screeningReferral,
  healthCodes('diagnoses', {
    first: diagnosis(['ABK', 'BK']),
    further: diagnosis(['ABF', 'BF']),
    usage: 'R',
  }),
  healthCodes('anesthesiaProcedures', { first: procedureCode('BP'), further: procedureCode('BO'), most: 2 }),
  healthCodes('conditionCodes', {
    first: { uses: 'RR', parts: { 1: { codes: ['BG'] }, 2: { external: 'condition' } } },
    repeat: 2,
  }),
  pricing('RRSSSSSNNNNNSSS'),
]

const person = { kinds: ['1'], ids: ['XX'] }

const parties = [
  loop(
    '2310A',
    'referringProvider',
    ['S', 2],
    [
      name('referringProviderName', 'RRRSSNSSS', { roles: ['DN', 'P3'], ...person }),
      reference('referringProviderSecondaryId', ['0B', '1G', 'G2'], { repeat: 3 }),
    ],
  ),
  loop(
    '2310B',
    'renderingProvider',
    ['S', 1],
    [
      name('renderingProviderName', 'RRRSSNSSS', { roles: ['82'], kinds: ['1', '2'], ids: ['XX'] }),
      taxonomy('renderingProviderSpecialty', 'PE'),
      reference('renderingProviderSecondaryId', ['0B', '1G', 'G2', 'LU'], { repeat: 4 }),
    ],
  ),
  loop(
    '2310C',
    'serviceFacility',
    ['S', 1],
    [
      name('serviceFacilityName', 'RRRNNNNSS', { roles: ['77'], kinds: ['2'], ids: ['XX'] }),
      ...address(),
      reference('serviceFacilitySecondaryId', ['0B', 'G2', 'LU'], { repeat: 3 }),
      casualtyContact(),
    ],
  ),
  loop(
    '2310D',
    'supervisingProvider',
    ['S', 1],
    [
      name('supervisingProviderName', 'RRRSSNSSS', { roles: ['DQ'], ...person }),
      reference('supervisingProviderSecondaryId', ['0B', '1G', 'G2', 'LU'], { repeat: 4 }),
    ],
  ),
  loop(
    '2310E',
    'ambulancePickUp',
    ['S', 1],
    [name('ambulancePickUpName', 'RR', { roles: ['PW'], kinds: ['2'] }), ...address()],
  ),
  loop(
    '2310F',
    'ambulanceDropOff',
    ['S', 1],
    [name('ambulanceDropOffName', 'RRS', { roles: ['45'], kinds: ['2'] }), ...address()],
  ),
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
      paperwork(),
      contract,
      amount('patientPaid', 'F5'),
      ...references,
      ...rest,
      ...parties,
      otherPayer,
      line,
    ],
  )
}
