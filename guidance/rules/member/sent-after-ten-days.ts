/** A new member reaches the ECM provider within ten days of the assignment. */
import { defineRule } from '../../define.ts'

export const memberSentAfterTenDays = defineRule({
  id: 'member/sent-after-ten-days',
  files: ['ecm/member-information'],
  reads: ['ecmMemberRecord', 'memberAssignmentDate', 'fileProductionDate'],
  at: 'memberAssignmentDate',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'This new member was assigned on {found}, {days} days before the file was made.',
      es: 'Este miembro nuevo se asignó el {found}, {days} días antes de hacerse el archivo.',
    },
    expected: {
      en: 'A new member is sent within {expected} days of the assignment.',
      es: 'Un miembro nuevo se envía dentro de los {expected} días de la asignación.',
    },
    mend: {
      en: 'Nothing in the row needs to change. Send new members sooner, or correct a wrong date.',
      es:
        'No hay que cambiar nada en la fila. ' +
        'Envíe antes a los miembros nuevos, o corrija una fecha equivocada.',
    },
  },
  example: '01/28/2026',
  numbers: { days: 10 },
  codes: { new: ['New'] },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Transmission Frequency',
  reading: 'R-10',
})
