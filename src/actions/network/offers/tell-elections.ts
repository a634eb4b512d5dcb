/** A plan says which Community Supports it offers, in which counties, from when until when. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import type { Code } from '#guidance/define.ts'
import { insertElections } from '#store/network/offers.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { day, id, line, sayerOf } from '../fields.ts'

const supports: readonly Code[] = communitySupports.codes
const counties: readonly Code[] = county.codes

export const tellElections = action({
  name: 'network.tell-elections',
  says: 'Say which Community Supports your plan offers in which counties, or no more; the later word stands.',
  permission: 'network/manage',
  kinds: ['plan'],
  takes: z.strictObject({
    supports: z.array(z.string().max(10)).min(1).max(40).describe('Codes of Community Supports'),
    counties: z.array(z.string().max(4)).min(1).max(60).describe('Two-digit codes'),
    says: z.enum(['offered', 'not-offered']),
    from: day.describe('First day'),
    until: day.nullable().default(null).describe('Last day; null: for as long as nothing else is said'),
    note: line.nullable().default(null),
  }),
  gives: z.strictObject({ words: z.array(id).describe('One for each support and county') }),
  changes: true,
  refuses: ['network/offering-unknown', 'network/county-unknown', 'network/ends-before-it-begins'],
  async run(asked, { tx, organizationId, actor, now, newId, tell }) {
    const { says, from, until, note } = asked
    if (until !== null && until < from) return refuse('network/ends-before-it-begins')
    const isSupport = (code: string) => supports.some(each => each.code === code && isInForce(each, from))
    if (!asked.supports.every(isSupport)) return refuse('network/offering-unknown')
    if (!asked.counties.every(code => counties.some(each => each.code === code)))
      return refuse('network/county-unknown')
    const words = [...new Set(asked.supports)].flatMap(support =>
      [...new Set(asked.counties)].map(code => ({
        ...{ id: newId(), support, county: code, says, from, until, note, saidAt: now },
      })),
    )
    await insertElections(tx, organizationId, words, sayerOf(actor))
    tell({ objects: ['support-elections'] })
    return done({ words: words.map(each => each.id) })
  },
})
