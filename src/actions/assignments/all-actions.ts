/** What may be asked about assignments: one line for each action. */
import { assignMember } from './assign-member.ts'
import { listAssignments } from './list-assignments.ts'
import { rankProvidersFor } from './rank-providers.ts'
import { sayAssignment } from './say-assignment.ts'
import { seeWishes } from './see-wishes.ts'
import { tellWishes } from './tell-wishes.ts'

export const assignmentActions = [
  rankProvidersFor,
  assignMember,
  sayAssignment,
  listAssignments,
  seeWishes,
  tellWishes,
] as const
