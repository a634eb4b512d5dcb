/** Shares over time as bars, with a title and a description for whoever does not see them; a table stands beside it. */
import { useId } from 'react'

type Bar = { readonly name: string; readonly share: number | null; readonly says: string }

type BarsProps = {
  readonly title: string
  readonly bars: readonly Bar[]
  /** The share that fills the whole height. */
  readonly whole: number
  /** Small ones, beside a number that says the same, have no names below. */
  readonly isSmall?: boolean
}

const room = { small: { width: 120, height: 28 }, large: { width: 600, height: 180 } }

export function Bars({ title, bars, whole, isSmall = false }: BarsProps) {
  const id = useId()
  const { width, height } = isSmall ? room.small : room.large
  const foot = isSmall ? 0 : 24
  const step = width / Math.max(1, bars.length)
  const full = height - foot
  return (
    <svg
      className={isSmall ? 'bars bars--small' : 'bars'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-says`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{bars.map(({ says }) => says).join('; ')}</desc>
      <line className="bars__ground" x1={0} x2={width} y1={full} y2={full} />
      {bars.map(({ name, share }, at) => {
        const least = share === 0 ? 0 : 1.5
        const tall = Math.max(least, ((share ?? 0) / whole) * (full - (isSmall ? 0 : 20)))
        const middle = at * step + step / 2
        return (
          <g key={name}>
            {share !== null && (
              <rect
                className="bars__bar"
                x={at * step + step * 0.18}
                y={full - tall}
                width={step * 0.64}
                height={tall}
                rx={isSmall ? 1 : 2}
              />
            )}
            {!isSmall && share !== null && (
              <text className="bars__value" x={middle} y={full - tall - 6} textAnchor="middle">
                {Math.round(share * 100)}
              </text>
            )}
            {!isSmall && (
              <text className="bars__name" x={middle} y={height - 6} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
