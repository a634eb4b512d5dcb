/** What a plan offers: Community Supports by county and day, and what it adds to the population of avoidable use. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { offeredSpans } from '#domain/network/elections.ts'
import { wideningsOf } from '#domain/network/widening.ts'
import { owedSupports } from '#guidance/network/owed-supports.ts'
import { listElections, listWidenings } from '#store/network/offers.ts'
import { action } from '../../action.ts'
import { findParty } from '../../exchange/parties.ts'
import { refuse } from '../../refusals.ts'
import { day, id, instant } from '../fields.ts'

const place = { support: z.string(), county: z.string().describe('Two-digit code') }

export const seeOffers = action({
  name: 'network.see-offers',
  says: 'Which Community Supports a plan offers in which county and when, and how it widens avoidable use.',
  permission: 'network/read',
  takes: z.strictObject({ plan: id.describe('The plan: your organization, or a partner') }),
  gives: z.strictObject({
    isOnHub: z.boolean().describe('False: nothing can be known of it here'),
    hasSaid: z.boolean().describe('False: it never said what it offers, and nothing is refused for it'),
    offered: z.array(z.strictObject({ ...place, from: day, until: day.nullable() })),
    owed: z
      .array(
        z.strictObject({ support: z.string(), says: z.strictObject({ en: z.string(), es: z.string() }) }),
      )
      .describe('Supports that every plan owes today and that this one does not say it offers anywhere'),
    widenings: z.array(
      z.strictObject({
        ...{ id, population: z.string(), event: z.string(), atLeast: z.int(), withinMonths: z.int() },
        ...{ from: day, until: day.nullable(), note: z.string().nullable(), saidAt: instant },
      }),
    ),
    words: z
      .array(
        z.strictObject({
          ...place,
          ...{ says: z.enum(['offered', 'not-offered']), from: day, until: day.nullable() },
          ...{ note: z.string().nullable(), saidAt: instant },
        }),
      )
      .describe('What was said, the latest first; at most 200'),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ plan }, { tx, organizationId, today }) {
    const party = await findParty(tx, organizationId, plan)
    if (party === null) return refuse('request/not-found')
    const words = party.onHub === null ? [] : await listElections(tx, party.onHub)
    const widenings = party.onHub === null ? [] : await listWidenings(tx, party.onHub)
    const offered = offeredSpans(words)
    const isNow = (span: { readonly from: string; readonly until: string | null }): boolean =>
      span.from <= today && (span.until === null || today <= span.until)
    const owed = words.length === 0 ? [] : owedSupports.filter(({ since }) => since <= today)
    return done({
      isOnHub: party.onHub !== null,
      hasSaid: words.length > 0,
      offered: offered.map(each => ({ ...each })),
      owed: owed
        .filter(({ support }) => !offered.some(span => span.support === support && isNow(span)))
        .map(({ support, says }) => ({ support, says: { ...says } })),
      widenings: wideningsOf(widenings).map(each => ({ ...each })),
      words: words
        .toReversed()
        .slice(0, 200)
        .map(({ id: _, ...each }) => ({ ...each })),
    })
  },
})
