/** Coverage to look at: renewals, differences that nobody has settled, and losses that can still be mended. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { coverageWords } from '../../words/records/coverage.ts'
import { usePlanName } from './plan-name.ts'

type Listed = Answered<'coverage.list-coverage'>['members'][number]

export function CoveragePage() {
  const say = useWords(coverageWords)
  return (
    <>
      <Link to="/members" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.listTitle()} says={say.listSays()} />
      <List
        list="contradictions"
        title={say.contradictions()}
        says={say.contradictionsSays()}
        day={say.since()}
      />
      <List list="renewals" title={say.renewals()} says={say.renewalsSays()} day={say.renewBy()} />
      <List list="lost" title={say.losses()} says={say.lossesSays()} day={say.lastDay()} />
    </>
  )
}

type ListProps = {
  readonly list: 'contradictions' | 'renewals' | 'lost'
  readonly title: string
  readonly says: string
  /** What the list's day is. */
  readonly day: string
}

function List({ list, title, says, day }: ListProps) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const planName = usePlanName()
  const pages = usePages('coverage.list-coverage', { list, limit: 20 }, ({ members, next }) => ({
    rows: members,
    next,
  }))
  const standing = ({ contradiction, renewal }: Listed): ReactNode => {
    if (list === 'contradictions')
      return contradiction === 'two-plans' ? say.twoPlans() : say.contradictions()
    if (renewal === null) return '—'
    return renewal.state === 'due' ? <strong>{say.due()}</strong> : say[renewal.state]()
  }
  return (
    <section aria-labelledby={`coverage-${list}`}>
      <h2 id={`coverage-${list}`}>{title}</h2>
      <p>{says}</p>
      <Paged pages={pages} none={<p>{say.none()}</p>}>
        {rows => (
          <DataTable
            caption={title}
            rows={rows}
            keyOf={({ memberId }) => memberId}
            columns={[
              { heading: say.member(), show: row => <ToMember row={row} /> },
              { heading: day, show: ({ on }) => write.day(on) },
              { heading: say.whichPlan(), show: ({ planId }) => planName(planId) },
              { heading: say.where(), show: standing },
            ]}
          />
        )}
      </Paged>
    </section>
  )
}

export function ToMember({ row }: { readonly row: Pick<Listed, 'memberId' | 'firstName' | 'lastName'> }) {
  const say = useWords(coverageWords)
  const name = [row.lastName, row.firstName].filter(part => part !== '').join(', ')
  return (
    <Link to="/members/$member" params={{ member: row.memberId }}>
      {name === '' ? say.noName() : name}
    </Link>
  )
}
