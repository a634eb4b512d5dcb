/** Every address of the portal and the page that stands there; each page is loaded when it is first opened. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Loading } from '../ui/states.tsx'
import { billing } from './billing-routes.tsx'
import { casework } from './casework-routes.tsx'
import { claims } from './claims-routes.tsx'
import { dashboards, sharedFigures } from './dashboard-routes.tsx'
import { inside, root } from './inside.tsx'
import { machines } from './machine-routes.tsx'
import { network } from './network-routes.tsx'
import { records } from './records-routes.tsx'
import { reports } from './report-routes.tsx'

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
    path: '/files/templates',
    component: lazyRouteComponent(
      () => import('../pages/files/templates/templates-page.tsx'),
      'TemplatesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files/try',
    component: lazyRouteComponent(() => import('../pages/files/templates/try-page.tsx'), 'TryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/help/contact',
    component: lazyRouteComponent(() => import('../pages/help/contact-page.tsx'), 'ContactPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files/$transmission',
    component: lazyRouteComponent(() => import('../pages/files/transmission-page.tsx'), 'TransmissionPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files/$transmission/mend',
    component: lazyRouteComponent(() => import('../pages/files/mend/mend-page.tsx'), 'MendPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members',
    component: lazyRouteComponent(() => import('../pages/members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/questions',
    component: lazyRouteComponent(
      () => import('../pages/members/match-questions-page.tsx'),
      'MatchQuestionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/members/$member',
    component: lazyRouteComponent(() => import('../pages/members/member-page.tsx'), 'MemberPage'),
  }),
  ...billing,
  claims,
  ...casework,
  dashboards,
  sharedFigures,
  ...machines,
  ...records,
  reports,
  network,
  createRoute({
    getParentRoute: () => inside,
    path: '/notices',
    component: lazyRouteComponent(() => import('../pages/notices/notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings',
    component: lazyRouteComponent(() => import('../pages/settings/self-page.tsx'), 'SelfPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/people',
    component: lazyRouteComponent(() => import('../pages/people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/people/$person',
    component: lazyRouteComponent(() => import('../pages/people/member-page.tsx'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/organization',
    component: lazyRouteComponent(
      () => import('../pages/settings/organization-page.tsx'),
      'OrganizationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/single-sign-on',
    component: lazyRouteComponent(() => import('../pages/settings/sign-on-page.tsx'), 'SignOnPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/mail',
    component: lazyRouteComponent(() => import('../pages/settings/mail-page.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/files/hand-delivery',
    component: lazyRouteComponent(() => import('../pages/files/hand-delivery-page.tsx'), 'HandDeliveryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/tokens',
    component: lazyRouteComponent(() => import('../pages/settings/tokens-page.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/sftp-keys',
    component: lazyRouteComponent(() => import('../pages/settings/sftp-keys-page.tsx'), 'SftpKeysPage'),
  }),
] as const

const referralPages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals',
    component: lazyRouteComponent(() => import('../pages/referrals/referrals-page.tsx'), 'ReferralsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals/new',
    component: lazyRouteComponent(() => import('../pages/referrals/enter-page.tsx'), 'EnterReferralPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals/letters/$notice',
    component: lazyRouteComponent(() => import('../pages/referrals/letter-page.tsx'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/referrals/$referral',
    component: lazyRouteComponent(() => import('../pages/referrals/referral-page.tsx'), 'ReferralPage'),
  }),
] as const

/** Pages for anyone: a plan's help, who gives it, and the form to ask for it. */
const carePages = [
  createRoute({
    getParentRoute: () => root,
    path: '/care',
    component: lazyRouteComponent(() => import('../pages/care/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/$plan',
    component: lazyRouteComponent(() => import('../pages/care/plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/$plan/providers',
    component: lazyRouteComponent(() => import('../pages/care/providers-page.tsx'), 'ProvidersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/$plan/refer',
    component: lazyRouteComponent(() => import('../pages/care/refer-page.tsx'), 'ReferPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/$plan/languages',
    component: lazyRouteComponent(() => import('../pages/care/languages-page.tsx'), 'LanguagesPage'),
  }),
] as const

const open = [
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: lazyRouteComponent(() => import('../pages/help/help-page.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help/words',
    component: lazyRouteComponent(() => import('../pages/help/words-page.tsx'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help/findings/$subject/$name',
    component: lazyRouteComponent(() => import('../pages/help/finding-page.tsx'), 'FindingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help/files/$folder/$name',
    component: lazyRouteComponent(() => import('../pages/help/file-page.tsx'), 'FilePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help/files/$folder/$name/$element',
    component: lazyRouteComponent(() => import('../pages/help/element-page.tsx'), 'ElementPage'),
  }),
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
    path: '/sign-in/with/$provider',
    component: lazyRouteComponent(
      () => import('../pages/sign-in/organization-sign-in-page.tsx'),
      'OrganizationSignInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in/return',
    component: lazyRouteComponent(() => import('../pages/sign-in/return-page.tsx'), 'ReturnPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('../pages/invitation/invitation-page.tsx'), 'InvitationPage'),
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
    routeTree: root.addChildren([inside.addChildren([...pages, ...referralPages]), ...carePages, ...open]),
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
