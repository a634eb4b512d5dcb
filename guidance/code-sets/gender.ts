/** The member’s gender code. */
import { defineCodeSet } from '../define.ts'

/*
 * The State names the element and not its values; M, F and U are those of the national enrollment file that
 * plans get from the State. X is what California’s own records carry for nonbinary people.
 */
export const gender = defineCodeSet({
  id: 'gender',
  name: 'Member Gender Code',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'x12-834: DMG03',
  codes: [
    { code: 'M', label: 'Male', labelEs: 'Masculino', aliases: ['Man', 'Boy'] },
    { code: 'F', label: 'Female', labelEs: 'Femenino', aliases: ['Woman', 'Girl'] },
    {
      code: 'X',
      label: 'Nonbinary',
      labelEs: 'No binario',
      cite: 'causeway-assumptions: Gender',
      aliases: ['Non-binary', 'Gender nonbinary', 'NB'],
    },
    {
      code: 'U',
      label: 'Unknown',
      labelEs: 'Se desconoce',
      aliases: ['UNK', 'Not reported', 'Not stated', 'Unspecified', 'Undisclosed', 'Declined to state'],
    },
  ],
})
