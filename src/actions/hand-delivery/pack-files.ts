/** Packs files for a partner into an encrypted archive that somebody carries there. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { versionOn } from '#domain/network/contract.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { listSentMembers } from '#store/exchange/sending.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { type HandDelivery, insertHandDelivery } from '#store/mail/hand-deliveries.ts'
import { listContracts } from '#store/network/contracts.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { objectOf } from '../exchange/steps/job-of.ts'
import type { House } from '../house.ts'
import { findKeyRing } from '../mail/keys.ts'
import { signAndEncrypt } from '../mail/pgp.ts'
import { refuse } from '../refusals.ts'
import { type PackedPart, pack } from './archive.ts'
import { shownDelivery, shownDeliveryOf } from './shown-delivery.ts'

/** Without letters and digits that are taken for each other. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** 25 letters in groups of five: more than 120 bits, and still to be told by phone. */
function newPassword(house: House): string {
  const drawn: string[] = []
  while (drawn.length < 25) {
    // Bytes beyond the last whole round would make some letters likelier.
    for (const byte of house.random(40)) if (byte < 240) drawn.push(letters[byte % letters.length] ?? '')
  }
  return (drawn.slice(0, 25).join('').match(/.{5}/g) ?? []).join('-')
}

/** OpenPGP is made in one piece, in memory. */
const mostForOpenPgp = 100_000_000

type Prepared = {
  readonly blob: StoredBlob
  readonly partnerId: Id
  readonly fileName: string
  readonly password: string | null
}

const mayGo = new Set(['composed', 'sent', 'delivered', 'answered'])

export const packFiles = action({
  name: 'hand-delivery.pack-files',
  says: 'Pack files for a partner into an encrypted archive, to be carried there.',
  permission: 'exchange/send',
  takes: z.strictObject({
    transmissions: z.array(z.uuid()).min(1).max(100).describe('Composed files, all for one partner'),
    form: z
      .enum(['zip', 'openpgp'])
      .default('zip')
      .describe('zip: AES-256 with a password; openpgp: to their key'),
  }),
  gives: z.strictObject({
    delivery: shownDelivery,
    password: z
      .string()
      .nullable()
      .describe(
        'Told this once: tell it to the receiver apart from the archive, best by phone. Null for OpenPGP',
      ),
  }),
  changes: true,
  refuses: ['hand-delivery/nothing-to-hand-over', 'hand-delivery/no-key', 'exchange/no-contract'],
  async prepare(asked, { house, organizationId }) {
    const found = await house.database.inTransaction({ organizationId, personId: null }, async tx => {
      const all = await Promise.all(asked.transmissions.map(id => findTransmission(tx, organizationId, id)))
      return all.flatMap(each => each ?? [])
    })
    const partnerId = found[0]?.partner_organization_id ?? null
    const isOne = found.every(each => each.partner_organization_id === partnerId && isReady(each))
    if (partnerId === null || !isOne || found.length < new Set(asked.transmissions).size)
      return refuse<Prepared>('hand-delivery/nothing-to-hand-over')
    return asked.form === 'zip'
      ? zipped(house, organizationId, partnerId, found)
      : sealed(house, organizationId, partnerId, found)
  },
  async run({ transmissions, form }, context, { blob, partnerId, fileName, password }) {
    const { tx, organizationId, now, today, actor } = context
    const contracts = await listContracts(tx, organizationId, { partnerId, after: null, limit: 100 })
    if (!contracts.some(history => versionOn(history, today) !== null)) return refuse('exchange/no-contract')
    const parts = []
    for (const id of new Set(transmissions)) {
      const sent = await send(context, id, partnerId)
      if (sent === null) return refuse('hand-delivery/nothing-to-hand-over')
      parts.push(sent)
    }
    const delivery: HandDelivery = {
      organization_id: organizationId,
      id: context.newId(),
      direction: 'out',
      partner_organization_id: partnerId,
      form,
      file_name: fileName,
      sha256: blob.sha256,
      byte_count: blob.byteCount,
      parts,
      made_by_person_id: actor.kind === 'person' ? actor.personId : null,
      made_at: now,
      handed_by: null,
      handed_to: null,
      handed_on: null,
    }
    await insertHandDelivery(tx, { ...delivery, parts: JSON.stringify(parts) })
    context.tell({ objects: [`hand-delivery:${delivery.id}`] })
    return done({ delivery: shownDeliveryOf(delivery), password })
  },
})

