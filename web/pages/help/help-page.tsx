/** The help place: search, how it works, what is explained, and whom to ask. */
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { sayIn } from '../../words/define.ts'
import { fileKinds } from '../../words/file-kinds.ts'
import { helpWords } from '../../words/help.ts'
import { ContactList } from './contact-list.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { FileLink } from './links.tsx'
import { SearchHelp } from './search-help.tsx'

export function HelpPage() {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const { session } = useSession()
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <SearchHelp />
      <HowItWorks />
      <section aria-labelledby="more-heading">
        <h2 id="more-heading">{say.more()}</h2>
        <ul className="tiles tiles--top">
          <li className="tile">
            <h3>
              <Link to="/help/words">{say.wordsTitle()}</Link>
            </h3>
            <p>{say.wordsSays()}</p>
          </li>
          <li className="tile">
            <h3>{say.filesTitle()}</h3>
            <ul className="plain-list">
              {Object.entries(fileKinds).map(([id, words]) => (
                <li key={id}>
                  <FileLink file={id}>{sayIn(language, words)}</FileLink>
                </li>
              ))}
            </ul>
          </li>
        </ul>
      </section>
      {session?.organization && <ContactList />}
    </>
  )
}
