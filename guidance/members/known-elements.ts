/** Which elements say who a member is and how to reach them, wherever they stand: what is held of a person. */
import type { Authority } from '../define.ts'

export type KnownElement = Authority & {
  /** The element, as the files name it. */
  readonly element: string
  /** What it tells: who somebody is, or how to reach them. */
  readonly of: 'identity' | 'contact'
}

const source: Authority = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: what is held of a person, besides what each file says',
}

const elements = {
  identity: [
    'memberCin',
    'memberFirstName',
    'memberLastName',
    'memberDateOfBirth',
    'memberGenderCode',
    'medicalRecordNumber',
  ],
  contact: [
    'memberHomelessnessIndicator',
    'memberResidentialAddress',
    'memberResidentialCity',
    'memberResidentialZip',
    'memberMailingAddress',
    'memberMailingCity',
    'memberMailingZip',
    'memberPhoneNumber',
    'memberEmailAddress',
    'memberPreferredLanguageSpoken',
    'memberPreferredLanguageWritten',
    'guardianFirstName',
    'guardianLastName',
    'guardianPhoneNumber',
  ],
} as const

/** In the order in which a page shows them. */
export const knownElements: readonly KnownElement[] = [
  ...elements.identity.map(element => ({ element, of: 'identity' as const, ...source })),
  ...elements.contact.map(element => ({ element, of: 'contact' as const, ...source })),
]

/**
 * The files whose records speak of a member, the one whose word goes first standing first. A Return Transmission File
 * is the provider's own word, and goes the other way.
 */
export const filesAboutMembers = {
  files: [
    'ecm/member-information',
    'community-supports/authorization-status',
    'ecm/return-transmission',
    'community-supports/return-transmission',
  ],
  /** Of these our own records are what we say ourselves: they tell us nothing new of a member. */
  ownWord: ['ecm/return-transmission', 'community-supports/return-transmission'],
  ...source,
}
