/** Somebody explains headings that could mean several things; the file is then read again. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import type { MappingQuestion } from '#files/check/answer.ts'
import { storableJson } from '#store/exchange/storable.ts'
import { findTransmission, moveTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { objectOf, sendStep } from './steps/job-of.ts'

export const answerQuestions = action({
  name: 'exchange.answer-questions',
  says: 'Explain the headings of a file that waits; the next file with the same headings is understood by itself.',
  permission: 'exchange/send',
  takes: z.strictObject({
    transmission: z.uuid().describe('The transmission that waits'),
    answers: z
      .record(z.string().max(500), z.string().max(200))
      .describe('For each question, by its key: the element that the column means, or nothing for none'),
  }),
  gives: z.strictObject({ transmission: shownTransmission }),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/asks-nothing', 'exchange/heading-not-asked'],
  async run(asked, { tx, actor, organizationId, now, house, tell, afterwards }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    if (transmission.step !== 'waiting' || transmission.waits_for !== 'answers')
      return refuse('exchange/asks-nothing')
    const questions = (transmission.questions ?? []) as readonly MappingQuestion[]
    if (!isAnswering(questions, asked.answers)) return refuse('exchange/heading-not-asked')
    const given = { ...(transmission.answers_given as object), ...asked.answers }
    const moved = await moveTransmission(tx, organizationId, transmission.id, {
      from: 'waiting',
      to: 'received',
      at: now,
      by: askedBy(actor),
      note: 'headings-explained',
      set: { answers_given: storableJson(given), waits_for: null, questions: null },
    })
    if (!moved) return refuse('exchange/asks-nothing')
    await sendStep(tx, house, 'exchange-read', organizationId, transmission.id)
    tell({ objects: [objectOf(transmission.id)] })
    afterwards(() => house.jobs.nudge('exchange-read'))
    return done({ transmission: shownTransmissionOf(moved) })
  },
})

/** True when every answer answers a question with one of its candidates or with none, and every question has one. */
function isAnswering(
  questions: readonly MappingQuestion[],
  answers: { readonly [key: string]: string },
): boolean {
  const isFitting = ([key, means]: [string, string]): boolean => {
    const question = questions.find(each => each.key === key)
    return question !== undefined && (means === '' || question.candidates.some(each => each.key === means))
  }
  return Object.entries(answers).every(isFitting) && questions.every(({ key }) => answers[key] !== undefined)
}
