/** What a plan has decided about a Community Support for a member. */
import { defineCodeSet } from '../define.ts'

/*
 * The file is the State’s (April 2023); neither its layout nor its values could be read. To be replaced
 * here.
 */
export const authorizationStatus = defineCodeSet({
  id: 'authorization-status',
  name: 'Authorization Status',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Community Supports Authorization Status File',
  codes: [
    {
      code: 'Pending',
      label: 'Pending',
      labelEs: 'Pendiente',
      aliases: ['In review', 'Under review', 'Received', 'Open', 'Requested', 'P'],
    },
    {
      code: 'Approved',
      label: 'Approved',
      labelEs: 'Aprobada',
      aliases: ['Authorized', 'Approve', 'A', 'Active'],
    },
    {
      code: 'Modified',
      label: 'Partially approved',
      labelEs: 'Aprobada en parte',
      aliases: ['Partially approved', 'Partial', 'Partial approval', 'Approved with modification', 'M'],
    },
    {
      code: 'Denied',
      label: 'Denied',
      labelEs: 'Negada',
      aliases: ['Deny', 'D', 'Not approved', 'Rejected'],
    },
    { code: 'Expired', label: 'Expired', labelEs: 'Vencida', aliases: ['E', 'Lapsed'] },
    {
      code: 'Closed',
      label: 'Closed',
      labelEs: 'Cerrada',
      aliases: ['C', 'Cancelled', 'Canceled', 'Withdrawn', 'Void', 'Completed'],
    },
  ],
})
