/** Who works for the organization, who is invited, and what each role may do. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { frameWords } from '../../words/frame.ts'
import { peopleWords } from '../../words/people.ts'
import { InSettings } from '../settings/in-settings.tsx'
import { InvitationList } from './invitation-list.tsx'
import { Invite } from './invite.tsx'
import { useNamesOf } from './names.ts'
import { RoleTable } from './role-table.tsx'

type Member = Answered<'people.list-members'>['members'][number]

export function PeoplePage() {
  const say = useWords(peopleWords)
  const { session, mayDo } = useSession()
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.says({ organization: session?.organization?.name ?? '' })} />
      {mayDo('people/manage') && <Invite />}
      <MemberList />
      <InvitationList />
      <RoleTable />
    </InSettings>
  )
}

function MemberList() {
  const frame = useWords(frameWords)
  const [before, setBefore] = useState<readonly Member[]>([])
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const page = useAnswer('people.list-members', { limit: 50, ...(cursor !== undefined && { cursor }) })
  if (page.isPending) return <Loading />
  if (page.isError)
    return <Trouble title={page.error.message} remedy={page.error.remedy} again={() => void page.refetch()} />
  const shown = [...before, ...page.data.members]
  const { next } = page.data
  return (
    <>
      <MemberTable members={shown} />
      {next !== null && (
        <Button
          type="button"
          outline
          onClick={() => {
            setBefore(shown)
            setCursor(next)
          }}
        >
          {frame.more()}
        </Button>
      )}
    </>
  )
}

function MemberTable({ members }: { readonly members: readonly Member[] }) {
  const say = useWords(peopleWords)
  const write = useWriting()
  const { session, mayDo } = useSession()
  const { roleOf, listOf } = useNamesOf()
  const nameOf = ({ personId, name }: Member): string =>
    personId === session?.personId ? say.you({ name }) : name
  return (
    <DataTable
      caption={say.title()}
      rows={members}
      keyOf={({ personId }) => personId}
      columns={[
        {
          heading: say.person(),
          show: member => (
            <>
              {mayDo('people/manage') ? (
                <Link to="/settings/people/$person" params={{ person: member.personId }}>
                  {nameOf(member)}
                </Link>
              ) : (
                nameOf(member)
              )}
              <div className="usa-hint">{member.signInName}</div>
            </>
          ),
        },
        { heading: say.roles(), show: ({ roles }) => listOf(roles.map(roleOf)) },
        { heading: say.since(), show: ({ sinceAt }) => write.instant(sinceAt) },
        {
          heading: say.state(),
          show: ({ heldAt }) =>
            heldAt === null ? say.works() : <span className="is-late">{say.held()}</span>,
        },
      ]}
    />
  )
}
