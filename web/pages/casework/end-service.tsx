/** The ways out of a service: graduated, step-down, or stopped, each with the reasons that the plan is told. */
import { Button, ButtonGroup, Form, Radio } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { endings } from '#guidance/casework/endings.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { endingWords } from '../../words/casework/endings.ts'
import { sayIn } from '../../words/define.ts'
import { useCodes } from './code-names.ts'
import { todayHere } from './today-here.ts'

type EndProps = {
  readonly member: string
  readonly program: string
  readonly onClose: (saved: boolean) => void
}

type EndingId = (typeof endings)[number]['id']

const others = endings.flatMap(({ reasons }) => reasons ?? [])

export function EndService({ member, program, onClose }: EndProps) {
  const say = useWords(endingWords)
  const { language } = useLanguage()
  const codes = useCodes()
  const ask = useAsk('casework.write-down')
  const [way, setWay] = useState<EndingId>('graduated')
  const [form, setForm] = useState({ on: todayHere() as string, reason: '', says: '', to: '' })
  const [commands] = useState(() => [crypto.randomUUID(), crypto.randomUUID()] as const)
  const own = endings.find(({ id }) => id === way)?.reasons ?? null
  const reasons = codes('discontinuation-reason').filter(({ code }) =>
    own === null ? !others.includes(code) : own.includes(code),
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const on = readDay(form.on)
    if (on === null) return
    const said = {
      status: engagementMeanings.codes.disenrolled,
      reason: own?.[0] ?? form.reason,
      ...(form.says.trim() !== '' && { reasonSays: form.says.trim() }),
    }
    const goesOn = { to: form.to.trim(), says: form.says.trim() || say.stepDown(), state: 'sent' as const }
    const entries = [
      { kind: 'engagement' as const, command: commands[0], program, on, said },
      ...(way === 'step-down' && form.to.trim() !== ''
        ? [{ kind: 'referral' as const, command: commands[1], program, on, said: goesOn }]
        : []),
    ]
    ask.mutate({ input: { member, entries } }, { onSuccess: () => onClose(true) })
  }
  return (
    <Form onSubmit={submit} large className="attempt-form" aria-label={say.title()}>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{say.title()}</legend>
        {endings.map(({ id, says, means }) => (
          <Radio
            key={id}
            id={`ending-${id}`}
            name="ending"
            label={sayIn(language, says)}
            labelDescription={sayIn(language, means)}
            checked={way === id}
            onChange={() => setWay(id)}
            tile
          />
        ))}
      </fieldset>
      <TextField
        label={say.on()}
        type="date"
        required
        isShort
        value={form.on}
        onChange={on => setForm({ ...form, on })}
      />
      {own === null && (
        <SelectField
          label={say.reason()}
          required
          value={form.reason}
          onChange={reason => setForm({ ...form, reason })}
          choices={[{ code: '', name: '—' }, ...reasons]}
        />
      )}
      {way === 'step-down' && (
        <TextField label={say.to()} value={form.to} onChange={to => setForm({ ...form, to })} />
      )}
      <WordsField label={say.says()} value={form.says} onChange={says => setForm({ ...form, says })} />
      <Refused trouble={ask.error} />
      <ButtonGroup>
        <Button type="submit" disabled={ask.isPending}>
          {say.save()}
        </Button>
        <Button type="button" unstyled onClick={() => onClose(false)}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
