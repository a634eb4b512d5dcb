/** A figure’s rows as its picture and its table show them: group by group, in the words of the page. */
import type { Figure } from '#guidance/dashboards/forms.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'

type Row = Answered<'dashboards.see'>['figures'][number]['rows'][number]

/** One number of a figure: a bar, a part of a bar, or a point of a line. */
export type ShownPart = {
  readonly group: string
  readonly name: string
  /** The short name that stands below a column. */
  readonly short: string
  readonly series: string
  /** The number that is drawn: dollars of cents, a share of a whole. */
  readonly size: number
  /** The number as it is read. */
  readonly says: string
  readonly isSmall: boolean
}

export type ShownSeries = { readonly code: string; readonly name: string }

const headings = {
  ...{ population: 'population', month: 'month', mode: 'mode', service: 'service', reason: 'reason' },
  ...{ partner: 'partner', language: 'language', 'race-ethnicity': 'raceEthnicity', county: 'county' },
  span: 'span',
} as const satisfies Record<Figure['by'], keyof typeof dashboardWords>

export function useShown(figure: Figure, rows: readonly Row[]) {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  const series: readonly ShownSeries[] =
    figure.series.length === 0
      ? [{ code: '', name: say[figure.unit]() }]
      : figure.series.map(({ code, says }) => ({ code, name: sayIn(language, says) }))
  const number = (value: number) => (figure.unit === 'cents' ? write.money(value) : write.count(value))
  const parts = rows.map((row): ShownPart => {
    const share = row.whole === null || row.whole === 0 ? null : row.value / row.whole
    const months = figure.by === 'month'
    return {
      group: row.group,
      name: months ? write.month(row.group) : sayIn(language, row.says),
      short: months ? write.shortMonth(row.group) : sayIn(language, row.says),
      series: row.series,
      size: share ?? (figure.unit === 'cents' ? row.value / 100 : row.value),
      says:
        share === null
          ? number(row.value)
          : say.ofWhole({
              value: number(row.value),
              whole: number(row.whole ?? 0),
              share: write.share(share),
            }),
      isSmall: row.isSmall,
    }
  })
  return { series, parts, heading: say[headings[figure.by]]() }
}
