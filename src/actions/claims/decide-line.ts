/** A person decides on a line by hand; what pays much, or overrides a no, waits for another. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { type ByHand, decideByHand } from '#domain/adjudication/adjudicate.ts'
import type { Decision } from '#domain/adjudication/decision.ts'
import { needsSecondLook } from '#domain/adjudication/dispute.ts'
import { decided, type Standing } from '#domain/adjudication/standing.ts'
import { adjudicationRules } from '#guidance/adjudication/rules.ts'
import { holdStandings, lockClaims } from '#store/claims/lines.ts'
import { findPayer } from '#store/claims/payments.ts'
import { endProposal, findLine, findProposal, insertProposal } from '#store/claims/reading.ts'
import { action, type Context } from '../action.ts'
import { id, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { type Keeping, objectOfLine, saveMoves } from './keeping.ts'
import { lineState } from './shown-line.ts'

export function keepingOf({ tx, organizationId, now, today, actor, newId }: Context): Keeping {
  return { tx, organizationId, now, on: today, by: sayerOf(actor), newId }
}

/** The line, held; refused where it is over or not there. */
export async function holdOpenLine({ tx, organizationId }: Context, lineId: Id): Promise<Result<Standing>> {
  await lockClaims(tx, organizationId)
  const [line] = await holdStandings(tx, organizationId, [lineId])
  if (!line) return refuse('claims/no-such-line')
  const isOver = line.state === 'replaced' || line.state === 'voided' || line.state === 'noted'
  return isOver ? refuse('claims/not-open') : done(line)
}

/** True of a claim that only takes another one back: there is no service in it that could be paid. */
export async function takesBack({ tx, organizationId }: Context, lineId: Id): Promise<boolean> {
  return (await findLine(tx, organizationId, lineId))?.frequency === '8'
}

/** Puts a decision down and books it; a proposal of before falls with it. */
export async function putDown(
  context: Context,
  line: Standing,
  decision: Decision,
  why: string | null,
): Promise<Standing> {
  const { tx, organizationId, today, now } = context
  const moved = decided(line, decision, today)
  await saveMoves(keepingOf(context), [moved], { changesLines: true, why })
  const byPersonId = context.actor.kind === 'person' ? context.actor.personId : null
  await endProposal(tx, organizationId, line.id, { ended: 'dropped', byPersonId, at: now })
  context.tell({ members: [line.cin], objects: [objectOfLine(line.id)], ...(why === null ? {} : { why }) })
  return moved.line
}

const byHand = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('pay'),
    paidCents: z.int().min(0).describe('What is paid, in cents'),
    unitsApproved: z.int().min(0).describe('Units that are paid'),
  }),
  z.strictObject({ outcome: z.literal('deny'), rule: z.string().describe('The reason, by the guidance') }),
  z.strictObject({ outcome: z.literal('contest'), rule: z.string().describe('What is asked back') }),
])

export const decideLine = action({
  name: 'claims.decide-line',
  says: 'Decide on a line by hand; what pays much, or overrides a no, waits for a second person.',
  permission: 'claims/decide',
  asks: 'body',
  takes: z.strictObject({
    line: id.describe('The line'),
    decision: byHand.describe('What is decided'),
    why: words.describe('Why, for whoever looks later'),
  }),
  gives: z.strictObject({
    state: lineState,
    waitsForSecond: z.boolean().describe('True where another person has to confirm it first'),
  }),
  changes: true,
  refuses: [
    ...(['claims/no-such-line', 'claims/not-open', 'claims/not-possible', 'claims/no-such-rule'] as const),
    'claims/takes-back',
  ],
  async run({ line: lineId, decision: asked, why }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const line = held.value
    const by: ByHand = asked
    if (by.outcome === 'pay' && (await takesBack(context, lineId))) return refuse('claims/takes-back')
    if (by.outcome !== 'pay' && !adjudicationRules.some(rule => rule.id === by.rule))
      return refuse('claims/no-such-rule')
    const decision = decideByHand(line, line, by)
    if (decision === null) return refuse('claims/not-possible')
    const { tx, organizationId, now, actor, newId } = context
    const payer = await findPayer(tx, organizationId)
    const overrides = line.state === 'denied'
    const limit = payer?.second_look_cents ?? 0
    if (actor.kind === 'person' && needsSecondLook({ paidCents: decision.paidCents, overrides }, limit)) {
      await endProposal(tx, organizationId, lineId, { ended: 'dropped', byPersonId: actor.personId, at: now })
      const proposal = { id: newId(), decision, why, byPersonId: actor.personId, at: now }
      await insertProposal(tx, organizationId, lineId, proposal)
      context.tell({ members: [line.cin], objects: [objectOfLine(lineId)], why })
      return done({ state: line.state, waitsForSecond: true })
    }
    const after = await putDown(context, line, decision, why)
    return done({ state: after.state, waitsForSecond: false })
  },
})

export const confirmDecision = action({
  name: 'claims.confirm-decision',
  says: 'Look at what another person would decide on a line, and confirm it or drop it.',
  permission: 'claims/decide',
  takes: z.strictObject({ line: id.describe('The line'), confirms: z.boolean().describe('False drops it') }),
  gives: z.strictObject({ state: lineState }),
  changes: true,
  refuses: ['claims/no-such-line', 'claims/not-open', 'claims/nothing-to-confirm', 'claims/same-person'],
  async run({ line: lineId, confirms }, context) {
    const held = await holdOpenLine(context, lineId)
    if (!held.ok) return held
    const { tx, organizationId, actor, now } = context
    const proposal = await findProposal(tx, organizationId, lineId)
    if (proposal === null) return refuse('claims/nothing-to-confirm')
    const byPersonId = actor.kind === 'person' ? actor.personId : null
    if (confirms && byPersonId === proposal.byPersonId) return refuse('claims/same-person')
    const ended = confirms ? ('confirmed' as const) : ('dropped' as const)
    await endProposal(tx, organizationId, lineId, { ended, byPersonId, at: now })
    if (confirms) {
      const after = await putDown(context, held.value, proposal.decision, proposal.why)
      return done({ state: after.state })
    }
    context.tell({ members: [held.value.cin], objects: [objectOfLine(lineId)] })
    return done({ state: held.value.state })
  },
})
