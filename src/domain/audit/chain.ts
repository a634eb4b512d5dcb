/** Follows an organization's audit from its first entry to its end and says what was tampered with. */
import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#base/id.ts'
import type { AnchorLeaf } from './anchor.ts'
import type { ChainedEntry } from './entry.ts'
import { auditKeyOf, headSealOf, macOf, noMac } from './entry.ts'

/** Where the chain says that it ends. */
export type ChainHead = { readonly sequence: number; readonly mac: Uint8Array; readonly seal: Uint8Array }

export type ChainTrouble = {
  readonly what:
    | 'entry-altered'
    | 'entry-missing'
    | 'entry-out-of-order'
    | 'tail-missing'
    | 'head-altered'
    | 'anchor-not-met'
  /** The sequence number at which it shows. */
  readonly sequence: number
}

export type ChainVerifier = {
  /** The next entry, in order of sequence. */
  follow(entry: ChainedEntry): void
  /** After the last entry; null where there is no head because there never was an entry. */
  end(head: ChainHead | null): readonly ChainTrouble[]
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Verifies one chain in one pass with flat memory. After an altered entry it goes on from the MAC that stands
 * there, so that each trouble is told once and all of them are.
 */
export function chainVerifier(
  auditKey: Uint8Array,
  organizationId: Id,
  anchors: readonly AnchorLeaf[],
): ChainVerifier {
  const key = auditKeyOf(auditKey, organizationId)
  const anchored = new Map(anchors.map(anchor => [anchor.sequence, anchor.mac]))
  const troubles: ChainTrouble[] = []
  let previous = noMac
  let sequence = 0
  const tell = (what: ChainTrouble['what'], at: number): void => void troubles.push({ what, sequence: at })
  return {
    follow(entry) {
      if (entry.sequence <= sequence) tell('entry-out-of-order', entry.sequence)
      else if (entry.sequence > sequence + 1) tell('entry-missing', sequence + 1)
      else if (
        entry.organizationId !== organizationId ||
        !equal(macOf(key, previous, entry.sequence, entry), entry.mac)
      )
        tell('entry-altered', entry.sequence)
      const anchor = anchored.get(entry.sequence)
      if (anchor && !equal(anchor, entry.mac)) tell('anchor-not-met', entry.sequence)
      sequence = Math.max(sequence, entry.sequence)
      previous = entry.mac
    },
    end(head) {
      if (head === null ? sequence > 0 : !equal(headSealOf(key, head.sequence, head.mac), head.seal))
        tell('head-altered', sequence)
      if (head && (head.sequence !== sequence || !equal(head.mac, previous))) {
        tell(head.sequence > sequence ? 'tail-missing' : 'head-altered', sequence + 1)
      }
      for (const anchor of anchors) if (anchor.sequence > sequence) tell('tail-missing', sequence + 1)
      return troubles
    },
  }
}
