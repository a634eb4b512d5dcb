/** Judges a referral form before it is sent; keeps nothing. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { formAsked, shownPopulation, shownProblem, weighForm } from './form-fields.ts'

export const weighReferralForm = action({
  name: 'referrals.weigh-form',
  says: 'What is still wrong with a referral form, and which Populations of Focus its answers point to.',
  permission: 'anyone',
  asks: 'body',
  takes: z.strictObject(formAsked),
  gives: z.strictObject({
    problems: z.array(shownProblem).describe('Empty when it can be sent'),
    populations: z.array(shownPopulation).describe('What the answers show or point to; the plan decides'),
  }),
  changes: false,
  refuses: [],
  async run(asked, { today }) {
    const { facts, problems } = weighForm(asked, today)
    return done({ problems: [...problems], populations: [...facts.populations] })
  },
})
