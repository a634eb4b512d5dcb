/** What a plan answers to the claims that we sent is put down on the file that carried them, and on each invoice. */
import type { Day } from '#base/day.ts'
import type { Finding } from '#base/finding.ts'
import { type ClaimNoteCode, claimNote } from '#domain/billing/claim-notes.ts'
import type { AnyAcknowledgement, Said } from '#formats/x12/acknowledge/what-was-said.ts'
import { whatWasSaid } from '#formats/x12/acknowledge/what-was-said.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import type { Words } from '#guidance/define.ts'
import { findSentClaims, listInvoicesOfSets } from '#store/billing/claim-invoices.ts'
import type { Tx } from '#store/database.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { insertFindings, listFindings } from '#store/exchange/findings.ts'
import { storableJson } from '#store/exchange/storable.ts'
import {
  findTransmission,
  moveTransmission,
  type Transmission,
  type TransmissionChange,
  updateTransmission,
} from '#store/exchange/transmissions.ts'
import { findParty } from '../exchange/parties.ts'
import { tellAnswered } from '../exchange/steps/answer.ts'
import { countsOf, findingOf } from '../exchange/steps/compose-claims.ts'
import { clockwork, idIn, nowOf, objectOf } from '../exchange/steps/job-of.ts'
import { groupsOf } from '../exchange/steps/judge-interchanges.ts'
import type { Job, JobContext } from '../job.ts'

const queue = 'billing-hear'
const by = clockwork(queue)
const mostFindings = 100_000
const steps = ['composed', 'sent', 'delivered', 'answered'] as const

/** Said of one of our files, by its number (ISA13, GS06, BHT03). */
type Heard = {
  /** Why none of it came in; null where it did. */
  refused: Words | null
  readonly refusedSets: Map<number, Words>
  readonly refusedClaims: Map<string, Words>
  claims: number
}

/** Begun again it finds everything put down, and changes nothing. */
export const hearAcknowledgement: Job = {
  queue,
  says: 'Put down what a plan answered to claims that we sent to it.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const came = await context.inTransaction(tx => findTransmission(tx, organizationId, id))
    if (came?.direction !== 'in' || came.sha256 === null) return
    const heard = await hearAll(context, came)
    for (const [control, each] of heard)
      await context.inTransaction(async (tx, tell) => {
        const sent = await findSentClaims(tx, organizationId, control)
        if (sent === null || !(await mayAnswer(tx, came, sent))) return
        const isFirst = await putDown(context, tx, sent, each)
        if (isFirst) await tellAnswered(tx, context, sent)
        tell({ objects: [objectOf(sent.id), objectOf(came.id)] })
      })
  },
}

/** Whoever has the file answers it; a plan of this hub does so by itself, and no file of anybody's says it better. */
async function mayAnswer(tx: Tx, came: Transmission, sent: Transmission): Promise<boolean> {
  const { organization_id: organizationId, partner_organization_id: partnerId } = sent
  if (came.partner_organization_id !== null && came.partner_organization_id !== partnerId) return false
  const party = await findParty(tx, organizationId, partnerId ?? '')
  return party !== null && party.onHub === null && steps.some(step => step === sent.step)
}

async function hearAll(context: JobContext, came: Transmission): Promise<ReadonlyMap<number, Heard>> {
  const { organization_id: organizationId, sha256, byte_count: byteCount, file_name: name, as_of } = came
  const of = { sha256: sha256 ?? '', byteCount: byteCount ?? 0, name }
  const blob = await openBlob(context.house.blobs, organizationId, of)
  const heard = new Map<number, Heard>()
  const about = (control: number): Heard => {
    const known = heard.get(control)
    if (known !== undefined) return known
    const made: Heard = { refused: null, refusedSets: new Map(), refusedClaims: new Map(), claims: 0 }
    heard.set(control, made)
    return made
  }
  try {
    for await (const event of readTransmission(blob.source, { judge: { today: as_of as Day } })) {
      context.signal.throwIfAborted()
      if ('acknowledgement' in event) hearOne(event.acknowledgement, about)
    }
  } finally {
    await blob.close()
  }
  return heard
}

