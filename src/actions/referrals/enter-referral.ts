/** Staff enter a referral: a plan for itself, a provider to a plan, by the hub or by the referral file. */
import { z } from 'zod'
import { usDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { personOf } from '#domain/referrals/person.ts'
import type { Referral, ReferralFacts } from '#domain/referrals/referral.ts'
import { potentialCodes } from '#domain/referrals/screening.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { enterRecords } from '../exchange/enter-records.ts'
import { findParty, type Party } from '../exchange/parties.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { type FormAsked, formAsked, weighForm } from './form-fields.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'
import { nudgeCrossing, tellOthers } from './move.ts'
import { takeIn } from './take-in.ts'

type Entered = FormAsked & { readonly way: 'call' | 'staff'; readonly planId?: string | undefined }

export const enterReferral = action({
  name: 'referrals.enter-referral',
  says: 'Enter a referral that reached you by phone or otherwise, or refer somebody to a plan.',
  permission: 'referrals/manage',
  asks: 'body',
  takes: z.strictObject({
    ...formAsked,
    way: z.enum(['call', 'staff']).describe('call: taken on the phone; staff: entered by whoever works here'),
    planId: id
      .optional()
      .describe('The plan that it goes to: an organization or a partner of yours; left out, your own plan'),
  }),
  gives: z.strictObject({
    number: z.string().describe('By which people call it'),
    referrals: z.array(z.strictObject({ id, service: z.string(), seemsToRepeat: id.nullable() })),
    dueAt: z.iso.datetime().nullable().describe('By when the plan decides, where it is yours to decide'),
    goes: z.enum(['nowhere', 'by-hub', 'by-file']).describe('How it reaches the plan'),
  }),
  changes: true,
  refuses: [
    'referrals/form-not-complete',
    'referrals/no-such-plan',
    'referrals/file-is-for-ecm',
    'referrals/file-held-it',
  ],
  async run(asked, context) {
    const { facts, problems } = weighForm(asked, context.today)
    if (problems.length > 0) return refuse('referrals/form-not-complete', { count: problems.length })
    const entered = await enter(asked, facts, context)
    if (!entered.ok) return entered
    const { referrals, goes } = entered.value
    context.tell({
      objects: referrals.map(({ id: each }) => objectOfReferral(each)),
      members: referrals.flatMap(membersOf),
    })
    context.afterwards(nudgeCrossing(context))
    return done({
      number: referrals[0]?.number ?? '',
      referrals: referrals.map(({ id: each, service, repeatsId }) => ({
        id: each,
        service,
        seemsToRepeat: repeatsId,
      })),
      dueAt: referrals[0]?.dueAt ?? null,
      goes,
    })
  },
})

type Outcome = { readonly referrals: readonly Referral[]; readonly goes: 'nowhere' | 'by-hub' | 'by-file' }

async function enter(asked: Entered, facts: ReferralFacts, context: Context): Promise<Result<Outcome>> {
  const { source, services, way } = asked
  const { tx, organizationId } = context
  const own = await findOrganization(tx, organizationId)
  const isOwn = asked.planId === undefined || asked.planId === organizationId
  if (isOwn) {
    if (!own?.kinds.some(kind => kind === 'plan' || kind === 'delegate'))
      return refuse('referrals/no-such-plan')
    const referrals = await takeIn(keepingOf(context), {
      ...{ side: 'plan', way, source, services, facts, from: null, with: null },
    })
    return done({ referrals, goes: 'nowhere' })
  }
  const party = await findParty(tx, organizationId, asked.planId ?? '')
  if (party === null) return refuse('referrals/no-such-plan')
  return party.onHub === null
    ? byFile(asked, facts, party, context)
    : byHub(asked, facts, party.onHub, context)
}

async function byHub(
  asked: Entered,
  facts: ReferralFacts,
  planId: Id,
  context: Context,
): Promise<Result<Outcome>> {
  const plan = await findOrganization(context.tx, planId)
  if (!plan?.kinds.includes('plan')) return refuse('referrals/no-such-plan')
  const keeping = keepingOf(context)
  const referrals = await takeIn(keeping, {
    ...{ side: 'referrer', way: 'hub', source: asked.source, services: asked.services, facts },
    ...{ from: null, with: { organizationId: planId, event: 1 } },
  })
  for (const referral of referrals) await tellOthers(keeping, referral, null)
  context.tell({ disclosedTo: planId })
  return done({ referrals, goes: 'by-hub' })
}

/** To a plan elsewhere it goes in the next Potential Member Referral File: checked as a row of it, and kept for it. */
async function byFile(
  asked: Entered,
  facts: ReferralFacts,
  plan: Party,
  context: Context,
): Promise<Result<Outcome>> {
  if (asked.services.some(service => service !== 'ecm')) return refuse('referrals/file-is-for-ecm')
  const taken = await enterRecords.run(
    {
      file: 'ecm/potential-member-referral',
      partner: plan.id,
      language: facts.language,
      records: [{ facts: rowOf(facts), ends: false }],
    },
    context,
    undefined,
  )
  if (!taken.ok) return taken
  const [record] = taken.value.records
  if (record?.record == null || !record.saved)
    return refuse('referrals/file-held-it', {
      problems: (record?.findings ?? []).map(({ wrong }) => wrong).join(' '),
    })
  const referrals = await takeIn(keepingOf(context), {
    ...{ side: 'referrer', way: 'file', source: asked.source, services: ['ecm'], facts },
    ...{ from: null, with: { organizationId: plan.id, event: 1 }, recordId: record.record },
  })
  return done({ referrals, goes: 'by-file' })
}

/** The seven elements of the file. */
function rowOf(facts: ReferralFacts): Record<string, string> {
  const { memberCin, firstName, lastName, bornOn, phone } = personOf(facts.answers)
  const populations = [...new Set([...facts.said, ...potentialCodes(facts.populations)])]
  return {
    memberCin: memberCin ?? '',
    memberFirstName: firstName,
    memberLastName: lastName,
    memberDateOfBirth: bornOn === null ? '' : usDay(bornOn),
    memberPhoneNumber: phone ?? '',
    potentialPopulationsOfFocus: populations.join('; '),
    potentialPopulationOfFocusExplanation: (facts.answers.explanation ?? '').replace(/\s+/g, ' '),
  }
}
