/** The organization's own entry in the register. */
import { Button, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { isNpi } from '#base/identifiers.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useNamesOf } from '../people/names.ts'
import { InSettings } from './in-settings.tsx'

type Organization = Answered<'people.see-organization'>

export function OrganizationPage() {
  const say = useWords(settingsWords)
  const { mayDo } = useSession()
  const organization = useAnswer('people.see-organization', {})
  return (
    <InSettings>
      <PageHeading title={say.organization()} says={say.organizationSays()} />
      {organization.isPending && <Loading />}
      {organization.isError && (
        <Trouble title={organization.error.message} remedy={organization.error.remedy} />
      )}
      {organization.data && (
        <>
          {mayDo('settings/manage') ? (
            <ChangeOrganization organization={organization.data} />
          ) : (
            <SeeOrganization organization={organization.data} />
          )}
          <Kinds organization={organization.data} />
        </>
      )}
    </InSettings>
  )
}

function SeeOrganization({ organization }: { readonly organization: Organization }) {
  const say = useWords(settingsWords)
  return (
    <>
      <dl className="facts">
        <dt>{say.organizationName()}</dt>
        <dd>{organization.name}</dd>
        <dt>{say.npi()}</dt>
        <dd>{organization.npi ?? say.noNpi()}</dd>
      </dl>
      <p className="usa-hint">{say.onlyAdministrators()}</p>
    </>
  )
}

function ChangeOrganization({ organization }: { readonly organization: Organization }) {
  const say = useWords(settingsWords)
  const change = useAsk('people.change-organization')
  const [name, setName] = useState(organization.name)
  const [npi, setNpi] = useState(organization.npi ?? '')
  const [isWrong, setWrong] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    const typed = npi.replace(/\s/g, '')
    const wrong = typed !== '' && !isNpi(typed)
    setWrong(wrong)
    if (!wrong) change.mutate({ input: { name, npi: typed === '' ? null : typed } })
  }
  return (
    <Form className="narrow-form" onSubmit={submit}>
      <Refused trouble={change.error} />
      <Field label={say.organizationName()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="organization-name"
            type="text"
            autoComplete="organization"
            maxLength={200}
            required
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={say.npi()} hint={say.npiHint()} error={isWrong ? say.npiWrong() : undefined}>
        {wiring => (
          <TextInput
            {...wiring}
            name="npi"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={14}
            value={npi}
            onChange={({ target }) => setNpi(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={change.isPending}>
        {say.save()}
      </Button>
      <p role="status">{change.isSuccess && say.saved()}</p>
    </Form>
  )
}

function Kinds({ organization }: { readonly organization: Organization }) {
  const say = useWords(settingsWords)
  const { kindOf } = useNamesOf()
  return (
    <section aria-labelledby="kinds-heading">
      <h2 id="kinds-heading">{say.kinds()}</h2>
      <ul>
        {organization.kinds.map(kind => (
          <li key={kind}>{kindOf(kind)}</li>
        ))}
        {organization.planCode && (
          <li>
            {say.planCode()}: {organization.planCode}
          </li>
        )}
      </ul>
      <p className="usa-hint">{say.kindsSay()}</p>
    </section>
  )
}
