/** Whom to reach next, on a phone: a member, how it went, save. Works on while the connection is gone. */

import { Link } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { noAddressWord } from '#guidance/elements/member.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { Empty } from '../../ui/states.tsx'
import { outreachWords } from '../../words/casework/caseload.ts'
import { AttemptForm, SafetyNote } from './attempt-form.tsx'
import type { Attempt } from './attempt-queue.ts'
import { QueueNote } from './queue-note.tsx'
import { useAttemptQueue } from './use-attempt-queue.ts'

type Listed = Answered<'casework.list-outreach'>['members'][number]

const keyOf = ({ id, program }: Listed): string => `${id} ${program}`

export function OutreachPage() {
  const say = useWords(outreachWords)
  const pages = usePages('casework.list-outreach', { limit: 50 }, ({ members, staff, next }) => ({
    rows: members.map(each => ({ ...each, staff })),
    next,
  }))
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
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => (
          <ul className="outreach-list">
            {rows.map(each => (
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
                      staff={each.staff}
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
        )}
      </Paged>
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
  const { memberResidentialAddress: street, memberResidentialCity: city } = contact
  const isWithout = contact.memberHomelessnessIndicator === '1' || street === noAddressWord
  const place = [street === noAddressWord ? '' : street, city].filter(Boolean).join(', ')
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
        {contact.memberPhoneNumber !== undefined && (
          <a href={`tel:+1${contact.memberPhoneNumber}`}>{spokenPhone(contact.memberPhoneNumber)}</a>
        )}
        {isWithout && <span>{say.homeless()}</span>}
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
