/** The addresses of dashboards. The library that draws comes with the page of one, and with no other. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  type DashboardSearch,
  readSearch,
  readSharedSearch,
  type SharedSearch,
} from '../pages/dashboards/search.ts'
import { inside } from './inside.tsx'

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/dashboards',
  component: lazyRouteComponent(() => import('../pages/dashboards/dashboards-frame.tsx'), 'DashboardsFrame'),
})

const pages = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/dashboards/dashboards-page.tsx'), 'DashboardsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sharing',
    component: lazyRouteComponent(() => import('../pages/dashboards/sharing-page.tsx'), 'SharingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/$dashboard',
    validateSearch: (search): DashboardSearch => readSearch(search),
    component: lazyRouteComponent(() => import('../pages/dashboards/dashboard-page.tsx'), 'DashboardPage'),
  }),
] as const

export const sharedFigures = createRoute({
  getParentRoute: () => inside,
  path: '/shared-figures',
  validateSearch: (search): SharedSearch => readSharedSearch(search),
  component: lazyRouteComponent(() => import('../pages/dashboards/shared-page.tsx'), 'SharedPage'),
})

export const dashboards = frame.addChildren([...pages])
