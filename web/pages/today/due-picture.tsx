/** What is due in the days around today, as a line with a mark for each file; the tables below say the same. */
import { useId } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { todayWords } from '../../words/today.ts'

type Due = Answered<'network.list-dues'>['dues'][number]

const daysBefore = 14
const daysAfter = 45
const size = { inline: 720, block: 96, line: 62 } as const

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

/** The calendar day in California, where everything is due. */
export function todayInCalifornia(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date())
}

export function DuePicture({ dues }: { readonly dues: readonly Due[] }) {
  const say = useWords(todayWords)
  const write = useWriting()
  const id = useId()
  const today = todayInCalifornia()
  const at = (day: string) => {
    const from = Math.max(-daysBefore, Math.min(daysAfter, dayNumber(day) - dayNumber(today)))
    return 12 + ((from + daysBefore) / (daysBefore + daysAfter)) * (size.inline - 24)
  }
  const stacks = new Map<number, number>()
  const late = dues.filter(({ state }) => state === 'late').length
  const open = dues.filter(({ state }) => state === 'open').length
  const weeks = [0, 15, 30, 45].map(days => new Date((dayNumber(today) + days) * 86_400_000))
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say.picture()}</h2>
      <figure className="due-picture">
        <svg
          viewBox={`0 0 ${size.inline} ${size.block}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-says`}
        >
          <title id={`${id}-title`}>{say.picture()}</title>
          <desc id={`${id}-says`}>{say.pictureSays({ late, open, day: write.day(today) })}</desc>
          <line className="due-line" x1="12" x2={size.inline - 12} y1={size.line} y2={size.line} />
          <line className="due-today" x1={at(today)} x2={at(today)} y1="8" y2={size.line + 8} />
          {dues.map(due => {
            const place = Math.round(at(due.dueOn) / 12)
            const height = stacks.get(place) ?? 0
            stacks.set(place, height + 1)
            return (
              <Mark key={due.key} due={due} x={at(due.dueOn)} y={size.line - 10 - Math.min(height, 3) * 13} />
            )
          })}
          {weeks.map((day, nth) => {
            const text = day.toISOString().slice(0, 10)
            return (
              <text key={text} x={at(text)} y={size.block - 6} textAnchor={nth === 3 ? 'end' : 'middle'}>
                {nth === 0 ? say.title() : write.shortDay(text)}
              </text>
            )
          })}
        </svg>
        <figcaption>
          <span className="due-key due-key--late" aria-hidden="true">
            ◆
          </span>{' '}
          {say.late()}{' '}
          <span className="due-key due-key--open" aria-hidden="true">
            ●
          </span>{' '}
          {say.open()}{' '}
          <span className="due-key due-key--done" aria-hidden="true">
            ○
          </span>{' '}
          {say.answered()}
        </figcaption>
      </figure>
    </section>
  )
}

/** Late is a corner, open a full dot, done an empty one: told by form as well as by color. */
function Mark({ due, x, y }: { readonly due: Due; readonly x: number; readonly y: number }) {
  if (due.state === 'late')
    return <path className="due-mark due-mark--late" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />
  const kind = due.state === 'open' ? 'open' : 'done'
  return <circle className={`due-mark due-mark--${kind}`} cx={x} cy={y} r="5" />
}
