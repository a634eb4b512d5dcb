/** The form in which people enter what they learned of a member; its fields come from the guidance. */
import { Button, ButtonGroup, Form, Select, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useMemo, useState } from 'react'
import { type Day, readDay } from '#base/day.ts'
import { type FormField, formModel } from '#files/derive/form.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { filesAboutMembers } from '#guidance/members/known-elements.ts'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { sayIn } from '../../words/define.ts'
import { memberWords } from '../../words/members.ts'
import { elementsOf, useElementNames } from './element-names.ts'
import type { SeenMember } from './member-page.tsx'

type ChangeProps = {
  readonly seen: SeenMember
  /** Told true when it was saved. */
  readonly onClose: (saved: boolean) => void
}

export function ChangeFacts({ seen, onClose }: ChangeProps) {
  const say = useWords(memberWords)
  const change = useAsk('members.change-member')
  const fields = useMemo(() => fieldsToday(todayHere()), [])
  const [facts, setFacts] = useState(seen.facts)
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const changed = Object.fromEntries(
      Object.entries(facts).filter(([element, value]) => value !== (seen.facts[element] ?? '')),
    )
    if (Object.keys(changed).length === 0) {
      onClose(false)
      return
    }
    const { id, version } = seen.member
    change.mutate(
      { input: { member: id, version, facts: changed, ...(why !== '' && { why }) } },
      { onSuccess: () => onClose(true) },
    )
  }
  return (
    <section className="panel" aria-labelledby="change-facts">
      <h2 id="change-facts">{say.changeTitle()}</h2>
      <p>{say.changeSays()}</p>
      <Form onSubmit={submit} large>
        {[...elementsOf('identity'), ...elementsOf('contact')].map(element => (
          <FactField
            key={element}
            element={element}
            field={fields.get(element)}
            value={facts[element] ?? ''}
            change={value => setFacts({ ...facts, [element]: value })}
          />
        ))}
        <Field label={say.why()} hint={say.whyHint()}>
          {wiring => (
            <TextInput
              {...wiring}
              name="why"
              type="text"
              maxLength={500}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
        <Refused trouble={change.error} />
        <ButtonGroup>
          <Button type="submit" disabled={change.isPending}>
            {say.save()}
          </Button>
          <Button type="button" unstyled onClick={() => onClose(false)}>
            {say.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}

type FactFieldProps = {
  readonly element: string
  readonly field: FormField | undefined
  readonly value: string
  readonly change: (value: string) => void
}

function FactField({ element, field, value, change }: FactFieldProps) {
  const say = useWords(memberWords)
  const nameOf = useElementNames()
  const { language } = useLanguage()
  const options = field?.options
  return (
    <Field label={nameOf(element)} {...(field?.control === 'date' && { hint: say.dateHint() })}>
      {wiring =>
        options === undefined ? (
          <TextInput
            {...wiring}
            name={element}
            type="text"
            autoComplete="off"
            {...(field?.maxLength !== undefined && { maxLength: field.maxLength })}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
        ) : (
          <Select {...wiring} name={element} value={value} onChange={({ target }) => change(target.value)}>
            <option value="">—</option>
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {sayIn(language, option.label)}
              </option>
            ))}
          </Select>
        )
      }
    </Field>
  )
}

/** The fields of all files that speak of members, by element. */
function fieldsToday(day: Day): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>()
  for (const id of filesAboutMembers.files) {
    const file = findFile(id)
    if (file === null) continue
    const { sections } = formModel(layoutOf(file, { day }))
    for (const field of sections.flatMap(({ groups }) => groups.flatMap(group => group.fields)))
      if (!fields.has(field.name)) fields.set(field.name, field)
  }
  return fields
}

/** The day in California as the browser's clock has it: it only chooses which codes are offered. */
function todayHere(): Day {
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date())
  return readDay(written) ?? '2026-01-01'
}
