/** All segments that our sets use, by id. */
import type { SegmentDef } from '../define.ts'
import { acknowledgementSegments } from './segments-acknowledgement.ts'
import { claimSegments } from './segments-claim.ts'
import { envelopeSegments } from './segments-envelope.ts'
import { remittanceSegments } from './segments-remittance.ts'

export const segments: ReadonlyMap<string, SegmentDef> = new Map<string, SegmentDef>(
  Object.entries({
    ...envelopeSegments,
    ...claimSegments,
    ...remittanceSegments,
    ...acknowledgementSegments,
  }),
)
