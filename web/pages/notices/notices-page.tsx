/** What the person was told of, and what of it they want by e-mail too. */

import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
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
  const { language } = useLanguage()
  const mark = useAsk('notices.mark-read')
  const asked = { language: language === 'es' ? 'es' : 'en', limit: 25 } as const
  const pages = usePages('notices.list', asked, ({ notices, unread, next }) => ({
    // How many are unread in all is told with each page.
    rows: notices.map(notice => ({ ...notice, hasUnread: unread > 0 })),
    next,
  }))
  const none = (
    <Empty title={say.none()}>
      <p>{say.noneSays()}</p>
    </Empty>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => (
        <>
          {rows[0]?.hasUnread && (
            <Button
              type="button"
              outline
              disabled={mark.isPending}
              onClick={() => mark.mutate({ input: {} })}
            >
              {say.markAll()}
            </Button>
          )}
          <ul className="notice-list">
            {rows.map(notice => (
              <NoticeItem
                key={notice.id}
                notice={notice}
                read={() => mark.mutate({ input: { notices: [notice.id] } })}
              />
            ))}
          </ul>
        </>
      )}
    </Paged>
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
