/** How many files that were due came in time, by who owed them and by month: from the dues that are reckoned anyway. */
import type { FigureRow } from '#domain/dashboards/figure.ts'
import type { Reckoning } from '#store/dashboards/reckoning.ts'
import type { Context } from '../action.ts'
import { duesBetween } from '../network/dues/dues-between.ts'

/** What is not due yet, and open, is neither in time nor late. */
export async function reckonFiles(
  context: Pick<Context, 'tx' | 'organizationId' | 'today'>,
  { from, to, today, partnerId }: Reckoning,
): Promise<readonly FigureRow[]> {
  const { dues } = await duesBetween(context, from, to < today ? to : today)
  const sums = new Map<string, { inTime: number; whole: number }>()
  for (const { partnerOrganizationId: partner, owesId, dueOn, state } of dues) {
    if (state === 'open' || partner === null || (partnerId !== null && partner !== partnerId)) continue
    for (const key of [`files-by-partner ${owesId}`, `files-by-month ${dueOn.slice(0, 7)}`]) {
      const sum = sums.get(key) ?? { inTime: 0, whole: 0 }
      sums.set(key, { inTime: sum.inTime + (state === 'answered' ? 1 : 0), whole: sum.whole + 1 })
    }
  }
  return [...sums].map(([key, { inTime, whole }]) => {
    const [figure = '', group = ''] = key.split(' ')
    return { figure, group, series: '', value: inTime, whole, count: inTime }
  })
}
