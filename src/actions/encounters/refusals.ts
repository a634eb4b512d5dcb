/** What requests about encounters may be refused for. */

export const encounterRefusals = {
  'encounters/not-set-up': {
    status: 409,
    says: {
      en: 'It is not written down yet how encounters go to the State.',
      es: 'Aún no está escrito cómo van los encuentros al Estado.',
    },
    remedy: {
      en: 'Write down who pays, and in the settings of encounters the plan code and the State.',
      es: 'Escriba quién paga y, en los ajustes de encuentros, el código del plan y el Estado.',
    },
  },
  'encounters/no-such-partner': {
    status: 404,
    says: { en: 'There is no such partner.', es: 'No existe ese socio.' },
    remedy: { en: 'Choose one from your network.', es: 'Elija uno de su red.' },
  },
  'encounters/no-such-encounter': {
    status: 404,
    says: { en: 'There is no encounter by that id.', es: 'No hay ningún encuentro con ese id.' },
    remedy: { en: 'Look at the list of encounters.', es: 'Mire la lista de encuentros.' },
  },
  'encounters/no-such-file': {
    status: 404,
    says: {
      en: 'There is no file of encounters by that id.',
      es: 'No hay ningún archivo de encuentros con ese id.',
    },
    remedy: { en: 'Look at the list of files.', es: 'Mire la lista de archivos.' },
  },
  'encounters/not-made': {
    status: 409,
    says: { en: 'The file is not made yet, or is empty.', es: 'El archivo aún no está hecho, o está vacío.' },
    remedy: { en: 'Wait until it is made.', es: 'Espere a que esté hecho.' },
  },
} as const
