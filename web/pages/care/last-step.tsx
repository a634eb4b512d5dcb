/** The last step of the form: what is to be mended, the agreement, and what the answers show. */
import { Alert, Button } from '@trussworks/react-uswds'
import { plainPopulations } from '#guidance/care/plain-populations.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { endWords } from '../../words/care/referral-end.ts'
import { sayIn } from '../../words/define.ts'
import type { FieldsProps } from '../referral-form/fields.tsx'
import { SectionFields, useProblemWords } from '../referral-form/section-fields.tsx'

type LastStepProps = FieldsProps & {
  readonly goTo: (step: number) => void
  readonly populations: Answered<'referrals.weigh-form'>['populations'] | null
}

export function LastStep({ goTo, populations, ...fields }: LastStepProps) {
  const say = useWords(endWords)
  return (
    <>
      {fields.problems.some(({ element }) => element !== 'consent') && <ToMend {...fields} goTo={goTo} />}
      <h3>{say.consent()}</h3>
      <SectionFields section="consent" {...fields} />
      {populations && <Points populations={populations} />}
    </>
  )
}

/** What is to be mended, each a way back to where it stands. */
function ToMend({ problems, goTo }: FieldsProps & { readonly goTo: (step: number) => void }) {
  const say = useWords(endWords)
  const wordsOf = useProblemWords()
  return (
    <Alert type="warning" heading={say.toMend()} headingLevel="h3">
      <ul>
        {problems
          .filter(({ element }) => element !== 'consent')
          .map(({ element, code }) => (
            <li key={`${element} ${code}`}>
              {wordsOf(code)}{' '}
              <Button
                type="button"
                unstyled
                onClick={() => goTo(element === 'source' ? 0 : element === 'startedOn' ? 2 : 1)}
              >
                {say.back()}
              </Button>
            </li>
          ))}
      </ul>
    </Alert>
  )
}

type PointsProps = { readonly populations: Answered<'referrals.weigh-form'>['populations'] }

/** What the answers show, in the words of the people: a help to go on, no decision. */
function Points({ populations }: PointsProps) {
  const say = useWords(endWords)
  const { language } = useLanguage()
  // Adults' and children's are named once: where the age is not known, both are looked at.
  const named = (answer: 'yes' | 'unknown'): string => {
    const codes = new Set(
      populations.filter(each => each.answer === answer).map(({ population }) => population),
    )
    return plainPopulations
      .filter(({ code }) => codes.has(code))
      .map(({ says }) => `“${sayIn(language, says)}”`)
      .join('; ')
  }
  const [yes, maybe] = [named('yes'), named('unknown')]
  return (
    <section aria-live="polite" className="care-points">
      <h3>{say.pointsTo()}</h3>
      {yes !== '' && <p>{say.pointsToYes({ list: yes })}</p>}
      {maybe !== '' && <p>{say.pointsToMaybe({ list: maybe })}</p>}
      {yes === '' && maybe === '' && <p>{say.pointsToNone()}</p>}
      <p className="usa-hint">{say.planDecides()}</p>
    </section>
  )
}
