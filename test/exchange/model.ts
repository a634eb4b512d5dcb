/** The reference model: what a receiver must hold after any run of files, in memory and without a database. */
import { type EndedHow, isEndedByAbsence, verdictOf } from '#domain/exchange/records.ts'

/** A row of a made-up list: whose it is, and which of a few values it has. */
export type ModelRow = { readonly key: string; readonly value: string; readonly ends: boolean }

/** A file. Two of the same `bytes` are the same file. */
export type ModelFile = { readonly bytes: string; readonly rows: readonly ModelRow[] }

type ModelRecord = {
  value: string
  said: number
  version: number
  endedHow: EndedHow | null
}

export type Model = {
  readonly records: ReadonlyMap<string, ModelRecord>
  readonly counts: readonly Readonly<
    Record<'new' | 'changed' | 'unchanged' | 'overtaken' | 'ended', number>
  >[]
}

/**
 * Takes files in the order in which they are applied. `said` is their number in the order in which they came:
 * it may differ, and the later word stands. `isWhole`: what a list leaves out has ended.
 */
export function applyAll(
  files: readonly { readonly file: ModelFile; readonly said: number }[],
  isWhole: boolean,
): Model {
  const records = new Map<string, ModelRecord>()
  const seen = new Set<string>()
  const counts: Model['counts'][number][] = []
  let wholeThrough = 0
  for (const { file, said } of files) {
    if (seen.has(file.bytes)) continue
    seen.add(file.bytes)
    const count = { new: 0, changed: 0, unchanged: 0, overtaken: 0, ended: 0 }
    counts.push(count)
    const isOvertaken = isWhole && wholeThrough > said
    for (const { key, value, ends } of file.rows) {
      const before = records.get(key) ?? null
      const verdict = isOvertaken
        ? 'overtaken'
        : verdictOf(before && { fingerprint: before.value, ...before }, value, said)
      count[verdict]++
      if (verdict === 'overtaken') continue
      if (verdict === 'unchanged') {
        if (before) before.said = said
        continue
      }
      if (ends && before?.endedHow === null) count.ended++
      const version = (before?.version ?? 0) + 1
      records.set(key, { value, said, version, endedHow: ends ? 'said' : null })
    }
    if (!isWhole || isOvertaken) continue
    wholeThrough = Math.max(wholeThrough, said)
    const named = new Set(file.rows.map(({ key }) => key))
    for (const [key, record] of records) {
      if (named.has(key)) continue
      if (!isEndedByAbsence({ fingerprint: record.value, ...record }, said)) continue
      record.endedHow = 'left-out'
      record.said = said
      count.ended++
    }
  }
  return { records, counts }
}
