/** Puts the list of first steps away for an organization, or shows it again. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deleteFirstMonthState, saveFirstMonthState } from '#store/help/first-month.ts'
import { action } from '../action.ts'

export const changeFirstMonth = action({
  name: 'help.change-first-month',
  says: 'Put the list of first steps away for your organization, or show it again.',
  permission: 'network/read',
  takes: z.strictObject({
    state: z.enum(['shown', 'put-away', 'finished']).describe('shown: it stands on Today again'),
  }),
  gives: z.strictObject({ changed: z.literal(true) }),
  changes: true,
  refuses: [],
  async run({ state }, { tx, organizationId, now, tell }) {
    if (state === 'shown') await deleteFirstMonthState(tx, organizationId)
    else await saveFirstMonthState(tx, organizationId, state, now)
    tell({ objects: [`organization:${organizationId}`] })
    return done({ changed: true as const })
  },
})
