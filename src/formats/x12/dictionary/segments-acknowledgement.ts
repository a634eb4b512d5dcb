/** The segments of acknowledgements. */
import type { SegmentDef } from '../define.ts'

export const acknowledgementSegments = {
  AK1: { name: 'groupResponse', elements: [479, 28, 480] },
  AK2: { name: 'setResponse', elements: [143, 329, 1705] },
  AK3: { name: 'segmentNote', elements: [721, 719, 447, 720, 720, 720, 720, 720] },
  AK4: { name: 'elementNote', elements: ['C030', 725, 723, 724] },
  AK5: { name: 'setStatus', elements: [717, 718, 718, 718, 718, 718] },
  AK9: { name: 'groupStatus', elements: [715, 97, 123, 2, 716, 716, 716, 716, 716] },
  IK3: { name: 'segmentNote', elements: [721, 719, 447, 620] },
  IK4: { name: 'elementNote', elements: ['C030', 725, 621, 724] },
  IK5: { name: 'setStatus', elements: [717, 618, 618, 618, 618, 618] },
  CTX: {
    name: 'context',
    elements: ['C998', 721, 719, 447, 'C030', 'C999'],
    repeats: { 1: 10 },
  },
  STC: {
    name: 'status',
    elements: ['C043', 373, 306, 782, 782, 373, 591, 373, 429, 'C043', 'C043', 933],
  },
} as const satisfies Record<string, SegmentDef>
