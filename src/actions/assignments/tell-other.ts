/** Tells the other side of an assignment what was said of it: a notice that names no member, only where to look. */
import type { Assignment, AssignmentWord } from '#domain/assignments/assignment.ts'
import type { NoticeKind } from '#domain/notices/kinds.ts'
import type { Context } from '../action.ts'
import { sendNotice } from '../notices/put-notice.ts'

/** The provider hears of what it is given and of what it loses; the plan, of each answer. */
export async function tellOther(
  context: Context,
  assignment: Assignment,
  { id, byId, says }: Pick<AssignmentWord, 'id' | 'byId' | 'says'>,
): Promise<void> {
  const { ownerId, otherId } = assignment
  // Who is not on the hub hears of it by the plan's files.
  if (otherId === null) return
  const receiver = byId === ownerId ? otherId : ownerId
  const kind: NoticeKind =
    byId !== ownerId
      ? 'assignment-answered'
      : says === 'assigned'
        ? 'member-assigned'
        : 'assignment-taken-back'
  await sendNotice(context, receiver, { kind, about: `word:${id}`, objectId: assignment.id })
}
