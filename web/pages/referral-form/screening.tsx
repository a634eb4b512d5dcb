/** The screening in plain words: what is true is checked, “none of these” says no, what is left open stays unknown. */
import { Checkbox } from '@trussworks/react-uswds'
import { memberFacts } from '#guidance/populations/member-facts.ts'
import type { ScreeningTopic } from '#guidance/referrals/forms.ts'
import { screeningTopics } from '#guidance/referrals/screening.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import { sayIn } from '../../words/define.ts'
import type { FieldsProps } from './fields.tsx'
import type { ReferralDraft } from './form-state.ts'

export function ScreeningFields({ draft, change }: Omit<FieldsProps, 'problems'>) {
  const say = useWords(formWords)
  const topics = screeningTopics.filter(
    ({ who }) => who === undefined || draft.who === null || who === draft.who,
  )
  return (
    <>
      <h3>{say.screening()}</h3>
      <p className="usa-hint">{say.screeningHint()}</p>
      {topics.map(topic => (
        <Topic key={topic.id} topic={topic} draft={draft} change={change} />
      ))}
    </>
  )
}

type TopicProps = Omit<FieldsProps, 'problems'> & { readonly topic: ScreeningTopic }

function Topic({ topic, draft, change }: TopicProps) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  const questions = [
    ...memberFacts.filter(({ id }) => topic.facts.includes(id)),
    ...topic.counts.filter(({ who }) => who === undefined || draft.who === null || who === draft.who),
  ].map(({ id, asks }) => ({ id, asks }))
  const ids = questions.map(({ id }) => id)
  const isNone = ids.every(id => draft.screening[id] === 'no')
  return (
    <fieldset className="usa-fieldset care-topic">
      <legend className="usa-label">{sayIn(language, topic.title)}</legend>
      {questions.map(({ id, asks }) => (
        <Checkbox
          key={id}
          id={`screening-${id}`}
          name={`screening-${topic.id}`}
          label={sayIn(language, asks)}
          checked={draft.screening[id] === 'yes'}
          onChange={({ target }) => change(answered(draft, ids, id, target.checked))}
        />
      ))}
      <Checkbox
        id={`screening-none-${topic.id}`}
        name={`screening-${topic.id}`}
        label={say.noneOfThese()}
        checked={isNone}
        onChange={({ target }) => change(answeredAll(draft, ids, target.checked))}
      />
    </fieldset>
  )
}

/** One that is true takes “none of these” away; one that is taken back is open again. */
function answered(draft: ReferralDraft, ids: readonly string[], id: string, isTrue: boolean): ReferralDraft {
  const kept = Object.entries(draft.screening).filter(
    ([each, answer]) => !(ids.includes(each) && answer === 'no'),
  )
  const others = Object.fromEntries(kept.filter(([each]) => each !== id))
  return { ...draft, screening: isTrue ? { ...others, [id]: 'yes' } : others }
}

function answeredAll(draft: ReferralDraft, ids: readonly string[], isNone: boolean): ReferralDraft {
  const others = Object.fromEntries(Object.entries(draft.screening).filter(([each]) => !ids.includes(each)))
  const none = Object.fromEntries(ids.map(id => [id, 'no'] as const))
  return { ...draft, screening: isNone ? { ...others, ...none } : others }
}
