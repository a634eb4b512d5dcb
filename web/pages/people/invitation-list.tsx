/** Whom the organization has invited, and what can still be done with each invitation. */
import { Button, ButtonGroup, Checkbox } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { peopleWords } from '../../words/people.ts'
import { type Handed, LinkOnce } from './link-once.tsx'
import { useNamesOf } from './names.ts'

type Invitation = Answered<'people.list-invitations'>['invitations'][number]

const isWaiting = ({ state }: Invitation): boolean => state === 'open' || state === 'expired'

export function InvitationList() {
  const say = useWords(peopleWords)
  const [isAll, setAll] = useState(false)
  const invitations = useAnswer('people.list-invitations', { limit: 200 })
  if (invitations.isPending) return <Loading />
  if (invitations.isError)
    return <Trouble title={invitations.error.message} remedy={invitations.error.remedy} />
  const all = invitations.data.invitations
  const shown = isAll ? all : all.filter(isWaiting)
  return (
    <section aria-labelledby="invitations-heading">
      <h2 id="invitations-heading">{say.invitations()}</h2>
      {all.some(invitation => !isWaiting(invitation)) && (
        <Checkbox
          id="past-invitations"
          name="past-invitations"
          label={say.showPast()}
          checked={isAll}
          onChange={({ target }) => setAll(target.checked)}
        />
      )}
      {shown.length === 0 ? <p>{say.noInvitations()}</p> : <InvitationTable invitations={shown} />}
    </section>
  )
}

function InvitationTable({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const say = useWords(peopleWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const { roleOf, listOf } = useNamesOf()
  const renew = useAsk('people.renew-invitation')
  const [handed, setHanded] = useState<Handed | null>(null)
  const [takenBack, setTakenBack] = useState<Invitation | null>(null)
  const stateOf = ({ state, expiresAt }: Invitation): string =>
    say[state]({ until: write.instant(expiresAt) })
  const actions = {
    heading: say.action(),
    show: (invitation: Invitation) =>
      isWaiting(invitation) && (
        <ButtonGroup>
          <Button
            type="button"
            unstyled
            disabled={renew.isPending}
            aria-label={`${say.renew()}: ${invitation.signInName}`}
            onClick={() => renew.mutate({ input: { invitationId: invitation.id } }, { onSuccess: setHanded })}
          >
            {say.renew()}
          </Button>
          <Button
            type="button"
            unstyled
            aria-label={`${say.takeBack()}: ${invitation.signInName}`}
            onClick={() => setTakenBack(invitation)}
          >
            {say.takeBack()}
          </Button>
        </ButtonGroup>
      ),
  }
  return (
    <>
      <Refused trouble={renew.error} />
      <DataTable
        caption={say.invitations()}
        rows={invitations}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.address(), show: ({ signInName }) => signInName },
          {
            heading: say.invitedFor(),
            show: ({ kind, roles }) => (kind === 'recover' ? say.recover() : listOf(roles.map(roleOf))),
          },
          { heading: say.state(), show: stateOf },
          ...(mayDo('people/manage') ? [actions] : []),
        ]}
      />
      {handed && <LinkOnce handed={handed} onClose={() => setHanded(null)} />}
      {takenBack && <TakeBack invitation={takenBack} onClose={() => setTakenBack(null)} />}
    </>
  )
}

type TakeBackProps = {
  readonly invitation: Invitation
  readonly onClose: () => void
}

function TakeBack({ invitation, onClose }: TakeBackProps) {
  const say = useWords(peopleWords)
  const revoke = useAsk('people.revoke-invitation')
  return (
    <Confirm
      title={say.takeBackTitle()}
      says={say.takeBackSays({ name: invitation.signInName })}
      does={say.takeBack()}
      isBusy={revoke.isPending}
      trouble={revoke.error}
      onConfirm={() => revoke.mutate({ input: { invitationId: invitation.id } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
