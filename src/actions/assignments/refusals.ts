/** What requests about assignments may be refused for. */

export const assignmentRefusals = {
  'assignments/no-such-assignment': {
    status: 404,
    says: { en: 'You have no such assignment.', es: 'Usted no tiene esa asignación.' },
    remedy: { en: 'Open the list of assignments.', es: 'Abra la lista de asignaciones.' },
  },
  'assignments/not-contracted': {
    status: 422,
    says: {
      en: 'This provider has no contract in force for the service.',
      es: 'Este proveedor no tiene un contrato vigente para el servicio.',
    },
    remedy: { en: 'Choose one of the list.', es: 'Elija uno de la lista.' },
  },
  'assignments/no-room': {
    status: 409,
    says: { en: 'This provider has no room.', es: 'Este proveedor no tiene cupo.' },
    remedy: {
      en: 'Choose another, or say why it is to be this one all the same.',
      es: 'Elija otro, o diga por qué ha de ser este a pesar de eso.',
    },
  },
  'assignments/passes-over-choice': {
    status: 409,
    says: {
      en: 'The member wants another provider, who is under contract.',
      es: 'El miembro quiere a otro proveedor, que tiene contrato.',
    },
    remedy: {
      en: 'Give the member that one, or say why not.',
      es: 'Dele ese al miembro, o diga por qué no.',
    },
  },
  'assignments/is-assigned': {
    status: 409,
    says: {
      en: 'A provider has this member for the service already.',
      es: 'Un proveedor ya tiene a este miembro para el servicio.',
    },
    remedy: {
      en: 'Say why it changes: the one before then ends.',
      es: 'Diga por qué cambia: la anterior termina entonces.',
    },
  },
  'assignments/not-now': {
    status: 409,
    says: { en: 'That cannot be said of it as it stands.', es: 'Eso no se puede decir en su estado actual.' },
    remedy: { en: 'Look at where it stands now.', es: 'Mire cómo está ahora.' },
  },
  'assignments/reason-missing': {
    status: 422,
    says: { en: 'A reason of the list is missing.', es: 'Falta una razón de la lista.' },
    remedy: { en: 'Choose one.', es: 'Elija una.' },
  },
} as const
