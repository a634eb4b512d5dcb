/** Who made an outreach attempt: the Provider Type of the Initial Outreach Tracker. */
import { defineCodeSet } from '../define.ts'

/*
 * The State's values could not be read. The outreach services are coded by clinical (G9008) and
 * non-clinical (G9012) staff, and the tracker is to be derived from them, so that these two are the values
 * it can hold.
 */
export const outreachProviderType = defineCodeSet({
  id: 'outreach-provider-type',
  name: 'Provider Type (outreach)',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Outreach Provider Type',
  codes: [
    {
      code: 'Clinical',
      label: 'Clinical staff',
      labelEs: 'Personal clínico',
      aliases: ['C', 'Clinical staff', 'Clinical provider', 'Clinician', 'Licensed', 'G9008'],
    },
    {
      code: 'Non-Clinical',
      label: 'Non-clinical staff',
      labelEs: 'Personal no clínico',
      aliases: [
        'NC',
        'N',
        'Non-clinical staff',
        'Non-clinical provider',
        'Not clinical',
        'Unlicensed',
        'CHW',
        'Community Health Worker',
        'G9012',
      ],
    },
  ],
})
