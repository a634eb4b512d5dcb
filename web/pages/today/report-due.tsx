/** The newest report to the State that is not handed in, once its day is near or over, and whether all is there for it. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { readinessWords } from '../../words/reports/reports.ts'
import { missingCount } from '../reports/readiness-page.tsx'
import { todayInCalifornia } from './due-picture.tsx'

/** So long before it is due, there is still time to ask for what is missing. */
const daysBefore = 45
const dayMs = 86_400_000

export function ReportDue() {
  const say = useWords(readinessWords)
  const write = useWriting()
  const list = useAnswer('reports.list', { kind: 'quarter', limit: 1 })
  const soon = new Date(Date.parse(todayInCalifornia()) + daysBefore * dayMs).toISOString().slice(0, 10)
  const next = list.data?.periods.find(
    ({ dueOn, submittedAt }) => submittedAt === null && dueOn !== null && dueOn <= soon,
  )
  const ready = useAnswer(
    'reports.see-readiness',
    { kind: 'quarter', ...(next && { day: next.to }) },
    { enabled: next !== undefined },
  )
  if (next === undefined || next.dueOn === null || !ready.data) return null
  const missing = missingCount(ready.data)
  const about = { period: next.period, day: write.day(next.dueOn) }
  return (
    <section aria-labelledby="report-due">
      <h2 id="report-due">{say.today()}</h2>
      <p>
        {missing === 0
          ? say.todayReady(about)
          : say[next.isLate ? 'todayLate' : 'todaySays']({ ...about, count: write.count(missing) })}{' '}
        <Link to="/reports/readiness" search={{ day: next.to }}>
          {say.check()}
        </Link>
      </p>
    </section>
  )
}
