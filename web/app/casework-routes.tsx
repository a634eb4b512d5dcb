/** The addresses of the work with members. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

export const casework = [
  createRoute({
    getParentRoute: () => inside,
    path: '/outreach',
    component: lazyRouteComponent(() => import('../pages/casework/outreach-page.tsx'), 'OutreachPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/caseload',
    component: lazyRouteComponent(() => import('../pages/casework/caseload-page.tsx'), 'CaseloadPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/$member/plan',
    component: lazyRouteComponent(() => import('../pages/casework/plan-copy-page.tsx'), 'PlanCopyPage'),
  }),
] as const
