/** An address where no page stands. */
import { PageHeading } from '../ui/page-heading.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from './language.tsx'

export function NotFound() {
  const say = useWords(frameWords)
  return <PageHeading title={say.notFound()} says={say.notFoundHelp()} />
}
