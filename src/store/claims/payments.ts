/** Keeps the payments of payment runs, the lines that each tells of, and the interest that late ones owe. */
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Due, PaymentLine } from '#domain/adjudication/pay.ts'
import type { Payee } from '#domain/ledger/entry.ts'
import type { RemittedLine } from '#domain/remittance/remittance-of.ts'
import type { Tx } from '../database.ts'
import type { ClaimTables } from './tables.ts'

export type PayerProfile = Selectable<ClaimTables['payer_profile']>
export type KeptPayment = Selectable<ClaimTables['payment']>

export async function findPayer(tx: Tx, organizationId: Id): Promise<PayerProfile | null> {
  const row = await tx
    .selectFrom('payer_profile')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ?? null
}

export async function savePayer(tx: Tx, profile: PayerProfile): Promise<void> {
  await tx
    .insertInto('payer_profile')
    .values(profile)
    .onConflict(conflict => conflict.column('organization_id').doUpdateSet(profile))
    .execute()
}

/** The next payee in order that a remittance has to tell something, or that is owed interest; null after the last. */
export async function findNextPayee(
  tx: Tx,
  organizationId: Id,
  runId: Id,
  after: Payee | null,
): Promise<Payee | null> {
  const found = await sql<Payee>`
    select distinct "providerId", "payeeNpi" from (
      select provider_id as "providerId", billing_npi as "payeeNpi" from claim_line
      where organization_id = ${organizationId} and to_remit
      union
      select provider_id, payee_npi from interest_due due
      where organization_id = ${organizationId} and paid_by_payment_id is null
        and not exists (select from payment where payment.organization_id = due.organization_id
          and run_id = ${runId} and payment.provider_id = due.provider_id and payment.payee_npi = due.payee_npi)
    ) as owed
    where (${after?.providerId ?? null}::uuid is null
      or ("providerId", "payeeNpi") > (${after?.providerId ?? null}::uuid, ${after?.payeeNpi ?? null}::text))
    order by 1, 2 limit 1
  `.execute(tx)
  return found.rows[0] ?? null
}

