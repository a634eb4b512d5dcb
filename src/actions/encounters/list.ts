/** Encounters by where they stand, one whole with its answers, and how complete the telling is. */
import { z } from 'zod'
import { addMonths } from '#base/day.ts'
import { done } from '#base/result.ts'
import { answerKinds, answerOutcomes, encounterStates } from '#domain/encounters/tracking.ts'
import {
  countEncounters,
  countMonths,
  findEncounter,
  type KeptEncounterAnswer,
  listAnswersOf,
  listEncounters as listKept,
  listOddAnswers,
  listSentLines,
} from '#store/encounters/reading.ts'
import { action } from '../action.ts'
import { day, id, instant } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { encounterState, shownEncounter, shownEncounterOf } from './shown-encounter.ts'

const place = z.strictObject({ number: z.string() })

export const listEncounters = action({
  name: 'encounters.list',
  says: 'Encounters that stand in some states, the latest first.',
  permission: 'claims/read',
  asks: 'body',
  takes: z.strictObject({
    states: z
      .array(encounterState)
      .min(1)
      .default([...encounterStates])
      .describe('Where they stand'),
    invoice: z.string().max(60).nullable().default(null).describe('Only of this invoice or claim number'),
    ...paging,
  }),
  gives: z.strictObject({ encounters: z.array(shownEncounter), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ states, invoice, cursor, limit }, context) {
    const name = `encounters ${states.join(' ')} ${invoice ?? ''}`
    const after = readCursor(context, name, place, cursor)
    if (!after.ok) return after
    const asked = { states, invoice, before: after.value?.number ?? null }
    const rows = await listKept(context.tx, context.organizationId, asked, limit + 1)
    const page = pageOf(context, name, rows, limit, ({ number }) => ({ number }))
    context.tell({ members: [...new Set(page.rows.map(({ cin }) => cin))] })
    return done({ encounters: page.rows.map(shownEncounterOf), next: page.next })
  },
})

const answer = z.strictObject({
  kind: z.enum(answerKinds),
  number: z.string().nullable(),
  control: z.int().nullable().describe('Number of the file that it answers'),
  verdict: z.enum(['accepted', 'rejected']),
  reasons: z.array(z.string()),
  outcome: z.enum(answerOutcomes),
  at: instant,
  transmission: id.describe('The file that said it, among your exchanges'),
})

function answerOf(row: KeptEncounterAnswer): z.output<typeof answer> {
  return {
    ...{ kind: row.kind, number: row.number, control: row.control_number, verdict: row.verdict },
    ...{
      reasons: [...row.reasons],
      outcome: row.outcome,
      at: row.heard_at,
      transmission: row.transmission_id,
    },
  }
}

export const seeEncounter = action({
  name: 'encounters.see',
  says: 'One encounter with the lines that were told and what the State said of it.',
  permission: 'claims/read',
  takes: z.strictObject({ encounter: id.describe('The encounter') }),
  gives: z.strictObject({
    encounter: shownEncounter,
    lines: z.array(
      z.strictObject({
        line: id,
        procedure: z.string(),
        modifiers: z.array(z.string()),
        startedOn: day.nullable(),
        chargeCents: z.int(),
        paidCents: z.int(),
        costCents: z
          .int()
          .describe('What it costs: as paid, or what it would have cost under a monthly payment'),
        isCapitated: z.boolean(),
      }),
    ),
    answers: z.array(answer),
  }),
  changes: false,
  refuses: ['encounters/no-such-encounter'],
  async run({ encounter: encounterId }, { tx, organizationId, tell }) {
    const kept = await findEncounter(tx, organizationId, encounterId)
    if (kept === null) return refuse('encounters/no-such-encounter')
    const lines = await listSentLines(tx, organizationId, kept)
    const answers = await listAnswersOf(tx, organizationId, encounterId)
    tell({ members: [kept.cin], objects: [`encounter:${encounterId}`] })
    return done({
      encounter: shownEncounterOf(kept),
      lines: lines.map(({ allowedCents, ...each }) => ({
        ...each,
        modifiers: [...each.modifiers],
        costCents: allowedCents,
      })),
      answers: answers.map(answerOf),
    })
  },
})

export const seeCompleteness = action({
  name: 'encounters.see-completeness',
  says: 'Services by month: reported, billed, decided, paid, and accepted by the State; and how many encounters stand where.',
  permission: 'claims/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    states: z.array(z.strictObject({ state: encounterState, count: z.int() })),
    months: z.array(
      z.strictObject({
        month: z.string().describe('Of service: 2026-10'),
        reported: z.int().describe('ECM visits in the providers’ return files'),
        billed: z.int().describe('Lines'),
        decided: z.int().describe('Lines that are paid or denied'),
        paid: z.int().describe('Lines'),
        accepted: z.int().describe('Lines that the State holds'),
      }),
    ),
    odd: z.array(answer).describe('Answers that fit nothing: a person looks'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId, today }) {
    const states = await countEncounters(tx, organizationId)
    const months = await countMonths(tx, organizationId, addMonths(today, -11))
    const odd = await listOddAnswers(tx, organizationId, 20)
    return done({
      states: states.map(each => ({ ...each })),
      months: months.map(each => ({ ...each })),
      odd: odd.map(answerOf),
    })
  },
})
