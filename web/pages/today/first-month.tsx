/** The first month of a new provider: a list of steps that are done when they are true, and the next with its link. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { firstMonthWords } from '../../words/first-month.ts'

type Step = Answered<'help.see-first-month'>['steps'][number]['step']

/** Where each step is done. */
const places: { readonly [step in Step]: string } = {
  'second-factor': '/settings',
  contract: '/network',
  people: '/settings/people',
  'support-contact': '/help/contact',
  template: '/files/templates',
  trial: '/files/try',
  'first-file': '/files',
  'first-answer': '/files',
  'first-invoice': '/files/templates',
}

export function FirstMonth() {
  const say = useWords(firstMonthWords)
  const month = useAnswer('help.see-first-month', {})
  const change = useAsk('help.change-first-month')
  if (month.data?.state !== 'shown') return null
  const { steps, next } = month.data
  const done = steps.filter(each => each.done).length
  return (
    <section aria-labelledby="first-month-heading" className="tile first-month">
      <h2 id="first-month-heading">{say.title()}</h2>
      <p>{say.says({ done, all: steps.length })}</p>
      <progress max={steps.length} value={done} aria-labelledby="first-month-heading" />
      <ol className="first-steps">
        {steps.map(({ step, done: isDone }) => (
          <li key={step} className={isDone ? 'is-done' : step === next ? 'is-next' : ''}>
            <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
            <div>
              {isDone ? say[step]() : <Link to={places[step]}>{say[step]()}</Link>}
              <span className="usa-sr-only">
                {' '}
                ({isDone ? say.done() : step === next ? say.next() : say.open()})
              </span>
              {step === next && <p>{say[`${step}-says`]()}</p>}
            </div>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        unstyled
        disabled={change.isPending}
        onClick={() => change.mutate({ input: { state: 'put-away' } })}
      >
        {say.putAway()}
      </Button>
    </section>
  )
}
