/** Words of passwords, second factors and recovery codes, wherever they are asked for or set up. */
import type { WordList } from './define.ts'

export const proofWords = {
  show: { en: 'Show password', es: 'Mostrar contraseña' },
  hide: { en: 'Hide password', es: 'Ocultar contraseña' },
  password: { en: 'Password', es: 'Contraseña' },
  code: { en: 'Code from your app', es: 'Código de su aplicación' },
  codeHint: {
    en: 'The six digits that your authenticator app shows now',
    es: 'Los seis dígitos que muestra ahora su aplicación de autenticación',
  },
  recoveryCode: { en: 'Recovery code', es: 'Código de recuperación' },
  recoveryHint: {
    en: 'One of the codes that you printed or saved. Each works once.',
    es: 'Uno de los códigos que imprimió o guardó. Cada uno sirve una vez.',
  },
  lostPhone: { en: 'I do not have my phone', es: 'No tengo mi teléfono' },
  withApp: { en: 'Use the app instead', es: 'Usar la aplicación' },
  noCodes: {
    en: 'No codes left either? An administrator of your organization can let you in again.',
    es: '¿Tampoco le quedan códigos? Un administrador de su organización puede darle acceso de nuevo.',
  },
  withPasskey: { en: 'Use a passkey', es: 'Usar una clave de acceso' },
  notMade: { en: 'No passkey was used', es: 'No se usó ninguna clave de acceso' },
  notMadeHelp: {
    en: 'Your browser stopped before it was done. Nothing has changed. Try again.',
    es: 'Su navegador se detuvo antes de terminar. No cambió nada. Inténtelo de nuevo.',
  },

  proofTitle: { en: 'Is it really you?', es: '¿De verdad es usted?' },
  proofSays: {
    en: 'This changes how you sign in. Show once more who you are, and we go on by ourselves.',
    es: 'Esto cambia cómo entra usted. Muestre otra vez quién es y seguimos sin más.',
  },
  secondTitle: { en: 'This needs your second factor', es: 'Esto necesita su segundo factor' },
  secondSays: {
    en: 'It touches what others may see, so we ask for more than a password. Then we go on by ourselves.',
    es: 'Afecta lo que otros pueden ver; por eso pedimos más que una contraseña. Luego seguimos sin más.',
  },
  noneSays: {
    en: 'It touches what others may see, so we ask for more than a password. Set up a second factor now; it takes about two minutes. Then we go on by ourselves.',
    es: 'Afecta lo que otros pueden ver; por eso pedimos más que una contraseña. Configure ahora un segundo factor; toma unos dos minutos. Luego seguimos sin más.',
  },
  elsewhereSays: {
    en: 'You came in through your organization’s own sign-in, and it did not tell us of a second factor. Sign in there again with one, or ask your organization.',
    es: 'Usted entró por el acceso de su organización, y este no nos indicó un segundo factor. Entre de nuevo allí con uno, o pregunte a su organización.',
  },
  goOn: { en: 'Go on', es: 'Continuar' },

  chooseFactor: { en: 'What will you use?', es: '¿Qué va a usar?' },
  app: { en: 'Authenticator app', es: 'Aplicación de autenticación' },
  appSays: {
    en: 'An app on your phone shows a new code every 30 seconds.',
    es: 'Una aplicación en su teléfono muestra un código nuevo cada 30 segundos.',
  },
  passkey: { en: 'Passkey', es: 'Clave de acceso' },
  passkeySays: {
    en: 'Your finger, your face or the PIN of this device. No password needed.',
    es: 'Su dedo, su cara o el PIN de este equipo. Sin contraseña.',
  },

  appTitle: { en: 'Set up an authenticator app', es: 'Configurar una aplicación de autenticación' },
  label: { en: 'Your name for it', es: 'Su nombre para ella' },
  myPhone: { en: 'My phone', es: 'Mi teléfono' },
  myDevice: { en: 'This device', es: 'Este equipo' },
  begin: { en: 'Next', es: 'Siguiente' },
  scan: {
    en: 'Open an authenticator app on your phone and scan this picture. Any such app will do.',
    es: 'Abra una aplicación de autenticación en su teléfono y escanee esta imagen. Sirve cualquiera.',
  },
  qrTitle: {
    en: 'The setup key as a picture to scan (QR code)',
    es: 'La clave de configuración como imagen para escanear (código QR)',
  },
  orType: {
    en: 'No camera? Type this key into the app instead:',
    es: '¿Sin cámara? Escriba esta clave en la aplicación:',
  },
  setupKey: { en: 'Setup key', es: 'Clave de configuración' },
  openApp: { en: 'Open the app on this device', es: 'Abrir la aplicación en este equipo' },
  thenCode: { en: 'Then type the code that the app shows.', es: 'Luego escriba el código que muestra.' },
  confirmApp: { en: 'Turn it on', es: 'Activarla' },

  passkeyTitle: { en: 'Make a passkey', es: 'Crear una clave de acceso' },
  passkeyNext: {
    en: 'Your browser will ask for your finger, your face or a PIN.',
    es: 'Su navegador le pedirá su dedo, su cara o un PIN.',
  },
  makePasskey: { en: 'Make the passkey', es: 'Crear la clave de acceso' },

  codesTitle: { en: 'Keep your recovery codes', es: 'Guarde sus códigos de recuperación' },
  codesSay: {
    en: 'If you lose your phone, one of these lets you in. Each works once. We show them only now: print or save them, and keep them where only you can get at them.',
    es: 'Si pierde su teléfono, uno de estos le da acceso. Cada uno sirve una vez. Solo los mostramos ahora: imprímalos o guárdelos donde solo usted pueda llegar a ellos.',
  },
  codesList: { en: 'Recovery codes', es: 'Códigos de recuperación' },
  codesFor: {
    en: 'Causeway recovery codes for {name}',
    es: 'Códigos de recuperación de Causeway para {name}',
  },
  print: { en: 'Print', es: 'Imprimir' },
  download: { en: 'Save as a file', es: 'Guardar como archivo' },
  kept: { en: 'I have kept them', es: 'Ya los guardé' },
} as const satisfies WordList
