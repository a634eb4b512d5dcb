/** Words of the member's copy of their care plan. */
import type { WordList } from '../define.ts'

export const planCopyWords = {
  title: { en: 'Copy for the member', es: 'Copia para el miembro' },
  says: {
    en: 'Print it, or save it as a PDF from the print window.',
    es: 'Imprímala, o guárdela como PDF desde la ventana de impresión.',
  },
  back: { en: 'Back to the member', es: 'Volver al miembro' },
  language: { en: 'Language of the copy', es: 'Idioma de la copia' },
  print: { en: 'Print', es: 'Imprimir' },
  planOf: { en: 'The care plan of {name}', es: 'El plan de cuidado de {name}' },
  goals: { en: 'My goals', es: 'Mis metas' },
  noGoals: { en: 'No goals yet.', es: 'Aún no hay metas.' },
  steps: { en: 'What we do next', es: 'Lo que haremos ahora' },
  team: { en: 'My care team', es: 'Mi equipo de atención' },
  reviewed: {
    en: 'Reviewed by {by}. We look at it again on {day}.',
    es: 'Revisado por {by}. Lo volvemos a ver el {day}.',
  },
  changes: {
    en: 'You can ask to change this plan at any time. Tell anyone on your care team.',
    es: 'Usted puede pedir cambios a este plan cuando quiera. Dígaselo a cualquiera de su equipo.',
  },
} as const satisfies WordList
