/** The Community Support that is named and the code that stands for it must be the same. */
import { defineRule } from '../../define.ts'

export const serviceIsNotTheSupportNamed = defineRule({
  id: 'service/is-not-the-support-named',
  files: ['community-supports/authorization-status', 'community-supports/return-transmission'],
  reads: ['communitySupport', 'procedureCode', 'procedureCodeModifier'],
  at: 'procedureCode',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{code} with {modifiers} is {service}, but the row names {support}.',
      es: '{code} con {modifiers} es {service}, pero la fila nombra {support}.',
    },
    expected: {
      en: 'The code and the modifiers stand for the service that is named.',
      es: 'El código y los modificadores corresponden al servicio que se nombra.',
    },
    mend: {
      en: 'Check which service is meant. Then correct the name or the code.',
      es: 'Revise de qué servicio se trata. Después corrija el nombre o el código.',
    },
  },
  example: 'H0043 U6',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'coding-2026-01: coding options',
  reading: 'R-19',
})
