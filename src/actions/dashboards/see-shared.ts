/** A dashboard that a plan shares, as the county sees it: counts by quarter, small numbers not among them. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { fileOfFigure } from './figure-file.ts'
import { reckonShared, sharedAsked } from './reckon-shared.ts'
import { figureRow } from './see-dashboard.ts'

export const seeSharedDashboard = action({
  name: 'dashboards.see-shared',
  says: 'Figures that a plan shares with your county, of one quarter. Numbers from 1 to 10 are left out.',
  permission: 'dashboards/shared',
  kinds: ['county'],
  takes: z.strictObject(sharedAsked),
  gives: z.strictObject({
    from: day,
    to: day,
    figures: z.array(
      z.strictObject({
        id: z.string().describe('The figure, as the guidance names it'),
        rows: z.array(
          figureRow.extend({
            value: z.int().nullable().describe('How many, or cents; null where it is small'),
          }),
        ),
      }),
    ),
  }),
  changes: false,
  refuses: ['dashboards/not-shared', 'dashboards/no-such-quarter'],
  async run(asked, context) {
    const reckoned = await reckonShared(asked, context)
    if (!reckoned.ok) return reckoned
    const { from, to, figures } = reckoned.value
    context.tell({ objects: [`organization:${asked.plan}`] })
    return done({
      ...{ from, to },
      figures: figures.map(({ figure, rows }) => ({
        id: figure.id,
        rows: rows.map(({ group, says, series, value, whole, isSmall }) => ({
          ...{ group, says: { ...says }, series, isSmall },
          ...(isSmall ? { value: null, whole: null } : { value, whole }),
        })),
      })),
    })
  },
})

export const downloadSharedFigure = action({
  name: 'dashboards.download-shared',
  says: 'One figure that a plan shares with your county, as a table (CSV); numbers from 1 to 10 are left out.',
  permission: 'dashboards/shared',
  kinds: ['county'],
  takes: z.strictObject({
    ...sharedAsked,
    figure: z.string().max(60).describe('The figure, as the guidance names it'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['dashboards/not-shared', 'dashboards/no-such-quarter', 'dashboards/no-such-figure'],
  async run({ figure: id, language, ...asked }, context) {
    const reckoned = await reckonShared(asked, context)
    if (!reckoned.ok) return reckoned
    const found = reckoned.value.figures.find(({ figure }) => figure.id === id)
    if (found === undefined) return refuse('dashboards/no-such-figure')
    context.tell({ objects: [`organization:${asked.plan}`] })
    return done(fileOfFigure(found, reckoned.value, language))
  },
})
