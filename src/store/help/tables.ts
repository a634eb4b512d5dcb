/** The tables of help, as the query builder knows them (migration 0012). */
import type { Id } from '#base/id.ts'

export type HelpTables = {
  support_contact: {
    organization_id: Id
    name: string
    phone: string | null
    email: string | null
    hours: string | null
    changed_at: string
  }
  first_month: {
    organization_id: Id
    state: 'put-away' | 'finished'
    since_at: string
  }
}
