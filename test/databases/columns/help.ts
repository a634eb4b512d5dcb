/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of help. */

export type Columns = {
  first_month: {
    organization_id: string
    state: string
    since_at: string
  }
  support_contact: {
    organization_id: string
    name: string
    phone: string | null
    email: string | null
    hours: string | null
    changed_at: string
  }
}
