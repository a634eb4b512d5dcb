/** Headings that could mean several things: the sender says which, with the first values beside each. */
import { Button, FormGroup, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { Refused } from '../../ui/refused.tsx'
import { fileWords } from '../../words/files.ts'

type Questions = Answered<'exchange.see-transmission'>['questions']

export function AnswerQuestions({ id, questions }: { readonly id: string; readonly questions: Questions }) {
  const say = useWords(fileWords)
  const answer = useAsk('exchange.answer-questions')
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  return (
    <section aria-labelledby="questions-heading" className="tile">
      <h2 id="questions-heading">{say.questions()}</h2>
      <p>{say.questionsSay()}</p>
      <Refused trouble={answer.error} />
      {questions.map(({ key, column, heading, samples, candidates }) => (
        <FormGroup key={key}>
          <Label
            htmlFor={key}
            hint={
              <span id={`${key}-samples`} className="usa-hint">
                {' '}
                {samples.length === 0 ? say.noSamples() : say.samples({ samples: samples.join(' · ') })}
              </span>
            }
          >
            {say.columnAsked({ column, heading })}
          </Label>
          <Select
            id={key}
            name={key}
            value={answers[key] ?? ''}
            onChange={({ target }) => setAnswers({ ...answers, [key]: target.value })}
          >
            <option value="">{say.meansNothing()}</option>
            {candidates.map(candidate => (
              <option key={candidate.key} value={candidate.key}>
                {candidate.label}
              </option>
            ))}
          </Select>
        </FormGroup>
      ))}
      <Button
        type="button"
        disabled={answer.isPending}
        onClick={() =>
          answer.mutate({
            input: {
              transmission: id,
              answers: Object.fromEntries(questions.map(({ key }) => [key, answers[key] ?? ''])),
            },
          })
        }
      >
        {say.goOn()}
      </Button>
    </section>
  )
}
