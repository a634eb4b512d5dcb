/** Who works for the organization, who is invited, and what each role may do. */

import { Link } from '@tanstack/react-router'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
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
  const pages = usePages('people.list-members', { limit: 50 }, ({ members, next }) => ({
    rows: members,
    next,
  }))
  return (
    <Paged pages={pages} none={null}>
      {rows => <MemberTable members={rows} />}
    </Paged>
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
