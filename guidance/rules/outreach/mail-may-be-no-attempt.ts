/** A mass mailing is no outreach attempt; a letter to one member is. */
import { defineRule } from '../../define.ts'

export const outreachMailMayBeNoAttempt = defineRule({
  id: 'outreach/mail-may-be-no-attempt',
  files: ['ecm/initial-outreach-tracker'],
  reads: ['outreachAttemptMethod'],
  at: 'outreachAttemptMethod',
  consequence: 'note',
  words: {
    wrong: { en: 'The attempt was made by mail.', es: 'El intento se hizo por correo postal.' },
    expected: {
      en: 'A letter to this one member counts as an attempt. A mass mailing does not.',
      es: 'Una carta a este miembro cuenta como intento. Un envío masivo no.',
    },
    mend: {
      en: 'If it was a mass mailing, delete the row. If not, you need not do anything.',
      es: 'Si fue un envío masivo, borre la fila. Si no, no tiene que hacer nada.',
    },
  },
  example: 'In-Person',
  codes: { mail: ['Mail'] },
  since: '2022-01-01',
  basis: 'plan',
  cite: 'calaim-101-faq: outreach attempts',
})
