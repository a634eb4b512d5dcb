/** Words of the page that makes the member's copy of their care plan. */
import type { WordList } from '../define.ts'

export const planCopyWords = {
  title: { en: 'Copy for the member', es: 'Copia para el miembro' },
  says: {
    en: 'The member’s own copy of the care plan. It is a PDF to print, to hand over, or to be read aloud.',
    es: 'La copia propia del miembro de su plan de cuidado. Es un PDF para imprimir, entregar o leer en voz alta.',
  },
  back: { en: 'Back to the member', es: 'Volver al miembro' },
  language: { en: 'Language of the copy', es: 'Idioma de la copia' },
  hint: {
    en: 'Headings are in this language. What was written down stays as it was written.',
    es: 'Los títulos están en este idioma. Lo que se anotó queda como se escribió.',
  },
  make: { en: 'Get the copy (PDF)', es: 'Obtener la copia (PDF)' },
  handedOver: {
    en: 'When you hand it over, write down a review of the care plan with the day.',
    es: 'Cuando la entregue, anote una revisión del plan de cuidado con el día.',
  },
  english: { en: 'English', es: 'Inglés' },
  spanish: { en: 'Spanish', es: 'Español' },
} as const satisfies WordList
