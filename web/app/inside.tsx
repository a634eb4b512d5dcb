/** The trunk of all addresses: the frame, and within it what is seen only by whoever has signed in. */
import { createRootRoute, createRoute } from '@tanstack/react-router'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'
import { PageTrouble } from './trouble.tsx'

/** Brings the looks that a page has beyond the first page's; pages for anyone have few, and are light. */
async function dress(pathname: string): Promise<void> {
  if (pathname === '/sign-in') return
  if (/^\/care(\/|$)/.test(pathname)) await import('../pages/public.scss')
  else await import('../pages/pages.scss')
}

export const root = createRootRoute({
  beforeLoad: ({ location }) => dress(location.pathname),
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: PageTrouble,
})

/** A page for whoever has signed in and acts for an organization. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedIn })
