/** Takes in what the records of an exchange say of coverage; a part of the job that takes in members. */
import type { Id } from '#base/id.ts'
import { saidByRow } from '#domain/coverage/statement.ts'
import { filesThatTellCoverage } from '#guidance/coverage/sources.ts'
import {
  insertStatements,
  type KeptStatement,
  listUntold,
  type UntoldRecord,
} from '#store/coverage/statements.ts'
import type { Tx } from '#store/database.ts'
import { findSetById } from '#store/exchange/record-sets.ts'
import { renewCoverage } from './standing.ts'

type TakingIn = {
  readonly tx: Tx
  readonly organizationId: Id
  readonly setId: Id
  readonly after: Id | null
  readonly limit: number
  readonly now: string
  newId(): Id
}

/** One batch; the last record of it, or null when none were left, or when the file tells nothing of coverage. */
export async function takeInCoverage(taking: TakingIn): Promise<Id | null> {
  const { tx, organizationId, setId, now } = taking
  const set = await findSetById(tx, organizationId, setId)
  const files: readonly string[] = filesThatTellCoverage.files
  if (set === null || !files.includes(set.file)) return null
  const untold = await listUntold(tx, organizationId, setId, taking.after, taking.limit)
  if (untold.length === 0) return null
  await insertStatements(
    tx,
    organizationId,
    untold.map(record => statementOf(record, organizationId, taking.newId())),
  )
  await renewCoverage(
    tx,
    organizationId,
    untold.map(({ memberId }) => memberId),
    now,
  )
  return untold.at(-1)?.recordId ?? null
}

/** A plan's file speaks of its sender; what a plan enters for a provider speaks of the plan itself. */
function statementOf(record: UntoldRecord, organizationId: Id, id: Id): KeptStatement {
  const { recordId, memberId, version, hasEnded, facts, saidAt, side, partnerId } = record
  return {
    ...saidByRow(facts, hasEnded, saidAt),
    ...{ id, memberId, recordId, recordVersion: version, recordEnded: hasEnded },
    planId: side === 'ours' ? organizationId : partnerId,
    source: 'plan-file',
    saidAt,
    saidBy: 'system:members-take-in',
    why: null,
    takesBackId: null,
  }
}
