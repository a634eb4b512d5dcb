/** Adds somebody whom no file told of yet: who they are, and how they came. */
import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonGroup, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { memberWords } from '../../words/members.ts'
import { useElementNames } from './element-names.ts'

const asked = [
  'memberFirstName',
  'memberLastName',
  'memberDateOfBirth',
  'memberCin',
  'memberPhoneNumber',
] as const

export function AddMember({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(memberWords)
  const nameOf = useElementNames()
  const navigate = useNavigate()
  const add = useAsk('members.add-member')
  const [facts, setFacts] = useState<{ readonly [element: string]: string }>({})
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const input = { facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')) }
    add.mutate(
      { input },
      {
        onSuccess: ({ member }) => void navigate({ to: '/members/$member', params: { member: member.id } }),
      },
    )
  }
  return (
    <section aria-labelledby="add-member" className="panel">
      <h2 id="add-member">{say.add()}</h2>
      <p>{say.addSays()}</p>
      <Form onSubmit={submit} large>
        {asked.map(element => (
          <Field
            key={element}
            label={nameOf(element)}
            {...(element === 'memberDateOfBirth' && { hint: say.dateHint() })}
          >
            {wiring => (
              <TextInput
                {...wiring}
                name={element}
                type="text"
                autoComplete="off"
                value={facts[element] ?? ''}
                onChange={({ target }) => setFacts({ ...facts, [element]: target.value })}
              />
            )}
          </Field>
        ))}
        <Refused trouble={add.error} />
        <ButtonGroup>
          <Button type="submit" disabled={add.isPending}>
            {say.add()}
          </Button>
          <Button type="button" unstyled onClick={onClose}>
            {say.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}
