/** Adds the organization's own sign-in: where it is, who we are there, and who becomes what here. */
import { Button, ButtonGroup, ErrorMessage, Fieldset, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { settingsWords } from '../../words/settings.ts'
import { useNamesOf } from '../people/names.ts'

const fields = [
  { key: 'name', label: 'providerName', hint: 'providerNameHint', type: 'text' },
  { key: 'issuer', label: 'issuer', hint: 'issuerHint', type: 'url' },
  { key: 'clientId', label: 'clientId', hint: null, type: 'text' },
  { key: 'clientSecret', label: 'clientSecret', hint: 'clientSecretHint', type: 'password' },
  { key: 'domains', label: 'domains', hint: 'domainsHint', type: 'text' },
  { key: 'roleClaim', label: 'roleClaim', hint: 'roleClaimHint', type: 'text' },
] as const

type Entered = { readonly [Key in (typeof fields)[number]['key']]: string }

const nothing: Entered = { name: '', issuer: '', clientId: '', clientSecret: '', domains: '', roleClaim: '' }

type AddProviderProps = {
  readonly returnAddress: string
  readonly onClose: () => void
}

export function AddProvider({ returnAddress, onClose }: AddProviderProps) {
  const say = useWords(settingsWords)
  const frame = useWords(frameWords)
  const add = useAsk('sso.add-provider')
  const [entered, setEntered] = useState(nothing)
  const [values, setValues] = useState<{ readonly [role: string]: string }>({})
  const [isMissing, setMissing] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    const roleMap = roleMapOf(values)
    const missing = Object.keys(roleMap).length === 0
    setMissing(missing)
    if (missing) return
    const domains = entered.domains.split(/[\s,;]+/).filter(domain => domain !== '')
    add.mutate({ input: { ...entered, domains, roleMap } }, { onSuccess: onClose })
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={say.addProvider()}>
      <h2>{say.addProvider()}</h2>
      <p>{say.returnAddressSays()}</p>
      <Copyable label={say.returnAddress()} text={returnAddress} />
      <Refused trouble={add.error} />
      {fields.map(({ key, label, hint, type }) => (
        <Field key={key} label={say[label]()} {...(hint && { hint: say[hint]() })}>
          {wiring => (
            <TextInput
              {...wiring}
              name={key}
              type={type}
              autoComplete="off"
              maxLength={500}
              required
              value={entered[key]}
              onChange={({ target }) => setEntered({ ...entered, [key]: target.value })}
            />
          )}
        </Field>
      ))}
      <RoleValues
        values={values}
        onChange={setValues}
        error={isMissing ? say.roleValueMissing() : undefined}
      />
      <ButtonGroup>
        <Button type="submit" disabled={add.isPending}>
          {say.addProvider()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

/** Roles by value: one value may mean several. */
function roleMapOf(values: { readonly [role: string]: string }): Record<string, string[]> {
  const map: Record<string, string[]> = {}
  for (const [role, typed] of Object.entries(values)) {
    const value = typed.trim()
    if (value !== '') map[value] = [...(map[value] ?? []), role]
  }
  return map
}

type RoleValuesProps = {
  readonly values: { readonly [role: string]: string }
  readonly onChange: (values: { readonly [role: string]: string }) => void
  readonly error: string | undefined
}

function RoleValues({ values, onChange, error }: RoleValuesProps) {
  const say = useWords(settingsWords)
  const { roleOf } = useNamesOf()
  const roles = useAnswer('people.list-roles', {})
  return (
    <Fieldset legend={say.rolesLegend()}>
      <span className="usa-hint">{say.roleValueHint()}</span>
      {error && <ErrorMessage>{error}</ErrorMessage>}
      {roles.data?.roles.map(({ role }) => (
        <Field key={role} label={say.roleValue({ role: roleOf(role) })}>
          {wiring => (
            <TextInput
              {...wiring}
              name={`role-${role}`}
              type="text"
              autoComplete="off"
              maxLength={200}
              value={values[role] ?? ''}
              onChange={({ target }) => onChange({ ...values, [role]: target.value })}
            />
          )}
        </Field>
      ))}
    </Fieldset>
  )
}
