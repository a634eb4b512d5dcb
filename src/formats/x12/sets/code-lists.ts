/** Code lists of X12 itself that several places of our sets use, as the 005010 guides narrow them. */

export const yesNo = ['Y', 'N']
export const yesNoNotApplicable = ['N', 'W', 'Y']

/** SBR01. */
export const payerSequences = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P', 'S', 'T', 'U']

/** SBR05, when Medicare is not the first payer. */
export const secondaryMedicareReasons = ['12', '13', '14', '15', '16', '41', '42', '43', '47']

/** SBR09. */
export const claimFilingIndicators = [
  ...[
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
    'AM',
    'BL',
    'CH',
    'CI',
    'DS',
    'FI',
    'HM',
    'LM',
    'MA',
    'MB',
    'MC',
  ],
  ...['OF', 'TV', 'VA', 'WC', 'ZZ'],
]

/** SBR02 and PAT01. */
export const relationships = ['01', '19', '20', '21', '39', '40', '53', 'G8']

/** DMG03. */
export const genders = ['F', 'M', 'U']

/** CN101. */
export const contractTypes = ['01', '02', '03', '04', '05', '06', '09']

/** CLM20. */
export const delayReasons = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15']

/** CAS01. */
export const adjustmentGroups = ['CO', 'CR', 'OA', 'PI', 'PR']

/** PWK01. */
export const paperworkKinds = [
  ...[
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '11',
    '13',
    '15',
    '21',
    'A3',
    'A4',
    'AM',
    'AS',
    'B2',
    'B3',
  ],
  ...[
    'B4',
    'BR',
    'BS',
    'BT',
    'CB',
    'CK',
    'CT',
    'D2',
    'DA',
    'DB',
    'DG',
    'DJ',
    'DS',
    'EB',
    'HC',
    'HR',
    'I5',
    'IR',
  ],
  ...[
    'LA',
    'M1',
    'MT',
    'NN',
    'OB',
    'OC',
    'OD',
    'OE',
    'OX',
    'OZ',
    'P4',
    'P5',
    'PE',
    'PN',
    'PO',
    'PQ',
    'PY',
    'PZ',
  ],
  ...['RB', 'RR', 'RT', 'RX', 'SG', 'V5', 'XP'],
]

/** PWK02, when papers were sent; the other five stand on the certificate of medical necessity. */
export const paperworkWays = ['AA', 'BM', 'EL', 'EM', 'FT', 'FX']
export const certificateWays = ['AB', 'AD', 'AF', 'AG', 'NS']

/** HCP01, 13, 14 and 15. */
export const pricingMethods = [
  ...['00', '01', '02', '03', '04', '05', '07', '08', '09', '10', '11', '12', '13', '14'],
]
export const pricingRejections = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6']
export const policyCompliances = ['1', '2', '3', '4', '5']
export const pricingExceptions = ['1', '2', '3', '4', '5', '6']
