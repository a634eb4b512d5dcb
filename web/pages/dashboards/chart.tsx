/** The picture of a figure, as wide as there is room; the table beside it says the same. */
import { useEffect, useId, useRef, useState } from 'react'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { directionOf } from '../../words/define.ts'
import { colors, type Drawing, draw } from './draw.ts'
import type { ShownPart, ShownSeries } from './shown.ts'

/** All that a drawing takes besides its width. */
export function useDrawing(
  figure: Drawing['figure'],
  parts: readonly ShownPart[],
  series: readonly ShownSeries[],
): Omit<Drawing, 'width'> {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  return {
    ...{ figure, parts, series, isRightToLeft: directionOf(language) === 'rtl' },
    goal: share => say.goal({ share: write.share(share) }),
    percent: share => write.share(share),
  }
}

export function Chart({
  title,
  drawing,
}: {
  readonly title: string
  readonly drawing: Omit<Drawing, 'width'>
}) {
  const say = useWords(dashboardWords)
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const id = useId()
  const { parts, series } = drawing
  const described = parts
    .map(({ name, series: code, says }) => {
      const of = series.find(each => each.code === code)?.name ?? ''
      return series.length > 1
        ? say.says2({ group: name, series: of, value: says })
        : say.says1({ group: name, value: says })
    })
    .join('; ')
  useEffect(() => {
    const shown = room.current
    if (!shown) return
    const observer = new ResizeObserver(() => setWidth(Math.floor(shown.clientWidth)))
    observer.observe(shown)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const shown = room.current
    if (!shown || width === 0) return
    const svg = draw({ ...drawing, width })
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', `${id}-title`)
    svg.setAttribute('aria-describedby', `${id}-says`)
    shown.replaceChildren(svg)
  })
  return (
    <figure className="dashboard-chart">
      {series.length > 1 && (
        <ul className="dashboard-legend" aria-hidden="true">
          {series.map(({ code, name }, at) => (
            <li key={code}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <rect width="12" height="12" fill={colors[at]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-title`} hidden>
        {title}
      </p>
      <p id={`${id}-says`} hidden>
        {described}
      </p>
      <div ref={room} className="dashboard-chart__room" />
    </figure>
  )
}
