/** The map of the portal, the same for a provider and a plan. A place is on it once its page is there. */
import type { frameWords } from '../words/frame.ts'

const navigation = [
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
  { to: '/shared-figures', word: 'sharedFigures', right: 'dashboards/shared', kinds: ['county'] },
  { to: '/reports', word: 'reports', right: 'oversight/read', kinds: ['plan', 'delegate'] },
  { to: '/reports/exports', word: 'exports', right: 'exports/make', insteadOf: '/reports' },
  { to: '/settings', word: 'settings' },
  { to: '/help', word: 'help' },
] as const satisfies readonly Place[]

type Place = {
  readonly to: string
  readonly word: keyof typeof frameWords
  /** Shown only to those who may do this. */
  readonly right?: string
  /** Shown only in organizations of one of these kinds. */
  readonly kinds?: readonly string[]
  /** Shown only where that place is not: it stands within it. */
  readonly insteadOf?: string
}

/** The places that somebody sees, in their order. */
export function placesFor(
  mayDo: (right: string) => boolean,
  isKind: (kind: string) => boolean,
): readonly (typeof navigation)[number][] {
  const sees = ({ right, kinds }: Place): boolean =>
    (right === undefined || mayDo(right)) && (kinds === undefined || kinds.some(isKind))
  const seen = navigation.filter(sees)
  return seen.filter(({ insteadOf }: Place) => !seen.some(({ to }) => to === insteadOf))
}
