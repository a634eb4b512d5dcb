/** The referral form as it is asked for and judged, the same for anyone and for staff. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { type FormProblem, readForm } from '#domain/referrals/form.ts'
import { personOf } from '#domain/referrals/person.ts'
import type { ReferralFacts } from '#domain/referrals/referral.ts'
import { screeningQuestions, weighScreening, whoOn } from '#domain/referrals/screening.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { potentialPopulationsOfFocus } from '#guidance/code-sets/potential-populations-of-focus.ts'
import { referralSources } from '#guidance/referrals/sources.ts'

const question = z.string().max(60)

export const formAsked = {
  source: z.string().max(60).describe('Who refers: a kind of guidance/referrals/sources.ts'),
  who: z
    .enum(['adult', 'child'])
    .nullable()
    .describe('The adult’s form or the child’s and youth’s; null: not said'),
  services: z.array(z.string().max(20)).min(1).max(20).describe('ecm, or codes of Community Supports'),
  answers: z
    .record(question, z.string().max(2000))
    .describe('Element of the form to answer, as it was typed (guidance/referrals/form-elements.ts)'),
  screening: z
    .record(question, z.enum(['yes', 'no', 'unknown']))
    .default({})
    .describe('Question of the screening to answer (guidance/referrals/screening.ts)'),
  said: z
    .array(z.string().max(20))
    .max(20)
    .default([])
    .describe('Populations of Focus that who refers names: Adult-1, Child-3 …'),
  language: z
    .enum(['en', 'es'])
    .default('en')
    .describe('Language of the form, and of what is told to who sent it'),
}

const shape = z.object(formAsked)
export type FormAsked = z.output<typeof shape>

export const shownProblem = z.strictObject({
  element: z.string().nullable().describe('The element; null: the form as a whole'),
  code: z.string().describe('What is wrong: missing, no-phone, no-day, nobody-could-find …'),
})

export const shownPopulation = z.strictObject({
  population: z.string().describe('Code of the Population of Focus'),
  who: z.enum(['adult', 'child']),
  answer: z.enum(['yes', 'unknown']).describe('yes: what was said shows it; unknown: something is missing'),
})

export type WeighedForm = { readonly facts: ReferralFacts; readonly problems: readonly FormProblem[] }

/** What was answered, everything that is wrong with it, and the populations that the person may belong to. */
export function weighForm(asked: FormAsked, today: Day): WeighedForm {
  const { answers, problems } = readForm(asked.answers, today)
  const { bornOn } = personOf(answers)
  const who = whoOn(bornOn, today) ?? asked.who
  const found = weighScreening(asked.screening, { bornOn, who: asked.who }, today)
  const facts: ReferralFacts = {
    answers,
    screening: asked.screening,
    who,
    populations: found.flatMap(({ population, who: of, answer }) =>
      answer === 'no' ? [] : [{ population, who: of, answer }],
    ),
    said: asked.said,
    language: asked.language,
  }
  return { facts, problems: [...problems, ...codeProblems(asked, today)] }
}

/** Codes that no list has: only a program sends them. */
function codeProblems(asked: FormAsked, today: Day): readonly FormProblem[] {
  const supports = communitySupports.codes
    .filter(code => isInForce({ since: communitySupports.since, ...code }, today))
    .map(({ code }) => code)
  const isService = (code: string): boolean => code === 'ecm' || supports.some(each => each === code)
  const unknown =
    !referralSources.some(({ id }) => id === asked.source) ||
    !asked.services.every(isService) ||
    !Object.keys(asked.screening).every(each => screeningQuestions.includes(each)) ||
    !asked.said.every(code => potentialPopulationsOfFocus.codes.some(each => each.code === code))
  return unknown ? [{ element: null, code: 'no-such-choice' }] : []
}
