/** A plan, or its delegate, puts down where the vetting of a provider stands. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionsToVetting, vettingMoves } from '#domain/network/vetting.ts'
import { findVetting, saveVetting } from '#store/network/vettings.ts'
import { action } from '../action.ts'
import { day, id, line, sayerOf, words } from '../network/fields.ts'
import { findParty } from '../network/write-contract.ts'
import { refuse } from '../refusals.ts'
import { shownVetting, shownVettingOf } from './shown-vetting.ts'

export const recordVetting = action({
  name: 'oversight.record-vetting',
  says: 'Put down a provider’s NPI, its enrollment by the State or your vetting of it, and how long it holds.',
  permission: 'network/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    providerId: id.describe('An organization of the hub, or one of your partners'),
    path: z
      .enum(['state-enrollment', 'plan-vetting'])
      .describe('Enrolled by the State where it has a path, else vetted by the plan'),
    state: z.enum(['begun', 'waiting-for-provider', 'passed', 'failed', 'ended']),
    npi: z.string().max(20).nullable().describe('National Provider Identifier'),
    npiKind: z.enum(['organization', 'individual']).nullable(),
    passedOn: day.nullable().default(null).describe('Day of enrollment, or on which you were satisfied'),
    expiresOn: day.nullable().default(null).describe('Last day, where it ends'),
    asked: z.array(line).max(50).default([]).describe('What you ask the provider to show'),
    note: words.nullable().default(null),
  }),
  gives: z.strictObject({ vetting: shownVetting }),
  changes: true,
  refuses: [
    'network/no-such-partner',
    'oversight/move-not-possible',
    'oversight/npi-not-valid',
    'oversight/npi-kind-missing',
    'oversight/passed-without-day',
    'oversight/passed-without-npi',
    'oversight/expires-before-it-begins',
    'oversight/accreditation-not-needed',
  ],
  async run({ providerId, ...asked }, context) {
    const { tx, organizationId, now, today, actor, newId, tell } = context
    const provider = await findParty(context, providerId)
    if (provider === null) return refuse('network/no-such-partner', { partnerId: providerId })
    const [objection] = objectionsToVetting(asked)
    if (objection !== undefined) return refuse(objection)
    const known = await findVetting(tx, organizationId, provider.id)
    if (known && known.state !== asked.state && !vettingMoves[known.state].includes(asked.state))
      return refuse('oversight/move-not-possible', { from: known.state, to: asked.state })
    const vetting = {
      ...asked,
      id: known?.id ?? newId(),
      vetterId: organizationId,
      providerId: provider.id,
      otherId: provider.isOnHub ? provider.id : null,
      changedAt: now,
    }
    await saveVetting(tx, vetting, sayerOf(actor))
    tell({ objects: [`vetting:${vetting.id}`] })
    return done({ vetting: shownVettingOf(vetting, organizationId, null, today) })
  },
})
