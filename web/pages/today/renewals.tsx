/** Today's renewals of Medi-Cal: whom to remind now, so that nobody loses care for paperwork. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { coverageWords } from '../../words/records/coverage.ts'
import { ToMember } from '../members/coverage-page.tsx'

const fewest = 5

export function Renewals() {
  const say = useWords(coverageWords)
  const write = useWriting()
  const listed = useAnswer('coverage.list-coverage', { list: 'renewals', limit: 200 })
  const due = (listed.data?.members ?? []).filter(
    ({ renewal }) => renewal?.state === 'due' || renewal?.state === 'past',
  )
  if (due.length === 0) return null
  return (
    <section aria-labelledby="renewals-heading">
      <h2 id="renewals-heading">{say.todayTitle()}</h2>
      <p className="usa-hint">{say.todaySays({ count: write.count(due.length) })}</p>
      <ul className="lines">
        {due.slice(0, fewest).map(row => (
          <li key={row.memberId}>
            <ToMember row={row} />
            <span>{say.renewsOn({ day: write.day(row.on) })}</span>
          </li>
        ))}
      </ul>
      <Link to="/members/coverage">{say.seeAll()}</Link>
    </section>
  )
}