function hearOne(acknowledgement: AnyAcknowledgement, about: (control: number) => Heard): void {
  const control = controlOf(numberIn(acknowledgement))
  if (control === null) return
  const heard = about(control)
  for (const said of whatWasSaid(acknowledgement)) {
    if (said.about === 'claim') heard.claims += 1
    if (said.fate !== 'rejected') continue
    if (said.about === 'interchange' || said.about === 'group') heard.refused ??= wordsOf(said)
    if (said.about === 'set') heard.refusedSets.set(controlOf(said.number) ?? 0, wordsOf(said))
    if (said.about === 'claim') heard.refusedClaims.set(said.number, wordsOf(said))
  }
}

/** By which number of ours an answer names what it answers. */
function numberIn(acknowledgement: AnyAcknowledgement): string {
  if (acknowledgement.kind === 'TA1') return acknowledgement.controlNumber
  return acknowledgement.kind === '277CA' ? acknowledgement.trace : acknowledgement.groupControlNumber
}

function controlOf(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null
}

/** The reasons, else what was said. */
function wordsOf({ says, reasons }: Said): Words {
  const all = reasons.length > 0 ? reasons.map(reason => reason.says) : [says]
  const joined = (language: 'en' | 'es'): string =>
    [...new Set(all.map(each => each[language].replace(/\.$/, '')))].slice(0, 5).join('; ')
  return { en: joined('en'), es: joined('es') }
}

/** True when the file is answered by it for the first time. */
async function putDown(context: JobContext, tx: Tx, sent: Transmission, heard: Heard): Promise<boolean> {
  const { organization_id: organizationId, id } = sent
  const before = await listFindings(tx, organizationId, id, {}, mostFindings)
  const known = new Set(before.map(({ code, where }) => `${code} ${where.claim ?? ''}`))
  const fresh = (await findingsOf(tx, sent, heard)).filter(
    ({ code, where }) => !known.has(`${code} ${where.claim ?? ''}`),
  )
  await insertFindings(tx, organizationId, id, (before.at(-1)?.number ?? 0) + 1, fresh)
  const all = [...before, ...fresh]
  const isAnswered = heard.claims > 0 || fresh.length > 0
  const set = isAnswered ? resultOf(sent, all) : {}
  let { step } = sent
  for (const to of isAnswered ? steps : steps.slice(0, 3)) {
    if (steps.findIndex(each => each === step) >= steps.indexOf(to)) continue
    const move = { from: step, to, at: nowOf(context), by, ...(to === 'answered' ? { set } : {}) }
    const moved = await moveTransmission(tx, organizationId, id, move)
    if (moved === null) return false
    step = moved.step
  }
  if (isAnswered && sent.step === 'answered') await updateTransmission(tx, organizationId, id, set)
  return isAnswered && sent.step !== 'answered'
}

async function findingsOf(tx: Tx, sent: Transmission, heard: Heard): Promise<readonly Finding[]> {
  const told = (code: ClaimNoteCode, claim: string, why: Words): Finding =>
    findingOf(claimNote(code, claim, { why }))
  const sets = await listInvoicesOfSets(tx, sent.organization_id, sent.id, [...heard.refusedSets.keys()])
  return [
    ...(heard.refused === null ? [] : [told('claim/file-refused-by-plan', '', heard.refused)]),
    ...sets.flatMap(({ set, invoice }) => {
      const why = heard.refusedSets.get(set)
      return why === undefined ? [] : [told('claim/refused-by-plan', invoice, why)]
    }),
    ...[...heard.refusedClaims].map(([invoice, why]) => told('claim/refused-by-plan', invoice, why)),
  ]
}

/** What became of the file by all that was said of it. */
function resultOf({ rows_read: read }: Transmission, findings: readonly Finding[]): TransmissionChange {
  const isRefused = findings.some(({ consequence }) => consequence === 'rejects-file')
  const refused = new Set(
    findings.flatMap(({ consequence, where }) => (consequence === 'rejects-row' ? (where.claim ?? '') : [])),
  )
  const rejected = isRefused ? read : Math.min(read, refused.size)
  return {
    outcome: rejected === 0 ? 'accepted' : rejected < read ? 'accepted-in-part' : 'rejected',
    rows_accepted: read - rejected,
    rows_rejected: rejected,
    findings: JSON.stringify(countsOf(findings)),
    groups: storableJson(groupsOf(findings)),
  }
}