/** Lines of a payee that a remittance has to tell of, oldest first. */
export async function listToRemit(
  tx: Tx,
  organizationId: Id,
  { providerId, payeeNpi }: Payee,
  limit: number,
): Promise<readonly Id[]> {
  const rows = await tx
    .selectFrom('claim_line')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('provider_id', '=', providerId)
    .where('billing_npi', '=', payeeNpi)
    .where('to_remit', '=', true)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Interest and penalties of a payee that are not paid yet. */
export async function listDues(tx: Tx, organizationId: Id, payee: Payee): Promise<readonly Due[]> {
  const found = await sql<Due>`
    select due.id, due.claim_line_id as "lineId", due.kind, due.cents, due.days_late as "daysLate",
      due.on_cents as "onCents", payment.paid_on as "lateOn"
    from interest_due due
    join payment on payment.organization_id = due.organization_id and payment.id = due.late_payment_id
    where due.organization_id = ${organizationId} and due.provider_id = ${payee.providerId}
      and due.payee_npi = ${payee.payeeNpi} and due.paid_by_payment_id is null
    order by due.id
  `.execute(tx)
  return found.rows
}

export async function insertDues(
  tx: Tx,
  organizationId: Id,
  payee: Payee,
  dues: readonly Due[],
  about: { readonly latePaymentId: Id; readonly now: string },
): Promise<void> {
  if (dues.length === 0) return
  await tx
    .insertInto('interest_due')
    .values(
      dues.map(due => ({
        organization_id: organizationId,
        ...{ id: due.id, claim_line_id: due.lineId, provider_id: payee.providerId },
        ...{ payee_npi: payee.payeeNpi, kind: due.kind, cents: due.cents, days_late: due.daysLate },
        ...{ on_cents: due.onCents, late_payment_id: about.latePaymentId, created_at: about.now },
      })),
    )
    .execute()
}

export async function markDuesPaid(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
  paymentId: Id,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('interest_due')
    .set({ paid_by_payment_id: paymentId })
    .where('organization_id', '=', organizationId)
    .where('id', 'in', [...ids])
    .execute()
}

/** The last payment of a payee; null before the first. */
export async function findLastPayment(
  tx: Tx,
  organizationId: Id,
  { providerId, payeeNpi }: Payee,
): Promise<KeptPayment | null> {
  const row = await tx
    .selectFrom('payment')
    .innerJoin('payment_run', join =>
      join
        .onRef('payment_run.organization_id', '=', 'payment.organization_id')
        .onRef('payment_run.id', '=', 'payment.run_id'),
    )
    .selectAll('payment')
    .where('payment.organization_id', '=', organizationId)
    .where('provider_id', '=', providerId)
    .where('payee_npi', '=', payeeNpi)
    .orderBy('payment_run.number', 'desc')
    .orderBy('payment.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertPayment(
  tx: Tx,
  payment: KeptPayment,
  lines: readonly PaymentLine[],
): Promise<void> {
  await tx.insertInto('payment').values(payment).execute()
  if (lines.length === 0) return
  await sql`
    insert into payment_line (organization_id, payment_id, number, claim_line_id, does, decision_number, cents)
    select ${payment.organization_id}, ${payment.id}, ordinality, (each ->> 'lineId')::uuid, each ->> 'does',
      (each ->> 'decision')::integer, (each ->> 'cents')::bigint
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) with ordinality as told (each, ordinality)
  `.execute(tx)
}

/** How many payments a run has made: the next one's number and reference count on. */
export async function countPayments(tx: Tx, organizationId: Id, runId: Id): Promise<number> {
  const { count } = await tx
    .selectFrom('payment')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  return count
}

/** Payments of a run in order, from after a number. */
export async function listPayments(
  tx: Tx,
  organizationId: Id,
  runId: Id,
  after: number,
  limit: number,
): Promise<readonly KeptPayment[]> {
  return tx
    .selectFrom('payment')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('run_id', '=', runId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
}

export async function findPayment(tx: Tx, organizationId: Id, id: Id): Promise<KeptPayment | null> {
  const row = await tx
    .selectFrom('payment')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The files that tell of a payment. */
export async function setRemittance(
  tx: Tx,
  organizationId: Id,
  id: Id,
  files: { readonly transmissionId: Id; readonly workbookId: Id },
): Promise<void> {
  await tx
    .updateTable('payment')
    .set({ transmission_id: files.transmissionId, workbook_transmission_id: files.workbookId })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** A line of a payment with all that a remittance tells of it. */
export type ToldLine = RemittedLine & {
  readonly kind: '837P' | '837I' | 'invoice'
  readonly reasons: readonly { readonly rule: string; readonly values?: Readonly<Record<string, string>> }[]
}

/** Lines of a payment in order of claims: what is taken back first, then each claim's lines. */
export async function listToldLines(tx: Tx, organizationId: Id, paymentId: Id): Promise<readonly ToldLine[]> {
  const found = await sql<ToldLine>`
    select line.id as "lineId", told.does, told.cents, line.invoice_number as number,
      line.line_number as "lineNumber", line.kind, line.frequency, line.cin, line.procedure_code as procedure,
      line.modifiers, line.started_on as "startedOn", line.ended_on as "endedOn",
      line.received_on as "receivedOn", line.units, decision.units_approved as "unitsApproved",
      line.charge_cents as "chargeCents", line.facts, decision.outcome, decision.adjustments, decision.remarks,
      decision.reasons
    from payment_line told
    join claim_line line on line.organization_id = told.organization_id and line.id = told.claim_line_id
    join line_decision decision on decision.organization_id = told.organization_id
      and decision.claim_line_id = told.claim_line_id and decision.number = told.decision_number
    where told.organization_id = ${organizationId} and told.payment_id = ${paymentId}
    order by told.does desc, line.invoice_number, line.line_number, line.id
  `.execute(tx)
  return found.rows
}

export type PaidDue = Due & { readonly number: string }

/** Interest and penalties that a payment paid, with the number of the claim of each. */
export async function listPaidDues(tx: Tx, organizationId: Id, paymentId: Id): Promise<readonly PaidDue[]> {
  const found = await sql<PaidDue>`
    select due.id, due.claim_line_id as "lineId", due.kind, due.cents, due.days_late as "daysLate",
      due.on_cents as "onCents", payment.paid_on as "lateOn", line.invoice_number as number
    from interest_due due
    join payment on payment.organization_id = due.organization_id and payment.id = due.late_payment_id
    join claim_line line on line.organization_id = due.organization_id and line.id = due.claim_line_id
    where due.organization_id = ${organizationId} and due.paid_by_payment_id = ${paymentId}
    order by line.invoice_number, due.id
  `.execute(tx)
  return found.rows
}

/** Interest that a line was given, paid or gathered. */
export async function sumInterest(tx: Tx, organizationId: Id, lineId: Id): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::bigint as cents from interest_due
    where organization_id = ${organizationId} and claim_line_id = ${lineId} and kind = 'interest'
  `.execute(tx)
  return found.rows[0]?.cents ?? 0
}

/** The payment by which a line was paid last; null where none was. */
export async function findPaymentOfLine(tx: Tx, organizationId: Id, lineId: Id): Promise<Id | null> {
  const row = await tx
    .selectFrom('payment_line')
    .innerJoin('payment', join =>
      join
        .onRef('payment.organization_id', '=', 'payment_line.organization_id')
        .onRef('payment.id', '=', 'payment_line.payment_id'),
    )
    .innerJoin('payment_run', join =>
      join
        .onRef('payment_run.organization_id', '=', 'payment.organization_id')
        .onRef('payment_run.id', '=', 'payment.run_id'),
    )
    .select('payment.id')
    .where('payment_line.organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .where('does', '=', 'pays')
    .orderBy('payment_run.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Who a payee is, by the latest line that it sent. */
export async function findPayeeNames(
  tx: Tx,
  organizationId: Id,
  { providerId, payeeNpi }: Payee,
): Promise<{ readonly name: string; readonly tin: string }> {
  const found = await sql<{ name: string; tin: string }>`
    select coalesce(facts ->> 'billingProviderName', '') as name, coalesce(facts ->> 'billingProviderTin', '') as tin
    from claim_line where organization_id = ${organizationId} and provider_id = ${providerId}
      and billing_npi = ${payeeNpi} order by id desc limit 1
  `.execute(tx)
  return found.rows[0] ?? { name: '', tin: '' }
}
