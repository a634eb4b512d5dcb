/** What requests about e-mail and hand delivery may be refused for. */

export const mailRefusals = {
  'mail/not-a-key': {
    status: 400,
    says: { en: 'This is not a public OpenPGP key.', es: 'Esto no es una clave pública de OpenPGP.' },
    remedy: {
      en: 'Paste one key with its BEGIN and END lines, as “gpg --armor --export” gives it.',
      es: 'Pegue una clave con sus líneas BEGIN y END, como la da “gpg --armor --export”.',
    },
  },
  'mail/private-key-given': {
    status: 400,
    says: {
      en: 'This is a private key. Nothing of it was kept.',
      es: 'Esta es una clave privada. No se guardó nada de ella.',
    },
    remedy: {
      en: 'Give only the public key, and have the owner make a new pair: this one was shown.',
      es: 'Dé solo la clave pública, y que el dueño haga un par nuevo: este se mostró.',
    },
  },
  'mail/not-a-private-key': {
    status: 400,
    says: { en: 'This is not a private OpenPGP key.', es: 'Esto no es una clave privada de OpenPGP.' },
    remedy: {
      en: 'Paste one key with its BEGIN and END lines, as “gpg --armor --export-secret-keys” gives it.',
      es: 'Pegue una clave con sus líneas BEGIN y END, como la da “gpg --armor --export-secret-keys”.',
    },
  },
  'mail/wrong-passphrase': {
    status: 400,
    says: { en: 'The passphrase does not open this key.', es: 'La frase no abre esta clave.' },
    remedy: {
      en: 'Type it as you do in your own program, with its capital letters and blanks.',
      es: 'Escríbala como en su propio programa, con sus mayúsculas y espacios.',
    },
  },
  'mail/key-cannot-encrypt': {
    status: 400,
    says: {
      en: 'Nothing can be encrypted to this key: it was taken back, or is for signing alone.',
      es: 'No se puede cifrar con esta clave: fue revocada o es solo para firmar.',
    },
    remedy: { en: 'Ask its owner for the key of today.', es: 'Pida al dueño la clave actual.' },
  },
  'mail/key-is-over': {
    status: 400,
    says: { en: 'The key’s last day is past.', es: 'El último día de la clave ya pasó.' },
    remedy: { en: 'Ask its owner for the key of today.', es: 'Pida al dueño la clave actual.' },
  },
  'mail/key-known': {
    status: 409,
    says: { en: 'The key is in your list already.', es: 'La clave ya está en su lista.' },
    remedy: { en: 'Look for its fingerprint there.', es: 'Busque ahí su huella.' },
  },
  'mail/fingerprint-differs': {
    status: 409,
    says: {
      en: 'The fingerprint that you typed is not the one of this key.',
      es: 'La huella que escribió no es la de esta clave.',
    },
    remedy: {
      en: 'Call the owner at a number that you knew before. If it still differs, do not use the key.',
      es: 'Llame al dueño a un número que ya conocía. Si sigue siendo distinta, no use la clave.',
    },
  },
  'mail/address-taken': {
    status: 409,
    says: {
      en: 'Another partner’s e-mail comes from that address.',
      es: 'El correo de otro socio viene de esa dirección.',
    },
    remedy: {
      en: 'Each partner needs addresses of its own, or nobody knows whose a file is.',
      es: 'Cada socio necesita direcciones propias; si no, nadie sabe de quién es un archivo.',
    },
  },
  'hand-delivery/nothing-to-hand-over': {
    status: 409,
    says: {
      en: 'Only files that are composed, all for the same partner, can be handed over.',
      es: 'Solo se pueden entregar archivos preparados, todos para el mismo socio.',
    },
    remedy: {
      en: 'Compose them first, then choose them again.',
      es: 'Prepárelos primero y elíjalos de nuevo.',
    },
  },
  'hand-delivery/no-key': {
    status: 409,
    says: {
      en: 'No OpenPGP key of this partner is confirmed and in date, or you have none of your own.',
      es: 'Ninguna clave OpenPGP de este socio está confirmada y vigente, o usted no tiene una propia.',
    },
    remedy: {
      en: 'See to the keys in Settings, or choose the archive with a password.',
      es: 'Revise las claves en Configuración o elija el archivo con contraseña.',
    },
  },
  'hand-delivery/not-an-archive': {
    status: 400,
    says: {
      en: 'This is not an encrypted archive, or it is damaged.',
      es: 'Esto no es un archivo cifrado o está dañado.',
    },
    remedy: {
      en: 'Ask for a zip archive with AES encryption, or a file encrypted with OpenPGP.',
      es: 'Pida un archivo zip con cifrado AES o un archivo cifrado con OpenPGP.',
    },
  },
  'hand-delivery/wrong-password': {
    status: 400,
    says: { en: 'The password does not open the archive.', es: 'La contraseña no abre el archivo.' },
    remedy: {
      en: 'Type it as it was told to you, with its capital letters and dashes.',
      es: 'Escríbala como se la dijeron, con sus mayúsculas y guiones.',
    },
  },
  'hand-delivery/not-encrypted': {
    status: 400,
    says: {
      en: 'The archive holds a file that is not encrypted.',
      es: 'El archivo contiene un archivo sin cifrar.',
    },
    remedy: {
      en: 'Ask for it anew, encrypted with AES. If it was lost on the way, tell your privacy officer.',
      es: 'Pídalo de nuevo, cifrado con AES. Si se perdió en el camino, avise a su encargado de privacidad.',
    },
  },
  'hand-delivery/not-safe': {
    status: 400,
    says: {
      en: 'The archive is made in a way that could do harm: too many files, far too large, or with odd paths.',
      es: 'El archivo podría causar daño: demasiados archivos, demasiado grande o con rutas extrañas.',
    },
    remedy: {
      en: 'Ask for a plain archive with at most 100 files and no folders.',
      es: 'Pida un archivo simple con un máximo de 100 archivos y sin carpetas.',
    },
  },
  'hand-delivery/wrong-signature': {
    status: 400,
    says: {
      en: 'The archive is not signed by a key of this partner that you have confirmed.',
      es: 'El archivo no está firmado con una clave de este socio que usted haya confirmado.',
    },
    remedy: {
      en: 'Have it signed with the agreed key, or confirm the new one by phone first.',
      es: 'Que lo firmen con la clave acordada, o confirme primero la nueva por teléfono.',
    },
  },
} as const
