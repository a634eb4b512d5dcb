/** Whom to ask for help, as people see it. */
import { z } from 'zod'

export const shownContact = z.strictObject({
  name: z.string().describe('A person or a desk'),
  phone: z.string().nullable().describe('Telephone number'),
  email: z.string().nullable().describe('E-mail address'),
  hours: z.string().nullable().describe('When somebody answers, in words'),
})
