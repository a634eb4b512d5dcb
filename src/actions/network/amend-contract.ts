/** Whoever wrote a contract proposes another version of it; what was agreed before stays what it was. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToAmendment } from '#domain/network/contract.ts'
import { findContract, insertVersion, lockContract } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { id, sayerOf } from './fields.ts'
import { judged, tellProposed, versionAsked, written } from './write-contract.ts'

export const amendContract = action({
  name: 'network.amend-contract',
  says: 'Propose an amendment: a new version with its own first day.',
  permission: 'network/manage',
  takes: z.strictObject({ contractId: id, ...versionAsked }),
  gives: written,
  changes: true,
  refuses: [
    'request/not-found',
    'network/not-yours-to-amend',
    'network/answer-awaited',
    'network/contract-over',
    'network/begins-before-earlier',
    'network/terms-not-valid',
    'network/profile-not-valid',
  ],
  async run(asked, context) {
    const { tx, organizationId, now, actor, tell } = context
    const { contractId, since, until, note } = asked
    await lockContract(tx, contractId)
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    const objection = objectionToAmendment(history, organizationId, since)
    if (objection !== null) return refuse(objection)
    const read = judged(asked)
    if (!read.ok) return read
    const { terms, notes } = read.value
    const { contract } = history
    const version = Math.max(0, ...history.versions.map(each => each.version)) + 1
    await insertVersion(tx, contract, { version, since, until, terms, note, proposedAt: now }, sayerOf(actor))
    await tellProposed(context, contract, version)
    tell({ objects: [`contract:${contractId}`] })
    const state = contract.otherId === null ? ('agreed' as const) : ('proposed' as const)
    return done({ contractId, version, state, notes })
  },
})
