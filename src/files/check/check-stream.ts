/** A check as a stream that is pulled: each row with its findings, in the order of the file, in flat memory. */
import type { Finding } from '#base/finding.ts'
import type { Layout } from '../layout.ts'
import type { Answer, Place, ReadSheet, RowStatus } from './answer.ts'
import type { CheckRequest } from './check-file.ts'
import { checkFile } from './check-file.ts'

export type PlacedFinding = { readonly finding: Finding; readonly place: Place }

/** A row (or a heading, or the sheet as a whole: row 0) with all that was found on it. */
export type RowFindings = {
  readonly sheetIndex: number
  readonly row: number
  readonly findings: readonly PlacedFinding[]
  /** Null where it is no row of data. `values` are the row's own copy. */
  readonly checked: {
    readonly status: RowStatus
    readonly values: readonly string[]
    readonly layout: Layout
  } | null
}

/** A row of a sheet: sheet from 0 (-1: the file as a whole), row from 1 (0: the sheet as a whole). */
type RowPlace = { readonly sheetIndex: number; readonly row: number }

/** What was said of a row when the check was past it, in the order of the file: known from a first pass. */
export type LateFindings = readonly (RowPlace & { readonly findings: readonly PlacedFinding[] })[]

export type FirstPass = {
  readonly answer: Answer
  /** Null when the file was not recognised. */
  readonly layout: Layout | null
  /** The sheets that were read, in order. */
  readonly sheets: readonly ReadSheet[]
  readonly late: LateFindings
  /** Rows that were let through and are rejected after all, as `sheetIndex row`. */
  readonly lateRejected: ReadonlySet<string>
}

const nowhere: RowPlace = { sheetIndex: -1, row: 0 }

function inOrder(one: RowPlace, other: RowPlace): number {
  return one.sheetIndex - other.sheetIndex || one.row - other.row
}

/**
 * Knows how far a check has come, and so what is said too late to be told with its row. The same in every
 * pass.
 */
function startLateness(): { pass(place: RowPlace): void; end(): void; isLate(place: RowPlace): boolean } {
  let passed = nowhere
  let ended = false
  return {
    pass(place) {
      passed = place
    },
    end() {
      ended = true
    },
    isLate: place => ended || (passed !== nowhere && inOrder(place, passed) <= 0),
  }
}

/** Checks the file once, telling `hear` every finding, and keeps only what a second pass cannot see in time. */
export async function firstPass(
  request: CheckRequest,
  hear: (finding: Finding, place: Place) => void,
  settle?: (done: number) => Promise<void> | void,
): Promise<FirstPass> {
  const late = new Map<string, RowPlace & { findings: PlacedFinding[] }>()
  const lateRejected = new Set<string>()
  const lateness = startLateness()
  let layout: Layout | null = null
  const sheets: ReadSheet[] = []
  const answer = await checkFile(request, {
    finding(finding, place) {
      hear(finding, place)
      if (!lateness.isLate(place)) return
      const { sheetIndex, row } = place
      const key = `${sheetIndex} ${row}`
      const list = late.get(key) ?? { sheetIndex, row, findings: [] }
      late.set(key, list)
      list.findings.push({ finding, place })
    },
    row: ({ sheetIndex, number }) => lateness.pass({ sheetIndex, row: number }),
    late: (sheetIndex, row) => lateRejected.add(`${sheetIndex} ${row}`),
    sheet: sheet => sheets.push(sheet),
    ending: recognised => {
      lateness.end()
      layout = recognised
    },
    ...(settle ? { settle } : {}),
  })
  return { answer, layout, sheets, late: [...late.values()].sort(inOrder), lateRejected }
}

/**
 * Checks the file again and yields its rows in the order of the file, what was said late put to its row. The
 * check waits while nobody asks for the next row.
 */
export async function* rowFindings(request: CheckRequest, first: FirstPass): AsyncGenerator<RowFindings> {
  const lines = startLines(first)
  let wakeReader = (): void => {}
  let wakeChecker = (): void => {}
  let running = true
  let fault: unknown = null
  const run = checkFile(request, {
    finding: lines.finding,
    row: ({ sheetIndex, number, values, status }, layout) =>
      lines.row({ sheetIndex, row: number }, { status, values: [...values], layout }),
    ending: lines.end,
    async settle() {
      wakeReader()
      if (lines.ready.length > 0) await new Promise<void>(resolve => (wakeChecker = resolve))
    },
  })
    .catch(error => {
      fault = error
    })
    .finally(() => {
      running = false
      wakeReader()
    })

  for (let ended = false; !ended; ) {
    yield* lines.ready.splice(0)
    wakeChecker()
    ended = !running && lines.ready.length === 0
    if (!ended) await Promise.race([run, new Promise<void>(resolve => (wakeReader = resolve))])
  }
  await run
  if (fault) throw fault
}

type Checked = NonNullable<RowFindings['checked']>

/**
 * Puts what a check says into lines, one a row, in the order of the file. A reader speaks of a row before it
 * hands it over, with others before it: what is said waits for its row, or for the row behind it.
 */
function startLines({ late, lateRejected }: FirstPass) {
  const lateness = startLateness()
  const ready: RowFindings[] = []
  let nextLate = 0
  let sheet = -1
  let waiting = new Map<number, PlacedFinding[]>()

  const add = (place: RowPlace, own: readonly PlacedFinding[], checked: Checked | null): void => {
    const { sheetIndex, row } = place
    addLateBefore(place)
    const next = late[nextLate]
    const isHere = next !== undefined && inOrder(next, place) === 0
    if (isHere) nextLate++
    const findings = isHere ? [...own, ...next.findings] : own
    const isRejected = checked !== null && lateRejected.has(`${sheetIndex} ${row}`)
    ready.push({
      sheetIndex,
      row,
      findings,
      checked: isRejected ? { ...checked, status: 'rejected' } : checked,
    })
  }
  const addLateBefore = (place: RowPlace | null): void => {
    for (let next = late[nextLate]; next; next = late[nextLate]) {
      if (place && inOrder(next, place) >= 0) return
      nextLate++
      ready.push({ ...next, checked: null })
    }
  }
  const addWaitingBefore = (row: number): void => {
    for (const each of [...waiting.keys()].filter(key => key < row).sort((one, other) => one - other)) {
      add({ sheetIndex: sheet, row: each }, waiting.get(each) ?? [], null)
      waiting.delete(each)
    }
  }
  const goTo = (sheetIndex: number): void => {
    if (sheetIndex === sheet) return
    addWaitingBefore(Number.POSITIVE_INFINITY)
    waiting = new Map()
    sheet = sheetIndex
  }
  const addToRow = (finding: Finding, place: Place): void => {
    goTo(place.sheetIndex)
    const others = waiting.get(place.row)
    if (others) others.push({ finding, place })
    else waiting.set(place.row, [{ finding, place }])
  }
  return {
    ready,
    finding(finding: Finding, place: Place): void {
      if (lateness.isLate(place)) return
      if (place.sheetIndex < 0) ready.push({ ...nowhere, findings: [{ finding, place }], checked: null })
      else addToRow(finding, place)
    },
    row(place: RowPlace, checked: Checked): void {
      goTo(place.sheetIndex)
      if (waiting.size > 0) addWaitingBefore(place.row)
      const own = waiting.get(place.row) ?? []
      if (own.length > 0) waiting.delete(place.row)
      add(place, own, checked)
      lateness.pass(place)
    },
    end(): void {
      addWaitingBefore(Number.POSITIVE_INFINITY)
      waiting = new Map()
      addLateBefore(null)
      lateness.end()
    },
  }
}
