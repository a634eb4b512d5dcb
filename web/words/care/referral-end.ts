/** Words of what is wrong with a referral form, of what its answers show, and of its receipt. */
import type { WordList } from '../define.ts'

export const endWords = {
  consent: { en: 'Agreement', es: 'Acuerdo' },
  toMend: { en: 'Please look at these answers', es: 'Revise estas respuestas, por favor' },
  pointsTo: { en: 'What your answers show', es: 'Lo que muestran sus respuestas' },
  pointsToYes: {
    en: 'It looks like a care manager can help: {list}',
    es: 'Parece que una persona que coordina la atención puede ayudar: {list}',
  },
  pointsToMaybe: { en: 'Maybe, if more is known: {list}', es: 'Quizá, si se sabe más: {list}' },
  pointsToNone: {
    en: 'Your answers do not show it yet. Send it anyway: the plan will look.',
    es: 'Sus respuestas aún no lo muestran. Envíelo igual: el plan lo revisará.',
  },
  planDecides: { en: 'The plan decides, not this page.', es: 'Decide el plan, no esta página.' },
  sentTitle: { en: 'Your request was sent', es: 'Su solicitud fue enviada' },
  yourNumber: { en: 'Your number', es: 'Su número' },
  keepNumber: {
    en: 'Write it down or take a picture. The plan finds your request by it.',
    es: 'Anótelo o tome una foto. Con él, el plan encuentra su solicitud.',
  },
  whatNext: { en: 'What happens next', es: 'Qué sigue' },
  nextLooks: { en: '{plan} looks at it by {day}.', es: '{plan} lo revisa a más tardar el {day}.' },
  nextCalls: {
    en: 'Then it tells the person, and you if you left a number, what was decided and who will help.',
    es: 'Luego le dice a la persona, y a usted si dejó un número, qué se decidió y quién ayudará.',
  },
  nextNo: {
    en: 'If the plan says no, it says why. You may appeal.',
    es: 'Si el plan dice que no, dice por qué. Puede apelar.',
  },
  nextQuestions: { en: 'Questions? Call {phone}.', es: '¿Preguntas? Llame al {phone}.' },
  another: { en: 'Send another one', es: 'Enviar otra' },
  'too-long': { en: 'This is too long.', es: 'Es demasiado largo.' },
  'no-phone': { en: 'A phone number has ten digits.', es: 'Un teléfono tiene diez dígitos.' },
  'no-day': { en: 'This is no date. Write month/day/year.', es: 'No es una fecha. Escriba mes/día/año.' },
  'in-the-future': { en: 'This day has not come yet.', es: 'Ese día todavía no llega.' },
  'no-zip': { en: 'A ZIP code has five digits.', es: 'Un código postal tiene cinco dígitos.' },
  'no-medi-cal-number': {
    en: 'A Medi-Cal number has a 9, seven digits and a letter. You may leave it out.',
    es: 'El número de Medi-Cal tiene un 9, siete dígitos y una letra. Puede dejarlo vacío.',
  },
  'no-npi': { en: 'An NPI has ten digits. Please check it.', es: 'Un NPI tiene diez dígitos. Revíselo.' },
  'no-email': { en: 'This is no e-mail address.', es: 'No es un correo electrónico.' },
  'no-such-choice': { en: 'Please choose from the list.', es: 'Elija de la lista, por favor.' },
  'no-such-question': {
    en: 'The form has changed. Please load the page again.',
    es: 'El formulario cambió. Cargue la página de nuevo.',
  },
  'nobody-could-find': {
    en: 'We could not find the person. Add a phone number, or name and date of birth, or the Medi-Cal number.',
    es: 'No podríamos encontrar a la persona. Agregue un teléfono, o nombre y fecha de nacimiento, o el número de Medi-Cal.',
  },
  missing: { en: 'Please answer this.', es: 'Responda esto, por favor.' },
  back: { en: 'Back', es: 'Atrás' },
  cardPhone: { en: 'the number on the member card', es: 'el número de la tarjeta de miembro' },
} as const satisfies WordList
