/** How e-mail is set up: keys, partners, the mailbox, and whether any goes out at all. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { isMailTrouble, mailTroubles } from '#domain/mail/troubles.ts'
import { listMailKeys } from '#store/mail/keys.ts'
import { findMailbox, listMailPartners } from '#store/mail/partners.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { languageAsked } from '../../notices/shown-notice.ts'
import { dropAddressOf } from '../addresses.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

export const seeMailSetup = action({
  name: 'mail.see-setup',
  says: 'How encrypted e-mail is set up: keys, partners and the mailbox.',
  permission: 'settings/manage',
  takes: z.strictObject({ language: languageAsked }),
  gives: z.strictObject({
    mailGoesOut: z.boolean().describe('False while nobody has named a mail server for this hub'),
    address: z
      .string()
      .nullable()
      .describe('Where partners send files to you; null where this hub takes no mail'),
    keys: z.array(shownKey),
    partners: z.array(
      z.strictObject({
        partnerId: z.uuid(),
        name: z.string().nullable(),
        sendTo: z.string().describe('Where your files go'),
        senders: z.array(z.string()).describe('Addresses that are taken as theirs'),
        unsigned: z.enum(['refuse', 'take']).describe('What becomes of a file that they did not sign'),
        keyInUse: z.boolean().describe('True when a key of theirs is confirmed and in date'),
      }),
    ),
    mailbox: z
      .strictObject({
        host: z.string(),
        port: z.int(),
        account: z.string(),
        folder: z.string(),
        lookedAt: z.iso.datetime().nullable(),
        trouble: z.string().nullable().describe('What is amiss with it, in words'),
      })
      .nullable(),
  }),
  changes: false,
  refuses: [],
  async run({ language }, { tx, house, organizationId, today }) {
    const keys = (await listMailKeys(tx, organizationId)).map(key => shownKeyOf(key, today))
    const partners = await listMailPartners(tx, organizationId)
    const ids = partners.map(each => each.partner_organization_id)
    const names = await listPartyNames(tx, organizationId, ids)
    const mailbox = await findMailbox(tx, organizationId)
    return done({
      mailGoesOut: house.settings.mail !== undefined,
      address: dropAddressOf(house, organizationId),
      keys,
      partners: partners.map(each => ({
        partnerId: each.partner_organization_id,
        name: names.get(each.partner_organization_id) ?? null,
        sendTo: each.send_to,
        senders: [...each.senders],
        unsigned: each.unsigned,
        keyInUse: keys.some(key => key.partnerId === each.partner_organization_id && key.inUse),
      })),
      mailbox:
        mailbox === null || mailbox.closed_at !== null
          ? null
          : {
              host: mailbox.host,
              port: mailbox.port,
              account: mailbox.account,
              folder: mailbox.folder,
              lookedAt: mailbox.looked_at,
              trouble: troubleIn(mailbox.trouble, language),
            },
    })
  },
})

/** The trouble and its remedy, in words. */
export function troubleIn(code: string | null, language: 'en' | 'es'): string | null {
  if (code === null || !isMailTrouble(code)) return code
  const { says, remedy } = mailTroubles[code]
  return `${says[language]} ${remedy[language]}`
}
