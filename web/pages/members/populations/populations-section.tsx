/** A member's Populations of Focus on their page: what the data shows, what is missing, and why. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { populationWords } from '../../../words/records/populations.ts'
import { useCodeName } from '../../casework/code-names.ts'
import { Screening } from './populations-screening.tsx'

export type Weighed = Answered<'members.see-populations'>
type Population = Weighed['populations'][number]

export function PopulationsSection({ member }: { readonly member: string }) {
  const say = useWords(populationWords)
  const { mayDo } = useSession()
  const weighed = useAnswer('members.see-populations', { member })
  const [isAsking, setAsking] = useState(false)
  if (weighed.isPending) return <Loading />
  if (weighed.isError) return <Trouble title={weighed.error.message} remedy={weighed.error.remedy} />
  const { populations, isWidened } = weighed.data
  const found = populations.filter(({ answer }) => answer === 'yes')
  const others = populations.filter(({ answer }) => answer !== 'yes')
  return (
    <section aria-labelledby="populations">
      <h2 id="populations">{say.title()}</h2>
      {found.length === 0 && <p>{say.none()}</p>}
      {found.map(each => (
        <One key={`${each.population} ${each.who}`} weighed={each} />
      ))}
      {isWidened && <p>{say.widened()}</p>}
      <Overlap overlap={weighed.data.overlap} />
      {others.length > 0 && (
        <details>
          <summary>{say.others()}</summary>
          {others.map(each => (
            <One key={`${each.population} ${each.who}`} weighed={each} />
          ))}
        </details>
      )}
      {mayDo('members/write') &&
        (isAsking ? (
          <Screening member={member} weighed={weighed.data} onClose={() => setAsking(false)} />
        ) : (
          <Button type="button" outline onClick={() => setAsking(true)}>
            {say.ask()}
          </Button>
        ))}
    </section>
  )
}

function One({ weighed }: { readonly weighed: Population }) {
  const say = useWords(populationWords)
  const { language } = useLanguage()
  const codeName = useCodeName()
  const { population, answer, reasons, cite } = weighed
  const isMissing = answer === 'unknown'
  return (
    <article className="authorization">
      <h3>{codeName('populations-of-focus', population)}</h3>
      <p className="standing">{say[answer]()}</p>
      {answer !== 'no' && (
        <>
          <p>{isMissing ? say.missing() : say.because()}</p>
          <ul>
            {reasons.map(({ says }) => (
              <li key={says.en}>{sayIn(language, says)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="usa-hint">{cite}</p>
    </article>
  )
}

function Overlap({ overlap }: { readonly overlap: Weighed['overlap'] }) {
  const say = useWords(populationWords)
  const { language } = useLanguage()
  return (
    <p>
      {say[overlap.verdict]()} {overlap.because.map(({ name }) => sayIn(language, name)).join(', ')}
    </p>
  )
}
