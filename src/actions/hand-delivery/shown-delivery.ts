/** A hand delivery as those see it whose it is. */
import { z } from 'zod'
import type { HandDelivery } from '#store/mail/hand-deliveries.ts'

const part = z.strictObject({
  transmission: z.uuid().describe('What the file is here'),
  receipt: z.string().describe('Its number'),
  name: z.string().describe('Its name; may name a person'),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.number().describe('Rows of data, where they are known already'),
})

export type HandedPart = z.output<typeof part>

export const shownDelivery = z.strictObject({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  partnerId: z.uuid(),
  form: z.enum(['zip', 'openpgp']).describe('zip: with a password; openpgp: to the partner’s key'),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string().describe('SHA-256 of the archive'),
  parts: z.array(part),
  madeAt: z.iso.datetime(),
  handedBy: z.string().nullable(),
  handedTo: z.string().nullable(),
  handedOn: z.iso.date().nullable(),
})

export function shownDeliveryOf(delivery: HandDelivery): z.output<typeof shownDelivery> {
  return {
    id: delivery.id,
    direction: delivery.direction,
    partnerId: delivery.partner_organization_id,
    form: delivery.form,
    fileName: delivery.file_name,
    bytes: delivery.byte_count,
    sha256: delivery.sha256,
    parts: [...(delivery.parts as readonly HandedPart[])],
    madeAt: delivery.made_at,
    handedBy: delivery.handed_by,
    handedTo: delivery.handed_to,
    handedOn: delivery.handed_on,
  }
}
