/** Words of signing in. */
import type { WordList } from './define.ts'

export const signInWords = {
  title: { en: 'Sign in', es: 'Entrar' },
  says: {
    en: 'Use the e-mail address at which you were invited.',
    es: 'Con el correo que invitó su organización.',
  },
  name: { en: 'E-mail address', es: 'Correo electrónico' },
  password: { en: 'Password', es: 'Contraseña' },
  enter: { en: 'Sign in', es: 'Entrar' },
  withPasskey: { en: 'Sign in with a passkey', es: 'Entrar con una clave de acceso' },
  trouble: { en: 'You are not signed in', es: 'No ha entrado' },
  lost: {
    en: 'Lost your password or your phone? An administrator of your organization can let you in again.',
    es: '¿Perdió su contraseña o su teléfono? Un administrador de su organización puede darle acceso de nuevo.',
  },
  oneMore: { en: 'One more step', es: 'Un paso más' },
  oneMoreSays: {
    en: 'Your password is right. Now show your second factor.',
    es: 'Su contraseña es correcta. Ahora muestre su segundo factor.',
  },
  startOver: { en: 'Start over', es: 'Empezar de nuevo' },
  chooseTitle: { en: 'Choose an organization', es: 'Elija una organización' },
  chooseSays: {
    en: 'You work for more than one. You can switch at any time.',
    es: 'Usted trabaja en más de una. Puede cambiar en cualquier momento.',
  },
  onHold: {
    en: 'On hold: an administrator there has to confirm that it is you. They find you under Settings, People.',
    es: 'En espera: un administrador de allí debe confirmar que es usted. Le encuentra en Ajustes, Personas.',
  },
  none: {
    en: 'You do not work for an organization here yet',
    es: 'Todavía no trabaja en ninguna organización aquí',
  },
  noneSays: {
    en: 'Ask an administrator of your organization to invite you. You get a link from them.',
    es: 'Pida a un administrador de su organización que le invite. Le dará un enlace.',
  },
  againAtOrganization: {
    en: 'You came in through your organization. Sign in there in a new window, then come back here and go on.',
    es: 'Usted entró por su organización. Entre allí en una ventana nueva; luego vuelva aquí y continúe.',
  },
  atOrganization: { en: 'Sign in at {name}', es: 'Entrar por {name}' },
  cameBack: { en: 'I have signed in: go on', es: 'Ya entré: continuar' },
  notYet: { en: 'You are not signed in yet', es: 'Todavía no ha entrado' },
  notYetSays: {
    en: 'Finish signing in in the other window. Then press the button again.',
    es: 'Termine de entrar en la otra ventana. Luego vuelva a oprimir el botón.',
  },
  throughTitle: { en: 'Sign in through {organization}', es: 'Entrar por {organization}' },
  throughSays: {
    en: 'You go to the sign-in of your organization ({name}). It tells us who you are and brings you back.',
    es: 'Irá al acceso de su organización ({name}). Este nos dice quién es usted y le trae de vuelta.',
  },
  throughGo: { en: 'Go on', es: 'Continuar' },
  otherWay: { en: 'Sign in another way', es: 'Entrar de otra forma' },
  returning: { en: 'Signing you in', es: 'Entrando' },
} as const satisfies WordList
