/** Why an e-mail was not taken or not delivered, in words for whoever can do something about it. */

type Words = { readonly en: string; readonly es: string }

export type MailTroubleFacts = { readonly says: Words; readonly remedy: Words }

export const mailTroubles = {
  'mail/sender-not-agreed': {
    says: {
      en: 'The message came from an address that no partner has named.',
      es: 'El mensaje vino de una dirección que ningún socio indicó.',
    },
    remedy: {
      en: 'Send it from an agreed address, or have the address added in Settings.',
      es: 'Envíelo desde una dirección acordada o pida que se agregue en Configuración.',
    },
  },
  'mail/no-attachment': {
    says: { en: 'No encrypted file was attached.', es: 'No había ningún archivo cifrado adjunto.' },
    remedy: {
      en: 'Attach the file, encrypted with OpenPGP, and send it again.',
      es: 'Adjunte el archivo, cifrado con OpenPGP, y envíelo de nuevo.',
    },
  },
  'mail/not-encrypted': {
    says: { en: 'A file was attached without encryption.', es: 'Se adjuntó un archivo sin cifrar.' },
    remedy: {
      en: 'Encrypt it with our OpenPGP key. Tell your privacy officer if it held health information.',
      es: 'Cífrelo con nuestra clave OpenPGP. Avise a su encargado de privacidad si contenía información de salud.',
    },
  },
  'mail/not-for-our-key': {
    says: {
      en: 'The file is encrypted, but not with our key.',
      es: 'El archivo está cifrado, pero no con nuestra clave.',
    },
    remedy: {
      en: 'Ask us for our key of today, and encrypt the file with that one.',
      es: 'Pídanos nuestra clave actual y cifre el archivo con ella.',
    },
  },
  'mail/damaged': {
    says: {
      en: 'The encrypted file was damaged or changed on the way.',
      es: 'El archivo cifrado se dañó o cambió en el camino.',
    },
    remedy: { en: 'Encrypt it anew and send it again.', es: 'Cífrelo de nuevo y envíelo otra vez.' },
  },
  'mail/not-openpgp': {
    says: {
      en: 'The attached file is not in the form of OpenPGP.',
      es: 'El archivo adjunto no tiene la forma de OpenPGP.',
    },
    remedy: {
      en: 'Encrypt it with a program for OpenPGP, such as GnuPG.',
      es: 'Cífrelo con un programa de OpenPGP, como GnuPG.',
    },
  },
  'mail/not-signed': {
    says: { en: 'The file is not signed with your key.', es: 'El archivo no está firmado con su clave.' },
    remedy: {
      en: 'Sign it when you encrypt it, and send it again.',
      es: 'Fírmelo al cifrarlo y envíelo de nuevo.',
    },
  },
  'mail/signature-wrong': {
    says: {
      en: 'The signature is not by a key of yours that we have confirmed.',
      es: 'La firma no es de una clave suya que hayamos confirmado.',
    },
    remedy: {
      en: 'Sign with the agreed key, or send us your new key and confirm it by phone.',
      es: 'Firme con la clave acordada, o envíenos la nueva y confírmela por teléfono.',
    },
  },
  'mail/too-large': {
    says: { en: 'The message or its file is too large.', es: 'El mensaje o su archivo es demasiado grande.' },
    remedy: { en: 'Split it, or send it through the portal.', es: 'Divídalo o envíelo por el portal.' },
  },
  'mail/not-understood': {
    says: {
      en: 'The message is not in the form of an e-mail that we can read.',
      es: 'El mensaje no tiene la forma de un correo que podamos leer.',
    },
    remedy: {
      en: 'Send the encrypted file as an ordinary attachment.',
      es: 'Envíe el archivo cifrado como un adjunto común.',
    },
  },
  'mail/no-key': {
    says: {
      en: 'No key of the partner is confirmed and in date, or we have none of our own.',
      es: 'Ninguna clave del socio está confirmada y vigente, o no tenemos una propia.',
    },
    remedy: {
      en: 'See to the keys in Settings, then send the file again.',
      es: 'Revise las claves en Configuración y envíe el archivo de nuevo.',
    },
  },
  'mail/no-agreement': {
    says: {
      en: 'E-mail with this partner is not set up any more.',
      es: 'El correo con este socio ya no está configurado.',
    },
    remedy: { en: 'Set it up in Settings.', es: 'Configúrelo en Configuración.' },
  },
  'mail/address-refused': {
    says: {
      en: 'The receiver’s server refused the address.',
      es: 'El servidor del destinatario rechazó la dirección.',
    },
    remedy: { en: 'Check the address with them.', es: 'Verifique la dirección con ellos.' },
  },
  'mail/server-refused': {
    says: { en: 'A mail server refused the message.', es: 'Un servidor de correo rechazó el mensaje.' },
    remedy: {
      en: 'Ask whoever runs this hub to look at the mail server.',
      es: 'Pida a quien administra este sistema que revise el servidor de correo.',
    },
  },
  'mail/came-back': {
    says: { en: 'The message came back.', es: 'El mensaje fue devuelto.' },
    remedy: { en: 'Check the address with them.', es: 'Verifique la dirección con ellos.' },
  },
  'mail/mailbox-away': {
    says: { en: 'The mailbox does not answer.', es: 'El buzón no responde.' },
    remedy: {
      en: 'Check its server and port. We try again by ourselves.',
      es: 'Revise el servidor y el puerto. Lo intentamos de nuevo solos.',
    },
  },
  'mail/mailbox-refused': {
    says: {
      en: 'The mailbox refused the account or its password.',
      es: 'El buzón rechazó la cuenta o su contraseña.',
    },
    remedy: { en: 'Enter them again.', es: 'Escríbalas de nuevo.' },
  },
  'mail/mailbox-not-safe': {
    says: {
      en: 'The mailbox offers no TLS, or is inside a private network.',
      es: 'El buzón no ofrece TLS o está en una red privada.',
    },
    remedy: {
      en: 'Name a server on the open internet, with TLS.',
      es: 'Indique un servidor de internet, con TLS.',
    },
  },
} as const satisfies Record<string, MailTroubleFacts>

export type MailTrouble = keyof typeof mailTroubles

export function isMailTrouble(code: string): code is MailTrouble {
  return Object.hasOwn(mailTroubles, code)
}
