/** Findings of a transmission: kept in bulk, shown page by page. */
import { sql } from 'kysely'
import type { Consequence, Finding, Where } from '#base/finding.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { storableJson, storableText } from './storable.ts'

function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text)
}

/** Keeps findings; `from` is the number of the first. */
export async function insertFindings(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  from: number,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return
  const lists = {
    code: findings.map(each => each.code),
    consequence: findings.map(each => each.consequence),
    place: findings.map(each => storableJson(each.where)),
    found: findings.map(each => textOrNull(each.found)),
    expected: findings.map(each => textOrNull(each.expected)),
    facts: findings.map(each => (each.values === undefined ? null : storableJson(each.values))),
    cite: findings.map(each => each.cite ?? null),
  }
  await sql`
    insert into finding
      (organization_id, transmission_id, number, code, consequence, place, found, expected, facts, cite)
    select ${organizationId}, ${transmissionId}, ${from}::integer + n - 1,
      code, consequence, place::jsonb, found, expected, facts::jsonb, cite
    from unnest(
      ${lists.code}::text[], ${lists.consequence}::text[], ${lists.place}::text[], ${lists.found}::text[],
      ${lists.expected}::text[], ${lists.facts}::text[], ${lists.cite}::text[]
    ) with ordinality as made (code, consequence, place, found, expected, facts, cite, n)
  `.execute(tx)
}

export async function deleteFindings(tx: Tx, organizationId: Id, transmissionId: Id): Promise<void> {
  await tx
    .deleteFrom('finding')
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .execute()
}

export type FindingFilter = {
  readonly consequence?: Consequence | undefined
  readonly code?: string | undefined
  /** Number of the last one shown. */
  readonly after?: number | undefined
}

/** In the order in which they were made. */
export async function listFindings(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  filter: FindingFilter,
  limit: number,
): Promise<readonly (Finding & { readonly number: number })[]> {
  let query = tx
    .selectFrom('finding')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('number', '>', filter.after ?? 0)
  if (filter.consequence !== undefined) query = query.where('consequence', '=', filter.consequence)
  if (filter.code !== undefined) query = query.where('code', '=', filter.code)
  const rows = await query.orderBy('number').limit(limit).execute()
  return rows.map(row => ({
    number: row.number,
    code: row.code,
    consequence: row.consequence,
    where: row.place as Where,
    ...(row.found === null ? {} : { found: row.found }),
    ...(row.expected === null ? {} : { expected: row.expected }),
    ...(row.facts === null ? {} : { values: row.facts as NonNullable<Finding['values']> }),
    ...(row.cite === null ? {} : { cite: row.cite }),
  }))
}
