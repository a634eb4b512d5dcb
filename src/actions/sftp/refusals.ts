/** What requests about SFTP may be refused for. */

export const sftpRefusals = {
  'sftp/not-a-public-key': {
    status: 422,
    says: {
      en: 'This is not a public key that can be read.',
      es: 'Esto no es una clave pública que se pueda leer.',
    },
    remedy: {
      en: 'Paste the one line of the file that ends in .pub. It begins with ssh-ed25519, ecdsa-sha2 or ssh-rsa.',
      es: 'Pegue la única línea del archivo que termina en .pub. Empieza con ssh-ed25519, ecdsa-sha2 o ssh-rsa.',
    },
  },
  'sftp/private-key': {
    status: 422,
    says: {
      en: 'This is a private key. It was not kept, but it has left your machine.',
      es: 'Esta es una clave privada. No se guardó, pero ya salió de su equipo.',
    },
    remedy: {
      en: 'Make a new pair of keys, and paste the line of the file that ends in .pub.',
      es: 'Cree un nuevo par de claves y pegue la línea del archivo que termina en .pub.',
    },
  },
  'sftp/key-too-weak': {
    status: 422,
    says: {
      en: 'A key of this kind or length is too easy to break.',
      es: 'Una clave de este tipo o tamaño es demasiado fácil de romper.',
    },
    remedy: {
      en: 'Make one with “ssh-keygen -t ed25519”, or an RSA key of at least 2048 bits.',
      es: 'Cree una con “ssh-keygen -t ed25519”, o una clave RSA de al menos 2048 bits.',
    },
  },
  'sftp/key-known': {
    status: 409,
    says: {
      en: 'This key is registered here already, or was taken back.',
      es: 'Esta clave ya está registrada aquí, o se retiró.',
    },
    remedy: {
      en: 'Use it as it is, or make a new pair of keys.',
      es: 'Úsela como está, o cree un nuevo par de claves.',
    },
  },
  'sftp/passwords-not-allowed': {
    status: 409,
    says: {
      en: 'Your organization allows keys only.',
      es: 'Su organización solo permite claves de programa.',
    },
    remedy: {
      en: 'Use a key, or let an administrator allow passwords first.',
      es: 'Use una clave de programa, o pida a un administrador que permita contraseñas.',
    },
  },
  'sftp/no-such-folder': {
    status: 404,
    says: { en: 'There is no folder of that name.', es: 'No hay ninguna carpeta con ese nombre.' },
    remedy: {
      en: 'See which there are. A partner’s folder is there once you have a contract.',
      es: 'Vea cuáles hay. La carpeta de un socio aparece cuando hay un contrato con él.',
    },
  },
  'sftp/folder-name-taken': {
    status: 409,
    says: { en: 'Another partner’s folder is called that.', es: 'La carpeta de otro socio ya se llama así.' },
    remedy: { en: 'Choose another name.', es: 'Elija otro nombre.' },
  },
  'sftp/pattern-not-understood': {
    status: 422,
    says: {
      en: 'The pattern does not name every answer in a way of its own.',
      es: 'El patrón no da un nombre propio a cada respuesta.',
    },
    remedy: {
      en: 'Use {NAME} or {RECEIPT}, and {KIND}; {YYYYMMDD} may be there too.',
      es: 'Use {NAME} o {RECEIPT}, y {KIND}; también puede estar {YYYYMMDD}.',
    },
  },
  'sftp/name-not-taken': {
    status: 422,
    says: {
      en: 'A file of that name is not taken: {why}.',
      es: 'No se acepta un archivo con ese nombre: {why}.',
    },
    remedy: {
      en: 'Use letters, figures, blanks, hyphens and dots, at most 200 of them.',
      es: 'Use letras, números, espacios, guiones y puntos, 200 como máximo.',
    },
  },
  'sftp/too-much-today': {
    status: 429,
    says: {
      en: 'Your organization has put {files} files of {megabytes} MB in 24 hours, which is as much as is taken.',
      es: 'Su organización subió {files} archivos de {megabytes} MB en 24 horas, que es todo lo que se acepta.',
    },
    remedy: {
      en: 'Go on tomorrow, or ask whoever runs this hub to take more.',
      es: 'Siga mañana, o pida a quien administra este centro que acepte más.',
    },
  },
  'sftp/no-such-upload': {
    status: 404,
    says: { en: 'There is no such file that is kept.', es: 'No hay ningún archivo así guardado.' },
    remedy: { en: 'Put it again from its beginning.', es: 'Súbalo otra vez desde el principio.' },
  },
  'sftp/no-such-file': {
    status: 404,
    says: { en: 'There is no such file in the folder.', es: 'No hay ningún archivo así en la carpeta.' },
    remedy: {
      en: 'See which there are. Older ones are in the portal.',
      es: 'Vea cuáles hay. Los más antiguos están en el portal.',
    },
  },
  'sftp/no-such-connection': {
    status: 404,
    says: { en: 'There is no such connection.', es: 'No hay ninguna conexión así.' },
    remedy: {
      en: 'See which there are. One that was ended is set up anew.',
      es: 'Vea cuáles hay. Una que terminó se configura de nuevo.',
    },
  },
} as const
