/** Authorizations to see to: to be decided, ending soon, or still to be told in writing. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { authorizationWords } from '../../words/records/authorizations.ts'
import { ToMember } from './coverage-page.tsx'
import { useServiceNames } from './service-names.ts'

type Listed = Answered<'authorizations.list'>['authorizations'][number]
type ListName = 'to-decide' | 'ending' | 'to-tell'

const lists: readonly ListName[] = ['to-decide', 'ending', 'to-tell']

export function AuthorizationsPage() {
  const say = useWords(authorizationWords)
  return (
    <>
      <Link to="/members" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.listTitle()} says={say.listSays()} />
      {lists.map(list => (
        <List key={list} list={list} />
      ))}
    </>
  )
}

function List({ list }: { readonly list: ListName }) {
  const say = useWords(authorizationWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  const pages = usePages('authorizations.list', { list, limit: 20 }, ({ authorizations, next }) => ({
    rows: authorizations,
    next,
  }))
  const due = ({ decideBy, until, noticeDueAt }: Listed): string => {
    if (list === 'ending') return until === null ? '—' : write.day(until)
    const at = list === 'to-decide' ? decideBy : noticeDueAt
    return at === null ? '—' : write.instant(at)
  }
  return (
    <section aria-labelledby={`authorizations-${list}`}>
      <h2 id={`authorizations-${list}`}>{say[list]()}</h2>
      <Paged pages={pages} none={<p>{say.nothing()}</p>}>
        {rows => (
          <DataTable
            caption={say[list]()}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { heading: say.member(), show: row => <ToMember row={row} /> },
              { heading: say.service(), show: ({ service }) => nameOf(service) },
              { heading: say.due(), show: due },
              {
                heading: say.stands(),
                show: ({ state, isLate }) =>
                  isLate ? <span className="is-late">{say.late()}</span> : say[state](),
              },
            ]}
          />
        )}
      </Paged>
    </section>
  )
}
