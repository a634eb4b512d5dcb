/** The providers that a referral can be given to: under contract for the service, with room where they said so. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listPublicSitesOf } from '#store/network/sites.ts'
import { findReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { coversService, listContracted } from '../care/contracted.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'

export const listTakers = action({
  name: 'referrals.list-takers',
  says: 'Providers under contract for a referral’s service: for which of its populations, where, and with room.',
  permission: 'referrals/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ referralId: id }),
  gives: z.strictObject({
    providers: z.array(
      z.strictObject({
        providerId: id,
        name: z.string(),
        populations: z.array(z.string()).describe('Of the referral’s populations, those it serves'),
        isAccepting: z.boolean().nullable().describe('Null: the provider did not say'),
        cities: z.array(z.string()),
        languages: z.array(z.string()),
      }),
    ),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ referralId }, { tx, organizationId, today }) {
    const referral = await findReferral(tx, organizationId, referralId)
    if (referral?.side !== 'plan') return refuse('request/not-found')
    const contracted = (await listContracted(tx, organizationId, today)).filter(each =>
      coversService(each, referral.service),
    )
    const sites = await listPublicSitesOf(
      tx,
      contracted.map(({ providerId }) => providerId),
    )
    const wanted = referral.facts.populations.map(({ population }) => population)
    const offer = referral.service === 'ecm' ? 'ecm ' : `community-supports ${referral.service}`
    const providers = contracted.map(({ providerId, name, offers }) => {
      const own = sites.filter(each => each.organizationId === providerId)
      return {
        providerId,
        name,
        populations: wanted.filter(population => offers.has(`ecm ${population}`)),
        isAccepting:
          own.length === 0 ? null : own.some(({ accepts }) => accepts.some(each => each.startsWith(offer))),
        cities: [...new Set(own.map(({ city }) => city))],
        languages: [...new Set(own.flatMap(({ languages }) => languages))],
      }
    })
    // Those that serve the most of its populations and take new members come first.
    const rank = ({ populations, isAccepting }: (typeof providers)[number]): number =>
      populations.length * 4 + (isAccepting === true ? 2 : isAccepting === null ? 1 : 0)
    return done({ providers: providers.sort((one, other) => rank(other) - rank(one)) })
  },
})
