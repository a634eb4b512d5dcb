/** The place Reports: its pages at the side, folded away on a phone, and the page itself. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SidePlaces } from '../../ui/side-places.tsx'
import { reportFrameWords } from '../../words/reports/reports.ts'
import { reportPlaces } from './places.ts'

export function ReportsFrame() {
  const say = useWords(reportFrameWords)
  const { mayDo, isKind } = useSession()
  const path = useRouterState({ select: state => state.location.pathname })
  const isPayer = isKind('plan') || isKind('delegate')
  const places = reportPlaces.filter(
    ({ to, right }) => mayDo(right) && (isPayer || to === '/reports/exports'),
  )
  const here = places.findLast(({ to }) => path === to || path.startsWith(`${to}/`))
  if (places.length < 2) return <Outlet />
  return (
    <div className="with-side">
      <SidePlaces label={say.inReports()} here={here && say[here.word]()}>
        {close => (
          <ul className="usa-sidenav">
            {places.map(({ to, word }) => (
              <li key={to} className="usa-sidenav__item">
                <Link
                  to={to}
                  search={{}}
                  activeOptions={{ exact: true, includeSearch: false }}
                  activeProps={{ className: 'usa-current' }}
                  onClick={close}
                >
                  {say[word]()}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </SidePlaces>
      <div className="with-side__page">
        <Outlet />
      </div>
    </div>
  )
}
