/** The way to the notices, with how many were not read. */
import { Link } from '@tanstack/react-router'
import { noticeWords } from '../words/notices.ts'
import { useAnswer } from './asking.ts'
import { useWords } from './language.tsx'

export function Bell() {
  const say = useWords(noticeWords)
  const notices = useAnswer('notices.list', { limit: 1 }, { everySeconds: 60 })
  const unread = notices.data?.unread ?? 0
  const shown = unread >= 100 ? '99+' : String(unread)
  return (
    <Link
      to="/notices"
      className="portal-header__bell"
      aria-label={unread > 0 ? say.bellUnread({ count: shown }) : say.bell()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 22a2.5 2.5 0 0 0 2.4-2h-4.8a2.5 2.5 0 0 0 2.4 2Zm7-6v-5a7 7 0 0 0-5.5-6.8V3.5a1.5 1.5 0 0 0-3 0v.7A7 7 0 0 0 5 11v5l-2 2v1h18v-1l-2-2Z" />
      </svg>
      {unread > 0 && <span aria-hidden="true">{shown}</span>}
    </Link>
  )
}
