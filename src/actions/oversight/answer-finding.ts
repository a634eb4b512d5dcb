/** Either side says the next thing to a finding: a plan of correction, accepted or returned, done, verified. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { correctiveSteps, findingMoves, maySay, stateOfFinding } from '#domain/network/audits.ts'
import {
  findOversightAudit,
  insertCorrectiveStep,
  listAuditFindings,
  listCorrectiveSteps,
} from '#store/network/audits.ts'
import { lockContract } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { day, id, sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownFinding, shownFindingsOf, speaksForBoth } from './shown-audit.ts'

export const answerFinding = action({
  name: 'oversight.answer-finding',
  says: 'Answer a finding with a plan of correction, judge one, say that it is done, or verify it.',
  permission: 'oversight/manage',
  takes: z.strictObject({
    auditId: id,
    number: z.int().min(1).describe('Of the finding'),
    says: z.enum(correctiveSteps),
    note: z.string().trim().min(1).max(4000).describe('The plan, the reason, or what was seen'),
    promisedOn: day.nullable().default(null).describe('With a plan: the day by which it is done'),
  }),
  gives: z.strictObject({ finding: shownFinding }),
  changes: true,
  refuses: [
    'request/not-found',
    'oversight/no-such-finding',
    'oversight/move-not-possible',
    'oversight/promise-missing',
  ],
  async run({ auditId, number, says, note, promisedOn }, context) {
    const { tx, organizationId, now, today, actor, newId, tell } = context
    // Both sides write rows of their own: they must not cross.
    await lockContract(tx, auditId)
    const audit = await findOversightAudit(tx, organizationId, auditId)
    if (audit === null) return refuse('request/not-found')
    const finding = (await listAuditFindings(tx, audit)).find(each => each.number === number)
    if (finding === undefined) return refuse('oversight/no-such-finding', { number })
    const steps = await listCorrectiveSteps(tx, organizationId, audit)
    const own = steps.filter(({ findingNumber }) => findingNumber === number)
    const isForProvider = findingMoves.some(move => move.said === says && move.by === 'audited')
    const byId = speaksForBoth(audit) && isForProvider ? audit.providerId : organizationId
    if (audit.state !== 'reported' || !maySay(audit.auditorId, own, byId, says))
      return refuse('oversight/move-not-possible', { from: stateOfFinding(audit.auditorId, own), to: says })
    if (says === 'planned' && promisedOn === null) return refuse('oversight/promise-missing')
    const step = { id: newId(), findingNumber: number, byId, said: says, note, promisedOn, saidAt: now }
    await insertCorrectiveStep(tx, audit, organizationId, step, sayerOf(actor))
    tell({ objects: [`oversight-audit:${auditId}`] })
    const [shown] = shownFindingsOf(audit, [finding], [...steps, step], organizationId, today)
    return shown ? done({ finding: shown }) : refuse('oversight/no-such-finding', { number })
  },
})
