/** What the person was told of, and what of it they want by e-mail too. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { frameWords } from '../../words/frame.ts'
import { noticeWords } from '../../words/notices.ts'
import { MailChoices } from './mail-choices.tsx'

type Notice = Answered<'notices.list'>['notices'][number]

export function NoticesPage() {
  const say = useWords(noticeWords)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <NoticeList />
      <MailChoices />
    </>
  )
}

function NoticeList() {
  const say = useWords(noticeWords)
  const frame = useWords(frameWords)
  const { language } = useLanguage()
  const [before, setBefore] = useState<readonly Notice[]>([])
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const mark = useAsk('notices.mark-read')
  const page = useAnswer('notices.list', {
    language: language === 'es' ? 'es' : 'en',
    limit: 25,
    ...(cursor !== undefined && { cursor }),
  })
  if (page.isPending) return <Loading />
  if (page.isError)
    return <Trouble title={page.error.message} remedy={page.error.remedy} again={() => void page.refetch()} />
  const { next, unread, notices } = page.data
  const shown = [...before, ...notices]
  if (shown.length === 0)
    return (
      <Empty title={say.none()}>
        <p>{say.noneSays()}</p>
      </Empty>
    )
  return (
    <>
      {unread > 0 && (
        <Button
          type="button"
          outline
          disabled={mark.isPending}
          onClick={() => {
            setBefore([])
            setCursor(undefined)
            mark.mutate({ input: {} })
          }}
        >
          {say.markAll()}
        </Button>
      )}
      <ul className="notice-list">
        {shown.map(notice => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            read={() => mark.mutate({ input: { notices: [notice.id] } })}
          />
        ))}
      </ul>
      {next !== null && (
        <Button
          type="button"
          outline
          onClick={() => {
            setBefore(shown)
            setCursor(next)
          }}
        >
          {frame.more()}
        </Button>
      )}
    </>
  )
}

function NoticeItem({ notice, read }: { readonly notice: Notice; readonly read: () => void }) {
  const say = useWords(noticeWords)
  const write = useWriting()
  const { subject, says, link, at, isRead } = notice
  return (
    <li className={isRead ? 'notice' : 'notice notice--unread'}>
      <h2>
        <Link to={link} onClick={read}>
          {subject}
        </Link>
      </h2>
      <p>{says}</p>
      <p className="notice__when">
        {write.instant(at)}
        {!isRead && <span className="usa-tag">{say.unread()}</span>}
      </p>
    </li>
  )
}
