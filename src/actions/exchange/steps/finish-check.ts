/** After the last row: the file goes on, waits for somebody to explain its headings, or is refused. */
import { killPoint } from '#base/kill-point.ts'
import type { Answer } from '#files/check/answer.ts'
import type { Tx } from '#store/database.ts'
import { saveMappings } from '#store/exchange/answers.ts'
import { findOrMakeSet } from '#store/exchange/record-sets.ts'
import { countUnnamed, deleteStaged, rejectStaged, tellStagedApart } from '#store/exchange/staging.ts'
import { storableJson } from '#store/exchange/storable.ts'
import {
  findByHash,
  holdAttempt,
  moveTransmission,
  type StepMove,
  type Transmission,
  type TransmissionChange,
} from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { clockwork, nowOf, objectOf, replaced, sendStep } from './job-of.ts'
import type { Listener } from './listen.ts'
import { whatItIs } from './listen.ts'
import { namesAnother } from './named-payer.ts'
import { keepingOf } from './staged-rows.ts'

const by = clockwork('exchange-read')

/** Rules by which a file shows that it is late. */
const lateCodes: ReadonlySet<string> = new Set([
  'period/sent-late',
  'period/sent-late-for-closed-loop',
  'member/sent-after-ten-days',
])

type Finished = Pick<StepMove, 'to' | 'note' | 'set'> & { readonly next: string | null }

/** Puts down what the check came to, makes the step, and sends the job that goes on. */
export async function finishCheck(
  context: JobContext,
  transmission: Transmission,
  listener: Listener,
  answer: Answer,
): Promise<void> {
  const { organization_id: organizationId, id, attempt } = transmission
  const layout = listener.layout()
  const next = await context.inTransaction(async (tx, tell) => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    const at = nowOf(context)
    if (layout !== null) {
      const set = whatItIs(layout)
      await moveTransmission(tx, organizationId, id, { from: 'received', to: 'read', at, by, set })
    }
    const finished = await conclude(tx, context, transmission, listener, answer)
    const set = { ...(await resultOf(tx, transmission, answer)), ...finished.set }
    const from = layout === null ? 'received' : 'read'
    const { to, note = null } = finished
    await moveTransmission(tx, organizationId, id, { from, to, at, by, note, set })
    if (to === 'waiting') await tellWaiting(tx, context, transmission)
    if (finished.next !== null) await sendStep(tx, context.house, finished.next, organizationId, id)
    tell({ objects: [objectOf(id)] })
    killPoint('check/before-commit')
    return finished.next
  })
  killPoint('check/after-commit')
  if (next !== null) context.house.jobs.nudge(next)
}

async function tellWaiting(tx: Tx, context: JobContext, transmission: Transmission): Promise<void> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId, attempt } = transmission
  await putNotice(
    { tx, house: context.house, organizationId, now: nowOf(context), newId: context.newId },
    { kind: 'file-waits-for-answers', about: `${objectOf(id)} ${attempt}`, partnerId, objectId: id },
  )
}

async function conclude(
  tx: Tx,
  context: JobContext,
  transmission: Transmission,
  listener: Listener,
  answer: Answer,
): Promise<Finished> {
  const staged = { organizationId: transmission.organization_id, transmissionId: transmission.id }
  const layout = listener.layout()
  if (layout === null || answer.questions.length > 0 || answer.outcome === 'rejected') {
    await deleteStaged(tx, staged)
    if (layout !== null && answer.questions.length > 0)
      return { to: 'waiting', set: { waits_for: 'answers' }, next: null }
    const because = reasonOf(answer)
    return { to: 'refused', note: because, set: { refused_because: because }, next: 'exchange-acknowledge' }
  }
  const keeping = keepingOf(layout.file)
  await rejectStaged(tx, staged, listener.late)
  await tellStagedApart(tx, staged, keeping.counted === true)
  const set = await findOrMakeSet(
    tx,
    staged.organizationId,
    { side: transmission.side, file: layout.file.id, partnerId: transmission.partner_organization_id },
    context.newId(),
  )
  await saveMappings(tx, staged.organizationId, transmission.partner_organization_id, answer.toRemember)
  const unnamed = await countUnnamed(tx, staged)
  // It goes on all the same: names are written in many ways, and only the sender can say what is right.
  const note = (await namesAnother(tx, transmission, listener.payers())) ? 'names-another-partner' : null
  return {
    to: 'checked',
    note,
    set: { record_set_id: set.id, rows_unnamed: unnamed },
    next: 'exchange-match',
  }
}

/** The gravest of what was found, by its code. */
function reasonOf({ groups }: Answer): string {
  const grave = groups.find(({ consequence }) => consequence === 'rejects-file')
  return grave?.code ?? groups[0]?.code ?? 'exchange/no-row-taken'
}

async function resultOf(tx: Tx, transmission: Transmission, answer: Answer): Promise<TransmissionChange> {
  const { receipt, groups, mapping, questions } = answer
  const { rows } = receipt
  const mended = receipt.resubmissionOf
  const earlier = mended === null ? null : await findByHash(tx, transmission.organization_id, mended)
  return {
    outcome: answer.outcome,
    format: formatOf(answer),
    rows_read: rows.read,
    rows_accepted: rows.accepted + rows.unchanged,
    rows_warned: rows['accepted-with-warning'],
    rows_rejected: rows.rejected,
    findings: JSON.stringify(receipt.findings),
    groups: storableJson(groups),
    mapping: storableJson(mapping),
    questions: questions.length === 0 ? null : storableJson(questions),
    is_late: groups.some(({ code }) => lateCodes.has(code)),
    resubmission_of_transmission_id: earlier?.id ?? transmission.resubmission_of_transmission_id,
  }
}

/** A workbook's sheets have names; delimited text is one sheet without. */
function formatOf({ mapping }: Answer): string | null {
  const [first] = mapping
  return first === undefined ? null : first.sheet === '' ? 'csv' : 'xlsx'
}
