/** The time of an attempt is given in minutes, and is part of a day. */
import { defineRule } from '../../define.ts'

export const outreachLongerThanADay = defineRule({
  id: 'outreach/longer-than-a-day',
  files: ['ecm/initial-outreach-tracker'],
  reads: ['outreachMinutes'],
  at: 'outreachMinutes',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{found} minutes are more than a day has.',
      es: '{found} minutos son más de los que tiene un día.',
    },
    expected: {
      en: 'The time is in minutes, {expected} at most.',
      es: 'El tiempo va en minutos, {expected} como máximo.',
    },
    mend: {
      en: 'Check the time. It is in minutes, not in seconds.',
      es: 'Revise el tiempo. Va en minutos, no en segundos.',
    },
  },
  example: '15',
  numbers: { minutes: 1440 },
  since: '2023-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: minutes of an attempt',
  reading: 'R-14',
})
