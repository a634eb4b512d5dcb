/** Anyone sends the public referral form of a plan: no account, nothing kept before, a receipt after. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { keyFor } from '#base/seal.ts'
import { networkOf, secondsToWait, withFailure } from '#domain/people/sign-in-pace.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import { appendAudit } from '#store/audit/append.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { deletePastTries, findTries, updateTries } from '#store/people/sign-in-tries.ts'
import { action, type Context } from '../action.ts'
import { findPlan } from '../care/plans.ts'
import { sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { formAsked, weighForm } from './form-fields.ts'
import { membersOf, objectOfReferral } from './keeping.ts'
import { takeIn } from './take-in.ts'

/** Seconds to wait; 0 when the form is taken, and counted. Slow for floods, and never locked for a whole office. */
async function takeTurn({ tx, house, caller, now }: Context): Promise<number> {
  const network = networkOf(caller.address)
  const account = createHmac('sha256', keyFor('public forms', house.settings.keys.sealing))
    .update(network)
    .digest('hex')
  const key = { account, network: 'form' }
  return asActing(tx, { ...nobody, shown: account }, async () => {
    const tries = await findTries(tx, key, now)
    const seconds = secondsToWait(tries, now)
    if (seconds === 0) await updateTries(tx, key, withFailure('form', tries, now))
    await deletePastTries(tx)
    return seconds
  })
}

/** Nobody acts for the plan when a stranger sends a form, so that the request itself would tell its audit nothing. */
async function audit(context: Context, organizationId: Id, taken: readonly Referral[]): Promise<void> {
  const { tx, now, house, requestId } = context
  const entry = {
    organizationId,
    at: now,
    actor: { kind: 'anyone', id: 'anyone' } as const,
    action: 'referrals.send-form',
    outcome: 'done',
    objects: taken.map(({ id }) => objectOfReferral(id)),
    members: [...new Set(taken.flatMap(membersOf))],
    disclosedTo: null,
    why: null,
    requestId,
  }
  await appendAudit(tx, entry, house.settings.keys.audit)
}

export const sendReferralForm = action({
  name: 'referrals.send-form',
  says: 'Send a referral to a plan, for yourself or for someone else; anyone may.',
  permission: 'anyone',
  asks: 'body',
  takes: z.strictObject({
    plan: z.string().max(60).describe('The plan, as it stands in the address of its page'),
    ...formAsked,
    leaveEmpty: z.string().max(500).default('').describe('Programs fill it in, people never see it'),
  }),
  gives: z.strictObject({
    number: z.string().describe('Number of the receipt'),
    receivedAt: z.iso.datetime(),
    decidedBy: z.iso
      .datetime()
      .nullable()
      .describe('By when the plan decides on it; null where no clock is known'),
    services: z.array(z.string()).describe('What was asked for'),
    planName: z.string(),
    planPhone: z.string().nullable().describe('Member services'),
  }),
  changes: true,
  refuses: [
    'care/no-such-plan',
    'referrals/not-taken-here',
    'referrals/form-not-taken',
    'referrals/form-not-complete',
    'referrals/too-many-forms',
  ],
  async run(asked, context) {
    const { tx, now, today, house, newId, actor } = context
    const plan = await findPlan(tx, asked.plan)
    if (plan === null) return refuse('care/no-such-plan')
    if (!plan.page.takesReferrals) return refuse('referrals/not-taken-here')
    if (asked.leaveEmpty !== '') return refuse('referrals/form-not-taken')
    const { facts, problems } = weighForm(asked, today)
    if (problems.length > 0) return refuse('referrals/form-not-complete', { count: problems.length })
    const seconds = await takeTurn(context)
    if (seconds > 0) return refuse('referrals/too-many-forms', { seconds })
    const organizationId = plan.id
    const taken = await asActing(tx, { organizationId, personId: null }, async () => {
      const keeping = { tx, house, organizationId, now, newId, by: sayerOf(actor) }
      const referrals = await takeIn(keeping, {
        ...{ side: 'plan', way: 'public-form', source: asked.source, services: asked.services },
        ...{ facts, from: null, with: null },
      })
      await audit(context, organizationId, referrals)
      return referrals
    })
    const dues = taken.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
    return done({
      number: taken[0]?.number ?? '',
      receivedAt: now,
      decidedBy: dues.sort()[0] ?? null,
      services: taken.map(({ service }) => service),
      planName: plan.name,
      planPhone: plan.page.phone,
    })
  },
})
