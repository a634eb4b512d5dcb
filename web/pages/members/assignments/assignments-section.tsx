/** Who gives a member's care, on their page: what was said so far, and for the plan the way to find a provider. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { assignmentEnds, assignmentOrder } from '#guidance/assignments/order.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import { useAnswer } from '../../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { assignmentWords } from '../../../words/records/assignments.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { useServiceNames } from '../service-names.ts'
import { type Assignment, AssignmentAnswer } from './assignment-answer.tsx'
import { FindProvider } from './find-provider.tsx'

export function AssignmentsSection({ member }: { readonly member: string }) {
  const say = useWords(assignmentWords)
  const { mayDo, isKind } = useSession()
  const listed = useAnswer('assignments.list', { member, limit: 50 })
  const [isFinding, setFinding] = useState(false)
  if (listed.isPending) return <Loading />
  if (listed.isError) return <Trouble title={listed.error.message} remedy={listed.error.remedy} />
  const { assignments } = listed.data
  const has = assignments.some(({ state }) => state === 'assigned' || state === 'accepted')
  const mayAssign = isKind('plan') && mayDo('referrals/manage')
  if (assignments.length === 0 && !mayAssign) return null
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{say.title()}</h2>
      {assignments.length === 0 && <p>{say.none()}</p>}
      {assignments.map(each => (
        <One key={each.id} assignment={each} />
      ))}
      {mayAssign &&
        (isFinding ? (
          <FindProvider member={member} has={has} onClose={() => setFinding(false)} />
        ) : (
          <Button type="button" outline onClick={() => setFinding(true)}>
            {has ? say.change() : say.find()}
          </Button>
        ))}
    </section>
  )
}

function One({ assignment }: { readonly assignment: Assignment }) {
  const say = useWords(assignmentWords)
  const write = useWriting()
  const { language } = useLanguage()
  const organization = useOrganizationNames()
  const nameOf = useServiceNames()
  const { side, providerId, planId, service, state, from, because, despite, words } = assignment
  const rule = assignmentOrder.find(({ id }) => id === because)
  const reason = words.findLast(each => each.reason !== null)?.reason
  const why = [...declineReasons, ...assignmentEnds].find(({ id }) => id === reason)
  const name = organization(side === 'plan' ? providerId : planId)
  return (
    <article className="authorization" aria-label={`${name}, ${say[state]()}`}>
      <h3>{name}</h3>
      <p className="standing">
        {say[state]()} · {nameOf(service)} · {write.day(from)}
      </p>
      {rule && <p>{sayIn(language, rule.says)}</p>}
      {despite !== null && <p>“{despite}”</p>}
      {why && <p>{sayIn(language, why.says)}</p>}
      {assignment.maySay.length > 0 && <AssignmentAnswer assignment={assignment} />}
    </article>
  )
}
