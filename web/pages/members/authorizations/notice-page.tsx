/** A notice to a member about a no, less, or an end: as it is read, printed, and put down as sent. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { noticeWays } from '#guidance/authorizations/notices.ts'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { planCopyWords } from '../../../words/casework/plan-copy.ts'
import { sayIn } from '../../../words/define.ts'
import { noticeWords } from '../../../words/records/member-notices.ts'

type Notice = Answered<'authorizations.see-notice'>
type Way = (typeof noticeWays)[number]['id']

export function MemberNoticePage() {
  const { authorization, event } = useParams({
    from: '/inside/members/authorizations/$authorization/notice/$event',
  })
  const say = useWords(noticeWords)
  const [language, setLanguage] = useState<'en' | 'es' | null>(null)
  const asked = { authorization, event: Number(event), ...(language !== null && { language }) }
  const seen = useAnswer('authorizations.see-notice', asked)
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  return <Seen key={`${authorization} ${event}`} asked={asked} notice={seen.data} choose={setLanguage} />
}

type SeenProps = {
  readonly asked: { readonly authorization: string; readonly event: number }
  readonly notice: Notice
  readonly choose: (language: 'en' | 'es') => void
}

function Seen({ asked: { authorization, event }, notice, choose }: SeenProps) {
  const say = useWords(noticeWords)
  const copy = useWords(planCopyWords)
  const write = useWriting()
  const { language, state, sendBy, sentAt, member } = notice
  const query = new URLSearchParams({ authorization, event: String(event), language }).toString()
  return (
    <>
      <Link to="/members/$member" params={{ member }} className="back-link">
        {copy.back()}
      </Link>
      <PageHeading title={say.title()} says={say.says()} />
      {state === 'owed' && (
        <Alert type="info" headingLevel="h2" slim>
          {say.sendBy({ at: write.instant(sendBy) })}
        </Alert>
      )}
      {state === 'sent' && (
        <Alert type="success" headingLevel="h2" role="status" slim>
          {say.sentOn({ at: write.instant(sentAt ?? sendBy) })}
        </Alert>
      )}
      {state === 'dropped' && (
        <Alert type="warning" headingLevel="h2" slim>
          {say.dropped()}
        </Alert>
      )}
      {state === 'owed' && (
        <SelectField
          label={copy.language()}
          value={language}
          onChange={value => choose(value === 'es' ? 'es' : 'en')}
          choices={[
            { code: 'en', name: copy.english() },
            { code: 'es', name: copy.spanish() },
          ]}
          isShort
        />
      )}
      <p>
        <a
          className="usa-button usa-button--outline"
          href={`${addressOf('authorizations.make-notice')}?${query}`}
          download
        >
          {say.make()}
        </a>
      </p>
      {state === 'owed' && <Send authorization={authorization} event={event} language={language} />}
      <Written notice={notice} />
    </>
  )
}

function Send(props: {
  readonly authorization: string
  readonly event: number
  readonly language: 'en' | 'es'
}) {
  const say = useWords(noticeWords)
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const send = useAsk('authorizations.send-notice')
  const [way, setWay] = useState<Way>('mail')
  if (!mayDo('authorizations/decide')) return null
  return (
    <div className="panel">
      <SelectField
        label={say.way()}
        isShort
        value={way}
        onChange={value => setWay(noticeWays.find(({ id }) => id === value)?.id ?? 'mail')}
        choices={noticeWays.map(({ id, says }) => ({ code: id, name: sayIn(language, says) }))}
      />
      <Refused trouble={send.error} />
      <Button
        type="button"
        disabled={send.isPending}
        onClick={() => send.mutate({ input: { ...props, way } })}
      >
        {say.send()}
      </Button>
    </div>
  )
}

/** In the language of the letter, whatever that of the portal is. */
function Written({ notice }: { readonly notice: Notice }) {
  const write = useWriting()
  const { language, from, to, address, writtenOn, title, parts } = notice
  return (
    <article className="care-letter" lang={language} aria-label={title}>
      <p>
        {from}
        <br />
        {write.day(writtenOn)}
      </p>
      <p>
        {to}
        {address !== null && (
          <>
            <br />
            {address}
          </>
        )}
      </p>
      <h2>{title}</h2>
      {parts.map(({ as, text }) =>
        as === 'heading' ? (
          <h3 key={text}>{text}</h3>
        ) : (
          <p key={text}>{as === 'item' ? `• ${text}` : text}</p>
        ),
      )}
    </article>
  )
}
