/** An encrypted archive was carried here: it is opened, and each of its files is received. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { storableText } from '#store/exchange/storable.ts'
import { type HandDelivery, insertHandDelivery } from '#store/mail/hand-deliveries.ts'
import { action } from '../action.ts'
import { receiveFile } from '../exchange/receive-file.ts'
import { shownTransmission } from '../exchange/shown-transmission.ts'
import type { House } from '../house.ts'
import { findKeyRing } from '../mail/keys.ts'
import { plainName } from '../mail/parts.ts'
import { open } from '../mail/pgp.ts'
import { refuse } from '../refusals.ts'
import { type UnpackedPart, unpack } from './archive.ts'
import { type HandedPart, shownDelivery, shownDeliveryOf } from './shown-delivery.ts'

const mostParts = 100

type Opened = {
  readonly archive: StoredBlob
  readonly name: string
  readonly form: 'zip' | 'openpgp'
  readonly parts: readonly UnpackedPart[]
}

export const receiveArchive = action({
  name: 'hand-delivery.receive-archive',
  says: 'Take in an encrypted archive that was carried here: each of its files gets a receipt.',
  permission: 'exchange/send',
  takes: z.strictObject({
    partner: z.uuid().describe('Whose files they are'),
    password: z.string().max(1000).default('').describe('Of the archive; not needed for OpenPGP'),
    handedBy: z.string().trim().max(200).default('').describe('Who brought it'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the answers'),
  }),
  gives: z.strictObject({
    delivery: shownDelivery,
    files: z.array(
      z.strictObject({
        transmission: shownTransmission,
        alreadyReceived: z.boolean().describe('True when the same bytes were here before'),
      }),
    ),
  }),
  changes: true,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'exchange/no-such-partner',
    'exchange/no-such-file-type',
    'hand-delivery/not-an-archive',
    'hand-delivery/wrong-password',
    'hand-delivery/not-encrypted',
    'hand-delivery/not-safe',
    'hand-delivery/wrong-signature',
  ],
  async prepare({ file, partner, password }, { house, organizationId }): Promise<Result<Opened>> {
    if (!file) return refuse('request/file-missing')
    const { fileBytes } = house.settings.limits
    const put = await house.blobs.put(organizationId, file.bytes, { maxBytes: fileBytes })
    if (!put.ok) return refuse('exchange/file-too-large', { megabytes: Math.floor(fileBytes / 1e6) })
    const name = storableText(plainName(file.name)) || 'archive'
    const archive = put.value
    const blob = await openBlob(house.blobs, organizationId, { ...archive, name })
    try {
      const head = Buffer.from(await blob.source.read(0, 4)).toString('latin1')
      if (head.startsWith('PK')) {
        const parts = await unpack(blob.source, password, limitsOf(house), keepIn(house, organizationId))
        return parts.ok ? done({ archive, name, form: 'zip', parts: parts.value }) : parts
      }
      const parts = await unseal(house, organizationId, partner, archive)
      return parts.ok ? done({ archive, name, form: 'openpgp', parts: parts.value }) : parts
    } finally {
      await blob.close()
    }
  },
  async run({ partner, handedBy, language }, context, { archive, name, form, parts }) {
    const { tx, organizationId, now, today, actor } = context
    const files = []
    const handed: HandedPart[] = []
    for (const part of parts) {
      const prepared = {
        sha256: part.sha256,
        byteCount: part.byteCount,
        name: storableText(part.name),
        mediaType: 'application/octet-stream',
      }
      const received = await receiveFile.run({ partner, ours: false, language }, context, prepared)
      if (!received.ok) return received
      files.push(received.value)
      const { transmission } = received.value
      handed.push({
        transmission: transmission.id,
        receipt: transmission.receipt,
        name: prepared.name,
        bytes: part.byteCount,
        sha256: part.sha256,
        rows: transmission.rows.read,
      })
    }
    const delivery: HandDelivery = {
      organization_id: organizationId,
      id: context.newId(),
      direction: 'in',
      partner_organization_id: partner,
      form,
      file_name: name,
      sha256: archive.sha256,
      byte_count: archive.byteCount,
      parts: handed,
      made_by_person_id: actor.kind === 'person' ? actor.personId : null,
      made_at: now,
      handed_by: handedBy === '' ? null : handedBy,
      handed_to: null,
      handed_on: today,
    }
    await insertHandDelivery(tx, { ...delivery, parts: JSON.stringify(handed) })
    context.tell({ objects: [`hand-delivery:${delivery.id}`] })
    return done({ delivery: shownDeliveryOf(delivery), files })
  },
})

function limitsOf({ settings }: House) {
  return { parts: mostParts, bytes: settings.limits.fileBytes }
}

function keepIn(house: House, organizationId: Id) {
  return (bytes: AsyncIterable<Uint8Array>, maxBytes: number) =>
    house.blobs.put(organizationId, bytes, { maxBytes })
}

/** One file, or a zip of several; signed by the partner in any case. */
async function unseal(
  house: House,
  organizationId: Id,
  partner: Id,
  archive: StoredBlob,
): Promise<Result<readonly UnpackedPart[]>> {
  const now = new Date(house.clock())
  const { fileBytes } = house.settings.limits
  const ring = await house.database.inTransaction({ organizationId, personId: null }, tx =>
    findKeyRing(tx, house, organizationId, partner, californiaDay(now.getTime())),
  )
  const pieces: Uint8Array[] = []
  for await (const piece of house.blobs.read(organizationId, archive.sha256)) pieces.push(piece)
  const keys = { ours: ring.opening, signers: ring.theirs }
  const opened = await open(Buffer.concat(pieces), keys, now, fileBytes)
  if (opened === 'mail/too-large') return refuse('hand-delivery/not-safe')
  if (typeof opened === 'string') return refuse('hand-delivery/not-an-archive')
  if (opened.signature !== 'valid') return refuse('hand-delivery/wrong-signature')
  const { bytes } = opened
  const name = plainName(opened.name ?? '') || 'file'
  const keep = keepIn(house, organizationId)
  if (name.toLowerCase().endsWith('.zip')) {
    const source = {
      size: bytes.length,
      read: async (from: number, length: number) => bytes.subarray(from, from + length),
    }
    return unpack(source, null, limitsOf(house), keep)
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const kept = await keep(whole(), fileBytes)
  return kept.ok ? done([{ ...kept.value, name }]) : refuse('hand-delivery/not-safe')
}
