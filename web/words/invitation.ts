/** Words of an invitation, for whoever opens its link: to join, or to get in again. */
import type { WordList } from './define.ts'

export const invitationWords = {
  title: { en: 'Work with {organization}', es: 'Trabaje con {organization}' },
  says: {
    en: '{organization} invites you to Causeway. Choose how you want to sign in.',
    es: '{organization} le invita a Causeway. Elija cómo quiere entrar.',
  },
  recoverTitle: { en: 'Get in again', es: 'Volver a entrar' },
  recoverSays: {
    en: 'Choose a new way to sign in. Your old password, phone and recovery codes stop working then.',
    es: 'Elija una forma nueva de entrar. Su contraseña, teléfono y códigos anteriores dejarán de servir.',
  },
  holdSays: {
    en: 'If you work for other organizations too, each has to confirm that it is you.',
    es: 'Si trabaja también para otras organizaciones, cada una debe confirmar que es usted.',
  },
  noLinkTitle: { en: 'Open the link again', es: 'Abra el enlace otra vez' },
  noLinkSays: {
    en: 'The link itself is needed to go on. It is not kept in this browser, so that nobody finds it here. Open it once more from where you got it.',
    es: 'Se necesita el enlace mismo para seguir. No se guarda en este navegador, para que nadie lo encuentre. Ábralo otra vez desde donde lo recibió.',
  },
  overTitle: { en: 'This link works no more', es: 'Este enlace ya no sirve' },
  youAre: { en: 'You sign in as {name}', es: 'Usted entra como {name}' },
  yourRoles: { en: 'You will be: {list}', es: 'Usted será: {list}' },
  until: { en: 'The invitation is open until {when}.', es: 'La invitación está abierta hasta {when}.' },
  name: { en: 'Your name', es: 'Su nombre' },
  nameHint: { en: 'As colleagues and partners see it', es: 'Como lo ven colegas y socios' },
  how: { en: 'How do you want to sign in?', es: '¿Cómo quiere entrar?' },
  byPasskey: { en: 'With a passkey', es: 'Con una clave de acceso' },
  byPasskeySays: {
    en: 'Your finger, your face or the PIN of this device. The quickest, and safe by itself.',
    es: 'Su dedo, su cara o el PIN de este equipo. Lo más rápido, y seguro por sí mismo.',
  },
  byPassword: { en: 'With a password', es: 'Con una contraseña' },
  byPasswordSays: {
    en: 'At least {count} characters. On any device.',
    es: 'Al menos {count} caracteres. En cualquier equipo.',
  },
  join: { en: 'Join', es: 'Unirme' },
  getIn: { en: 'Get in', es: 'Entrar' },
  knownSays: {
    en: 'You have an account already. Sign in with it, and you can join {organization}.',
    es: 'Usted ya tiene una cuenta. Entre con ella y podrá unirse a {organization}.',
  },
  joinAs: { en: 'You are signed in as {name}.', es: 'Usted entró como {name}.' },
  otherTitle: { en: 'This link is for somebody else', es: 'Este enlace es para otra persona' },
  otherSays: {
    en: 'You are signed in as {name}, and the link is for {invited}. If that is you too, sign out and go on. If not, give it back to whoever sent it.',
    es: 'Usted entró como {name} y el enlace es para {invited}. Si también es usted, salga y continúe. Si no, devuélvalo a quien lo envió.',
  },
  signOutAndGoOn: { en: 'Sign out and go on', es: 'Salir y continuar' },
  welcome: { en: 'Welcome, {name}', es: 'Le damos la bienvenida, {name}' },
  welcomeBack: { en: 'You are in again', es: 'Ya está dentro otra vez' },
  factorSays: {
    en: 'Your work here touches what others may see. So set up a second factor, besides your password. It takes about two minutes.',
    es: 'Su trabajo aquí afecta lo que otros pueden ver. Configure un segundo factor, además de su contraseña. Toma unos dos minutos.',
  },
  later: { en: 'Do it later', es: 'Hacerlo después' },
  laterSays: {
    en: 'You can begin without it. You are asked again when your work needs it.',
    es: 'Puede empezar sin él. Se le pedirá cuando su trabajo lo necesite.',
  },
} as const satisfies WordList
