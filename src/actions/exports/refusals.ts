/** What requests for exports may be refused for. */

export const exportRefusals = {
  'exports/no-such-resource': {
    status: 404,
    says: {
      en: 'There is no such resource that you may see.',
      es: 'No existe tal recurso que usted pueda ver.',
    },
    remedy: {
      en: 'Take the id from a search or from an export.',
      es: 'Tome el id de una búsqueda o de una exportación.',
    },
  },
  'exports/patient-missing': {
    status: 422,
    says: {
      en: 'These resources are each a member’s: a search has to say whose.',
      es: 'Cada uno de estos recursos es de un miembro: la búsqueda debe decir de quién.',
    },
    remedy: {
      en: 'Add patient, with the id of a Patient; or take all of them as a file.',
      es: 'Agregue patient, con el id de un Patient; o tómelos todos como archivo.',
    },
  },
  'exports/no-such-partner': {
    status: 422,
    says: {
      en: 'You have no contract with whom you named.',
      es: 'Usted no tiene contrato con quien nombró.',
    },
    remedy: { en: 'Choose a partner from your list.', es: 'Elija un socio de su lista.' },
  },
  'exports/not-made': {
    status: 409,
    says: {
      en: 'This export is not there: not yet, or no more.',
      es: 'Esta exportación no está: aún no, o ya no.',
    },
    remedy: { en: 'Wait till it is made, or ask for a new one.', es: 'Espere a que esté lista o pida otra.' },
  },
} as const
