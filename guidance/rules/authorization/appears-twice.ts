/** A member, a service and an authorization together stand once in a file. */
import { defineRule } from '../../define.ts'

export const authorizationAppearsTwice = defineRule({
  id: 'authorization/appears-twice',
  files: ['community-supports/authorization-status', 'community-supports/return-transmission'],
  reads: ['memberCin', 'communitySupport'],
  at: 'memberCin',
  consequence: 'rejects-row',
  words: {
    wrong: {
      en: 'Row {otherRow} is about the same member, service and authorization.',
      es: 'La fila {otherRow} trata del mismo miembro, servicio y autorización.',
    },
    expected: {
      en: 'A member has one row for each service and authorization.',
      es: 'Un miembro tiene una fila por cada servicio y autorización.',
    },
    mend: {
      en: 'Keep the row that is right and delete the other.',
      es: 'Deje la fila correcta y borre la otra.',
    },
  },
  example: '90000001A',
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: a row a member and service',
  reading: 'R-19',
})
