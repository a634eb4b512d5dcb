/** X12 that came: judged in one pass, and answered with TA1, 999 and 277CA. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import { killPoint } from '#base/kill-point.ts'
import { claimScreen } from '#domain/billing/claim-objections.ts'
import type { Acknowledgements } from '#formats/x12/acknowledge/options.ts'
import type { OutgoingGroup, OutgoingInterchange } from '#formats/x12/values/events.ts'
import { writeClaimAcknowledgements } from '#formats/x12/write/write-claim-acknowledgement.ts'
import {
  writeFunctionalAcknowledgements,
  writeInterchangeAcknowledgements,
} from '#formats/x12/write/write-functional.ts'
import { gatherWritten, type WriteEvent } from '#formats/x12/write/written.ts'
import { insertAnswer } from '#store/exchange/answers.ts'
import { insertFindings } from '#store/exchange/findings.ts'
import { storableJson } from '#store/exchange/storable.ts'
import {
  holdAttempt,
  moveTransmission,
  nextNumber,
  type Transmission,
} from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { keepFile } from './answer-files.ts'
import { clockwork, nowOf, objectOf, replaced, sendStep } from './job-of.ts'
import { type JudgedInterchanges, judgeInterchanges } from './judge-interchanges.ts'

const by = clockwork('exchange-read')
const mostFindings = 100_000

/** What was judged, and the answers that are kept already. */
type Judged = JudgedInterchanges & { readonly answers: readonly Parameters<typeof insertAnswer>[1][] }

/** Judges an interchange file, keeps the answers to it, and makes the step. */
export async function readClaims(
  context: JobContext,
  transmission: Transmission,
  source: ByteSource,
): Promise<void> {
  const { organization_id: organizationId, id, attempt } = transmission
  const judged = await judgeClaims(context, transmission, source)
  const isRefused = judged.answers.length === 0 && judged.outcome === 'rejected'
  const isTaken =
    transmission.side === 'theirs' && judged.answers.some(({ kind }) => kind.startsWith('277ca'))
  await context.inTransaction(async (tx, tell) => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    const at = nowOf(context)
    for (let from = 0; from < judged.findings.length; from += 2000) {
      const some = judged.findings.slice(from, from + 2000)
      await insertFindings(tx, organizationId, id, from + 1, some)
    }
    for (const answer of judged.answers) await insertAnswer(tx, answer)
    const set = {
      format: 'x12',
      outcome: judged.outcome,
      findings: JSON.stringify(judged.counts),
      groups: storableJson(judged.groups),
      // Its claims are what the rows are of another file.
      rows_read: judged.claims.accepted + judged.claims.rejected,
      rows_accepted: judged.claims.accepted,
      rows_rejected: judged.claims.rejected,
    }
    const first = judged.groups[0]?.code ?? null
    const move = { at, by, set }
    if (isRefused) {
      const refused = { ...set, refused_because: first }
      await moveTransmission(tx, organizationId, id, {
        ...move,
        from: 'received',
        to: 'refused',
        note: first,
        set: refused,
      })
    } else {
      await moveTransmission(tx, organizationId, id, { ...move, from: 'received', to: 'read' })
      await moveTransmission(tx, organizationId, id, { ...move, from: 'read', to: 'checked' })
    }
    await sendStep(tx, context.house, 'exchange-acknowledge', organizationId, id)
    if (!isRefused) await sendStep(tx, context.house, 'books-post', organizationId, id)
    if (!isRefused) await sendStep(tx, context.house, 'encounters-hear', organizationId, id)
    if (!isRefused) await sendStep(tx, context.house, 'billing-hear', organizationId, id)
    // What our 277CA accepted is taken in as lines to pay.
    if (isTaken) await sendStep(tx, context.house, 'claims-take-claims', organizationId, id)
    tell({ objects: [objectOf(id)] })
    killPoint('check/before-commit')
  })
  killPoint('check/after-commit')
  context.house.jobs.nudge('exchange-acknowledge')
  context.house.jobs.nudge('books-post')
  context.house.jobs.nudge('encounters-hear')
  context.house.jobs.nudge('billing-hear')
  if (isTaken) context.house.jobs.nudge('claims-take-claims')
}

async function judgeClaims(
  context: JobContext,
  transmission: Transmission,
  source: ByteSource,
): Promise<Judged> {
  const answers: Parameters<typeof insertAnswer>[1][] = []
  const time = nowOf(context).slice(11, 16)
  const reference = transmission.id.replaceAll('-', '').slice(-20)
  // What we are asked to pay is looked at as a plan does: whatever will be no line is refused by name in the 277CA.
  const isAsked = transmission.side === 'theirs'
  const objectionsTo = isAsked ? claimScreen(transmission.partner_organization_id !== null) : undefined
  const options = {
    ...{ today: transmission.as_of as Day, time: time.replace(':', ''), reference, objectionsTo },
  }
  const judged = await judgeInterchanges(source, options, mostFindings, async answer => {
    context.signal.throwIfAborted()
    const files = await answerFiles(context, transmission, answer, time)
    answers.push(...files)
    return files.length > 0
  })
  return { ...judged, answers }
}

type Make = (to: { interchange: OutgoingInterchange; group: OutgoingGroup }) => Iterable<WriteEvent>

/** The answers to one interchange, each a file that is kept at once. */
async function answerFiles(
  context: JobContext,
  transmission: Transmission,
  answer: Acknowledgements,
  time: string,
): Promise<Parameters<typeof insertAnswer>[1][]> {
  const { header, interchange, isInterchangeAnswerDue, functional, claims } = answer
  const files: readonly (readonly [kind: string, isDue: boolean, make: Make])[] = [
    ['ta1', isInterchangeAnswerDue, to => writeInterchangeAcknowledgements([interchange], to)],
    ['999', functional.length > 0, to => writeFunctionalAcknowledgements(functional, to)],
    ['277ca', claims.length > 0, to => writeClaimAcknowledgements(claims, to)],
  ]
  const kept: Parameters<typeof insertAnswer>[1][] = []
  for (const [kind, isDue, make] of files) {
    if (!isDue) continue
    const number = await context.inTransaction(tx =>
      nextNumber(tx, transmission.organization_id, 'interchanges'),
    )
    const outgoing: OutgoingInterchange = {
      senderQualifier: header.receiverQualifier,
      sender: header.receiver,
      receiverQualifier: header.senderQualifier,
      receiver: header.sender,
      date: transmission.as_of,
      time,
      controlNumber: number,
      usage: header.usage === 'T' ? 'T' : 'P',
    }
    const group = { sender: header.receiver, receiver: header.sender, controlNumber: number }
    const made = await gatherWritten(make({ interchange: outgoing, group }))
    // The sender's own envelope may hold what no envelope may: then there is nobody to address an answer to.
    if (!made.ok) continue
    const name = header.index === 1 ? kind : `${kind}-${header.index}`
    kept.push(
      await keepFile(context, transmission, {
        kind: name,
        fileName: `${name}.x12`,
        mediaType: 'application/edi-x12',
        bytes: [made.bytes],
      }),
    )
  }
  return kept
}
