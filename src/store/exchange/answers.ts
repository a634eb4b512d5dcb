/** The files that answer a transmission, and what was said once of a partner's headings. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { storableJson } from './storable.ts'
import type { ExchangeTables } from './tables.ts'

export type TransmissionAnswer = Selectable<ExchangeTables['transmission_answer']>

/** Kept once: the same kind again changes nothing. */
export async function insertAnswer(tx: Tx, answer: TransmissionAnswer): Promise<void> {
  await tx
    .insertInto('transmission_answer')
    .values(answer)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function listAnswers(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
): Promise<readonly TransmissionAnswer[]> {
  return tx
    .selectFrom('transmission_answer')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .orderBy('kind')
    .execute()
}

type Mappings = { readonly [headings: string]: { readonly [heading: string]: string } }

/** What was said of the headings of a partner's files. */
export async function listMappings(tx: Tx, organizationId: Id, partnerId: Id | null): Promise<Mappings> {
  const rows = await tx
    .selectFrom('remembered_mapping')
    .select(['headings', 'answers'])
    .where('organization_id', '=', organizationId)
    .where('partner_organization_id', '=', partnerId ?? organizationId)
    .execute()
  return Object.fromEntries(rows.map(row => [row.headings, row.answers as Mappings[string]]))
}

export async function saveMappings(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null,
  mappings: Mappings,
): Promise<void> {
  for (const [headings, answers] of Object.entries(mappings)) {
    await tx
      .insertInto('remembered_mapping')
      .values({
        organization_id: organizationId,
        partner_organization_id: partnerId ?? organizationId,
        headings,
        answers: storableJson(answers),
      })
      .onConflict(conflict =>
        conflict
          .columns(['organization_id', 'partner_organization_id', 'headings'])
          .doUpdateSet({ answers: sql`excluded.answers` }),
      )
      .execute()
  }
}
