/** An administrator says whom others ask at the organization. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup, Form, FormGroup, Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import type { Contact } from '../../app/who-helps.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'

const blank: Contact = { name: '', phone: null, email: null, hours: null }

export function ContactPage() {
  const say = useWords(helpWords)
  const contacts = useAnswer('help.list-contacts', {})
  return (
    <>
      <Link to="/help" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.contactTitle()} says={say.contactSays()} />
      {contacts.isPending && <Loading />}
      {contacts.isError && <Trouble title={contacts.error.message} remedy={contacts.error.remedy} />}
      {contacts.data && <ContactForm kept={contacts.data.own} />}
    </>
  )
}

function ContactForm({ kept }: { readonly kept: Contact | null }) {
  const say = useWords(helpWords)
  const change = useAsk('help.change-support-contact')
  const [contact, setContact] = useState(kept ?? blank)
  const set = (part: keyof Contact, text: string) =>
    setContact({ ...contact, [part]: part !== 'name' && text === '' ? null : text })
  const save = (told: Contact | null) =>
    change.mutate({
      input: { contact: told && { ...told, phone: told.phone?.replace(/\D/g, '') ?? null } },
    })
  return (
    <Form
      className="narrow-form"
      onSubmit={event => {
        event.preventDefault()
        save(contact)
      }}
    >
      {change.isError && (
        <Alert type="error" headingLevel="h2" heading={change.error.message} role="alert">
          {change.error.remedy}
        </Alert>
      )}
      <Field id="name" label={say.name()} value={contact.name} isNeeded set={text => set('name', text)} />
      <p className="usa-hint">{say.oneOfBoth()}</p>
      <Field
        id="phone"
        type="tel"
        label={say.phone()}
        hint={say.phoneHint()}
        value={contact.phone ?? ''}
        set={text => set('phone', text)}
      />
      <Field
        id="email"
        type="email"
        label={say.email()}
        value={contact.email ?? ''}
        set={text => set('email', text)}
      />
      <Field
        id="hours"
        label={say.hours()}
        hint={say.hoursHint()}
        value={contact.hours ?? ''}
        set={text => set('hours', text)}
      />
      <ButtonGroup>
        <Button type="submit" disabled={change.isPending}>
          {say.save()}
        </Button>
        {kept && (
          <Button
            type="button"
            unstyled
            onClick={() => {
              setContact(blank)
              save(null)
            }}
          >
            {say.takeBack()}
          </Button>
        )}
      </ButtonGroup>
      <p role="status">{change.isSuccess && contact.name !== '' && say.saved()}</p>
    </Form>
  )
}

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly set: (text: string) => void
  readonly type?: 'text' | 'tel' | 'email'
  readonly hint?: string
  readonly isNeeded?: boolean
}

function Field({ id, label, value, set, type = 'text', hint, isNeeded = false }: FieldProps) {
  return (
    <FormGroup>
      <Label htmlFor={id} hint={hint && <span id={`${id}-hint`}> {hint}</span>}>
        {label}
      </Label>
      <TextInput
        id={id}
        name={id}
        type={type}
        value={value}
        required={isNeeded}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={({ target }) => set(target.value)}
      />
    </FormGroup>
  )
}
