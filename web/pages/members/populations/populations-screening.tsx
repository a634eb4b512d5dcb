/** The screening in plain words: each question once, with what is known; only what changes is said. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { memberFacts } from '#guidance/populations/member-facts.ts'
import { overlaps } from '#guidance/populations/overlaps.ts'
import { useAsk } from '../../../app/asking.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { sayIn } from '../../../words/define.ts'
import { populationWords } from '../../../words/records/populations.ts'
import type { Weighed } from './populations-section.tsx'

type ScreeningProps = { readonly member: string; readonly weighed: Weighed; readonly onClose: () => void }

const sources = ['member', 'family', 'provider', 'plan', 'claims'] as const
const answers = ['not-known', 'yes', 'no'] as const
type Says = (typeof answers)[number]
type Answers = { readonly [fact: string]: Says }

/** What stands of each fact. */
function standingOf({ standing }: Weighed): Answers {
  const facts = standing.filter(({ kind }) => kind === 'fact')
  return Object.fromEntries(facts.map(({ code, says }) => [code, says]))
}

export function Screening({ member, weighed, onClose }: ScreeningProps) {
  const say = useWords(populationWords)
  const tell = useAsk('members.tell-facts')
  const before = standingOf(weighed)
  const [facts, setFacts] = useState<Answers>(before)
  const [source, setSource] = useState<(typeof sources)[number]>('member')
  const [more, setMore] = useState<readonly MoreFields[]>([noMore])
  const [isPart2, setPart2] = useState(false)
  const { mayDo } = useSession()
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    const words = [
      ...Object.entries(facts)
        .filter(([code, says]) => says !== (before[code] ?? 'not-known'))
        .map(([code, says]) => ({ kind: 'fact' as const, code, says })),
      ...more.flatMap(({ event, eventOn }) => {
        const on = readDay(eventOn)
        return event === '' || on === null
          ? []
          : [{ kind: 'event' as const, code: event, says: 'yes' as const, on }]
      }),
      ...more.flatMap(({ program }) =>
        program === '' ? [] : [{ kind: 'program' as const, code: program, says: 'yes' as const }],
      ),
    ].map(word => ({ ...word, isPart2 }))
    if (words.length === 0) {
      onClose()
      return
    }
    tell.mutate({ input: { member, source, words } }, { onSuccess: onClose })
  }
  return (
    <section className="panel" aria-labelledby="screening">
      <h3 id="screening">{say.ask()}</h3>
      <p>{say.askSays()}</p>
      <Form onSubmit={submit} large>
        <SelectField
          label={say.source()}
          value={source}
          onChange={value => setSource(sources.find(each => each === value) ?? 'member')}
          choices={sources.map(code => ({ code, name: say[code]() }))}
        />
        <Questions facts={facts} onChange={setFacts} />
        {more.map((each, at) => (
          <More
            // Lines are only ever added at the end.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            more={each}
            change={changed => setMore(more.with(at, { ...each, ...changed }))}
          />
        ))}
        <p>
          <Button type="button" unstyled onClick={() => setMore([...more, noMore])}>
            {say.another()}
          </Button>
        </p>
        {mayDo('care/part2') && <CheckField label={say.isPart2()} isChecked={isPart2} onChange={setPart2} />}
        <Refused trouble={tell.error} />
        <ButtonGroup>
          <Button type="submit" disabled={tell.isPending}>
            {say.save()}
          </Button>
          <Button type="button" unstyled onClick={onClose}>
            {say.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}

type QuestionsProps = { readonly facts: Answers; readonly onChange: (facts: Answers) => void }

function Questions({ facts, onChange }: QuestionsProps) {
  const say = useWords(populationWords)
  const { language } = useLanguage()
  const choices = [
    { code: 'not-known', name: say.notAsked() },
    { code: 'yes', name: say.answerYes() },
    { code: 'no', name: say.answerNo() },
  ]
  return memberFacts.map(({ id, asks }) => (
    <SelectField
      key={id}
      label={sayIn(language, asks)}
      isShort
      value={facts[id] ?? 'not-known'}
      onChange={value => onChange({ ...facts, [id]: answers.find(each => each === value) ?? 'not-known' })}
      choices={choices}
    />
  ))
}

type MoreFields = { readonly event: string; readonly eventOn: string; readonly program: string }
const noMore: MoreFields = { event: '', eventOn: '', program: '' }
type MoreProps = { readonly more: MoreFields; readonly change: (changed: Partial<MoreFields>) => void }

function More({ more, change }: MoreProps) {
  const say = useWords(populationWords)
  const { language } = useLanguage()
  const nothing = { code: '', name: say.nothing() }
  return (
    <>
      <SelectField
        label={say.event()}
        value={more.event}
        onChange={event => change({ event })}
        choices={[nothing, ...careEvents.map(({ id, says }) => ({ code: id, name: sayIn(language, says) }))]}
      />
      {more.event !== '' && (
        <TextField
          label={say.eventOn()}
          type="date"
          required
          isShort
          value={more.eventOn}
          onChange={eventOn => change({ eventOn })}
        />
      )}
      <SelectField
        label={say.program()}
        value={more.program}
        onChange={program => change({ program })}
        choices={[nothing, ...overlaps.map(({ id, name }) => ({ code: id, name: sayIn(language, name) }))]}
      />
    </>
  )
}
