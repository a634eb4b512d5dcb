/** Invites somebody to work for the organization: an address, roles, and a link to hand over. */
import { Button, ButtonGroup, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { peopleWords } from '../../words/people.ts'
import { type Handed, LinkOnce } from './link-once.tsx'
import { RoleChoice } from './role-choice.tsx'

export function Invite() {
  const say = useWords(peopleWords)
  const [isOpen, setOpen] = useState(false)
  const [handed, setHanded] = useState<Handed | null>(null)
  return (
    <>
      {isOpen ? (
        <InviteForm
          onClose={() => setOpen(false)}
          invited={made => {
            setOpen(false)
            setHanded(made)
          }}
        />
      ) : (
        <Button type="button" onClick={() => setOpen(true)}>
          {say.invite()}
        </Button>
      )}
      {handed && <LinkOnce handed={handed} onClose={() => setHanded(null)} />}
    </>
  )
}

type InviteFormProps = {
  readonly onClose: () => void
  readonly invited: (handed: Handed) => void
}

function InviteForm({ onClose, invited }: InviteFormProps) {
  const say = useWords(peopleWords)
  const frame = useWords(frameWords)
  const invite = useAsk('people.invite')
  const [signInName, setSignInName] = useState('')
  const [roles, setRoles] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(roles.length === 0)
    if (roles.length > 0) invite.mutate({ input: { signInName, roles: [...roles] } }, { onSuccess: invited })
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={say.invite()}>
      <h2>{say.invite()}</h2>
      <p>{say.inviteSays()}</p>
      <Refused trouble={invite.error} />
      <Field label={say.address()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="address"
            type="email"
            autoComplete="off"
            maxLength={254}
            required
            value={signInName}
            onChange={({ target }) => setSignInName(target.value)}
          />
        )}
      </Field>
      <RoleChoice chosen={roles} onChange={setRoles} error={isMissing ? say.roleMissing() : undefined} />
      <ButtonGroup>
        <Button type="submit" disabled={invite.isPending}>
          {say.sendInvitation()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
