/** Keeps which kinds of notices a person wants by e-mail. */
import type { Id } from '#base/id.ts'
import { isNoticeKind, type MailWay, type NoticeKind } from '#domain/notices/kinds.ts'
import type { Tx } from '../database.ts'

/** What the person has chosen; kinds that are not in it are as they are at first. */
export async function findMailChoices(
  tx: Tx,
  organizationId: Id,
  personId: Id,
): Promise<ReadonlyMap<NoticeKind, MailWay>> {
  const rows = await tx
    .selectFrom('notice_choice')
    .select(['kind', 'by_mail'])
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.flatMap(({ kind, by_mail }) => (isNoticeKind(kind) ? [[kind, by_mail] as const] : [])))
}

export async function saveMailChoice(
  tx: Tx,
  choice: {
    readonly organizationId: Id
    readonly personId: Id
    readonly kind: NoticeKind
    readonly way: MailWay
    readonly chosenAt: string
  },
): Promise<void> {
  const values = { by_mail: choice.way, chosen_at: choice.chosenAt }
  await tx
    .insertInto('notice_choice')
    .values({
      organization_id: choice.organizationId,
      person_id: choice.personId,
      kind: choice.kind,
      ...values,
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'person_id', 'kind']).doUpdateSet(values))
    .execute()
}
