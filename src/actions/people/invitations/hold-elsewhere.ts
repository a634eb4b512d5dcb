/** Puts a person's places at other organizations on hold, because their proofs were set anew on one's word. */
import type { Id } from '#base/id.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { listPlaces, updateMembership } from '#store/people/members.ts'

/**
 * The person's places at other organizations wait till those confirm them: one organization's administrator
 * must not get into another one by giving a shared person new proofs.
 */
export async function holdElsewhere(tx: Tx, personId: Id, here: Id, now: string): Promise<void> {
  const places = await asActing(tx, { ...nobody, personId }, () => listPlaces(tx, personId))
  for (const { organizationId, heldAt } of places)
    if (organizationId !== here && heldAt === null)
      await asActing(tx, { organizationId, personId: null }, () =>
        updateMembership(tx, organizationId, personId, { heldAt: now }),
      )
}
