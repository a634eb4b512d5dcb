/** Coverage as a line of months: what holds of each day, told by form as well as by color; the table says the same. */
import { useId } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { coverageWords } from '../../words/records/coverage.ts'
import { todayInCalifornia } from '../today/due-picture.tsx'
import { usePlanName } from './plan-name.ts'

type SeenCoverage = Answered<'coverage.see-coverage'>
type Span = SeenCoverage['spans'][number]

const daysBefore = 365
const daysAfter = 120
const size = { inline: 720, block: 64, bar: 22, top: 10 } as const

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

export function CoveragePicture({ seen }: { readonly seen: SeenCoverage }) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const id = useId()
  const spanSaid = useSpanSaid()
  const today = dayNumber(todayInCalifornia())
  const at = (day: number): number => {
    const within = Math.max(-daysBefore, Math.min(daysAfter, day - today))
    return ((within + daysBefore) / (daysBefore + daysAfter)) * size.inline
  }
  const shown = seen.spans.filter(({ until }) => until === null || dayNumber(until) >= today - daysBefore)
  const marks = [-360, -240, -120, 0, 100].map(days => new Date((today + days) * 86_400_000))
  return (
    <figure className="coverage-picture">
      <svg viewBox={`0 0 ${size.inline} ${size.block}`} role="img" aria-labelledby={`${id}-title ${id}-says`}>
        <title id={`${id}-title`}>{say.picture()}</title>
        <desc id={`${id}-says`}>{shown.map(spanSaid).join('; ')}</desc>
        {shown.map(span => {
          const from = at(dayNumber(span.from))
          const to = at(span.until === null ? today + daysAfter : dayNumber(span.until) + 1)
          return (
            <rect
              key={span.from}
              className={`coverage-bar coverage-bar--${span.contradiction === null ? span.state : 'differs'}`}
              x={from}
              y={span.state === 'covered' ? size.top : size.top + size.bar / 2 - 2}
              width={Math.max(1.5, to - from - 1)}
              height={span.state === 'covered' ? size.bar : 4}
              rx={2}
            />
          )
        })}
        <line className="due-today" x1={at(today)} x2={at(today)} y1="2" y2={size.top + size.bar + 8} />
        {marks.map((day, nth) => {
          const text = day.toISOString().slice(0, 10)
          return (
            <text
              key={text}
              className={nth % 2 === 0 ? '' : 'coverage-month--between'}
              x={at(dayNumber(text))}
              y={size.block - 6}
              textAnchor={nth === 0 ? 'start' : nth === 4 ? 'end' : 'middle'}
            >
              {write.month(text.slice(0, 7))}
            </text>
          )
        })}
      </svg>
      <details>
        <summary>{say.picture()}</summary>
        <Days seen={seen} />
      </details>
    </figure>
  )
}

function useSpanSaid(): (span: Span) => string {
  const say = useWords(coverageWords)
  const write = useWriting()
  const planName = usePlanName()
  return ({ from, until, state, planId, contradiction }) => {
    const days = `${write.day(from)} – ${until === null ? say.open() : write.day(until)}`
    const holds = state === 'covered' ? planName(planId) : state === 'not-covered' ? say.no() : say[state]()
    return `${days}: ${holds}${contradiction === null ? '' : ` (${say.contradictions()})`}`
  }
}

/** Day by day, with losses and changes of plan beside them. */
function Days({ seen }: { readonly seen: SeenCoverage }) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const planName = usePlanName()
  const note = (span: Span): string => {
    const loss = seen.losses.find(({ from }) => from === span.from)
    const change = seen.changes.find(({ on }) => on === span.from)
    if (span.contradiction !== null) return say.contradictions()
    if (loss) return loss.isMended ? `${say.lost()}. ${say.mended()}` : say.lost()
    if (!change) return '—'
    const names = { from: planName(change.fromId), to: planName(change.toId) }
    return `${say.changed(names)}${change.isMidMonth ? `, ${say.midMonth()}` : ''}`
  }
  return (
    <DataTable
      caption={say.picture()}
      rows={seen.spans}
      keyOf={({ from }) => from}
      columns={[
        {
          heading: say.days(),
          show: ({ from, until }) => `${write.day(from)} – ${until === null ? say.open() : write.day(until)}`,
        },
        {
          heading: say.holds(),
          show: ({ state, planId }) =>
            state === 'covered' ? planName(planId) : state === 'not-covered' ? say.no() : say[state](),
        },
        { heading: say.toLook(), show: note },
      ]}
    />
  )
}
