/** Schedules of duplicated, reordered and resent files, run through the store and through the reference model. */
import { expect } from 'vitest'
import type { Id } from '#base/id.ts'
import { idFrom } from '#base/id.ts'
import { type Random, seededRandom } from '#base/random.ts'
import { fingerprintOf } from '#domain/exchange/records.ts'
import type { Tx } from '#store/database.ts'
import { applyBatch, lastStaged, planSet, stageAbsent } from '#store/exchange/applying.ts'
import { findOrMakeSet } from '#store/exchange/record-sets.ts'
import { deleteStaged, insertStagedRows, tellStagedApart } from '#store/exchange/staging.ts'
import type { TestDatabase } from '../databases/databases.ts'
import { applyAll, type Model, type ModelFile, type ModelRow } from './model.ts'

/** One schedule: files in the order in which they are applied, with their number in the order they came. */
export type Schedule = {
  readonly isWhole: boolean
  readonly runs: readonly { readonly file: ModelFile; readonly said: number }[]
}

const keys = 'abcdefgh'.split('')
const values = 'xyz'.split('')

function rowsOf(random: Random): ModelRow[] {
  return keys
    .filter(() => !random.oneIn(3))
    .map(key => {
      const value = random.pick(values)
      return { key, value, ends: value === 'z' && random.oneIn(2) }
    })
    .map(row => ({ ...row, value: row.ends ? `${row.value}!` : row.value }))
}

/** Files that come; some come twice, some with the rows of an earlier one, and some are applied out of turn. */
export function makeSchedule(seed: number): Schedule {
  const random = seededRandom(seed)
  const isWhole = random.oneIn(2)
  const files: ModelFile[] = []
  const count = 2 + random.below(5)
  while (files.length < count) {
    const again = files.length > 0 && random.oneIn(4) ? random.pick(files) : null
    if (again && random.oneIn(2)) files.push(again)
    else files.push({ bytes: `file ${files.length}`, rows: again ? again.rows : rowsOf(random) })
  }
  const runs = files.map((file, at) => ({ file, said: at + 1 }))
  for (let swaps = random.below(3); swaps > 0; swaps--) {
    const at = random.below(runs.length - 1)
    const [one, other] = [runs[at], runs[at + 1]]
    if (one && other) runs.splice(at, 2, other, one)
  }
  return { isWhole, runs }
}

type Row = { record_key: string; value: string; said: number; version: number; ended_how: string | null }

/** Runs a schedule through the database and holds records, versions and counts against the model's. */
export async function holdAgainstModel(
  database: TestDatabase,
  schedule: Schedule,
  seed: number,
): Promise<void> {
  const random = seededRandom(seed)
  const newId = (): Id =>
    idFrom(
      1_800_000_000_000 + seed,
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    )
  const organizationId = newId()
  const acting = { organizationId, personId: null }
  const batch = 1 + random.below(4)
  const { rows, versions, counts } = await database.inTransaction(acting, async tx => {
    const made = await runSchedule(tx, organizationId, schedule, newId, batch)
    const records = await tx
      .selectFrom('record')
      .select(['record_key', 'facts', 'said', 'version', 'ended_how'])
      .where('organization_id', '=', organizationId)
      .orderBy('record_key')
      .execute()
    const past = await tx
      .selectFrom('record_version')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow()
    return {
      counts: made,
      versions: Number(past.count),
      rows: records.map(({ facts, ...row }): Row => ({ ...row, value: (facts as { value: string }).value })),
    }
  })
  const model = applyAll(schedule.runs, schedule.isWhole)
  expect(rows.map(shown), `seed ${seed}`).toEqual(shownModel(model))
  expect(counts, `seed ${seed}`).toEqual(model.counts)
  // Every version but the last of each record is kept beside it.
  const replaced = [...model.records.values()].reduce((sum, { version }) => sum + version - 1, 0)
  expect(versions, `seed ${seed}`).toBe(replaced)
}

const shown = ({ record_key, value, version, said, ended_how }: Row): string =>
  [record_key, value, version, said, ended_how].join(' ')

function shownModel({ records }: Model): string[] {
  return [...records]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([record_key, { value, version, said, endedHow }]) =>
      shown({ record_key, value, version, said, ended_how: endedHow }),
    )
}

async function runSchedule(
  tx: Tx,
  organizationId: Id,
  { isWhole, runs }: Schedule,
  newId: () => Id,
  batch: number,
): Promise<object[]> {
  const name = { side: 'theirs', file: 'ecm/member-information', partnerId: null } as const
  const set = await findOrMakeSet(tx, organizationId, name, newId())
  const seen = new Set<string>()
  const counts: object[] = []
  let wholeThrough = 0
  for (const { file, said } of runs) {
    if (seen.has(file.bytes)) continue
    seen.add(file.bytes)
    const staged = { organizationId, transmissionId: newId() }
    const applying = { ...staged, setId: set.id, said }
    await insertStagedRows(
      tx,
      staged,
      file.rows.map(({ key, value, ends }, at) => ({
        number: at + 1,
        sheetIndex: 0,
        sheet: '',
        row: at + 2,
        isTaken: true,
        recordKey: key,
        recordId: newId(),
        fingerprint: fingerprintOf(value),
        ends,
        facts: JSON.stringify({ value }),
      })),
    )
    await tellStagedApart(tx, staged, false)
    const plan = await planSet(tx, applying)
    const isOvertaken = isWhole && wholeThrough > said
    if (isOvertaken) {
      const overtaken = file.rows.length
      counts.push({ new: 0, changed: 0, unchanged: 0, overtaken, ended: 0 })
      await deleteStaged(tx, staged)
      continue
    }
    const absent = isWhole ? await stageAbsent(tx, applying) : 0
    const sum = { new: 0, changed: 0, unchanged: 0, overtaken: 0, ended: 0 }
    const last = await lastStaged(tx, applying)
    for (let from = 0; from < last; from += batch) {
      const at = new Date(1_800_000_000_000 + said).toISOString()
      const applied = await applyBatch(tx, applying, { from, to: from + batch, at, confirms: true })
      for (const key of ['new', 'changed', 'unchanged', 'overtaken', 'ended'] as const)
        sum[key] += applied[key]
    }
    // What was foretold is what was done.
    expect({ ...sum }).toEqual({
      new: plan.new,
      changed: plan.changed,
      unchanged: plan.unchanged,
      overtaken: plan.overtaken,
      ended: plan.saidEnds + absent,
    })
    if (isWhole) wholeThrough = Math.max(wholeThrough, said)
    counts.push(sum)
    await deleteStaged(tx, staged)
  }
  return counts
}
