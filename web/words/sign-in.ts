/** Words of signing in. */
import type { WordList } from './define.ts'

export const signInWords = {
  title: { en: 'Sign in', es: 'Entrar' },
  says: {
    en: 'With the e-mail address that your organization invited.',
    es: 'Con el correo que invitó su organización.',
  },
  name: { en: 'E-mail address', es: 'Correo electrónico' },
  password: { en: 'Password', es: 'Contraseña' },
  show: { en: 'Show password', es: 'Mostrar contraseña' },
  hide: { en: 'Hide password', es: 'Ocultar contraseña' },
  code: { en: 'Code', es: 'Código' },
  codeHint: {
    en: 'Six digits from your authenticator app, or one of your recovery codes',
    es: 'Seis dígitos de su aplicación de autenticación, o uno de sus códigos de recuperación',
  },
  enter: { en: 'Sign in', es: 'Entrar' },
  withPasskey: { en: 'Sign in with a passkey', es: 'Entrar con una clave de acceso' },
  trouble: { en: 'You are not signed in', es: 'No ha entrado' },
  lost: {
    en: 'Lost your password or your phone? An administrator of your organization can let you in again.',
    es: '¿Perdió su contraseña o su teléfono? Un administrador de su organización puede darle acceso de nuevo.',
  },
  chooseTitle: { en: 'Choose an organization', es: 'Elija una organización' },
  chooseSays: {
    en: 'You work for more than one. You can switch at any time.',
    es: 'Usted trabaja en más de una. Puede cambiar en cualquier momento.',
  },
  onHold: { en: 'Waits for an administrator there', es: 'Espera a un administrador de allí' },
  none: {
    en: 'You do not work for an organization here yet.',
    es: 'Todavía no trabaja en ninguna organización aquí.',
  },
} as const satisfies WordList
