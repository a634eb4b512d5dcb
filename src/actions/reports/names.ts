/** The members whom facts speak of, named as the report has them. */
import type { Id } from '#base/id.ts'
import type { Fact } from '#domain/reports/fact.ts'
import type { Tx } from '#store/database.ts'
import { listMemberFacts } from '#store/reports/facts.ts'

/** By id: the name, and how the audit tells the member. */
export async function namesOf(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly told: string }>> {
  const ids = [...new Set(facts.flatMap(({ memberId }) => memberId ?? []))]
  const members = await listMemberFacts(tx, organizationId, reportId, ids)
  return new Map(
    members.map(({ memberId, about }) => [
      memberId,
      { name: `${about.firstName ?? ''} ${about.lastName ?? ''}`.trim(), told: about.cin || memberId },
    ]),
  )
}