function isReady({ direction, step, sha256 }: Transmission): boolean {
  return direction === 'out' && sha256 !== null && mayGo.has(step)
}

/** The names of two files can be the same: then the number of the receipt stands before each. */
function partsOf(house: House, organizationId: Id, found: readonly Transmission[]): readonly PackedPart[] {
  const isEach = new Set(found.map(each => each.file_name)).size === found.length
  return found.map(({ file_name, number, sha256 }) => ({
    name: isEach ? file_name : `${receiptNumber(number)}-${file_name}`,
    bytes: house.blobs.read(organizationId, sha256 ?? ''),
  }))
}

async function zipped(
  house: House,
  organizationId: Id,
  partnerId: Id,
  found: readonly Transmission[],
): Promise<Result<Prepared>> {
  const password = newPassword(house)
  const bytes = pack(partsOf(house, organizationId, found), password)
  const put = await house.blobs.put(organizationId, bytes, { maxBytes: Number.MAX_SAFE_INTEGER })
  return put.ok ? done({ blob: put.value, partnerId, fileName: nameOf(house, 'zip'), password }) : put
}

async function sealed(
  house: House,
  organizationId: Id,
  partnerId: Id,
  found: readonly Transmission[],
): Promise<Result<Prepared>> {
  const now = new Date(house.clock())
  const ring = await house.database.inTransaction({ organizationId, personId: null }, tx =>
    findKeyRing(tx, house, organizationId, partnerId, californiaDay(now.getTime())),
  )
  const size = found.reduce((sum, { byte_count }) => sum + (byte_count ?? 0), 0)
  if (ring.signing === null || ring.theirs.length === 0 || size > mostForOpenPgp)
    return refuse('hand-delivery/no-key')
  const parts = partsOf(house, organizationId, found)
  const [only] = parts
  const name = parts.length === 1 && only ? only.name : nameOf(house, 'zip')
  const pieces: Uint8Array[] = []
  for await (const piece of parts.length === 1 && only ? only.bytes : pack(parts, null)) pieces.push(piece)
  const keys = { to: ring.theirs, by: ring.signing }
  const message = await signAndEncrypt(Buffer.concat(pieces), name, keys, now)
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield message
  }
  const put = await house.blobs.put(organizationId, whole(), { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) return put
  return done({ blob: put.value, partnerId, fileName: nameOf(house, 'pgp'), password: null })
}

/** Says nothing but when it was made: it lies open on a stick. */
function nameOf(house: House, ending: string): string {
  return `causeway-${new Date(house.clock()).toISOString().slice(0, 16).replace(/[-:]/g, '')}.${ending}`
}

/** The file is on its way; null when it cannot go, or is not for this partner. */
async function send({ tx, organizationId, now, actor, tell }: Context, id: Id, partnerId: Id) {
  const there = await findTransmission(tx, organizationId, id)
  if (there === null || there.partner_organization_id !== partnerId || !isReady(there)) return null
  if (there.step === 'composed') {
    const move = { from: 'composed', to: 'sent', at: now, by: askedBy(actor), note: 'by-hand' } as const
    if (!(await moveTransmission(tx, organizationId, id, move))) return null
  }
  const members = await listSentMembers(tx, organizationId, id)
  tell({
    objects: [objectOf(id)],
    members,
    disclosedTo: partnerId,
    why: `handed over: ${there.file ?? 'file'}`,
  })
  return {
    transmission: id,
    receipt: receiptNumber(there.number),
    name: there.file_name,
    bytes: there.byte_count ?? 0,
    sha256: there.sha256 ?? '',
    rows: there.rows_read,
  }
}
