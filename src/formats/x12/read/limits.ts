/** Beyond these a transmission is broken or hostile. */

export type X12Limits = {
  /** Bytes of a segment. The longest of ours may have some 5,000. */
  readonly segmentBytes: number
  /** Findings about segments of one set; further ones are only counted. */
  readonly findingsPerSet: number
}

export const x12Limits: X12Limits = { segmentBytes: 65_536, findingsPerSet: 1_000 }
