/** The pages of the place Reports, in their order. */
import type { reportFrameWords } from '../../words/reports/reports.ts'

export const reportPlaces = [
  { to: '/reports', word: 'reports', right: 'oversight/read' },
  { to: '/reports/settings', word: 'setup', right: 'oversight/read' },
  { to: '/reports/exports', word: 'exports', right: 'exports/make' },
] as const satisfies readonly {
  readonly to: string
  readonly word: keyof typeof reportFrameWords
  readonly right: string
}[]
