/** What one may look for in a plan's directory. */
import { z } from 'zod'
import { line } from '../network/fields.ts'
import type { DirectorySearch } from './directory.ts'

export const searchAsked = {
  plan: z.string().max(60).describe('The plan, as it stands in the address of its page'),
  offers: line
    .optional()
    .describe('What is looked for: ecm, ecm 1a, community-supports, community-supports HTN'),
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .describe('Two-digit code of the county'),
  language: line.optional().describe('A language spoken there'),
  accepting: z.enum(['yes']).optional().describe('yes: only where new members are taken'),
}

export function searchOf(asked: {
  readonly offers?: string | undefined
  readonly county?: string | undefined
  readonly language?: string | undefined
  readonly accepting?: 'yes' | undefined
}): DirectorySearch {
  const { offers, county, language, accepting } = asked
  return { offers, county, language, accepting: accepting === 'yes' }
}
