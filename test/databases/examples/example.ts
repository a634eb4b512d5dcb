/** What an example row is: one valid row of a table for any owner, by which tenants are shown to be apart. */

/** An organization and a person of it. Two owners are made; nothing of the one may be seen by the other. */
export type Owner = {
  readonly organizationId: string
  readonly personId: string
  /** An organization that this owner deals with, where a row names a second one; it is neither owner. */
  readonly partnerId: string
  /** A short word that differs between owners, for whatever must be unique: `a`, `b`. */
  readonly word: string
  /** An id of this owner's by a name of your choice, the same each time, so that rows can point to each other. */
  id(name: string): string
}

/** Column → value as JSON has it: bytes as `\x00ff`, days and instants as text, json as its value, lists as lists. */
export type Row = { readonly [column: string]: unknown }

export type Example = {
  readonly table: string
  /** The row of an owner. Columns that are left out take their default. */
  row(owner: Owner): Row
  /** The row is its person's: another person of the same organization must not see it either. */
  readonly personal?: true
  /** What somebody not yet signed in shows to see this row alone (the setting causeway.shown). */
  shownBy?(owner: Owner): string
  /** Who acts to see it, where that is not the owner's organization and person. */
  seenBy?(owner: Owner): { organizationId: string | null; personId: string | null }
  /** Nobody sees it by who they are, only by what they show. */
  readonly onlyShown?: true
  /** Every organization may see it; everybody may do what a policy `using (true)` says in so many words. Why. */
  readonly open?: string
}
