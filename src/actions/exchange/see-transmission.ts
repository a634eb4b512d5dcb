/** One transmission with everything that is known of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { steps } from '#domain/exchange/steps.ts'
import type { MappedHeading, MappingQuestion } from '#files/check/answer.ts'
import { listAnswers } from '#store/exchange/answers.ts'
import { findMendedBy, findTransmission, listSteps } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectionOf } from './mending/open-mending.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { objectOf } from './steps/job-of.ts'

const shownStep = z.strictObject({
  step: z.enum(steps).describe('The step'),
  at: z.string().describe('When it was made'),
  byKind: z.string().describe('person, machine or system'),
  byId: z.string().describe('Who made it: a person, a token, or one of our own jobs'),
  note: z.string().nullable().describe('A code that says why, where there is one'),
})

const shownQuestion = z.strictObject({
  sheet: z.string().describe('The sheet; empty in delimited text'),
  column: z.string().describe('The column, as Excel shows it'),
  heading: z.string().describe('The sender’s heading'),
  key: z.string().describe('What the answer is given under'),
  samples: z.array(z.string()).describe('The first values under it'),
  candidates: z
    .array(
      z.strictObject({
        key: z.string().describe('The element'),
        label: z.string().describe('The guidance’s own words for it'),
      }),
    )
    .describe('What it could mean'),
})

export const seeTransmission = action({
  name: 'exchange.see-transmission',
  says: 'One transmission: its steps with their times, its counts, its questions, its answers.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ transmission: z.uuid().describe('Its id') }),
  gives: z.strictObject({
    transmission: shownTransmission,
    steps: z.array(shownStep).describe('Every step in order'),
    findings: z.record(z.string(), z.number()).describe('How many were found, by consequence'),
    questions: z.array(shownQuestion).describe('Headings that somebody has to explain'),
    mapping: z
      .array(
        z.strictObject({
          sheet: z.string().describe('The sheet'),
          column: z.string().describe('The column, as Excel shows it'),
          heading: z.string().describe('Its heading'),
          element: z.string().nullable().describe('What it was understood as, or written from'),
        }),
      )
      .describe('How each column was understood'),
    answers: z
      .array(
        z.strictObject({
          kind: z.string().describe('receipt, findings, marked; ta1, 999, 277ca'),
          fileName: z.string().describe('Its name'),
          bytes: z.number().describe('Its size'),
        }),
      )
      .describe('The files that answer it'),
    mendable: z.boolean().describe('True when its held and warned rows can be mended here'),
    mendedBy: z.string().nullable().describe('The latest file that mends this one'),
    decidedWhy: z.string().nullable().describe('The reason of whoever decided over it'),
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission'],
  async run(asked, { tx, organizationId, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const { id } = transmission
    tell({ objects: [objectOf(id)] })
    const made = await listSteps(tx, organizationId, id)
    const answers = await listAnswers(tx, organizationId, id)
    const questions = (transmission.questions ?? []) as readonly MappingQuestion[]
    const mapping = (transmission.mapping ?? []) as readonly MappedHeading[]
    return done({
      transmission: shownTransmissionOf(transmission),
      steps: made.map(each => ({
        step: each.step,
        at: each.at,
        byKind: each.by_kind,
        byId: each.by_id,
        note: each.note,
      })),
      findings: (transmission.findings ?? {}) as { [consequence: string]: number },
      questions: questions.map(({ sheet, column, heading, key, samples, candidates }) => ({
        sheet,
        column,
        heading,
        key,
        samples: [...samples],
        candidates: candidates.map(each => ({ key: each.key, label: each.label })),
      })),
      mapping: mapping.map(({ sheet, column, heading, element }) => ({ sheet, column, heading, element })),
      answers: answers.map(each => ({
        kind: each.kind,
        fileName: each.file_name,
        bytes: each.byte_count,
      })),
      mendable: objectionOf(transmission) === null,
      mendedBy: await findMendedBy(tx, organizationId, id),
      decidedWhy: transmission.decided_why,
    })
  },
})
