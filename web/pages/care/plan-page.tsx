/** What ECM and Community Supports are, in plain words: what it is, who may have it, how to ask, rights. */
import { Link, useParams } from '@tanstack/react-router'
import { plainPopulations } from '#guidance/care/plain-populations.ts'
import { plainSupports } from '#guidance/care/plain-supports.ts'
import { plainParts } from '#guidance/care/plain-words.ts'
import type { Words } from '#guidance/define.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { careWords } from '../../words/care/care.ts'
import { sayIn } from '../../words/define.ts'
import { CareFrame } from './care-frame.tsx'

export function PlanPage() {
  const { plan } = useParams({ from: '/care/$plan' })
  const say = useWords(careWords)
  return (
    <CareFrame plan={plan} title={name => say.homeTitle({ plan: name })} says={() => say.homeSays()}>
      {({ communitySupports, offered }) => (
        <>
          <Link to="/care/$plan/refer" params={{ plan }} className="usa-button care-ask">
            {say.askNow()}
          </Link>
          {plainParts.map(part => (
            <section key={part.id} aria-labelledby={`part-${part.id}`} className="care-part">
              <h2 id={`part-${part.id}`}>
                <Said words={part.title} />
              </h2>
              {part.says.map(words => (
                <p key={words.en}>
                  <Said words={words} />
                </p>
              ))}
              {part.points && (
                <ul>
                  {part.points.map(words => (
                    <li key={words.en}>
                      <Said words={words} />
                    </li>
                  ))}
                </ul>
              )}
              {part.id === 'who' && <Populations />}
              {part.id === 'community-supports' && <Supports offered={communitySupports} where={offered} />}
            </section>
          ))}
        </>
      )}
    </CareFrame>
  )
}

function Said({ words }: { readonly words: Words }) {
  const { language } = useLanguage()
  return sayIn(language, words)
}

function Populations() {
  return (
    <ul>
      {plainPopulations.map(({ code, says }) => (
        <li key={code}>
          <Said words={says} />
        </li>
      ))}
    </ul>
  )
}

type SupportsProps = {
  readonly offered: readonly string[]
  readonly where: readonly { readonly support: string; readonly counties: readonly string[] }[]
}

/** Those that the plan says it offers, with the counties; else those it has providers for; else all. */
function Supports({ offered, where }: SupportsProps) {
  const say = useWords(careWords)
  const countiesOf = (code: string): string | undefined =>
    where.find(({ support }) => support === code)?.counties.join(', ')
  const shown = plainSupports.filter(({ code }) => offered.length === 0 || offered.includes(code))
  return (
    <>
      <h3>{offered.length === 0 ? say.supportsAll() : say.supportsHere()}</h3>
      <ul className="care-supports">
        {shown.map(({ code, name, says }) => (
          <li key={code}>
            <strong>
              <Said words={name} />
            </strong>
            <br />
            <Said words={says} />
            {countiesOf(code) && (
              <>
                <br />
                {say.inCounties({ counties: countiesOf(code) ?? '' })}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
