/** What one's side may say of an assignment now: buttons, and the reason where one is owed. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { assignmentEnds } from '#guidance/assignments/order.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { sayIn } from '../../../words/define.ts'
import { assignmentWords } from '../../../words/records/assignments.ts'

export type Assignment = Answered<'assignments.list'>['assignments'][number]
type Says = Assignment['maySay'][number]

export function AssignmentAnswer({ assignment }: { readonly assignment: Assignment }) {
  const say = useWords(assignmentWords)
  const { mayDo } = useSession()
  const answer = useAsk('assignments.say')
  const [asking, setAsking] = useState<'declined' | 'ended' | null>(null)
  if (!mayDo('referrals/manage') || assignment.maySay.length === 0) return '—'
  const send = (says: Says, reason: string | null): void =>
    answer.mutate(
      { input: { assignment: assignment.id, says, reason } },
      { onSuccess: () => setAsking(null) },
    )
  const press = (says: Says): void =>
    says === 'declined' || says === 'ended' ? setAsking(says) : send(says, null)
  return (
    <>
      <Refused trouble={answer.error} />
      {asking === null ? (
        <ButtonGroup>
          {assignment.maySay.map(says => (
            <Button
              key={says}
              type="button"
              outline={says !== 'accepted' && says !== 'assigned'}
              disabled={answer.isPending}
              onClick={() => press(says)}
            >
              {say[`say-${says}`]()}
            </Button>
          ))}
        </ButtonGroup>
      ) : (
        <Reason
          of={asking}
          isBusy={answer.isPending}
          onSend={reason => send(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

type ReasonProps = {
  readonly of: 'declined' | 'ended'
  readonly isBusy: boolean
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

function Reason({ of, isBusy, onSend, onClose }: ReasonProps) {
  const say = useWords(assignmentWords)
  const { language } = useLanguage()
  const reasons = of === 'declined' ? declineReasons : assignmentEnds
  const [reason, setReason] = useState(reasons[0]?.id ?? '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend(reason)
  }
  return (
    <Form onSubmit={submit}>
      <SelectField
        label={say.reason()}
        value={reason}
        onChange={setReason}
        choices={reasons.map(({ id, says }) => ({ code: id, name: sayIn(language, says) }))}
      />
      <ButtonGroup>
        <Button type="submit" disabled={isBusy}>
          {say[`say-${of}`]()}
        </Button>
        <Button type="button" unstyled onClick={onClose}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
