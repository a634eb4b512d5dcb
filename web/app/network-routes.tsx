/** The addresses of the place Network. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

const frame = createRoute({
  getParentRoute: () => inside,
  path: '/network',
  component: lazyRouteComponent(() => import('../pages/network/network-frame.tsx'), 'NetworkFrame'),
})

const files = [
  createRoute({
    getParentRoute: () => frame,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/network/owed/owed-page.tsx'), 'OwedPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/rates',
    component: lazyRouteComponent(() => import('../pages/network/rates/rates-page.tsx'), 'RatesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reminders',
    component: lazyRouteComponent(() => import('../pages/network/owed/reminders-page.tsx'), 'RemindersPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/reminders/new',
    validateSearch: (search): { readonly partner?: string; readonly months?: number } => ({
      ...(typeof search.partner === 'string' && { partner: search.partner }),
      ...(typeof search.months === 'number' && search.months <= 12 && { months: search.months }),
    }),
    component: lazyRouteComponent(() => import('../pages/network/owed/remind-page.tsx'), 'RemindPage'),
  }),
] as const

const partners = [
  createRoute({
    getParentRoute: () => frame,
    path: '/partners',
    component: lazyRouteComponent(
      () => import('../pages/network/partners/partners-page.tsx'),
      'PartnersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/partners/$partner',
    component: lazyRouteComponent(() => import('../pages/network/partners/partner-page.tsx'), 'PartnerPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/contracts',
    component: lazyRouteComponent(
      () => import('../pages/network/contracts/contracts-page.tsx'),
      'ContractsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/contracts/new',
    component: lazyRouteComponent(() => import('../pages/network/contracts/write-page.tsx'), 'ProposePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/contracts/$contract',
    component: lazyRouteComponent(
      () => import('../pages/network/contracts/contract-page.tsx'),
      'ContractPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/contracts/$contract/amend',
    component: lazyRouteComponent(() => import('../pages/network/contracts/write-page.tsx'), 'AmendPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/contracts/$contract/readiness',
    component: lazyRouteComponent(
      () => import('../pages/network/oversight/readiness-page.tsx'),
      'ReadinessPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/capacity',
    component: lazyRouteComponent(() => import('../pages/network/places/capacity-page.tsx'), 'CapacityPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/offers',
    component: lazyRouteComponent(() => import('../pages/network/offers/offers-page.tsx'), 'OffersPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/directory',
    component: lazyRouteComponent(
      () => import('../pages/network/places/directory-page.tsx'),
      'DirectoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sites',
    component: lazyRouteComponent(() => import('../pages/network/places/sites-page.tsx'), 'SitesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/sites/$site',
    component: lazyRouteComponent(() => import('../pages/network/places/site-page.tsx'), 'SitePage'),
  }),
] as const

const oversight = [
  createRoute({
    getParentRoute: () => frame,
    path: '/vetting',
    component: lazyRouteComponent(() => import('../pages/network/oversight/vetting-page.tsx'), 'VettingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/audits',
    component: lazyRouteComponent(() => import('../pages/network/oversight/audits-page.tsx'), 'AuditsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/audits/$audit',
    component: lazyRouteComponent(() => import('../pages/network/oversight/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/grievances',
    component: lazyRouteComponent(
      () => import('../pages/network/oversight/grievances-page.tsx'),
      'GrievancesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/grievances/$grievance',
    validateSearch: (search): { readonly owner?: string } =>
      typeof search.owner === 'string' ? { owner: search.owner } : {},
    component: lazyRouteComponent(
      () => import('../pages/network/oversight/grievance-page.tsx'),
      'GrievancePage',
    ),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/record',
    component: lazyRouteComponent(() => import('../pages/network/record/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: '/disclosures',
    component: lazyRouteComponent(
      () => import('../pages/network/record/disclosures-page.tsx'),
      'DisclosuresPage',
    ),
  }),
] as const

export const network = frame.addChildren([...files, ...partners, ...oversight])
