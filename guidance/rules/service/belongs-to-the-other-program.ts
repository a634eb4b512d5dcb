/** ECM services and Community Supports are billed by different providers under different contracts. */
import { defineRule } from '../../define.ts'

export const serviceBelongsToTheOtherProgram = defineRule({
  id: 'service/belongs-to-the-other-program',
  files: [
    'billing/invoice',
    'community-supports/authorization-status',
    'community-supports/return-transmission',
  ],
  reads: ['procedureCode', 'procedureCodeModifier'],
  at: 'procedureCode',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: '{code} with {modifiers} is {service}, which belongs to the other program.',
      es: '{code} con {modifiers} es {service}, que pertenece al otro programa.',
    },
    expected: {
      en: 'An ECM file names ECM services. A Community Supports file names Community Supports.',
      es: 'Un archivo de ECM lleva servicios de ECM. Uno de Apoyos Comunitarios lleva Apoyos Comunitarios.',
    },
    mend: {
      en: 'Check the code and the modifiers. If they are right, send this row in the other file.',
      es: 'Revise el código y los modificadores. Si son correctos, envíe esta fila en el otro archivo.',
    },
  },
  example: 'G9008 U1',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: one program a file',
  reading: 'R-41',
})
