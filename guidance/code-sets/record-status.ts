/** Where a member’s record stands in a member file: new, continuing, or in its final report. */
import { defineCodeSet } from '../define.ts'

export const recordStatus = defineCodeSet({
  id: 'record-status',
  name: 'Member Record',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Table 4',
  codes: [
    {
      code: 'New',
      label: 'New',
      labelEs: 'Nuevo',
      aliases: ['N', 'New member', 'New record', 'Add', 'Added'],
    },
    {
      code: 'Continuing',
      label: 'Continuing',
      labelEs: 'Continúa',
      aliases: ['C', 'Continued', 'Continue', 'Existing', 'Active', 'Ongoing'],
    },
    {
      code: 'Termed',
      label: 'Termed (final report)',
      labelEs: 'Terminado (último informe)',
      aliases: ['T', 'Term', 'Terminated', 'Termination', 'Final', 'Final report', 'Returned', 'Ended'],
    },
  ],
})
