/** The place Network: its pages at the side, folded away on a phone, and the page itself. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SidePlaces } from '../../ui/side-places.tsx'
import { networkFrameWords } from '../../words/network/frame.ts'
import { placesFor } from './places.ts'

export function NetworkFrame() {
  const say = useWords(networkFrameWords)
  const { mayDo, isKind } = useSession()
  const path = useRouterState({ select: state => state.location.pathname })
  const groups = placesFor(mayDo, isKind)
  const here = groups
    .flatMap(({ places }) => places)
    .findLast(({ to }) => path === to || (to !== '/network' && path.startsWith(to)))
  return (
    <div className="with-side">
      <SidePlaces label={say.inNetwork()} here={here && say[here.word]()}>
        {close =>
          groups.map(({ word, places }) => (
            <div key={word} className="side__group">
              <p id={`side-${word}`}>{say[word]()}</p>
              <ul className="usa-sidenav" aria-labelledby={`side-${word}`}>
                {places.map(({ to, word: name }) => (
                  <li key={to} className="usa-sidenav__item">
                    <Link
                      to={to}
                      activeOptions={{ exact: to === '/network' }}
                      activeProps={{ className: 'usa-current' }}
                      onClick={close}
                    >
                      {say[name]()}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))
        }
      </SidePlaces>
      <div className="with-side__page">
        <Outlet />
      </div>
    </div>
  )
}
