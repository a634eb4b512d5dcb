/** What a working day is: to State offices, and to a health plan that has a claim to decide. */
import { defineWorkingDays } from './forms.ts'

export const workingDays = [
  defineWorkingDays({
    id: 'state-offices',
    says: {
      en: 'Monday to Friday, except the holidays on which State offices are closed.',
      es: 'De lunes a viernes, salvo los feriados en que cierran las oficinas estatales.',
    },
    holidays: 'state',
    since: '2003-01-01',
    basis: 'dhcs',
    cite: 'government-code-holidays: sections 6700, 6701, 19853',
    reading: 'R-50',
  }),
  defineWorkingDays({
    id: 'claims',
    says: {
      en: 'Monday to Friday, except recognized federal holidays.',
      es: 'De lunes a viernes, salvo los feriados federales reconocidos.',
    },
    holidays: 'federal',
    since: '2003-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: ccr-28-1300-71 (a), definition of working days, recalled and not read again',
    reading: 'R-50',
  }),
] as const
