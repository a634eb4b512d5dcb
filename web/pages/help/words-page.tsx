/** The words of the trade in plain words. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'

export function WordsPage() {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const answer = useAnswer('help.list-words', { language: language === 'es' ? 'es' : 'en' })
  return (
    <>
      <Link to="/help" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.wordsTitle()} says={say.wordsSays()} />
      {answer.isPending && <Loading />}
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      <dl className="told">
        {answer.data?.words.map(({ id, word, short, says }) => (
          <div key={id} id={id}>
            <dt>{short ? `${word} (${short})` : word}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
