/** Reports to the State: the one that is due and whether all is there for it, and answers that wait to be worked off. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { readinessWords } from '../../words/reports/reports.ts'
import { responseWords } from '../../words/reports/responses.ts'
import { missingCount } from '../reports/readiness-page.tsx'
import { todayInCalifornia } from './due-picture.tsx'

/** So long before it is due, there is still time to ask for what is missing. */
const daysBefore = 45
const dayMs = 86_400_000

export function ReportDue() {
  const answers = useWords(responseWords)
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
  const open = list.data?.open ?? []
  return (
    <>
      {next?.dueOn && ready.data && <Due next={next} dueOn={next.dueOn} missing={missingCount(ready.data)} />}
      {open.length > 0 && (
        <section aria-labelledby="report-answers">
          <h2 id="report-answers">{answers.title()}</h2>
          <ul className="lines">
            {open.map(({ report, period, items }) => (
              <li key={report}>
                <Link to="/reports/made/$report" params={{ report }} hash="report-responses">
                  {period}
                </Link>
                <span>{answers.today({ count: items })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type DueProps = {
  readonly next: Answered<'reports.list'>['periods'][number]
  readonly dueOn: string
  readonly missing: number
}

function Due({ next, dueOn, missing }: DueProps) {
  const say = useWords(readinessWords)
  const write = useWriting()
  const about = { period: next.period, day: write.day(dueOn) }
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
