/** A thousand tampers with a chain, all of them found, and an untouched one found whole. */

import { describe, expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import type { ChainHead } from './chain.ts'
import { chainVerifier } from './chain.ts'
import type { AuditEntry, ChainedEntry } from './entry.ts'
import { auditKeyOf, headSealOf, macOf, noMac } from './entry.ts'

const auditKey = new Uint8Array(32).fill(7)
const organizationId = '01900000-0000-7000-8000-000000000001'
const other = '01900000-0000-7000-8000-000000000002'

function entryFor(number: number): AuditEntry {
  return {
    organizationId,
    at: new Date(Date.UTC(2026, 10, 22, 0, 0, number)).toISOString(),
    actor: { kind: 'person', id: `person-${number % 5}` },
    action: number % 3 === 0 ? 'exchange.receive-file' : 'exchange.see-record',
    outcome: number % 11 === 0 ? 'request/not-permitted' : 'done',
    objects: [`transmission:${number}`],
    members: number % 2 === 0 ? [`9000${number}A`] : [],
    disclosedTo: number % 7 === 0 ? other : null,
    why: number % 4 === 0 ? 'care' : null,
    requestId: `request-${number}`,
  }
}

type Chain = { readonly entries: readonly ChainedEntry[]; readonly head: ChainHead }

function chainOf(length: number, key = auditKeyOf(auditKey, organizationId)): Chain {
  const entries: ChainedEntry[] = []
  let mac = noMac
  for (let sequence = 1; sequence <= length; sequence++) {
    const entry = entryFor(sequence)
    mac = macOf(key, mac, sequence, entry)
    entries.push({ ...entry, sequence, mac })
  }
  return { entries, head: { sequence: length, mac, seal: headSealOf(key, length, mac) } }
}

function entryAt({ entries }: Chain, place: number): ChainedEntry {
  const entry = entries[place]
  if (!entry) throw new Error(`no entry at ${place}`)
  return entry
}

const whole = chainOf(60)
const anchors = [20, 40].map(sequence => ({
  organizationId,
  sequence,
  mac: whole.entries[sequence - 1]?.mac ?? noMac,
}))

function troublesOf(entries: readonly ChainedEntry[], head: ChainHead | null): readonly string[] {
  const verifier = chainVerifier(auditKey, organizationId, anchors)
  for (const entry of entries) verifier.follow(entry)
  return verifier.end(head).map(trouble => trouble.what)
}

/** A hand that does not hold the key: everything it can do to what is kept. */
const tampers: Record<
  string,
  (chain: Chain, place: number, random: ReturnType<typeof seededRandom>) => Chain
> = {
  'an entry edited': (chain, place, random) => {
    const changes: Partial<ChainedEntry>[] = [
      { at: '2026-11-22T12:34:56.789Z' },
      { actor: { kind: 'system', id: 'nobody' } },
      { action: 'exchange.list-transmissions' },
      { outcome: 'request/not-found' },
      { objects: [] },
      { objects: ['transmission:1', 'transmission:2'] },
      { members: ['90000099A'] },
      { disclosedTo: '01900000-0000-7000-8000-000000000003' },
      { why: 'curiosity' },
      { requestId: 'request-0' },
      { organizationId: other },
    ]
    return {
      ...chain,
      entries: chain.entries.with(place, { ...entryAt(chain, place), ...random.pick(changes) }),
    }
  },
  'an entry deleted': (chain, place) => ({ ...chain, entries: chain.entries.toSpliced(place, 1) }),
  'an entry deleted and the rest renumbered': (chain, place) => ({
    ...chain,
    entries: chain.entries.toSpliced(place, 1).map((entry, index) => ({ ...entry, sequence: index + 1 })),
  }),
  'an entry put in': (chain, place) => ({
    ...chain,
    entries: chain.entries
      .toSpliced(place, 0, { ...entryFor(99), sequence: 1, mac: new Uint8Array(32).fill(place) })
      .map((entry, index) => ({ ...entry, sequence: index + 1 })),
  }),
  'two entries exchanged': (chain, place) => {
    const [one, two] = [entryAt(chain, place), entryAt(chain, (place + 1) % 60)]
    const swapped = chain.entries
      .with(place, { ...two, sequence: one.sequence })
      .with((place + 1) % 60, { ...one, sequence: two.sequence })
    return { ...chain, entries: swapped }
  },
  'the tail cut': (chain, place) => ({ ...chain, entries: chain.entries.slice(0, place) }),
  'the tail cut and the head set back': (chain, place) => {
    const entries = chain.entries.slice(0, place)
    const mac = entries.at(-1)?.mac ?? noMac
    return { entries, head: { sequence: place, mac, seal: chain.head.seal } }
  },
  'the whole chain made again with another key': (_chain, place) =>
    chainOf(60, new Uint8Array(32).fill(place)),
  'the chain set back to an older state, its own seal with it': (_chain, place) => chainOf(place % 40),
  'the head edited': (chain, place) => ({
    ...chain,
    head: { ...chain.head, seal: chain.head.seal.with(place % 32, (chain.head.seal[place % 32] ?? 0) ^ 1) },
  }),
}

describe('a chain', () => {
  test('that nobody touched is whole', () => {
    expect(troublesOf(whole.entries, whole.head)).toEqual([])
    expect(chainVerifier(auditKey, organizationId, []).end(null)).toEqual([])
  })

  test('of a thousand tampers shows every one', () => {
    const random = seededRandom(20261122)
    const kinds = Object.entries(tampers)
    const missed: string[] = []
    for (let round = 0; round < 1000; round++) {
      const [kind, tamper] = random.pick(kinds)
      const place = random.below(60)
      const touched = tamper(whole, place, random)
      if (JSON.stringify(touched) === JSON.stringify(whole)) continue
      if (troublesOf(touched.entries, touched.head).length === 0) missed.push(`${kind} at ${place}`)
    }
    expect(missed).toEqual([])
  })

  test('tells each trouble once and goes on', () => {
    const touched = whole.entries
      .with(9, { ...entryAt(whole, 9), why: 'curiosity' })
      .with(29, { ...entryAt(whole, 29), action: 'nothing' })
    expect(troublesOf(touched, whole.head)).toEqual(['entry-altered', 'entry-altered'])
  })
})
