/** A dashboard as its page shows it: figures with their rows. What they mean stands in the guidance. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { dashboardAsked, reckonDashboard } from './reckon.ts'

const words = z.strictObject({ en: z.string(), es: z.string() })

export const figureRow = z.strictObject({
  group: z.string().describe('Code of what is counted apart; empty where nobody told'),
  says: words.describe('What it is called'),
  series: z.string().describe('Code of the series; empty where there is one alone'),
  value: z.int().describe('How many, or cents'),
  whole: z.int().nullable().describe('Of how many, where it is a share'),
  isSmall: z.boolean().describe('It counts 1 to 10, or gives such a count away: not for others to see'),
})

export const seeDashboard = action({
  name: 'dashboards.see',
  says: 'Figures of one subject over a period, as a plan or a provider has them: counts alone, nobody’s name.',
  permission: 'dashboards/read',
  kinds: ['plan', 'ecm-provider', 'community-supports-provider', 'delegate'],
  takes: z.strictObject(dashboardAsked),
  gives: z.strictObject({
    side: z.enum(['plan', 'provider']),
    from: day,
    to: day,
    figures: z.array(
      z.strictObject({
        id: z.string().describe('The figure, as the guidance names it'),
        rows: z.array(figureRow),
      }),
    ),
  }),
  changes: false,
  refuses: ['dashboards/no-such-period', 'dashboards/not-yours'],
  async run(asked, context) {
    const reckoned = await reckonDashboard(asked, context)
    if (!reckoned.ok) return reckoned
    const { figures, ...rest } = reckoned.value
    return done({
      ...rest,
      figures: figures.map(({ figure, rows }) => ({
        id: figure.id,
        rows: rows.map(({ group, says, series, value, whole, isSmall }) => ({
          ...{ group, says: { ...says }, series, value, whole, isSmall },
        })),
      })),
    })
  },
})
