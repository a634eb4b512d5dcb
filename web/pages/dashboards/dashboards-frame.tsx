/** The place Dashboards: its subjects at the side, folded away on a phone, and the page itself. */
import { Link, Outlet, useRouterState, useSearch } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SidePlaces } from '../../ui/side-places.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sharingWords } from '../../words/dashboards/sharing.ts'
import { sayIn } from '../../words/define.ts'
import { dashboardsFor } from './dashboards-for.ts'

export function DashboardsFrame() {
  const say = useWords(dashboardWords)
  const sharing = useWords(sharingWords).link()
  const { language } = useLanguage()
  const { isKind } = useSession()
  const path = useRouterState({ select: state => state.location.pathname })
  const search = useSearch({ strict: false })
  const places = dashboardsFor(isKind)
  const here = places.find(({ id }) => path === `/dashboards/${id}`)
  return (
    <div className="with-side">
      <SidePlaces
        label={say.inDashboards()}
        here={
          path === '/dashboards/sharing'
            ? sharing
            : here === undefined
              ? say.overview()
              : sayIn(language, here.title)
        }
      >
        {close => (
          <ul className="usa-sidenav">
            <li className="usa-sidenav__item">
              <Link
                to="/dashboards"
                activeOptions={{ exact: true }}
                activeProps={{ className: 'usa-current' }}
                onClick={close}
              >
                {say.overview()}
              </Link>
            </li>
            {places.map(({ id, title }) => (
              <li key={id} className="usa-sidenav__item">
                <Link
                  to="/dashboards/$dashboard"
                  params={{ dashboard: id }}
                  // The period and the partner go along: whoever compares subjects chooses once.
                  search={search}
                  activeOptions={{ includeSearch: false }}
                  activeProps={{ className: 'usa-current' }}
                  onClick={close}
                >
                  {sayIn(language, title)}
                </Link>
              </li>
            ))}
            {isKind('plan') && (
              <li className="usa-sidenav__item">
                <Link to="/dashboards/sharing" activeProps={{ className: 'usa-current' }} onClick={close}>
                  {sharing}
                </Link>
              </li>
            )}
          </ul>
        )}
      </SidePlaces>
      <div className="with-side__page">
        <Outlet />
      </div>
    </div>
  )
}
