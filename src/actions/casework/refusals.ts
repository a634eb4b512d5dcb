/** What requests about the work with members may be refused for. */

export const caseworkRefusals = {
  'casework/not-valid': {
    status: 422,
    says: {
      en: 'Some of what was written down cannot be taken: {fields}',
      es: 'Una parte de lo que se anotó no se puede aceptar: {fields}',
    },
    remedy: { en: 'Mend what is named, and save again.', es: 'Corrija lo que se nombra y guarde otra vez.' },
  },
  'casework/no-such-entry': {
    status: 404,
    says: { en: 'There is no such entry.', es: 'No existe esa anotación.' },
    remedy: { en: 'Look at the member’s page again.', es: 'Mire otra vez la página del miembro.' },
  },
  'casework/in-the-future': {
    status: 422,
    says: { en: 'It cannot have happened after today.', es: 'No puede haber pasado después de hoy.' },
    remedy: { en: 'Give the day on which it happened.', es: 'Dé el día en que pasó.' },
  },
  'casework/protected-not-permitted': {
    status: 403,
    says: {
      en: 'Records of substance use programs are not among your work here.',
      es: 'Los registros de programas por consumo de sustancias no son parte de su trabajo aquí.',
    },
    remedy: {
      en: 'Ask the lead care manager or your supervisor to write it down.',
      es: 'Pida al administrador principal o a su supervisor que lo anote.',
    },
  },
  'casework/nobody-of-yours': {
    status: 422,
    says: { en: 'Nobody of that name works here.', es: 'Aquí no trabaja nadie con ese nombre.' },
    remedy: { en: 'Choose somebody from the list.', es: 'Elija a alguien de la lista.' },
  },
  'casework/nobody-names-us': {
    status: 409,
    says: {
      en: 'Your organization is not in the register of this hub.',
      es: 'Su organización no está en el registro de este sistema.',
    },
    remedy: { en: 'Ask your administrator.', es: 'Pregunte a su administrador.' },
  },
} as const
