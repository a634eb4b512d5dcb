/** A provider tells the payer of a contract how many members it serves and could serve. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sideOf, versionOn } from '#domain/network/contract.ts'
import { insertCapacityReport } from '#store/network/capacity.ts'
import { findContract } from '#store/network/contracts.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { day, id, line } from '../fields.ts'

export const reportCapacity = action({
  name: 'network.report-capacity',
  says: 'Tell a plan how many members you serve and could serve, in all or for one population or support.',
  permission: 'network/manage',
  takes: z.strictObject({
    contractId: id,
    program: z.enum(['ecm', 'community-supports']),
    code: line
      .nullable()
      .default(null)
      .describe('Population of Focus or Community Support; null for ECM as a whole'),
    serving: z.int().min(0).max(1_000_000).describe('Members served'),
    able: z.int().min(0).max(1_000_000).describe('Members it could serve at a time'),
    asOf: day.optional().describe('The day that it tells of; left out, today'),
  }),
  gives: z.strictObject({ reportId: id }),
  changes: true,
  refuses: ['request/not-found', 'oversight/not-yours-to-say', 'network/capacity-not-agreed'],
  async run({ contractId, asOf, ...asked }, { tx, organizationId, now, today, newId, tell }) {
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    // Where the provider is not on the hub, the payer writes down what it was told.
    const isProvider = sideOf(history.contract, organizationId) === 'provider'
    if (!isProvider && history.contract.otherId !== null) return refuse('oversight/not-yours-to-say')
    const terms = versionOn(history, today)?.terms
    const { program, code } = asked
    const isAgreed =
      program === 'ecm'
        ? terms?.ecm?.populations.some(({ population }) => code === null || population === code)
        : terms?.communitySupports.some(({ support }) => support === code)
    if (!isAgreed) return refuse('network/capacity-not-agreed')
    const reportId = newId()
    const report = {
      ...asked,
      id: reportId,
      byId: organizationId,
      contractId,
      asOf: asOf ?? today,
      saidAt: now,
    }
    await insertCapacityReport(tx, history.contract, report)
    tell({ objects: [`contract:${contractId}`] })
    return done({ reportId })
  },
})
