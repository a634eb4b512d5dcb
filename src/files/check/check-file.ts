/** Checks a file against the guidance: a file in, an answer out. */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import type { Layout } from '../layout.ts'
import type { RecogniseHints } from '../recognise/recognise.ts'
import type { Answer, CheckedRow, Place, ReadSheet, Receipt } from './answer.ts'
import { hashWhileReading } from './hashed-source.ts'
import { openTable } from './open-table.ts'
import type { Checker } from './prepare-check.ts'
import { startReporter } from './report.ts'
import { ownSheetName, readOwnSheet } from './resubmission.ts'
import type { SheetFlow } from './sheet-flow.ts'
import { startSheetFlow } from './sheet-flow.ts'
import { startTally } from './tally.ts'

export type CheckRequest = {
  readonly source: ByteSource
  /** What the file may be, as of a day. */
  readonly checker: Checker
  /** What the sender said of the file, remembered mappings, answers to mapping questions. */
  readonly hints: RecogniseHints
}

/** Who hears of a check while it runs. Nothing is kept, so that memory stays flat. */
export type CheckSink = {
  /** Every finding, in the order of the rows; those that only the whole file shows come last. */
  finding(finding: Finding, place: Place): void
  /** Every row that holds something, after its findings. A late finding may still reject it: see `late`. */
  row?(row: CheckedRow, layout: Layout): void
  /** A row that was let through and is rejected after all, by what only the whole file shows. */
  late?(sheetIndex: number, row: number): void
  /** A sheet was recognised: its findings and rows follow. */
  sheet?(sheet: ReadSheet): void
  /** The last row has been checked: what comes now is what only the whole file shows. */
  ending?(layout: Layout | null): void
  /** Awaited between batches of rows, so that a slow listener is not flooded. */
  settle?(done: number): Promise<void> | void
}

/**
 * Checks the file, whole: all findings, never only the first. Nothing in the file throws. The sink hears of
 * findings and rows as they come; the answer sums them up.
 */
export async function checkFile(request: CheckRequest, sink: CheckSink): Promise<Answer> {
  const tally = startTally()
  const reporter = startReporter((finding, place) => sink.finding(finding, place), tally)
  const flow = startSheetFlow({ request, sink, tally, reporter })
  const hashed = hashWhileReading(request.source)
  const { format, events } = await openTable(hashed.source)
  flow.setFormat(format)
  let resubmissionOf: string | null = null
  let ownSheet = false
  for await (const event of events) {
    if (event.type === 'finding') {
      flow.takeFinding(event.finding)
    } else if (event.type === 'sheet') {
      ownSheet = event.sheet.name === ownSheetName
      if (!ownSheet) flow.openSheet(event.sheet)
    } else if (event.type === 'rows') {
      if (ownSheet) resubmissionOf ??= readOwnSheet(event.rows)
      else flow.takeRows(event.rows)
      const settling = sink.settle?.(tally.rowsSeen())
      if (settling) await settling
    } else if (!ownSheet) flow.closeSheet(event.merged)
  }
  sink.ending?.(flow.layout())
  flow.end()
  return answerOf(request, flow, tally, reporter.rejectsFile, resubmissionOf, await hashed.sha256())
}

function answerOf(
  request: CheckRequest,
  flow: SheetFlow,
  tally: ReturnType<typeof startTally>,
  rejectsFile: boolean,
  resubmissionOf: string | null,
  sha256: string,
): Answer {
  const layout = flow.layout()
  const rows = tally.rows()
  const receipt: Receipt = {
    fileName: request.source.name,
    bytes: request.source.size,
    sha256,
    release: request.checker.release,
    asOf: request.checker.day,
    file: layout ? { id: layout.file.id, name: layout.file.name, party: layout.party } : null,
    profile: layout?.profile?.id ?? null,
    resubmissionOf,
    rows,
    findings: tally.findings(),
  }
  const taken = rows.accepted + rows['accepted-with-warning'] + rows.unchanged
  const rejected = rejectsFile || layout === null || taken === 0
  return {
    outcome: rejected ? 'rejected' : rows.rejected > 0 ? 'accepted-in-part' : 'accepted',
    receipt,
    groups: tally.groups(),
    mapping: flow.mapping(),
    questions: flow.questions(),
    toRemember: flow.toRemember(),
  }
}
