/** Six months have at most 184 days. */
import { defineRule } from '../../define.ts'

export const memberMoreInpatientDaysThanSixMonths = defineRule({
  id: 'member/more-inpatient-days-than-six-months',
  files: ['ecm/member-information'],
  reads: ['inpatientDayCount'],
  at: 'inpatientDayCount',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{found} days in hospital are more than six months have.',
      es: '{found} días de hospital son más de los que hay en seis meses.',
    },
    expected: { en: 'At most {expected} days.', es: 'Como máximo {expected} días.' },
    mend: {
      en: 'Check the count. It is of the last six months only.',
      es: 'Revise el conteo. Es solo de los últimos seis meses.',
    },
  },
  example: '3',
  numbers: { days: 184 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 2',
})
