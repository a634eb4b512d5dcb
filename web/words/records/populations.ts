/** Words of a member's Populations of Focus: what the data shows, what is missing, and the screening. */
import type { WordList } from '../define.ts'

export const populationWords = {
  title: { en: 'Populations of Focus', es: 'Poblaciones de Enfoque' },
  yes: { en: 'In this group', es: 'Está en este grupo' },
  unknown: { en: 'May be in this group', es: 'Puede estar en este grupo' },
  no: { en: 'Not in this group', es: 'No está en este grupo' },
  none: { en: 'Nothing known shows a group yet.', es: 'Nada de lo que se sabe muestra un grupo todavía.' },
  because: { en: 'Because the member', es: 'Porque el miembro' },
  missing: { en: 'Nobody said whether the member', es: 'Nadie dijo si el miembro' },
  others: { en: 'Groups that may fit, or do not', es: 'Grupos que pueden valer, o no' },
  widened: {
    en: 'The plan widens who is at risk of avoidable use. It was weighed so.',
    es: 'El plan amplía quién está en riesgo de uso evitable. Se pesó así.',
  },
  free: {
    en: 'No other program stands in the way of ECM.',
    es: 'Ningún otro programa impide ECM.',
  },
  'must-choose': {
    en: 'The member chooses: ECM or this program.',
    es: 'El miembro elige: ECM o este programa.',
  },
  'may-not': {
    en: 'No ECM while in this program.',
    es: 'No puede tener ECM mientras esté en este programa.',
  },
  ask: { en: 'Answer the questions', es: 'Contestar las preguntas' },
  askSays: {
    en: 'Answer what you know. Leave the rest. What was said before stays in the record.',
    es: 'Conteste lo que sepa. Deje lo demás. Lo dicho antes queda en el registro.',
  },
  source: { en: 'Who says so', es: 'Quién lo dice' },
  member: { en: 'The member', es: 'El miembro' },
  family: { en: 'The family', es: 'La familia' },
  provider: { en: 'A provider', es: 'Un proveedor' },
  plan: { en: 'The plan', es: 'El plan' },
  claims: { en: 'Claims', es: 'Cobros' },
  notAsked: { en: 'Not known', es: 'No se sabe' },
  answerYes: { en: 'Yes', es: 'Sí' },
  answerNo: { en: 'No', es: 'No' },
  event: { en: 'Care that was used', es: 'Atención que se usó' },
  eventOn: { en: 'On which day', es: 'Qué día' },
  program: { en: 'Another program that the member is in', es: 'Otro programa en que está el miembro' },
  nothing: { en: 'None to add', es: 'Nada que agregar' },
  another: { en: 'Add another event or program', es: 'Agregar otro evento o programa' },
  isPart2: {
    en: 'A substance use program’s record tells this',
    es: 'Esto consta en el registro de un programa por consumo de sustancias',
  },
  save: { en: 'Save answers', es: 'Guardar respuestas' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
} as const satisfies WordList
