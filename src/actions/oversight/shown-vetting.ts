/** A vetting as the one who vets and the vetted provider see it. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { isVettedOn, vettingMoves } from '#domain/network/vetting.ts'
import type { KeptVetting } from '#store/network/vettings.ts'
import { day, id, instant } from '../network/fields.ts'

const states = ['begun', 'waiting-for-provider', 'passed', 'failed', 'ended'] as const

export const shownVetting = z.strictObject({
  id,
  providerId: id,
  partnerName: z.string().nullable().describe('Name of the provider, or, to the provider, of who vets it'),
  byUs: z.boolean(),
  path: z.enum(['state-enrollment', 'plan-vetting']),
  state: z.enum(states),
  canGoTo: z.array(z.enum(states)).describe('Where it can go from there'),
  npi: z.string().nullable(),
  npiKind: z.enum(['organization', 'individual']).nullable(),
  passedOn: day.nullable(),
  expiresOn: day.nullable(),
  isGoodToday: z.boolean().describe('True when it was passed and has not expired'),
  asked: z.array(z.string()),
  note: z.string().nullable().describe('Of who vets; the provider does not see it'),
  changedAt: instant,
})

export function shownVettingOf(
  vetting: KeptVetting,
  organizationId: Id,
  names: ReadonlyMap<Id, string> | null,
  today: Day,
): z.output<typeof shownVetting> {
  const byUs = vetting.vetterId === organizationId
  return {
    id: vetting.id,
    providerId: vetting.providerId,
    partnerName: names?.get(byUs ? vetting.providerId : vetting.vetterId) ?? null,
    byUs,
    path: vetting.path,
    state: vetting.state,
    canGoTo: byUs ? [...vettingMoves[vetting.state]] : [],
    npi: vetting.npi,
    npiKind: vetting.npiKind,
    passedOn: vetting.passedOn,
    expiresOn: vetting.expiresOn,
    isGoodToday: isVettedOn(vetting, today),
    asked: [...vetting.asked],
    note: byUs ? vetting.note : null,
    changedAt: vetting.changedAt,
  }
}
