/** One person of the organization: their roles, letting them in again, and the end of their work here. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { peopleWords } from '../../words/people.ts'
import { InSettings } from '../settings/in-settings.tsx'
import { type Handed, LinkOnce } from './link-once.tsx'
import { RoleChoice } from './role-choice.tsx'

type MemberProps = { readonly member: Answered<'people.see-member'> }

export function MemberPage() {
  const say = useWords(peopleWords)
  const { person } = useParams({ from: '/inside/settings/people/$person' })
  const { mayDo } = useSession()
  const member = useAnswer('people.see-member', { personId: person })
  return (
    <InSettings>
      <Link to="/settings/people" className="back-link">
        {say.back()}
      </Link>
      {member.isPending && <Loading />}
      {member.isError && (
        <>
          <PageHeading title={say.title()} />
          <Trouble title={member.error.message} remedy={member.error.remedy} />
        </>
      )}
      {member.data && (
        <>
          <PageHeading title={member.data.name} says={say.memberSays({ name: member.data.signInName })} />
          {mayDo('people/manage') && <ManageMember key={person} member={member.data} />}
        </>
      )}
    </InSettings>
  )
}

function ManageMember({ member }: MemberProps) {
  const { session } = useSession()
  const isSelf = member.personId === session?.personId
  return (
    <>
      <Held member={member} isSelf={isSelf} />
      <ChangeRoles member={member} isSelf={isSelf} />
      {!isSelf && member.heldAt === null && <LetIn member={member} />}
      <End member={member} isSelf={isSelf} />
    </>
  )
}

type KnownProps = MemberProps & { readonly isSelf: boolean }

/** A place on hold waits for somebody who knows the person. */
function Held({ member, isSelf }: KnownProps) {
  const say = useWords(peopleWords)
  const write = useWriting()
  const confirm = useAsk('people.confirm-member')
  if (confirm.isSuccess)
    return (
      <Alert type="success" headingLevel="h2" role="status">
        {say.confirmed()}
      </Alert>
    )
  if (member.heldAt === null) return null
  return (
    <>
      <Refused trouble={confirm.error} />
      <Alert type="warning" heading={say.heldTitle()} headingLevel="h2">
        <p>{say.heldSays({ when: write.instant(member.heldAt) })}</p>
        {!isSelf && (
          <Button
            type="button"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ input: { personId: member.personId } })}
          >
            {say.confirm()}
          </Button>
        )}
      </Alert>
    </>
  )
}

function ChangeRoles({ member, isSelf }: KnownProps) {
  const say = useWords(peopleWords)
  const change = useAsk('people.change-roles')
  const [roles, setRoles] = useState<readonly string[]>(member.roles)
  const [isMissing, setMissing] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(roles.length === 0)
    if (roles.length > 0) change.mutate({ input: { personId: member.personId, roles: [...roles] } })
  }
  return (
    <section aria-labelledby="member-roles">
      <h2 id="member-roles">{say.roles()}</h2>
      <Form className="narrow-form" onSubmit={submit}>
        <Refused trouble={change.error} />
        {isSelf && <p className="usa-hint">{say.ownRoles()}</p>}
        <RoleChoice
          chosen={roles}
          onChange={setRoles}
          error={isMissing ? say.roleMissing() : undefined}
          {...(isSelf && { only: member.roles })}
        />
        <Button type="submit" disabled={change.isPending}>
          {say.changeRoles()}
        </Button>
        <p role="status">{change.isSuccess && say.rolesChanged()}</p>
      </Form>
    </section>
  )
}

function LetIn({ member }: MemberProps) {
  const say = useWords(peopleWords)
  const recover = useAsk('people.recover-member')
  const [handed, setHanded] = useState<Handed | null>(null)
  return (
    <section aria-labelledby="let-in" className="measure">
      <h2 id="let-in">{say.lostTitle()}</h2>
      <p>{say.lostSays()}</p>
      <Refused trouble={recover.error} />
      <Button
        type="button"
        outline
        disabled={recover.isPending}
        onClick={() => recover.mutate({ input: { personId: member.personId } }, { onSuccess: setHanded })}
      >
        {say.letIn()}
      </Button>
      {handed && <LinkOnce handed={handed} onClose={() => setHanded(null)} />}
    </section>
  )
}

function End({ member, isSelf }: KnownProps) {
  const say = useWords(peopleWords)
  const navigate = useNavigate()
  const end = useAsk('people.end-membership')
  const [isAsked, setAsked] = useState(false)
  function ended(): void {
    if (isSelf) window.location.assign('/')
    else void navigate({ to: '/settings/people' })
  }
  return (
    <section aria-labelledby="end-heading" className="measure">
      <h2 id="end-heading">{say.endTitle()}</h2>
      <p>{say.endSays()}</p>
      <Button type="button" outline onClick={() => setAsked(true)}>
        {say.end()}
      </Button>
      {isAsked && (
        <Confirm
          title={say.endConfirm({ name: member.name })}
          says={isSelf ? say.endConfirmSelf() : say.endSays()}
          does={say.end()}
          isBusy={end.isPending}
          trouble={end.error}
          onConfirm={() => end.mutate({ input: { personId: member.personId } }, { onSuccess: ended })}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}
