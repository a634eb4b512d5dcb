/** For the tests of this folder: what a reader tells of some bytes, gathered up. */
import { bytesSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import type { Row } from '../row.ts'
import { type ReadDelimitedOptions, readDelimited } from './read.ts'

export type Gathered = { readonly rows: Row[]; readonly findings: Finding[]; readonly ended: boolean }

export async function gather(bytes: Uint8Array | string, options?: ReadDelimitedOptions): Promise<Gathered> {
  const rows: Row[] = []
  const findings: Finding[] = []
  let ended = false
  for await (const event of readDelimited(bytesSource('a.csv', Buffer.from(bytes)), options)) {
    if (event.type === 'rows') rows.push(...event.rows.map(asData))
    if (event.type === 'finding') findings.push(event.finding)
    if (event.type === 'sheet-end') ended = true
  }
  return { rows, findings, ended }
}

/** A row as data, cut: rows can be compared then, however they were read. */
export function asData({ number, line, cells, kinds }: Row): Row {
  return line === undefined ? { number, cells, kinds } : { number, line, cells, kinds }
}

export function cellsOf(gathered: Gathered): string[][] {
  return gathered.rows.map(row => row.cells)
}

export function codesOf(gathered: Gathered): string[] {
  return gathered.findings.map(finding => finding.code)
}
