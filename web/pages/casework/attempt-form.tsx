/** How an attempt went, in two touches: one for the way and what came of it, one to save. */
import { Alert, Button, ButtonGroup, Fieldset, Form, Radio } from '@trussworks/react-uswds'
import { type FormEvent, useId, useState } from 'react'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx'
import { outreachWords } from '../../words/casework/caseload.ts'
import { sayIn } from '../../words/define.ts'
import type { Attempt } from './attempt-queue.ts'
import { useCodeName, useCodes } from './code-names.ts'
import { todayHere } from './today-here.ts'

/** The ways that are at hand at once. */
const usual = ['In-Person', 'Phone', 'Text']

type AttemptFormProps = {
  readonly member: string
  readonly name: string
  readonly program: string
  readonly safety: Safety
  /** What the person wrote down last of themselves. */
  readonly staff: string | null
  readonly onSave: (attempt: Attempt) => void
  readonly onCancel: () => void
}

export type Safety = {
  readonly never: readonly string[]
  readonly noMessages: boolean
  readonly best: string
  readonly says: string
}

export function AttemptForm({ member, name, program, safety, staff, onSave, onCancel }: AttemptFormProps) {
  const say = useWords(outreachWords)
  const codes = useCodes()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [who, setWho] = useState(staff ?? codes('outreach-provider-type').at(-1)?.code ?? '')
  const [on, setOn] = useState<string>(todayHere())
  const [minutes, setMinutes] = useState('')
  const [says, setSays] = useState('')
  const methods = codes('outreach-method')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [method = '', outcome = ''] = chosen.split('|')
    if (outcome === '') return
    onSave({
      ...{
        command: crypto.randomUUID(),
        member,
        program,
        on: on as Attempt['on'],
        method,
        outcome,
        staff: who,
      },
      ...(minutes !== '' && { minutes: Number(minutes) }),
      ...(says !== '' && { says }),
    })
  }
  const ways = (isUsual: boolean) =>
    methods
      .filter(({ code }) => usual.includes(code) === isUsual)
      .map(({ code, name: way }) => (
        <Way
          key={code}
          code={code}
          name={way}
          safety={safety}
          group={id}
          chosen={chosen}
          choose={setChosen}
        />
      ))
  return (
    <Form onSubmit={submit} large className="attempt-form" aria-label={say.attemptWith({ name })}>
      <SafetyNote safety={safety} />
      <p>
        <strong>{say.howItWent()}</strong>
      </p>
      {ways(true)}
      <details>
        <summary>{say.otherWays()}</summary>
        {ways(false)}
      </details>
      <details>
        <summary>{say.more()}</summary>
        <TextField label={say.day()} type="date" value={on} onChange={setOn} isShort />
        <TextField
          label={say.minutes()}
          type="number"
          min={0}
          value={minutes}
          onChange={setMinutes}
          isShort
        />
        <WordsField label={say.note()} value={says} onChange={setSays} />
        <SelectField
          label={say.staff()}
          value={who}
          onChange={setWho}
          choices={codes('outreach-provider-type')}
        />
      </details>
      <ButtonGroup>
        <Button type="submit" disabled={chosen === ''}>
          {say.save()}
        </Button>
        <Button type="button" unstyled onClick={onCancel}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

type WayProps = {
  readonly code: string
  readonly name: string
  readonly safety: Safety
  readonly group: string
  readonly chosen: string
  readonly choose: (value: string) => void
}

function Way({ code, name, safety, group, chosen, choose }: WayProps) {
  const { language } = useLanguage()
  const isNever = safety.never.includes(code)
  const outcomes = outreachOutcomes.filter(
    outcome => outcome.with.includes(code) && !(safety.noMessages && outcome.id === 'left-message'),
  )
  return (
    <Fieldset legend={name} className={isNever ? 'way way--never' : 'way'}>
      {outcomes.map(({ id, says }) => (
        <Radio
          key={id}
          id={`${group}-${code}-${id}`}
          name={group}
          tile
          label={sayIn(language, says)}
          disabled={isNever}
          checked={chosen === `${code}|${id}`}
          onChange={() => choose(`${code}|${id}`)}
        />
      ))}
    </Fieldset>
  )
}

/** What keeps the member safe, before anything else. */
export function SafetyNote({ safety }: { readonly safety: Safety }) {
  const say = useWords(outreachWords)
  const methodName = useCodeName()
  const lines = [
    ...(safety.never.length === 0
      ? []
      : [say.never({ methods: safety.never.map(code => methodName('outreach-method', code)).join(', ') })]),
    ...(safety.noMessages ? [say.noMessages()] : []),
    ...(safety.best === '' ? [] : [say.best({ best: safety.best })]),
    ...(safety.says === '' ? [] : [safety.says]),
  ]
  if (lines.length === 0) return null
  return (
    <Alert type="warning" headingLevel="h2" heading={say.safety()} slim>
      <ul className="plain-list">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}
