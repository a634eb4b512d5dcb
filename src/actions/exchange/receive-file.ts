/** A file is handed over: kept, numbered, and put on its way. The receipt is the answer. */
import { z } from 'zod'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import { findFile } from '#files/guidance.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import type { Tx } from '#store/database.ts'
import { storableText } from '#store/exchange/storable.ts'
import { findSameBytes, insertTransmission } from '#store/exchange/transmissions.ts'
import { action, type Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { knownFiles } from './known-files.ts'
import { findParty } from './parties.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { objectOf, sendStep } from './steps/job-of.ts'

type Prepared = StoredBlob & { readonly name: string; readonly mediaType: string }

const takes = z.strictObject({
  partner: z
    .uuid()
    .optional()
    .describe('Whose file it is, or for whom: an organization or a partner of yours'),
  ours: z
    .boolean()
    .default(false)
    .describe('True: your own data for the partner, taken in from another program'),
  file: z.string().max(100).optional().describe('What it is, by the guidance’s id or short name, if known'),
  profile: z.string().max(100).optional().describe('The layout that it has, if known'),
  party: z.enum(['ecm', 'community-supports']).optional().describe('Whose version of the file, if known'),
  language: z.enum(['en', 'es']).default('en').describe('Language of the answers'),
})

export const receiveFile = action({
  name: 'exchange.receive-file',
  says: 'Hand over a file: you get a receipt at once, and its answers as soon as it is judged.',
  permission: 'exchange/send',
  takes,
  gives: z.strictObject({
    transmission: shownTransmission,
    alreadyReceived: z.boolean().describe('True when the same bytes were here before: nothing happens again'),
  }),
  changes: true,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'exchange/no-such-partner',
    'exchange/no-such-file-type',
  ],
  async prepare({ file }, { house, organizationId }) {
    if (!file) return refuse('request/file-missing')
    killPoint('receive/before-blob')
    const { fileBytes } = house.settings.limits
    const put = await house.blobs.put(organizationId, file.bytes, { maxBytes: fileBytes })
    if (!put.ok) return refuse('exchange/file-too-large', { megabytes: Math.floor(fileBytes / 1e6) })
    killPoint('receive/after-blob')
    const name = storableText(file.name).slice(0, 300) || 'file'
    return done<Prepared>({ ...put.value, name, mediaType: storableText(file.mediaType).slice(0, 100) })
  },
  async run(asked, context, prepared) {
    const { tx, organizationId, house } = context
    const definition = asked.file === undefined ? null : findFile(asked.file)
    if (asked.file !== undefined && !definition?.keeping)
      return refuse('exchange/no-such-file-type', { file: asked.file, known: knownFiles })
    if (asked.partner !== undefined && !(await findParty(tx, organizationId, asked.partner)))
      return refuse('exchange/no-such-partner')
    const side = asked.ours ? 'ours' : 'theirs'
    const partnerId = asked.partner ?? null
    const same = await findSameBytes(tx, organizationId, { side, partnerId, sha256: prepared.sha256 })
    const made = same ?? (await insert(tx, asked, context, prepared, definition?.id))
    context.tell({ objects: [objectOf(made.id)] })
    if (!same) await sendStep(tx, house, 'exchange-read', organizationId, made.id)
    killPoint('receive/before-commit')
    context.afterwards(() => {
      killPoint('receive/after-commit')
      house.jobs.nudge('exchange-read')
    })
    return done({ transmission: shownTransmissionOf(made), alreadyReceived: same !== null })
  },
})

async function insert(
  tx: Tx,
  asked: z.output<typeof takes>,
  { actor, organizationId, now, today, newId }: Context,
  { sha256, byteCount, name, mediaType }: Prepared,
  file: string | undefined,
) {
  const by = askedBy(actor)
  const { profile, party, language, partner = null } = asked
  const side = asked.ours ? 'ours' : 'theirs'
  const made = await insertTransmission(
    tx,
    {
      organization_id: organizationId,
      id: newId(),
      direction: 'in',
      side,
      partner_organization_id: partner,
      as_of: today,
      asked: JSON.stringify({ file, profile, party, language }),
      answers_given: '{}',
      file_name: name,
      media_type: mediaType,
      sha256,
      byte_count: byteCount,
      step: 'received',
      made_by_kind: by.kind,
      made_by_id: by.id,
      created_at: now,
    },
    by,
  )
  if (made) return made
  // Two brought the same bytes at once, and the other was first.
  const same = await findSameBytes(tx, organizationId, { side, partnerId: partner, sha256 })
  if (!same) throw new Error('A transmission that is there cannot be found.')
  return same
}
