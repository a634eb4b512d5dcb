/** What ends soon: authorizations with 60, 30 or 14 days left, and coverage that ends within a month. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { endsWords } from '../../words/records/ends.ts'
import { ToMember } from '../members/coverage-page.tsx'
import { useServiceNames } from '../members/service-names.ts'

const fewest = 5

export function Endings() {
  const say = useWords(endsWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  const authorizations = useAnswer('authorizations.list', { list: 'ending', limit: 50 })
  const coverage = useAnswer('coverage.list-coverage', { list: 'lost', limit: 50 })
  const given = (authorizations.data?.authorizations ?? []).filter(
    ({ warning }) => warning !== null && warning !== 'ended',
  )
  const covered = coverage.data?.members ?? []
  if (given.length + covered.length === 0) return null
  const nearest = [14, 30, 60] as const
  const counts = nearest.map(days => ({
    days,
    count: given.filter(({ warning }) => warning === days).length,
  }))
  return (
    <section aria-labelledby="endings-heading">
      <h2 id="endings-heading">{say.title()}</h2>
      {given.length > 0 && (
        <>
          <p className="usa-hint">
            {counts
              .filter(({ count }) => count > 0)
              .map(({ days, count }) => say.within({ days, count: write.count(count) }))
              .join(' · ')}
          </p>
          <ul className="lines">
            {given.slice(0, fewest).map(row => (
              <li key={row.id}>
                <ToMember row={row} />
                <span>
                  {nameOf(row.service)} · {row.until !== null && say.endsOn({ day: write.day(row.until) })}
                </span>
              </li>
            ))}
          </ul>
          <Link to="/members/authorizations">{say.seeAuthorizations()}</Link>
        </>
      )}
      {covered.length > 0 && (
        <>
          <h3>{say.coverage()}</h3>
          <ul className="lines">
            {covered.slice(0, fewest).map(row => (
              <li key={row.memberId}>
                <ToMember row={row} />
                <span>{say.endsOn({ day: write.day(row.on) })}</span>
              </li>
            ))}
          </ul>
          <Link to="/members/coverage">{say.seeCoverage()}</Link>
        </>
      )}
    </section>
  )
}
