/** One figure as a table for a spreadsheet, with what it means; numbers that could point to a person are left out. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { fileOfFigure } from './figure-file.ts'
import { dashboardAsked, reckonDashboard } from './reckon.ts'

export const downloadFigure = action({
  name: 'dashboards.download',
  says: 'One figure of a dashboard as a table (CSV), with its definition; numbers from 1 to 10 are left out.',
  permission: 'dashboards/read',
  kinds: ['plan', 'ecm-provider', 'community-supports-provider', 'delegate'],
  takes: z.strictObject({
    ...dashboardAsked,
    figure: z.string().max(60).describe('The figure, as the guidance names it'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['dashboards/no-such-period', 'dashboards/not-yours', 'dashboards/no-such-figure'],
  async run({ figure: id, language, ...asked }, context) {
    const reckoned = await reckonDashboard(asked, context)
    if (!reckoned.ok) return reckoned
    const found = reckoned.value.figures.find(({ figure }) => figure.id === id)
    if (found === undefined) return refuse('dashboards/no-such-figure')
    return done(fileOfFigure(found, reckoned.value, language))
  },
})
