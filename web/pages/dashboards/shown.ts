/** A figure’s rows as its picture and its table show them: group by group, in the words of the page. */
import type { Figure } from '#guidance/dashboards/forms.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'

type Row = Omit<Answered<'dashboards.see'>['figures'][number]['rows'][number], 'value'> & {
  /** Null where a number is small and not for whoever looks. */
  readonly value: number | null
}

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
  /** Not told to whoever looks: it has no size. */
  readonly isHidden: boolean
}

export type ShownSeries = { readonly code: string; readonly name: string }

const headings = {
  ...{ population: 'population', month: 'month', mode: 'mode', service: 'service', reason: 'reason' },
  ...{ partner: 'partner', language: 'language', 'race-ethnicity': 'raceEthnicity', county: 'county' },
  span: 'span',
} as const satisfies Record<Figure['by'], keyof typeof dashboardWords>

export type ShownRows = readonly Row[]

export function useShown(figure: Figure, rows: ShownRows) {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  const series: readonly ShownSeries[] =
    figure.series.length === 0
      ? [{ code: '', name: say[figure.unit]() }]
      : figure.series.map(({ code, says }) => ({ code, name: sayIn(language, says) }))
  const number = (value: number) => (figure.unit === 'cents' ? write.money(value) : write.count(value))
  const parts = rows.map((row): ShownPart => {
    const value = row.value ?? 0
    const share = row.whole === null || row.whole === 0 ? null : value / row.whole
    const months = figure.by === 'month'
    return {
      group: row.group,
      name: months ? write.month(row.group) : sayIn(language, row.says),
      short: months ? write.shortMonth(row.group) : sayIn(language, row.says),
      series: row.series,
      size: share ?? (figure.unit === 'cents' ? value / 100 : value),
      says:
        row.value === null
          ? say.hidden()
          : share === null
            ? number(value)
            : say.ofWhole({ value: number(value), whole: number(row.whole ?? 0), share: write.share(share) }),
      isSmall: row.isSmall,
      isHidden: row.value === null,
    }
  })
  return { series, parts, heading: say[headings[figure.by]]() }
}
