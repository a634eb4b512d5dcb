/** What requests about members may be refused for. */

export const memberRefusals = {
  'members/no-such-member': {
    status: 404,
    says: { en: 'You have no member under this id.', es: 'Usted no tiene ningún miembro con este id.' },
    remedy: {
      en: 'Look for the person by name, date of birth or CIN.',
      es: 'Busque a la persona por nombre, fecha de nacimiento o CIN.',
    },
  },
  'members/not-valid': {
    status: 422,
    says: {
      en: 'Some of what was entered cannot be taken: {elements}',
      es: 'Una parte de lo que se anotó no se puede aceptar: {elements}',
    },
    remedy: { en: 'Mend what is named, and save again.', es: 'Corrija lo que se nombra y guarde otra vez.' },
  },
  'members/nobody-named': {
    status: 422,
    says: {
      en: 'A new member needs a CIN, or a last name and a date of birth.',
      es: 'Un miembro nuevo necesita un CIN, o un apellido y una fecha de nacimiento.',
    },
    remedy: { en: 'Enter one of the two.', es: 'Anote una de las dos cosas.' },
  },
  'members/is-there-already': {
    status: 409,
    says: {
      en: 'You have this member already.',
      es: 'Usted ya tiene a este miembro.',
    },
    remedy: {
      en: 'Open the member that you have, and enter there what is new.',
      es: 'Abra al miembro que ya tiene y anote ahí lo que es nuevo.',
    },
  },
  'members/changed-meanwhile': {
    status: 409,
    says: {
      en: 'Somebody, or a file, changed this member while you wrote.',
      es: 'Alguien, o un archivo, cambió a este miembro mientras usted escribía.',
    },
    remedy: {
      en: 'Look at what it says now, and save again if yours still holds.',
      es: 'Mire lo que dice ahora y guarde otra vez si lo suyo sigue valiendo.',
    },
  },
  'members/no-such-question': {
    status: 404,
    says: { en: 'There is no such question.', es: 'No existe esa pregunta.' },
    remedy: {
      en: 'Look at the list of open questions.',
      es: 'Mire la lista de preguntas abiertas.',
    },
  },
  'members/answered-already': {
    status: 409,
    says: { en: 'Somebody has answered this question.', es: 'Alguien ya contestó esta pregunta.' },
    remedy: {
      en: 'Look at the list of open questions.',
      es: 'Mire la lista de preguntas abiertas.',
    },
  },
  'members/no-such-fact': {
    status: 422,
    says: { en: 'The guidance knows no such fact: {code}', es: 'La guía no conoce ese dato: {code}' },
    remedy: { en: 'Choose one of the list.', es: 'Elija uno de la lista.' },
  },
  'members/in-the-future': {
    status: 422,
    says: { en: 'That day has not come yet.', es: 'Ese día aún no llega.' },
    remedy: { en: 'Look at the day again.', es: 'Revise el día.' },
  },
} as const
