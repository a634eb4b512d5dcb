/** The addresses of the place Claims. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

const lists = [
  'to-decide',
  'to-confirm',
  'disputed',
  'contested',
  'to-tell',
  'to-pay',
  'denied',
  'all',
] as const

const encounterLists = ['stopped', 'due', 'moving', 'accepted', 'gone', 'all'] as const

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/claims',
  component: lazyRouteComponent(() => import('../pages/claims/claims-frame.tsx'), 'ClaimsFrame'),
})

const pages = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    validateSearch: (search): { readonly list?: (typeof lists)[number] } => {
      const list = lists.find(each => each === search.list)
      return list === undefined ? {} : { list }
    },
    component: lazyRouteComponent(() => import('../pages/claims/queue-page.tsx'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/lines/$line',
    component: lazyRouteComponent(() => import('../pages/claims/line/line-page.tsx'), 'LinePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/payments',
    component: lazyRouteComponent(() => import('../pages/claims/payments-page.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/payments/$run',
    component: lazyRouteComponent(() => import('../pages/claims/run-page.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/clock',
    component: lazyRouteComponent(() => import('../pages/claims/clock-page.tsx'), 'ClockPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/encounters',
    validateSearch: (search): { readonly list?: (typeof encounterLists)[number] } => {
      const list = encounterLists.find(each => each === search.list)
      return list === undefined ? {} : { list }
    },
    component: lazyRouteComponent(
      () => import('../pages/claims/encounters/encounters-page.tsx'),
      'EncountersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/encounters/settings',
    component: lazyRouteComponent(() => import('../pages/claims/encounters/setup-page.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/encounters/$encounter',
    component: lazyRouteComponent(
      () => import('../pages/claims/encounters/encounter-page.tsx'),
      'EncounterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/prices',
    component: lazyRouteComponent(() => import('../pages/claims/prices-page.tsx'), 'PricesPage'),
  }),
] as const

export const claims = frame.addChildren([...pages])
