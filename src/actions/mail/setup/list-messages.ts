/** What went out and came in by e-mail, and what became of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { mayDo } from '#domain/people/rights.ts'
import { listMessages } from '#store/mail/messages.ts'
import { listReceived } from '#store/mail/received.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { languageAsked } from '../../notices/shown-notice.ts'
import { troubleIn } from './see-setup.ts'

const mostShown = 100

export const listMailMessages = action({
  name: 'mail.list-messages',
  says: 'The last e-mails that went out and came in, and what became of each.',
  permission: 'network/read',
  takes: z.strictObject({ language: languageAsked }),
  gives: z.strictObject({
    messages: z.array(
      z.strictObject({
        id: z.uuid(),
        way: z.enum(['in', 'out']),
        about: z
          .enum(['notice', 'digest', 'invitation', 'file', 'answer', 'word'])
          .describe('What kind of message it is'),
        partnerName: z.string().nullable(),
        address: z.string().nullable().describe('Of one of your people; shown to those who keep the people'),
        state: z.enum(['waiting', 'sent', 'undeliverable', 'bounced', 'taken', 'refused', 'repeated']),
        trouble: z.string().nullable().describe('Why it was not taken or not delivered, in words'),
        transmissions: z.array(z.uuid()).describe('What its files are here'),
        at: z.iso.datetime(),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run({ language }, { tx, organizationId, actor }) {
    const sent = await listMessages(tx, organizationId, mostShown)
    const received = await listReceived(tx, organizationId, mostShown)
    const ids = [...sent, ...received].flatMap(each => each.partner_organization_id ?? [])
    const names = await listPartyNames(tx, organizationId, ids)
    const keepsPeople = actor.kind === 'person' && mayDo(actor.roles, 'people/manage')
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
    const messages = [
      ...sent.map(each => ({
        id: each.id,
        way: 'out' as const,
        about: each.purpose,
        partnerName: nameOf(each.partner_organization_id),
        address: keepsPeople && each.partner_organization_id === null ? each.address : null,
        state: each.state,
        trouble: troubleIn(each.trouble, language),
        transmissions: each.transmission_id === null ? [] : [each.transmission_id],
        at: each.created_at,
      })),
      ...received.map(each => ({
        id: each.id,
        way: 'in' as const,
        about: 'file' as const,
        partnerName: nameOf(each.partner_organization_id),
        address: null,
        state: each.outcome,
        trouble: troubleIn(each.trouble, language),
        transmissions: [...each.transmission_ids],
        at: each.received_at,
      })),
    ]
    const newestFirst = messages.sort((one, other) => (one.id < other.id ? 1 : -1))
    return done({ messages: newestFirst.slice(0, mostShown) })
  },
})
