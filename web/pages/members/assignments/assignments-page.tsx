/** All assignments of an organization: a provider answers those it was given, a plan sees which were not taken. */
import { Link } from '@tanstack/react-router'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { assignmentWords } from '../../../words/records/assignments.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { useServiceNames } from '../service-names.ts'
import { type Assignment, AssignmentAnswer } from './assignment-answer.tsx'

export function AssignmentsPage() {
  const say = useWords(assignmentWords)
  const pages = usePages('assignments.list', { limit: 50 }, ({ assignments, next }) => ({
    rows: assignments,
    next,
  }))
  return (
    <>
      <Link to="/members" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.pageTitle()} says={say.pageSays()} />
      <Paged
        pages={pages}
        none={
          <Empty title={say.nobodyYet()}>
            <p>{say.nobodyYetSays()}</p>
          </Empty>
        }
      >
        {rows => <AssignmentTable assignments={rows} />}
      </Paged>
    </>
  )
}

function AssignmentTable({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const say = useWords(assignmentWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  const organization = useOrganizationNames()
  return (
    <DataTable
      caption={say.pageTitle()}
      rows={assignments}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.member(),
          show: ({ memberId, who, cin }) =>
            memberId === null ? (
              who || cin
            ) : (
              <Link to="/members/$member" params={{ member: memberId }}>
                {who || cin || memberId}
              </Link>
            ),
        },
        { heading: say.service(), show: ({ service }) => nameOf(service) },
        {
          heading: say.with(),
          show: ({ side, planId, providerId }) => organization(side === 'plan' ? providerId : planId),
        },
        { heading: say.since(), show: ({ from }) => write.day(from) },
        { heading: say.state(), show: ({ state }) => say[state]() },
        { heading: say.what(), show: each => <AssignmentAnswer assignment={each} /> },
      ]}
    />
  )
}
