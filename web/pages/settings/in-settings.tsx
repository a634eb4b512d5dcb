/** The frame of all settings: which there are for whoever is signed in, beside the one that is open. */
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SidePlaces } from '../../ui/side-places.tsx'
import { settingsWords } from '../../words/settings.ts'

const places = [
  { to: '/settings', word: 'self', right: null },
  { to: '/settings/people', word: 'people', right: 'people/read' },
  { to: '/settings/organization', word: 'organization', right: 'network/read' },
  { to: '/settings/public-page', word: 'publicPage', right: 'network/read', kind: 'plan' },
  { to: '/settings/single-sign-on', word: 'signOn', right: 'settings/manage' },
  { to: '/settings/mail', word: 'mail', right: 'network/read' },
  { to: '/settings/tokens', word: 'tokens', right: 'settings/manage' },
  { to: '/settings/sftp-keys', word: 'sftpKeys', right: 'settings/manage' },
  { to: '/settings/sftp-folders', word: 'sftpFolders', right: 'settings/manage' },
  { to: '/settings/sftp-servers', word: 'sftpServers', right: 'settings/manage' },
] as const

export function InSettings({ children }: { readonly children: ReactNode }) {
  const say = useWords(settingsWords)
  const { mayDo, isKind } = useSession()
  const shown = places.filter(
    place => (place.right === null || mayDo(place.right)) && (!('kind' in place) || isKind(place.kind)),
  )
  const path = useRouterState({ select: state => state.location.pathname })
  const here = shown.findLast(({ to }) => path.startsWith(to))
  return (
    <div className="with-side">
      <SidePlaces label={say.settings()} here={here && say[here.word]()}>
        {close => (
          <ul className="usa-sidenav">
            {shown.map(({ to, word }) => (
              <li key={to} className="usa-sidenav__item">
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/settings' }}
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
      <div className="with-side__page">{children}</div>
    </div>
  )
}
