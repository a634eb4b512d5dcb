/** Words of a provider's first month. */
import type { WordList } from './define.ts'

export const firstMonthWords = {
  title: { en: 'Your first month', es: 'Su primer mes' },
  says: { en: '{done} of {all} steps done.', es: '{done} de {all} pasos hechos.' },
  next: { en: 'Next', es: 'Sigue' },
  done: { en: 'Done', es: 'Hecho' },
  open: { en: 'To do', es: 'Por hacer' },
  putAway: { en: 'Put this list away', es: 'Guardar esta lista' },
  showAgain: { en: 'Show your first month on Today again', es: 'Volver a mostrar su primer mes en Hoy' },
  'second-factor': { en: 'Make signing in safe', es: 'Haga segura su entrada' },
  'second-factor-says': {
    en: 'Add a passkey or an app that shows codes.',
    es: 'Agregue una clave de acceso o una aplicación que muestre códigos.',
  },
  contract: { en: 'Agree with your plan', es: 'Acuerde con su plan' },
  'contract-says': {
    en: 'Read the contract that the plan proposed, and accept it.',
    es: 'Lea el contrato que propuso el plan y acéptelo.',
  },
  people: { en: 'Invite your people', es: 'Invite a su gente' },
  'people-says': {
    en: 'Whoever bills or leads care gets a place of their own.',
    es: 'Quien factura o dirige la atención tiene su propio acceso.',
  },
  'support-contact': { en: 'Say whom others ask', es: 'Diga a quién preguntar' },
  'support-contact-says': {
    en: 'A name and a phone number that your plan can call.',
    es: 'Un nombre y un teléfono a los que su plan pueda llamar.',
  },
  template: { en: 'Fetch a template', es: 'Descargue una plantilla' },
  'template-says': {
    en: 'A workbook for each file, or only its headings.',
    es: 'Un libro para cada archivo, o solo sus encabezados.',
  },
  trial: { en: 'Try a file', es: 'Pruebe un archivo' },
  'trial-says': {
    en: 'See what would be found. Nothing is sent or kept.',
    es: 'Vea qué se encontraría. No se envía ni se guarda nada.',
  },
  'first-file': { en: 'Send your first file', es: 'Envíe su primer archivo' },
  'first-file-says': { en: 'You get a receipt at once.', es: 'Recibe un recibo de inmediato.' },
  'first-answer': { en: 'See what came of it', es: 'Vea el resultado' },
  'first-answer-says': {
    en: 'Mend what was held, until your rows are taken.',
    es: 'Corrija lo detenido hasta que sus filas se acepten.',
  },
  'first-invoice': { en: 'Send your first invoice', es: 'Envíe su primera factura' },
  'first-invoice-says': {
    en: 'Its template knows your name and number already.',
    es: 'Su plantilla ya sabe su nombre y su número.',
  },
} as const satisfies WordList
