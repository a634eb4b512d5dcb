/** The form of a partner's own SFTP server: to set it up, and to change it. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import type { Answered, HubTrouble } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { frameWords } from '../../../words/frame.ts'
import { serverWords } from '../../../words/sftp-servers.ts'
import { usePartners } from '../../files/names.ts'

export type Connection = Answered<'sftp.list-connections'>['connections'][number]

/** The fields as they stand; texts, until they are asked. */
export type ServerFields = {
  readonly partner: string
  readonly host: string
  readonly port: string
  readonly user: string
  readonly signIn: 'as-now' | 'new-key' | 'password'
  readonly password: string
  readonly folderIn: string
  readonly folderOut: string
  readonly doneEnding: string
  readonly minutes: string
}

export function fieldsOf(connection: Connection | null): ServerFields {
  return {
    partner: connection?.partner ?? '',
    host: connection?.host ?? '',
    port: String(connection?.port ?? 22),
    user: connection?.user ?? '',
    signIn: connection === null ? 'new-key' : 'as-now',
    password: '',
    folderIn: connection?.folderIn ?? '',
    folderOut: connection?.folderOut ?? '',
    doneEnding: connection?.doneEnding ?? '',
    minutes: String(connection?.minutes ?? 15),
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What both actions take of the fields. */
export function placeIn(fields: ServerFields) {
  return {
    host: fields.host.trim(),
    port: Number(fields.port),
    user: fields.user.trim(),
    folderIn: orNull(fields.folderIn),
    folderOut: orNull(fields.folderOut),
    doneEnding: orNull(fields.doneEnding),
    minutes: Number(fields.minutes),
  }
}

type ServerFormProps = {
  readonly title: string
  readonly connection: Connection | null
  readonly isBusy: boolean
  readonly trouble: HubTrouble | null
  readonly onSave: (fields: ServerFields) => void
  readonly onClose: () => void
}

export function ServerForm({ title, connection, isBusy, trouble, onSave, onClose }: ServerFormProps) {
  const say = useWords(serverWords)
  const frame = useWords(frameWords)
  const [fields, setFields] = useState(() => fieldsOf(connection))
  const put = (change: Partial<ServerFields>): void => setFields(now => ({ ...now, ...change }))
  function submit(event: FormEvent) {
    event.preventDefault()
    onSave(fields)
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={title}>
      <h2>{title}</h2>
      <Refused trouble={trouble} />
      {connection === null && <PartnerChoice value={fields.partner} onChange={partner => put({ partner })} />}
      <TextField label={say.host()} value={fields.host} onChange={host => put({ host })} required />
      <TextField
        label={say.port()}
        type="number"
        min={1}
        isShort
        value={fields.port}
        onChange={port => put({ port })}
        required
      />
      <TextField label={say.user()} value={fields.user} onChange={user => put({ user })} required />
      <SignInChoice isNew={connection === null} fields={fields} put={put} />
      <TextField
        label={say.folderIn()}
        hint={say.folderHint()}
        value={fields.folderIn}
        onChange={folderIn => put({ folderIn })}
      />
      <TextField
        label={say.folderOut()}
        hint={say.folderHint()}
        value={fields.folderOut}
        onChange={folderOut => put({ folderOut })}
      />
      <TextField
        label={say.doneEnding()}
        hint={say.doneHint()}
        isShort
        value={fields.doneEnding}
        onChange={doneEnding => put({ doneEnding })}
      />
      <TextField
        label={say.minutes()}
        type="number"
        min={5}
        isShort
        value={fields.minutes}
        onChange={minutes => put({ minutes })}
        required
      />
      <ButtonGroup>
        <Button type="submit" disabled={isBusy}>
          {say.save()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

type PartnerChoiceProps = { readonly value: string; readonly onChange: (id: string) => void }

function PartnerChoice({ value, onChange }: PartnerChoiceProps) {
  const say = useWords(serverWords)
  const partners = usePartners()
  return (
    <SelectField
      label={say.partner()}
      required
      value={value}
      onChange={onChange}
      choices={[
        { code: '', name: say.choosePartner() },
        ...partners.map(({ id, name }) => ({ code: id, name })),
      ]}
    />
  )
}

type SignInChoiceProps = {
  readonly isNew: boolean
  readonly fields: ServerFields
  readonly put: (change: Partial<ServerFields>) => void
}

function SignInChoice({ isNew, fields, put }: SignInChoiceProps) {
  const say = useWords(serverWords)
  return (
    <>
      <SelectField
        label={say.signIn()}
        value={fields.signIn}
        onChange={code => put({ signIn: code === 'password' || code === 'new-key' ? code : 'as-now' })}
        choices={[
          ...(isNew ? [] : [{ code: 'as-now', name: say['as-now']() }]),
          { code: 'new-key', name: say['new-key']() },
          { code: 'password', name: say['password-kind']() },
        ]}
      />
      {fields.signIn === 'password' && (
        <PasswordField
          label={say.sftpPassword()}
          autoComplete="new-password"
          value={fields.password}
          onChange={password => put({ password })}
        />
      )}
    </>
  )
}
