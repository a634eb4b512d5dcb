/** Entries checked as the rows of a file are: there is one set of rules, whatever the way in. */
import { bytesSource } from '#base/bytes.ts'
import { columnIndex, type Finding } from '#base/finding.ts'
import { type Facts, factsWriter, fingerprintOf, keyPlaces, recordKey } from '#domain/exchange/records.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { Layout } from '#files/layout.ts'
import { headerRows } from '#files/written-rows.ts'
import { writeDelimited } from '#formats/delimited/write.ts'
import { checkerFor } from './checker.ts'
import { factsOfFile } from './outgoing-layout.ts'
import { keepingOf } from './staged-rows.ts'

/** A finding on an entry. */
export type EnteredFinding = Finding & {
  /** Key of the column: of a repeated element, which one. Null where the finding is about the row. */
  readonly key: string | null
  /** Place among the entries of the other row that it names; null where it names none. */
  readonly other: number | null
}

/** What somebody entered, checked. */
export type Checked = {
  /** As they are kept; null when the row is held. */
  readonly facts: Facts | null
  readonly key: string | null
  readonly findings: readonly EnteredFinding[]
}

/**
 * The entries as a file of the guidance's own layout, checked like any other; the answers are in their order. What
 * a rule of the whole file says of two of them it says of the later one, and names the place of the other.
 */
export async function checkEntered(
  layout: Layout,
  entries: readonly Facts[],
  period: string | null,
): Promise<Checked[]> {
  const ofFile = factsOfFile(layout, period)
  const [sheet] = layout.sheets
  const headings = sheet ? headerRows(sheet) : []
  const placeOf = (row: number): number => row - headings.length - 1
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield* headings
    for (const facts of entries) yield layout.columns.map(({ key }) => facts[key] ?? ofFile[key] ?? '')
  }
  const chunks: Uint8Array[] = []
  const style = { delimiter: ',', encoding: 'utf-8', lineEnding: '\r\n', neutraliseFormulas: true } as const
  for await (const chunk of writeDelimited(lines(), style)) chunks.push(chunk)
  const source = bytesSource('entered.csv', Buffer.concat(chunks))
  const findings = new Map<number, EnteredFinding[]>()
  const rows = new Map<number, readonly string[]>()
  const hints = { file: layout.file.id, party: layout.party }
  await checkFile(requestFor(checkerFor(layout.day, []), source, hints), {
    finding(finding) {
      const at = placeOf(finding.where.row ?? 0)
      const { column } = finding.where
      const key = column === undefined ? null : (layout.columns[columnIndex(column)]?.key ?? null)
      const other = finding.values?.otherRow
      findings.set(at, [
        ...(findings.get(at) ?? []),
        { ...finding, key, other: typeof other === 'number' ? placeOf(other) : null },
      ])
    },
    row(row) {
      if (row.status !== 'rejected') rows.set(placeOf(row.number), [...row.values])
    },
    late: (_, row) => rows.delete(placeOf(row)),
  })
  const keys = layout.columns.map(({ key }) => key)
  const keeping = keepingOf(layout.file)
  const write = factsWriter(keys, keeping.aboutFile)
  const places = keyPlaces(keeping, keys)
  return entries.map((_, at) => {
    const values = rows.get(at)
    const found = findings.get(at) ?? []
    if (!values) return { facts: null, key: null, findings: found }
    const facts = write(values)
    const key = recordKey(values, places) ?? `=${fingerprintOf(facts)}`
    return { facts: JSON.parse(facts) as Facts, key, findings: found }
  })
}
