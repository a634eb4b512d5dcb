/** The trunk of all addresses: the frame, and within it what is seen only by whoever has signed in. */
import { createRootRoute, createRoute } from '@tanstack/react-router'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'
import { PageTrouble } from './trouble.tsx'

export const root = createRootRoute({
  // Whoever signs in is not kept waiting by the looks of pages that come later.
  beforeLoad: async ({ location }) => {
    if (location.pathname !== '/sign-in') await import('../pages/pages.scss')
  },
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: PageTrouble,
})

/** A page for whoever has signed in and acts for an organization. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedIn })
