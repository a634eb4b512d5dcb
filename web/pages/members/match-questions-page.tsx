/** Pairs of members who may be one person, side by side, for somebody who knows to say. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { memberWords } from '../../words/members.ts'
import { useOrganizationNames } from '../files/names.ts'

type Question = Answered<'members.list-questions'>['questions'][number]

export function MatchQuestionsPage() {
  const say = useWords(memberWords)
  const open = useAnswer('members.list-questions', { limit: 50 })
  const [isAnswered, setIsAnswered] = useState(false)
  return (
    <>
      <Link to="/members" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.questionsTitle()} says={say.questionsSays()} />
      {isAnswered && (
        <Alert type="success" headingLevel="h2" role="status" slim>
          {say.answered()}
        </Alert>
      )}
      {open.isPending && <Loading />}
      {open.isError && <Trouble title={open.error.message} remedy={open.error.remedy} />}
      {open.data?.questions.length === 0 && <Empty title={say.noQuestions()} />}
      {open.data?.questions.map(question => (
        <Pair key={question.id} question={question} onAnswered={() => setIsAnswered(true)} />
      ))}
    </>
  )
}

function Pair({ question, onAnswered }: { readonly question: Question; readonly onAnswered: () => void }) {
  const say = useWords(memberWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const organization = useOrganizationNames()
  const answer = useAsk('members.answer-question')
  const [isJoining, setIsJoining] = useState(false)
  const [one, other] = question.members.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim())
  const says = (said: 'one' | 'two'): void => {
    setIsJoining(false)
    answer.mutate({ input: { question: question.id, says: said } }, { onSuccess: onAnswered })
  }
  return (
    <section className="panel" aria-labelledby={question.id}>
      <h2 id={question.id}>{say.pair({ one: one || say.noName(), other: other || say.noName() })}</h2>
      <p>{reasonIn(say, question.because)}</p>
      <DataTable
        caption={say.pair({ one: one ?? '', other: other ?? '' })}
        rows={question.members}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.name(),
            show: ({ id, firstName, lastName }) => (
              <Link to="/members/$member" params={{ member: id }}>
                {[lastName, firstName].filter(Boolean).join(', ') || say.noName()}
              </Link>
            ),
          },
          { heading: say.born(), show: ({ bornOn }) => (bornOn === null ? '—' : write.day(bornOn)) },
          { heading: say.cin(), show: ({ cin }) => cin ?? '—' },
          {
            heading: say.partners(),
            show: ({ partners }) =>
              partners.length === 0 ? say.nobodyNow() : partners.map(organization).join(', '),
          },
        ]}
      />
      <Refused trouble={answer.error} />
      {mayDo('members/write') && (
        <ButtonGroup>
          <Button type="button" outline onClick={() => setIsJoining(true)} disabled={answer.isPending}>
            {say.one()}
          </Button>
          <Button type="button" outline onClick={() => says('two')} disabled={answer.isPending}>
            {say.two()}
          </Button>
        </ButtonGroup>
      )}
      {isJoining && (
        <Dialog title={say.confirmOne()} says={say.confirmOneSays()} onClose={() => setIsJoining(false)}>
          <ButtonGroup>
            <Button type="button" onClick={() => says('one')}>
              {say.join()}
            </Button>
            <Button type="button" unstyled onClick={() => setIsJoining(false)}>
              {say.cancel()}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </section>
  )
}

type Say = ReturnType<typeof useWords<typeof memberWords>>

/** Why it is asked, in words. */
function reasonIn(say: Say, because: string): string {
  if (because === 'one-cin-two-descriptions') return say[because]()
  if (because === 'two-cins-one-description') return say[because]()
  return say['no-cin-same-description']()
}
