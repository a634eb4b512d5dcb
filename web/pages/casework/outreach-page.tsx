/** Whom to reach next, on a phone: a member, how it went, save. Works on while the connection is gone. */
import { Link } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { outreachWords } from '../../words/casework/caseload.ts'
import { frameWords } from '../../words/frame.ts'
import { AttemptForm, SafetyNote } from './attempt-form.tsx'
import type { Attempt } from './attempt-queue.ts'
import { QueueNote } from './queue-note.tsx'
import { useAttemptQueue } from './use-attempt-queue.ts'

type Listed = Answered<'casework.list-outreach'>['members'][number]

/** So many the hub gives at once; whoever stands further down comes up as others are reached. */
const mostAtOnce = 500

const keyOf = ({ id, program }: Listed): string => `${id} ${program}`

export function OutreachPage() {
  const say = useWords(outreachWords)
  const frame = useWords(frameWords)
  const [limit, setLimit] = useState(50)
  const list = useAnswer('casework.list-outreach', { limit })
  const queue = useAttemptQueue()
  const [open, setOpen] = useState<string | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const save = async (attempt: Attempt): Promise<void> => {
    await queue.add(attempt)
    setOpen(null)
    setIsSaved(true)
  }
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <QueueNote queue={queue} isSaved={isSaved} />
      {list.isPending && <Loading />}
      {list.isError && !list.data && <Trouble title={list.error.message} remedy={list.error.remedy} />}
      {list.data?.members.length === 0 && (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      )}
      <ul className="outreach-list">
        {list.data?.members.map(each => (
          <li key={keyOf(each)}>
            <Card
              listed={each}
              isOpen={open === keyOf(each)}
              toggle={() => {
                setIsSaved(false)
                setOpen(open === keyOf(each) ? null : keyOf(each))
              }}
            />
            {open === keyOf(each) &&
              (queue.isReady ? (
                <AttemptForm
                  member={each.id}
                  name={nameOf(each, say.noName())}
                  program={each.program}
                  safety={each.safety}
                  staff={list.data.staff}
                  onSave={attempt => void save(attempt)}
                  onCancel={() => setOpen(null)}
                />
              ) : (
                <Alert type="warning" headingLevel="h3" slim>
                  {say.noKey()}
                </Alert>
              ))}
          </li>
        ))}
      </ul>
      {list.data?.next != null && limit < mostAtOnce && (
        <Button type="button" outline onClick={() => setLimit(Math.min(limit + 50, mostAtOnce))}>
          {frame.more()}
        </Button>
      )}
    </>
  )
}

function nameOf({ firstName, lastName }: Listed, unknown: string): string {
  return `${firstName} ${lastName}`.trim() || unknown
}

function Card(props: { readonly listed: Listed; readonly isOpen: boolean; readonly toggle: () => void }) {
  const { listed, isOpen, toggle } = props
  const say = useWords(outreachWords)
  const write = useWriting()
  const { contact } = listed
  const place = [contact.memberResidentialAddress, contact.memberResidentialCity].filter(Boolean).join(', ')
  return (
    <div className="outreach-card">
      <Button type="button" unstyled aria-expanded={isOpen} className="outreach-name" onClick={toggle}>
        {nameOf(listed, say.noName())}
      </Button>
      <p className="outreach-about">
        {listed.lastAttemptOn === null
          ? say.notTried()
          : `${say.attempts({ count: write.count(listed.attempts) })} · ${say.lastAttempt({ day: write.day(listed.lastAttemptOn) })}`}
        {listed.dueOn !== null && ` · ${say.due({ day: write.day(listed.dueOn) })}`}
      </p>
      <p className="outreach-about">
        {contact.memberPhoneNumber !== undefined && <span>{contact.memberPhoneNumber}</span>}
        {contact.memberHomelessnessIndicator === '1' && <span>{say.homeless()}</span>}
        {place !== '' && <span>{place}</span>}
        <Link to="/members/$member" params={{ member: listed.id }}>
          {say.open()}
          <span className="usa-sr-only">: {nameOf(listed, say.noName())}</span>
        </Link>
      </p>
      {!isOpen && <SafetyNote safety={listed.safety} />}
    </div>
  )
}
