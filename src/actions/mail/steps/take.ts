/** Reads an e-mail that came: from an agreed sender, signed, encrypted to us; its files go where files go. */
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { refusalLetter } from '#domain/mail/letters.ts'
import { type MailTrouble, mailTroubles } from '#domain/mail/troubles.ts'
import type { Tx } from '#store/database.ts'
import { listMailPartners, type MailPartner } from '#store/mail/partners.ts'
import { findReceived, isMessageTaken, type ReceivedMail, updateReceived } from '#store/mail/received.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { ask } from '../../ask.ts'
import { idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { findKeyRing, type KeyRing } from '../keys.ts'
import { queueMail } from '../outbox.ts'
import { isBeside, isSealed, type MailPart, openName, plainName, type ReadMail, readMail } from '../parts.ts'
import { judgeBeside, open } from '../pgp.ts'
import { splitSigned } from '../signed.ts'

export const takeMail: Job = {
  queue: 'mail-take',
  says: 'Read an e-mail that came, and take its files in.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const received = await context.inTransaction(tx => findReceived(tx, organizationId, idIn(data, 'mailId')))
    if (received?.outcome !== 'waiting' || received.sha256 === null) return
    const pieces: Uint8Array[] = []
    for await (const piece of context.house.blobs.read(organizationId, received.sha256)) pieces.push(piece)
    const mail = await readMail(Buffer.concat(pieces))
    const judged =
      mail === null ? refusedFor('mail/not-understood') : await judge(context, organizationId, mail)
    await settle(context, received, mail, judged)
  },
}

type Judged = {
  readonly partner: MailPartner | null
  readonly messageHash: string | null
  readonly outcome: 'taken' | 'refused' | 'repeated'
  readonly trouble: MailTrouble | null
  readonly transmissions: readonly Id[]
}

function refusedFor(trouble: MailTrouble, known: Partial<Judged> = {}): Judged {
  return { partner: null, messageHash: null, transmissions: [], ...known, outcome: 'refused', trouble }
}

async function judge(context: JobContext, organizationId: Id, mail: ReadMail): Promise<Judged> {
  const today = californiaDay(nowOf(context))
  const { house } = context
  const known = await context.inTransaction(async tx => {
    const partners = await listMailPartners(tx, organizationId)
    const partner = partners.find(({ senders }) => mail.from !== '' && senders.includes(mail.from)) ?? null
    const partnerId = partner?.partner_organization_id ?? null
    return { partner, ring: await findKeyRing(tx, house, organizationId, partnerId, today) }
  })
  const { partner, ring } = known
  if (partner === null) return refusedFor('mail/sender-not-agreed')
  const messageHash =
    mail.messageId === '' ? null : createHash('sha256').update(`${mail.from} ${mail.messageId}`).digest('hex')
  const of = { partner, messageHash }
  if (messageHash !== null) {
    const isTaken = await context.inTransaction(tx => isMessageTaken(tx, organizationId, messageHash))
    if (isTaken) return { ...of, outcome: 'repeated', trouble: null, transmissions: [] }
  }
  const files = await filesIn(context, mail, partner, ring)
  if (typeof files === 'string') return refusedFor(files, of)
  const transmissions = await handIn(context, organizationId, partner.partner_organization_id, files)
  return transmissions === null
    ? refusedFor('mail/too-large', of)
    : { ...of, outcome: 'taken', trouble: null, transmissions }
}

