/** Members found by what somebody busy types: the beginning of a name, a CIN, a phone number. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listMembers as listStored } from '#store/members/members.ts'
import { wordsSearched } from '#store/members/taking-in.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownMember, shownMemberOf, toldOf } from './shown-member.ts'

const place = z.strictObject({ lastName: z.string(), firstName: z.string(), id: z.uuid() })

export const listMembers = action({
  name: 'members.list-members',
  says: 'The members whom you know, by name; or those that a few words find.',
  permission: 'members/read',
  asks: 'body',
  takes: z.strictObject({
    words: z
      .string()
      .max(200)
      .default('')
      .describe(
        'Beginnings of names, a CIN, a record or phone number, a birthday; all of the words have to be found',
      ),
    partner: z.uuid().nullable().default(null).describe('Only members of whom this partner’s records speak'),
    withFormer: z.boolean().default(false).describe('Also those of whom no record in force speaks'),
    ...paging,
  }),
  gives: z.strictObject({ members: z.array(shownMember).describe('A page of them'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ words: typed, partner: partnerId, withFormer, cursor, limit }, context) {
    const { tx, organizationId } = context
    const words = wordsSearched(typed)
    const list = `members ${JSON.stringify([words, partnerId, withFormer])}`
    const from = readCursor(context, list, place, cursor)
    if (!from.ok) return from
    const filter = { words, partnerId, withFormer, after: from.value }
    const rows = await listStored(tx, organizationId, filter, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ lastName, firstName, id }) => ({
      lastName,
      firstName,
      id,
    }))
    context.tell({ members: page.rows.map(toldOf) })
    return done({ members: page.rows.map(shownMemberOf), next: page.next })
  },
})
