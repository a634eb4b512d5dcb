/** The rules decide anew on a line: information came that was asked for, or what the plan knows has changed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import { informed } from '#domain/adjudication/standing.ts'
import { decideAgain as decideByRules, shelfOf } from '#domain/adjudication/take.ts'
import { listStandings } from '#store/claims/lines.ts'
import { findLine } from '#store/claims/reading.ts'
import { action } from '../action.ts'
import { day, id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { holdOpenLine, keepingOf } from './decide-line.ts'
import { loadKnown, objectOfLine, saveMoves } from './keeping.ts'
import { lineState } from './shown-line.ts'

export const decideAgain = action({
  name: 'claims.decide-again',
  says: 'Let the rules decide on a line anew; where information came that was asked for, the clock begins anew too.',
  permission: 'claims/decide',
  asks: 'body',
  takes: z.strictObject({
    line: id.describe('The line'),
    informedOn: day
      .nullable()
      .default(null)
      .describe('The day on which the information came; null where none did'),
    why: words.describe('What has changed'),
  }),
  gives: z.strictObject({ state: lineState }),
  changes: true,
  refuses: ['claims/no-such-line', 'claims/not-open', 'claims/takes-back'],
  async run({ line: lineId, informedOn, why }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { tx, organizationId, today } = context
    const kept = await findLine(tx, organizationId, lineId)
    if (kept === null) return refuse('claims/no-such-line')
    const line = claimLineOf(kept.facts, {
      ...{ id: lineId, providerId: kept.provider_id, kind: kept.kind, lineNumber: kept.line_number },
      ...{ frequency: kept.frequency, receivedOn: kept.received_on },
    })
    const others = await listStandings(tx, organizationId, [line.cin], [line])
    // Only a line that was contested waits for information: for any other the clock runs on.
    const own =
      informedOn !== null && held.value.state === 'contested' && informedOn <= today
        ? informed(held.value, informedOn)
        : held.value
    const shelf = shelfOf(others.map(each => (each.id === lineId ? own : each)))
    const known = await loadKnown({ tx, organizationId }, [line])
    const moved = decideByRules(line, known, shelf, today)
    if (moved === null) return refuse('claims/takes-back')
    await saveMoves(keepingOf(context), [moved], { changesLines: true, why })
    context.tell({ members: [line.cin], objects: [objectOfLine(lineId)], why })
    return done({ state: moved.line.state })
  },
})
