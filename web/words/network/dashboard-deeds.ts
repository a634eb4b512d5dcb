/** What each action of dashboards is called in the record. */
import type { Words } from '../define.ts'

export const dashboardDeeds: { readonly [action: string]: Words } = {
  'dashboards.download': { en: 'Downloaded a figure', es: 'Descargó una cifra' },
  'dashboards.download-annex': {
    en: 'Downloaded a table for the State',
    es: 'Descargó una tabla para el Estado',
  },
  'dashboards.download-shared': {
    en: 'Downloaded a figure that a plan shares',
    es: 'Descargó una cifra que comparte un plan',
  },
  'dashboards.list-shared': {
    en: 'Looked at who shares figures',
    es: 'Miró quién comparte cifras',
  },
  'dashboards.list-shares': {
    en: 'Looked at what counties see',
    es: 'Miró lo que ven los condados',
  },
  'dashboards.see-shared': {
    en: 'Looked at figures that a plan shares',
    es: 'Miró cifras que comparte un plan',
  },
  'dashboards.share': {
    en: 'Said what a county may see',
    es: 'Dijo lo que puede ver un condado',
  },
  'dashboards.see': { en: 'Looked at figures', es: 'Miró cifras' },
}
