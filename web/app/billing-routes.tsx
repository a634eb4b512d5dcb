/** The addresses of the place Billing. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

export const billing = [
  createRoute({
    getParentRoute: () => inside,
    path: '/billing',
    validateSearch: (search): { readonly sent?: string } =>
      typeof search.sent === 'string' ? { sent: search.sent } : {},
    component: lazyRouteComponent(() => import('../pages/billing/billing-page.tsx'), 'BillingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/billing/drafts/$draft',
    validateSearch: (search): { readonly invoice?: string } =>
      typeof search.invoice === 'string' ? { invoice: search.invoice } : {},
    component: lazyRouteComponent(() => import('../pages/billing/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/billing/invoices/$partner/$number',
    component: lazyRouteComponent(() => import('../pages/billing/invoice-page.tsx'), 'InvoicePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/billing/owed',
    validateSearch: (search): { readonly payment?: string } =>
      typeof search.payment === 'string' ? { payment: search.payment } : {},
    component: lazyRouteComponent(() => import('../pages/books/owed-page.tsx'), 'OwedPage'),
  }),
] as const
