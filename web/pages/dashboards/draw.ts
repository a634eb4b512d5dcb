/** Draws a figure with Observable Plot; what the page’s policy forbids, and names without a role, are taken out. */
import * as Plot from '@observablehq/plot'
import type { Figure } from '#guidance/dashboards/forms.ts'
import type { ShownPart, ShownSeries } from './shown.ts'

/** Told apart by people who see few colors as well; each at least 3 : 1 against white (WCAG 1.4.11). */
export const colors = ['#005ea2', '#c05600', '#6f3331', '#71767a', '#008480'] as const

export type Drawing = {
  readonly figure: Figure
  readonly parts: readonly ShownPart[]
  readonly series: readonly ShownSeries[]
  readonly width: number
  readonly isRightToLeft: boolean
  /** A goal as the picture names it, for a share of one. */
  readonly goal: (share: number) => string
  readonly percent: (share: number) => string
}

const text = { fontSize: 13, fill: '#1b1b1b' } as const
const font = { fontFamily: 'system-ui, sans-serif', fontSize: '13px', overflow: 'visible' } as const
const row = { name: 22, bar: 18, gap: 10 } as const

/** The picture, without a name of its own: whoever shows it names it. */
export function draw(drawing: Drawing): SVGSVGElement {
  const { figure, series } = drawing
  const options = figure.by === 'month' ? overTime(drawing) : sideBySide(drawing)
  const drawn = Plot.plot({
    ...options,
    width: drawing.width,
    style: font,
    color: { domain: series.map(({ code }) => code), range: [...colors] },
  })
  // Plot brings rules of its own as an inline style, which the page’s policy forbids; ours stand in the style sheet.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // It names groups that have no role: the picture has one name, and the table beside it says every number.
  for (const named of drawn.querySelectorAll('[aria-label], [aria-description]')) {
    named.removeAttribute('aria-label')
    named.removeAttribute('aria-description')
  }
  return drawn as SVGSVGElement
}

/** Months from left to right: columns of numbers, lines of shares. */
function overTime({ figure, parts, width, series, goal, percent }: Drawing): Plot.PlotOptions {
  const months = [...new Set(parts.map(({ group }) => group))]
  const names = new Map(parts.map(({ group, short }) => [group, short]))
  const every = Math.ceil((months.length * 38) / width)
  const ticks = months.filter((_, at) => at % every === 0)
  const marks = figure.isShare
    ? [
        Plot.ruleY(figure.goals?.map(each => each / 100) ?? [], {
          stroke: '#71767a',
          strokeDasharray: '4 3',
        }),
        // The higher goal is named above its line, the lower one below it: they lie close together.
        ...(figure.goals ?? []).map((each, at, all) =>
          Plot.text([each / 100], {
            ...{ ...text, fontSize: 12, y: (share: number) => share, text: goal },
            ...{ frameAnchor: 'right', textAnchor: 'end', dy: at === all.length - 1 ? -16 : 10 },
          }),
        ),
        Plot.lineY(parts, { x: 'group', y: 'size', stroke: 'series', z: 'series', strokeWidth: 2.5 }),
        Plot.dot(parts, { x: 'group', y: 'size', fill: 'series', symbol: 'series', r: 5 }),
      ]
    : [Plot.barY(parts, { x: 'group', y: 'size', fill: 'series', insetLeft: 1, insetRight: 1 })]
  return {
    ...{ height: 264, marginTop: 28, marginBottom: 34, marginLeft: figure.unit === 'cents' ? 56 : 44 },
    symbol: {
      domain: series.map(({ code }) => code),
      range: ['circle', 'square', 'triangle', 'diamond', 'star'],
    },
    x: {
      type: figure.isShare ? 'point' : 'band',
      domain: months,
      label: null,
      ticks,
      tickFormat: each => names.get(each) ?? '',
    },
    y: {
      ...{ label: null, grid: true, ticks: 5, nice: true, zero: true },
      ...(figure.isShare
        ? { domain: [0, 1], tickFormat: percent }
        : {
            tickFormat: (each: number) =>
              figure.unit === 'cents' ? `$${each}` : Number.isInteger(each) ? each : '',
          }),
    },
    marks: [...marks, Plot.ruleY([0], { stroke: '#71767a' })],
  }
}

/** Groups one below the other, each under its own name, so that long names have all the room there is. */
function sideBySide({ figure, parts, width, series, percent, isRightToLeft }: Drawing): Plot.PlotOptions {
  const groups = [...new Set(parts.map(({ group }) => group))]
  const names = parts.filter((part, at) => parts.findIndex(({ group }) => group === part.group) === at)
  const bars = figure.isStacked ? 1 : series.length
  const tall = row.name + bars * row.bar + row.gap
  const most = Math.max(
    0.001,
    ...groups.map(group => {
      const sizes = parts.filter(part => part.group === group).map(({ size }) => size)
      return figure.isStacked ? sizes.reduce((sum, size) => sum + size, 0) : Math.max(...sizes)
    }),
  )
  const at = (part: ShownPart): number =>
    groups.indexOf(part.group) * tall +
    row.name +
    (figure.isStacked
      ? 0
      : Math.max(
          0,
          series.findIndex(({ code }) => code === part.series),
        ) * row.bar)
  const right = isRightToLeft ? 'end' : 'start'
  return {
    ...{
      height: groups.length * tall + 8,
      marginTop: 2,
      marginBottom: 6,
      marginLeft: 2,
      marginRight: figure.isStacked ? 8 : 64,
    },
    x: { axis: null, domain: [0, figure.isShare ? 1 : most] },
    y: { type: 'linear', axis: null, domain: [groups.length * tall, 0] },
    marks: [
      Plot.text(names, {
        ...{ ...text, x: 0, y: part => groups.indexOf(part.group) * tall + row.name / 2, text: 'name' },
        ...{ textAnchor: right, lineWidth: Math.max(12, (width - 20) / 12.5), textOverflow: 'ellipsis' },
      }),
      Plot.rect(figure.isStacked ? parts : [...parts], {
        ...(figure.isStacked ? stacked(parts) : { x1: 0, x2: 'size' }),
        ...{ y1: part => at(part) + 1, y2: part => at(part) + row.bar - 2, fill: 'series' },
      }),
      ...(figure.isStacked
        ? []
        : [
            Plot.text(parts, {
              ...{ ...text, x: 'size', y: part => at(part) + row.bar / 2, dx: 6, textAnchor: right },
              text: part => (figure.isShare ? percent(part.size) : part.says),
            }),
          ]),
    ],
  }
}

/** Where each part begins and ends, one after the other within its group. */
function stacked(parts: readonly ShownPart[]): {
  x1: (part: ShownPart) => number
  x2: (part: ShownPart) => number
} {
  const ends = new Map<ShownPart, number>()
  const sums = new Map<string, number>()
  for (const part of parts) {
    const end = (sums.get(part.group) ?? 0) + part.size
    sums.set(part.group, end)
    ends.set(part, end)
  }
  const end = (part: ShownPart): number => ends.get(part) ?? 0
  return { x1: part => end(part) - part.size, x2: end }
}
