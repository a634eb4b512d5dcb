/** A check as a stream that is pulled: each row with its findings, in the order of the file, in flat memory. */
import type { Finding } from '#base/finding.ts'
import type { Layout } from '../layout.ts'
import type { Answer, Place, RowStatus } from './answer.ts'
import type { CheckRequest } from './check-file.ts'
import { checkFile } from './check-file.ts'

/** A row (or a heading, or the sheet as a whole: row 0) with all that was found on it. */
export type RowFindings = {
  readonly sheetIndex: number
  readonly row: number
  readonly findings: readonly { readonly finding: Finding; readonly place: Place }[]
  /** Null where it is no row of data. `values` are the row's own copy. */
  readonly checked: {
    readonly status: RowStatus
    readonly values: readonly string[]
    readonly layout: Layout
  } | null
}

/** What only the whole file showed, by `sheetIndex row`: known from a first pass over the file. */
export type LateFindings = ReadonlyMap<
  string,
  readonly { readonly finding: Finding; readonly place: Place }[]
>

export type FirstPass = {
  readonly answer: Answer
  /** Null when the file was not recognised. */
  readonly layout: Layout | null
  /** The sheets that were read, in order; delimited text is one sheet of the name ''. */
  readonly sheets: readonly {
    readonly sheetIndex: number
    readonly name: string
    readonly headerRow: number
  }[]
  readonly late: LateFindings
  /** Rows that were let through and are rejected after all, as `sheetIndex row`. */
  readonly lateRejected: ReadonlySet<string>
}

/** Checks the file once, telling `hear` every finding, and keeps only what a second pass cannot see in time. */
export async function firstPass(
  request: CheckRequest,
  hear: (finding: Finding, place: Place) => void,
  settle?: (done: number) => Promise<void> | void,
): Promise<FirstPass> {
  const late = new Map<string, { finding: Finding; place: Place }[]>()
  const lateRejected = new Set<string>()
  let ending = false
  let layout: Layout | null = null
  const sheets: { sheetIndex: number; name: string; headerRow: number }[] = []
  const answer = await checkFile(request, {
    finding(finding, place) {
      hear(finding, place)
      if (!ending) return
      const key = `${place.sheetIndex} ${place.row}`
      const list = late.get(key)
      if (list) list.push({ finding, place })
      else late.set(key, [{ finding, place }])
    },
    late: (sheetIndex, row) => lateRejected.add(`${sheetIndex} ${row}`),
    sheet: sheet => sheets.push(sheet),
    ending: recognised => {
      ending = true
      layout = recognised
    },
    ...(settle ? { settle } : {}),
  })
  return { answer, layout, sheets, late, lateRejected }
}

/**
 * Checks the file again and yields its rows one after another, late findings put to their rows. The check waits
 * while nobody asks for the next row.
 */
export async function* rowFindings(request: CheckRequest, first: FirstPass): AsyncGenerator<RowFindings> {
  const queue: RowFindings[] = []
  const lateLeft = new Set(first.late.keys())
  let open: { sheetIndex: number; row: number; findings: { finding: Finding; place: Place }[] } | null = null
  let wakeReader = (): void => {}
  let wakeChecker = (): void => {}
  const state = { hearing: true, running: true }
  let fault: unknown = null

  const flush = (checked: RowFindings['checked'], sheetIndex: number, row: number): void => {
    const key = `${sheetIndex} ${row}`
    const own = open && open.sheetIndex === sheetIndex && open.row === row ? open.findings : []
    open = null
    const late = first.late.get(key) ?? []
    lateLeft.delete(key)
    const status = checked && first.lateRejected.has(key) ? 'rejected' : checked?.status
    const final = checked && status ? { ...checked, status } : checked
    if (final || own.length > 0 || late.length > 0)
      queue.push({ sheetIndex, row, findings: [...own, ...late], checked: final })
  }
  const flushOpen = (): void => {
    if (open) flush(null, open.sheetIndex, open.row)
  }
  const run = checkFile(request, {
    finding(finding, place) {
      if (!state.hearing) return
      if (open && (open.sheetIndex !== place.sheetIndex || open.row !== place.row)) flushOpen()
      open ??= { sheetIndex: place.sheetIndex, row: place.row, findings: [] }
      open.findings.push({ finding, place })
    },
    row({ sheetIndex, number, values, status }, layout) {
      if (open && (open.sheetIndex !== sheetIndex || open.row !== number)) flushOpen()
      flush({ status, values: [...values], layout }, sheetIndex, number)
    },
    ending() {
      flushOpen()
      state.hearing = false
    },
    async settle() {
      wakeReader()
      if (queue.length > 0) await new Promise<void>(resolve => (wakeChecker = resolve))
    },
  })
    .catch(error => {
      fault = error
    })
    .finally(() => {
      state.running = false
      wakeReader()
    })

  for (let ended = false; !ended; ) {
    while (queue.length > 0) {
      const next = queue.shift()
      if (next) yield next
    }
    wakeChecker()
    ended = !state.running && queue.length === 0
    if (!ended) await Promise.race([run, new Promise<void>(resolve => (wakeReader = resolve))])
  }
  await run
  if (fault) throw fault
  for (const key of lateLeft) {
    const findings = first.late.get(key) ?? []
    const place = findings[0]?.place
    if (place) yield { sheetIndex: place.sheetIndex, row: place.row, findings, checked: null }
  }
}
