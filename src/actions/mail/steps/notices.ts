/** Notices by e-mail: at once to whoever wants them so, and once a day to the others. */
import { californiaDay } from '#domain/calendar/california-time.ts'
import { digestLetter, noticeLetter } from '#domain/mail/letters.ts'
import { factsOfKind, type MailWay, type NoticeKind } from '#domain/notices/kinds.ts'
import { kindsFor } from '#domain/notices/words.ts'
import type { Tx } from '#store/database.ts'
import { findDigest, saveDigest } from '#store/mail/messages.ts'
import { findMailChoices } from '#store/notices/choices.ts'
import { findNotice, listNotices, type Notice } from '#store/notices/notices.ts'
import { listMembers, type Member } from '#store/people/members.ts'
import { findPerson } from '#store/people/persons.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { textsOf } from '../../notices/shown-notice.ts'
import { queueMail } from '../outbox.ts'

const membersAtOnce = 200

/** Everybody who works in the organization now and may, a page at a time. */
async function* membersOf(context: JobContext, organizationId: string): AsyncGenerator<Member> {
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const page: readonly Member[] = await context.inTransaction(tx =>
      listMembers(tx, organizationId, from, membersAtOnce),
    )
    yield* page.filter(({ heldAt }) => heldAt === null)
    if (page.length < membersAtOnce) return
    after = page.at(-1)?.personId ?? null
  }
}

async function wayFor(tx: Tx, member: Member, kind: NoticeKind): Promise<MailWay> {
  const chosen = await findMailChoices(tx, member.organizationId, member.personId)
  return chosen.get(kind) ?? factsOfKind(kind).mailAtFirst
}

/** Whether a member is one of those whom a notice is for. */
function isFor(notice: Notice, member: Member): boolean {
  if (notice.personId !== null) return notice.personId === member.personId
  return kindsFor(member.roles).includes(notice.kind) && member.sinceAt <= notice.createdAt
}

export const mailNotice: Job = {
  queue: 'mail-notices',
  says: 'Write the e-mails about a notice, to those who want them at once.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const notice = await context.inTransaction(tx => findNotice(tx, organizationId, idIn(data, 'noticeId')))
    if (notice === null || context.house.settings.mail === undefined) return
    for await (const member of membersOf(context, organizationId)) {
      if (!isFor(notice, member)) continue
      await context.inTransaction(async tx => {
        if ((await wayFor(tx, member, notice.kind)) !== 'at-once') return
        await writeTo(tx, context, member, [notice], `notice ${notice.id} ${member.personId}`)
      })
    }
  },
}

/** One message, in the person's language. */
async function writeTo(
  tx: Tx,
  { house }: JobContext,
  { organizationId, personId, signInName }: Member,
  notices: readonly Notice[],
  about: string,
): Promise<void> {
  const language = (await findPerson(tx, personId))?.language ?? 'en'
  const texts = await textsOf(tx, organizationId, notices, language)
  const { publicUrl } = house.settings
  const [only] = texts
  const isOne = about.startsWith('notice') && only !== undefined
  await queueMail(
    { tx, house, organizationId, now: new Date(house.clock()).toISOString() },
    {
      about,
      purpose: isOne ? 'notice' : 'digest',
      address: signInName,
      personId,
      letter: isOne ? noticeLetter(only, publicUrl, language) : digestLetter(texts, publicUrl, language),
    },
  )
}

const hourInCalifornia = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** In the morning, before work begins. */
const digestHour = 6
const mostInOne = 100

export const mailDigests: Job = {
  queue: 'mail-digests',
  says: 'Write to each person once a day what they were told of.',
  every: { minutes: 30, for: 'each-organization' },
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const now = nowOf(context)
    if (context.house.settings.mail === undefined) return
    if (Number(hourInCalifornia.format(new Date(now))) < digestHour) return
    for await (const member of membersOf(context, organizationId)) await digest(context, member, now)
  },
}

async function digest(context: JobContext, member: Member, now: string): Promise<void> {
  const { organizationId, personId } = member
  await context.inTransaction(async tx => {
    const through = await findDigest(tx, organizationId, personId)
    if (through !== null && californiaDay(through) >= californiaDay(now)) return
    const chosen = await findMailChoices(tx, organizationId, personId)
    const kinds = kindsFor(member.roles).filter(
      kind => (chosen.get(kind) ?? factsOfKind(kind).mailAtFirst) === 'daily',
    )
    await saveDigest(tx, organizationId, personId, now)
    if (kinds.length === 0) return
    const dayAgo = new Date(Date.parse(now) - 86_400_000).toISOString()
    const since = [through ?? dayAgo, member.sinceAt].sort().at(-1) ?? dayAgo
    const told = { organizationId, personId, kinds, since }
    const unread = (await listNotices(tx, told, null, mostInOne)).filter(({ isRead }) => !isRead)
    if (unread.length > 0)
      await writeTo(tx, context, member, unread, `digest ${californiaDay(now)} ${personId}`)
  })
}
