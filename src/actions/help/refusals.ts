/** What requests about help may be refused for. */

export const helpRefusals = {
  'help/no-such-finding': {
    status: 404,
    says: { en: 'There is no finding of this code.', es: 'No hay ningún hallazgo con este código.' },
    remedy: { en: 'Look for it by its words.', es: 'Búsquelo por sus palabras.' },
  },
  'help/no-such-element': {
    status: 404,
    says: {
      en: 'There is no such file, or it has no such column today.',
      es: 'No existe ese archivo, o hoy no tiene esa columna.',
    },
    remedy: { en: 'Choose it from the list of files.', es: 'Elíjalo en la lista de archivos.' },
  },
  'help/no-way-to-reach': {
    status: 422,
    says: {
      en: 'A contact needs a phone number or an e-mail address.',
      es: 'Un contacto necesita un teléfono o una dirección de correo.',
    },
    remedy: { en: 'Give one of them, or both.', es: 'Dé uno de los dos, o ambos.' },
  },
} as const
