/** The addresses of coverage, authorizations and assignment, in the place Members. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

export const records = [
  createRoute({
    getParentRoute: () => inside,
    path: '/members/lists',
    component: lazyRouteComponent(() => import('../pages/members/information-page.tsx'), 'InformationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/authorizations',
    component: lazyRouteComponent(
      () => import('../pages/members/authorizations-page.tsx'),
      'AuthorizationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/authorizations/$authorization/notice/$event',
    component: lazyRouteComponent(
      () => import('../pages/members/authorizations/notice-page.tsx'),
      'MemberNoticePage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/assignments',
    component: lazyRouteComponent(
      () => import('../pages/members/assignments/assignments-page.tsx'),
      'AssignmentsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/coverage',
    component: lazyRouteComponent(() => import('../pages/members/coverage-page.tsx'), 'CoveragePage'),
  }),
] as const
