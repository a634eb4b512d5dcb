/** Code lists of X12 itself that several places of our sets use, as the 005010 guides narrow them. */

export const yesNo = ['Y', 'N'] as const
export const yesNoNotApplicable = ['N', 'W', 'Y'] as const

/** SBR01. */
export const payerSequences = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P', 'S', 'T', 'U'] as const

/** SBR05, when Medicare is not the first payer. */
export const secondaryMedicareReasons = ['12', '13', '14', '15', '16', '41', '42', '43', '47'] as const

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
] as const

/** SBR02 of somebody else than the subscriber, and PAT01. */
export const relationships = ['01', '19', '20', '21', '39', '40', '53', 'G8'] as const

/** DMG03. */
export const genders = ['F', 'M', 'U'] as const

/** CN101. */
export const contractTypes = ['01', '02', '03', '04', '05', '06', '09'] as const

/** CLM20. */
export const delayReasons = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15'] as const

/** CAS01. */
export const adjustmentGroups = ['CO', 'CR', 'OA', 'PI', 'PR'] as const

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
] as const

/** PWK02, when papers were sent; the other five stand on the certificate of medical necessity. */
export const paperworkWays = ['AA', 'BM', 'EL', 'EM', 'FT', 'FX'] as const
export const certificateWays = ['AB', 'AD', 'AF', 'AG', 'NS'] as const

/** HCP01, 13, 14 and 15. */
export const pricingMethods = [
  ...['00', '01', '02', '03', '04', '05', '07', '08', '09', '10', '11', '12', '13', '14'],
] as const
export const pricingRejections = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const
export const policyCompliances = ['1', '2', '3', '4', '5'] as const
export const pricingExceptions = ['1', '2', '3', '4', '5', '6'] as const

/** SBR02. */
export const coverageRelationships = ['18', ...relationships] as const

/** CLM07. */
export const assignments = ['A', 'B', 'C'] as const

/** CLM09 and OI06. */
export const releases = ['I', 'Y'] as const

/** BPR01, 03 and 04. */
export const paymentHandlings = ['C', 'D', 'H', 'I', 'P', 'U', 'X'] as const
export const paymentFlags = ['C', 'D'] as const
export const paymentMethods = ['ACH', 'BOP', 'CHK', 'FWT', 'NON'] as const

/** CLP02. */
export const paidClaimStatuses = ['1', '2', '3', '4', '19', '20', '21', '22', '23', '25'] as const
