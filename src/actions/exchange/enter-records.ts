/** Somebody enters or changes records, one or many, by the same rules as in a file. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { countedKey, fingerprintOf, type Held, verdictOf } from '#domain/exchange/records.ts'
import { findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { tell as tellFinding } from '#files/words/find.ts'
import { findOrMakeSet, lockSet } from '#store/exchange/record-sets.ts'
import {
  countRecordsNamed,
  type Entry,
  findRecords,
  findRecordsByKey,
  type JudgedEntry,
  type RecordVersion,
  saveEntered,
} from '#store/exchange/records.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import { action, type Context } from '../action.ts'
import { sendTakeIn } from '../members/take-in.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { knownFiles } from './known-files.ts'
import { findParty } from './parties.ts'
import { membersIn } from './shown-record.ts'
import { type Checked, checkEntered } from './steps/check-entered.ts'
import { outgoingLayout } from './steps/outgoing-layout.ts'
import { keepingOf } from './steps/staged-rows.ts'

const shownFinding = z.strictObject({
  code: z.string().describe('What was found'),
  consequence: z.string().describe('What it does to the record'),
  element: z.string().nullable().describe('The element where it stands'),
  wrong: z.string().describe('What is wrong'),
  expected: z.string().describe('What was expected'),
  mend: z.string().describe('How to mend it'),
})

export const enterRecords = action({
  name: 'exchange.enter-records',
  says: 'Enter or change records that go to a partner; each is checked as if it came in a file.',
  permission: 'exchange/send',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file that they go in, by the guidance’s id or short name'),
    partner: z.uuid().describe('To whom they go: an organization or a partner of yours'),
    party: z
      .enum(['ecm', 'community-supports'])
      .optional()
      .describe('Whose version of the file, where they differ'),
    records: z
      .array(
        z.strictObject({
          facts: z.record(z.string().max(100), z.string().max(5000)).describe('Element to value'),
          record: z
            .uuid()
            .optional()
            .describe('The record that is changed; left out, the one that its elements name'),
          ends: z.boolean().default(false).describe('True: the record ends and goes in no file any more'),
        }),
      )
      .min(1)
      .max(500)
      .describe('The records; one that is there already is named by the elements that name it'),
    period: z.string().max(60).optional().describe('The reporting period, where the records tell of one'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: z.strictObject({
    records: z
      .array(
        z.strictObject({
          saved: z.boolean().describe('False: it is held until it is mended'),
          record: z.string().nullable().describe('Its id'),
          change: z.enum(['new', 'changed', 'unchanged']).nullable().describe('What the entry did'),
          findings: z.array(shownFinding).describe('What was found'),
        }),
      )
      .describe('What became of each, in the order in which they were entered'),
  }),
  changes: true,
  refuses: [
    'exchange/no-such-file-type',
    'exchange/no-such-partner',
    'exchange/no-such-layout',
    'exchange/no-such-record',
  ],
  async run(asked, context) {
    const { tx, organizationId, today, newId, tell } = context
    const file = findFile(asked.file)
    if (!file?.keeping) return refuse('exchange/no-such-file-type', { file: asked.file, known: knownFiles })
    if (!(await findParty(tx, organizationId, asked.partner))) return refuse('exchange/no-such-partner')
    const party = asked.party ?? null
    const layout = outgoingLayout({ file: file.id, day: today, party, profile: null, agreed: [] })
    if (!layout) return refuse('exchange/no-such-layout', { profile: '' })
    const checked = await checkEntered(
      layout,
      asked.records.map(({ facts }) => facts),
      asked.period ?? null,
    )
    const name = { side: 'ours', file: file.id, partnerId: asked.partner } as const
    const set = await findOrMakeSet(tx, organizationId, name, newId())
    await lockSet(tx, organizationId, set.id)
    const named = await nameAll(context, set.id, layout, checked, asked.records)
    if (named === null) return refuse('exchange/no-such-record')
    const changes = await saveAll(context, set.id, named, asked.records)
    const { house } = context
    for (const queue of await sendTakeIn(tx, house, organizationId, set))
      context.afterwards(() => house.jobs.nudge(queue))
    tell({
      members: membersIn(checked.flatMap(each => (each.facts ? [{ facts: each.facts }] : []))),
      objects: [`record-set:${set.id}`],
    })
    return done({
      records: checked.map((each, at) => ({
        saved: changes[at] !== null,
        record: changes[at]?.id ?? null,
        change: changes[at]?.change ?? null,
        findings: each.findings.map(finding => ({
          code: finding.code,
          consequence: finding.consequence,
          element: finding.where.element ?? null,
          ...tellFinding(finding, asked.language),
        })),
      })),
    })
  },
})

type Named = Checked & { readonly held: RecordVersion | null }

/**
 * Finds the record of each entry: the one it says, or the one that its elements name. Where equal rows are
 * counted, an entry that says none is another one. Null when an entry says a record that is not there.
 */