/** The files of a message, opened; or why none of it is taken. One that is amiss is a reason against all. */
async function filesIn(
  context: JobContext,
  mail: ReadMail,
  partner: MailPartner,
  ring: KeyRing,
): Promise<readonly MailPart[] | MailTrouble> {
  const given = mail.parts.filter(part => !isBeside(part))
  const sealed = given.filter(part => mail.isWhole || isSealed(part))
  if (sealed.length < given.length) return 'mail/not-encrypted'
  if (sealed.length === 0) return 'mail/no-attachment'
  const files: MailPart[] = []
  let left = context.house.settings.limits.fileBytes
  for (const part of sealed) {
    const keys = { ours: ring.opening, signers: ring.theirs }
    const opened = await open(part.bytes, keys, new Date(nowOf(context)), left)
    if (typeof opened === 'string') return opened
    const beside = mail.isWhole && opened.signature === 'none' ? splitSigned(opened.bytes) : null
    const signature =
      beside === null
        ? opened.signature
        : await judgeBeside(beside.content, beside.signature, ring.theirs, new Date(nowOf(context)))
    if (signature === 'wrong') return 'mail/signature-wrong'
    if (signature === 'none' && partner.unsigned === 'refuse') return 'mail/not-signed'
    left -= opened.bytes.length
    // Of a part that is signed beside itself, only what was signed counts.
    const inner = mail.isWhole ? await readMail(beside?.content ?? opened.bytes) : null
    if (mail.isWhole && inner === null) return 'mail/not-understood'
    const name = plainName(opened.name ?? '') || openName(part.name) || 'file'
    files.push(...(inner?.parts.filter(each => !isBeside(each)) ?? [{ ...part, name, bytes: opened.bytes }]))
  }
  return files.length === 0 ? 'mail/no-attachment' : files
}

/** Each file becomes a transmission of the partner’s, as if it had been handed over; null when one is too large. */
async function handIn(
  { house }: JobContext,
  organizationId: Id,
  partner: Id,
  files: readonly MailPart[],
): Promise<readonly Id[] | null> {
  const actor = { kind: 'system', organizationId, job: 'mail-take' } as const
  const made: Id[] = []
  for (const { name, bytes } of files) {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield bytes
    }
    const file = { name: name || 'file', mediaType: 'application/octet-stream', bytes: pieces() }
    const answer = await ask(house, 'exchange.receive-file', actor, { partner }, { file })
    if (!answer.ok) return null
    made.push(answer.value.transmission.id)
  }
  return made
}

/** Notes what became of it, lets the message itself go, and tells whoever can do something about it. */
async function settle(
  context: JobContext,
  received: ReceivedMail,
  mail: ReadMail | null,
  { partner, messageHash, outcome, trouble, transmissions }: Judged,
): Promise<void> {
  const { organization_id: organizationId, id } = received
  const now = nowOf(context)
  const { house, newId } = context
  await context.inLastTransaction(async (tx, tell) => {
    // Of two that came at once under one Message-ID, one is the repetition.
    const isSecond =
      messageHash !== null && outcome === 'taken' && (await isMessageTaken(tx, organizationId, messageHash))
    await updateReceived(tx, organizationId, id, {
      sha256: null,
      message_hash: messageHash,
      partner_organization_id: partner?.partner_organization_id ?? null,
      outcome: isSecond ? 'repeated' : outcome,
      trouble,
      transmission_ids: transmissions,
      settled_at: now,
    })
    tell({ objects: [`mail:${id}`, ...transmissions.map(objectOf)] })
    killPoint('mail-take/before-commit')
    if (trouble === null) return
    const partnerId = partner?.partner_organization_id ?? null
    const told = { tx, house, organizationId, now, newId }
    await putNotice(told, { kind: 'mail-refused', about: `mail:${id}`, partnerId, objectId: id })
    if (partner !== null && mail?.isAutomatic === false)
      await answerRefused(tx, context, { organizationId, now, about: `refused ${id}` }, partner, trouble)
  })
}

/** Only an agreed partner gets an answer, at the address agreed on: nobody can make us write to others. */
async function answerRefused(
  tx: Tx,
  { house }: JobContext,
  at: { readonly organizationId: Id; readonly now: string; readonly about: string },
  partner: MailPartner,
  trouble: MailTrouble,
): Promise<void> {
  const organization = await findOrganization(tx, at.organizationId)
  await queueMail(
    { tx, house, organizationId: at.organizationId, now: at.now },
    {
      about: at.about,
      purpose: 'word',
      address: partner.send_to,
      partnerId: partner.partner_organization_id,
      letter: refusalLetter(organization?.name ?? 'Causeway', mailTroubles[trouble]),
    },
  )
}
