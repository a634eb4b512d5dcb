/** The tables of notices, as the query builder knows them (migration 0009). */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MailWay } from '#domain/notices/kinds.ts'

export type NoticeTables = {
  notice: {
    organization_id: Id
    id: Id
    kind: string
    about: string
    person_id: Id | null
    partner_organization_id: Id | null
    file: string | null
    on_day: Day | null
    count: number | null
    object_id: Id | null
    created_at: string
  }
  notice_reading: { organization_id: Id; person_id: Id; notice_id: Id; read_at: string }
  notice_choice: {
    organization_id: Id
    person_id: Id
    kind: string
    by_mail: MailWay
    chosen_at: string
  }
}
