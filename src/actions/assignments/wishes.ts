/** What the member's side wants and has, as it is asked for a ranking and for an assignment alike. */
import { z } from 'zod'
import type { Wishes } from '#domain/assignments/rank.ts'
import { id } from '../network/fields.ts'

export const wishesAsked = {
  memberChoice: id.nullable().default(null).describe('The provider that the member wants'),
  behavioralHealth: id
    .nullable()
    .default(null)
    .describe('The provider of the member’s specialty mental health or substance use care'),
  primaryCare: id.nullable().default(null).describe('The organization of the member’s primary care'),
  populations: z.array(z.string().max(4)).max(12).default([]).describe('The member’s Populations of Focus'),
  county: z.string().max(4).nullable().default(null).describe('Two-digit code of where the member lives'),
}

export const serviceAsked = z.string().max(20).describe('ecm, or a code of Community Supports')

export function wishesOf(asked: Wishes): Wishes {
  const { memberChoice, behavioralHealth, primaryCare, populations, county } = asked
  return { memberChoice, behavioralHealth, primaryCare, populations, county }
}
