/** The frame of every page: who is signed in, the map of the portal, the page itself, and what stands at its foot. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Button, Label, Select } from '@trussworks/react-uswds'
import { useEffect, useRef, useState } from 'react'
import { isLanguage, languages } from '../words/define.ts'
import { frameWords } from '../words/frame.ts'
import { Bell } from './bell.tsx'
import { useLanguage, useWords } from './language.tsx'
import { placesFor } from './navigation.ts'
import { Needs } from './needs.tsx'
import { OfflineNote } from './offline-note.tsx'
import { useSession } from './session.tsx'

export function Layout() {
  const say = useWords(frameWords)
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  // The next page may have to be fetched: until it stands there, the old one is said to be busy.
  const isComing = useRouterState({ select: state => state.isLoading })
  return (
    <>
      <a className="usa-skipnav" href="#page">
        {say.skip()}
      </a>
      <Header />
      <Navigation />
      <OfflineNote />
      <main id="page" className="portal-main" ref={main} tabIndex={-1} aria-busy={isComing}>
        <Outlet />
      </main>
      <Needs />
      <footer className="portal-footer">
        <div>
          <span>{say.privacy()}</span>
        </div>
      </footer>
    </>
  )
}

/** A new page is begun at its top, by keyboard and screen reader too. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: state => state.location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus()
  }, [path, main])
}

function Header() {
  const say = useWords(frameWords)
  const { session, choose, signOut } = useSession()
  const isSigningIn = useRouterState({ select: state => state.location.pathname === '/sign-in' })
  return (
    <header className="portal-header">
      <div className="portal-header__bar">
        <Link to="/" className="portal-header__name">
          <img src="/causeway.svg" alt="" />
          <span className="portal-header__word">Causeway</span>
        </Link>
        <div className="portal-header__account">
          {session && session.organizations.length > 1 && (
            <Choice
              label={say.organization()}
              value={session.organization?.id ?? ''}
              choices={session.organizations.map(({ id, name, onHold }) => ({
                code: id,
                name: onHold ? say.onHold({ name }) : name,
                isShut: onHold,
              }))}
              onChoose={choose}
            />
          )}
          {session?.organizations.length === 1 && (
            <span className="portal-header__organization">{session.organization?.name}</span>
          )}
          {session?.organization && <Bell />}
          <LanguageChoice />
          {session ? (
            <Button type="button" outline inverse onClick={signOut}>
              {say.signOut()}
            </Button>
          ) : (
            !isSigningIn && <Link to="/sign-in">{say.signIn()}</Link>
          )}
        </div>
      </div>
    </header>
  )
}

function LanguageChoice() {
  const say = useWords(frameWords)
  const { language, choose } = useLanguage()
  const shown = languages.filter(({ madeUp, code }) => !madeUp || code === language || import.meta.env.DEV)
  return (
    <Choice
      label={say.language()}
      value={language}
      choices={shown}
      onChoose={code => isLanguage(code) && choose(code)}
    />
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly {
    readonly code: string
    readonly name: string
    readonly isShut?: boolean
  }[]
  readonly onChoose: (code: string) => void
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const id = `choose-${label}`
  return (
    <div>
      <Label htmlFor={id} className="usa-sr-only">
        {label}
      </Label>
      <Select id={id} name={id} value={value} onChange={event => onChoose(event.target.value)}>
        {choices.map(({ code, name, isShut }) => (
          <option key={code} value={code} disabled={isShut ?? false}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}

function Navigation() {
  const say = useWords(frameWords)
  const { session, mayDo, isKind } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!session?.organization) return null
  const places = placesFor(mayDo, isKind)
  return (
    <nav className={`portal-nav ${isOpen ? '' : 'portal-nav--closed'}`} aria-label={say.pages()}>
      <Button
        type="button"
        className="portal-nav__toggle"
        aria-expanded={isOpen}
        aria-controls="pages"
        onClick={() => setOpen(!isOpen)}
      >
        {say.menu()}
      </Button>
      <ul id="pages">
        {places.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} onClick={() => setOpen(false)}>
              {say[word]()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
