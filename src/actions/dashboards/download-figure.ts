/** One figure as a table for a spreadsheet, with what it means; numbers that could point to a person are left out. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { writeDelimited } from '#formats/delimited/write.ts'
import type { Figure } from '#guidance/dashboards/forms.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { dashboardAsked, type Reckoned, type ReckonedFigure, reckonDashboard } from './reckon.ts'

type Language = 'en' | 'es'

const headings = {
  en: ['Figure', 'Group', 'Code', 'Series', 'Number', 'Of', 'Percent'],
  es: ['Cifra', 'Grupo', 'Código', 'Serie', 'Número', 'De', 'Por ciento'],
}
const small = { en: '1 to 10, not shown', es: '1 a 10, no se muestra' }
const period = { en: 'Period', es: 'Período' }
const definition = { en: 'Definition', es: 'Definición' }
const source = { en: 'Source', es: 'Fuente' }

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
    const style = {
      delimiter: ',',
      encoding: 'utf-8-bom',
      lineEnding: '\r\n',
      neutraliseFormulas: true,
    } as const
    return done({
      name: `${id}-${reckoned.value.from}-${reckoned.value.to}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: writeDelimited(tableOf(found, reckoned.value, language), style),
    })
  },
})

/** The definition stands below the rows, so that a program finds its headings in the first line. */
function tableOf({ figure, rows }: ReckonedFigure, { from, to }: Reckoned, in_: Language): string[][] {
  return [
    headings[in_],
    ...rows.map(row => [
      figure.title[in_],
      row.says[in_],
      row.group,
      figure.series.find(({ code }) => code === row.series)?.says[in_] ?? '',
      ...(row.isSmall ? [small[in_], '', ''] : numbersOf(figure, row.value, row.whole)),
    ]),
    [],
    [period[in_], `${from} – ${to}`],
    [definition[in_], figure.says[in_]],
    [source[in_], figure.source[in_], figure.cite],
  ]
}

function numbersOf(figure: Figure, value: number, whole: number | null): readonly string[] {
  const number = figure.unit === 'cents' ? (value / 100).toFixed(2) : String(value)
  if (whole === null) return [number, '', '']
  return [number, String(whole), whole === 0 ? '' : ((value / whole) * 100).toFixed(1)]
}
