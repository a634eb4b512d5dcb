/** What is due, late, answered and waiting for me: the first page of every working day. */
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { frameWords } from '../../words/frame.ts'

export function TodayPage() {
  const say = useWords(frameWords)
  return <PageHeading title={say.today()} />
}
