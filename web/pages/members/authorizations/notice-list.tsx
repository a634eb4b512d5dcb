/** What the plan owes a member in writing about one authorization, and what went out. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { noticeWords } from '../../../words/records/member-notices.ts'

type Authorization = Answered<'authorizations.see'>['authorizations'][number]

export function NoticeList({ authorization }: { readonly authorization: Authorization }) {
  const say = useWords(noticeWords)
  const write = useWriting()
  const { id, notices } = authorization
  if (notices.length === 0) return null
  return (
    <>
      <h4>{say.list()}</h4>
      <ul className="lines">
        {notices.map(({ event, about, state, sendBy, sentAt }) => (
          <li key={event}>
            <Link
              to="/members/authorizations/$authorization/notice/$event"
              params={{ authorization: id, event: String(event) }}
            >
              {say[about]()}
            </Link>
            <span>
              {state === 'owed' && say.sendBy({ at: write.instant(sendBy) })}
              {state === 'sent' && say.sentOn({ at: write.instant(sentAt ?? sendBy) })}
              {state === 'dropped' && say.dropped()}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
