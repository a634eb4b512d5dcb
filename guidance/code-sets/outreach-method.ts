/** Outreach Attempt Method of the Initial Outreach Tracker: how an ECM provider tried to reach a member. */
import { defineCodeSet } from '../define.ts'

/*
 * An attempt is one person's: in person, or by a letter, call or message to that member that they can
 * answer, and it counts whether or not it succeeds. A mass mailing is none. The State's values could not be
 * read; the modes are those that its training names, and mail and video, which plans take.
 */
export const outreachMethod = defineCodeSet({
  id: 'outreach-method',
  name: 'Outreach Attempt Method',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Outreach Attempt Method',
  codes: [
    {
      code: 'In-Person',
      label: 'In person',
      labelEs: 'En persona',
      aliases: [
        'IP',
        'Face to face',
        'F2F',
        'Field visit',
        'Home visit',
        'Street outreach',
        'Visit',
        'Field',
      ],
    },
    {
      code: 'Phone',
      label: 'Phone call',
      labelEs: 'Llamada telefónica',
      aliases: [
        'TEL',
        'Telephone',
        'Telephonic',
        'Call',
        'Phone call',
        'Telephone call',
        'Voicemail',
        'Cell phone',
      ],
    },
    {
      code: 'Text',
      label: 'Text message',
      labelEs: 'Mensaje de texto',
      aliases: ['TXT', 'SMS', 'Text message', 'Texting', 'Text messaging'],
    },
    {
      code: 'Email',
      label: 'Email',
      labelEs: 'Correo electrónico',
      aliases: ['EML', 'Electronic mail', 'Email message'],
    },
    {
      code: 'Video',
      label: 'Video call',
      labelEs: 'Videollamada',
      aliases: ['VID', 'Video call', 'Video visit', 'Video conference', 'Telehealth', 'Zoom'],
    },
    {
      code: 'Mail',
      label: 'Letter to the member',
      labelEs: 'Carta al miembro',
      aliases: ['MAL', 'Letter', 'Postal mail', 'USPS', 'Mailed letter', 'US Mail'],
    },
    {
      code: 'Other Electronic',
      label: 'Another electronic way',
      labelEs: 'Otro medio electrónico',
      aliases: [
        'Electronic',
        'Other electronic communication',
        'Portal message',
        'Patient portal',
        'Secure message',
      ],
    },
    { code: 'Other', label: 'Another way', labelEs: 'Otro medio', aliases: ['OTH', 'Other method'] },
  ],
})
