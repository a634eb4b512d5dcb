/** Every address of the portal and the page that stands there; each page is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Loading } from '../ui/states.tsx'
import { Layout } from './layout.tsx'
import { NotFound } from './not-found.tsx'
import { SignedIn } from './signed-in.tsx'
import { PageTrouble } from './trouble.tsx'

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound, errorComponent: PageTrouble })

/** A page for whoever has signed in and acts for an organization. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedIn })

const pages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/today/today-page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files',
    component: lazyRouteComponent(() => import('../pages/files/files-page.tsx'), 'FilesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files/$transmission',
    component: lazyRouteComponent(() => import('../pages/files/transmission-page.tsx'), 'TransmissionPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/network',
    component: lazyRouteComponent(() => import('../pages/network/network-page.tsx'), 'NetworkPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/notices',
    component: lazyRouteComponent(() => import('../pages/notices/notices-page.tsx'), 'NoticesPage'),
  }),
] as const

const open = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search): { readonly next?: string } =>
      // Only an address of our own: a link must not send anybody elsewhere after signing in.
      typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
    component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/choose-organization',
    component: lazyRouteComponent(
      () => import('../pages/sign-in/choose-organization-page.tsx'),
      'ChooseOrganizationPage',
    ),
  }),
] as const

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([inside.addChildren([...pages]), ...open]),
    defaultPendingComponent: Loading,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
