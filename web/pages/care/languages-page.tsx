/** A short statement in each language in which Medi-Cal plans inform. */

import { useParams } from '@tanstack/react-router'
import { Alert } from '@trussworks/react-uswds'
import { plainLanguages } from '#guidance/care/languages.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { careWords } from '../../words/care/care.ts'
import { CareFrame } from './care-frame.tsx'

export function LanguagesPage() {
  const { plan } = useParams({ from: '/care/$plan/languages' })
  const say = useWords(careWords)
  const write = useWriting()
  return (
    <CareFrame plan={plan} title={() => say.languagesTitle()} says={() => say.languagesSays()}>
      {({ plan: { phone } }) => (
        <>
          <ul className="plain-list plain-list--row">
            {plainLanguages.map(({ code, name }) => (
              <li key={code}>
                <a href={`#in-${code}`} lang={code}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          {plainLanguages.map(({ code, name, english, direction, says }) => (
            <section key={code} id={`in-${code}`} aria-labelledby={`name-${code}`} className="care-language">
              <h2 id={`name-${code}`}>
                <span lang={code}>{name}</span> · {write.language(code) ?? english}
              </h2>
              {says === null ? (
                <p>{say.noText()}</p>
              ) : (
                <div lang={code} dir={direction}>
                  <p>
                    <strong>{says.title}</strong>
                  </p>
                  {says.sentences.map(sentence => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  {phone !== null && <p dir="ltr">{spokenPhone(phone)}</p>}
                </div>
              )}
            </section>
          ))}
          <Alert type="info" slim headingLevel="h2">
            {say.notReviewed()}
          </Alert>
        </>
      )}
    </CareFrame>
  )
}
