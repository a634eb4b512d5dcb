/** Status of Member Engagement in the Return Transmission Files. */
import { defineCodeSet } from '../define.ts'

/*
 * The element is the State's; its values could not be read. These are ours: words that a care manager would
 * say, to be replaced here, and only here, once the State's list is at hand. A plan's own words go into its
 * profile.
 */
export const engagementStatus = defineCodeSet({
  id: 'engagement-status',
  name: 'Status of Member Engagement',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Status of Member Engagement',
  codes: [
    {
      code: 'Outreach not started',
      label: 'Outreach not started',
      labelEs: 'Contacto no iniciado',
      aliases: [
        'Not started',
        'No outreach',
        'Pending outreach',
        'Outreach pending',
        'Assigned',
        'New assignment',
      ],
    },
    {
      code: 'Outreach in progress',
      label: 'Outreach in progress',
      labelEs: 'Contacto en curso',
      aliases: ['Outreach', 'In outreach', 'Outreach initiated', 'Attempting to reach', 'In progress'],
    },
    {
      code: 'Enrolled',
      label: 'Enrolled in the service',
      labelEs: 'Inscrito en el servicio',
      aliases: [
        'Engaged',
        'Active',
        'Opted in',
        'Opt-in',
        'Accepted',
        'Enrolled in ECM',
        'Receiving services',
      ],
    },
    {
      code: 'Declined',
      label: 'Declined the service',
      labelEs: 'Rechazó el servicio',
      aliases: [
        'Refused',
        'Opted out',
        'Opt-out',
        'Member declined',
        'Declined ECM',
        'Declined to participate',
      ],
    },
    {
      code: 'Unable to reach',
      label: 'Could not be reached',
      labelEs: 'No se pudo localizar',
      aliases: [
        'UTR',
        'Unable to contact',
        'Unable to connect',
        'Unable to locate',
        'UTC',
        'Lost to follow-up',
      ],
    },
    {
      code: 'On hold',
      label: 'On hold',
      labelEs: 'En pausa',
      aliases: ['Hold', 'Paused', 'Inactive', 'Suspended'],
    },
    {
      code: 'Disenrolled',
      label: 'Disenrolled from the service',
      labelEs: 'Dado de baja del servicio',
      aliases: ['Discontinued', 'Ended', 'Closed', 'Graduated', 'Termed', 'Terminated', 'Discharged'],
    },
  ],
})
