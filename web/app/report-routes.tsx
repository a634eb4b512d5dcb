/** The addresses of the place Reports: reports to the State, and exports. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  component: lazyRouteComponent(() => import('../pages/reports/reports-frame.tsx'), 'ReportsFrame'),
})

const pages = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    validateSearch: (search): { readonly kind?: 'month' } =>
      search.kind === 'month' ? { kind: 'month' } : {},
    component: lazyRouteComponent(() => import('../pages/reports/reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/readiness',
    validateSearch: (search): { readonly kind?: 'month'; readonly day?: string } => ({
      ...(search.kind === 'month' && { kind: 'month' }),
      ...(typeof search.day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.day) && { day: search.day }),
    }),
    component: lazyRouteComponent(() => import('../pages/reports/readiness-page.tsx'), 'ReadinessPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/settings',
    component: lazyRouteComponent(() => import('../pages/reports/setup-page.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/exports',
    component: lazyRouteComponent(() => import('../pages/exports/exports-page.tsx'), 'ExportsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report',
    component: lazyRouteComponent(() => import('../pages/reports/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report/changes',
    component: lazyRouteComponent(() => import('../pages/reports/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report/agreement',
    component: lazyRouteComponent(() => import('../pages/reports/agreement-page.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report/tables/$table',
    component: lazyRouteComponent(() => import('../pages/reports/table-page.tsx'), 'TablePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report/tables/$table/$row',
    component: lazyRouteComponent(() => import('../pages/reports/row-page.tsx'), 'RowPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/made/$report/tables/$table/$row/$column',
    component: lazyRouteComponent(() => import('../pages/reports/figure-page.tsx'), 'FigurePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sources/$record/$version',
    component: lazyRouteComponent(() => import('../pages/reports/source-page.tsx'), 'SourcePage'),
  }),
] as const

export const reports = frame.addChildren([...pages])
