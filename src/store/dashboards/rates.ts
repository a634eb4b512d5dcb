/** What was paid for one unit of each service, by provider and by what kind of provider it is: in one statement. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type PaidRate = {
  readonly providerId: Id
  /** What the plan reports the provider as; empty while nobody said. */
  readonly providerType: string
  /** The guidance’s id of the service; empty where a line fits none. */
  readonly serviceId: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly lines: number
  readonly units: number
  readonly paidCents: number
  readonly leastCents: number
  readonly medianCents: number
  readonly mostCents: number
}

/** Lines of services of a period that were paid for by the unit: those that a monthly rate covers show no rate. */
export async function listPaidRates(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly from: Day
    readonly to: Day
    readonly programs: readonly { readonly id: string; readonly program: string }[]
  },
): Promise<readonly PaidRate[]> {
  const { from, to, programs } = asked
  const found = await sql<PaidRate>`
    with known as (
      select * from jsonb_to_recordset(${JSON.stringify(programs)}::jsonb) as each (id text, program text)
    ), paid as (
      select line.provider_id, line.service, line.procedure_code, line.modifiers,
        coalesce(report_provider.type, '') as type, line.units_approved, line.paid_cents,
        round(line.paid_cents::numeric / line.units_approved)::bigint as unit_cents
      from claim_line line
      left join known on known.id = line.service
      left join report_provider on report_provider.organization_id = line.organization_id
        and report_provider.provider_id = line.provider_id and report_provider.program = known.program
      where line.organization_id = ${organizationId} and line.state = 'paid' and not line.is_capitated
        and line.units_approved > 0 and line.paid_cents > 0 and line.started_on between ${from} and ${to}
    )
    select provider_id as "providerId", type as "providerType", service as "serviceId",
      procedure_code as procedure, modifiers, count(*)::int as lines, sum(units_approved)::bigint as units,
      sum(paid_cents)::bigint as "paidCents", min(unit_cents) as "leastCents",
      percentile_disc(0.5) within group (order by unit_cents) as "medianCents", max(unit_cents) as "mostCents"
    from paid group by provider_id, type, service, procedure_code, modifiers
    order by procedure_code, modifiers, provider_id
  `.execute(tx)
  return found.rows
}
