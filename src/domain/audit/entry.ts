/** One entry of the audit: who saw or changed what and why, sealed so that no later hand can alter it unseen. */

import { createHmac, hkdfSync } from 'node:crypto'
import type { Id } from '#base/id.ts'

/** What is told of one request or one step of a job. Kept with it in the same transaction. */
export type AuditEntry = {
  readonly organizationId: Id
  /** Instant, ISO in UTC with milliseconds. */
  readonly at: string
  readonly actor: {
    readonly kind: 'person' | 'machine' | 'system' | 'stranger' | 'anyone'
    /** The person's or token's id, or the job's name. */
    readonly id: string
  }
  /** The action's or job's name: `exchange.receive-file`. */
  readonly action: string
  /** `done`, or the code of the refusal. */
  readonly outcome: string
  /** What it was about: `transmission:0197…`. */
  readonly objects: readonly string[]
  /** Members whose data was seen or changed. Health information. */
  readonly members: readonly string[]
  /** The organization that the members' data went to (45 CFR 164.528), or null. */
  readonly disclosedTo: Id | null
  readonly why: string | null
  readonly requestId: string
}

/** An entry as it stands in the chain of its organization. */
export type ChainedEntry = AuditEntry & {
  /** From 1, without gaps. */
  readonly sequence: number
  /** HMAC-SHA-256 over the entry and the MAC before it; 32 bytes. */
  readonly mac: Uint8Array
}

/** Before the first entry. */
export const noMac: Uint8Array = new Uint8Array(32)

/** The chain's key of one organization, so that no organization's chain says anything of another's. */
export function auditKeyOf(auditKey: Uint8Array, organizationId: Id): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', auditKey, organizationId, 'causeway audit chain 1', 32))
}

/**
 * The entry as text, always the same for the same entry: a list in a fixed order, so that neither the order
 * of keys nor a missing field can be read in two ways.
 */
function entryText(entry: AuditEntry, sequence: number): string {
  return JSON.stringify([
    1,
    entry.organizationId,
    sequence,
    entry.at,
    entry.actor.kind,
    entry.actor.id,
    entry.action,
    entry.outcome,
    entry.objects,
    entry.members,
    entry.disclosedTo,
    entry.why,
    entry.requestId,
  ])
}

/** The MAC of an entry that follows the entry with `previous`. `key` is from auditKeyOf. */
export function macOf(
  key: Uint8Array,
  previous: Uint8Array,
  sequence: number,
  entry: AuditEntry,
): Uint8Array {
  return createHmac('sha256', key).update(previous).update(entryText(entry, sequence)).digest()
}

/** The seal of the chain's end: without the key nobody can cut the tail and say that the chain ends there. */
export function headSealOf(key: Uint8Array, sequence: number, mac: Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(`head ${sequence} `).update(mac).digest()
}
