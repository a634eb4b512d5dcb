/** The map of the portal, the same for a provider and a plan. A place is on it once its page is there. */
import type { frameWords } from '../words/frame.ts'

export const navigation = [
  { to: '/', word: 'today' },
  { to: '/files', word: 'files' },
  { to: '/members', word: 'members', right: 'members/read' },
  { to: '/outreach', word: 'outreach', right: 'outreach/manage' },
  { to: '/caseload', word: 'caseload', right: 'care/read' },
  { to: '/referrals', word: 'referrals' },
  { to: '/billing', word: 'billing', right: 'billing/read' },
  { to: '/claims', word: 'claims', right: 'claims/read' },
  { to: '/network', word: 'network' },
  { to: '/dashboards', word: 'dashboards', right: 'dashboards/read' },
  { to: '/reports/exports', word: 'exports', right: 'exports/make' },
  { to: '/settings', word: 'settings' },
  { to: '/help', word: 'help' },
] as const satisfies readonly {
  readonly to: string
  readonly word: keyof typeof frameWords
  /** Shown only to those who may do this. */
  readonly right?: string
}[]
