/** What each action of dashboards is called in the record. */
import type { Words } from '../define.ts'

export const dashboardDeeds: { readonly [action: string]: Words } = {
  'dashboards.download': { en: 'Downloaded a figure', es: 'Descargó una cifra' },
  'dashboards.see': { en: 'Looked at figures', es: 'Miró cifras' },
}