async function nameAll(
  { tx, organizationId }: Context,
  setId: string,
  layout: Layout,
  checked: readonly Checked[],
  entries: readonly { readonly record?: string | undefined }[],
): Promise<Named[] | null> {
  const isCounted = keepingOf(layout.file).counted === true
  const keys = checked.flatMap(({ key }) => (key === null ? [] : [key]))
  const byKey = isCounted ? new Map() : await findRecordsByKey(tx, organizationId, setId, keys)
  const ids = entries.flatMap(({ record }) => record ?? [])
  const byId = await findRecords(tx, organizationId, ids)
  const counts = new Map(isCounted ? await countRecordsNamed(tx, organizationId, setId, keys) : [])
  const named: Named[] = []
  for (const [at, each] of checked.entries()) {
    const id = entries[at]?.record
    const said = id === undefined ? null : (byId.get(id) ?? null)
    if (id !== undefined && said?.setId !== setId) return null
    if (said !== null || each.key === null || !isCounted) {
      named.push({ ...each, held: said ?? byKey.get(each.key ?? '') ?? null })
      continue
    }
    const before = counts.get(each.key) ?? 0
    counts.set(each.key, before + 1)
    named.push({ ...each, key: countedKey(each.key, before + 1), held: null })
  }
  return named
}

type Change = { readonly id: string; readonly change: 'new' | 'changed' | 'unchanged' } | null

/** Saves what was not held back; several entries of one record are versions of it, in their order. */
async function saveAll(
  { tx, actor, organizationId, now, newId }: Context,
  setId: string,
  named: readonly Named[],
  entries: readonly { readonly ends: boolean }[],
): Promise<Change[]> {
  const by = askedBy(actor)
  const said = await nextNumber(tx, organizationId, 'exchanges')
  const saved = new Map<string, RecordVersion>()
  const changes: Change[] = []
  const waiting = new Map<string, JudgedEntry>()
  const save = async (): Promise<void> => {
    await saveEntered(tx, [...waiting.values()])
    waiting.clear()
  }
  for (const [at, { facts, key, held }] of named.entries()) {
    if (facts === null || key === null) {
      changes.push(null)
      continue
    }
    const before = saved.get(held?.id ?? key) ?? held
    const entry: Entry = {
      organizationId,
      setId,
      key: before?.key ?? key,
      id: before?.id ?? newId(),
      facts,
      fingerprint: fingerprintOf(JSON.stringify(facts)),
      said,
      byKind: by.kind,
      byId: by.id,
      at: now,
      ends: entries[at]?.ends ?? false,
    }
    const change = changeOf(before, entry)
    if (waiting.has(entry.id)) await save()
    waiting.set(entry.id, { entry, change: before === null ? 'new' : change === 'new' ? 'changed' : change })
    const version = versionOf(entry, (before?.version ?? 0) + 1)
    saved.set(entry.id, version)
    saved.set(key, version)
    changes.push({ id: entry.id, change })
  }
  await save()
  return changes
}

function changeOf(before: RecordVersion | null, entry: Entry): 'new' | 'changed' | 'unchanged' {
  const held: Held | null = before && {
    fingerprint: before.fingerprint,
    said: Math.min(before.said, entry.said),
    endedHow: before.ended?.how ?? null,
  }
  const verdict = verdictOf(held, entry.fingerprint, entry.said)
  if (verdict === 'overtaken') return 'unchanged'
  if (entry.ends && before?.ended === null) return 'changed'
  if (entry.ends && before?.ended) return 'unchanged'
  return verdict
}

function versionOf(entry: Entry, version: number): RecordVersion {
  return {
    id: entry.id,
    setId: entry.setId,
    key: entry.key,
    version,
    facts: entry.facts,
    fingerprint: entry.fingerprint,
    said: entry.said,
    source: { is: 'entry', byKind: entry.byKind, byId: entry.byId },
    since: entry.at,
    ended: entry.ends ? { at: entry.at, how: 'entered' } : null,
    until: null,
  }
}
