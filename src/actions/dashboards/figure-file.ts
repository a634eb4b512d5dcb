/** One figure as a table for a spreadsheet: numbers that could point to a person are left out. */
import { writeDelimited } from '#formats/delimited/write.ts'
import type { Figure } from '#guidance/dashboards/forms.ts'
import type { Reckoned, ReckonedFigure } from './reckon.ts'

export type Language = 'en' | 'es'

const headings = {
  en: ['Figure', 'Group', 'Code', 'Series', 'Number', 'Of', 'Percent'],
  es: ['Cifra', 'Grupo', 'Código', 'Serie', 'Número', 'De', 'Por ciento'],
}
const small = { en: '1 to 10, not shown', es: '1 a 10, no se muestra' }
const period = { en: 'Period', es: 'Período' }
const definition = { en: 'Definition', es: 'Definición' }
const source = { en: 'Source', es: 'Fuente' }

/** The table as a file: `enrolled-by-month-2026-01-01-2026-03-31.csv`. */
export function fileOfFigure(figure: ReckonedFigure, of: Reckoned, language: Language) {
  const style = {
    delimiter: ',',
    encoding: 'utf-8-bom',
    lineEnding: '\r\n',
    neutraliseFormulas: true,
  } as const
  return {
    name: `${figure.figure.id}-${of.from}-${of.to}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: writeDelimited(tableOf(figure, of, language), style),
  }
}

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
