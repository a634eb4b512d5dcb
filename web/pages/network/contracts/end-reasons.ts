/** The reasons that are offered for declining or ending; those that the State does not let stand are not among them. */
export const endReasons = [
  'terms-not-agreed',
  'by-agreement',
  'term-over',
  'provider-gives-up',
  'capacity',
  'quality',
  'breach-of-contract',
  'not-vetted',
  'leaves-county',
  'other',
] as const

export type EndReason = (typeof endReasons)[number]
