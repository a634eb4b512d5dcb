/** The notices that a plan owes a member about its decisions: looked at, printed, and put down as sent. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { decideAuthorization } from '#domain/authorizations/authorization.ts'
import type { PdfPart } from '#formats/pdf/document.ts'
import { writePdf } from '#formats/pdf/write.ts'
import { noticeWays } from '#guidance/authorizations/notices.ts'
import { updateNoticeSent } from '#store/authorizations/notices.ts'
import { action } from '../../action.ts'
import { documentFonts } from '../../documents/fonts.ts'
import { dayInWords, waysOf } from '../../documents/words.ts'
import { toldOf } from '../../members/shown-member.ts'
import { day, id, sayerOf } from '../../network/fields.ts'
import { refuse } from '../../refusals.ts'
import { keepingOf, objectOf, put, tellOther } from '../keeping.ts'
import { addressOf, type FoundNotice, findNotice } from './find-notice.ts'

const which = {
  authorization: id.describe('The authorization’s id'),
  event: z.coerce.number().int().min(1).describe('Number of the event that it tells of'),
}
const language = z.enum(['en', 'es'])

export const seeNotice = action({
  name: 'authorizations.see-notice',
  says: 'A notice to a member about a no, less, or an end, in its words.',
  permission: 'members/read',
  takes: z.strictObject({
    ...which,
    language: language.optional().describe('Left out, the one that the member reads'),
  }),
  gives: z.strictObject({
    member: id,
    language,
    state: z.enum(['owed', 'sent', 'dropped']),
    sendBy: z.iso.datetime().describe('The last instant at which it goes out in time'),
    sentAt: z.iso.datetime().nullable(),
    ...{
      writtenOn: day,
      from: z.string().describe('The plan'),
      to: z.string(),
      address: z.string().nullable(),
    },
    title: z.string(),
    parts: z.array(z.strictObject({ as: z.enum(['heading', 'paragraph', 'item']), text: z.string() })),
  }),
  changes: false,
  refuses: ['authorizations/no-such-notice'],
  async run(asked, context) {
    const found = await findNotice(context, { ...asked, language: asked.language ?? null })
    if (found === null) return refuse('authorizations/no-such-notice')
    const { notice, authorization, member, plan, words } = found
    context.tell({ members: [toldOf(member)], objects: [objectOf(authorization.id)] })
    return done({
      ...{ member: member.id, language: found.language, state: notice.state, sendBy: notice.sendBy },
      ...{ sentAt: notice.sentAt, writtenOn: context.today, from: plan },
      ...{ to: `${member.firstName} ${member.lastName}`.trim(), address: addressOf(member) },
      ...{ title: words.title, parts: words.parts.map(each => ({ ...each })) },
    })
  },
})

export const makeNotice = action({
  name: 'authorizations.make-notice',
  says: 'A notice to a member as a PDF in their language that a screen reader can read aloud.',
  permission: 'members/read',
  asks: 'query',
  takes: z.strictObject({ ...which, language: language.describe('Language of the document') }),
  gives: 'file',
  changes: false,
  refuses: ['authorizations/no-such-notice'],
  async run(asked, context) {
    const found = await findNotice(context, asked)
    if (found === null) return refuse('authorizations/no-such-notice')
    const { authorization, member, plan } = found
    const { bytes } = await writePdf(
      {
        ...waysOf(found.language),
        ...{ title: found.words.title, author: plan, createdAt: context.now },
        parts: partsOf(found, context.today),
      },
      documentFonts(),
    )
    context.tell({ members: [toldOf(member)], objects: [objectOf(authorization.id)], why: 'notice printed' })
    const name = `notice-${found.language}.pdf`
    return done({ name, mediaType: 'application/pdf', bytes: one(bytes) })
  },
})

function partsOf(
  { member, plan, language: of, words, notice }: FoundNotice,
  today: string,
): readonly PdfPart[] {
  const address = addressOf(member)
  const to = `${member.firstName} ${member.lastName}`.trim()
  const on = dayInWords(notice.sentAt?.slice(0, 10) ?? today, of)
  const parts: PdfPart[] = [
    { kind: 'paragraph', text: `${plan}, ${on}` },
    { kind: 'paragraph', text: [to, address].filter(each => each !== null).join(', ') },
    { kind: 'heading', level: 1, text: words.title },
  ]
  for (const { as, text } of words.parts) {
    const last = parts.at(-1)
    if (as === 'heading') parts.push({ kind: 'heading', level: 2, text })
    else if (as === 'paragraph') parts.push({ kind: 'paragraph', text })
    else if (last?.kind === 'list') parts.splice(-1, 1, { kind: 'list', items: [...last.items, text] })
    else parts.push({ kind: 'list', items: [text] })
  }
  return parts
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

export const sendNotice = action({
  name: 'authorizations.send-notice',
  says: 'Put down that a notice went out to the member: its words are kept as they were.',
  permission: 'authorizations/decide',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    ...which,
    event: z.int().min(1).describe('Number of the event that it tells of'),
    language: language.describe('In which it went out'),
    way: z.enum(noticeWays.map(each => each.id)).describe('How it went out'),
  }),
  gives: z.strictObject({ appealBy: day.nullable().describe('Until when the member may appeal') }),
  changes: true,
  refuses: ['authorizations/no-such-notice', 'authorizations/notice-not-owed'],
  async run(asked, context) {
    const { tx, organizationId, now, actor, tell } = context
    const found = await findNotice(context, asked)
    if (found === null) return refuse('authorizations/no-such-notice')
    const { authorization, member, notice, words } = found
    const told = decideAuthorization(authorization, { deed: 'tell-notice', at: now })
    if (notice.state !== 'owed' || typeof told === 'string') return refuse('authorizations/notice-not-owed')
    const sent = { language: found.language, way: asked.way, written: words, at: now, by: sayerOf(actor) }
    await updateNoticeSent(tx, organizationId, notice, sent)
    const keeping = keepingOf(context)
    const kept = await put(keeping, { ...authorization, ...told }, 'tell-notice', null)
    await tellOther(keeping, kept)
    context.afterwards(() => keeping.house.jobs.nudge('authorizations-cross'))
    tell({ members: [toldOf(member)], objects: [objectOf(kept.id)], why: 'notice sent' })
    return done({ appealBy: kept.appealBy })
  },
})
