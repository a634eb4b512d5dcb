/** A plan with one provider that it pays for outreach, and members that it covers: laid in a few statements. */
import { sql } from 'kysely'
import type { OpenHouse } from '#actions/open.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import { insertContract, insertStatement, insertVersion } from '#store/network/contracts.ts'
import { insertPartner } from '#store/network/partners.ts'
import { findOrganization, insertOrganization } from '#store/people/organizations.ts'
import { payTerms } from './pay-terms.ts'

export type LaidPlan = {
  readonly planId: Id
  readonly providerId: Id
  readonly members: number
  /** Since then the contract is in force and the members are covered. */
  readonly since: Day
  /** A provider elsewhere is the plan's partner, whose files the plan brings in itself. */
  readonly isProviderOnHub: boolean
}

const npi = '1999999984'
const contractId: Id = '01999999-0000-7000-8000-000000000003'

/** False where it is there already: then nothing is laid. */
export async function layPlan(house: OpenHouse, laid: LaidPlan): Promise<boolean> {
  const { planId, providerId, since, isProviderOnHub } = laid
  const acting = (organizationId: Id) => ({ organizationId, personId: null })
  if (await house.database.inTransaction(acting(planId), tx => findOrganization(tx, planId))) return false
  const createdAt = new Date(house.clock()).toISOString()
  const bare = { planCode: null, foundedByOrganizationId: null, createdAt }
  const provider = { id: providerId, name: 'Sample Care', kinds: ['ecm-provider'], npi } as const
  if (isProviderOnHub)
    await house.database.inTransaction(acting(providerId), tx =>
      insertOrganization(tx, { ...bare, ...provider }),
    )
  const otherId = isProviderOnHub ? providerId : null
  const parties = { ownerId: planId, otherId, payerId: planId, providerId }
  const contract = { id: contractId, ...parties, number: 'C-1', createdAt }
  await house.database.inTransaction(acting(planId), async tx => {
    await insertOrganization(tx, { ...bare, id: planId, name: 'Sample Plan', kinds: ['plan'], npi: null })
    const partner = { ...provider, planCode: null, contact: null, joinedAsOrganizationId: null, createdAt }
    if (!isProviderOnHub) await insertPartner(tx, planId, partner)
    await insertContract(tx, contract)
    const version = { version: 1, since, until: null, proposedAt: createdAt, note: null, terms: payTerms }
    await insertVersion(tx, contract, version, 'test')
    await layMembers(tx, laid)
  })
  if (!isProviderOnHub) return true
  const said = { said: 'accepted', version: 1, endsOn: null, reason: null, note: null } as const
  const statement = { id: contractId, byId: providerId, ...said, saidAt: createdAt }
  await house.database.inTransaction(acting(providerId), tx =>
    insertStatement(tx, contract, statement, 'test'),
  )
  return true
}

/** CIN of a laid member, counted from 1. */
export const cinOf = (member: number): string => `9${String(member).padStart(7, '0')}A`

async function layMembers(tx: Tx, { planId, members, since }: LaidPlan): Promise<void> {
  await sql`
    insert into member (organization_id, id, version, cin, last_name, first_name, born_on, facts, disagreements,
      partner_ids, created_at, changed_at)
    select ${planId}, ('0199999a-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1,
      '9' || lpad(n::text, 7, '0') || 'A', 'Sample', 'Testina', '1980-01-05', '{}', '[]', '{}', now(), now()
    from generate_series(1, ${members}) n`.execute(tx)
  await sql`
    insert into coverage_statement (organization_id, id, member_id, plan_id, source, says, from_on, said_at, said_by)
    select ${planId}, ('0199999b-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
      ('0199999a-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${planId}, 'plan', 'covered', ${since}, now(),
      'test'
    from generate_series(1, ${members}) n`.execute(tx)
}
