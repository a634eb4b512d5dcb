/** The other party of a contract accepts or declines a version, or its writer withdraws it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToAnswer, sideOf, stateOfVersion } from '#domain/network/contract.ts'
import { endReasons, ruleAgainst } from '#domain/network/reasons.ts'
import { findContract, insertStatement, lockContract } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { sendNotice } from '../notices/put-notice.ts'
import { refuse } from '../refusals.ts'
import { id, sayerOf, words } from './fields.ts'

export const answerContract = action({
  name: 'network.answer-contract',
  says: 'Accept or decline a version of a contract, or withdraw one that you proposed.',
  permission: 'network/manage',
  takes: z.strictObject({
    contractId: id,
    version: z.int().min(1),
    says: z.enum(['accepted', 'declined', 'withdrawn']),
    reason: z.enum(endReasons).nullable().default(null).describe('Why it is declined or withdrawn'),
    note: words.nullable().default(null),
  }),
  gives: z.strictObject({
    contractId: id,
    version: z.int(),
    state: z.enum(['agreed', 'declined', 'withdrawn']),
  }),
  changes: true,
  refuses: [
    'request/not-found',
    'network/no-such-version',
    'network/not-yours-to-answer',
    'network/already-answered',
    'network/no-reason',
  ],
  async run(asked, { tx, organizationId, now, actor, house, newId, tell }) {
    const { contractId, version, says, reason, note } = asked
    await lockContract(tx, contractId)
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    const objection = objectionToAnswer(history, organizationId, says, version)
    if (objection !== null) return refuse(objection, { version })
    const rule = reason && ruleAgainst(reason, sideOf(history.contract, organizationId) ?? 'provider')
    if (rule) return refuse('network/no-reason', { cite: rule.cite })
    const statement = {
      id: newId(),
      byId: organizationId,
      said: says,
      version,
      endsOn: null,
      reason,
      note,
      saidAt: now,
    }
    await insertStatement(tx, history.contract, statement, sayerOf(actor))
    const { otherId, ownerId } = history.contract
    const toTell = organizationId === ownerId ? otherId : ownerId
    if (toTell !== null)
      await sendNotice({ tx, house, organizationId }, toTell, {
        kind: 'contract-answered',
        about: `contract:${contractId} version ${version}`,
        objectId: contractId,
      })
    tell({ objects: [`contract:${contractId}`] })
    const state = stateOfVersion({ ...history, statements: [...history.statements, statement] }, version)
    return done({ contractId, version, state: state === 'proposed' ? 'withdrawn' : state })
  },
})
