/** Reason for Referral Loop Closure, one of the three closed-loop elements. */
import { defineCodeSet } from '../define.ts'

/*
 * That a loop closes with Services Received, on the provider’s word and without a claim, is the State’s;
 * the other values are ours.
 */
export const referralLoopClosureReason = defineCodeSet({
  id: 'referral-loop-closure-reason',
  name: 'Reason for Referral Loop Closure',
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Reason for Referral Loop Closure',
  codes: [
    {
      code: 'Services Received',
      label: 'The member received the service',
      labelEs: 'El miembro recibió el servicio',
      basis: 'dhcs',
      cite: 'closed-loop-faq-2025-05: closing a loop',
      aliases: ['Service received', 'Services provided', 'Received services', 'Completed'],
    },
    {
      code: 'Service Provider Declined',
      label: 'The provider declined, and no other could be found',
      labelEs: 'El proveedor lo rechazó y no se halló otro',
      aliases: ['Provider declined', 'Declined by provider', 'No capacity'],
    },
    {
      code: 'Unable to Reach Member',
      label: 'The member could not be reached',
      labelEs: 'No se pudo localizar al miembro',
      aliases: [
        'Unable to reach',
        'UTR',
        'Unable to contact',
        'Unable to contact member',
        'Unable to locate',
      ],
    },
    {
      code: 'Member No Longer Eligible',
      label: 'The member is no longer eligible',
      labelEs: 'El miembro ya no es elegible',
      aliases: ['No longer eligible', 'Not eligible', 'Ineligible', 'Lost eligibility'],
    },
    {
      code: 'Member Declined',
      label: 'The member declined or no longer needs the service',
      labelEs: 'El miembro lo rechazó o ya no lo necesita',
      aliases: [
        'Declined',
        'Member declined or no longer needs',
        'Declined by member',
        'No longer needed',
        'Member refused',
      ],
    },
    { code: 'Other', label: 'Another reason', labelEs: 'Otro motivo', aliases: ['OTH', 'Other reason'] },
  ],
})
