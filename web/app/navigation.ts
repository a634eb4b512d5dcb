/** The map of the portal: eight places, the same for a provider and a plan. */
import type { frameWords } from '../words/frame.ts'

export const navigation = [
  { to: '/', word: 'today' },
  { to: '/files', word: 'files' },
  { to: '/members', word: 'members' },
  { to: '/billing', word: 'billing' },
  { to: '/reports', word: 'reports' },
  { to: '/network', word: 'network' },
  { to: '/settings', word: 'settings' },
  { to: '/help', word: 'help' },
] as const satisfies readonly { readonly to: string; readonly word: keyof typeof frameWords }[]
