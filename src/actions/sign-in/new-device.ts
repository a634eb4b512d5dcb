/** Tells a person that somebody signed in as them from a browser that was not used before. */
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { countKnownDevices } from '#store/people/sessions.ts'
import type { Context } from '../action.ts'
import { putNotice } from '../notices/put-notice.ts'
import type { openedSession } from './session.ts'

/** True where the person has signed in from some browser before: the very first sign-in is no news. */
export function hasDevices(tx: Tx, personId: Id, now: string): Promise<boolean> {
  return asActing(tx, { organizationId: null, personId }, async () => {
    const known = await countKnownDevices(tx, personId, now)
    return known > 0
  })
}

/** The notice stands with the organization that the session is for, or else with the first where they may work. */
export async function tellNewDevice(
  context: Context,
  personId: Id,
  opened: Pick<z.output<typeof openedSession>, 'organizationId' | 'organizations'>,
): Promise<void> {
  const { tx, house, now, newId, requestId } = context
  const organizationId = opened.organizationId ?? opened.organizations.find(({ onHold }) => !onHold)?.id
  if (organizationId === undefined) return
  await asActing(tx, { organizationId, personId }, () =>
    putNotice(
      { tx, house, organizationId, now, newId },
      { kind: 'new-device', about: `sign-in:${requestId}`, personId },
    ),
  )
}
