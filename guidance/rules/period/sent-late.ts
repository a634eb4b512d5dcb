/** The file goes out at least once a month. */
import { defineRule } from '../../define.ts'

export const periodSentLate = defineRule({
  id: 'period/sent-late',
  files: ['ecm/member-information'],
  reads: ['fileProductionDate', 'fileReportingPeriod'],
  at: 'fileProductionDate',
  consequence: 'note',
  words: {
    wrong: {
      en: 'The file was made on {found}, {days} days after its reporting period.',
      es: 'El archivo se hizo el {found}, {days} días después de su período.',
    },
    expected: {
      en: 'The file is made within {expected} days of the reporting period, unless you agreed otherwise.',
      es: 'El archivo se hace dentro de los {expected} días del período, salvo que hayan acordado otra cosa.',
    },
    mend: {
      en: 'Nothing needs to change if you agreed otherwise. If not, send the file sooner next time.',
      es: 'Si acordaron otra cosa, no cambie nada. Si no, envíe antes el archivo la próxima vez.',
    },
  },
  example: '02/05/2026',
  numbers: { days: 31 },
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Transmission Frequency, note 1',
  reading: 'R-44',
})
