/** What each action of dashboards is called in the record. */
import type { Words } from '../define.ts'

export const dashboardDeeds: { readonly [action: string]: Words } = {
  'dashboards.download': { en: 'Downloaded a figure', es: 'Descargó una cifra' },
  'dashboards.download-annex': {
    en: 'Downloaded a table for the State',
    es: 'Descargó una tabla para el Estado',
  },
  'dashboards.see': { en: 'Looked at figures', es: 'Miró cifras' },
}
