/** Keeps contracts: each with all its versions and everything that was said of them. Nothing is ever changed. */

import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Contract, ContractHistory, ContractVersion, Statement } from '#domain/network/contract.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

function contractFrom(row: Selectable<NetworkTables['contract']>): Contract {
  return {
    id: row.id,
    ownerId: row.organization_id,
    otherId: row.other_organization_id,
    payerId: row.payer_id,
    providerId: row.provider_id,
    number: row.number,
    createdAt: row.created_at,
  }
}

function versionFrom(row: Selectable<NetworkTables['contract_version']>): ContractVersion {
  return {
    version: row.version,
    since: row.since,
    until: row.until,
    // Written by insertVersion from terms that were judged.
    terms: row.terms as ContractTerms,
    proposedAt: row.proposed_at,
    note: row.note,
  }
}

function statementFrom(row: Selectable<NetworkTables['contract_statement']>): Statement {
  return {
    id: row.id,
    byId: row.organization_id,
    said: row.said,
    version: row.version,
    endsOn: row.ends_on,
    reason: row.reason,
    note: row.note,
    saidAt: row.said_at,
  }
}

export async function insertContract(tx: Tx, contract: Contract): Promise<void> {
  await tx
    .insertInto('contract')
    .values({
      organization_id: contract.ownerId,
      id: contract.id,
      other_organization_id: contract.otherId,
      payer_id: contract.payerId,
      provider_id: contract.providerId,
      number: contract.number,
      created_at: contract.createdAt,
    })
    .execute()
}

export async function insertVersion(
  tx: Tx,
  contract: Contract,
  version: ContractVersion,
  proposedBy: string,
): Promise<void> {
  await tx
    .insertInto('contract_version')
    .values({
      organization_id: contract.ownerId,
      contract_id: contract.id,
      version: version.version,
      other_organization_id: contract.otherId,
      since: version.since,
      until: version.until,
      terms: JSON.stringify(version.terms),
      note: version.note,
      proposed_at: version.proposedAt,
      proposed_by: proposedBy,
    })
    .execute()
}

/** Of the acting organization, which is one of the parties; the other one reads it. */
export async function insertStatement(
  tx: Tx,
  contract: Contract,
  statement: Statement,
  saidBy: string,
): Promise<void> {
  await tx
    .insertInto('contract_statement')
    .values({
      organization_id: statement.byId,
      id: statement.id,
      contract_id: contract.id,
      other_organization_id: statement.byId === contract.ownerId ? contract.otherId : contract.ownerId,
      said: statement.said,
      version: statement.version,
      ends_on: statement.endsOn,
      reason: statement.reason,
      note: statement.note,
      said_at: statement.saidAt,
      said_by: saidBy,
    })
    .execute()
}

/**
 * Makes both parties of a contract wait for each other till the transaction ends, so that what the one answers and the
 * other withdraws cannot cross. Their rows are their own, and would not meet otherwise.
 */
export async function lockContract(tx: Tx, contractId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contractId}, 3))`.execute(tx)
}

/** A contract that the organization is a party of, with its history; null when there is none. */
export async function findContract(
  tx: Tx,
  organizationId: Id,
  contractId: Id,
): Promise<ContractHistory | null> {
  const row = await tx
    .selectFrom('contract')
    .selectAll()
    .where('id', '=', contractId)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .executeTakeFirst()
  if (!row) return null
  return (await withHistories(tx, organizationId, [contractFrom(row)]))[0] ?? null
}

/** True when the organization has a contract of its own writing under the number. */
export async function hasContractNumber(tx: Tx, organizationId: Id, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('contract')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** Those of the ids that are organizations of the hub and a party of some contract with the acting one. */
export async function listPartiesOnHub(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('contract')
    .select(['organization_id', 'other_organization_id'])
    .distinct()
    .where(eb =>
      eb.or([
        eb.and([eb('organization_id', '=', organizationId), eb('other_organization_id', 'in', ids)]),
        eb.and([eb('other_organization_id', '=', organizationId), eb('organization_id', 'in', ids)]),
      ]),
    )
    .execute()
  const parties = rows.flatMap(row => [row.organization_id, row.other_organization_id ?? ''])
  return new Set(parties.filter(id => id !== '' && id !== organizationId))
}

/** Contracts of the organization, of either writing, in the order of age from after an id (null: from the first). */
export async function listContracts(
  tx: Tx,
  organizationId: Id,
  search: { readonly partnerId?: Id; readonly after: Id | null; readonly limit: number },
): Promise<readonly ContractHistory[]> {
  let query = tx
    .selectFrom('contract')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  const { partnerId, after, limit } = search
  if (partnerId !== undefined) {
    query = query.where(eb => eb.or([eb('payer_id', '=', partnerId), eb('provider_id', '=', partnerId)]))
  }
  if (after !== null) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return withHistories(tx, organizationId, rows.map(contractFrom))
}

async function withHistories(
  tx: Tx,
  organizationId: Id,
  contracts: readonly Contract[],
): Promise<readonly ContractHistory[]> {
  const ids = contracts.map(({ id }) => id)
  if (ids.length === 0) return []
  const versions = await tx
    .selectFrom('contract_version')
    .selectAll()
    .where('contract_id', 'in', ids)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .orderBy('version')
    .execute()
  const statements = await tx
    .selectFrom('contract_statement')
    .selectAll()
    .where('contract_id', 'in', ids)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .orderBy('said_at')
    .execute()
  return contracts.map(contract => ({
    contract,
    // A version is the writer's, a statement a party's: whatever else bears the contract's id is nobody's.
    versions: versions
      .filter(row => row.contract_id === contract.id && row.organization_id === contract.ownerId)
      .map(versionFrom),
    statements: statements
      .filter(row => row.contract_id === contract.id && isParty(contract, row.organization_id))
      .map(statementFrom),
  }))
}

function isParty({ ownerId, otherId }: Contract, organizationId: Id): boolean {
  return organizationId === ownerId || organizationId === otherId
}
