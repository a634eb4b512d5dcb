/** The form in which a contract’s terms are asked for and shown. */

import { z } from 'zod'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import { readProfile } from '#files/profile.ts'
import { refuse } from '../refusals.ts'
import { day, line } from './fields.ts'

const members = z
  .int()
  .min(0)
  .max(1_000_000)
  .nullable()
  .describe('Most members at a time, or null where not agreed')

const cadence = z
  .union([
    z.strictObject({
      every: z.enum(['week', 'month', 'quarter']).describe('One file for each'),
      days: z.int().min(0).max(120).describe('Due so many calendar days after the last day of the period'),
      closed: z
        .enum(['stays', 'next-working-day', 'working-day-before'])
        .describe('What a due day does that is not a working day'),
    }),
    z.strictObject({
      onDaysOfMonth: z
        .array(z.int().min(1).max(31))
        .min(1)
        .max(31)
        .describe('Due on these days of each month; a day that a month lacks is its last'),
      closed: z
        .enum(['stays', 'next-working-day', 'working-day-before'])
        .describe('What a due day does that is not a working day'),
    }),
  ])
  .nullable()
  .describe('How often; null: as the State’s clock says')

const layout = z.union([
  z.strictObject({ as: z.literal('guidance') }),
  z.strictObject({ as: z.literal('profile'), profile: line.describe('Id of a layout that is shipped') }),
  z.strictObject({
    as: z.literal('document'),
    document: z.record(z.string(), z.unknown()).describe('A whole partner profile'),
  }),
])

const payment = z.strictObject({
  service: line.describe('ecm, ecm-outreach, housing-outreach, or the code of a Community Support'),
  way: z.enum(['fee-for-service', 'per-member-per-month']),
  procedure: z
    .string()
    .regex(/^[A-Z]\d{4}$/)
    .nullable()
    .describe('HCPCS code, or null for all of the service’s'),
  modifiers: z
    .array(z.string().regex(/^[A-Z0-9]{2}$/))
    .max(4)
    .describe('Its modifiers'),
  amountCents: z
    .int()
    .min(0)
    .max(100_000_000)
    .nullable()
    .describe('In cents; null where the fee schedule says it'),
  unit: line.describe('What is paid for: 15 minutes, day, member and month'),
  feeSchedule: line.nullable().describe('The fee schedule that both refer to'),
})

const dataSharing = z.strictObject({
  version: line.describe('Of the agreement, as the parties call it'),
  signedOn: day.describe('The day on which it was signed'),
  since: day.describe('First day'),
  until: day.nullable().describe('Last day, or null'),
  purposes: z
    .array(z.enum(['treatment', 'payment', 'health-care-operations', 'care-coordination']))
    .min(1)
    .max(4),
  part2: z
    .enum(['left-out', 'with-consent'])
    .describe('Records of substance use disorder treatment (42 CFR Part 2)'),
  breachNotice: z
    .strictObject({
      count: z.int().min(1).max(1000),
      unit: z.enum(['hours', 'calendar-days', 'working-days']),
    })
    .describe('How soon a breach is told to the other side'),
})

export const termsForm = z.strictObject({
  ecm: z
    .strictObject({
      populations: z
        .array(
          z.strictObject({
            population: line.describe('Code of a Population of Focus'),
            mostMembers: members,
          }),
        )
        .min(1)
        .max(50),
      mostMembers: members,
    })
    .nullable()
    .describe('Enhanced Care Management, or null'),
  communitySupports: z
    .array(z.strictObject({ support: line.describe('Code of a Community Support'), mostMembers: members }))
    .max(50),
  counties: z
    .array(z.string().regex(/^\d{2}$/))
    .max(58)
    .describe('Two-digit codes'),
  payment: z.array(payment).max(200),
  billing: z.strictObject({
    by: z.enum(['claims', 'invoices']),
    attestedOn: day.nullable().describe('Day on which the provider attested that it cannot send claims'),
  }),
  files: z
    .array(
      z.strictObject({
        file: line.describe('Id of the file in the guidance'),
        owes: z.enum(['payer', 'provider']).describe('Who sends it'),
        layout,
        transport: z.enum(['portal', 'sftp', 'secure-email']),
        cadence,
      }),
    )
    .max(50),
  delegates: z
    .array(
      z.strictObject({
        name: line,
        of: z.enum(['payer', 'provider']).describe('For whom it acts; it is bound by the same rules'),
        tasks: z
          .array(z.enum(['claims', 'authorizations', 'data-exchange', 'network', 'care']))
          .min(1)
          .max(5),
        since: day,
        until: day.nullable(),
      }),
    )
    .max(50),
  dataSharing: dataSharing.nullable().describe('The data sharing agreement, or null'),
})

/** The terms as they were asked for, each whole layout among them read. Refused with everything wrong in a layout. */
export function readTerms(asked: z.output<typeof termsForm>): Result<ContractTerms> {
  const files: ContractTerms['files'][number][] = []
  for (const file of asked.files) {
    if (file.layout.as !== 'document') {
      files.push({ ...file, layout: file.layout })
      continue
    }
    const profile = readProfile(file.layout.document)
    if (!profile.ok) return refuse('network/profile-not-valid', { problems: profile.refusal.says })
    files.push({ ...file, layout: { as: 'document', document: profile.value } })
  }
  return done({ ...asked, files })
}

/** The terms as they are shown. */
export function shownTerms(terms: ContractTerms): z.input<typeof termsForm> {
  return {
    ...terms,
    ecm: terms.ecm && { ...terms.ecm, populations: [...terms.ecm.populations] },
    communitySupports: [...terms.communitySupports],
    counties: [...terms.counties],
    payment: terms.payment.map(each => ({ ...each, modifiers: [...each.modifiers] })),
    files: terms.files.map(each => ({
      ...each,
      layout:
        each.layout.as === 'document'
          ? { as: 'document', document: { ...each.layout.document } }
          : each.layout,
      cadence:
        each.cadence && 'onDaysOfMonth' in each.cadence
          ? { ...each.cadence, onDaysOfMonth: [...each.cadence.onDaysOfMonth] }
          : each.cadence,
    })),
    delegates: terms.delegates.map(each => ({ ...each, tasks: [...each.tasks] })),
    dataSharing: terms.dataSharing && { ...terms.dataSharing, purposes: [...terms.dataSharing.purposes] },
  }
}
