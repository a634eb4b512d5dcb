/** More is known of the person: the answers that were missing or have changed are written down. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { readForm } from '#domain/referrals/form.ts'
import { personOf } from '#domain/referrals/person.ts'
import { weighScreening, whoOn } from '#domain/referrals/screening.ts'
import { holdReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { id, line } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { changeFacts } from './change-facts.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'

export const changeReferral = action({
  name: 'referrals.change-referral',
  says: 'Write down what is now known of the person in a referral; what stood before is kept in its history.',
  permission: 'referrals/manage',
  asks: 'body',
  takes: z.strictObject({
    referralId: id,
    answers: z
      .record(z.string().max(60), z.string().max(2000))
      .describe('Only the answers that change; an empty one is taken away'),
    note: line.nullable().default(null).describe('Who said so'),
  }),
  gives: z.strictObject({
    referralId: id,
    changed: z.boolean().describe('False: it stood so already, or the referral is closed'),
    seemsToRepeat: id.nullable(),
  }),
  changes: true,
  refuses: ['request/not-found', 'referrals/form-not-complete'],
  async run({ referralId, answers, note }, context) {
    const { tx, organizationId, today, tell } = context
    const found = await holdReferral(tx, organizationId, referralId)
    if (found === null) return refuse('request/not-found')
    const read = readForm({ ...found.facts.answers, ...answers }, today)
    if (read.problems.length > 0)
      return refuse('referrals/form-not-complete', { count: read.problems.length })
    const { bornOn } = personOf(read.answers)
    const who = whoOn(bornOn, today) ?? found.facts.who
    const weighed = weighScreening(found.facts.screening, { bornOn, who }, today)
    const populations = weighed.flatMap(({ population, who: of, answer }) =>
      answer === 'no' ? [] : [{ population, who: of, answer }],
    )
    const facts = { ...found.facts, answers: read.answers, who, populations }
    const [changed] = await changeFacts(keepingOf(context), found, facts, note)
    tell({ objects: [objectOfReferral(referralId)], members: membersOf(changed ?? found) })
    return done({
      referralId,
      changed: changed !== undefined,
      seemsToRepeat: (changed ?? found).repeatsDecided === null ? (changed ?? found).repeatsId : null,
    })
  },
})
