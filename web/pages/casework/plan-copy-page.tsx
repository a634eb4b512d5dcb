/** The member's copy of their care plan, in their language, to be printed or kept as a PDF that readers can read aloud. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { needAreas } from '#guidance/casework/need-areas.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { valueWords } from '../../words/casework/care-work.ts'
import { planCopyWords } from '../../words/casework/plan-copy.ts'
import { type Language, sayIn, tagOf, type Words } from '../../words/define.ts'

type Thing = Answered<'casework.see-care'>['things'][number]

export function PlanCopyPage() {
  const { member } = useParams({ from: '/inside/members/$member/plan' })
  const words = useWords(planCopyWords)
  const { language } = useLanguage()
  const seen = useAnswer('members.see-member', { member })
  const care = useAnswer('casework.see-care', { member })
  const [chosen, setChosen] = useState<Language | null>(null)
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  if (care.isError) return <Trouble title={care.error.message} remedy={care.error.remedy} />
  if (!seen.data || !care.data) return <Loading />
  const isSpanish = /span|^es/i.test(seen.data.facts.memberPreferredLanguageWritten ?? '')
  const inLanguage: Language = chosen ?? (isSpanish ? 'es' : language)
  const { firstName, lastName } = seen.data.member
  return (
    <>
      <div className="no-print">
        <Link to="/members/$member" params={{ member }} className="back-link">
          {words.back()}
        </Link>
        <PageHeading title={words.title()} says={words.says()} />
        <div translate="no">
          <SelectField
            label={words.language()}
            value={inLanguage}
            onChange={value => setChosen(value as Language)}
            choices={[
              { code: 'en', name: 'English' },
              { code: 'es', name: 'Español' },
            ]}
            isShort
          />
        </div>
        <Button type="button" onClick={() => window.print()}>
          {words.print()}
        </Button>
      </div>
      <PlanCopy name={`${firstName} ${lastName}`.trim()} things={care.data.things} language={inLanguage} />
    </>
  )
}

type CopyProps = { readonly name: string; readonly things: readonly Thing[]; readonly language: Language }

function PlanCopy({ name, things, language }: CopyProps) {
  const say = (words: Words, values = {}): string => sayIn(language, words, values)
  const day = (text: string | undefined): string =>
    text === undefined || text === ''
      ? ''
      : new Intl.DateTimeFormat(tagOf(language), {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(new Date(`${text}T00:00:00Z`))
  const of = (kind: Thing['kind']) => things.filter(each => each.kind === kind)
  const state = (value: string | undefined): string => {
    const known: { readonly [value: string]: Words } = valueWords
    const words = known[value ?? '']
    return words === undefined ? '' : say(words)
  }
  const team = of('team').filter(({ said }) => (said.until ?? '') === '')
  const review = of('plan-review').at(-1)
  const w = planCopyWords
  return (
    <article className="plan-copy" lang={tagOf(language)}>
      <h2>{say(w.planOf, { name })}</h2>
      <h3>{say(w.goals)}</h3>
      {of('goal').length === 0 && <p>{say(w.noGoals)}</p>}
      <ul>
        {of('goal').map(({ id, said }) => {
          const area = needAreas.find(each => each.id === said.area)
          return (
            <li key={id}>
              <strong>{said.says}</strong> (
              {[area && say(area.says), state(said.state), day(said.targetOn)].filter(Boolean).join(', ')})
            </li>
          )
        })}
      </ul>
      <h3>{say(w.steps)}</h3>
      <ul>
        {of('task').map(({ id, said }) => (
          <li key={id}>
            {said.says} ({[said.owner, state(said.state), day(said.dueOn)].filter(Boolean).join(', ')})
          </li>
        ))}
      </ul>
      <h3>{say(w.team)}</h3>
      <ul>
        {team.map(({ id, said }) => (
          <li key={id}>{[said.name, said.phone].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      {review !== undefined && (
        <p>{say(w.reviewed, { by: review.said.by ?? '', day: day(review.said.nextReviewOn) })}</p>
      )}
      <p>{say(w.changes)}</p>
    </article>
  )
}
