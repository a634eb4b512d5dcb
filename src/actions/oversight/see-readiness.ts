/** The readiness checklist of a contract: every item, what was said of it, what still stands in the way. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findContract } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { readinessOf, shownLine, shownReadinessOf, shownSummary } from './shown-readiness.ts'

export const seeReadiness = action({
  name: 'oversight.see-readiness',
  says: 'The readiness checklist of a contract, item by item.',
  permission: 'network/read',
  takes: z.strictObject({ contractId: id }),
  gives: z.strictObject({ lines: z.array(shownLine), summary: shownSummary }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ contractId }, { tx, organizationId, today, tell }) {
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    tell({ objects: [`contract:${contractId}`] })
    return done(shownReadinessOf(await readinessOf(tx, organizationId, history, today)))
  },
})
