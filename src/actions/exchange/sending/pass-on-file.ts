/** A finished file goes to a partner byte for byte, made by another program; the partner's answers come back. */
import { z } from 'zod'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { storableText } from '#store/exchange/storable.ts'
import { findSentBytes, insertTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askedBy } from '../asked-by.ts'
import { findParty, hasContract } from '../parties.ts'
import { shownTransmission, shownTransmissionOf } from '../shown-transmission.ts'
import { objectOf, sendStep } from '../steps/job-of.ts'
import { dispatch, wayOut } from './dispatch.ts'

type Prepared = StoredBlob & { readonly name: string; readonly mediaType: string }

export const passOnFile = action({
  name: 'exchange.pass-on-file',
  says: 'Pass a finished file on to a partner, byte for byte; what the partner answers comes back to you.',
  permission: 'exchange/send',
  takes: z.strictObject({
    partner: z.uuid().describe('For whom: an organization or a partner of yours'),
  }),
  gives: z.strictObject({
    transmission: shownTransmission,
    way: wayOut,
    alreadyPassedOn: z
      .boolean()
      .describe('True when the same bytes went there before: nothing happens again'),
  }),
  changes: true,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'exchange/no-such-partner',
    'exchange/no-contract',
  ],
  async prepare({ file }, { house, organizationId }) {
    if (!file) return refuse('request/file-missing')
    const { fileBytes } = house.settings.limits
    const put = await house.blobs.put(organizationId, file.bytes, { maxBytes: fileBytes })
    if (!put.ok) return refuse('exchange/file-too-large', { megabytes: Math.floor(fileBytes / 1e6) })
    const name = storableText(file.name).slice(0, 300) || 'file'
    return done<Prepared>({ ...put.value, name, mediaType: storableText(file.mediaType).slice(0, 100) })
  },
  async run({ partner }, context, { sha256, byteCount, name, mediaType }) {
    const { tx, actor, organizationId, now, today, house, newId, tell, afterwards } = context
    const party = await findParty(tx, organizationId, partner)
    if (party === null || partner === organizationId) return refuse('exchange/no-such-partner')
    if (!(await hasContract(tx, organizationId, partner, today))) return refuse('exchange/no-contract')
    const same = await findSentBytes(tx, organizationId, partner, sha256)
    if (same !== null) {
      tell({ objects: [objectOf(same.id)] })
      const way = party.onHub === null ? ('carried' as const) : ('hub' as const)
      return done({ transmission: shownTransmissionOf(same), way, alreadyPassedOn: true })
    }
    const by = askedBy(actor)
    const made = await insertTransmission(
      tx,
      {
        organization_id: organizationId,
        id: newId(),
        direction: 'out',
        side: 'ours',
        partner_organization_id: partner,
        as_of: today,
        asked: '{}',
        answers_given: '{}',
        file_name: name,
        media_type: mediaType,
        sha256,
        byte_count: byteCount,
        step: 'sent',
        made_by_kind: by.kind,
        made_by_id: by.id,
        created_at: now,
      },
      by,
    )
    if (!made) throw new Error('A transmission of a new id is there already.')
    const { way, queue } = await dispatch(tx, house, organizationId, party, made.id)
    // Whom the file names is told by a job that reads it.
    await sendStep(tx, house, 'exchange-account', organizationId, made.id)
    tell({ objects: [objectOf(made.id)], disclosedTo: partner, why: 'passed on as it came' })
    killPoint('pass-on/before-commit')
    afterwards(() => {
      killPoint('pass-on/after-commit')
      house.jobs.nudge('exchange-account')
      if (queue !== null) house.jobs.nudge(queue)
    })
    return done({ transmission: shownTransmissionOf(made), way, alreadyPassedOn: false })
  },
})
