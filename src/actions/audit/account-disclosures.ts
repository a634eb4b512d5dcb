/** The accounting of disclosures that a member may ask for: to whom their data went, when and why. */

import { z } from 'zod'
import { addMonths } from '#base/day.ts'
import { done } from '#base/result.ts'
import { accountingYears, disclosureFrom } from '#domain/audit/disclosure.ts'
import { listEntries } from '#store/audit/read.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'

/** A page of entries at a time, till the period is done. */
const pageSize = 1000

export const accountDisclosures = action({
  name: 'audit.account-disclosures',
  says: 'To whom a member’s data went in the last six years, when and why.',
  permission: 'audit/read',
  asks: 'body',
  takes: z.strictObject({
    member: z.string().min(1).max(100).describe('The member’s client index number (CIN)'),
    from: z.iso.date().optional().describe('First day in California; six years back when left out'),
    until: z.iso.date().optional().describe('Last day in California; today when left out'),
  }),
  gives: z.strictObject({
    disclosures: z.array(
      z.strictObject({
        at: z.string().describe('Instant, UTC'),
        toOrganizationId: z.string(),
        toOrganization: z.string().describe('The name of who received it'),
        what: z.array(z.string()).describe('What was sent, as kind:id'),
        why: z.string().nullable().describe('The purpose'),
        sequence: z.number().int().describe('Where the audit tells of it'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(asked, { tx, organizationId, today, tell }) {
    const search = {
      member: asked.member,
      from: asked.from ?? addMonths(today, -12 * accountingYears),
      until: asked.until ?? today,
      disclosed: true,
    }
    const entries = []
    for (let before: number | null = null; ; ) {
      const page = await listEntries(tx, organizationId, search, before, pageSize)
      entries.push(...page)
      before = page.at(-1)?.sequence ?? null
      if (page.length < pageSize) break
    }
    const found = entries.flatMap(entry => disclosureFrom(entry) ?? [])
    const names = await listPartyNames(
      tx,
      organizationId,
      found.map(one => one.toOrganizationId),
    )
    tell({ members: [asked.member], why: 'accounting of disclosures' })
    return done({
      disclosures: found.map(one => ({
        ...one,
        what: [...one.what],
        toOrganization: names.get(one.toOrganizationId) ?? one.toOrganizationId,
      })),
    })
  },
})
