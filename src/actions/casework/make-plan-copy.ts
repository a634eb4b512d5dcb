/** The member's own copy of their care plan, as a PDF in their language. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { thingsOf } from '#domain/casework/entry.ts'
import { writePdf } from '#formats/pdf/write.ts'
import { listEntries } from '#store/casework/entries.ts'
import { findMember } from '#store/members/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { documentFonts } from '../documents/fonts.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { planCopy } from './plan-copy.ts'
import { audienceOf, maySeePart2 } from './shown-entry.ts'

const shown = ['need', 'goal', 'task', 'referral', 'team', 'plan-review'] as const

export const makePlanCopy = action({
  name: 'casework.make-plan-copy',
  says: 'The member’s own copy of their care plan: a PDF in their language that a screen reader can read aloud.',
  permission: 'care/read',
  asks: 'query',
  takes: z.strictObject({
    member: z.uuid().describe('The member'),
    language: z.enum(['en', 'es']).describe('Language of its headings; what was written stays as it is'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: id, language }, { tx, organizationId, actor, now, today, tell }) {
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    const entries = (await listEntries(tx, organizationId, [member.id], audienceOf(actor))).get(member.id)
    const own = await findOrganization(tx, organizationId)
    const copy = planCopy({
      ...{ language, now, today },
      name: `${member.firstName} ${member.lastName}`.trim(),
      maker: own?.name ?? '',
      things: shown.flatMap(kind => thingsOf(entries ?? [], kind)),
      seesAll: maySeePart2(actor),
    })
    const { bytes } = await writePdf(copy, documentFonts())
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`], why: 'copy of the care plan' })
    return done({ name: `care-plan-${language}.pdf`, mediaType: 'application/pdf', bytes: one(bytes) })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
