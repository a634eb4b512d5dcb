/** The address of exports. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

export const exports = [
  createRoute({
    getParentRoute: () => inside,
    path: '/reports/exports',
    component: lazyRouteComponent(() => import('../pages/exports/exports-page.tsx'), 'ExportsPage'),
  }),
] as const
