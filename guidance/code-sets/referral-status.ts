/** Referral Status, one of the three closed-loop elements of the return transmission files. */
import { defineCodeSet } from '../define.ts'

/*
 * In force since July 2025. That a referral can be Declined by the provider is the State’s word; of the
 * other values we only know that there are some. A referral that a provider declines stays open: the plan
 * refers again.
 */
export const referralStatus = defineCodeSet({
  id: 'referral-status',
  name: 'Referral Status',
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Referral Status',
  codes: [
    {
      code: 'Pending',
      label: 'Received, not yet answered',
      labelEs: 'Recibida, sin respuesta aún',
      aliases: ['New', 'Received', 'Sent', 'Referral pending', 'Open'],
    },
    {
      code: 'Accepted',
      label: 'Accepted by the provider',
      labelEs: 'Aceptada por el proveedor',
      aliases: ['Referral accepted', 'Accept'],
    },
    {
      code: 'Declined',
      label: 'Declined by the provider',
      labelEs: 'Rechazada por el proveedor',
      basis: 'dhcs',
      cite: 'closed-loop-faq-2025-05: Referral Status',
      aliases: ['Referral declined', 'Rejected', 'Provider declined'],
    },
    {
      code: 'Outreach Initiated',
      label: 'Outreach to the member has begun',
      labelEs: 'Se inició el contacto con el miembro',
      aliases: ['Outreach started', 'Outreach in progress', 'In outreach', 'Outreach'],
    },
    {
      code: 'Referral Loop Closed',
      label: 'Closed; the reason is given',
      labelEs: 'Cerrada; se da el motivo',
      aliases: ['Closed', 'Loop closed', 'Referral closed', 'Closed loop'],
    },
  ],
})
