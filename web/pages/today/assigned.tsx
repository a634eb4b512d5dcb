/** Members who were given and wait for a word: a provider's answer, or a plan's after a no. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { assignmentWords } from '../../words/records/assignments.ts'
import { useOrganizationNames } from '../files/names.ts'
import { useServiceNames } from '../members/service-names.ts'

const fewest = 5

export function Assigned() {
  const say = useWords(assignmentWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  const organization = useOrganizationNames()
  const { isKind } = useSession()
  const waiting = useAnswer('assignments.list', { waiting: true, limit: fewest })
  const rows = waiting.data?.assignments ?? []
  if (rows.length === 0) return null
  const isPlan = isKind('plan')
  return (
    <section aria-labelledby="assigned-heading">
      <h2 id="assigned-heading">{isPlan ? say.waitingPlan() : say.waiting()}</h2>
      <p className="usa-hint">{isPlan ? say.waitingPlanSays() : say.waitingSays()}</p>
      <ul className="lines">
        {rows.map(({ id, who, cin, service, side, planId, providerId, from, state }) => (
          <li key={id}>
            <Link to="/members/assignments">{who || cin || '—'}</Link>
            <span>
              {[
                nameOf(service),
                organization(side === 'plan' ? providerId : planId),
                write.day(from),
                ...(side === 'plan' ? [say[state]()] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/members/assignments">{say.seeWaiting()}</Link>
    </section>
  )
}
