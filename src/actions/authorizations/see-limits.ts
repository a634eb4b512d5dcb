/** What the State's limits leave to a member of a Community Support, before it is asked for or given. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { spanOf } from '#domain/authorizations/term.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, line } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownLimit, shownLimitOf, weighLimits } from './weighing.ts'

export const seeLimits = action({
  name: 'authorizations.see-limits',
  says: 'What the State’s limits leave to a member of a Community Support, on the days that are asked for.',
  permission: 'members/read',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    service: z.string().max(20).describe('A code of Community Supports'),
    from: day.describe('First day'),
    until: day.optional().describe('Last day; left out, by the State’s term'),
    units: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('How many, where they are counted'),
    unit: line.optional().describe('What one unit is; left out, that of the service’s code'),
    except: id.optional().describe('The authorization that these days and units are for'),
  }),
  gives: z.strictObject({ limits: z.array(shownLimit).describe('None where the State sets none') }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run(asked, { tx, organizationId, today, tell }) {
    const member = await findMember(tx, organizationId, asked.member)
    if (member === null) return refuse('members/no-such-member')
    const { service, from, units = null, unit = null } = asked
    const until = asked.until ?? spanOf(service, from, 'first')?.until ?? null
    const limits = await weighLimits(tx, organizationId, {
      memberId: member.id,
      asked: { service, from, until, units, unit },
      ...{ except: asked.except ?? null, today },
    })
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ limits: limits.map(shownLimitOf) })
  },
})
