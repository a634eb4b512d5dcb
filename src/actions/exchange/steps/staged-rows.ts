/** Checked rows as they are put down: named, with their facts and fingerprint. */
import { idFrom } from '#base/id.ts'
import { endChecker, factsWriter, fingerprintOf, keyPlaces, recordKey } from '#domain/exchange/records.ts'
import type { CheckedRow } from '#files/check/answer.ts'
import type { Layout } from '#files/layout.ts'
import type { Keeping } from '#guidance/define.ts'
import type { StagedRow } from '#store/exchange/staging.ts'

/** Ids of records made from one file sort in the order of its rows: so many rows have a number of their own. */
const mostNumbered = 1 << 26

/** An id that begins with the instant, then the number of the row, then chance. */
function rowId(milliseconds: number, number: number, random: Uint8Array): string {
  const bits = number % mostNumbered
  const bytes = Uint8Array.from(random)
  // Half of the first byte and six bits of the third are what a UUID leaves free there.
  bytes[0] = bits >>> 22
  bytes[1] = (bits >>> 14) & 0xff
  bytes[2] = (bits >>> 8) & 0x3f
  bytes[3] = bits & 0xff
  return idFrom(milliseconds, bytes)
}

type Writer = {
  readonly facts: (values: readonly string[]) => string
  readonly places: readonly number[]
  readonly ends: (values: readonly string[]) => boolean
}

function writerFor({ columns, file }: Layout): Writer {
  const keys = columns.map(column => column.key)
  const keeping = keepingOf(file)
  return {
    facts: factsWriter(keys, keeping.aboutFile),
    places: keyPlaces(keeping, keys),
    ends: endChecker(keeping, keys),
  }
}

/** How the rows of a file are kept. Only what is exchanged is ever recognised, and all of that is kept. */
export function keepingOf(file: Layout['file']): Keeping {
  if (!file.keeping) throw new RangeError(`The rows of ${file.id} are not kept.`)
  return file.keeping
}

/** Makes rows ready to be put down, numbered from 1 as they come. */
export function rowStager(
  milliseconds: number,
  random: (count: number) => Uint8Array,
): (row: CheckedRow, layout: Layout, sheet: string) => StagedRow {
  const writers = new Map<Layout, Writer>()
  let number = 0
  return (row, layout, sheet) => {
    const writer = writers.get(layout) ?? writerFor(layout)
    writers.set(layout, writer)
    number++
    const isTaken = row.status !== 'rejected'
    const facts = isTaken ? writer.facts(row.values) : '{}'
    const fingerprint = isTaken ? fingerprintOf(facts) : ''
    const key = recordKey(row.values, writer.places)
    return {
      number,
      sheetIndex: row.sheetIndex,
      sheet,
      row: row.number,
      isTaken,
      // A row that names nobody, in a layout without what names it, is named by all that it says.
      recordKey: key ?? (isTaken ? `=${fingerprint}` : null),
      recordId: rowId(milliseconds, number, random(10)),
      fingerprint,
      ends: isTaken && writer.ends(row.values),
      facts,
    }
  }
}
