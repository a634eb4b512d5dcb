/** Either party ends a contract on a day to come. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToEnd, sideOf } from '#domain/network/contract.ts'
import { endReasons, ruleAgainst } from '#domain/network/reasons.ts'
import { findContract, insertStatement, lockContract } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { sendNotice } from '../notices/put-notice.ts'
import { refuse } from '../refusals.ts'
import { day, id, sayerOf, words } from './fields.ts'

export const endContract = action({
  name: 'network.end-contract',
  says: 'End a contract, with its last day and the reason.',
  permission: 'network/manage',
  takes: z.strictObject({
    contractId: id,
    endsOn: day.describe('Last day on which it holds; today or later'),
    reason: z.enum(endReasons),
    note: words.nullable().default(null),
  }),
  gives: z.strictObject({ contractId: id, endsOn: day }),
  changes: true,
  refuses: [
    'request/not-found',
    'network/nothing-to-end',
    'network/ends-in-the-past',
    'network/already-ends',
    'network/no-reason',
  ],
  async run({ contractId, endsOn, reason, note }, context) {
    const { tx, organizationId, now, today, actor, newId, tell } = context
    await lockContract(tx, contractId)
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    const objection = objectionToEnd(history, endsOn, today)
    if (objection !== null) return refuse(objection)
    const rule = ruleAgainst(reason, sideOf(history.contract, organizationId) ?? 'provider')
    if (rule !== null) return refuse('network/no-reason', { cite: rule.cite })
    await insertStatement(
      tx,
      history.contract,
      { id: newId(), byId: organizationId, said: 'ended', version: null, endsOn, reason, note, saidAt: now },
      sayerOf(actor),
    )
    const { otherId, ownerId } = history.contract
    const toTell = organizationId === ownerId ? otherId : ownerId
    if (toTell !== null)
      await sendNotice(context, toTell, {
        kind: 'contract-ended',
        about: `contract:${contractId}`,
        day: endsOn,
        objectId: contractId,
      })
    tell({ objects: [`contract:${contractId}`] })
    return done({ contractId, endsOn })
  },
})
