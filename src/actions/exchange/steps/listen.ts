/** Listens to a check and puts down what it says, in batches, while the check goes on. */

import type { Finding } from '#base/finding.ts'
import { killPoint } from '#base/kill-point.ts'
import type { CheckSink } from '#files/check/check-file.ts'
import type { Layout } from '#files/layout.ts'
import { insertFindings } from '#store/exchange/findings.ts'
import type { StagedRow } from '#store/exchange/staging.ts'
import { insertStagedRows } from '#store/exchange/staging.ts'
import { holdAttempt, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { clockwork, nowOf, replaced } from './job-of.ts'
import { gatherPayers } from './named-payer.ts'
import { rowStager } from './staged-rows.ts'

/** Rows and findings of one transaction: short enough that others hardly wait for it. */
const rowsAtOnce = 2000
const findingsAtOnce = 2000
/** Findings kept one by one; the groups count all of them, and the list of findings that is sent has all. */
const mostFindings = 100_000

export type Listener = {
  readonly sink: CheckSink
  /** Rows that were let through and were rejected after all. */
  readonly late: readonly { readonly sheetIndex: number; readonly row: number }[]
  layout(): Layout | null
  /** The plans that the rows name. */
  payers(): readonly string[]
  /** Everything that was said is put down. */
  flushed(): Promise<void>
}

type Waiting = { rows: StagedRow[]; findings: Finding[] }

export function startListening(context: JobContext, transmission: Transmission): Listener {
  const stage = rowStager(context.house.clock(), context.house.random)
  const sheets = new Map<number, string>()
  const late: { sheetIndex: number; row: number }[] = []
  const payers = gatherPayers()
  let waiting: Waiting = { rows: [], findings: [] }
  let layout: Layout | null = null
  let said = 0
  let inFlight: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    await inFlight
    const { rows, findings } = waiting
    waiting = { rows: [], findings: [] }
    if (rows.length === 0 && findings.length === 0) return
    const from = said + 1
    said += findings.length
    inFlight = putDown(context, transmission, { rows, findings, from, layout })
    // Whoever waits for the next batch is told; until then nobody is.
    inFlight.catch(() => {})
  }

  return {
    late,
    layout: () => layout,
    payers: payers.names,
    sink: {
      finding(finding) {
        if (said + waiting.findings.length < mostFindings) waiting.findings.push(finding)
      },
      sheet: ({ sheetIndex, name }) => sheets.set(sheetIndex, name),
      row(row, of) {
        layout ??= of
        payers.add(row, of)
        waiting.rows.push(stage(row, of, sheets.get(row.sheetIndex) ?? ''))
      },
      late: (sheetIndex, row) => late.push({ sheetIndex, row }),
      ending: of => {
        layout = of
      },
      async settle() {
        context.signal.throwIfAborted()
        if (waiting.rows.length >= rowsAtOnce || waiting.findings.length >= findingsAtOnce) await flush()
      },
    },
    async flushed() {
      await flush()
      await inFlight
    },
  }
}

type PutDown = {
  readonly rows: readonly StagedRow[]
  readonly findings: readonly Finding[]
  /** Number of the first finding. */
  readonly from: number
  readonly layout: Layout | null
}

/** One batch. The first that knows what the file is makes the step. */
async function putDown(
  context: JobContext,
  { organization_id: organizationId, id: transmissionId, attempt }: Transmission,
  { rows, findings, from, layout }: PutDown,
): Promise<void> {
  const isRead = await context.inTransaction(async tx => {
    if (!(await holdAttempt(tx, organizationId, transmissionId, attempt))) throw replaced()
    await insertFindings(tx, organizationId, transmissionId, from, findings)
    if (rows.length > 0) await insertStagedRows(tx, { organizationId, transmissionId }, rows)
    if (layout === null) return false
    const moved = await moveTransmission(tx, organizationId, transmissionId, {
      from: 'received',
      to: 'read',
      at: nowOf(context),
      by: clockwork('exchange-read'),
      set: whatItIs(layout),
    })
    if (moved) killPoint('read/before-commit')
    return moved !== null
  })
  if (isRead) killPoint('read/after-commit')
}

/** What a file was recognised as, for its transmission. */
export function whatItIs({ file, party, profile, release }: Layout) {
  return { file: file.id, party, profile: profile?.id ?? null, release }
}
