/** The place Claims: its pages at the side, folded away on a phone, and the page itself. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useWords } from '../../app/language.tsx'
import { SidePlaces } from '../../ui/side-places.tsx'
import { claimFrameWords } from '../../words/claims/frame.ts'
import { claimPlaces } from './places.ts'

export function ClaimsFrame() {
  const say = useWords(claimFrameWords)
  const path = useRouterState({ select: state => state.location.pathname })
  const here = claimPlaces.findLast(({ to }) => path === to || path.startsWith(`${to}/`))
  return (
    <div className="with-side">
      <SidePlaces label={say.inClaims()} here={here && say[here.word]()}>
        {close => (
          <ul className="usa-sidenav">
            {claimPlaces.map(({ to, word }) => (
              <li key={to} className="usa-sidenav__item">
                <Link
                  to={to}
                  search={{}}
                  activeOptions={{ exact: to === '/claims', includeSearch: false }}
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
