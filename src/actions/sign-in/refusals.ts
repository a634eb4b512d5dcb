/** What requests about signing in, and about passwords, may be refused for. */

export const signInRefusals = {
  'password/too-short': {
    status: 422,
    says: { en: 'The password is too short.', es: 'La contraseña es demasiado corta.' },
    remedy: {
      en: 'Use at least {needed} characters. Several words that do not belong together are easy to keep in mind.',
      es: 'Use al menos {needed} caracteres. Varias palabras que no tienen relación entre sí se recuerdan con facilidad.',
    },
  },
  'password/too-long': {
    status: 422,
    says: {
      en: 'The password is longer than {longest} characters.',
      es: 'La contraseña tiene más de {longest} caracteres.',
    },
    remedy: { en: 'Choose a shorter one.', es: 'Elija una más corta.' },
  },
  'password/too-common': {
    status: 422,
    says: {
      en: 'This password is among those that are guessed first.',
      es: 'Esta contraseña es de las que se adivinan primero.',
    },
    remedy: {
      en: 'Choose another one. Several words that do not belong together are hard to guess.',
      es: 'Elija otra. Varias palabras que no tienen relación entre sí son difíciles de adivinar.',
    },
  },
  'sign-in/not-recognised': {
    status: 401,
    says: {
      en: 'The name and the password do not belong together.',
      es: 'El nombre y la contraseña no corresponden.',
    },
    remedy: {
      en: 'Try again. If you have forgotten the password, use your passkey, or ask an administrator of your organization.',
      es: 'Inténtelo de nuevo. Si olvidó la contraseña, use su clave de acceso, o pida ayuda a un administrador de su organización.',
    },
  },
  'sign-in/second-factor-needed': {
    status: 401,
    says: {
      en: 'The password is right. A code is needed as well.',
      es: 'La contraseña es correcta. Además se necesita un código.',
    },
    remedy: {
      en: 'Enter the code of your authenticator app or a recovery code, or sign in with your passkey.',
      es: 'Escriba el código de su aplicación de autenticación o un código de recuperación, o entre con su clave de acceso.',
    },
  },
  'sign-in/code-not-accepted': {
    status: 401,
    says: { en: 'This code is wrong, or was used before.', es: 'Este código es incorrecto, o ya se usó.' },
    remedy: {
      en: 'Wait for the next code of your app, or use a recovery code that you have not used yet.',
      es: 'Espere el siguiente código de su aplicación, o use un código de recuperación que no haya usado.',
    },
  },
  'sign-in/passkey-not-accepted': {
    status: 401,
    says: { en: 'This passkey was not accepted.', es: 'No se aceptó esta clave de acceso.' },
    remedy: {
      en: 'Try again. If it goes on, sign in with your password and make a new passkey.',
      es: 'Inténtelo de nuevo. Si sigue pasando, entre con su contraseña y cree una clave nueva.',
    },
  },
  'sign-in/passkey-known': {
    status: 409,
    says: { en: 'This passkey is registered already.', es: 'Esta clave de acceso ya está registrada.' },
    remedy: { en: 'Use it to sign in.', es: 'Úsela para entrar.' },
  },
  'sign-in/too-many-tries': {
    status: 429,
    says: {
      en: 'There were too many wrong tries. The next one is possible in {seconds} seconds.',
      es: 'Hubo demasiados intentos fallidos. Podrá intentarlo de nuevo en {seconds} segundos.',
    },
    remedy: {
      en: 'Wait that long, use your passkey, or sign in where you have signed in before.',
      es: 'Espere ese tiempo, use su clave de acceso, o entre desde donde ya haya entrado antes.',
    },
  },
  'sign-in/prove-again': {
    status: 403,
    says: {
      en: 'This changes how you sign in, so show once more who you are.',
      es: 'Esto cambia su manera de entrar; por eso, muestre otra vez quién es.',
    },
    remedy: {
      en: 'Enter your password and, if you have one, your code, or sign in again by passkey; then try again.',
      es: 'Escriba su contraseña y, si tiene, su código, o entre otra vez con su clave de acceso; después, inténtelo de nuevo.',
    },
  },
  'sign-in/only-single-sign-on': {
    status: 403,
    says: {
      en: 'You signed in through your organization, and this is not part of that.',
      es: 'Usted entró por medio de su organización, y esto no es parte de eso.',
    },
    remedy: {
      en: 'Sign in with a password or passkey of your own, or ask your organization.',
      es: 'Entre con una contraseña o una clave de acceso propia, o consulte a su organización.',
    },
  },
  'sign-in/last-proof': {
    status: 409,
    says: { en: 'Without this you could not sign in any more.', es: 'Sin esto ya no podría entrar.' },
    remedy: {
      en: 'Set a password or another passkey first.',
      es: 'Ponga primero una contraseña u otra clave de acceso.',
    },
  },
  'sign-in/password-too-short-alone': {
    status: 409,
    says: {
      en: 'Your password is too short to stand without a second factor.',
      es: 'Su contraseña es demasiado corta para usarse sin un segundo factor.',
    },
    remedy: {
      en: 'Choose a password of at least {needed} characters first, or keep another second factor.',
      es: 'Elija primero una contraseña de al menos {needed} caracteres, o conserve otro segundo factor.',
    },
  },
  'sign-in/not-your-organization': {
    status: 403,
    says: {
      en: 'You do not work for this organization, or your place there waits for its administrator.',
      es: 'Usted no trabaja para esta organización, o su acceso espera a que el administrador lo confirme.',
    },
    remedy: {
      en: 'Choose another one, or ask its administrator.',
      es: 'Elija otra, o consulte al administrador.',
    },
  },
} as const
