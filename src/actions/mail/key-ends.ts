/** Tells people that an OpenPGP key, theirs or a partner's, is about to end: nothing goes by e-mail after that. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { keyWarning } from '#domain/mail/key-ends.ts'
import type { Tx } from '#store/database.ts'
import { listMailKeys, type MailKey } from '#store/mail/keys.ts'
import { nowOf } from '../exchange/steps/job-of.ts'
import type { JobContext } from '../job.ts'
import { putNotice } from '../notices/put-notice.ts'
import { isInUse } from './keys.ts'

/** Of several keys of one owner the one that lasts longest counts. */
export async function tellEnding(tx: Tx, { house, newId }: JobContext, organizationId: Id): Promise<void> {
  const now = nowOf({ house })
  const today = californiaDay(now)
  const lasting = new Map<Id | null, MailKey>()
  for (const key of await listMailKeys(tx, organizationId)) {
    if (!isInUse(key, today)) continue
    const other = lasting.get(key.partner_organization_id)
    if (other === undefined || endOf(key) > endOf(other)) lasting.set(key.partner_organization_id, key)
  }
  for (const [partnerId, key] of lasting) {
    const expiresOn = key.expires_on as Day | null
    const days = keyWarning(today, expiresOn)
    if (days === null || expiresOn === null) continue
    const kind = partnerId === null ? ('own-key-ends' as const) : ('partner-key-ends' as const)
    const about = `mail-key:${key.id}:${days}`
    await putNotice({ tx, house, organizationId, now, newId }, { kind, about, partnerId, day: expiresOn })
  }
}

function endOf({ expires_on: expiresOn }: MailKey): string {
  return expiresOn ?? '9999-12-31'
}
