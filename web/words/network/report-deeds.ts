/** What is done with reports, as the record calls it. */
import type { Words } from '../define.ts'

export const reportDeeds: { readonly [action: string]: Words } = {
  'reports-make': { en: 'Made a report', es: 'Hizo un informe' },
  'reports.download': { en: 'Downloaded a report', es: 'Descargó un informe' },
  'reports.list': { en: 'Looked at the reports', es: 'Miró los informes' },
  'reports.list-differences': {
    en: 'Looked at what a report changes',
    es: 'Miró lo que cambia un informe',
  },
  'reports.list-rows': { en: 'Looked at rows of a report', es: 'Miró filas de un informe' },
  'reports.list-responses': {
    en: 'Looked at what the State answered',
    es: 'Miró lo que respondió el Estado',
  },
  'reports.make': { en: 'Asked for a report', es: 'Pidió un informe' },
  'reports.say-submitted': {
    en: 'Said that a report was handed in',
    es: 'Dijo que se entregó un informe',
  },
  'reports.see': { en: 'Looked at a report', es: 'Miró un informe' },
  'reports.see-agreement': {
    en: 'Looked at whether the files of a report agree',
    es: 'Miró si los archivos de un informe coinciden',
  },
  'reports.see-figure': { en: 'Opened a figure of a report', es: 'Abrió una cifra de un informe' },
  'reports.see-readiness': {
    en: 'Looked at what a report still lacks',
    es: 'Miró lo que aún le falta a un informe',
  },
  'reports.see-settings': {
    en: 'Looked at what reports are made with',
    es: 'Miró con qué se hacen los informes',
  },
  'reports.set-counties': {
    en: 'Said which counties are reported on',
    es: 'Dijo de qué condados se informa',
  },
  'reports.set-provider': {
    en: 'Said what kind of provider one is',
    es: 'Dijo qué tipo de proveedor es',
  },
  'reports.settle-response': {
    en: 'Said what became of an item of the State’s answer',
    es: 'Dijo qué pasó con un punto de la respuesta del Estado',
  },
  'reports.take-response': {
    en: 'Brought an answer of the State',
    es: 'Trajo una respuesta del Estado',
  },
}
