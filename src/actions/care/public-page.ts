/** What a plan shows the public of itself: seen and changed by its administrators. */
import { z } from 'zod'
import { isId } from '#base/id.ts'
import { done } from '#base/result.ts'
import { usualPage } from '#domain/care/public-page.ts'
import { findPublicPage, findPublicPageBySlug, savePublicPage } from '#store/care/public-pages.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

const page = {
  slug: z
    .string()
    .min(3)
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
    // A plan without an address of its own is found by its id: nobody may take that.
    .refine(text => !isId(text), 'must not be an id')
    .describe('Stands in the address of the pages: /care/example-harbor'),
  phone: z
    .string()
    .regex(/^\d{10}$/, 'must be ten digits')
    .nullable()
    .describe('Member services'),
  tty: z
    .string()
    .regex(/^\d{3,10}$/, 'must be digits')
    .nullable()
    .describe('For people who type on the phone'),
  website: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable()
    .describe('The plan’s own site'),
  showsDirectory: z.boolean().describe('True: the provider directory is shown (the guidance asks for it)'),
  showsAccepting: z.boolean().describe('True: it says who takes new members'),
  takesReferrals: z.boolean().describe('True: anyone may send a referral on the page'),
}

export const seePublicPage = action({
  name: 'care.see-public-page',
  says: 'What your plan shows the public, and at which address.',
  permission: 'network/read',
  kinds: ['plan'],
  takes: z.strictObject({}),
  gives: z.strictObject({
    ...page,
    slug: z.string().describe('Stands in the address of the pages; the plan’s id where it chose none'),
    isChosen: z.boolean().describe('False: nobody chose, and the usual holds'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const kept = await findPublicPage(tx, organizationId)
    const { organizationId: _id, ...shown } = kept ?? usualPage(organizationId)
    return done({ ...shown, isChosen: kept !== null })
  },
})

export const changePublicPage = action({
  name: 'care.change-public-page',
  says: 'Choose what your plan shows the public, and at which address.',
  permission: 'settings/manage',
  kinds: ['plan'],
  takes: z.strictObject(page),
  gives: z.strictObject(page),
  changes: true,
  refuses: ['care/slug-taken'],
  async run(asked, { tx, organizationId, now, tell }) {
    const other = await findPublicPageBySlug(tx, asked.slug)
    if (other !== null && other.organizationId !== organizationId) return refuse('care/slug-taken')
    await savePublicPage(tx, { organizationId, ...asked }, now)
    tell({ objects: ['public-page'] })
    return done(asked)
  },
})
