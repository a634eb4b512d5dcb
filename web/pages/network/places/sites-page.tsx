/** The organization's own sites, published or not. */
import { Link } from '@tanstack/react-router'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { siteWords } from '../../../words/network/places.ts'
import { useCodeNames } from '../names.ts'
import { nameOfOffer } from './site-cards.tsx'

export function SitesPage() {
  const say = useWords(siteWords)
  const write = useWriting()
  const codeName = useCodeNames()
  const { mayDo } = useSession()
  const pages = usePages('network.list-sites', { limit: 50 }, ({ sites, next }) => ({ rows: sites, next }))
  return (
    <>
      <PageHeading title={say.own()} says={say.ownSays()} />
      {mayDo('network/manage') && (
        <p>
          <Link to="/network/sites/$site" params={{ site: 'new' }} className="usa-button">
            {say.addSite()}
          </Link>
        </p>
      )}
      <Paged
        pages={pages}
        none={
          <Empty title={say.ownNone()}>
            <p>{say.ownNoneSays()}</p>
          </Empty>
        }
      >
        {rows => (
          <DataTable
            caption={say.own()}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                heading: say.site(),
                show: ({ id, name }) =>
                  mayDo('network/manage') ? (
                    <Link to="/network/sites/$site" params={{ site: id }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  ),
              },
              { heading: say.city(), show: ({ city }) => city },
              {
                heading: say.offered(),
                show: ({ offerings }) => (
                  <ul className="plain-list">
                    {offerings.map(({ program, code, accepting }) => (
                      <li key={`${program} ${code}`}>
                        {nameOfOffer(`${program} ${code}`, codeName)}:{' '}
                        {accepting ? say.takesNew() : say.full()}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                heading: say.published(),
                show: ({ isPublished, closedOn }) =>
                  closedOn !== null ? (
                    <Mark tone="soft">{say.closed({ day: write.day(closedOn) })}</Mark>
                  ) : (
                    <Mark tone={isPublished ? 'good' : 'warn'}>
                      {isPublished ? say.published() : say.unpublished()}
                    </Mark>
                  ),
              },
            ]}
          />
        )}
      </Paged>
    </>
  )
}
