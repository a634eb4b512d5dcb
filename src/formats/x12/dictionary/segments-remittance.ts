/** The segments of remittances. */
import type { SegmentDef } from '../define.ts'

export const remittanceSegments = {
  BPR: {
    name: 'payment',
    elements: [
      305, 782, 478, 591, 812, 506, 507, 569, 508, 509, 510, 506, 507, 569, 508, 373, 1048, 506, 507, 569,
      508,
    ],
    notes: ['P0607', 'C0809', 'P1213', 'C1415', 'P1819', 'C2021'],
  },
  RDM: { name: 'remittanceDelivery', elements: [756, 93, 364, 'C040', 'C040'] },
  TS3: {
    name: 'providerSummary',
    elements: [
      127, 1331, 373, 380, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782, 782,
      782, 782, 380, 782,
    ],
  },
  TS2: {
    name: 'providerSupplement',
    elements: [782, 782, 782, 782, 782, 782, 380, 782, 782, 380, 380, 380, 380, 380, 782, 380, 782, 782, 782],
  },
  CLP: {
    name: 'claimPayment',
    elements: [1028, 1029, 782, 782, 782, 1032, 127, 1331, 1325, 1352, 1354, 380, 954, 1073],
  },
  SVC: { name: 'servicePayment', elements: ['C003', 782, 782, 234, 380, 'C003', 380] },
  PLB: {
    name: 'providerAdjustment',
    elements: [127, 373, 'C042', 782, 'C042', 782, 'C042', 782, 'C042', 782, 'C042', 782, 'C042', 782],
    notes: ['P0506', 'P0708', 'P0910', 'P1112', 'P1314'],
  },
} as const satisfies Record<string, SegmentDef>
