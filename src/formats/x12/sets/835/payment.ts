/** Beginning and end of the 835: the payment, payer and payee, and what is set off besides the claims. */
import { loop, type PlaceUse, segment, unbounded } from '../../define.ts'
import { paymentFlags, paymentHandlings, paymentMethods } from '../code-lists.ts'
import { address, reference } from '../parts.ts'
import { day } from './claim.ts'

const banks = ['01', '04']

const financial = segment('BPR', 'payment', 'RRRRSSSSSSSSSSSRNNNNN', {
  places: {
    1: paymentHandlings,
    3: paymentFlags,
    4: paymentMethods,
    5: ['CCP', 'CTX'],
    6: banks,
    8: ['DA'],
    12: banks,
    14: ['DA', 'SG'],
  },
})

export const header = [
  financial,
  segment('TRN', 'trace', 'RRRS', { places: { 1: ['1'] } }),
  segment('CUR', 'currency', 'RR', {
    usage: 'S',
    places: { 1: ['PR'], 2: { external: 'currency' } },
  }),
  reference('receiverId', ['EV']),
  reference('versionId', ['F2']),
  day('produced', ['405']),
]

const telephones = ['EM', 'FX', 'TE']

/**
 * Business questions (CX), technical ones (BL, always there), and where the payer's policies can be read
 * (IC).
 */
const payerContacts = [
  segment('PER', 'businessContact', 'RSSSSSSSN', {
    usage: 'S',
    places: { 1: ['CX'], 3: telephones, 5: ['EM', 'EX', 'FX', 'TE'], 7: ['EX'] },
  }),
  segment('PER', 'technicalContact', 'RSSSSSSSN', {
    repeat: unbounded,
    places: {
      1: ['BL'],
      3: ['EM', 'TE', 'UR'],
      5: ['EM', 'EX', 'FX', 'TE', 'UR'],
      7: ['EM', 'EX', 'FX', 'UR'],
    },
  }),
  segment('PER', 'webSite', 'RNRRNNNNN', { usage: 'S', places: { 1: ['IC'], 3: ['UR'] } }),
]

const payer = loop(
  '1000A',
  'payer',
  ['R', 1],
  [
    segment('N1', 'payerName', 'RRSSNN', { places: { 1: ['PR'], 3: ['XV'] } }),
    ...address(),
    reference('payerSecondaryId', ['2U', 'EO', 'HI', 'NF'], { repeat: 4 }),
    ...payerContacts,
  ],
)

const payee = loop(
  '1000B',
  'payee',
  ['R', 1],
  [
    segment('N1', 'payeeName', 'RRRRNN', {
      places: {
        1: ['PE'],
        3: ['FI', 'XV', 'XX'],
        4: { externalBy: { place: 3, sets: { FI: 'tin', XX: 'npi' } } },
      },
    }),
    ...address('S'),
    reference('payeeSecondaryId', ['0B', 'D3', 'PQ', 'TJ'], { repeat: unbounded }),
    segment('RDM', 'remittanceDelivery', 'RSSNN', {
      usage: 'S',
      places: { 1: ['BM', 'EM', 'FT', 'OL'] },
    }),
  ],
)

export const payerAndPayee = [payer, payee]

/** PLB03-1. */
export const providerAdjustmentReasons = [
  ...['50', '51', '72', '90', 'AH', 'AM', 'AP', 'B2', 'B3', 'BD', 'BN', 'C5', 'CR', 'CS'],
  ...['CT', 'CV', 'CW', 'DM', 'E3', 'FB', 'FC', 'GO', 'HM', 'IP', 'IR', 'IS', 'J1', 'L3'],
  ...['L6', 'LE', 'LS', 'OA', 'OB', 'PI', 'PL', 'RA', 'RE', 'SL', 'TL', 'WO', 'WU'],
]

const reason: PlaceUse = { uses: 'RS', parts: { 1: { codes: providerAdjustmentReasons } } }

/** A positive amount lowers the payment. */
export const providerAdjustments = segment('PLB', 'providerAdjustments', 'RRRRSSSSSSSSSS', {
  usage: 'S',
  repeat: unbounded,
  places: { 3: reason, 5: reason, 7: reason, 9: reason, 11: reason, 13: reason },
})
