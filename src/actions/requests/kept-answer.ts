/** The answer of a request kept under its key: the same request gets it again, another one is refused. */

import { createHash, createHmac } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { keyFor, seal, unseal } from '#base/seal.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { KeyPlace } from '#store/requests/idempotency.ts'
import { nobodysId } from '#store/requests/idempotency.ts'
import type { FileStream } from '../action.ts'
import type { House } from '../house.ts'

/** What is kept: the answer and what it was about, so that the audit can tell of the answer given again. */
export type KeptAnswer = { readonly value: unknown; readonly objects: readonly string[] }

/** Printable ASCII, as the header field has it; 1 to 200 characters. */
export function isKey(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text)
}

/** The file's bytes as they pass by, and their hash once all have passed. */
export function hashedFile(file: FileStream): { readonly file: FileStream; readonly sha256: () => string } {
  const hash = createHash('sha256')
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const part of file.bytes) {
      hash.update(part)
      yield part
    }
  }
  return { file: { ...file, bytes: passing() }, sha256: () => hash.digest('hex') }
}

/** JSON with the keys in order, so that the same request is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/**
 * A keyed hash of all that was asked. Keyed, because a request may hold what a plain hash would not hide: a
 * password, a member's number.
 */
export function requestMac(house: House, action: string, input: unknown, fileSha256: string | null): string {
  return createHmac('sha256', keyFor('request hash', house.settings.keys.audit))
    .update(canonical([action, input, fileSha256]))
    .digest('hex')
}

/** Whose key it is. Before sign-in the request is part of the key, so that no stranger's key meets another's. */
export function placeOf(actor: Actor, key: string, mac: string): KeyPlace {
  const organizationId: Id = 'organizationId' in actor ? actor.organizationId : nobodysId
  if (actor.kind === 'person' || actor.kind === 'stranger')
    return { organizationId, actorId: actor.personId, key }
  if (actor.kind === 'machine') return { organizationId, actorId: actor.tokenId, key }
  const hashed = createHash('sha256').update(`${key} ${mac}`).digest('hex')
  return { organizationId, actorId: nobodysId, key: hashed }
}

const sealPurpose = 'kept answers'
const where = ({ organizationId, actorId, key }: KeyPlace): string => `${organizationId} ${actorId} ${key}`

/** Sealed, because an answer may hold health information, or a secret that is told only once. */
export function sealAnswer(house: House, place: KeyPlace, kept: KeptAnswer): Uint8Array {
  const key = keyFor(sealPurpose, house.settings.keys.sealing)
  return seal(key, house.random(12), where(place), Buffer.from(JSON.stringify(kept)))
}

/** Opens with today's sealing key, or one of those before. */
export function unsealAnswer(house: House, place: KeyPlace, sealed: Uint8Array): KeptAnswer {
  const { sealing, sealingBefore = [] } = house.settings.keys
  const keys = [sealing, ...sealingBefore].map(each => keyFor(sealPurpose, each))
  const plain = unseal(keys, where(place), sealed)
  return JSON.parse(Buffer.from(plain).toString()) as KeptAnswer
}
